"""The time slider and the list beside it: every state can be reached, by keys and by mouse."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from editor_app.domain.item import ItemId
from editor_app.domain.journal import Moment, Why
from editor_app.presenters.history import neighbour, sittings
from editor_app.services.history import Act, Point
from editor_app.ui.look import Look
from editor_app.ui.models.moments_tree import MomentsModel
from editor_app.ui.screens.history.slider import TimeSlider
from editor_app.ui.widgets.roles import Role

MORNING = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
KEY = Qt.Key


def state(number: int, at: datetime, why: Why = Why.TYPED) -> Point:
    moment = Moment(id=number, item=ItemId("a"), at=at, why=why, by="林晓雯", size=10)
    return Point(at=at, by="林晓雯", why=why, state=moment)


def three_sittings(each: int = 4) -> list[Point]:
    """Runs of states ten seconds apart, an hour between the runs."""
    return [
        state(run * each + n, MORNING + timedelta(hours=run, seconds=10 * n))
        for run in range(3)
        for n in range(each)
    ]


def show(slider: TimeSlider, points: list[Point], at: int) -> None:
    slider.show_points(points, sittings(points), at)


@pytest.fixture
def slider(look: Look, qtbot: QtBot) -> TimeSlider:
    made = TimeSlider(look)
    qtbot.addWidget(made)
    made.resize(800, 80)
    made.show()
    show(made, three_sittings(), 11)
    return made


def test_a_pause_of_half_an_hour_begins_another_sitting() -> None:
    assert [(one.first, one.last) for one in sittings(three_sittings())] == [
        (0, 3),
        (4, 7),
        (8, 11),
    ]


def test_nothing_has_no_sittings() -> None:
    assert sittings([]) == ()


def test_a_sitting_away_from_the_ends_is_the_end() -> None:
    told = sittings(three_sittings())
    assert [neighbour(told, number, -1) for number in (9, 5, 2)] == [7, 3, 0]
    assert [neighbour(told, number, 1) for number in (2, 5, 9)] == [7, 11, 11]


@pytest.mark.parametrize(
    ("key", "at", "then"),
    [
        (KEY.Key_Left, 11, 10),
        (KEY.Key_Right, 5, 6),
        (KEY.Key_Right, 11, 11),
        (KEY.Key_PageUp, 9, 7),
        (KEY.Key_PageDown, 2, 7),
        (KEY.Key_Home, 6, 0),
        (KEY.Key_End, 6, 11),
    ],
)
def test_keys_move_by_state_and_by_sitting(
    slider: TimeSlider, key: Qt.Key, at: int, then: int
) -> None:
    slider.setValue(at)
    QTest.keyClick(slider, key)
    assert slider.value() == then


def test_a_click_takes_the_nearest_state(slider: TimeSlider) -> None:
    for number in (0, 5, 11):
        where = QPoint(round(slider.place(number)), 40)
        QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=where)
        assert slider.value() == number


def test_a_drag_goes_through_the_states(slider: TimeSlider) -> None:
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(round(slider.place(2)), 40))
    QTest.mouseMove(slider, QPoint(round(slider.place(8)), 40))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(round(slider.place(8)), 40))
    assert slider.value() == 8


def test_the_wheel_moves_one_state(slider: TimeSlider) -> None:
    event = QWheelEvent(
        QPointF(10, 10),
        QPointF(10, 10),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(slider, event)
    assert slider.value() == 10


def test_states_stand_in_order_with_room_between_sittings(slider: TimeSlider) -> None:
    places = [slider.place(number) for number in range(12)]
    assert places == sorted(places)
    assert 0 < places[0] < places[-1] < slider.width()
    assert len(slider.sittings) == 3


def test_ten_thousand_states_stay_inside(slider: TimeSlider) -> None:
    show(slider, [state(n, MORNING + timedelta(seconds=2 * n)) for n in range(10_000)], 9999)
    assert slider.place(0) >= 0
    assert slider.place(9999) <= slider.width()
    slider.grab()


def test_hundreds_of_sittings_leave_room_for_states(slider: TimeSlider) -> None:
    show(slider, [state(n, MORNING + timedelta(hours=n)) for n in range(500)], 3)
    assert slider.place(499) <= slider.width()
    slider.grab()


def test_one_state_can_be_shown(slider: TimeSlider) -> None:
    show(slider, [state(1, MORNING)], 0)
    slider.grab()
    QTest.keyClick(slider, KEY.Key_PageUp)
    assert slider.value() == 0


def test_a_screen_reader_hears_the_moment(slider: TimeSlider) -> None:
    slider.setValue(2)
    assert slider.accessibleDescription().endswith("林晓雯")
    assert "20" in slider.accessibleDescription()  # the seconds


def test_the_tip_tells_the_moment_below_the_mouse(slider: TimeSlider) -> None:
    where = QPoint(round(slider.place(4)), 40)
    assert QApplication.sendEvent(
        slider, QHelpEvent(QEvent.Type.ToolTip, where, slider.mapToGlobal(where))
    )


# ---------------------------------------------------------------- the list


def test_the_list_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = MomentsModel()
    points = three_sittings()
    model.show(points, sittings(points))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # of pytest-qt


def test_the_newest_sitting_and_state_stand_first() -> None:
    model, points = MomentsModel(), three_sittings()
    model.show(points, sittings(points))
    assert model.rowCount() == 3
    newest = model.index(0, 0)
    assert model.number(newest) == 11
    assert model.number(model.index(0, 0, newest)) == 11
    assert model.number(model.index(3, 0, newest)) == 8
    assert newest.data(Role.COUNT) == "4"


def test_every_state_is_found_in_the_list() -> None:
    model, points = MomentsModel(), three_sittings()
    model.show(points, sittings(points))
    assert [model.number(model.index_of(n)) for n in range(12)] == list(range(12))


def test_a_damaged_state_says_so_in_the_list() -> None:
    model, points = MomentsModel(), three_sittings()
    model.show(points, sittings(points))
    before = model.index_of(3).data()
    model.show_damaged(frozenset({points[3].key}))
    assert model.index_of(3).data() != before
    assert model.index_of(3).data(Role.TONE) == "red"


@pytest.mark.parametrize("why", [*Why, *Act])
def test_every_reason_has_words(why: Why | Act) -> None:
    point = Point(at=MORNING, by="", why=why)
    model = MomentsModel()
    model.show([point], sittings([point]))
    assert len(str(model.index_of(0).data())) > len("10:00:00  ")
