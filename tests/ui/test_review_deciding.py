"""Approving, returning and rejecting on the screen, and what another version does to it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from editor_app.domain.changes import touched
from editor_app.domain.errors import Code
from editor_app.domain.item import ItemId
from editor_app.domain.workflow import Command, OperationState, RemoteState
from editor_app.presenters.review import Tab
from editor_app.presenters.review_load import Against
from tests.fakes.people import LI, LIANG, LIN, WANG
from tests.ui.hands import button_named, press
from tests.ui.review_district import (
    CTRL,
    REASON,
    SHIFT,
    District,
    banner,
    changed_body,
    decide,
    decisions,
    district,
    open_screen,
    recalled_and_changed,
)

__all__ = ["district"]


def test_an_approval_goes_to_the_outbox_and_the_next_item_follows(district: District) -> None:
    first = district.submit("第一份通知")
    district[LIN].clock.forward(60)
    second = district.submit("第二份通知")
    screen = open_screen(district)
    decide(district, screen, "review-approve")
    assert decisions(district[LI]) == [(Command.APPROVE, OperationState.UNDOABLE)]
    assert [row.item for row in screen.presenter.lists.waiting] == [second]
    assert (screen.presenter.chosen, first != second) == (second, True)


def test_a_decision_asks_for_a_pass_and_offers_to_take_it_back(district: District) -> None:
    item = district.submit()
    screen = open_screen(district)
    decide(district, screen, "review-approve")
    text, word, take_back = district.toasts[-1]
    take_back()
    district.settle()
    assert ("30 seconds" in text, word, district.kicks) == (True, "Take back", [True])
    assert [row.item for row in screen.presenter.lists.waiting] == [item]


def test_a_return_without_a_reason_asks_for_one(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    screen.activateWindow()
    decide(district, screen, "review-return", " 不行 ")
    error = screen.bar.findChild(QLabel, "review-reason-error")
    assert error is not None
    assert (decisions(district[LI]), error.isVisible()) == ([], True)
    assert screen.bar.reason.property("problem") == "error"


def test_the_missing_reason_takes_the_keyboard(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    screen.activateWindow()
    decide(district, screen, "review-return")
    district.qtbot.waitUntil(screen.bar.reason.hasFocus)


def test_a_return_carries_its_reason_to_the_portal(district: District) -> None:
    item = district.submit()
    screen = open_screen(district)
    decide(district, screen, "review-return", REASON)
    district[LI].clock.forward(31)
    district.sync()
    remote = district[LIN].store.mirror.get(item)
    assert remote is not None
    assert remote.last_return is not None
    assert (remote.state, remote.last_return.reason) == (RemoteState.RETURNED, REASON)


def test_a_rejection_is_asked_for_once_more(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    decide(district, screen, "review-reject", REASON)
    dialog = screen.decisions.dialog
    assert dialog is not None
    before = decisions(district[LI])
    button_named(dialog, "review-reject-confirm").click()
    district.settle()
    after = decisions(district[LI])
    assert (before, after) == ([], [(Command.REJECT, OperationState.UNDOABLE)])


def test_a_rejection_that_was_not_meant_decides_nothing(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    decide(district, screen, "review-reject", REASON)
    dialog = screen.decisions.dialog
    assert dialog is not None
    button_named(dialog, "review-reject-cancel").click()
    district.settle()
    assert decisions(district[LI]) == []


def test_a_usual_reason_is_put_into_the_field(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    screen.bar.usual.activated.emit(2)
    assert screen.bar.reason.text() == screen.bar.usual.itemText(2)


def test_control_enter_approves(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    press(screen.reading.diff, Qt.Key.Key_Return, CTRL)
    district.settle()
    assert decisions(district[LI]) == [(Command.APPROVE, OperationState.UNDOABLE)]


@pytest.mark.parametrize("way", ["button", "keys"])
def test_after_a_decision_the_queue_has_the_keyboard(district: District, way: str) -> None:
    for title in ("第一份通知", "第二份通知"):
        district.submit(title)
    screen = open_screen(district)
    screen.activateWindow()
    screen.bar.reason.setFocus()
    screen.bar.reason.insert(REASON)
    if way == "button":
        button_named(screen, "review-return").click()
    else:
        press(screen.bar.reason, Qt.Key.Key_Return, CTRL | SHIFT)
    district.settle()
    assert screen.queue.view.hasFocus()
    press(screen.queue.view, Qt.Key.Key_Return, CTRL)
    district.settle()
    told = [command for command, _ in decisions(district[LI])]
    assert told == [Command.RETURN, Command.APPROVE]


def test_control_shift_enter_returns_once_there_is_a_reason(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    press(screen.reading.diff, Qt.Key.Key_Return, CTRL | SHIFT)
    district.settle()
    before = decisions(district[LI])
    screen.bar.reason.insert(REASON)
    press(screen.bar.reason, Qt.Key.Key_Return, CTRL | SHIFT)
    district.settle()
    after = decisions(district[LI])
    assert (before, after) == ([], [(Command.RETURN, OperationState.UNDOABLE)])


def test_a_decision_offline_waits_in_the_outbox(district: District) -> None:
    district.submit()
    for name in ("me", "changes", "command", "put_revision", "layout"):
        district[LI].portal.fail(name, Code.OFFLINE)
    screen = open_screen(district)
    decide(district, screen, "review-approve")
    district[LI].clock.forward(31)
    district[LI].sync.run_once()
    ((command, state),) = decisions(district[LI])
    assert (command, state) == (Command.APPROVE, OperationState.QUEUED)


def test_the_last_level_publishes(district: District) -> None:
    item = district.submit()
    for person in (LI, WANG):
        seat = district[person]
        seat.reviews.decide(item, "approve", "", person)
        seat.clock.forward(31)
        district.sync()
    screen = open_screen(district, LIANG)
    assert screen.bar.approve.text() == "Approve and publish"


def test_what_was_decided_is_found_under_its_own_tab(district: District) -> None:
    item = district.submit()
    screen = open_screen(district)
    decide(district, screen, "review-return", REASON)
    button_named(screen, "review-tabs.decided").click()
    district.settle()
    assert (screen.presenter.chosen, screen.presenter.tab) == (item, Tab.DECIDED)
    assert not screen.bar.isVisible()


def test_a_newer_version_stops_the_decision_until_it_was_looked_at(district: District) -> None:
    item = district.submit()
    screen = open_screen(district)
    recalled_and_changed(district, item)
    district.kit.hub.announce(touched(item, queue=True))
    district.settle()
    stopped = screen.bar.approve.isEnabled(), banner(screen)
    screen.reading.bannerFollowed.emit()
    district.settle()
    opened = screen.presenter.opened
    assert opened is not None
    assert (stopped[0], stopped[1].startswith("A newer version")) == (False, True)
    assert (opened.against, opened.difference.count) == (Against.SEEN, 1)
    assert screen.bar.approve.isEnabled()


def test_a_stale_decision_comes_back_with_the_small_difference(district: District) -> None:
    item = district.submit()
    screen = open_screen(district)
    decide(district, screen, "review-approve")
    _recalled_and_changed_behind(district, item)
    district.kit.hub.announce(touched(item, outbox=True, queue=True))
    district.settle()
    opened = screen.presenter.opened
    assert opened is not None
    assert banner(screen).startswith("Your decision did not take effect")
    assert (opened.against, opened.difference.count) == (Against.SEEN, 1)


def _recalled_and_changed_behind(district: District, item: ItemId) -> None:
    """The author is faster: the decision leaves only after the new version has arrived."""
    lin, li = district[LIN], district[LI]
    lin.submit.recall(item, LIN)
    lin.clock.forward(31)
    lin.sync.run_once()
    lin.drafts.save(changed_body(lin.drafts.open(item)))
    lin.confirm(item)
    lin.sync.run_once()
    li.sync.run_once()
    li.sync.run_once()
