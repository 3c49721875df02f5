"""A damaged store opens for reading; backups, restore and what is told of them in the window."""

from dataclasses import replace
from pathlib import Path
from threading import Event
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.bootstrap import build
from editor_app.domain.backups import BackupCancelled, BackupKind, Cancelled
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ColumnKey, ItemId, Kind, UnitKey
from editor_app.installation import read_settings
from editor_app.presenters.settings import Page
from editor_app.services.app import App
from editor_app.ui.screens.backups.card import BackupCard
from editor_app.ui.screens.backups.restore_dialog import RestoreDialog
from editor_app.ui.screens.export.all_dialog import ExportAllDialog
from editor_app.ui.screens.export.dialog import ExportDialog
from editor_app.ui.screens.settings import SettingsScreen
from editor_app.ui.workbench import Workbench
from tests.ui.office import NOTICES
from tests.ui.test_shell import Desk, desk

__all__ = ["desk"]


def _profile(desk: Desk, *, salvage: bool = False) -> App:
    return build(desk.paths, read_settings(desk.paths), profile="a", salvage=salvage)


def _written(desk: Desk, *bodies: str) -> tuple[ItemId, Path]:
    """One item, saved once for each body, with a backup after every save."""
    app = _profile(desk)
    draft = app.drafts.new(unit=UnitKey("zkgwb"), column=ColumnKey(NOTICES), kind=Kind("notice"))
    for body in bodies:
        content = replace(draft.content.with_field("title", "困难群众救助"), body=body)
        draft = app.drafts.save(replace(draft, content=content))
        app.backups.make(BackupKind.MANUAL)
    path = app.profile / "channel.db"
    app.close()
    return draft.item, path


def _tear(path: Path) -> bytes:
    data = bytearray(path.read_bytes())
    data[:100] = bytes(100)
    path.write_bytes(data)
    return bytes(data)


def _open(desk: Desk) -> Workbench:
    desk.shell._open_profile = lambda _: _profile(desk, salvage=True)
    return desk.shell.open("a")


def _banner(bench: Workbench, name: str) -> str:
    found = bench.window.findChild(QWidget, f"banner.{name}")
    return "" if found is None else str(getattr(found, "text", ""))


def _dialog(bench: Workbench, qtbot: QtBot) -> RestoreDialog:
    bench.safety.ask_restore()
    dialog = bench.window.findChild(RestoreDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.chosen is not None, timeout=10_000)
    return dialog


def test_a_damaged_store_opens_for_reading_and_says_so(desk: Desk, qtbot: QtBot) -> None:
    item, path = _written(desk, "甲")
    torn = _tear(path)
    bench = _open(desk)
    qtbot.waitUntil(lambda: _banner(bench, "trouble") != "", timeout=10_000)
    told = _banner(bench, "trouble")
    assert "damaged" in told
    assert "1 draft can be read" in told
    found = bench.app.store.drafts.get(item)
    assert found is not None
    assert found.content.body == "甲"
    assert path.read_bytes() == torn


def test_an_item_of_such_a_store_is_shown_and_not_edited(desk: Desk, qtbot: QtBot) -> None:
    item, path = _written(desk, "甲")
    _tear(path)
    bench = _open(desk)
    bench.open_item(item)
    assert bench.window.screen_key == "items"
    assert bench.screens.editor_if_open() is None
    with pytest.raises(EditorError) as caught:
        bench.app.drafts.trash(item)
    assert caught.value.code is Code.STORE_READ_ONLY


def test_from_the_banner_everything_can_be_exported(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    _, path = _written(desk, "甲")
    _tear(path)
    bench = _open(desk)
    qtbot.waitUntil(lambda: _banner(bench, "trouble") != "", timeout=10_000)
    button = bench.window.findChild(QPushButton, "trouble.export")
    assert button is not None
    button.click()
    dialog = bench.window.findChild(ExportAllDialog)
    assert dialog is not None
    dialog.choose_folder(str(tmp_path))  # not the home of whoever runs this
    dialog.run()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1, timeout=20_000)
    dialog.close()


