"""The screen 发件箱 over a real store."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.changes import touched
from editor_app.domain.errors import Code
from editor_app.domain.item import ContentHash, PersonId
from editor_app.domain.outbox import OperationKey, Receipt
from editor_app.domain.workflow import OperationState
from editor_app.presenters.downlink import DownlinkPresenter
from editor_app.presenters.outbox import OutboxPresenter, Scope
from editor_app.services.operations import OutboxDesk
from editor_app.services.reviews import ReviewService
from editor_app.services.settings import SettingsFile
from editor_app.ui.models.outbox_table import ACTS, SIZE, STATE
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.outbox import OutboxScreen
from editor_app.ui.widgets.roles import Role
from tests.ui.hands import button_named, click
from tests.ui.office import LIN, NOW, Office, item_id

S = OperationState
RECEIPT = Receipt(
    number="DY-1", content_hash=ContentHash("a" * 64), sequence=7, chain_head="b" * 64, at=NOW
)


@pytest.fixture
def screen(kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path) -> OutboxScreen:
    store = office.store
    settings = SettingsFile(tmp_path / "settings.toml")
    reviews = ReviewService(store, office.layouts, office.clock, settings)
    made = OutboxScreen(
        kit,
        OutboxPresenter(store.outbox, store.board, store.revisions),
        OutboxDesk(store, office.clock),
        DownlinkPresenter(office.layouts, store.layouts, store.inquiries, reviews, office.clock),
        office.layouts,
        lambda: LIN,
    )
    qtbot.addWidget(made)
    made.resize(1300, 760)
    made.show()
    settle(kit, qtbot)
    return made


def settle(kit: ScreenKit, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not kit.runner.busy)


def put(
    kit: ScreenKit, office: Office, qtbot: QtBot, state: OperationState, **changes: object
) -> OperationKey:
    """One operation, told to the screens."""
    number = int(str(changes.pop("number", 1)))
    key = office.operation(number, f"第 {number} 号通知", state, **changes)  # type: ignore[arg-type]  # by name
    kit.hub.announce(touched(outbox=True))
    settle(kit, qtbot)
    return key


def state_of(office: Office, key: OperationKey) -> OperationState:
    found = office.store.outbox.get(key)
    assert found is not None
    return found.state


def offered(screen: OutboxScreen) -> list[str]:
    """Names of the buttons in the right pane."""
    found = screen.details.findChildren(QPushButton)
    names = [one.objectName() for one in found if one.isVisible()]
    return [name.removeprefix("outbox.act.") for name in names if name.startswith("outbox.act.")]


def chip(screen: OutboxScreen, row: int = 0) -> str:
    return str(screen.model.index(row, STATE).data(Role.CHIP).text)


def test_an_empty_outbox_says_what_would_stand_there(screen: OutboxScreen) -> None:
    assert screen._nothing.isVisible()
    assert not screen.table.isVisible()


def test_the_model_keeps_its_promises(
    screen: OutboxScreen, kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    put(kit, office, qtbot, S.QUEUED)
    put(kit, office, qtbot, S.RECEIPTED, number=2, receipt=RECEIPT)
    tester = QAbstractItemModelTester.FailureReportingMode.Warning
    QAbstractItemModelTester(screen.model, tester)


def test_an_unknown_outcome_offers_only_to_ask_the_portal(
    screen: OutboxScreen, kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    put(kit, office, qtbot, S.UNKNOWN, attempts=1, last_error=Code.TIMEOUT)
    assert offered(screen) == ["reconcile"]


def test_asking_the_portal_is_asked_of_the_window(
    screen: OutboxScreen, kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    key = put(kit, office, qtbot, S.UNKNOWN, attempts=1)
    with qtbot.waitSignal(screen.reconcileRequested) as asked:
        button_named(screen, "outbox.act.reconcile").click()
    assert asked.args == [key]


def test_taking_back_cancels_the_operation(
    screen: OutboxScreen, kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    key = put(kit, office, qtbot, S.UNDOABLE, not_before=NOW + timedelta(seconds=20))
    button_named(screen, "outbox.act.take_back").click()
    settle(kit, qtbot)
    assert state_of(office, key) is S.CANCELLED


def test_the_link_of_a_row_does_what_it_says(
    screen: OutboxScreen, kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    key = put(kit, office, qtbot, S.PAUSED)
    link = screen.table.visualRect(screen.model.index(0, ACTS)).center()
    click(screen.table.viewport(), link)
    settle(kit, qtbot)
    assert state_of(office, key) is S.QUEUED


def test_the_time_to_take_back_counts_down(
    screen: OutboxScreen, kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    put(kit, office, qtbot, S.UNDOABLE, not_before=NOW + timedelta(seconds=22))
    assert "22" in chip(screen)
    office.clock.at = NOW + timedelta(seconds=3)
    assert "19" in chip(screen)


def test_the_countdown_runs_only_while_something_counts(
    screen: OutboxScreen, kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    put(kit, office, qtbot, S.UNDOABLE, not_before=NOW + timedelta(seconds=22))
    assert screen._seconds.isActive()
    screen.hide()
    assert not screen._seconds.isActive()


def test_pausing_all_holds_everything_back(
    screen: OutboxScreen, kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    key = put(kit, office, qtbot, S.QUEUED)
    button_named(screen, "outbox.pause").click()
    settle(kit, qtbot)
    assert state_of(office, key) is S.PAUSED


def test_what_was_paused_can_be_continued_at_once(
    screen: OutboxScreen, kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    key = put(kit, office, qtbot, S.PAUSED)
    button_named(screen, "outbox.pause").click()
    settle(kit, qtbot)
    assert state_of(office, key) is S.QUEUED


def test_what_is_continued_leaves_at_once(
    screen: OutboxScreen, kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    put(kit, office, qtbot, S.PAUSED)
    with qtbot.waitSignal(screen.syncRequested):
        button_named(screen, "outbox.pause").click()
    settle(kit, qtbot)


def test_a_refused_item_is_opened_to_mend_it(
    screen: OutboxScreen, kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    put(kit, office, qtbot, S.NEEDS_YOU, attempts=1, last_error=Code.REFUSED)
    with qtbot.waitSignal(screen.openRequested) as asked:
        button_named(screen, "outbox.act.edit").click()
    assert asked.args == [item_id(1)]


def test_a_receipt_is_shown_with_its_number(
    screen: OutboxScreen, kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    put(kit, office, qtbot, S.RECEIPTED, attempts=1, receipt=RECEIPT)
    screen.table.setCurrentIndex(screen.model.index(1, 0))
    assert "DY-1" in [one.text() for one in screen.details.findChildren(QLabel)]


def test_finished_operations_stand_under_a_heading(
    screen: OutboxScreen, kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    put(kit, office, qtbot, S.QUEUED)
    put(kit, office, qtbot, S.RECEIPTED, number=2, receipt=RECEIPT)
    assert list(screen.model.headings()) == [1]
    assert screen.model.flags(screen.model.index(1, 0)) == Qt.ItemFlag.NoItemFlags


def test_the_open_segment_leaves_finished_ones_out(
    screen: OutboxScreen, kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    put(kit, office, qtbot, S.QUEUED)
    put(kit, office, qtbot, S.RECEIPTED, number=2, receipt=RECEIPT)
    button_named(screen, f"outbox.scope.{Scope.OPEN.value}").click()
    assert screen.model.rowCount() == 1


def test_the_chosen_operation_stays_chosen(
    screen: OutboxScreen, kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    put(kit, office, qtbot, S.QUEUED)
    key = put(kit, office, qtbot, S.QUEUED, number=2, ago=timedelta(minutes=1))
    screen.show_operation(key)
    put(kit, office, qtbot, S.UNKNOWN, number=3, attempts=1)
    row = screen.model.row(screen.table.currentIndex())
    assert row is not None
    assert row.key == key


def test_an_old_operation_is_shown_under_all(
    screen: OutboxScreen, kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    key = put(kit, office, qtbot, S.RECEIPTED, receipt=RECEIPT, ago=timedelta(days=9))
    screen.show_operation(key)
    row = screen.model.row(screen.table.currentIndex())
    assert row is not None
    assert row.key == key


def test_a_narrow_table_gives_the_room_to_the_item(screen: OutboxScreen) -> None:
    screen.resize(1000, 700)
    assert screen.table.isColumnHidden(SIZE)


def test_diagnostics_hold_no_title(
    screen: OutboxScreen, kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    key = put(kit, office, qtbot, S.UNKNOWN, attempts=1)
    button_named(screen, "outbox.copy").click()
    told = QGuiApplication.clipboard().text()
    assert key in told
    assert "号通知" not in told


def test_an_act_that_came_too_late_is_told(
    screen: OutboxScreen, kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    key = put(kit, office, qtbot, S.UNDOABLE)
    found = office.store.outbox.get(key)
    assert found is not None
    OutboxDesk(office.store, office.clock).take_back(key)
    with qtbot.waitSignal(kit.hub.statusAsked):
        button_named(screen, "outbox.act.take_back").click()
    settle(kit, qtbot)


def test_the_layout_pack_is_told_in_numbers(screen: OutboxScreen, office: Office) -> None:
    count = len(office.layouts.current().templates)
    told = [one.text() for one in screen.down.findChildren(QLabel)]
    assert f"{count} templates" in told


def test_somebody_elses_operation_is_counted_and_not_shown(
    screen: OutboxScreen, kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    put(kit, office, qtbot, S.QUEUED, by=PersonId("zhou"))
    assert screen.model.rowCount() == 0
    told = [one.text() for one in screen.findChildren(QLabel)]
    assert not [text for text in told if "号通知" in text]
    assert screen.presenter.others == 1


def test_a_paused_outbox_says_so_and_offers_to_continue(
    screen: OutboxScreen, kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    button_named(screen, "outbox.pause").click()
    settle(kit, qtbot)
    assert button_named(screen, "outbox.pause").text() == "Continue all"
    hints = [one.text() for one in screen.findChildren(QLabel) if one.objectName() == "outbox.hint"]
    assert hints == ["Everything is paused, also what you confirm from now on"]


def test_what_a_restored_portal_lost_goes_again_in_one_step(
    screen: OutboxScreen, kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    assert button_named(screen, "outbox.again").isHidden()
    keys = [
        put(kit, office, qtbot, S.FORGOTTEN, number=number, receipt=RECEIPT) for number in (1, 2)
    ]
    button_named(screen, "outbox.again").click()
    settle(kit, qtbot)
    assert {state_of(office, key) for key in keys} == {S.QUEUED}


def test_one_that_was_confirmed_and_is_refused_now_says_both(
    screen: OutboxScreen, kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    put(kit, office, qtbot, S.NEEDS_YOU, receipt=RECEIPT, last_error=Code.FORBIDDEN)
    banner = screen.details.findChild(QWidget, "outbox.sentence")
    assert banner is not None
    told = " ".join(one.text() for one in banner.findChildren(QLabel))
    assert RECEIPT.number in told
    assert "no longer has it" in told
    shown = [one.text() for one in screen.details.findChildren(QLabel)]
    assert "not permitted" in shown


def test_one_that_was_lost_offers_to_submit_it_again(
    screen: OutboxScreen, kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    key = put(kit, office, qtbot, S.FORGOTTEN, receipt=RECEIPT)
    button_named(screen, "outbox.act.resubmit").click()
    settle(kit, qtbot)
    found = office.store.outbox.get(key)
    assert found is not None
    assert (found.state, found.receipt, found.last_detail) == (
        S.QUEUED,
        None,
        "earlier receipt DY-1",
    )
