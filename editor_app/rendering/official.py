"""Put the parts of an official document where GB/T 9704-2012, 7.3 wants them.

Addressees stand on top, the list of annexes below the text, signature and date close it. Whatever
these functions write `outline.classify` names again.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from editor_app.rendering.outline import BlockStyle, classify
from editor_app.rendering.tree import (
    Block,
    Document,
    HardBreak,
    Inline,
    Paragraph,
    Text,
    plain_text,
)

_COLON = "："
_SIGNED = (BlockStyle.SIGNATURE, BlockStyle.DATE)

Placed = tuple[list[Block], int]
"""The blocks of the document and which of them was put there."""


def with_recipient(blocks: Sequence[Block], known: Collection[str], names: str) -> Placed:
    """The document with an addressee line: the one it has, else `names` and a colon on top."""
    found = _first(blocks, known, BlockStyle.RECIPIENT)
    if found is not None:
        return list(blocks), found
    line = names.strip().rstrip(":：") + _COLON
    return [_line(line), *blocks], 0


def with_annexes(blocks: Sequence[Block], known: Collection[str], names: Sequence[str]) -> Placed:
    """The document with 附件说明 naming the annexes; they are numbered if there are several."""
    content: list[Inline] = []
    for number, name in enumerate(names, start=1):
        lead = "附件：" if number == 1 else ""
        count = f"{number}." if len(names) > 1 else ""
        space = " " if count and name[:1].isdigit() else ""
        content += [HardBreak(), Text(text=f"{lead}{count}{space}{name}")]
    block = Paragraph(content=tuple(content[1:]))
    found = _first(blocks, known, BlockStyle.ANNEX)
    if found is not None:
        return _replaced(blocks, found, block), found
    return _inserted(blocks, _closing(blocks, known), block)


def with_signature(blocks: Sequence[Block], known: Collection[str], unit: str, day: str) -> Placed:
    """The document signed by `unit`; without a date, which makes it a signature, one is added."""
    found = _first(blocks, known, BlockStyle.SIGNATURE)
    if found is not None:
        return _replaced(blocks, found, _line(unit)), found
    dated = _first(blocks, known, BlockStyle.DATE)
    if dated is not None:
        return _inserted(blocks, dated, _line(unit))
    return [*blocks, _line(unit), _line(day)], len(blocks)


def with_date(blocks: Sequence[Block], known: Collection[str], day: str) -> Placed:
    """The document with its date of formation, in place of the one it has."""
    found = _first(blocks, known, BlockStyle.DATE)
    if found is not None:
        return _replaced(blocks, found, _line(day)), found
    return [*blocks, _line(day)], len(blocks)


def annex_name(file: str) -> str:
    """What a file is called in the list of annexes: its name without ending, no stop behind it."""
    stem, dot, ending = file.rpartition(".")
    name = stem if dot and ending.isalnum() and len(ending) <= 5 else file
    return " ".join(name.split()).strip("。，；")


def _line(text: str) -> Paragraph:
    return Paragraph(content=(Text(text=text),))


def _first(blocks: Sequence[Block], known: Collection[str], style: BlockStyle) -> int | None:
    styles = classify(Document(blocks=tuple(blocks)), known)
    return styles.index(style) if style in styles else None


def _closing(blocks: Sequence[Block], known: Collection[str]) -> int:
    """Where the lines begin that close the document."""
    styles = classify(Document(blocks=tuple(blocks)), known)
    return next((index for index, style in enumerate(styles) if style in _SIGNED), len(blocks))


def _replaced(blocks: Sequence[Block], at: int, block: Block) -> list[Block]:
    if plain_text(blocks[at]) == plain_text(block):
        return list(blocks)
    return [*blocks[:at], block, *blocks[at + 1 :]]


def _inserted(blocks: Sequence[Block], at: int, block: Block) -> Placed:
    return [*blocks[:at], block, *blocks[at:]], at
