"""Keep the pictures of a page within its width, as the page's own style does (img, max-width)."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextImageFormat, QTextLength

_OBJECT = "\ufffc"


def fit_pictures(document: QTextDocument, width: float) -> None:
    """Let no picture be wider than its line. Qt's own 100 % forgets the margins of the line."""
    for block, format_, position in list(_pictures(document)):
        margins = block.blockFormat().leftMargin() + block.blockFormat().rightMargin()
        fixed = QTextLength(
            QTextLength.Type.FixedLength, max(1.0, width - margins - 1)
        )  # Qt rounds up
        if format_.maximumWidth() != fixed:
            format_.setMaximumWidth(fixed)
            cursor = QTextCursor(document)
            cursor.setPosition(position)
            cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(format_)


def _pictures(document: QTextDocument) -> Iterator[tuple[QTextBlock, QTextImageFormat, int]]:
    block = document.begin()
    while block.isValid():
        if _OBJECT in block.text():
            yield from _pictures_in(block)
        block = block.next()


def _pictures_in(block: QTextBlock) -> Iterator[tuple[QTextBlock, QTextImageFormat, int]]:
    parts = block.begin()
    while not parts.atEnd():
        fragment = parts.fragment()
        if fragment.charFormat().isImageFormat():
            for at in range(fragment.length()):
                yield block, fragment.charFormat().toImageFormat(), fragment.position() + at
        parts += 1
