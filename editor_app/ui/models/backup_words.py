"""Words about backups and about a store that cannot be written."""

from datetime import datetime
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QObject

from editor_app.domain.backups import BackupKind
from editor_app.domain.errors import Code
from editor_app.domain.store_path import LONGEST_PATH
from editor_app.domain.trouble import Lost, Trouble
from editor_app.presenters.backups import BackupRow
from editor_app.ui import formats
from editor_app.ui.models.language import joined_sentences
from editor_app.ui.words import QT_TRANSLATE_NOOP


def _tr(source: str) -> str:
    return QCoreApplication.translate("Backups", source)


class _Counts(QObject):
    """Plurals: lupdate finds them in classes of Qt alone."""

    def drafts(self, n: int) -> str:
        return self.tr("{n} drafts", None, n).format(n=n)

    def unread(self, n: int) -> str:
        return self.tr("{n} drafts could not be read.", None, n).format(n=n)

    def readable(self, n: int, time: str) -> str:
        told = self.tr("{n} drafts can be read, the newest of {time}.", None, n)
        return told.format(n=n, time=time)

    def from_backup(self, n: int, time: str) -> str:
        told = self.tr("{n} of them come from the backup of {time}.", None, n)
        return told.format(n=n, time=time)


def kind_name(kind: BackupKind) -> str:
    """Why a backup was made."""
    match kind:
        case BackupKind.REGULAR:
            return _tr(QT_TRANSLATE_NOOP("Backups", "made by itself"))
        case BackupKind.MANUAL:
            return _tr(QT_TRANSLATE_NOOP("Backups", "made by hand"))
        case BackupKind.BEFORE_RESTORE:
            return _tr(QT_TRANSLATE_NOOP("Backups", "before a restore"))
        case BackupKind.BEFORE_MIGRATION:
            return _tr(QT_TRANSLATE_NOOP("Backups", "before an update of the program"))
        case BackupKind.SALVAGED:
            return _tr(QT_TRANSLATE_NOOP("Backups", "read from the damaged store"))
        case _:
            assert_never(kind)


def row_title(row: BackupRow, now: datetime) -> str:
    """When, or what it is if there is no time."""
    if row.at is None:
        return kind_name(row.kind)
    return formats.when_exactly(row.at, now=now)


def row_caption(row: BackupRow) -> str:
    """How much, and why it was made."""
    parts = [_Counts().drafts(row.items), kind_name(row.kind)]
    if row.size:
        parts.append(formats.size(row.size))
    return " · ".join(parts)


def trouble_text(trouble: Trouble, now: datetime) -> str:
    """What happened, what is safe, what to do."""
    what = _tr(_what(trouble.because)).format(longest=LONGEST_PATH)
    told = [what, _read(trouble, now)]
    if trouble.unread:
        told.append(_Counts().unread(trouble.unread))
    told.append(_tr(_do(trouble.because)))
    return joined_sentences(told)


def _what(because: Code) -> str:
    if because is Code.STORE_NEWER:
        return QT_TRANSLATE_NOOP(
            "Backups",
            "The local store was written by a newer version and is open for reading only.",
        )
    if because is Code.PATH_TOO_LONG:
        return QT_TRANSLATE_NOOP(
            "Backups",
            "The store's path is longer than the {longest} bytes it may have; it is open for "
            "reading only.",
        )
    if because is Code.DISK_FAILED:
        return QT_TRANSLATE_NOOP(
            "Backups", "The store's folder cannot be written; it is open for reading only."
        )
    return QT_TRANSLATE_NOOP(
        "Backups",
        "The local store is damaged and open for reading only; the file stays as it was found.",
    )


def _read(trouble: Trouble, now: datetime) -> str:
    if trouble.newest is None:
        return _tr(QT_TRANSLATE_NOOP("Backups", "No draft can be read."))
    told = _Counts().readable(trouble.items, formats.when_exactly(trouble.newest, now=now))
    if not trouble.from_backup or trouble.backup_at is None:
        return told
    at = formats.when_exactly(trouble.backup_at, now=now)
    return joined_sentences((told, _Counts().from_backup(trouble.from_backup, at)))


def _do(because: Code) -> str:
    if because is Code.STORE_NEWER:
        return QT_TRANSLATE_NOOP("Backups", "Start the newer version to go on writing.")
    if because is Code.PATH_TOO_LONG:
        return QT_TRANSLATE_NOOP(
            "Backups",
            "Export what you need, and ask your administrator for a data folder with a shorter "
            "path.",
        )
    if because is Code.DISK_FAILED:
        return QT_TRANSLATE_NOOP(
            "Backups", "Export what you need, and ask your administrator for the folder."
        )
    return QT_TRANSLATE_NOOP("Backups", "Restore to go on writing, or export everything first.")


def lost_text(lost: Lost, now: datetime) -> str:
    """The newest changes are missing."""
    since = formats.when_exactly(lost.since, now=now)
    if lost.until is None:
        told = _tr(
            QT_TRANSLATE_NOOP(
                "Backups",
                "Changes made after {since} may be missing: a file of the store was removed. "
                "Everything before is here.",
            )
        )
        return told.format(since=since)
    told = _tr(
        QT_TRANSLATE_NOOP(
            "Backups",
            "The changes made from {since} to {until} are missing: a file of the store was "
            "removed. Everything before is here.",
        )
    )
    return told.format(since=since, until=formats.when_exactly(lost.until, now=now))
