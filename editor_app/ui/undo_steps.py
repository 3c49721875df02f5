"""Steps that can be undone, taken out of one field and put into another one of the same kind.

Qt keeps them within the widget they were made in. What is carried is each state of the text, by
going back and forth once; put back they are edits of their own, one step each, as they were. The
window stands still for it: of long texts only so many come along as there is time for, the newest.
"""

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter
from typing import Protocol

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from editor_app.rendering.markdown_source import parse
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.body.moves import put_blocks

MOST = 200  # steps back; as many forth
TAKING, PUTTING = 0.15, 0.3  # seconds for all fields of a page; a step in 200 KB is put in 11 ms
_LEAST = 1e-6  # what a clock tells
_USED = 0.7  # of what is left: steps take longer and shorter


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """The states of a text from the oldest to the newest, and which of them it is in."""

    states: tuple[str, ...]
    at: int


class Time:
    """How long the window may stand still, from now on."""

    def __init__(self, seconds: float) -> None:
        self._until = perf_counter() + seconds

    @property
    def left(self) -> float:
        """Seconds; less than none when it is over."""
        return self._until - perf_counter()


class _Stepping(Protocol):
    """A field that knows its steps."""

    def text(self) -> str: ...

    def begin(self, text: str) -> None:
        """Another text, without steps."""

    def step(self, text: str) -> None:
        """Another text, as one step."""

    def undo(self) -> bool:
        """``False`` where there is nothing to undo."""

    def redo(self) -> bool: ...


def taken(field: QWidget, time: Time) -> Steps | None:
    """The steps of a field, which is afterwards as before; none where it has none."""
    stepping = _stepping(field)
    if stepping is None:
        return None
    now = stepping.text()
    back = _walked(stepping, stepping.undo, stepping.redo, time)
    ahead = _walked(stepping, stepping.redo, stepping.undo, time)
    if stepping.text() != now:
        stepping.begin(now)  # never seen; rather no steps than another text
        return None
    states = _without_repeats([*reversed(back), now, *ahead])
    if len(states) == 1:
        return None
    return Steps(states=tuple(states), at=len(_without_repeats([*reversed(back), now])) - 1)


def put(field: QWidget, steps: Steps, time: Time) -> bool:
    """Give a field that holds the same text its steps; ``False`` where it holds another one."""
    stepping, now = _stepping(field), steps.states[steps.at]
    if stepping is None or stepping.text() != now:
        return False
    if time.left > 0:
        beginning, step = _laid(stepping, _nearest(steps, 1), time)  # so long they take here
        many = int(_USED * (time.left - beginning) / step)
        if many > 1 and len(steps.states) > 2:
            _laid(stepping, _nearest(steps, many), time)
    if stepping.text() != now:
        stepping.begin(now)
        return False
    return True


def _nearest(steps: Steps, many: int) -> Steps:
    """So many steps: back as far as there are, and what is left of them forth."""
    first = max(0, steps.at - many)
    at = steps.at - first
    return Steps(states=steps.states[first : steps.at + many - at + 1], at=at)


def _laid(field: _Stepping, steps: Steps, time: Time) -> tuple[float, float]:
    """Make these its steps; seconds until the first one, and of one. Out of time they are one."""
    began = perf_counter()
    field.begin(steps.states[0])
    field.text()  # a long one is read back once
    before, number = perf_counter(), 0
    for at, state in enumerate(steps.states[1:], 1):
        if at == steps.at or time.left > 0:
            field.step(state)
            number += 1
    step = max(perf_counter() - before, _LEAST) / max(1, number)
    while field.text() != steps.states[steps.at] and field.undo():
        pass
    return before - began, step


def _walked(
    field: _Stepping, there: Callable[[], bool], back: Callable[[], bool], time: Time
) -> list[str]:
    """The states on the way, and home again, which takes as long at most."""
    seen: list[str] = []
    least = time.left / 2
    while len(seen) < MOST and time.left > least and there():
        seen.append(field.text())
    for _ in seen:
        back()
    return seen


def _without_repeats(states: list[str]) -> list[str]:
    """A step may change what is no text: where marks of findings stand, how lines are named."""
    return [one for at, one in enumerate(states) if at == 0 or one != states[at - 1]]


class _Body:
    def __init__(self, body: BodyEditor) -> None:
        self._body = body

    def text(self) -> str:
        return self._body.markdown()

    def begin(self, text: str) -> None:
        self._body.set_markdown(text)

    def step(self, text: str) -> None:
        put_blocks(self._body, parse(text).blocks)

    def undo(self) -> bool:
        available = self._body.document().isUndoAvailable()
        self._body.undo()
        return available

    def redo(self) -> bool:
        available = self._body.document().isRedoAvailable()
        self._body.redo()
        return available


class _Plain:
    def __init__(self, field: QPlainTextEdit) -> None:
        self._field = field

    def text(self) -> str:
        return self._field.toPlainText()

    def begin(self, text: str) -> None:
        self._field.setPlainText(text)

    def step(self, text: str) -> None:
        first, last, words = _change(self.text(), text)
        cursor = self._field.textCursor()
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        cursor.beginEditBlock()
        cursor.insertText(words)
        cursor.endEditBlock()

    def undo(self) -> bool:
        available = self._field.document().isUndoAvailable()
        self._field.undo()
        return available

    def redo(self) -> bool:
        available = self._field.document().isRedoAvailable()
        self._field.redo()
        return available


class _Line:
    def __init__(self, field: QLineEdit) -> None:
        self._field = field

    def text(self) -> str:
        return self._field.text()

    def begin(self, text: str) -> None:
        self._field.setText(text)

    def step(self, text: str) -> None:
        first, last, words = _change(self.text(), text)
        self._field.setSelection(first, last - first)
        self._field.insert(words)
        self._field.setModified(True)

    def undo(self) -> bool:
        available = self._field.isUndoAvailable()
        self._field.undo()
        return available

    def redo(self) -> bool:
        available = self._field.isRedoAvailable()
        self._field.redo()
        return available


def _stepping(field: QWidget) -> _Stepping | None:
    if isinstance(field, BodyEditor):
        return None if field.composing or field.filling.busy else _Body(field)
    if isinstance(field, QPlainTextEdit):
        return _Plain(field)
    return _Line(field) if isinstance(field, QLineEdit) else None


def _change(old: str, new: str) -> tuple[int, int, str]:
    """Where in ``old`` which words come, in Qt's units of UTF-16."""
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    behind = 0
    most = min(len(old), len(new)) - first
    while behind < most and old[-1 - behind] == new[-1 - behind]:
        behind += 1
    last = len(old) - behind
    return _units(old[:first]), _units(old[:last]), new[first : len(new) - behind]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
