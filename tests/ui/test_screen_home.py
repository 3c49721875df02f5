"""The screen 工作台, and the empty states of what this version does not have."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.changes import touched
from editor_app.domain.errors import Code
from editor_app.domain.item import Attachment, BlobHash
from editor_app.domain.people import Person
from editor_app.domain.workflow import OperationState, RemoteState
from editor_app.presenters.home_load import HomePresenter
from editor_app.presenters.home_uploads import Upload
from editor_app.presenters.items import Place
from editor_app.presenters.items_load import ItemsLoader
from editor_app.services.digest import DigestService
from editor_app.services.due_things import DueService
from editor_app.services.plausible_clock import PORTAL, note
from editor_app.services.reminders import ReminderService
from editor_app.services.reviews import ReviewService
from editor_app.services.settings import SettingsFile
from editor_app.services.transfers import Transfers
from editor_app.ui.screens.home import HomeScreen
from editor_app.ui.screens.home_rows import ClickRow, Metric
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.later import LaterScreen
from tests.ui.hands import button_named, press
from tests.ui.office import LI, LIN, NEWS, NOW, Office, item_id, returned

DAY = timedelta(days=1)


def fresh(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path, person: Person = LIN
) -> HomeScreen:
    """A home that was shown just now: nothing was read yet."""
    settings = SettingsFile(tmp_path / "settings.toml")
    reviews = ReviewService(office.store, office.layouts, office.clock, settings)
    loader = ItemsLoader(office.store.board, office.board, office.layouts)
    digests = DigestService(office.store, office.layouts)
    presenter = HomePresenter(
        loader,
        reviews,
        office.store.outbox,
        office.clock,
        digests=digests,
        due=DueService(office.store, office.layouts, office.clock),
        reminders=ReminderService(office.store),
    )
    screen = HomeScreen(kit, presenter, lambda: person)
    qtbot.addWidget(screen)
    screen.resize(1300, 760)
    screen.show()
    return screen


def opened(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path, person: Person = LIN
) -> HomeScreen:
    screen = fresh(kit, office, qtbot, tmp_path, person)
    settle(kit, qtbot)
    return screen


def settle(kit: ScreenKit, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not kit.runner.busy)


def row(screen: HomeScreen, name: str, qtbot: QtBot) -> ClickRow:
    """The first row of that name, once its layout has shown it."""

    def shown() -> list[ClickRow]:
        return [one for one in screen.findChildren(ClickRow, name) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()))
    return shown()[0]


def left_of(widget: QWidget, screen: HomeScreen) -> int:
    return widget.mapTo(screen, QPoint()).x()


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel))


def put_return(office: Office) -> None:
    told = (returned(1, "李建国", "来源未填写。", DAY),)
    office.remote(1, office.content("退回的稿"), RemoteState.RETURNED, approvals=told)


def test_no_empty_card_is_shown_before_something_was_read(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    screen = fresh(kit, office, qtbot, tmp_path)
    assert not screen.outbox.isVisible()
    assert not screen.is_filled
    settle(kit, qtbot)
    assert screen.outbox.isVisible()
    assert screen.is_filled


def test_a_returned_item_opens_from_the_keyboard(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    put_return(office)
    screen = opened(kit, office, qtbot, tmp_path)
    with qtbot.waitSignal(screen.openRequested) as asked:
        press(row(screen, "home.returned.row", qtbot), Qt.Key.Key_Return)
    assert asked.args == [item_id(1)]


def test_a_return_is_told_with_its_reason(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    put_return(office)
    assert "来源未填写。" in texts(opened(kit, office, qtbot, tmp_path).returned)


def test_mending_opens_the_editor(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    put_return(office)
    screen = opened(kit, office, qtbot, tmp_path)
    with qtbot.waitSignal(screen.openRequested):
        button_named(screen, "home.mend").click()


def test_an_editor_sees_no_review_card(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    assert not opened(kit, office, qtbot, tmp_path).queue.isVisible()


def test_a_reviewer_goes_to_what_waits(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    office.remote(1, office.content("待审"), RemoteState.IN_REVIEW, level=1)
    screen = opened(kit, office, qtbot, tmp_path, LI)
    with qtbot.waitSignal(screen.reviewRequested) as asked:
        press(row(screen, "home.queue.row", qtbot), Qt.Key.Key_Space)
    assert asked.args == [item_id(1)]


def test_a_reviewer_sees_no_cards_of_an_editor(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    screen = opened(kit, office, qtbot, tmp_path, LI)
    assert not screen.returned.isVisible()
    assert not screen.drafts.isVisible()
    assert not screen.terms.isVisible()
    assert not screen.answers.isVisible()


def test_an_unknown_outcome_leads_to_the_outbox(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    key = office.operation(1, "甲", OperationState.UNKNOWN, attempts=1, last_error=Code.TIMEOUT)
    screen = opened(kit, office, qtbot, tmp_path)
    with qtbot.waitSignal(screen.outboxRequested) as asked:
        press(row(screen, "home.outbox.row", qtbot), Qt.Key.Key_Return)
    assert asked.args == [key]


def test_a_stale_column_leads_to_its_place(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    news = office.content("动态", column=NEWS, kind="news")
    office.remote(1, news, RemoteState.PUBLISHED, ago=20 * DAY)
    screen = opened(kit, office, qtbot, tmp_path)
    with qtbot.waitSignal(screen.placeRequested) as asked:
        rows = screen.findChildren(ClickRow, "home.column")
        press(next(one for one in rows if "Work news" in one.accessibleName()), Qt.Key.Key_Return)
    assert asked.args[0] == Place(unit="zkgwb", column=NEWS)


def test_a_new_draft_appears(kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path) -> None:
    screen = opened(kit, office, qtbot, tmp_path)
    office.draft(1, office.content("新草稿"))
    kit.hub.announce(touched(item_id(1)))
    settle(kit, qtbot)
    assert "新草稿" in texts(row(screen, "home.draft.row", qtbot))


def test_a_hidden_screen_reads_nothing_until_it_is_shown(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    screen = opened(kit, office, qtbot, tmp_path)
    screen.hide()
    office.draft(1, office.content("新草稿"))
    kit.hub.announce(touched(item_id(1)))
    assert not kit.runner.busy
    screen.show()
    settle(kit, qtbot)
    assert "新草稿" in texts(row(screen, "home.draft.row", qtbot))


def test_a_narrow_screen_has_one_column(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    screen = opened(kit, office, qtbot, tmp_path)
    screen.resize(900, 760)
    qtbot.waitUntil(lambda: left_of(screen.radar, screen) == left_of(screen.returned, screen))


def test_the_heading_is_the_date(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    assert "20" in opened(kit, office, qtbot, tmp_path).head.date.text()


def test_what_is_not_there_yet_says_so(kit: ScreenKit, qtbot: QtBot) -> None:
    screen = LaterScreen(kit)
    qtbot.addWidget(screen)
    assert "not part of this version" in texts(screen)


def test_what_is_not_there_yet_leads_back_to_the_items(
    kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    screen = LaterScreen(kit)
    qtbot.addWidget(screen)
    with qtbot.waitSignal(screen.itemsRequested):
        button_named(screen, "later.statistics.empty.action").click()


def test_the_digest_of_the_day_is_put_away_and_brought_back(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    office.remote(1, office.content("待审的稿"), RemoteState.IN_REVIEW, level=1, by="su")
    told: list[Callable[[], None]] = []
    kit.hub.toastAsked.connect(lambda _, __, undo: told.append(undo))
    screen = opened(kit, office, qtbot, tmp_path, person=LI)
    assert screen.digest.isVisible()
    with qtbot.waitSignal(screen.reviewRequested):
        button_named(screen, "home.digest.go").click()
    screen.digest.findChildren(QToolButton, "home.digest.close")[0].click()
    settle(kit, qtbot)
    assert not screen.digest.isVisible()
    told[-1]()
    settle(kit, qtbot)
    assert screen.digest.isVisible()


# ---------------------------------------------------------------- what is due


def due_row(screen: HomeScreen, name: str) -> ClickRow:
    """The first due thing of a card; the window may be higher than the screen."""
    return screen.findChildren(ClickRow, name)[0]


def test_a_policy_without_interpretation_opens_itself(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    policy = office.content("资助办法", kind="policy_document", needs_interpretation="yes")
    office.remote(1, policy, RemoteState.PUBLISHED, ago=9 * DAY)
    screen = opened(kit, office, qtbot, tmp_path)
    with qtbot.waitSignal(screen.dueRequested) as asked:
        press(due_row(screen, "home.terms.row"), Qt.Key.Key_Return)
    assert asked.args is not None
    assert asked.args[0].leads.id == item_id(1)


def test_what_presses_is_counted_in_the_sentence(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    office.draft(1, office.content("通知", formed_on="2026-10-23"))
    screen = opened(kit, office, qtbot, tmp_path)
    told = screen.head.sentence.text()
    assert "1 things wait for you." in told
    assert "1 end today." in told


def test_the_strip_counts_what_ends_on_a_day(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    office.draft(1, office.content("通知", formed_on="2026-10-26"))  # until Monday the 23rd
    screen = opened(kit, office, qtbot, tmp_path)
    assert "1 things are due" in screen.head.days.accessibleName()


def test_without_due_things_the_cards_say_so(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    screen = opened(kit, office, qtbot, tmp_path)
    assert "No term ends soon." in texts(screen.terms)
    assert "No answer is due soon." in texts(screen.answers)


def test_near_the_end_of_a_year_the_missing_calendar_is_told(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    assert "2027" in opened(kit, office, qtbot, tmp_path).head.doubt.text()


def test_in_spring_nobody_is_told_of_it(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    office.clock.at = NOW.replace(month=3)
    assert opened(kit, office, qtbot, tmp_path).head.doubt.isHidden()


def test_a_clock_that_was_set_back_is_told(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    note(office.store.meta, PORTAL, NOW + 3 * DAY)
    office.clock.at = NOW.replace(month=3)
    assert "set back" in opened(kit, office, qtbot, tmp_path).head.doubt.text()


def test_the_link_of_the_radar_leads_to_all_columns(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    screen = opened(kit, office, qtbot, tmp_path)
    with qtbot.waitSignal(screen.radarRequested):
        button_named(screen, "home.radar.more").click()


def test_the_rest_of_a_long_card_is_one_key_away(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    for number in range(1, 9):
        office.draft(number, office.content(f"通知{number}", formed_on="2026-10-23"))
    screen = opened(kit, office, qtbot, tmp_path)
    press(due_row(screen, "home.terms.rest"), Qt.Key.Key_Return)

    def shown() -> int:
        rows = screen.terms.findChildren(ClickRow, "home.terms.row")
        return sum(one.isVisibleTo(screen.terms) for one in rows)

    qtbot.waitUntil(lambda: shown() == 8)


def test_a_row_keeps_the_keyboard_when_the_screen_is_read_anew(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    office.draft(1, office.content("通知一", formed_on="2026-10-22"))
    office.draft(2, office.content("通知二", formed_on="2026-10-23"))
    screen = opened(kit, office, qtbot, tmp_path)
    second = [one for one in screen.findChildren(ClickRow, "home.terms.row") if not one.gone][1]
    second.setFocus()
    spoken = second.accessibleName()
    kit.hub.announce(touched(item_id(1)))
    settle(kit, qtbot)
    focused = screen.focusWidget()
    assert isinstance(focused, ClickRow)
    assert not focused.gone
    assert focused.accessibleName() == spoken


def test_what_goes_up_stands_between_the_numbers_and_what_needs_somebody(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    office.operation(1, "甲", OperationState.UNKNOWN, attempts=1, last_error=Code.TIMEOUT)
    screen = fresh(kit, office, qtbot, tmp_path)
    transfers = Transfers()
    screen.outbox.use_transfers(transfers)
    settle(kit, qtbot)
    file = Attachment(sha256=BlobHash("a" * 64), name="清单.xlsx", size=8, media_type="text/csv")
    transfers.moved(file.sha256, 4, 8)
    screen.outbox.show_uploads((Upload(files=(file,), state=OperationState.SENDING),))
    needing = row(screen, "home.outbox.row", qtbot)
    going_up = screen.outbox.findChild(QFrame, "home.upload")
    assert going_up is not None
    qtbot.waitUntil(lambda: going_up.height() > 0 and top_of(needing, screen) > 0)
    numbers = max(top_of(one, screen) for one in screen.outbox.findChildren(Metric))
    assert numbers < top_of(going_up, screen) < top_of(needing, screen)
    screen.outbox.show_uploads(())
    assert going_up.isHidden()


def top_of(widget: QWidget, screen: HomeScreen) -> int:
    return widget.mapTo(screen, QPoint()).y()
