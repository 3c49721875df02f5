"""Filters of the review queue: words, values, chips, and those that were saved."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor_app.domain.errors import Code, EditorError
from editor_app.services.queue_filter import Facet, Flag, QueueFilter
from editor_app.services.saved_filters import SavedFilters
from editor_app.ui.screens.review.filter_dialogs import SavedFiltersDialog, SaveFilterDialog
from tests.ui.office import LI, item_id
from tests.ui.queue_desk import TITLES, Desk, desk

__all__ = ["desk"]


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
    # Kept by name: under Qt 6.9 an action's menu goes with it.
    unit = next(a for a in bar.menu.actions() if a.text() == "Unit")
    told = [action.text() for action in unit.menu().actions()]  # type: ignore[attr-defined]  # QMenu
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
