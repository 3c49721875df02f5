"""Sentences about files written or converted for other programs."""

from typing import Final

from editor_app.domain.errors import Code
from editor_app.ui.sentences.shape import UNTOUCHED, Sentences
from editor_app.ui.words import QT_TRANSLATE_NOOP

CODES: Final = (
    Code.FILE_UNWRITABLE,
    Code.FILE_EXISTS,
    Code.NO_ROOM,
    Code.OFFICE_MISSING,
    Code.OFFICE_FAILED,
    Code.UPDATE_REFUSED,
)

NOTHING_HALF = QT_TRANSLATE_NOOP(
    "Messages", "The item is unchanged and nothing half-written is left."
)

TABLE: dict[Code, Sentences] = {
    Code.FILE_UNWRITABLE: (
        QT_TRANSLATE_NOOP("Messages", "{file} cannot be written: {problem}."),
        NOTHING_HALF,
        QT_TRANSLATE_NOOP("Messages", "Choose another folder or another name."),
    ),
    Code.FILE_EXISTS: (
        QT_TRANSLATE_NOOP("Messages", "There is a file {file} already."),
        QT_TRANSLATE_NOOP("Messages", "It was left as it is."),
        QT_TRANSLATE_NOOP("Messages", "Choose another name, or say that it is replaced."),
    ),
    Code.NO_ROOM: (
        QT_TRANSLATE_NOOP("Messages", "The disk has no room for {file}."),
        NOTHING_HALF,
        QT_TRANSLATE_NOOP("Messages", "Free some space or choose another folder."),
    ),
    Code.OFFICE_MISSING: (
        QT_TRANSLATE_NOOP("Messages", "This needs LibreOffice, which this computer does not have."),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Messages", "Have LibreOffice installed, or use Word (.docx)."),
    ),
    Code.OFFICE_FAILED: (
        QT_TRANSLATE_NOOP("Messages", "LibreOffice could not convert {file} ({problem})."),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Messages", "Try again, or use Word (.docx)."),
    ),
    Code.UPDATE_REFUSED: (
        QT_TRANSLATE_NOOP("Messages", "{why}"),
        QT_TRANSLATE_NOOP("Messages", "Nothing was installed; your texts are untouched."),
        QT_TRANSLATE_NOOP("Messages", "{advice}"),
    ),
}
