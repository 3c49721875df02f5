"""Footnotes and endnotes of an import: notes where the text refers to them, else lines below it.

A note takes one line: further paragraphs follow after line breaks, its pictures stand below the
text. A note that nothing in the text refers to (any more) keeps its words in a paragraph; a mark
without words, or a second one for the same note, is raised.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from editor_app.importers.blocks import Block, Grid, Item, Line, Para, Picture
from editor_app.importers.pieces import Piece, Pieces, tidy


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """The text, the words of each note in it, and the paragraphs and tables these were."""

    blocks: list[Block]
    words: Mapping[str, Pieces]
    flattened: Sequence[Para | Item]
    tables: int


def placed(blocks: Sequence[Block], bodies: Mapping[str, Sequence[Block]]) -> Noted:
    """Settle what the pieces of ``blocks`` refer to by number in ``bodies``."""
    notes = {number: tidy(_flat(body)) for number, body in bodies.items()}
    settler = _Settler(words={number: words for number, words in notes.items() if words})
    shown = [settler.block(block) for block in blocks]
    below = [number for number in settler.words if number not in settler.used]
    shown += [
        Para(
            pieces=[Piece(text=f"{_mark(number)}："), *_raised(settler.words[number])], filler=True
        )
        for number in below
    ]
    shown += [one for body in bodies.values() for one in body if isinstance(one, Picture)]
    words = {n: _raised(p) for n, p in settler.words.items() if n in settler.used}
    parts = [block for body in bodies.values() for block in body]
    return Noted(
        blocks=shown,
        words=words,
        flattened=[block for block in parts if isinstance(block, Para | Item)],
        tables=sum(isinstance(block, Grid) for block in parts),
    )


@dataclass(slots=True, kw_only=True)
class _Settler:
    """Lets the first reference to each note stand."""

    words: dict[str, list[Piece]]
    used: set[str] = field(default_factory=set)

    def block(self, block: Block) -> Block:
        match block:
            case Para() | Item():
                return replace(block, pieces=self._pieces(block.pieces))
            case Grid():
                return replace(block, rows=[[self._pieces(cell) for cell in r] for r in block.rows])
            case Picture() | Line():
                return block

    def _pieces(self, pieces: Pieces) -> Pieces:
        if not any(piece.note for piece in pieces):
            return pieces
        return [self._settled(piece) if piece.note else piece for piece in pieces]

    def _settled(self, piece: Piece) -> Piece:
        if piece.note not in self.words or piece.note in self.used:
            return _raised([piece])[0]
        self.used.add(piece.note)
        return Piece(note=piece.note)


def _flat(body: Sequence[Block]) -> list[Piece]:
    """The words of a note on one line."""
    pieces: list[Piece] = []
    for block in body:
        match block:
            case Para():
                line = list(block.pieces)
            case Item():
                line = [Piece(text=block.label), *block.pieces]
            case Grid():
                line = [p for row in block.rows for cell in row for p in (*cell, Piece(text=" "))]
            case Picture() | Line():
                continue
        pieces += [Piece(is_break=True), *line] if pieces else line
    return pieces


def _raised(pieces: Pieces) -> list[Piece]:
    """Pieces with raised marks in the place of notes, for a note holds no other."""
    return [Piece(text=_mark(one.note), script="sup") if one.note else one for one in pieces]


def _mark(number: str) -> str:
    return f"注{number}"