def test_from_the_banner_what_was_read_takes_the_place(desk: Desk, qtbot: QtBot) -> None:
    item, path = _written(desk, "甲")
    torn = _tear(path)
    bench = _open(desk)
    dialog = _dialog(bench, qtbot)
    assert dialog.chosen is not None
    assert dialog.chosen.kind is BackupKind.SALVAGED
    qtbot.waitUntil(lambda: dialog.items.rowCount() == 1, timeout=10_000)
    dialog.restore_all()
    qtbot.waitUntil(lambda: desk.shell.bench not in (None, bench), timeout=20_000)
    again = desk.bench
    assert again.app.trouble is None
    found = again.app.store.drafts.get(item)
    assert found is not None
    assert found.content.body == "甲"
    kept = [one.read_bytes() for one in path.parent.glob("damaged/*/channel.db")]
    assert torn in kept


def test_a_sound_store_goes_back_to_a_backup_and_forward_again(desk: Desk, qtbot: QtBot) -> None:
    item, _ = _written(desk, "甲", "乙")
    bench = _open(desk)
    dialog = _dialog(bench, qtbot)
    dialog.list.setCurrentIndex(dialog.backups.index(1, 0))
    dialog.restore_all()
    qtbot.waitUntil(lambda: desk.shell.bench not in (None, bench), timeout=20_000)
    assert "甲" in desk.bench.app.drafts.open(item).content.body
    kinds = [one.kind for one in desk.bench.app.backups.all()]
    assert kinds.count(BackupKind.BEFORE_RESTORE) == 1


def test_one_draft_comes_back_and_opens(desk: Desk, qtbot: QtBot) -> None:
    item, _ = _written(desk, "甲", "乙")
    bench = _open(desk)
    dialog = _dialog(bench, qtbot)
    dialog.list.setCurrentIndex(dialog.backups.index(1, 0))
    qtbot.waitUntil(lambda: dialog.items.rowCount() == 1, timeout=10_000)
    dialog.held.setCurrentIndex(dialog.items.index(0, 0))
    dialog.restore_item()
    qtbot.waitUntil(lambda: bench.screens.editor_if_open() is not None, timeout=10_000)
    assert bench.app.drafts.open(item).content.body == "甲"
    assert len(bench.app.drafts.history(item).versions) == 1


def test_a_backup_that_changed_is_refused_in_words(desk: Desk, qtbot: QtBot) -> None:
    _, path = _written(desk, "甲")
    (copy,) = (path.parent / "backups").glob("*.db")
    copy.write_bytes(copy.read_bytes()[:-4096])
    bench = _open(desk)
    dialog = _dialog(bench, qtbot)
    dialog.restore_all()
    error = dialog.findChild(QLabel, "restore.error")
    assert error is not None
    qtbot.waitUntil(lambda: error.text() != "", timeout=10_000)
    assert "not sound" in error.text()
    assert desk.shell.bench is bench
    dialog.reject()


def _card(bench: Workbench, qtbot: QtBot) -> BackupCard:
    bench.window.show_screen("settings")
    screen = bench.screens.build("settings")
    assert isinstance(screen, SettingsScreen)
    screen.show_page(Page.STORAGE)
    card = screen.findChild(BackupCard)
    assert card is not None
    qtbot.waitUntil(lambda: card._view is not None, timeout=10_000)
    return card


def test_a_backup_is_made_from_the_settings(desk: Desk, qtbot: QtBot) -> None:
    bench = _open(desk)
    card = _card(bench, qtbot)
    card.make()
    qtbot.waitUntil(lambda: len(bench.app.backups.all()) == 1, timeout=10_000)
    qtbot.waitUntil(lambda: card._watch is None, timeout=10_000)


