"""Sentences about the layout pack."""

from typing import Final

from editor_app.domain.errors import Code
from editor_app.ui.sentences.shape import KEPT, Sentences
from editor_app.ui.words import QT_TRANSLATE_NOOP

CODES: Final = (
    Code.LAYOUT_DAMAGED,
    Code.LAYOUT_SIGNATURE,
    Code.UNKNOWN_TEMPLATE,
    Code.UNKNOWN_COLUMN,
    Code.WRONG_COLUMN,
)

TABLE: dict[Code, Sentences] = {
    Code.LAYOUT_DAMAGED: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The column layout is damaged: {file}, {place}: {problem}.",
        ),
        QT_TRANSLATE_NOOP("Messages", "The last good layout stays in use."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Tell the portal's operators; nothing else needs doing.",
        ),
    ),
    Code.LAYOUT_SIGNATURE: (
        QT_TRANSLATE_NOOP("Messages", "The column layout is not signed by your portal."),
        QT_TRANSLATE_NOOP("Messages", "It was refused; the last good layout stays in use."),
        QT_TRANSLATE_NOOP("Messages", "Tell the portal's operators."),
    ),
    Code.UNKNOWN_TEMPLATE: (
        QT_TRANSLATE_NOOP("Messages", "There is no template {key} in the current layout."),
        KEPT,
        QT_TRANSLATE_NOOP("Messages", "Synchronise, or choose another column."),
    ),
    Code.UNKNOWN_COLUMN: (
        QT_TRANSLATE_NOOP("Messages", "There is no column {key} in the current layout."),
        KEPT,
        QT_TRANSLATE_NOOP("Messages", "Choose another column."),
    ),
    Code.WRONG_COLUMN: (
        QT_TRANSLATE_NOOP("Messages", "This column does not take this kind of item."),
        KEPT,
        QT_TRANSLATE_NOOP("Messages", "Choose a column at the end of a branch that does."),
    ),
}
