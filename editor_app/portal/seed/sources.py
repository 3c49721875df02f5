"""Read the sample texts that lie beside this module."""

import tomllib
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data"

Row = dict[str, Any]  # one table of a TOML file; each reader knows its own keys


def rows(name: str, table: str) -> list[Row]:
    """The array of tables of one file."""
    found: list[Row] = _toml(name)[table]
    return found


def text(name: str, key: str) -> str:
    """One text of one file."""
    return str(_toml(name)[key])


def samples() -> list[tuple[Row, str]]:
    """Front matter and body of each sample document, in the order of their names."""
    return [_document(path) for path in sorted((_DATA / "samples").glob("*.md"))]


def picture(name: str) -> bytes:
    """A picture of the samples."""
    return (_DATA / "samples" / name).read_bytes()


def _toml(name: str) -> Row:
    return tomllib.loads((_DATA / f"{name}.toml").read_text(encoding="utf-8"))


def _document(path: Path) -> tuple[Row, str]:
    _, front, body = path.read_text(encoding="utf-8").split("+++", 2)
    return tomllib.loads(front), body.strip() + "\n"