def test_a_second_place_gets_copies(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    bench = _open(desk)
    card = _card(bench, qtbot)
    place = tmp_path / "stick"
    place.mkdir()
    card.choose_second(str(place))
    qtbot.waitUntil(lambda: bench.app.settings.current.backup_folder == str(place), timeout=10_000)
    card.make()
    qtbot.waitUntil(lambda: len(list(place.rglob("*.json"))) == 1, timeout=10_000)
    qtbot.waitUntil(lambda: card._watch is None, timeout=10_000)


def test_backups_are_made_by_themselves_when_something_changed(desk: Desk, qtbot: QtBot) -> None:
    bench = _open(desk)
    bench.safety.look()
    qtbot.waitUntil(lambda: len(bench.app.backups.all()) == 1, timeout=10_000)
    assert not bench.app.backups.due()


class Endless:
    """Backups onto a medium that takes for ever."""

    def __init__(self) -> None:
        self.begun, self.ended = Event(), Event()

    def due(self) -> bool:
        return True

    def make(self, *, cancelled: Cancelled) -> None:
        self.begun.set()
        while not cancelled():
            self.ended.wait(0.01)
        self.ended.set()
        raise BackupCancelled


def test_a_backup_under_way_does_not_hold_up_the_end(desk: Desk, qtbot: QtBot) -> None:
    endless: Any = Endless()
    desk.shell._open_profile = lambda _: replace(_profile(desk), backups=endless)
    bench = desk.shell.open("a")
    bench.safety.look()
    qtbot.waitUntil(endless.begun.is_set, timeout=10_000)
    with qtbot.waitSignal(bench.closed, timeout=5_000):
        bench.window.close()
    assert endless.ended.is_set()


def test_missing_changes_are_told_until_somebody_looks(desk: Desk, qtbot: QtBot) -> None:
    _, path = _written(desk, "甲")
    mark = path.with_suffix(".mark")
    old = path.read_bytes()
    app = _profile(desk)
    app.drafts.new(unit=UnitKey("zkgwb"), column=ColumnKey(NOTICES), kind=Kind("notice"))
    app.close()
    path.write_bytes(old)  # an older file in place of the store; the mark is ahead
    assert mark.exists()
    bench = _open(desk)
    qtbot.waitUntil(lambda: _banner(bench, "lost") != "", timeout=10_000)
    assert "missing" in _banner(bench, "lost")
    link = bench.window.findChild(QPushButton, "banner.lost.link")
    assert link is not None
    link.click()
    qtbot.waitUntil(lambda: bench.window.findChild(RestoreDialog) is not None, timeout=10_000)
    for dialog in bench.window.findChildren(RestoreDialog):
        dialog.reject()
    assert bench.app.store.meta.get("latest-lost") == ""


def test_a_full_disk_is_told_when_the_last_save_took_the_room_kept_back(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = _open(desk)
    assert bench.app.store.keep_room()
    assert bench.app.store.make_room()
    with monkeypatch.context() as full:
        full.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=0))
        bench.safety.watch_room()
        assert "full" in _banner(bench, "room")
        qtbot.waitUntil(lambda: not bench.runner.busy, timeout=10_000)
    bench.safety.watch_room()
    qtbot.waitUntil(lambda: not bench.app.store.room_spent, timeout=10_000)
    bench.safety.watch_room()
    qtbot.waitUntil(lambda: _banner(bench, "room") == "", timeout=10_000)


def test_a_text_the_store_refuses_can_be_saved_elsewhere(desk: Desk, qtbot: QtBot) -> None:
    bench = _open(desk)
    item = desk.write("只在窗口里的字")
    bench.unsaved.refused(EditorError(Code.DISK_FAILED))
    link = bench.window.findChild(QPushButton, "banner.unsaved.link")
    assert link is not None
    link.click()
    dialog = bench.window.findChild(ExportDialog)
    assert dialog is not None
    dialog.reject()
    qtbot.waitUntil(lambda: bench.app.store.drafts.get(item) is not None, timeout=10_000)
