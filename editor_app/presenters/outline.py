"""大纲: the headings and official lines of a body, and what moving one of them moves."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

from editor_app.rendering.outline import BlockStyle
from editor_app.rendering.tree import Block, Document, plain_text

_LEVELS = MappingProxyType(
    {
        BlockStyle.HEADING_1: 1,
        BlockStyle.HEADING_2: 2,
        BlockStyle.HEADING_3: 3,
        BlockStyle.HEADING_4: 4,
        BlockStyle.CLAUSE: 2,
        BlockStyle.RECIPIENT: 0,
        BlockStyle.SIGNATURE: 0,
        BlockStyle.DATE: 0,
    }
)
_LONGEST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the outline: the block it stands for, its level (0: an official line), words."""

    block: int
    level: int
    style: BlockStyle
    text: str

    @property
    def movable(self) -> bool:
        """Addressee, signature and date have their places; headings take what is below along."""
        return self.level > 0


@dataclass(frozen=True, slots=True)
class Move:
    """Blocks ``start`` to ``end`` (not included) go before block ``to``."""

    start: int
    end: int
    to: int


def outline(document: Document, styles: Sequence[BlockStyle]) -> tuple[Entry, ...]:
    """The lines of the outline, in the order of the text."""
    return tuple(
        Entry(block=number, level=_LEVELS[style], style=style, text=_short(block, style))
        for number, (block, style) in enumerate(zip(document.blocks, styles, strict=True))
        if style in _LEVELS
    )


def section_end(entries: Sequence[Entry], at: int, blocks: int) -> int:
    """The block behind the last one of a section: up to the next line of its level or above."""
    level = entries[at].level
    ahead = (entry.block for entry in entries[at + 1 :] if entry.level <= level)
    return next(ahead, blocks)


def shifted(entries: Sequence[Entry], at: int, by: int, blocks: int) -> Move | None:
    """One place up (-1) or down (1), among sections of the same level in the same section."""
    own = entries[at]
    if not own.movable:
        return None
    step = range(at - 1, -1, -1) if by < 0 else range(at + 1, len(entries))
    for other in step:
        if entries[other].level < own.level:
            return None
        if entries[other].level == own.level:
            end = section_end(entries, at, blocks)
            to = entries[other].block if by < 0 else section_end(entries, other, blocks)
            return Move(own.block, end, to)
    return None


def dropped(entries: Sequence[Entry], at: int, to: int, blocks: int) -> Move | None:
    """A section let go before block ``to``; nothing when that is where it stands."""
    own = entries[at]
    end = section_end(entries, at, blocks)
    if not own.movable or own.block <= to <= end:
        return None
    return Move(own.block, end, to)


def moved(blocks: Sequence[Block], move: Move) -> tuple[tuple[Block, ...], int]:
    """The blocks in their new order, and where the first moved one stands now."""
    taken = blocks[move.start : move.end]
    rest = [*blocks[: move.start], *blocks[move.end :]]
    to = move.to if move.to <= move.start else move.to - len(taken)
    return (*rest[:to], *taken, *rest[to:]), to


def _short(block: Block, style: BlockStyle) -> str:
    """The words of a line; of a clause its first sentence."""
    text = " ".join(plain_text(block).split())
    if style is BlockStyle.CLAUSE:
        text = text.partition("。")[0]
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
