"""Which fields somebody has been to: what is missing elsewhere is not told before its time."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from editor_app.domain.findings import Finding
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.field_messages import due_below_fields

Place = Callable[[Sequence[Finding]], None]
_KEY = "fieldKey"


def mark_field(widget: QWidget, key: str) -> None:
    """Note that a widget, with all inside it, is where a field is filled in."""
    widget.setProperty(_KEY, key)


class FieldVisits(QObject):
    """Remembers which fields of a page were edited or left, and tells what is due by now."""

    def __init__(self, presenter: EditorPresenter, page: QWidget, *places: Place) -> None:
        super().__init__(page)
        self._presenter, self._page, self._places = presenter, page, places
        self._visited: set[str] = set()
        self._all = False
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._moved)

    def note(self, key: str) -> None:
        """Something was typed there."""
        if key not in self._visited:
            self._visited.add(key)
            self.tell()

    def ask_all(self) -> None:
        """Somebody wants to know everything that is missing."""
        if not self._all:
            self._all = True
            self.tell()

    def tell(self) -> None:
        """Say below the fields what may be said by now."""
        due = self._presenter.open_all()
        if not self._all:
            due = due_below_fields(due, self._presenter.draft.content, self._visited)
        for show in self._places:
            show(due)

    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """The window losing the focus, or a menu opening, is no leaving."""
        if old is None or new is None or new.window() is not old.window():
            return
        key = self._key_of(old)
        if key and key != self._key_of(new):
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
