"""Where a profile does not open at once there is always a window that says why, and a way on."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, current_thread, main_thread
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.backing import backup_service, store_keys
from editor_app.bootstrap import SystemClock, build
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ItemId
from editor_app.domain.store_path import LONGEST_PATH
from editor_app.domain.trouble import Tell
from editor_app.installation import read_settings
from editor_app.services.app import App
from editor_app.services.backups import BackupService
from editor_app.ui.screens.backups.restore_dialog import RestoreDialog
from editor_app.ui.screens.entrance.reading_dialog import ReadingDialog
from editor_app.ui.screens.entrance.refusal_dialog import RefusalDialog
from editor_app.ui.ways import Ways
from tests.ui.test_backups import _banner, _tear, _written
from tests.ui.test_shell import Desk, desk

__all__ = ["desk"]


class Door:
    """Opens profiles as the program does; ``refusal`` stands for what is wrong with the disk."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.refusal: EditorError | None = None
        self.go_on, self.reading = Event(), Event()
        self.on_main: list[bool] = []
        self.go_on.set()
        desk.shell._open_profile = self.open
        desk.shell.ways = Ways(
            read_unsound=self.read, backups_of=self.backups, now=lambda: datetime.now(UTC)
        )

    def open(self, profile: str) -> App:
        if self.refusal is not None:
            raise self.refusal
        return build(self.desk.paths, read_settings(self.desk.paths), profile=profile)

    def read(self, profile: str, tell: Tell) -> App:
        def slowly(done: int, total: int) -> None:
            self.reading.set()
            self.go_on.wait(10)
            tell(done, total)

        self.on_main.append(current_thread() is main_thread())
        settings = read_settings(self.desk.paths)
        return build(self.desk.paths, settings, profile=profile, salvage=True, tell=slowly)

    def backups(self, profile: str) -> BackupService:
        settings = read_settings(self.desk.paths)
        return backup_service(
            self.desk.paths, settings, SystemClock(), keys=store_keys(profile), profile=profile
        )


class Staying:
    """The application, which is not really told to quit: others test after us."""

    def __init__(self, desk: Desk) -> None:
        self._qt, self.quit = desk.application.qt, lambda: desk.quits.append(True)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._qt, name)


@pytest.fixture
def door(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Door:
    monkeypatch.setattr(desk.application, "qt", Staying(desk))
    return Door(desk)


def _shown(desk: Desk, kind: type[QDialog], qtbot: QtBot) -> QDialog:
    def found() -> list[QDialog]:
        front = desk.shell._front
        dialogs = [] if front is None else front.window.findChildren(kind)
        return [one for one in dialogs if one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()), timeout=10_000)
    return found()[0]


