"""Which fields somebody has been to: what is missing elsewhere is not told before its time."""

from collections.abc import Callable, Sequence
from time import monotonic

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from editor_app.domain.errors import EditorError
from editor_app.domain.findings import Finding
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.field_messages import due_below_fields, without_missing
from editor_app.presenters.field_room import body_room
from editor_app.presenters.standing_findings import below_something, rules_of, still_said
from editor_app.services.checking import CheckService
from editor_app.ui.screens.editor.body_marks import BODY
from editor_app.ui.screens.editor.timers import once

Place = Callable[[Sequence[Finding]], None]
_KEY = "fieldKey"
_SHORT = 5_000  # characters of a body that is judged again after every key: 0.6 ms
_LONG_AFTER_MS, _SHARE = 250, 40  # a longer one costs 16 ms with 200 KB: of a typist's time, 1/40


def mark_field(widget: QWidget, key: str) -> None:
    """Note that a widget, with all inside it, is where a field is filled in."""
    widget.setProperty(_KEY, key)


class FieldVisits(QObject):
    """Remembers which fields of a page were edited or left, and tells what is due by now.

    What the last check found is judged again before it is told, after every key: a sentence that
    the text contradicts by then is gone at once. News wait for the next check.
    """

    def __init__(
        self,
        presenter: EditorPresenter,
        checking: CheckService,
        collect: Callable[[], bool],
        page: QWidget,
        *places: Place,
    ) -> None:
        """``collect`` brings the window's text into the presenter; ``False``: not now."""
        super().__init__(page)
        self._presenter, self._page, self._places = presenter, page, places
        self._checking, self._collect = checking, collect
        self._visited: set[str] = set()
        self._all = False
        self._told: tuple[Finding, ...] = ()
        self._composing = ""  # where an input method holds words that are not committed yet
        self._soon = once(self, _LONG_AFTER_MS, self._tell_of_body)
        self._told_soon = once(self, 0, self._tell_shown)
        self._cost = 0.0  # ms of the main thread that judging a long body took
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._moved)

    def note(self, key: str) -> None:
        """Something was typed there, or somebody leaves it."""
        new = key not in self._visited
        self._visited.add(key)
        if key != BODY or new:
            self.tell()

    def note_body(self) -> None:
        """Something was typed into the body; long ones are put together now and then only."""
        self._visited.add(BODY)
        policy, length = self._presenter.template.body, len(self._presenter.draft.content.body)
        if not self._told and body_room(policy, length) is None:
            return
        if length <= _SHORT:
            self._tell_of_body()
        elif not self._soon.isActive():
            self._soon.start(max(_LONG_AFTER_MS, round(self._cost * _SHARE)))

    def ask_all(self) -> None:
        """Somebody wants to know everything that is missing."""
        if not self._all:
            self._all = True
            self.tell()

    def tell(self) -> None:
        """Say below the fields what may be said by now."""
        due = below_something(self._presenter.open_all(), self._presenter.template)
        if not self._all:
            due = due_below_fields(due, self._presenter.draft.content, self._visited)
        if self._composing:  # the words can be seen: nobody may say that there are none
            due = without_missing(due, self._presenter.draft.content, self._composing)
        self._told = self._still_true(due) if due else ()
        for show in self._places:
            show(self._told)

    def _still_true(self, due: Sequence[Finding]) -> tuple[Finding, ...]:
        report, draft = self._presenter.report, self._presenter.draft
        assert report is not None  # it made them
        try:
            now = self._checking.again(draft, report.phase, rules_of(due))
        except EditorError:
            return ()  # rather nothing than what may be false: the next check tells what is wrong
        return still_said(due, now, draft.keeps)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watches the one input that has the focus."""
        if isinstance(event, QInputMethodEvent) and isinstance(watched, QWidget):
            composing = self._key_of(watched) if event.preeditString() else ""
            if composing != self._composing:
                self._composing = composing
                self._told_soon.start()  # once the input has taken the event
        return super().eventFilter(watched, event)

    def _tell_shown(self) -> None:
        if self._page.isVisible():
            self.tell()

    def _tell_of_body(self) -> None:
        begun = monotonic()
        if not self._page.isVisible():
            return
        if not self._collect():  # half read, or being composed
            self._soon.start(_LONG_AFTER_MS)
            return
        self.tell()
        self._cost = (monotonic() - begun) * 1000

    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """The window losing the focus, or a menu opening, is no leaving."""
        if new is not None and self._key_of(new):
            new.installEventFilter(self)  # again and again is once
        if old is None or new is None or new.window() is not old.window():
            return
        key = self._key_of(old)
        left = key and key != self._key_of(new)
        if left and self._page.isVisible():  # while the window closes, the store may be closed
            self.note(key)

    def _key_of(self, widget: QWidget) -> str:
        """The field a widget belongs to; none outside this page."""
        key, one = "", widget
        while one is not self._page:
            key = key or str(one.property(_KEY) or "")
            above = one.parentWidget()
            if above is None:
                return ""
            one = above
        return key
