"""First run on another computer: a backup brings the drafts back before anything is chosen."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from editor_app.backing import backup_service, store_keys
from editor_app.bootstrap import SystemClock, build
from editor_app.cli.gui import PROFILE, _bring_back
from editor_app.connectors.vault import MemoryVault
from editor_app.domain.backups import Backup, Cancelled, Progress
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ColumnKey, Kind, UnitKey
from editor_app.domain.store_key import new_key
from editor_app.installation import is_first_run, profile_folder
from editor_app.paths import Paths
from editor_app.services.settings import SettingsFile
from editor_app.store.instance import InstanceLock
from editor_app.ui.application import Application
from editor_app.ui.first_run import FirstRun
from editor_app.ui.look import Look
from editor_app.ui.person_words import guest
from editor_app.ui.screens.encryption.unlock_dialog import UnlockDialog
from editor_app.ui.screens.first_run.restore_card import RestoreCard
from editor_app.ui.theme import LIGHT
from tests.ui.office import NOTICES


@pytest.fixture(scope="module")
def backup(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the old computer left: a backup with one draft."""
    paths = Paths.discover(tmp_path_factory.mktemp("old") / "data")
    settings = SettingsFile(paths.config / "settings.toml")
    app = build(paths, settings, vault=MemoryVault())
    person = guest(app.layouts.current())
    app.drafts.new(
        unit=UnitKey("zkgwb"), column=ColumnKey(NOTICES), kind=Kind("notice"), person=person
    )
    app.close()
    keys = store_keys(PROFILE)
    return backup_service(paths, settings, SystemClock(), keys=keys).make().backup.path


@pytest.fixture
def run(qapp: QApplication, look: Look, tmp_path: Path) -> Iterator[FirstRun]:
    """A first run that holds the lock of its profile, as the program does."""
    before = QLocale()
    paths = Paths.discover(tmp_path / "data")
    chosen = tmp_path / "chosen.toml"
    chosen.write_text('language = "en"\n', encoding="utf-8")
    settings = SettingsFile(chosen)
    application = Application(paths)
    application.switch, application.look = look.switch, look
    lock = InstanceLock(profile_folder(paths, PROFILE))
    lock.acquire()
    keys = store_keys(PROFILE)
    way_back = (partial(_bring_back, paths, settings, lock, lambda _: keys), lambda: keys)
    made = FirstRun(
        application,
        settings,
        lambda: build(paths, settings, lock=lock, vault=MemoryVault()),
        lambda *_: (),
        way_back,
    )
    made.begin()
    assert is_first_run(paths)
    yield made
    if isValid(made.window):
        made.window.close()
    lock.release()
    for translator in application._translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)
    look.switch.apply(qapp, LIGHT)


def card(run: FirstRun) -> RestoreCard:
    assert run.choice.restore is not None
    return run.choice.restore


def asked(made: RestoreCard, qtbot: QtBot) -> UnlockDialog:
    """The dialog that asks for a key, once it is there."""
    found: list[UnlockDialog] = []

    def there() -> bool:
        found[:] = made.window().findChildren(UnlockDialog)
        return bool(found)

    qtbot.waitUntil(there, timeout=10_000)
    return found[0]


def test_a_backup_brings_the_drafts_back_and_the_choice_goes_on(
    run: FirstRun, backup: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(card(run).restored, timeout=20_000):
        card(run).take(backup)
        assert not run.choice.skip.isEnabled()
    assert card(run).told.text().startswith("1 draft is back.")
    run.choice.skip.click()
    with qtbot.waitSignal(run.opened, timeout=20_000) as told:
        run._look_page.go_on.click()
    app = told.args[0]
    assert len(app.store.board.rows()) == 1
    app.close()


@pytest.mark.parametrize("content", [b"", b"no backup", b"SQLite format 3\0" + bytes(5_000)])
def test_what_is_no_backup_is_told_and_changes_nothing(
    run: FirstRun, tmp_path: Path, qtbot: QtBot, content: bytes
) -> None:
    file = tmp_path / "copy.db"
    file.write_bytes(content)
    card(run).take(file)
    qtbot.waitUntil(card(run).problem.isVisible, timeout=10_000)
    assert "copy.db" in card(run).problem.text()
    assert run.choice.skip.isEnabled()
    assert is_first_run(run._application.paths)


def test_a_restore_that_is_stopped_changes_nothing(
    run: FirstRun, backup: Path, qtbot: QtBot
) -> None:
    card(run).take(backup)
    card(run).choose.click()
    qtbot.waitUntil(lambda: "nothing was changed" in card(run).told.text(), timeout=10_000)
    assert is_first_run(run._application.paths)


def test_a_package_waits_until_somebody_has_begun(run: FirstRun, tmp_path: Path) -> None:
    card(run).take(tmp_path / "items.pindao")
    assert run.package == tmp_path / "items.pindao"
    assert "items.pindao is opened as soon as you have begun" in card(run).told.text()


def test_an_encrypted_backup_asks_for_its_key_and_goes_on_with_it(
    run: FirstRun, backup: Path, qtbot: QtBot
) -> None:
    """The key is asked for by its id; the backup itself says which."""
    key, (bring_back, keys_of) = new_key(), run._way_back or (None, None)
    assert bring_back is not None
    assert keys_of is not None

    def encrypted(file: Path, progress: Progress, cancelled: Cancelled) -> Backup:
        if keys_of().find(key.id) is None:
            raise EditorError(Code.KEY_MISSING, file=file.name, key=key.id)
        return bring_back(file, progress, cancelled)

    made = card(run)
    made._bring_back = encrypted
    made.take(backup)
    dialog = asked(made, qtbot)
    with qtbot.waitSignal(made.restored, timeout=20_000):
        dialog.keyGiven.emit(key)
    assert made.told.text().startswith("1 draft is back.")


def test_without_the_key_an_encrypted_backup_is_told_and_stays(
    run: FirstRun, backup: Path, qtbot: QtBot
) -> None:
    made = card(run)

    def locked(file: Path, *_: object) -> Backup:
        raise EditorError(Code.KEY_MISSING, file=file.name, key="0" * 16)

    made._bring_back = locked
    made.take(backup)
    asked(made, qtbot).reject()
    assert "recovery key" in made.problem.text()
    assert run.choice.skip.isEnabled()
