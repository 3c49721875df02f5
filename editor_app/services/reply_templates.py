"""答复模板: beginnings of replies by topic; what the writer must know stands in 【】."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

HOLE = re.compile(r"【[^【】\n]{1,40}】")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyTemplate:
    """``body`` is Markdown with the mark ``{subject}``."""

    key: str
    name_zh: str
    name_en: str
    types: tuple[str, ...]
    body: str

    def name(self, language: str) -> str:
        """In one of both languages."""
        return self.name_zh if language.startswith("zh") else self.name_en

    def filled(self, subject: str) -> str:
        """The text for one message."""
        return self.body.strip().replace("{subject}", " ".join(subject.split()))


class ReplyTemplates:
    """Read once, when somebody asks for the first time."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @cached_property
    def all(self) -> tuple[ReplyTemplate, ...]:
        """Every template, as the file has them. Raises ``ValueError`` or ``KeyError`` for none."""
        told = tomllib.loads(self._file.read_text(encoding="utf-8"))
        return tuple(
            ReplyTemplate(
                key=one["key"],
                name_zh=one["name_zh"],
                name_en=one["name_en"],
                types=tuple(one["types"]),
                body=one["body"],
            )
            for one in told["template"]
        )

    def for_type(self, type_: str) -> tuple[Sequence[ReplyTemplate], Sequence[ReplyTemplate]]:
        """Those made for a type of message, and the others."""
        fitting = [one for one in self.all if type_ in one.types]
        return fitting, [one for one in self.all if type_ not in one.types]
