"""Encryption in the window: turned on and off, opened with the recovery key, never emptied."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.bootstrap import build
from editor_app.connectors.vault import MemoryVault
from editor_app.domain.backups import BackupKind
from editor_app.domain.item import ColumnKey, ItemId, Kind, UnitKey
from editor_app.domain.store_key import key_from_recovery, new_key, recovery_text
from editor_app.installation import read_settings
from editor_app.services.app import App
from editor_app.services.store_keys import StoreKeys
from editor_app.store.encryption import is_encrypted
from editor_app.ui.screens.encryption.card import EncryptionCard
from editor_app.ui.screens.encryption.dialogs import TurnOffDialog, TurnOnDialog
from editor_app.ui.screens.encryption.key_pages import KeyPage
from editor_app.ui.screens.encryption.unlock_dialog import UnlockDialog
from editor_app.ui.ways import Ways
from editor_app.ui.workbench import Workbench
from tests.ui.office import NOTICES
from tests.ui.test_shell import Desk, desk

__all__ = ["desk"]

TEXT = "困难家庭冬季救助名单"
ENCODINGS = ("utf-8", "utf-16-le", "gb18030")


class Keyring(MemoryVault):
    """A keyring that outlives the program; ``locked`` gives nothing."""

    persistent = True

    def __init__(self) -> None:
        super().__init__()
        self.locked = False
        self.rings: dict[str, StoreKeys] = {}  # of the program that runs now

    def load(self, account: str) -> str | None:
        return None if self.locked else super().load(account)


@pytest.fixture
def keyring(desk: Desk) -> Keyring:
    keyring = Keyring()

    def keys_of(profile: str) -> StoreKeys:
        return keyring.rings.setdefault(profile, StoreKeys(lambda: keyring, profile))

    def opened(profile: str) -> App:
        return build(
            desk.paths,
            read_settings(desk.paths),
            profile=profile,
            salvage=True,
            keys=keys_of(profile),
        )

    desk.shell._open_profile, desk.shell.ways = opened, Ways(keys_of=keys_of)
    return keyring


def _card(bench: Workbench) -> EncryptionCard:
    bench.window.show_screen("settings")
    card = bench.window.findChild(EncryptionCard)
    assert card is not None
    card.show_state(card._service.state())
    return card


def _written(desk: Desk) -> tuple[ItemId, Path]:
    """A day's work: a draft with history, an attachment, a backup, a search."""
    app = desk.bench.app
    draft = app.drafts.new(unit=UnitKey("zkgwb"), column=ColumnKey(NOTICES), kind=Kind("notice"))
    for body in (TEXT, f"{TEXT}。"):
        content = replace(draft.content.with_field("title", TEXT), body=body)
        draft = app.drafts.save(replace(draft, content=content))
    app.store.blobs.add(f"{TEXT}，附件".encode())
    app.backups.make(BackupKind.MANUAL)
    return draft.item, app.profile


def _told(folder: Path) -> list[str]:
    words = [TEXT.encode(encoding) for encoding in ENCODINGS]
    return [
        one.name
        for one in folder.rglob("*")
        if one.is_file() and any(word in one.read_bytes() for word in words)
    ]


def _turn_on(desk: Desk, qtbot: QtBot) -> str:
    bench = desk.bench
    card = _card(bench)
    card.on.click()
    dialog = bench.window.findChild(TurnOnDialog)
    assert dialog is not None
    dialog.next.click()
    key = dialog.key_page._text
    dialog.next.click()
    assert not dialog.next.isEnabled()
    for field, group in dialog.confirm_page.fields:
        field.setText(group.lower())
        field.textEdited.emit(group)
    assert dialog.next.isEnabled()
    dialog.next.click()
    qtbot.waitUntil(lambda: desk.shell.bench not in (None, bench), timeout=30_000)
    return key


def test_a_day_of_work_leaves_no_text_on_the_disk(
    desk: Desk, keyring: Keyring, qtbot: QtBot
) -> None:
    desk.shell.open("a")
    item, folder = _written(desk)
    assert _told(desk.paths.data)
    _turn_on(desk, qtbot)
    assert is_encrypted(folder / "channel.db")
    item, _ = _written(desk)
    assert _told(desk.paths.data) == []
    assert desk.bench.app.drafts.open(item).content.body == f"{TEXT}。"


def test_it_is_turned_off_again(desk: Desk, keyring: Keyring, qtbot: QtBot) -> None:
    desk.shell.open("a")
    item, folder = _written(desk)
    _turn_on(desk, qtbot)
    bench = desk.bench
    _card(bench).off.click()
    dialog = bench.window.findChild(TurnOffDialog)
    assert dialog is not None
    dialog.go.click()
    qtbot.waitUntil(lambda: desk.shell.bench not in (None, bench), timeout=30_000)
    assert not is_encrypted(folder / "channel.db")
    assert desk.bench.app.drafts.open(item).content.body == f"{TEXT}。"


def test_without_a_keyring_the_card_says_why_it_is_not_offered(
    desk: Desk, keyring: Keyring, qtbot: QtBot
) -> None:
    keyring.persistent = False
    desk.shell.open("a")
    card = _card(desk.bench)
    assert not card.on.isEnabled()
    told = card.findChild(QLabel, "settings.encryption.told")
    assert told is not None
    assert "keyring" in told.text()