def _click(dialog: QDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    assert button.isVisible()
    button.click()


def _said(dialog: QDialog) -> str:
    return " ".join(one.text() for one in dialog.findChildren(QLabel))


def _opened(desk: Desk, qtbot: QtBot) -> Callable[[], bool]:
    return lambda: desk.shell.bench is not None


def _damaged(desk: Desk) -> tuple[ItemId, Path, bytes]:
    item, path = _written(desk, "甲")
    return item, path, _tear(path)


def test_a_damaged_store_is_read_beside_the_window_and_then_opened(
    desk: Desk, door: Door, qtbot: QtBot
) -> None:
    item, path, torn = _damaged(desk)
    door.go_on.clear()
    desk.shell.begin("a")
    dialog = _shown(desk, ReadingDialog, qtbot)
    qtbot.waitUntil(door.reading.is_set, timeout=10_000)
    assert "damaged" in _said(dialog)
    assert "nothing is deleted" in _said(dialog)
    door.go_on.set()
    qtbot.waitUntil(_opened(desk, qtbot), timeout=10_000)
    assert door.on_main == [False]
    qtbot.waitUntil(lambda: "1 draft can be read" in _banner(desk.bench, "trouble"), timeout=10_000)
    assert desk.bench.app.store.drafts.get(item) is not None
    assert path.read_bytes() == torn


def test_who_cancels_the_reading_leaves_and_finds_the_store_as_it_was(
    desk: Desk, door: Door, qtbot: QtBot
) -> None:
    _, path, torn = _damaged(desk)
    door.go_on.clear()
    desk.shell.begin("a")
    dialog = _shown(desk, ReadingDialog, qtbot)
    qtbot.waitUntil(door.reading.is_set, timeout=10_000)
    _click(dialog, "reading.quit")
    with qtbot.waitSignal(desk.shell.ended, timeout=10_000):
        door.go_on.set()
    qtbot.waitUntil(lambda: bool(desk.quits), timeout=10_000)
    assert desk.shell.bench is None
    assert path.read_bytes() == torn
    assert not list(path.parent.glob("reading-*"))
    door.open("b").close()  # and nothing holds anything


def test_a_store_of_another_person_is_read_when_one_switches_to_it(
    desk: Desk, door: Door, qtbot: QtBot
) -> None:
    item, _, _ = _damaged(desk)
    desk.shell.open("b")
    desk.shell.switch("a")
    qtbot.waitUntil(lambda: desk.shell.bench is not None and desk.shell._profile == "a")
    assert desk.bench.app.store.drafts.get(item) is not None


def test_a_full_disk_at_the_start_is_told_in_a_window(desk: Desk, door: Door, qtbot: QtBot) -> None:
    door.refusal = EditorError(Code.DISK_FULL)
    desk.shell.begin("a")
    dialog = _shown(desk, RefusalDialog, qtbot)
    assert "The disk is full" in _said(dialog)
    with qtbot.waitSignal(desk.shell.refused, timeout=10_000) as told:
        _click(dialog, "refusal.quit")
    assert told.args == [door.refusal]
    qtbot.waitUntil(lambda: bool(desk.quits), timeout=10_000)


def test_another_try_opens_once_the_reason_is_gone(desk: Desk, door: Door, qtbot: QtBot) -> None:
    door.refusal = EditorError(Code.DISK_FULL)
    desk.shell.begin("a")
    _click(_shown(desk, RefusalDialog, qtbot), "refusal.retry")
    dialog = _shown(desk, RefusalDialog, qtbot)
    door.refusal = None
    _click(dialog, "refusal.retry")
    qtbot.waitUntil(_opened(desk, qtbot), timeout=10_000)
    assert desk.bench.window.isVisible()


def test_a_profile_that_does_not_open_again_after_a_restore_is_told_in_a_window(
    desk: Desk, door: Door, qtbot: QtBot
) -> None:
    """There was none at all: the old window had closed, and the program went on without one."""
    item, _ = _written(desk, "甲", "乙")
    bench = desk.shell.open("a")
    oldest = bench.app.backups.all()[-1]
    bench.app.backups.prepare(oldest)
    door.refusal = EditorError(Code.DISK_FULL)
    bench.safety.restoreReady.emit()
    dialog = _shown(desk, RefusalDialog, qtbot)
    assert "The disk is full" in _said(dialog)
    door.refusal = None
    _click(dialog, "refusal.retry")
    qtbot.waitUntil(lambda: desk.shell.bench not in (None, bench), timeout=10_000)
    assert desk.bench.app.drafts.open(item).content.body == "甲"


def test_from_a_refusal_a_backup_takes_the_place_of_the_store(
    desk: Desk, door: Door, qtbot: QtBot
) -> None:
    item, _ = _written(desk, "甲", "乙")
    door.refusal = EditorError(Code.LAYOUT_DAMAGED)
    desk.shell.begin("a")
    _click(_shown(desk, RefusalDialog, qtbot), "refusal.restore")
    dialog = _shown(desk, RestoreDialog, qtbot)
    assert isinstance(dialog, RestoreDialog)
    qtbot.waitUntil(lambda: dialog.chosen is not None, timeout=10_000)
    dialog.list.setCurrentIndex(dialog.backups.index(1, 0))
    one = dialog.findChild(QPushButton, "restore.one")
    assert one is not None
    assert not one.isVisible()  # there is no store to bring one draft back into
    door.refusal = None
    dialog.restore_all()
    qtbot.waitUntil(_opened(desk, qtbot), timeout=10_000)
    assert desk.bench.app.drafts.open(item).content.body == "甲"


def test_f1_helps_where_the_store_does_not_open(desk: Desk, door: Door, qtbot: QtBot) -> None:
    door.refusal = EditorError(Code.LAYOUT_DAMAGED)
    desk.shell.begin("a")
    dialog = _shown(desk, RefusalDialog, qtbot)
    help_ = desk.shell._help
    assert help_ is not None
    dialog.activateWindow()
    help_.open_here()
    assert help_.window is not None
    assert help_.window.shown == "backups"
    with qtbot.waitSignal(desk.shell.refused, timeout=10_000):
        dialog.reject()
    assert desk.shell._help is None


def test_a_store_in_use_elsewhere_offers_no_restore(desk: Desk, door: Door, qtbot: QtBot) -> None:
    door.refusal = EditorError(Code.STORE_LOCKED)
    desk.shell.begin("a")
    dialog = _shown(desk, RefusalDialog, qtbot)
    restore = dialog.findChild(QPushButton, "refusal.restore")
    assert restore is not None
    assert not restore.isVisible()
    with qtbot.waitSignal(desk.shell.refused, timeout=10_000):
        dialog.reject()


def test_who_cannot_switch_is_back_where_they_were_and_reads_why(
    desk: Desk, door: Door, qtbot: QtBot
) -> None:
    bench = desk.shell.open("b")
    told: list[str] = []

    def open_profile(profile: str) -> App:
        if profile == "a":
            raise EditorError(Code.DISK_FULL)
        return door.open(profile)

    desk.shell._open_profile = open_profile
    desk.shell.opened.connect(
        lambda new: new.hub.toastAsked.connect(lambda text, *_: told.append(text))
    )
    desk.shell.switch("a")
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert "The disk is full" in told[0]
    assert desk.shell._profile == "b"
    assert desk.shell.bench is not bench


def test_a_path_that_is_too_long_is_told_with_its_limit_and_a_way_out(
    desk: Desk, door: Door, qtbot: QtBot
) -> None:
    _damaged(desk)  # a sound store is read before anybody could look
    door.refusal = EditorError(Code.PATH_TOO_LONG, longest=LONGEST_PATH)
    door.go_on.clear()
    desk.shell.begin("a")
    told = _said(_shown(desk, ReadingDialog, qtbot))
    assert f"longer than the {LONGEST_PATH} bytes" in told
    assert "cannot be written" not in told
    door.go_on.set()
    qtbot.waitUntil(_opened(desk, qtbot), timeout=10_000)


def test_where_nothing_can_be_read_the_refusal_says_what_to_do_about_the_path(
    desk: Desk, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = RefusalDialog(
        desk.application.look,
        EditorError(Code.PATH_TOO_LONG, longest=LONGEST_PATH),
        window,
        restorable=False,
    )
    assert f"{LONGEST_PATH} bytes at most" in dialog.what.text()
    assert "--data" in dialog.told.text()
