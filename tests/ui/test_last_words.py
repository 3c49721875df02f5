"""Who began by an icon reads in a box why the program ends; nothing waits where nobody sees it."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from editor_app.ui import last_words

TOLD = "磁盘已满。请先清理磁盘。 <b>"


def _boxes() -> list[QMessageBox]:
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox)]
    return [one for one in shown if one.objectName() == "last-words" and one.isVisible()]


@pytest.mark.parametrize("press", ["close", "button"])
def test_the_box_stays_until_it_is_closed_and_the_program_ends_then(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, press: str
) -> None:
    monkeypatch.setattr(last_words, "_UNSEEN", frozenset())
    before = qapp.quitOnLastWindowClosed()
    qapp.setQuitOnLastWindowClosed(True)  # as Qt has it until the program says otherwise
    seen: list[tuple[str, str, list[str]]] = []

    def read() -> None:
        (box,) = _boxes()
        assert box.textFormat() is Qt.TextFormat.PlainText
        seen.append((box.windowTitle(), box.text(), [one.text() for one in box.buttons()]))
        box.close() if press == "close" else box.buttons()[0].click()

    QTimer.singleShot(0, qapp, read)
    last_words.say(TOLD)
    assert seen == [("频道采编", TOLD, ["关闭 · Close"])]
    assert not _boxes()
    qapp.processEvents()  # whatever the box left behind
    later: list[bool] = []
    QTimer.singleShot(1, qapp, lambda: later.append(True))
    qtbot.waitUntil(lambda: bool(later), timeout=5000)  # what waits afterwards is still served
    qapp.setQuitOnLastWindowClosed(before)


def test_where_there_is_no_screen_it_says_nothing_and_does_not_wait(qapp: QApplication) -> None:
    assert qapp.platformName() in ("offscreen", "minimal")
    last_words.say(TOLD)
    assert not _boxes()


def test_where_there_is_no_application_yet_it_says_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(last_words, "_UNSEEN", frozenset())
    monkeypatch.setattr(QApplication, "instance", lambda: None)
    last_words.say(TOLD)
    assert not _boxes()
