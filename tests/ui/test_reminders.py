"""Reminders outside of the window: gathered, put off, and leading to the thing itself."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from editor_app.domain.due_things import Area, DueKind
from editor_app.domain.notices import Notice
from editor_app.domain.workflow import RemoteState
from editor_app.services.due_things import DueService
from editor_app.services.reminders import ReminderService, Snooze
from editor_app.services.settings import SettingsFile
from editor_app.ui.notice_outlet import NoticeOutlet
from editor_app.ui.reminder_desk import ReminderDeps, ReminderDesk
from editor_app.ui.screens.kit import ScreenKit
from tests.ui.office import LI, LIN, NEWS, NOW, Office, item_id
from tests.ui.test_notices import FakeDesktop

DAY = timedelta(days=1)


class Reminded:
    """A desk with its window in the background, and a desktop that keeps what it shows."""

    def __init__(self, kit: ScreenKit, office: Office, folder: Path, qtbot: QtBot) -> None:
        self.kit, self.office, self.qtbot = kit, office, qtbot
        self.settings = SettingsFile(folder / "settings.toml")
        self.desktop, self.window = FakeDesktop(), QMainWindow()
        qtbot.addWidget(self.window)
        self.outlet = NoticeOutlet(self.window, kit.runner, self.desktop, self.window)
        self.digests: list[int] = []
        self.person = LIN
        self.desk = self.restarted()

    def restarted(self) -> ReminderDesk:
        """Another start over the same store."""
        office = self.office
        deps = ReminderDeps(
            due=DueService(office.store, office.layouts, office.clock),
            reminders=ReminderService(office.store),
            layouts=office.layouts,
            settings=self.settings,
            clock=office.clock,
            person=lambda: self.person,
        )
        kit = self.kit
        return ReminderDesk(
            deps, self.window, self.outlet, kit.hub, kit.runner, self._digest, self.window
        )

    def look(self, desk: ReminderDesk | None = None) -> list[Notice]:
        """What is told by one more look."""
        before = len(self.desktop.shown)
        (desk or self.desk).look()
        self.settle()
        return self.desktop.shown[before:]

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.kit.runner.busy)

    def late_policy(self, number: int = 1) -> None:
        """A policy without interpretation, late by days."""
        made = self.office.content("办法", kind="policy_document", needs_interpretation="yes")
        self.office.remote(number, made, RemoteState.PUBLISHED, ago=9 * DAY)

    def _digest(self, things: object) -> bool:
        return bool(self.digests)


@pytest.fixture
def reminded(kit: ScreenKit, office: Office, tmp_path: Path, qtbot: QtBot) -> Reminded:
    return Reminded(kit, office, tmp_path, qtbot)


def test_nothing_due_is_nothing_told(reminded: Reminded) -> None:
    assert reminded.look() == []


def test_one_thing_is_told_by_its_kind_without_its_title(reminded: Reminded) -> None:
    reminded.late_policy()
    (notice,) = reminded.look()
    assert notice.title == "Policy without interpretation"
    assert "办法" not in notice.text
    assert "over" in notice.text


def test_titles_stand_in_it_only_where_the_setting_says_so(reminded: Reminded) -> None:
    reminded.settings.change(notify_titles=True)
    reminded.late_policy()
    assert "“办法”" in reminded.look()[0].text


def test_a_click_opens_the_thing_itself(reminded: Reminded, qtbot: QtBot) -> None:
    reminded.late_policy()
    reminded.look()
    with qtbot.waitSignal(reminded.desk.thingAsked) as asked:
        reminded.outlet.clicked(7)
    assert asked.args is not None
    assert (asked.args[0].leads.area, asked.args[0].leads.id) == (Area.ITEM, item_id(1))


def test_after_sleep_everything_missed_is_one_notice(reminded: Reminded, qtbot: QtBot) -> None:
    news = reminded.office.content("动态", column=NEWS)
    reminded.office.remote(9, news, RemoteState.PUBLISHED)
    reminded.look()
    reminded.office.clock.at = NOW + 40 * DAY
    reminded.late_policy(1)
    reminded.late_policy(2)
    (notice,) = reminded.look()
    assert "2" in notice.text
    with qtbot.waitSignal(reminded.desk.homeAsked):
        reminded.outlet.clicked(7)


def test_the_same_is_not_told_again_by_the_next_look_or_start(reminded: Reminded) -> None:
    reminded.late_policy()
    reminded.look()
    reminded.office.clock.at += timedelta(minutes=11)
    assert reminded.look() == []
    assert reminded.look(reminded.restarted()) == []


def test_while_the_person_looks_it_is_kept_for_later(
    reminded: Reminded, monkeypatch: pytest.MonkeyPatch
) -> None:
    reminded.late_policy()
    with monkeypatch.context() as looking:
        looking.setattr(QMainWindow, "isActiveWindow", lambda _: True)
        assert reminded.look() == []
    assert len(reminded.look()) == 1


def test_what_the_digest_tells_waits_for_the_next_look(reminded: Reminded) -> None:
    reminded.late_policy()
    reminded.digests.append(1)
    assert reminded.look() == []
    reminded.digests.clear()
    reminded.desk.note_seen(
        [
            one
            for one in DueService(
                reminded.office.store, reminded.office.layouts, reminded.office.clock
            ).things(["zkgwb"])
            if one.kind is DueKind.INTERPRETATION
        ]
    )
    reminded.settle()
    assert reminded.look() == []


def test_a_button_of_the_notice_puts_it_off(reminded: Reminded) -> None:
    reminded.late_policy()
    (notice,) = reminded.look()
    assert [key for key, _ in notice.more] == ["hour", "workday"]
    reminded.outlet.acted(7, "hour")
    reminded.settle()
    reminded.office.clock.at += timedelta(minutes=59)
    assert reminded.look() == []
    reminded.office.clock.at += timedelta(minutes=1)
    assert len(reminded.look()) == 1


def test_putting_off_is_told_and_undone(reminded: Reminded) -> None:
    told: list[tuple[str, object]] = []
    reminded.kit.hub.toastAsked.connect(lambda text, _, undo: told.append((text, undo)))
    reminded.late_policy()
    reminded.desk.snooze(Snooze.WORKDAY)
    reminded.settle()
    assert told[0][0].startswith("No reminder before Nov 23")
    assert reminded.look() == []
    undo = told[0][1]
    assert callable(undo)
    undo()
    reminded.settle()
    assert len(reminded.desktop.shown) == 1


def test_a_desktop_without_a_service_leaves_it_to_the_tray(
    reminded: Reminded, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    said: list[Notice] = []

    def say(notice: Notice) -> bool:
        said.append(notice)
        return True

    monkeypatch.setattr(reminded.desktop, "tell", lambda _: 0)
    reminded.outlet.use_tray(say)
    reminded.late_policy()
    reminded.look()
    assert len(said) == 1
    with qtbot.waitSignal(reminded.desk.thingAsked):
        reminded.outlet.tray_clicked()


def test_notices_of_other_programs_lead_nowhere(reminded: Reminded, qtbot: QtBot) -> None:
    reminded.late_policy()
    reminded.look()
    with qtbot.assertNotEmitted(reminded.desk.thingAsked):
        reminded.outlet.clicked(6)
        reminded.outlet.acted(6, "hour")
        reminded.outlet.acted(7, "mute")


def test_a_reviewer_is_not_reminded_of_what_editors_keep(reminded: Reminded) -> None:
    reminded.person = LI
    reminded.late_policy()
    assert reminded.look() == []
