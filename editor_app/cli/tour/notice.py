"""The 2017 notice and what the tour types around it, from the program's own resources."""

import json
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from editor_app.rendering.markdown_source import canonicalize


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """The text and its metadata as recorded, and the plan of what is typed where."""

    title: str
    doc_no: str
    body: str  # canonical Markdown
    recorded: dict[str, Any]  # notice-2017.json
    place: dict[str, str]  # unit, column, kind
    form: dict[str, str]  # field -> what is typed
    obstacles: dict[str, str]
    kept: dict[str, str]  # rule -> reason
    note: str  # for the reviewers
    opinion: str  # of the reviewers

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Every paragraph and heading of the body, as readers see it."""
        pieces = (piece.lstrip("#").strip() for piece in self.body.split("\n\n"))
        return tuple(piece for piece in pieces if piece)

    @property
    def hindered_body(self) -> str:
        """The body with the residue of the old web page in it."""
        after = self.obstacles["residue_after"]
        return self.body.replace(after, after + self.obstacles["residue"], 1)


def read_notice(resources: Path) -> Notice:
    """Read ``resources/demo``."""
    folder = resources / "demo"
    lines = (folder / "notice-2017.md").read_text(encoding="utf-8").split("\n\n", 2)
    plan = tomllib.loads((folder / "tour.toml").read_text(encoding="utf-8"))
    return Notice(
        title=lines[0].removeprefix("# ").strip(),
        doc_no=lines[1].strip(),
        body=canonicalize(lines[2]),
        recorded=json.loads((folder / "notice-2017.json").read_text(encoding="utf-8")),
        place=plan["place"],
        form=plan["form"],
        obstacles=plan["obstacles"],
        kept=plan["kept"],
        note=plan["said"]["note"],
        opinion=plan["said"]["opinion"],
    )
