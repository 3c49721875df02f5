"""The menu of the queue's filter: values with numbers, and the filters that were saved."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from editor_app.presenters.review_load import Lists
from editor_app.services.queue_filter import Facet, Flag, QueueFilter
from editor_app.services.saved_filters import SavedFilter
from editor_app.ui.screens.review.filter_words import by_count, facet_word
from editor_app.ui.screens.review.queue_words import flag_word

Counts = Callable[[Facet], Mapping[str, int]]


class FilterMenu(QMenu):
    """Made anew each time it is opened, because its numbers are of that moment."""

    asked = Signal(object)  # QueueFilter
    saveAsked = Signal()
    manageAsked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("queue-filter-menu")
        self.setToolTipsVisible(True)
        self._wanted = QueueFilter()

    def fill(
        self,
        wanted: QueueFilter,
        lists: Lists,
        counts: Counts,
        flags: Mapping[Flag, int],
        saved: Sequence[SavedFilter],
    ) -> None:
        """Show what can be asked for now."""
        self.clear()
        self._wanted = wanted
        for facet in Facet:
            self._add_facet(facet, lists, counts(facet))
        self.addSeparator()
        for flag in Flag:
            action = self._check(self, f"{flag_word(flag)} ({flags.get(flag, 0)})")
            action.setChecked(flag in wanted.flags)
            action.setEnabled(bool(flags.get(flag)) or flag in wanted.flags)
            action.triggered.connect(lambda _=False, one=flag: self._ask(wanted.flagged(one)))
        self.addSeparator()
        for one in saved:
            action = self._check(self, one.name.replace("&", "&&"))
            action.setChecked(one.filter == wanted)
            action.triggered.connect(lambda _=False, held=one: self._ask(held.filter))
        self._add_deeds(bool(saved))

    def _add_deeds(self, any_saved: bool) -> None:
        save = self.addAction(self.tr("Save this filter…"))
        save.setObjectName("queue-filter-save")
        save.setEnabled(bool(self._wanted))
        save.triggered.connect(self.saveAsked)
        manage = self.addAction(self.tr("Saved filters…"))
        manage.setObjectName("queue-filter-manage")
        manage.setEnabled(any_saved)
        manage.triggered.connect(self.manageAsked)
        clear = self.addAction(self.tr("Show the whole queue"))
        clear.setObjectName("queue-filter-clear")
        clear.setEnabled(bool(self._wanted))
        clear.triggered.connect(lambda: self._ask(QueueFilter()))

    def _add_facet(self, facet: Facet, lists: Lists, counts: Mapping[str, int]) -> None:
        menu = self.addMenu(facet_word(facet))
        menu.setObjectName(f"queue-filter-{facet.value}")
        menu.setEnabled(bool(counts))
        chosen = self._wanted.chosen(facet)
        for key, name, number in by_count(counts, facet, lists):
            action = self._check(menu, f"{name} ({number})".replace("&", "&&"))
            action.setChecked(key in chosen)
            action.setData(key)
            toggled = self._wanted.toggled(facet, key)
            action.triggered.connect(lambda _=False, wanted=toggled: self._ask(wanted))

    def _ask(self, wanted: QueueFilter) -> None:
        self.asked.emit(wanted)

    @staticmethod
    def _check(menu: QMenu, text: str) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        return action