def test_a_group_typed_wrong_is_told_and_does_not_begin(
    desk: Desk, keyring: Keyring, qtbot: QtBot
) -> None:
    desk.shell.open("a")
    card = _card(desk.bench)
    card.on.click()
    dialog = desk.bench.window.findChild(TurnOnDialog)
    assert dialog is not None
    dialog.next.click()
    dialog.next.click()
    field, _ = dialog.confirm_page.fields[0]
    field.setText("????")
    field.textEdited.emit("????")
    wrong = dialog.findChild(QLabel, "encryption.wrong")
    assert wrong is not None
    assert field.accessibleName() in wrong.text()
    assert not dialog.next.isEnabled()
    dialog.reject()


def test_the_recovery_key_is_saved_to_a_file_that_can_be_read_back(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    key = new_key()
    page = KeyPage(desk.application.look, key)
    qtbot.addWidget(page)
    page.save_to(tmp_path / "key.txt")
    lines = (tmp_path / "key.txt").read_text(encoding="utf-8").splitlines()
    assert key_from_recovery(lines[-1]) == key


def _begin_locked(desk: Desk, keyring: Keyring, qtbot: QtBot) -> tuple[str, ItemId, UnlockDialog]:
    """An encrypted profile, and a new program whose keyring gives nothing."""
    desk.shell.open("a")
    item, _ = _written(desk)
    key = _turn_on(desk, qtbot)
    bench = desk.bench
    ended: list[bool] = []
    bench.end(lambda: ended.append(True))
    qtbot.waitUntil(lambda: bool(ended), timeout=10_000)
    desk.shell.bench = None
    keyring.rings.clear()
    keyring.locked = True
    desk.shell.begin("a")
    qtbot.waitUntil(lambda: _unlock(desk) is not None, timeout=20_000)
    dialog = _unlock(desk)
    assert dialog is not None
    return key, item, dialog


def _unlock(desk: Desk) -> UnlockDialog | None:
    front = desk.shell._front
    return None if front is None else front.window.findChild(UnlockDialog)


def _error(dialog: QWidget) -> str:
    found = dialog.findChild(QLabel, "unlock.error")
    return "" if found is None or found.isHidden() else found.text()


def test_a_lost_keyring_asks_for_the_recovery_key_and_opens(
    desk: Desk, keyring: Keyring, qtbot: QtBot
) -> None:
    key, item, dialog = _begin_locked(desk, keyring, qtbot)
    assert desk.shell.bench is None
    field = dialog.findChild(QLineEdit, "unlock.key")
    go = dialog.findChild(QPushButton, "unlock.open")
    assert field is not None
    assert go is not None
    field.setText(key[:-1] + ("0" if key[-1] != "0" else "1"))
    go.click()
    assert "not a recovery key" in _error(dialog)
    field.setText(recovery_text(new_key()))
    go.click()
    assert "another store" in _error(dialog)
    keyring.locked = False
    field.setText(key)
    go.click()
    assert desk.bench.app.drafts.open(item).content.body == f"{TEXT}。"


def test_a_keyring_unlocked_meanwhile_opens_without_the_recovery_key(
    desk: Desk, keyring: Keyring, qtbot: QtBot
) -> None:
    _, item, dialog = _begin_locked(desk, keyring, qtbot)
    retry = dialog.findChild(QPushButton, "unlock.retry")
    assert retry is not None
    retry.click()
    assert "still does not give" in _error(dialog)
    keyring.locked = False
    retry.click()
    assert desk.bench.app.drafts.open(item).content.body == f"{TEXT}。"


def test_quitting_instead_leaves_the_store_as_it_is(
    desk: Desk, keyring: Keyring, qtbot: QtBot
) -> None:
    _, _, dialog = _begin_locked(desk, keyring, qtbot)
    path = desk.paths.data / "profiles" / "a" / "channel.db"
    before = path.read_bytes()
    with qtbot.waitSignal(desk.shell.ended):
        dialog.reject()
    assert path.read_bytes() == before


def test_the_second_place_follows_with_an_encrypted_backup(
    desk: Desk, keyring: Keyring, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.shell.open("a")
    stick = tmp_path / "stick"
    stick.mkdir()
    desk.bench.app.settings.change(backup_folder=str(stick))
    _written(desk)
    assert _told(stick)
    _turn_on(desk, qtbot)
    assert _told(stick) == []
    assert [is_encrypted(one) for one in stick.rglob("channel-*.db")] == [True]


def test_a_keyring_that_keeps_nothing_begins_nothing(
    desk: Desk, keyring: Keyring, qtbot: QtBot
) -> None:
    desk.shell.open("a")
    _, folder = _written(desk)
    keyring.locked = True
    dialog = TurnOffDialog(desk.bench.kit, desk.bench.app.encryption, desk.bench.window)
    dialog.run(new_key())
    error = dialog.findChild(QLabel, "encryption.error")
    assert error is not None
    qtbot.waitUntil(lambda: "nothing was encrypted" in error.text(), timeout=10_000)
    assert not (folder / "blobs-encrypted").exists()
    assert not is_encrypted(folder / "channel.db")
