"""Sentences of what can go wrong when files are written or converted for other programs."""

from typing import Literal, assert_never

from editor_app.domain.errors import Code
from editor_app.ui.sentences_here import UNTOUCHED, Sentences
from editor_app.ui.words import QT_TRANSLATE_NOOP

OutCode = Literal[
    Code.FILE_UNWRITABLE,
    Code.FILE_EXISTS,
    Code.NO_ROOM,
    Code.OFFICE_MISSING,
    Code.OFFICE_FAILED,
    Code.UPDATE_REFUSED,
]

NOTHING_HALF = QT_TRANSLATE_NOOP(
    "Messages", "The item is unchanged and nothing half-written is left."
)


def of_files_out(code: OutCode) -> Sentences:
    """Sentences about files for other programs."""
    match code:
        case Code.FILE_UNWRITABLE:
            return (
                QT_TRANSLATE_NOOP("Messages", "{file} cannot be written: {problem}."),
                NOTHING_HALF,
                QT_TRANSLATE_NOOP("Messages", "Choose another folder or another name."),
            )
        case Code.FILE_EXISTS:
            return (
                QT_TRANSLATE_NOOP("Messages", "There is a file {file} already."),
                QT_TRANSLATE_NOOP("Messages", "It was left as it is."),
                QT_TRANSLATE_NOOP("Messages", "Choose another name, or say that it is replaced."),
            )
        case Code.NO_ROOM:
            return (
                QT_TRANSLATE_NOOP("Messages", "The disk has no room for {file}."),
                NOTHING_HALF,
                QT_TRANSLATE_NOOP("Messages", "Free some space or choose another folder."),
            )
        case Code.OFFICE_MISSING:
            return (
                QT_TRANSLATE_NOOP(
                    "Messages", "This needs LibreOffice, which this computer does not have."
                ),
                UNTOUCHED,
                QT_TRANSLATE_NOOP("Messages", "Have LibreOffice installed, or use Word (.docx)."),
            )
        case Code.OFFICE_FAILED:
            return (
                QT_TRANSLATE_NOOP("Messages", "LibreOffice could not convert {file} ({problem})."),
                UNTOUCHED,
                QT_TRANSLATE_NOOP("Messages", "Try again, or use Word (.docx)."),
            )
        case Code.UPDATE_REFUSED:
            return (
                QT_TRANSLATE_NOOP("Messages", "{why}"),
                QT_TRANSLATE_NOOP("Messages", "Nothing was installed; your texts are untouched."),
                QT_TRANSLATE_NOOP("Messages", "{advice}"),
            )
        case _:
            assert_never(code)
