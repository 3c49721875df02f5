"""The link at a cursor: find it, change it, take it off; each change is one step to undo."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor_app.rendering.markdown_inline import clean_href
from editor_app.ui.body.schema import LINK_TITLE


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkSpan:
    """A link of the text; positions of the document."""

    start: int
    end: int
    href: str
    words: str


def link_at(cursor: QTextCursor) -> LinkSpan | None:
    """The link the cursor stands in or at the edge of."""
    block = cursor.block()
    at = cursor.position() - block.position()
    span: tuple[int, int, str] | None = None
    for start, length, char_format in _stretches(block):
        href = char_format.anchorHref() if char_format.isAnchor() else ""
        if span is not None and href and span[2] == href and span[1] == start:
            span = (span[0], start + length, href)
        elif span is not None and span[0] <= at <= span[1]:
            break
        else:
            span = (start, start + length, href) if href else None
    if span is None or not span[0] <= at <= span[1]:
        return None
    chosen = _select(cursor, block.position() + span[0], block.position() + span[1])
    return LinkSpan(
        start=chosen.selectionStart(),
        end=chosen.selectionEnd(),
        href=span[2],
        words=chosen.selectedText(),
    )


def change_link(editor: QTextEdit, span: LinkSpan, words: str, href: str) -> None:
    """Give a link other words or another address; marks within unchanged words stay."""
    address = clean_href(href)
    if editor.isReadOnly() or not address:
        return
    cursor = _select(editor.textCursor(), span.start, span.end)
    cursor.beginEditBlock()
    if words and words != span.words:
        first = QTextCursor(cursor)
        first.setPosition(span.start + 1)
        cursor.insertText(" ".join(words.split()), first.charFormat())
        cursor = _select(cursor, span.start, cursor.position())
    change = QTextCharFormat()
    change.setAnchorHref(address)
    cursor.mergeCharFormat(change)
    cursor.endEditBlock()


def remove_link(editor: QTextEdit, span: LinkSpan) -> None:
    """Take the link off its words, which stay with their marks."""
    if editor.isReadOnly():
        return
    cursor = editor.textCursor()
    block = editor.document().findBlock(span.start)
    cursor.beginEditBlock()
    for start, length, char_format in _stretches(block):
        begins = block.position() + start
        if span.start <= begins < span.end:
            plain = QTextCharFormat(char_format)
            for mark in (
                QTextCharFormat.Property.IsAnchor.value,
                QTextCharFormat.Property.AnchorHref.value,
                LINK_TITLE,
            ):
                plain.clearProperty(mark)
            _select(cursor, begins, begins + length).setCharFormat(plain)
    cursor.endEditBlock()


def _stretches(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """Where each format begins in a block, how long it holds, and a copy of it."""
    return [(one.start, one.length, QTextCharFormat(one.format)) for one in block.textFormats()]


def _select(cursor: QTextCursor, start: int, end: int) -> QTextCursor:
    chosen = QTextCursor(cursor)
    chosen.setPosition(start)
    chosen.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return chosen
