"""Inline content as a flat row of runs, and the one nesting each row has.

The importer, the exporter and the Markdown reader meet here: an editor knows stretches of text
with marks, a tree nests. `tidy` and `nest` make both unambiguous: links outside, then strong, then
emphasis, then super- and subscript; marks never begin or end in a space.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from editor_app.rendering.tree import (
    Emphasis,
    HardBreak,
    Inline,
    Inlines,
    Link,
    Note,
    RawInline,
    Strong,
    Subscript,
    Superscript,
    Text,
)


class RunKind(StrEnum):
    TEXT = "text"
    RAW = "raw"
    BREAK = "break"
    NOTE = "note"


class Script(StrEnum):
    """Vertical position of a run."""

    NONE = ""
    SUPER = "super"
    SUB = "sub"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of one kind with one set of marks; an empty `href` is no link."""

    text: str = ""
    kind: RunKind = RunKind.TEXT
    strong: bool = False
    emphasis: bool = False
    script: Script = Script.NONE
    href: str = ""
    title: str = ""
    note: Inlines = ()  # of a NOTE, which carries no marks


def nest(runs: Iterable[Run]) -> Inlines:
    """Build the tree of a row of runs."""
    return _nest(tidy(runs), 0)


def flatten(content: Inlines, style: Run | None = None) -> list[Run]:
    """The row of runs of a tree; `nest` gives an equal tree back."""
    style = style or Run()
    runs: list[Run] = []
    for node in content:
        runs.extend(_flatten_node(node, style))
    return runs


def tidy(runs: Iterable[Run]) -> list[Run]:
    """Merge equal neighbours, take outer blanks away and marks off the blanks at their edges."""
    pieces = [piece for run in runs for piece in _split_edges(_bare_note(run))]
    pieces = _unmark_blanks(pieces)
    while pieces and _is_blank(pieces[0]):
        pieces.pop(0)
    while pieces and _is_blank(pieces[-1]):
        pieces.pop()
    merged: list[Run] = []
    for piece in pieces:
        if merged and _mergeable(merged[-1], piece):
            merged[-1] = replace(piece, text=merged[-1].text + piece.text)
        else:
            merged.append(piece)
    return merged


def _flatten_node(node: Inline, style: Run) -> list[Run]:
    match node:
        case Text():
            return [replace(style, text=node.text)]
        case HardBreak():
            return [replace(style, kind=RunKind.BREAK)]
        case RawInline():
            return [replace(style, text=node.source, kind=RunKind.RAW)]
        case Note():
            return [replace(style, kind=RunKind.NOTE, note=node.content)]
        case Strong():
            return flatten(node.content, replace(style, strong=True))
        case Emphasis():
            return flatten(node.content, replace(style, emphasis=True))
        case Superscript():
            return flatten(node.content, replace(style, script=Script.SUPER))
        case Subscript():
            return flatten(node.content, replace(style, script=Script.SUB))
        case Link():
            return flatten(node.content, replace(style, href=node.href, title=node.title))


def _bare_note(run: Run) -> Run:
    """A note takes no part in the marks around it; one without words is nothing."""
    if run.kind is not RunKind.NOTE:
        return run
    return Run(kind=RunKind.NOTE, note=run.note) if run.note else Run()


def _is_blank(run: Run) -> bool:
    return run.kind is RunKind.BREAK or (run.kind is RunKind.TEXT and not run.text.strip())


def _split_edges(run: Run) -> list[Run]:
    if run.kind is not RunKind.TEXT:
        return [run]
    core = run.text.strip()
    if not core or core == run.text:
        return [run] if run.text else []
    begin = run.text.index(core)
    parts = (run.text[:begin], core, run.text[begin + len(core) :])
    return [replace(run, text=part) for part in parts if part]


def _unmark_blanks(pieces: list[Run]) -> list[Run]:
    """A blank keeps only the marks both its nearest words carry."""
    after = Run()
    following: list[Run] = []
    for piece in reversed(pieces):
        following.append(after)
        if not _is_blank(piece):
            after = piece
    before = Run()
    result: list[Run] = []
    for piece, after in zip(pieces, reversed(following), strict=True):
        if _is_blank(piece):
            piece = _common_marks(piece, before, after)
        else:
            before = piece
        result.append(piece)
    return result


def _common_marks(piece: Run, before: Run, after: Run) -> Run:
    link = (piece.href, piece.title)
    linked = link == (before.href, before.title) == (after.href, after.title)
    return replace(
        piece,
        strong=piece.strong and before.strong and after.strong,
        emphasis=piece.emphasis and before.emphasis and after.emphasis,
        script=piece.script if piece.script == before.script == after.script else Script.NONE,
        href=piece.href if linked else "",
        title=piece.title if linked else "",
    )


def _mergeable(left: Run, right: Run) -> bool:
    return left.kind is right.kind is RunKind.TEXT and replace(left, text="") == replace(
        right, text=""
    )


def _wrap_link(sample: Run, content: Inlines) -> Inlines:
    if not sample.href:
        return content
    return (Link(href=sample.href, title=sample.title, content=content),)


def _wrap_strong(sample: Run, content: Inlines) -> Inlines:
    return (Strong(content=content),) if sample.strong else content


def _wrap_emphasis(sample: Run, content: Inlines) -> Inlines:
    return (Emphasis(content=content),) if sample.emphasis else content


def _wrap_script(sample: Run, content: Inlines) -> Inlines:
    if sample.script is Script.SUPER:
        return (Superscript(content=content),)
    if sample.script is Script.SUB:
        return (Subscript(content=content),)
    return content


_LEVELS: tuple[tuple[Callable[[Run], object], Callable[[Run, Inlines], Inlines]], ...] = (
    (lambda run: (run.href, run.title), _wrap_link),
    (lambda run: run.strong, _wrap_strong),
    (lambda run: run.emphasis, _wrap_emphasis),
    (lambda run: run.script, _wrap_script),
)


def _nest(runs: Sequence[Run], level: int) -> Inlines:
    if level == len(_LEVELS):
        return tuple(_leaf(run) for run in runs)
    key, wrap = _LEVELS[level]
    result: list[Inline] = []
    for _, group in groupby(runs, key=key):
        members = list(group)
        result.extend(wrap(members[0], _nest(members, level + 1)))
    return tuple(result)


def _leaf(run: Run) -> Inline:
    match run.kind:
        case RunKind.TEXT:
            return Text(text=run.text)
        case RunKind.RAW:
            return RawInline(source=run.text)
        case RunKind.BREAK:
            return HardBreak()
        case RunKind.NOTE:
            return Note(content=run.note)
