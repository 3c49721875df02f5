"""After a mistake of the program the text is on the disk, and support can be helped."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.errors import Code, EditorError
from editor_app.ui.fault_number import fault_number
from editor_app.ui.faults_heard import FaultsHeard
from editor_app.ui.look import Look
from editor_app.ui.screens.crash.dialog import CrashDialog
from editor_app.ui.start_fault import StartFault
from tests.ui.test_shell import TYPED, Desk, desk

__all__ = ["desk"]


def _dialog(desk: Desk, qtbot: QtBot) -> CrashDialog:
    qtbot.waitUntil(lambda: desk.bench.crash.dialog is not None, timeout=10_000)
    dialog = desk.bench.crash.dialog
    assert dialog is not None
    return dialog


def _click(dialog: QWidget, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    assert button.isVisible()
    button.click()


def test_what_was_typed_is_saved_before_the_mistake_is_told(desk: Desk, qtbot: QtBot) -> None:
    desk.shell.open("a")
    item = desk.write(TYPED)
    sys.excepthook(ValueError, ValueError("a slip"), None)
    dialog = _dialog(desk, qtbot)
    assert "is saved on this computer" in dialog.safe.text()
    draft = desk.bench.app.store.drafts.get(item)
    assert draft is not None
    assert draft.content.body.strip() == TYPED
    assert "a slip" not in dialog.accessibleDescription()
    _click(dialog, "crash.copy")
    assert QGuiApplication.clipboard().text() == TYPED
    _click(dialog, "crash.on")
    qtbot.waitUntil(lambda: desk.bench.crash.dialog is None)


def test_text_that_could_not_be_saved_is_said_to_be_in_the_window_only(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.shell.open("a")
    desk.write(TYPED)

    def broken(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(desk.bench.screens, "flush_all", broken)
    desk.bench.report_bug(ValueError("a slip"))
    dialog = _dialog(desk, qtbot)
    assert "in this window only" in dialog.safe.text()
    dialog.accept()
    monkeypatch.undo()


def test_mistakes_that_come_in_rows_open_one_dialog(desk: Desk, qtbot: QtBot) -> None:
    desk.shell.open("a")
    for _ in range(3):
        desk.bench.report_bug(ValueError("a slip"))
    dialog = _dialog(desk, qtbot)
    assert desk.bench.window.findChildren(CrashDialog) == [dialog]
    assert not dialog.copy.isVisible()  # nothing is open
    assert not dialog.bundle.isVisible()  # nobody can make one here
    dialog.accept()


def test_a_support_bundle_is_made_from_the_dialog(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    made: list[Path] = []
    desk.shell.open("a")
    desk.bench.support.make = made.append
    desk.bench.report_bug(ValueError("a slip"))
    dialog = _dialog(desk, qtbot)
    assert dialog.bundle.isVisible()
    desk.bench.support.write(tmp_path / "bundle.zip")
    qtbot.waitUntil(lambda: made == [tmp_path / "bundle.zip"])
    dialog.accept()


def test_a_bundle_that_cannot_be_written_is_told(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    def refuse(file: Path) -> None:
        raise EditorError(Code.FILE_UNWRITABLE, file=file.name, problem="no space")

    desk.shell.open("a")
    told: list[str] = []
    desk.bench.hub.toastAsked.connect(lambda text, *_: told.append(text))
    desk.bench.support.make = refuse
    desk.bench.support.write(tmp_path / "bundle.zip")
    qtbot.waitUntil(lambda: bool(told))
    assert "bundle.zip" in told[0]


def test_a_crash_of_the_run_before_is_told(desk: Desk) -> None:
    desk.shell.open("a")
    desk.bench.crash.tell_before()
    banner = desk.bench.window.findChild(QWidget, "banner.crashed")
    assert banner is not None
    assert "as they were last saved" in str(getattr(banner, "text", ""))


@pytest.fixture
def heard() -> Iterator[tuple[FaultsHeard, list[str]]]:
    """Installed for one test; pytest's own hooks come back."""
    before = threading.excepthook
    last: list[str] = []
    made = FaultsHeard(last.append)
    yield made, last
    threading.excepthook = before
    qInstallMessageHandler(None)


def test_a_mistake_in_a_thread_is_heard_on_the_main_thread(
    heard: tuple[FaultsHeard, list[str]], qtbot: QtBot
) -> None:
    told: list[tuple[object, bool]] = []
    main = threading.current_thread()
    heard[0].raised.connect(lambda error: told.append((error, threading.current_thread() is main)))

    def slip() -> None:
        raise ValueError("a slip")

    thread = threading.Thread(target=slip)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0][0], ValueError)
    assert told[0][1]


def test_words_of_qt_stay_on_the_terminal(
    heard: tuple[FaultsHeard, list[str]],
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    qWarning("cannot read /home/lin/draft.docx")
    assert "draft.docx" in capsys.readouterr().err
    assert "draft.docx" not in caplog.text
    assert "qt category default" in caplog.text


def test_the_same_mistake_is_told_once_and_its_banner_stays(desk: Desk, qtbot: QtBot) -> None:
    """One in painting comes with every turn: nobody could write for dialogs."""
    desk.shell.open("a")

    def slip() -> Exception:
        try:
            raise ValueError("a slip")
        except ValueError as error:
            return error

    desk.bench.report_bug(slip())
    _dialog(desk, qtbot).accept()
    qtbot.waitUntil(lambda: desk.bench.crash.dialog is None)
    desk.bench.report_bug(slip())
    assert desk.bench.crash.dialog is None
    assert desk.bench.window.findChild(QWidget, "banner.bug") is not None
    desk.bench.report_bug(KeyError("another"))
    _dialog(desk, qtbot).accept()


def test_the_number_of_a_mistake_is_of_its_place_and_not_of_its_words() -> None:
    def slip(words: str) -> Exception:
        try:
            raise ValueError(words)
        except ValueError as error:
            return error

    assert fault_number(slip("one")) == fault_number(slip("two"))
    assert fault_number(slip("one")) != fault_number(KeyError("one"))
    assert fault_number(slip("one")).isdigit()


@pytest.mark.parametrize("fails", [False, True])
def test_a_mistake_at_the_start_is_told_and_support_can_be_helped(
    look: Look, qtbot: QtBot, tmp_path: Path, fails: bool
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()

    def make(file: Path) -> None:
        if fails:
            raise EditorError(Code.FILE_UNWRITABLE, file=file.name, problem="no space")
        file.write_bytes(b"zip")

    fault = StartFault(look, "123456", window, make)
    assert "Nothing was changed" in fault.dialog.safe.text()
    assert "123456" in fault.dialog.what.text()
    fault.write(tmp_path / "bundle.zip")
    qtbot.waitUntil(fault.dialog.told.isVisible)
    assert "bundle.zip" in fault.dialog.told.text()
    assert (tmp_path / "bundle.zip").exists() is not fails
    with qtbot.waitSignal(fault.ended):
        _click(fault.dialog, "start-fault.quit")


def test_what_ends_without_a_window_says_nothing_of_the_text(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    """The terminal of a desktop's program is the desktop's log."""
    desk.shell.open("a")
    try:
        raise ValueError(TYPED)
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    said = capsys.readouterr().err
    assert TYPED not in said
    assert "ValueError" in said
    assert "in test_what_ends_without" in said
