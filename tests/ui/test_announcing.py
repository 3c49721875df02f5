"""Screen readers are told what changed: saved, sent, returned, offline, wrong, checked."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.bootstrap import build
from editor_app.domain.changes import Changes, touched
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ColumnKey, Kind, UnitKey
from editor_app.domain.people import Person
from editor_app.domain.workflow import RemoteState
from editor_app.installation import read_settings
from editor_app.paths import Paths
from editor_app.services.sync import SyncReport
from editor_app.ui.application import ENGLISH, Application
from editor_app.ui.frame.main_window import MainWindow
from editor_app.ui.look import Look
from editor_app.ui.own_news import OwnNews
from editor_app.ui.status_facts import StatusFacts
from editor_app.ui.widgets.controls import label
from editor_app.ui.workbench import Workbench
from tests.fakes.notice import filled
from tests.fakes.people import LI, LIN
from tests.ui.announcements import Heard, listen
from tests.ui.fronts import front_of
from tests.ui.office import NOTICES, Office, item_id

_NOTHING = Changes()
AT = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)


def report(*, online: bool = True, changes: Changes = _NOTHING, at: datetime = AT) -> SyncReport:
    return SyncReport(
        changes=changes,
        online=online,
        signed_out=False,
        sent=0,
        received=0,
        failed=None,
        layout_refused=None,
        portal_restored=False,
        portal_time=at,
        at=at,
    )


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    return listen(monkeypatch)


@pytest.fixture
def bench(tmp_path: Path, look: Look, qapp: QApplication, qtbot: QtBot) -> Iterator[Workbench]:
    before = QLocale()
    application = Application(Paths.discover(tmp_path))
    application.look = look
    application.speak(ENGLISH)
    app = build(application.paths, read_settings(application.paths))
    made = Workbench(app, application, front_of(application, app))
    made.show()
    qtbot.waitUntil(lambda: not made.runner.busy, timeout=8000)
    yield made
    with qtbot.waitSignal(made.window.destroyed, timeout=8000):
        made.end(lambda: None)
    application.speak("none")
    QLocale.setDefault(before)


def test_what_is_saved_checked_and_refused_is_told_in_the_editor(
    bench: Workbench, heard: Heard, qtbot: QtBot
) -> None:
    draft = bench.app.drafts.new(
        unit=UnitKey("gwb"), column=ColumnKey(NOTICES), kind=Kind("notice")
    )
    bench.app.drafts.save(filled(draft, "关于冬季供水安排的通知"))
    bench.open_item(draft.item)
    editor = bench.screens.editor()
    assert editor.page is not None
    editor.page.body.insertPlainText("第一句。")
    qtbot.waitUntil(lambda: any(one.startswith("Saved ") for one in heard.words), timeout=8000)
    editor.page.body.insertPlainText("第二句。")
    qtbot.waitUntil(lambda: not bench.runner.busy, timeout=8000)
    editor.page.flush(lambda: None)
    qtbot.waitUntil(lambda: not bench.runner.busy, timeout=8000)
    assert len([one for one in heard.words if one.startswith("Saved ")]) == 1  # not at each key
    editor.page.shortcuts["save"].trigger()
    qtbot.waitUntil(lambda: "Kept as a version" in heard.words, timeout=8000)
    editor.page.shortcuts["check"].trigger()
    qtbot.waitUntil(lambda: any("submitting" in one for one in heard.words), timeout=8000)
    asked = len(heard.words)
    editor.page.shortcuts["check"].trigger()  # whoever asks again is answered again
    qtbot.waitUntil(lambda: len(heard.words) > asked, timeout=8000)
    bench.unsaved.refused(EditorError(Code.DISK_FULL))
    assert "disk" in heard.urgent[-1].lower()


def test_offline_and_online_are_told_once_each(window: MainWindow, heard: Heard) -> None:
    facts = StatusFacts(window.status, window)
    for online in (True, True, False, False, True):
        facts.show_connection(report(online=online), has_portal=True)
    assert heard.words == ["Online", "Offline", "Online"]
    assert heard.urgent == []


def test_a_toast_and_a_banner_are_told_and_a_red_one_interrupts(
    window: MainWindow, heard: Heard
) -> None:
    window.show()
    window.toast("In the outbox; can be taken back for 30 seconds", "Take back")
    window.show_banner("bug", "Something went wrong.", tone="red")
    window.show_banner("leaving", "Sending…", tone="teal")
    assert heard.words[1:] == ["Something went wrong.", "Sending…"]
    assert heard.urgent == ["Something went wrong."]
    assert heard.words[0].startswith("In the outbox")
    window.hide()


def test_what_is_wrong_in_a_dialog_is_told_at_once(qtbot: QtBot, heard: Heard) -> None:
    told = label("", "error", wrap=True)
    qtbot.addWidget(told)
    told.setText("Not shown yet.")
    told.show()
    for words in ("Please say why.", "Please say why.", ""):
        told.setText(words)
    assert heard.urgent == ["Please say why."]


@pytest.mark.parametrize(
    ("state", "by", "told"),
    [
        (RemoteState.RETURNED, LIN, ["通知一: Returned"]),
        (RemoteState.PUBLISHED, LIN, ["通知一: Published"]),
        (RemoteState.IN_REVIEW, LIN, []),
        (RemoteState.RETURNED, None, []),
    ],
)
def test_what_the_portal_decided_of_ones_own_item_is_told_once(
    state: RemoteState,
    by: Person | None,
    told: list[str],
    office: Office,
    window: MainWindow,
    heard: Heard,
) -> None:
    news = OwnNews(office.store, lambda: by or LI, window.announcer, QObject(window))
    office.remote(1, office.content("通知一"), state)
    changed = touched(item_id(1))
    later = office.clock.at
    news.hear(report(at=later - timedelta(days=9), changes=changed))  # the first one is silent
    for _ in range(2):
        news.hear(report(at=later, changes=changed))
    assert heard.words == told
