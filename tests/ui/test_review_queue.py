"""The queue of 审核: found and filtered by keyboard, filters kept, several decided at once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from editor_app.domain.changes import touched
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.workflow import Command, OperationState, RemoteState
from editor_app.presenters.review import Outcome
from editor_app.presenters.review_load import Against
from editor_app.services.batch import MOST, BatchService
from editor_app.services.checking import CheckService
from editor_app.services.preview import PreviewService
from editor_app.services.queue_filter import Facet, Flag, QueueFilter
from editor_app.services.reviews import ReviewService
from editor_app.services.saved_filters import SavedFilters
from editor_app.services.settings import SettingsFile
from editor_app.services.submit import SubmitService
from editor_app.services.take_along import Kept, TakeAlong
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.deps import ReviewDeps
from editor_app.ui.screens.review.filter_dialogs import SavedFiltersDialog, SaveFilterDialog
from editor_app.ui.screens.review.screen import ReviewScreen
from editor_app.ui.widgets.roles import Role
from tests.fakes.file_service import file_service
from tests.ui.office import LI, Office, item_id

TITLES = ("防汛应急预案", "招生范围公告", "防汛值班安排", "科技计划申报")
UNITS = ("kcj", "shj", "shj", "kcj")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
Toast = tuple[str, str, Callable[[], None]]


class Desk:
    """The screen of 李建国 over a store with four items that wait for him."""

    def __init__(self, office: Office, kit: ScreenKit, qtbot: QtBot, folder: Path) -> None:
        self.office, self.kit, self.qtbot = office, kit, qtbot
        self.heads: list[ContentHash] = []
        for number, (title, unit) in enumerate(zip(TITLES, UNITS, strict=True)):
            made = office.content(title, unit=unit)
            ago = timedelta(days=3) if number == 0 else timedelta(minutes=30 - number)
            state = RemoteState.IN_REVIEW
            self.heads.append(office.remote(number, made, state, level=1, ago=ago))
        settings = SettingsFile(folder / "settings.toml")
        checking = CheckService(office.store, office.layouts, office.clock)
        self.reviews = ReviewService(office.store, office.layouts, office.clock, settings)
        submit = SubmitService(
            office.store, office.layouts, office.drafts, checking, office.clock, settings
        )
        self.along = TakeAlong(office.store, None, office.layouts, office.clock)
        self.deps = ReviewDeps(
            reviews=self.reviews,
            checking=checking,
            preview=PreviewService(office.store, office.layouts),
            layouts=office.layouts,
            files=file_service(office.store, office.layouts),
            submit=submit,
            filters=SavedFilters(office.store),
            batch=BatchService(office.store, self.reviews, submit),
            along=self.along,
            person=lambda: LI,
            kick=lambda: None,
        )
        self.toasts: list[Toast] = []
        kit.hub.toastAsked.connect(lambda *told: self.toasts.append(told))
        self.screen = self.opened()

    def opened(self) -> ReviewScreen:
        """A fresh screen, settled."""
        made = ReviewScreen(self.kit, self.deps)
        self.qtbot.addWidget(made)
        made.resize(1370, 800)
        made.show()
        self.settle()
        return made

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.kit.runner.busy)

    @property
    def shown(self) -> list[str]:
        model = self.screen.queue.model
        return [model.index(n).data() for n in range(model.rowCount())]

    def ask(self, wanted: QueueFilter) -> None:
        self.screen.queue.filters.asked.emit(wanted)

    def button(self, name: str) -> QPushButton:
        found = self.screen.findChild(QPushButton, name)
        assert found is not None
        return found

    def read(self, *numbers: int) -> None:
        """The reviewer goes to these rows, one after the other."""
        for number in numbers:
            self.click(number)
            self.settle()

    def click(self, number: int, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        view = self.screen.queue.view
        at = view.visualRect(self.screen.queue.model.index_of(item_id(number))).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, at)

    def select(self, *numbers: int) -> None:
        """Add rows to the selection by Ctrl."""
        for number in numbers:
            self.click(number, CTRL)
        self.settle()

    def states(self) -> dict[ItemId, tuple[Command, OperationState]]:
        return {one.item: (one.command, one.state) for one in self.office.store.outbox.open()}


@pytest.fixture
def desk(office: Office, kit: ScreenKit, qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(office, kit, qtbot, tmp_path)


# ---------------------------------------------------------------- order and words


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


# ---------------------------------------------------------------- filters


def test_ctrl_f_finds_by_words_and_escape_goes_back(desk: Desk) -> None:
    screen, bar = desk.screen, desk.screen.queue.filters
    screen.keys["queue.find"].trigger()
    bar.search.field.setText("防汛")
    assert desk.shown == [TITLES[0], TITLES[2]]
    QTest.keyClick(bar.search.field, Qt.Key.Key_Escape)
    assert (len(desk.shown), bar.search.text()) == (4, "")
    with desk.qtbot.waitSignal(bar.left):
        QTest.keyClick(bar.search.field, Qt.Key.Key_Escape)


def test_the_open_item_stays_open_while_the_filter_narrows(desk: Desk) -> None:
    desk.ask(QueueFilter(words="招生"))
    assert desk.shown == [TITLES[1]]
    assert desk.screen.presenter.chosen == item_id(0)
    QTest.keyClick(desk.screen.queue.filters.search.field, Qt.Key.Key_Return)
    desk.settle()
    assert desk.screen.presenter.chosen == item_id(1)


def test_the_number_of_shown_and_waiting_items_is_told(desk: Desk) -> None:
    desk.ask(QueueFilter(words="防汛"))
    assert desk.button("review-tabs.waiting").text() == "For me 2 of 4"


def test_the_menu_offers_values_with_numbers(desk: Desk) -> None:
    bar = desk.screen.queue.filters
    bar.open_menu()
    units = next(a.menu() for a in bar.menu.actions() if a.text() == "Unit")
    told = [action.text() for action in units.actions()]  # type: ignore[attr-defined]  # QMenu
    bar.menu.close()
    assert sorted(text.rpartition(" ")[2] for text in told) == ["(2)", "(2)"]


def test_chips_tell_and_take_away_each_part(desk: Desk) -> None:
    desk.ask(QueueFilter().toggled(Facet.UNIT, "kcj").flagged(Flag.OVERDUE))
    assert desk.shown == [TITLES[0]]
    desk.button("queue-flag-overdue").click()
    assert desk.shown == [TITLES[0], TITLES[3]]
    desk.button("queue-part-unit-kcj").click()
    assert len(desk.shown) == 4


def test_flags_that_hold_of_something_are_one_click_away(desk: Desk) -> None:
    desk.button("queue-flag-overdue").click()
    assert desk.shown == [TITLES[0]]
    desk.button("queue-clear").click()
    assert len(desk.shown) == 4


def test_a_filter_that_fits_nothing_says_so_with_the_way_back(desk: Desk) -> None:
    desk.ask(QueueFilter(words="没有这样的"))
    queue = desk.screen.queue
    assert queue.stack.currentWidget() is queue.unfit
    desk.button("queue-unfit.action").click()
    assert len(desk.shown) == 4


def test_an_item_asked_for_from_elsewhere_is_shown_whatever_the_filter(desk: Desk) -> None:
    desk.ask(QueueFilter(words="招生"))
    desk.screen.select(item_id(2))
    desk.settle()
    assert (desk.screen.presenter.chosen, len(desk.shown)) == (item_id(2), 4)


def test_a_queue_that_cannot_be_read_says_so_and_is_tried_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(_: object) -> None:
        raise EditorError(Code.STORE_DAMAGED, remote="x")

    with monkeypatch.context() as patch:
        patch.setattr(desk.reviews, "queue", damaged)
        desk.screen.reload()
        desk.settle()
        queue = desk.screen.queue
        assert queue.stack.currentWidget() is queue.broken
    desk.button("queue-broken.action").click()
    desk.settle()
    assert queue.stack.currentWidget() is queue.view


# ---------------------------------------------------------------- saved filters


def saved_dialog(desk: Desk) -> SavedFiltersDialog:
    desk.screen.queue.filters.manageAsked.emit()
    found = desk.screen.filters.dialog
    assert isinstance(found, SavedFiltersDialog)
    return found


def save(desk: Desk, name: str, wanted: QueueFilter) -> SaveFilterDialog:
    desk.ask(wanted)
    desk.screen.queue.filters.saveAsked.emit()
    dialog = desk.screen.filters.dialog
    assert isinstance(dialog, SaveFilterDialog)
    dialog.name.setText(name)
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    desk.settle()
    return dialog


def test_a_filter_is_saved_and_there_the_next_time(desk: Desk) -> None:
    save(desk, "科技局超期", QueueFilter().toggled(Facet.UNIT, "kcj").flagged(Flag.OVERDUE))
    desk.screen = desk.opened()
    (one,) = desk.screen.queue.filters.saved
    assert one.name == "科技局超期"
    desk.ask(one.filter)
    assert desk.shown == [TITLES[0]]


def test_saving_is_undone_by_the_toast(desk: Desk) -> None:
    save(desk, "急件", QueueFilter(words="防汛"))
    desk.toasts[-1][2]()
    desk.settle()
    assert SavedFilters(desk.office.store).of(LI) == ()


def test_a_name_twice_is_refused_beside_the_field(desk: Desk) -> None:
    save(desk, "急件", QueueFilter(words="防汛"))
    dialog = save(desk, "急件", QueueFilter(words="招生"))
    assert dialog.isVisible()
    assert dialog.problem.text().startswith("Another filter has this name")
    dialog.reject()


def test_saved_filters_are_renamed_deleted_and_brought_back(desk: Desk) -> None:
    for name in ("甲", "乙"):
        save(desk, name, QueueFilter(words=name))
    dialog = saved_dialog(desk)
    dialog.model.setData(dialog.model.index(0), "丙")
    dialog.view.setCurrentIndex(dialog.model.index(1))
    dialog.remove.click()
    names = partial(lambda: [one.name for one in dialog.model.rows])
    assert names() == ["丙"]
    dialog.undo.click()
    assert names() == ["丙", "乙"]
    dialog.undo.click()
    assert (names(), dialog.undo.isEnabled()) == (["甲", "乙"], False)
    desk.settle()
    assert [one.name for one in SavedFilters(desk.office.store).of(LI)] == ["甲", "乙"]
    dialog.accept()


def test_a_name_that_cannot_be_taken_stays_as_it_was(desk: Desk) -> None:
    for name in ("甲", "乙"):
        save(desk, name, QueueFilter(words=name))
    dialog = saved_dialog(desk)
    assert not dialog.model.setData(dialog.model.index(0), "乙")
    assert (dialog.model.rows[0].name, dialog.problem.isHidden()) == ("甲", False)
    dialog.accept()


# ---------------------------------------------------------------- several at once


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


# ---------------------------------------------------------------- decisions in vain


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


# ---------------------------------------------------------------- names


def test_every_input_of_the_queue_has_a_name(desk: Desk) -> None:
    queue = desk.screen.queue
    inputs = [*queue.findChildren(QLineEdit), *queue.findChildren(QPushButton)]
    lacking = [one for one in inputs if not (one.objectName() and one.accessibleName())]
    assert [type(one).__name__ for one in lacking] == []


# ---------------------------------------------------------------- five thousand


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
