"""Tab through a window as a person does: everything once, there and back, in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QDateTimeEdit,
    QScrollArea,
    QWidget,
)

from tests.ui.walking.words import path_of

_MOST = 400
_LINE = 60  # pixels: stops beside each other in one line
_PARTS = 8  # day, month, year, hours, minutes of a field


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """The stops of one way round, and what should have been among them."""

    forward: list[QWidget]
    backward: list[QWidget]
    wanted: list[QWidget]


def go_round(root: QWidget) -> Round:
    """Press Tab until the first stop comes again; then the same backwards."""
    root.activateWindow()
    QApplication.processEvents()
    wanted = [one for one in root.findChildren(QWidget) if _is_stop(one, root)]
    if not wanted:
        return Round(forward=[], backward=[], wanted=[])
    if QApplication.focusWidget() not in wanted:
        wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    return Round(
        forward=_walk(Qt.KeyboardModifier.NoModifier),
        backward=_walk(Qt.KeyboardModifier.ShiftModifier),
        wanted=wanted,
    )


def missed(told: Round) -> Iterator[str]:
    """What Tab never reaches, what it reaches twice, and ways that differ."""
    for name, way in (("Tab", told.forward), ("Shift+Tab", told.backward)):
        reached = {id(one) for stop in way for one in _together(stop)}
        for one in told.wanted:
            if id(one) not in reached:
                yield f"{name} never reaches {path_of(one)}"
        if len(set(map(id, way))) != len(way):
            twice = next(one for one in way if way.count(one) > 1)
            yield f"{name} comes to {path_of(twice)} again before the end: a trap"
    if set(map(id, told.forward)) != set(map(id, told.backward)):
        yield "Tab and Shift+Tab reach different things"


def out_of_order(told: Round) -> Iterator[str]:
    """Stops after which Tab goes up within the same column of the same pane.

    Once in a round it may: from the end to the beginning.
    """
    ups = [pair for pair in zip(told.forward, told.forward[1:], strict=False) if _goes_up(*pair)]
    panes = [id(_pane(one)) for one, _ in ups]
    for one, other in ups:
        if panes.count(id(_pane(one))) > 1 or not _round_the_end(other, told):
            yield f"{path_of(one)} → {path_of(other)} goes up"


def _goes_up(one: QWidget, other: QWidget) -> bool:
    if _pane(one) is not _pane(other):
        return False
    first, second = _place(one), _place(other)
    same_column = first.left() < second.right() and second.left() < first.right()
    return second.bottom() <= first.top() and same_column


def _round_the_end(other: QWidget, told: Round) -> bool:
    """Whether ``other`` is the highest stop of its pane: the round began somewhere below it."""
    mine = [stop for stop in told.forward if _pane(stop) is _pane(other)]
    return _place(other).top() <= min(_place(stop).top() for stop in mine) + _LINE


def _walk(modifier: Qt.KeyboardModifier) -> list[QWidget]:
    start = QApplication.focusWidget()
    way: list[QWidget] = []
    at, parts = start, 0
    while at is not None and len(way) < _MOST:
        way.append(at)
        key = Qt.Key.Key_Backtab if modifier else Qt.Key.Key_Tab
        QTest.keyClick(at, key, modifier)
        following = QApplication.focusWidget()
        if following is at and isinstance(at, QDateTimeEdit) and parts < _PARTS:
            way.pop()  # from hours to minutes
            parts += 1
            continue
        parts = 0
        if following is start or following is at:
            break
        if any(following is one for one in way):
            way.append(following)  # type: ignore[arg-type]  # it is one of them
            break
        at = following
    return way


def _is_stop(widget: QWidget, root: QWidget) -> bool:
    if not (widget.isVisible() and widget.isEnabled() and widget.window() is root):
        return False
    if isinstance(widget, QScrollArea) or widget.objectName() == "qt_spinbox_lineedit":
        return False  # their contents, and what they are in, are the stops
    if isinstance(widget, QAbstractButton) and not widget.isChecked() and _one_holds(widget):
        return False  # arrow keys go to it
    tab = Qt.FocusPolicy.TabFocus
    return (widget.focusPolicy() & tab) == tab and widget.focusProxy() is None


def _one_holds(button: QAbstractButton) -> bool:
    """Whether another one of its group is chosen, where one of them always is."""
    group = button.group()
    if group is not None:
        return group.exclusive() and group.checkedButton() is not None
    parent = button.parentWidget()
    if not (button.isCheckable() and button.autoExclusive()) or parent is None:
        return False
    return any(
        one.isChecked() and one.autoExclusive() for one in parent.findChildren(QAbstractButton)
    )


def _together(stop: QWidget) -> list[QWidget]:
    """A stop and those that arrow keys reach from it."""
    group = stop.group() if isinstance(stop, QAbstractButton) else None
    if group is not None and group.exclusive():
        return [stop, *group.buttons()]
    parent = stop.parentWidget()
    if isinstance(stop, QAbstractButton) and stop.autoExclusive() and parent is not None:
        return [stop, *(b for b in parent.findChildren(QAbstractButton) if b.autoExclusive())]
    return [stop]


def _pane(widget: QWidget) -> QWidget:
    at: QWidget | None = widget.parentWidget()
    while at is not None and not at.isWindow():
        if at.property("pane") or isinstance(at, QAbstractScrollArea):
            return at
        at = at.parentWidget()
    return widget.window()


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
