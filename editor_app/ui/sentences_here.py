"""Sentences of the errors that arise on this computer: the layout pack and the workstation."""

from typing import Literal, assert_never

from editor_app.domain.errors import Code
from editor_app.ui.words import QT_TRANSLATE_NOOP

Sentences = tuple[str, str, str]

KEPT = QT_TRANSLATE_NOOP("Messages", "Your text is saved on this computer.")
WAITS = QT_TRANSLATE_NOOP("Messages", "Your text is saved here and waits in the outbox.")
NOTHING_SENT = QT_TRANSLATE_NOOP("Messages", "Nothing was sent; your text is saved here.")
UNTOUCHED = QT_TRANSLATE_NOOP("Messages", "Nothing was changed.")

LayoutCode = Literal[
    Code.LAYOUT_DAMAGED,
    Code.LAYOUT_SIGNATURE,
    Code.UNKNOWN_TEMPLATE,
    Code.UNKNOWN_COLUMN,
    Code.WRONG_COLUMN,
]
WorkstationCode = Literal[
    Code.DISK_FULL,
    Code.DISK_FAILED,
    Code.STORE_DAMAGED,
    Code.STORE_NEWER,
    Code.STORE_LOCKED,
    Code.STORE_READ_ONLY,
    Code.BACKUP_UNSOUND,
    Code.KEYRING,
    Code.KEY_MISSING,
    Code.RECOVERY_KEY,
    Code.FILE_UNREADABLE,
    Code.FILE_REFUSED,
    Code.CLIP_TOO_LARGE,
    Code.USAGE,
]


def of_layout(code: LayoutCode) -> Sentences:
    """Sentences about the layout pack."""
    match code:
        case Code.LAYOUT_DAMAGED:
            return (
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "The column layout is damaged: {file}, {place}: {problem}.",
                ),
                QT_TRANSLATE_NOOP("Messages", "The last good layout stays in use."),
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "Tell the portal's operators; nothing else needs doing.",
                ),
            )
        case Code.LAYOUT_SIGNATURE:
            return (
                QT_TRANSLATE_NOOP("Messages", "The column layout is not signed by your portal."),
                QT_TRANSLATE_NOOP("Messages", "It was refused; the last good layout stays in use."),
                QT_TRANSLATE_NOOP("Messages", "Tell the portal's operators."),
            )
        case Code.UNKNOWN_TEMPLATE:
            return (
                QT_TRANSLATE_NOOP("Messages", "There is no template {key} in the current layout."),
                KEPT,
                QT_TRANSLATE_NOOP("Messages", "Synchronise, or choose another column."),
            )
        case Code.UNKNOWN_COLUMN:
            return (
                QT_TRANSLATE_NOOP("Messages", "There is no column {key} in the current layout."),
                KEPT,
                QT_TRANSLATE_NOOP("Messages", "Choose another column."),
            )
        case Code.WRONG_COLUMN:
            return (
                QT_TRANSLATE_NOOP("Messages", "This column does not take this kind of item."),
                KEPT,
                QT_TRANSLATE_NOOP("Messages", "Choose a column at the end of a branch that does."),
            )
        case _:
            assert_never(code)


def of_workstation(code: WorkstationCode) -> Sentences:
    """Sentences about this workstation."""
    match code:
        case Code.DISK_FULL:
            return (
                QT_TRANSLATE_NOOP("Messages", "The disk is full."),
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "What was saved stays; the newest keys are only in this window.",
                ),
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "Free some space; saving goes on by itself. Do not close the window.",
                ),
            )
        case Code.DISK_FAILED:
            return (
                QT_TRANSLATE_NOOP("Messages", "The disk did not take the text."),
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "What was saved stays; the newest keys are only in this window.",
                ),
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "Copy your text to a safe place, then look at the disk.",
                ),
            )
        case Code.STORE_DAMAGED:
            return (
                QT_TRANSLATE_NOOP("Messages", "The local store is damaged."),
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "The damaged file is left as it is; nothing is deleted.",
                ),
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "Open Diagnostics and restore from the last good copy.",
                ),
            )
        case Code.STORE_NEWER:
            return (
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "The local store was written by a newer version of the program.",
                ),
                UNTOUCHED,
                QT_TRANSLATE_NOOP("Messages", "Start the newer version."),
            )
        case Code.STORE_LOCKED:
            return (
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "Another window of this program is using the local store.",
                ),
                UNTOUCHED,
                QT_TRANSLATE_NOOP("Messages", "Go to the open window."),
            )
        case Code.STORE_READ_ONLY:
            return (
                QT_TRANSLATE_NOOP("Messages", "The local store is open for reading only."),
                UNTOUCHED,
                QT_TRANSLATE_NOOP(
                    "Messages", "Restore from a backup first, or export what you need."
                ),
            )
        case Code.BACKUP_UNSOUND:
            return (
                QT_TRANSLATE_NOOP("Messages", "The backup {file} is not sound: {problem}."),
                UNTOUCHED,
                QT_TRANSLATE_NOOP("Messages", "Choose an older backup."),
            )
        case Code.KEYRING:
            return (
                QT_TRANSLATE_NOOP("Messages", "The system's keyring cannot be used."),
                KEPT,
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "You stay signed in until the program closes; after that sign in again.",
                ),
            )
        case Code.KEY_MISSING:
            return (
                QT_TRANSLATE_NOOP(
                    "Messages", "{file} is encrypted, and its key is not in the system's keyring."
                ),
                UNTOUCHED,
                QT_TRANSLATE_NOOP(
                    "Messages", "Unlock the keyring, or open it with your recovery key."
                ),
            )
        case Code.RECOVERY_KEY:
            return (
                QT_TRANSLATE_NOOP("Messages", "This is not a recovery key: {problem}."),
                UNTOUCHED,
                QT_TRANSLATE_NOOP("Messages", "Compare it with your note and type it again."),
            )
        case Code.FILE_UNREADABLE:
            return (
                QT_TRANSLATE_NOOP("Messages", "The file {file} cannot be read: {problem}."),
                UNTOUCHED,
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "Check that it opens elsewhere, or choose another file.",
                ),
            )
        case Code.FILE_REFUSED:
            return (
                QT_TRANSLATE_NOOP("Messages", "“{file}” was not taken in: {problem}."),
                UNTOUCHED,
                QT_TRANSLATE_NOOP("Messages", "Choose another file, or mend this one first."),
            )
        case Code.CLIP_TOO_LARGE:
            return (
                QT_TRANSLATE_NOOP(
                    "Messages", "The clipboard holds more than can be pasted at once ({limit})."
                ),
                UNTOUCHED,
                QT_TRANSLATE_NOOP("Messages", "Copy a part of it, or import the file."),
            )
        case Code.USAGE:
            return (
                QT_TRANSLATE_NOOP("Messages", "The command was not understood: {problem}."),
                UNTOUCHED,
                QT_TRANSLATE_NOOP("Messages", "See --help."),
            )
        case _:
            assert_never(code)
