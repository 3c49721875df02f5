"""Badge, window title, notices and digest of the review queue."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow, QToolButton
from pytestqt.qtbot import QtBot

from editor_app.domain.due_things import Stage
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.notices import Notice
from editor_app.services.digest import Digest, DigestService
from editor_app.services.review_queue import QueueRow
from editor_app.services.settings import SettingsFile
from editor_app.ui.notices import NoticeDesk
from editor_app.ui.screens.home_digest_card import DigestCard
from editor_app.ui.screens.kit import ScreenKit
from tests.fakes.people import LI
from tests.ui.office import Office
from tests.unit.test_presenter_review import ITEMS, row
from tests.unit.test_reminders import thing

MONDAY = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


class FakeDesktop:
    """Keeps what it was asked to show."""

    def __init__(self) -> None:
        self.shown: list[Notice] = []

    def tell(self, notice: Notice) -> int:
        self.shown.append(notice)
        return 7

    def hear(self, heard: Callable[[int, str], None]) -> None:
        self.press = heard

    def close(self) -> None: ...


class Watching:
    """A desk with its window in the background."""

    def __init__(self, kit: ScreenKit, office: Office, folder: Path, qtbot: QtBot) -> None:
        self.office, self.kit, self.qtbot = office, kit, qtbot
        office.clock.at = MONDAY
        self.settings = SettingsFile(folder / "settings.toml")
        self.desktop, self.window = FakeDesktop(), QMainWindow()
        qtbot.addWidget(self.window)
        self.digests = DigestService(office.store, office.layouts)
        self.desk = NoticeDesk(
            self.window,
            kit.runner,
            self.settings,
            office.clock,
            self.desktop,
            self.digests,
            office.layouts,
            self.window,
        )
        self.desk._looking = False

    def hear(self, *rows: QueueRow) -> None:
        self.desk.hear(LI, rows)
        self.desk.show_count(len(rows))
        self.qtbot.waitUntil(lambda: not self.kit.runner.busy)


@pytest.fixture
def watching(kit: ScreenKit, office: Office, tmp_path: Path, qtbot: QtBot) -> Watching:
    return Watching(kit, office, tmp_path, qtbot)


def waiting(*numbers: int) -> Sequence[QueueRow]:
    return [row(ITEMS[n], title=f"机密标题{n}", unit="kcj") for n in numbers]


def test_the_title_of_the_window_counts_and_stops_counting(watching: Watching) -> None:
    watching.hear(*waiting(0, 1))
    assert "(2 to review)" in watching.window.windowTitle()
    watching.hear()
    assert watching.window.windowTitle() == ""


def test_arrivals_are_one_discreet_notice(watching: Watching) -> None:
    watching.hear()
    watching.hear(*waiting(0, 1, 2))
    (notice,) = watching.desktop.shown
    assert notice.text == "3 items came in for your review. 3 items wait in all."


def test_a_click_on_our_notice_alone_leads_to_the_queue(watching: Watching) -> None:
    watching.hear()
    watching.hear(*waiting(0))
    with watching.qtbot.assertNotEmitted(watching.desk.reviewAsked):
        watching.desk.clicked(6)
    with watching.qtbot.waitSignal(watching.desk.reviewAsked):
        watching.desk.clicked(7)


def test_titles_stand_in_it_only_where_the_setting_says_so(watching: Watching) -> None:
    watching.settings.change(notify_titles=True)
    watching.hear()
    watching.hear(*waiting(0))
    assert "机密标题0" in watching.desktop.shown[0].text


def test_switched_off_the_desktop_hears_nothing(watching: Watching) -> None:
    watching.settings.change(notifications=False)
    watching.desk.settle()
    watching.hear()
    watching.hear(*waiting(0))
    assert watching.desktop.shown == []


def test_the_digest_waits_for_the_first_pass_and_comes_once(watching: Watching) -> None:
    watching.hear(*waiting(0, 1))
    assert watching.desktop.shown == []
    watching.desk.settle()
    watching.desk.settle()
    watching.hear(*waiting(0, 1))
    (notice,) = watching.desktop.shown
    assert notice.title == "Review today"
    assert notice.text.startswith("2 items wait for your review. 2 are due today.")


def test_the_digest_of_terms_leads_to_the_first_screen(watching: Watching) -> None:
    watching.desk.expect_due()
    watching.desk.settle()
    watching.hear()
    assert watching.desktop.shown == []
    with watching.qtbot.waitSignal(watching.desk.digestTold):
        assert watching.desk.hear_due([thing(Stage.TODAY), thing(Stage.AHEAD)])
    watching.qtbot.waitUntil(lambda: not watching.kit.runner.busy)
    (notice,) = watching.desktop.shown
    assert (notice.title, notice.text) == ("Due today", "1 terms press. 1 of them end today.")
    with watching.qtbot.waitSignal(watching.desk.homeAsked):
        watching.desk.clicked(7)


def test_with_nothing_due_and_nothing_waiting_the_day_begins_in_silence(
    watching: Watching,
) -> None:
    watching.desk.settle()
    watching.hear()
    assert not watching.desk.hear_due([thing(Stage.AHEAD)])
    assert watching.desktop.shown == []


def test_without_the_setting_there_is_no_digest(watching: Watching) -> None:
    watching.settings.change(daily_digest=False)
    watching.desk.settle()
    watching.hear(*waiting(0))
    assert watching.desktop.shown == []


def test_a_store_that_takes_nothing_makes_no_noise(
    watching: Watching, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> Digest | None:
        raise EditorError(Code.DISK_FULL)

    monkeypatch.setattr(watching.digests, "first", full)
    heard: list[object] = []
    watching.kit.runner.failedUnheard.connect(heard.append)
    watching.desk.settle()
    watching.hear(*waiting(0))
    assert heard == []


def test_the_card_sums_up_and_is_put_away(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    card = DigestCard(kit)
    qtbot.addWidget(card)
    layout = office.layouts.current()
    told = DigestService(office.store, office.layouts).of(waiting(0, 1), MONDAY)
    assert told is not None
    card.show_digest(told, layout)
    assert "2 items wait" in card.accessibleName()
    with qtbot.waitSignal(card.closed) as closed:
        card.findChildren(QToolButton, "home.digest.close")[0].click()
    assert closed.args == [told.day]
    card.show_digest(None, layout)
    assert card.isHidden()
