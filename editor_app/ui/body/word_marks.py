"""Marks of words beyond bold and emphasis, and quotations; each command is one step to undo."""

from __future__ import annotations

from PySide6.QtGui import QFont, QTextCharFormat

from editor_app.rendering.runs import Script
from editor_app.ui.body.numbers import NumberedBody
from editor_app.ui.body.schema import CLOSED, Kind, kind_of

_Place = QTextCharFormat.VerticalAlignment
_SCRIPTS = {
    Script.SUPER: _Place.AlignSuperScript,
    Script.SUB: _Place.AlignSubScript,
    Script.NONE: _Place.AlignNormal,
}
_CELLS = frozenset({Kind.CELL, Kind.HEADER})


def toggle_script(body: NumberedBody, script: Script) -> None:
    """Raise or lower the selected words, or put them back on the line."""
    wanted = _SCRIPTS[script]
    there = body.textCursor().charFormat().verticalAlignment() is wanted
    change = QTextCharFormat()
    change.setVerticalAlignment(_Place.AlignNormal if there else wanted)
    _mark(body, change)


def clear_marks(body: NumberedBody) -> None:
    """Take bold, emphasis, super- and subscript off the selected words; links stay."""
    change = QTextCharFormat()
    change.setFontWeight(QFont.Weight.Normal)
    change.setFontItalic(False)
    change.setVerticalAlignment(_Place.AlignNormal)
    _mark(body, change)


def toggle_quote(body: NumberedBody) -> None:
    """Make the selected blocks a quotation, or text if they are one."""
    if body.isReadOnly() or not body.allows("quote"):
        return
    blocks = [block for block in body.selected_blocks() if kind_of(block) not in CLOSED | _CELLS]
    if blocks and all(kind_of(block) is Kind.QUOTE for block in blocks):
        body.set_block_style("paragraph")
        return
    cursor = body.textCursor()
    cursor.beginEditBlock()
    body.set_block_style("paragraph")  # takes lists and numbers of headings away
    for block in blocks:
        body.set_format(block, body.importer.formats.block(Kind.QUOTE))
    cursor.endEditBlock()


def _mark(body: NumberedBody, change: QTextCharFormat) -> None:
    if not body.isReadOnly() and kind_of(body.textCursor().block()) not in CLOSED:
        body.mergeCurrentCharFormat(change)
