"""The queue of 审核: its order, its words, its names, and five thousand items."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QPushButton

from editor_app.domain.changes import touched
from editor_app.domain.workflow import RemoteState
from editor_app.services.queue_filter import QueueFilter
from editor_app.services.take_along import Kept
from editor_app.ui.widgets.roles import Role
from tests.ui.office import Office, item_id
from tests.ui.queue_desk import TITLES, Desk, desk

__all__ = ["desk"]


def test_the_earliest_due_stands_first_and_says_so_in_red(desk: Desk) -> None:
    first = desk.screen.queue.model.index(0)
    assert (first.data(), first.data(Role.TONE)) == (TITLES[0], "red")
    assert first.data(Role.TIME) == "2 working days over"


def test_what_was_not_looked_at_stands_in_strong_type_until_it_is(desk: Desk) -> None:
    model = desk.screen.queue.model
    assert [model.index(n).data(Role.UNREAD) for n in range(4)] == [False, True, True, True]
    desk.read(2)
    assert model.index_of(item_id(2)).data(Role.UNREAD) is False


def test_rows_say_what_is_on_this_computer(desk: Desk) -> None:
    mark = desk.screen.queue.model.index(1).data(Role.MARK)
    assert mark.text == "Offline ready"
    assert desk.screen.queue.along.told.text().startswith("4 items are here")


def test_an_item_without_its_text_says_that_it_is_not_all_here(desk: Desk, office: Office) -> None:
    made = office.content("还没有下载的通知", unit="kcj")
    office.remote(9, made, RemoteState.IN_REVIEW, level=1, fetched=False)
    desk.kit.hub.announce(touched(item_id(9), queue=True))
    desk.settle()
    mark = desk.screen.queue.model.index_of(item_id(9)).data(Role.MARK)
    assert mark.text == "Not all here"
    assert "4 of 5" in desk.screen.queue.along.told.text()


def test_fetching_is_paused_and_goes_on_by_one_button(desk: Desk) -> None:
    line = desk.screen.queue.along
    desk.along.fetches = True
    line.show_baggage(line._baggage.__class__(states={item_id(0): Kept.PARTIAL}), 1)
    line.hold.click()
    assert (desk.along.paused, line.hold.text()) == (True, "Go on")
    with desk.qtbot.waitSignal(line.goOnAsked):
        line.hold.click()
    assert not desk.along.paused


def test_every_input_of_the_queue_has_a_name(desk: Desk) -> None:
    queue = desk.screen.queue
    inputs = [*queue.findChildren(QLineEdit), *queue.findChildren(QPushButton)]
    lacking = [one for one in inputs if not (one.objectName() and one.accessibleName())]
    assert [type(one).__name__ for one in lacking] == []


def test_five_thousand_items_are_listed_found_and_not_decided_at_once(
    desk: Desk, office: Office
) -> None:
    known = office.store.mirror.get(item_id(1))
    assert known is not None
    with office.store.transaction():
        for number in range(10, 5_010):
            title = f"第 {number} 号通知"
            office.store.mirror.put(replace(known, item=item_id(number), title=title))
    desk.screen.reload()
    desk.settle()
    queue = desk.screen.queue
    assert queue.model.rowCount() == 5_004
    desk.ask(QueueFilter(words="第 4321 号"))
    assert desk.shown == ["第 4321 号通知"]
    desk.ask(QueueFilter())
    queue.view.selectAll()
    assert queue.selected_count == 5_004
    assert not desk.screen.batch.bar.approve.isEnabled()
