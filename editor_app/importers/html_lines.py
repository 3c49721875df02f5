"""From collected words to a block: line ends of the source, numbers, bullets, heading levels."""

import re
from collections.abc import Iterator
from dataclasses import replace

from editor_app.importers.blocks import Item, Para, Role
from editor_app.importers.headings import level_by_number
from editor_app.importers.html_reading import Owner, Page
from editor_app.importers.pieces import Piece, is_gap, plain
from editor_app.importers.receipt import NoteKind

WRAP = "\n"  # the text of a piece that is a line end of the source: a blank, or nothing
_WIDE = re.compile("[\u2e80-\uffef“”‘’…—]")
_SYMBOLS = "•●○◦▪▫■□◆◇➢➤►▶\uf0b7\uf0a7\uf06c\uf06e\uf0d8\uf075\uf0fc\uf09f\uf0a8"
_BY_HAND = re.compile(rf"\s*(?:[{_SYMBOLS}·]\s+|[\uf06c-\uf0fc]\s*)(?=\S)")
_LABEL_BULLET = re.compile(rf"[{_SYMBOLS}·o§Øüvnlquó\-–—✓√〓]")
_LABEL_NUMBER = re.compile(r"(\d{1,9})[.．、]?")
_DEEPEST = 4


def settled(line: list[Piece]) -> list[Piece]:
    """The line without line ends of the source: between Chinese characters nobody meant a blank."""
    result: list[Piece] = []
    waiting: Piece | None = None
    before = ""
    for piece in line:
        if piece.text == WRAP:
            waiting = waiting or piece
            continue
        if waiting is not None and not piece.is_break:
            if not (_WIDE.match(before) and _WIDE.match(piece.text[:1])):
                result.append(replace(waiting, text=" "))
            waiting = None
        result.append(piece)
        before = piece.text[-1:] or before
    return result


def paragraphs(line: list[Piece]) -> Iterator[list[Piece]]:
    """The line as paragraphs: two breaks after each other part them, as web editors write."""
    part: list[Piece] = []
    breaks = 0
    for piece in line:
        if not piece.is_break:
            if breaks > 1 and plain(part).strip() and not is_gap(piece):
                yield _trimmed(part)
                part = []
            breaks = breaks if is_gap(piece) else 0
        else:
            breaks += 1
        part.append(piece)
    if plain(part).strip():
        yield _trimmed(part)


def _trimmed(part: list[Piece]) -> list[Piece]:
    blank = [is_gap(piece) for piece in part]
    first = blank.index(False)
    last = len(blank) - 1 - blank[::-1].index(False)
    return part[first : last + 1]


def block_of(
    part: list[Piece], owner: Owner, page: Page, *, inside: bool, quoted: bool, place: int
) -> tuple[Para | Item, NoteKind]:
    """The block a line becomes, and the fate of the element it belongs to."""
    label = owner.label.strip()
    said = _said_level(owner, page.lift)
    if not label and not said and (bullet := _BY_HAND.match(plain(part))):
        if "list" in page.allowed:
            rest = _without(part, bullet.end())
            return _item(rest, "•", owner.look.list_level, place), NoteKind.HAND_BULLET
    elif label and not said and (label_is_bullet(label) or _LABEL_NUMBER.fullmatch(label)):
        if "list" in page.allowed:
            return _item(part, label, owner.look.list_level, place), NoteKind.LIST_ITEMS
        return _para(part, label, place), NoteKind.NOT_ALLOWED
    if label:
        part = [Piece(text=label), *part]
    level, kind = (0, NoteKind.PARAGRAPHS) if inside else _level(part, said, owner)
    if level and "heading" not in page.allowed:
        return Para(pieces=part, place=place), NoteKind.NOT_ALLOWED
    if not level:
        kind = NoteKind.NUMBERS if label else kind
        if quoted and "quote" not in page.allowed:
            return Para(pieces=part, place=place), NoteKind.NOT_ALLOWED
        return Para(pieces=part, quote=quoted, place=place), kind
    title = owner.tag == "h1" and not page.lift
    return Para(
        pieces=[replace(piece, strong=False) for piece in part],
        level=min(level, _DEEPEST),
        role=Role.TITLE if title else Role.PLAIN,
        place=place,
    ), kind


def label_is_bullet(label: str) -> bool:
    """Whether what Word wrote before a line is a bullet, in whatever font."""
    return len(label) == 1 and bool(_LABEL_BULLET.match(label))


def _said_level(owner: Owner, lift: int) -> int:
    if owner.tag[:1] == "h" and owner.tag[1:].isdigit():
        return max(1, int(owner.tag[1:]) - lift)
    return owner.look.outline


def _level(part: list[Piece], said: int, owner: Owner) -> tuple[int, NoteKind]:
    """The level by tag or style, which 一、 and （一） know better; else by number alone."""
    text = plain(part)
    if said:
        level = level_by_number(text, strong=False) or said
        tagged = owner.tag[:1] == "h"
        kind = NoteKind.HEADINGS if tagged else NoteKind.HEADING_BY_STYLE
        return level, NoteKind.DEEP_HEADING if level > _DEEPEST else kind
    strong = all(piece.strong for piece in part if piece.text.strip())
    level = level_by_number(text, strong=strong)
    return level, NoteKind.HEADING_BY_NUMBER if level else NoteKind.PARAGRAPHS


def _item(part: list[Piece], label: str, level: int, place: int) -> Item:
    number = _LABEL_NUMBER.fullmatch(label)
    return Item(
        pieces=part,
        depth=max(0, level - 1),
        ordered=number is not None,
        number=int(number.group(1)) if number else 0,
        label=label if number else "• ",
        place=place,
    )


def _para(part: list[Piece], label: str, place: int) -> Para:
    shown = [] if label_is_bullet(label) else [Piece(text=f"{label} ")]
    return Para(pieces=[*shown, *part], place=place)


def _without(part: list[Piece], count: int) -> list[Piece]:
    """The pieces without their first characters; there is no break among these."""
    rest: list[Piece] = []
    for piece in part:
        cut = min(count, len(piece.text))
        count -= cut
        if piece.is_break or piece.note or cut < len(piece.text):
            rest.append(replace(piece, text=piece.text[cut:]))
    return rest
