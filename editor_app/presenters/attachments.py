"""What the list of attachments says of each file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from editor_app.checks.file_kinds import kind_of
from editor_app.checks.item_files import files_of
from editor_app.checks.traces import trace_said, unread_said
from editor_app.domain.cleaning import HARMLESS, Way, possible
from editor_app.domain.file_facts import FileFacts, Found
from editor_app.domain.findings import CheckReport
from editor_app.domain.item import Attachment, BlobHash, Content
from editor_app.domain.template import Template


class FileState(StrEnum):
    """How a file stands."""

    UNKNOWN = "unknown"  # nobody looked yet
    CLEAN = "clean"
    FOUND = "found"  # holds what readers should not get
    UNREAD = "unread"  # could not be looked into, wholly or at all
    BLOCKED = "blocked"  # the portal does not take it


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRow:
    """One file as the list shows it."""

    file: Attachment
    kind: str
    state: FileState
    problems: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One trace in the cleaning dialog: what was found, and what can be done about it."""

    found: Found
    ways: tuple[Way, ...]
    proposed: bool  # checked from the start: nobody reads it in the file


FactsOf = Callable[[BlobHash], FileFacts | None]
_RULES = frozenset({"ATT-01", "ATT-03"})


def file_rows(
    files: tuple[Attachment, ...], facts_of: FactsOf, report: CheckReport | None
) -> tuple[FileRow, ...]:
    """Rows in the order of the files."""
    blocked = _blocked(report)
    return tuple(_row(file, facts_of(file.sha256), file.name in blocked) for file in files)


def all_files(content: Content, template: Template) -> tuple[Attachment, ...]:
    """The attachments, and the files that fields of their own hold."""
    return tuple(one.file for one in files_of(content, template))


def problem_lines(facts: FileFacts | None, language: str) -> tuple[str, ...]:
    """What was found in a file, a line each."""
    if facts is None:
        return ()
    said = [trace_said(one) for one in facts.found]
    if facts.unread is not None:
        said.append(unread_said(facts, facts.unread))
    return tuple(one.zh if language.startswith("zh") else one.en for one in said)


def choices(file: Attachment, facts: FileFacts) -> tuple[Choice, ...]:
    """What the cleaning dialog offers for a file."""
    ways = possible(kind_of(file.name), facts)
    return tuple(
        Choice(found=one, ways=ways[one.trace], proposed=one.trace in HARMLESS)
        for one in facts.found
        if one.trace in ways
    )


def _row(file: Attachment, facts: FileFacts | None, blocked: bool) -> FileRow:
    problems = len(facts.found) + (facts.unread is not None) if facts is not None else 0
    return FileRow(
        file=file, kind=kind_of(file.name), state=_state(facts, blocked), problems=problems
    )


def _state(facts: FileFacts | None, blocked: bool) -> FileState:
    if blocked:
        return FileState.BLOCKED
    if facts is None:
        return FileState.UNKNOWN
    if facts.found:
        return FileState.FOUND
    return FileState.CLEAN if facts.unread is None else FileState.UNREAD


def _blocked(report: CheckReport | None) -> frozenset[str]:
    found = report.blocking if report is not None else ()
    return frozenset(one.excerpt for one in found if one.rule == "ATT-01")


Marks = Mapping[FileState, tuple[str, str]]
MARKS: Marks = MappingProxyType(
    {
        FileState.UNKNOWN: ("ri.time-line", "text.tertiary"),
        FileState.CLEAN: ("ri.checkbox-circle-fill", "tone.green.solid"),
        FileState.FOUND: ("ri.error-warning-fill", "tone.ochre.solid"),
        FileState.UNREAD: ("ri.question-line", "tone.ochre.solid"),
        FileState.BLOCKED: ("ri.close-circle-fill", "tone.red.solid"),
    }
)
