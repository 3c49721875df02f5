"""Let paragraphs stand as their style asks for, once typing has made another style of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument

from editor_app.rendering.outline import BlockStyle
from editor_app.rendering.tree import Paragraph
from editor_app.ui.body.importer import roles_of
from editor_app.ui.body.pieces import Group
from editor_app.ui.body.schema import Formats, Kind, kind_of


def let_stand(
    document: QTextDocument,
    groups: Sequence[Group],
    styles: Sequence[BlockStyle],
    formats: Formats,
) -> None:
    """Align and indent paragraphs anew where it is due; joins the edit that asked for it.

    Markdown says nothing of it. Nothing is done while no edit could be joined, nor after an undo:
    an edit would take the way forward away, and what comes back stands as it did.
    """
    if not document.isUndoAvailable() or document.isRedoAvailable():
        return
    due = list(_due(document, groups, styles, formats))
    if not due:
        return
    cursor = QTextCursor(document)
    cursor.joinPreviousEditBlock()
    for block, wanted in due:
        cursor.setPosition(block.position())
        cursor.setBlockFormat(wanted)
    cursor.endEditBlock()


def _due(
    document: QTextDocument,
    groups: Sequence[Group],
    styles: Sequence[BlockStyle],
    formats: Formats,
) -> Iterator[tuple[QTextBlock, QTextBlockFormat]]:
    wanted = {role: formats.block(Kind.PARAGRAPH, role=role) for role in set(roles_of(styles))}
    for group, role in zip(groups, roles_of(styles), strict=True):
        if not isinstance(group.block, Paragraph):
            continue
        block = document.findBlockByNumber(group.first)
        if kind_of(block) is Kind.PARAGRAPH and _place(block.blockFormat()) != _place(wanted[role]):
            yield block, wanted[role]


def _place(block_format: QTextBlockFormat) -> tuple[int, float, float, float]:
    return (
        block_format.alignment().value,
        block_format.leftMargin(),
        block_format.rightMargin(),
        block_format.textIndent(),
    )
