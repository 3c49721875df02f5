"""Merging words: blocks of a body, and inside a block that both changed its lines or clauses."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from editor_app.domain.threeway import Origin, chunks

_CLAUSE = re.compile(r"[^，。；！？：\n]*(?:[，。；！？：\n]+[”’）》」』】]*|$)")


class BlockKind(StrEnum):
    """Where a block may be cut when both sides changed it."""

    TEXT = "text"  # into clauses
    LINES = "lines"  # a table, a list, a quote: into its lines
    WHOLE = "whole"  # nowhere: a table with merged cells
    RAW = "raw"  # nowhere, and no sign in it means anything: source kept verbatim


class Block(NamedTuple):
    """One block of a body as Markdown."""

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyText:
    """How bodies are read and written: the rendering's functions, handed in."""

    blocks: Callable[[str], tuple[Block, ...]]
    markdown: Callable[[Sequence[Block]], str]
    is_whole: Callable[[str], bool]  # whether a woven text still is one well-formed block
    typed: Callable[[str], tuple[Block, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Woven:
    """Both sides' changes in one text; where they contradict, both stand, mine first."""

    text: str
    conflicts: int


def clauses(text: str) -> list[str]:
    """A text cut behind ，。；！？： and closing marks; joined they are the text."""
    return [part for part in _CLAUSE.findall(text) if part]


def weave(base: str, mine: str, theirs: str, cut: Callable[[str], list[str]] = clauses) -> Woven:
    """Carry out both sides' changes of one text, clause by clause."""
    found = chunks(cut(base), cut(mine), cut(theirs))
    return Woven(
        text="".join(part for chunk in found for part in chunk.merged),
        conflicts=sum(chunk.origin is Origin.CONFLICT for chunk in found),
    )


def weave_block(base: Block, mine: Block, theirs: Block) -> Woven | None:
    """Both sides' changes of one block, or ``None`` where it cannot be cut."""
    kinds = {base.kind, mine.kind, theirs.kind}
    if kinds == {BlockKind.TEXT}:
        return weave(base.text, mine.text, theirs.text)
    if kinds != {BlockKind.LINES}:
        return None
    found = chunks(base.text.split("\n"), mine.text.split("\n"), theirs.text.split("\n"))
    return Woven(
        text="\n".join(part for chunk in found for part in chunk.merged),
        conflicts=sum(chunk.origin is Origin.CONFLICT for chunk in found),
    )
