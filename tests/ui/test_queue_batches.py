"""Several items of the review queue decided at once, and decisions in vain."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor_app.domain.changes import touched
from editor_app.domain.errors import Code
from editor_app.domain.workflow import Command, OperationState, RemoteState
from editor_app.presenters.review import Outcome
from editor_app.presenters.review_load import Against
from editor_app.services.batch import MOST
from editor_app.ui.widgets.roles import Role
from tests.ui.office import LI, Office, item_id
from tests.ui.queue_desk import CTRL, TITLES, Desk, desk

__all__ = ["desk"]


def test_a_row_added_by_ctrl_is_not_opened_by_that(desk: Desk) -> None:
    desk.select(1, 2)
    assert desk.screen.presenter.chosen == item_id(0)
    assert desk.office.store.mirror.seen(item_id(1), LI.id) is None
    assert not desk.screen.batch.bar.isHidden()
    assert desk.screen.bar.isHidden()


def test_the_bar_tells_how_many_were_not_looked_at(desk: Desk) -> None:
    desk.read(1)
    desk.select(0, 2)
    told = desk.screen.batch.bar.told.text()
    assert told == "3 items selected. 1 of them not looked at: they are left out."


def test_selected_rows_stay_selected_when_the_queue_is_read_anew(desk: Desk) -> None:
    desk.select(1, 2)
    made = desk.office.content("后来的通知", unit="kcj")
    desk.office.remote(9, made, RemoteState.IN_REVIEW, level=1)
    desk.kit.hub.announce(touched(item_id(9), queue=True))
    desk.settle()
    assert set(desk.screen.queue.selected()) == {item_id(0), item_id(1), item_id(2)}


def test_clearing_the_selection_leaves_what_is_being_read(desk: Desk) -> None:
    desk.select(1, 2)
    desk.screen.batch.bar.clear.click()
    assert desk.screen.queue.selected() == (item_id(0),)
    assert desk.screen.batch.bar.isHidden()


def test_escape_in_the_list_gives_up_the_selection(desk: Desk) -> None:
    desk.select(1, 2)
    QTest.keyClick(desk.screen.queue.view, Qt.Key.Key_Escape)
    assert desk.screen.queue.selected() == (item_id(0),)


def test_the_rows_have_a_menu_of_what_the_keys_do(desk: Desk) -> None:
    told = [action.text() for action in desk.screen.queue.view.actions()]
    assert told[:2] == ["Approve", "Return with a reason"]


def test_a_batch_names_each_item_and_leaves_out_what_was_not_opened(desk: Desk) -> None:
    desk.read(1, 0)
    desk.select(1, 2)
    desk.screen.keys["approve"].trigger()
    dialog = desk.screen.batch.dialog
    assert dialog is not None
    rows = [dialog.model.index(n) for n in range(dialog.model.rowCount())]
    told = [(row.data(), row.data(Role.CHIP).text) for row in rows]
    assert told == [(TITLES[0], "Approve"), (TITLES[1], "Approve"), (TITLES[2], "Not looked at")]
    dialog.go.click()
    desk.settle()
    assert set(desk.states()) == {item_id(0), item_id(1)}
    assert [row.data(Role.CHIP).text for row in rows] == ["Queued", "Queued", "Not looked at"]
    dialog.accept()


def test_nothing_opened_means_nothing_can_be_decided(desk: Desk) -> None:
    desk.click(1, CTRL)
    desk.click(0, CTRL)
    desk.select(2)
    desk.screen.batch.begin(Outcome.APPROVE)
    dialog = desk.screen.batch.dialog
    assert dialog is not None
    assert not dialog.go.isEnabled()
    assert dialog.problem.text().startswith("Open the items first")
    dialog.reject()
    assert desk.states() == {}


def test_a_return_of_several_asks_for_one_reason(desk: Desk) -> None:
    desk.read(1, 0)
    desk.select(1)
    desk.button("batch-return").click()
    dialog = desk.screen.batch.dialog
    assert dialog is not None
    dialog.go.click()
    assert dialog.problem.text().startswith("Please say why")
    dialog.reason.setText("请补齐主送机关。")
    dialog.go.click()
    desk.settle()
    assert {command for command, _ in desk.states().values()} == {Command.RETURN}
    dialog.accept()


def test_each_result_can_be_taken_back_alone_and_all_together(desk: Desk) -> None:
    desk.read(1, 2, 0)
    desk.select(1, 2)
    desk.screen.batch.begin(Outcome.APPROVE)
    dialog = desk.screen.batch.dialog
    assert dialog is not None
    dialog.go.click()
    desk.settle()
    dialog.view.setCurrentIndex(dialog.model.index(1))
    dialog.take_one.click()
    desk.settle()
    assert len(desk.states()) == 2
    assert dialog.model.index(1).data(Role.CHIP).text == "Taken back"
    dialog.take_all.click()
    desk.settle()
    assert desk.states() == {}
    dialog.accept()
    assert len(desk.shown) == 4


def test_what_one_item_was_refused_for_stands_in_its_row(desk: Desk) -> None:
    desk.read(1, 0)
    desk.select(1)
    desk.screen.batch.begin(Outcome.APPROVE)
    dialog = desk.screen.batch.dialog
    assert dialog is not None
    made = desk.office.content("又改了的公告", unit="shj")
    desk.office.remote(1, made, RemoteState.IN_REVIEW, level=1)
    dialog.go.click()
    desk.settle()
    chips = [dialog.model.index(n).data(Role.CHIP).text for n in range(2)]
    assert sorted(chips) == ["Not taken", "Queued"]
    assert "1 did not take effect" in dialog.told.text()
    dialog.accept()


def test_more_than_a_batch_holds_cannot_be_asked_for(desk: Desk) -> None:
    bar = desk.screen.batch.bar
    bar.show_selected(MOST + 1, 0)
    assert not bar.approve.isEnabled()
    assert str(MOST) in bar.told.text()


def test_a_decision_in_vain_is_listed_and_compared_with_what_stands_now(
    desk: Desk, office: Office
) -> None:
    decided = desk.heads[0]
    newer = office.content(TITLES[0], unit="kcj", body="另一段正文。\n")
    office.remote(0, newer, RemoteState.RETURNED)
    office.operation(
        0,
        TITLES[0],
        OperationState.CONFLICT,
        command=Command.APPROVE,
        hash=decided,
        by=LI.id,
        last_error=Code.STALE,
    )
    desk.kit.hub.announce(touched(item_id(0), queue=True))
    desk.settle()
    desk.screen.select(item_id(0))
    desk.settle()
    opened = desk.screen.presenter.opened
    assert opened is not None
    assert opened.old is not None
    assert (opened.against, opened.old.hash) == (Against.SEEN, decided)
    row = desk.screen.queue.model.index_of(item_id(0))
    assert row.data(Role.CHIP).text == "Not taken"
    told = desk.screen.reading.banner
    assert told is not None
    assert told.text.startswith("Your decision did not take effect.")
