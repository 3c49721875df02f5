"""Sentences about this workstation."""

from typing import Final

from editor_app.domain.errors import Code
from editor_app.ui.sentences.shape import KEPT, UNTOUCHED, Sentences
from editor_app.ui.words import QT_TRANSLATE_NOOP

CODES: Final = (
    Code.DISK_FULL,
    Code.DISK_FAILED,
    Code.NO_MEMORY,
    Code.PATH_TOO_LONG,
    Code.STORE_DAMAGED,
    Code.STORE_NEWER,
    Code.STORE_LOCKED,
    Code.STORE_FOREIGN,
    Code.STORE_OF_ROOT,
    Code.STORE_READ_ONLY,
    Code.BACKUP_UNSOUND,
    Code.KEYRING,
    Code.KEY_MISSING,
    Code.RECOVERY_KEY,
    Code.FILE_UNREADABLE,
    Code.FILE_REFUSED,
    Code.CLIP_TOO_LARGE,
    Code.USAGE,
)

TABLE: dict[Code, Sentences] = {
    Code.DISK_FULL: (
        QT_TRANSLATE_NOOP("Messages", "The disk is full."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "What was saved stays; the newest keys are only in this window.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Free some space; saving goes on by itself. Do not close the window.",
        ),
    ),
    Code.DISK_FAILED: (
        QT_TRANSLATE_NOOP("Messages", "The disk did not take the text."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "What was saved stays; the newest keys are only in this window.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Copy your text to a safe place, then look at the disk.",
        ),
    ),
    Code.NO_MEMORY: (
        QT_TRANSLATE_NOOP(
            "Messages", "This computer ran out of memory; what you asked for was not finished."
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "What was saved stays; the newest keys are only in this window.",
        ),
        QT_TRANSLATE_NOOP("Messages", "Close other programs, then try again."),
    ),
    Code.PATH_TOO_LONG: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The path of the data folder is too long: with the store's own name {longest} bytes at "
            "most, and each folder's name 255; a Chinese character takes three.",
        ),
        UNTOUCHED,
        QT_TRANSLATE_NOOP(
            "Messages",
            "Choose a folder with a shorter path (--data), or ask the administrator for one.",
        ),
    ),
    Code.STORE_DAMAGED: (
        QT_TRANSLATE_NOOP("Messages", "The local store is damaged."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "The damaged file is left as it is; nothing is deleted.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Open Diagnostics and restore from the last good copy.",
        ),
    ),
    Code.STORE_NEWER: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The local store was written by a newer version of the program.",
        ),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Messages", "Start the newer version."),
    ),
    Code.STORE_LOCKED: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "Another window of this program is using the local store.",
        ),
        UNTOUCHED,
        QT_TRANSLATE_NOOP(
            "Messages",
            "Go to the open window; it may be somebody else's, or on another computer that has the "
            "same folder.",
        ),
    ),
    Code.STORE_FOREIGN: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "This data folder belongs to another account of this computer ({owner}).",
        ),
        UNTOUCHED,
        QT_TRANSLATE_NOOP(
            "Messages",
            "Sign in to this computer as yourself, or let the administrator give each person a "
            "data folder of their own.",
        ),
    ),
    Code.STORE_OF_ROOT: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The program was run here as root: files in your data folder belong to root now, and "
            "you may not open them.",
        ),
        UNTOUCHED,
        QT_TRANSLATE_NOOP(
            "Messages",
            "Ask the administrator to run {command}, which gives the folder back to you.",
        ),
    ),
    Code.STORE_READ_ONLY: (
        QT_TRANSLATE_NOOP("Messages", "The local store is open for reading only."),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Messages", "Restore from a backup first, or export what you need."),
    ),
    Code.BACKUP_UNSOUND: (
        QT_TRANSLATE_NOOP("Messages", "The backup {file} is not sound: {problem}."),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Messages", "Choose an older backup."),
    ),
    Code.KEYRING: (
        QT_TRANSLATE_NOOP("Messages", "The system's keyring cannot be used."),
        KEPT,
        QT_TRANSLATE_NOOP(
            "Messages",
            "You stay signed in until the program closes; after that sign in again.",
        ),
    ),
    Code.KEY_MISSING: (
        QT_TRANSLATE_NOOP(
            "Messages", "{file} is encrypted, and its key is not in the system's keyring."
        ),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Messages", "Unlock the keyring, or open it with your recovery key."),
    ),
    Code.RECOVERY_KEY: (
        QT_TRANSLATE_NOOP("Messages", "This is not a recovery key: {problem}."),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Messages", "Compare it with your note and type it again."),
    ),
    Code.FILE_UNREADABLE: (
        QT_TRANSLATE_NOOP("Messages", "The file {file} cannot be read: {problem}."),
        UNTOUCHED,
        QT_TRANSLATE_NOOP(
            "Messages",
            "Check that it opens elsewhere, or choose another file.",
        ),
    ),
    Code.FILE_REFUSED: (
        QT_TRANSLATE_NOOP("Messages", "“{file}” was not taken in: {problem}."),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Messages", "Choose another file, or mend this one first."),
    ),
    Code.CLIP_TOO_LARGE: (
        QT_TRANSLATE_NOOP(
            "Messages", "The clipboard holds more than can be pasted at once ({limit})."
        ),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Messages", "Copy a part of it, or import the file."),
    ),
    Code.USAGE: (
        QT_TRANSLATE_NOOP("Messages", "The command was not understood: {problem}."),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Messages", "See --help."),
    ),
}
