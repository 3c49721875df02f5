"""What the dialog 从备份恢复 says of a backup that cannot be read, and what it goes on with."""

from collections.abc import Sequence
from pathlib import Path
from threading import Event

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from editor_app.domain.backups import Cancelled, KeptItem, Progress
from editor_app.domain.errors import Code, EditorError
from editor_app.presenters.backups import BackupRow, BackupsPresenter
from editor_app.services.backups import BackupDone
from editor_app.ui.screens.backups.card import BackupCard
from editor_app.ui.screens.backups.restore_dialog import RestoreDialog
from editor_app.ui.widgets.roles import Role
from editor_app.ui.workbench import Workbench
from tests.ui.test_backups import _dialog, _open, _written
from tests.ui.test_shell import Desk, desk

__all__ = ["desk"]


class Held(BackupsPresenter):
    """Lists and makes ready only when the test says so."""

    def __init__(self, bench: Workbench) -> None:
        app = bench.app
        super().__init__(app.backups, app.store, app.settings, app.trouble)
        self.read, self.ready = Event(), Event()

    def choose_second(self, folder: str) -> None:
        raise EditorError(Code.DISK_FAILED)

    def make(self, progress: Progress, cancelled: Cancelled) -> BackupDone:
        self.ready.wait(10)
        return super().make(progress, cancelled)

    def items(self, row: BackupRow) -> Sequence[KeptItem]:
        self.read.wait(10)
        return super().items(row)

    def prepare(self, row: BackupRow, progress: Progress, cancelled: Cancelled) -> None:
        self.ready.wait(10)
        super().prepare(row, progress, cancelled)


def _cut(backup: Path) -> None:
    backup.write_bytes(backup.read_bytes()[:-4096])


def _error(dialog: RestoreDialog) -> QLabel:
    error = dialog.findChild(QLabel, "restore.error")
    assert error is not None
    return error


def test_a_backup_whose_drafts_cannot_be_read_is_named_and_not_the_store(
    desk: Desk, qtbot: QtBot
) -> None:
    _, path = _written(desk, "甲")
    (backup,) = (path.parent / "backups").glob("*.db")
    _cut(backup)
    dialog = _dialog(_open(desk), qtbot)
    error = _error(dialog)
    qtbot.waitUntil(lambda: error.text() != "", timeout=10_000)
    assert backup.name in error.text()
    assert "not sound" in error.text()
    assert "local store" not in error.text()
    chip = dialog.backups.index(0, 0).data(Role.CHIP)
    assert (chip.text, chip.tone) == ("Not sound", "red")
    dialog.reject()


def test_the_sentence_about_a_backup_goes_when_another_is_chosen(desk: Desk, qtbot: QtBot) -> None:
    _written(desk, "甲", "乙")
    bench = _open(desk)
    _cut(bench.app.backups.all()[0].path)
    dialog = _dialog(bench, qtbot)
    qtbot.waitUntil(lambda: not _error(dialog).isHidden(), timeout=10_000)
    dialog.list.setCurrentIndex(dialog.backups.index(1, 0))
    assert _error(dialog).isHidden()
    qtbot.waitUntil(lambda: dialog.items.rowCount() == 1, timeout=10_000)
    assert _error(dialog).isHidden()
    dialog.reject()


def test_drafts_that_cannot_be_read_do_not_end_the_restore_that_runs(
    desk: Desk, qtbot: QtBot
) -> None:
    _written(desk, "甲")
    bench = _open(desk)
    _cut(bench.app.backups.all()[0].path)
    held = Held(bench)
    dialog = RestoreDialog(bench.kit, held, bench.window)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.chosen is not None, timeout=10_000)
    dialog.restore_all()
    held.read.set()
    qtbot.waitUntil(lambda: not _error(dialog).isHidden(), timeout=10_000)
    go = dialog.findChild(QPushButton, "restore.go")
    assert go is not None
    assert not go.isEnabled()  # still under way: a second one must not begin
    held.ready.set()
    qtbot.waitUntil(go.isEnabled, timeout=10_000)
    assert "not sound" in _error(dialog).text()
    dialog.reject()


def test_drafts_that_arrive_while_a_restore_runs_offer_no_second_one(
    desk: Desk, qtbot: QtBot
) -> None:
    _written(desk, "甲")
    bench = _open(desk)
    held = Held(bench)
    dialog = RestoreDialog(bench.kit, held, bench.window)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.chosen is not None, timeout=10_000)
    dialog.restore_all()
    held.read.set()
    qtbot.waitUntil(lambda: dialog.items.rowCount() == 1, timeout=10_000)
    dialog.held.setCurrentIndex(dialog.items.index(0, 0))
    go, one = (dialog.findChild(QPushButton, f"restore.{name}") for name in ("go", "one"))
    assert go is not None
    assert one is not None
    assert not go.isEnabled()
    assert not one.isEnabled()
    dialog.stop()
    held.ready.set()
    qtbot.waitUntil(go.isEnabled, timeout=10_000)
    dialog.reject()


def test_a_second_place_that_is_refused_does_not_end_the_backup_that_runs(
    desk: Desk, qtbot: QtBot
) -> None:
    bench = _open(desk)
    held = Held(bench)
    card = BackupCard(bench.kit, held)
    qtbot.addWidget(card)
    card.make()
    card.choose_second("/")
    error = card.findChild(QLabel, "settings.backup.error")
    assert error is not None
    qtbot.waitUntil(lambda: not error.isHidden(), timeout=10_000)
    assert card._watch is not None
    held.ready.set()
    qtbot.waitUntil(lambda: card._watch is None, timeout=10_000)
    assert len(bench.app.backups.all()) == 1
