"""What became of each path that ``check`` was asked for: checked, or refused with the reason."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from editor_app.cli.sentences import sentence
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.findings import CheckReport
from editor_app.importers.item_file import ItemFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One file, what it says, and what the rules say of it."""

    path: Path
    item: ItemFile
    report: CheckReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchecked:
    """A path that could not be read: which fault it was, and the sentence for people."""

    path: Path
    code: Code
    message: str


Outcome = Checked | Unchecked


def unchecked(path: Path, error: EditorError) -> Unchecked:
    """A fault as an outcome."""
    return Unchecked(path=path, code=error.code, message=sentence(error))


def item_files(given: Sequence[Path]) -> Iterator[Path | Unchecked]:
    """The files to check; folders are walked, and what cannot be walked is told."""
    for path in given:
        yield from _below(path) if path.is_dir() else _alone(path)


def _alone(path: Path) -> Iterator[Path | Unchecked]:
    yield path if path.exists() else _unreadable(path, "no such file")


def _below(folder: Path) -> Iterator[Path | Unchecked]:
    failed: list[OSError] = []
    found = sorted(
        path
        for top, _, names in os.walk(folder, onerror=failed.append)
        for name in names
        if name.endswith(".md") and (path := Path(top) / name).is_file()
    )
    yield from found
    for problem in failed:  # a folder that was passed over must not look like a pass
        yield _unreadable(Path(problem.filename or folder), problem.strerror or "?")
    if not found and not failed:
        yield _unreadable(folder, "no *.md")


def _unreadable(path: Path, problem: str) -> Unchecked:
    error = EditorError(Code.FILE_UNREADABLE, file=str(path), problem=problem)
    return unchecked(path, error)
