"""Above the queue: words to look for, the menu of filters, and chips of what is asked for now."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from editor_app.presenters.review_load import Lists
from editor_app.services.queue_filter import Facet, Flag, QueueFilter
from editor_app.services.saved_filters import SavedFilter
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.filter_menu import FilterMenu
from editor_app.ui.screens.review.filter_words import value_word
from editor_app.ui.screens.review.queue_words import flag_word
from editor_app.ui.widgets.controls import SearchField, button
from editor_app.ui.widgets.flow import FlowLayout

_LONGEST_CHIP = 190  # pixels of its words at 100 %
_OFFERED = (Flag.OVERDUE, Flag.CHANGED, Flag.REFUSED)  # as chips where they hold of anything


class FilterBar(QFrame):
    """Reports the filter that is asked for; shows the one it is told."""

    asked = Signal(object)  # QueueFilter
    left = Signal()  # back to the list
    saveAsked = Signal()
    manageAsked = Signal()

    def __init__(self, kit: ScreenKit, counts: Callable[[Facet], Mapping[str, int]]) -> None:
        super().__init__()
        self.setObjectName("queue-filters")
        self._kit, self._counts = kit, counts
        self._wanted = QueueFilter()
        self._lists = Lists(waiting=(), decided=(), units={})
        self._flags: Mapping[Flag, int] = {}
        self._telling = False
        self.saved: Sequence[SavedFilter] = ()
        self.search = SearchField(kit.look, self.tr("Title, author, unit"), small=True)
        self.search.field.setObjectName("queue-find")
        self.search.field.setAccessibleName(self.tr("Look for words in the queue"))
        self.search.field.setToolTip(kit.actions.hint("queue.find"))
        self.search.field.setMaxLength(200)
        self.search.field.setMinimumWidth(60)
        self.more = button(
            kit.look, self.tr("Filter"), name="queue-filter", icon="ri.filter-3-line", small=True
        )
        self.more.setToolTip(kit.actions.hint("queue.filter"))
        self.menu = FilterMenu(self)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self._chips.setSizePolicy(policy)
        self._lay_out()
        self._connect()

    def show_filter(self, wanted: QueueFilter, lists: Lists, flags: Mapping[Flag, int]) -> None:
        """Show what is asked for, and what may be asked for with one click."""
        before = self._chips_of(self._wanted, self._flags, self._lists)
        self._wanted, self._lists, self._flags = wanted, lists, flags
        if self.search.text() != wanted.words:
            self._telling = True
            self.search.field.setText(wanted.words)
            self._telling = False
        if before != self._chips_of(wanted, flags, lists):
            self._fill_chips()

    @staticmethod
    def _chips_of(wanted: QueueFilter, flags: Mapping[Flag, int], lists: Lists) -> object:
        """What the chips say; words stand in their field."""
        return (wanted.facets, wanted.flags, dict(flags), lists.layout is not None)

    def focus_words(self) -> None:
        """Put the keyboard into the words."""
        self.search.field.selectAll()
        self.search.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_menu(self) -> None:
        """Show everything that can be asked for."""
        self.menu.fill(self._wanted, self._lists, self._counts, self._flags, self.saved)
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _escape(self) -> None:
        """Words go first; without words the keyboard goes back to the list."""
        if self.search.text():
            self.search.field.clear()
        else:
            self.left.emit()

    def _typed(self, words: str) -> None:
        if not self._telling:
            self.asked.emit(self._wanted.with_words(words))

    def _fill_chips(self) -> None:
        had = self._focused()
        while (taken := self._flow.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.setObjectName("")
                widget.hide()
                widget.deleteLater()
        for flag in Flag:
            self._add_flag(flag)
        for facet, values in self._wanted.facets:
            for value in sorted(values):
                self._add_part(facet, value)
        if self._wanted.facets or self._wanted.flags:
            clear = self._add(self.tr("Clear"), "queue-clear", kind="link")
            clear.clicked.connect(lambda: self.asked.emit(QueueFilter()))
        self._chips.setVisible(bool(self._flow.count()))
        self._chips.updateGeometry()
        kept = self.findChild(QPushButton, had) if had else None
        if kept is not None:
            kept.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focused(self) -> str:
        """The name of the chip that has the keyboard: a fresh one of that name takes it over."""
        chip = self.focusWidget()
        if chip is None or not chip.hasFocus() or not self._chips.isAncestorOf(chip):
            return ""
        name = chip.objectName()
        chip.setObjectName("")
        return name

    def _add_flag(self, flag: Flag) -> None:
        count, on = self._flags.get(flag, 0), flag in self._wanted.flags
        if not on and not (count and flag in _OFFERED):
            return
        made = self._add(f"{flag_word(flag)} {count}", f"queue-flag-{flag.value}")
        made.setChecked(on)
        made.clicked.connect(partial(self._asked_for, self._wanted.flagged(flag)))

    def _add_part(self, facet: Facet, value: str) -> None:
        name = value_word(facet, value, self._lists)
        made = self._add(name, f"queue-part-{facet.value}-{value}", icon="ri.close-line")
        told = self.tr("{name}: take this filter away").format(name=name)
        made.setAccessibleName(told)
        made.setToolTip(told)
        made.setChecked(True)
        made.clicked.connect(partial(self._asked_for, self._wanted.toggled(facet, value)))

    def _asked_for(self, wanted: QueueFilter, _: bool = False) -> None:
        self.asked.emit(wanted)

    def _add(
        self, text: str, name: str, *, kind: str = "pill", icon: str | None = None
    ) -> QPushButton:
        made = button(self._kit.look, text, name=name, kind=kind, icon=icon)
        self._flow.addWidget(made)
        made.show()
        if kind == "pill":
            self._fit(made, text)
        return made

    def _fit(self, chip: QPushButton, text: str) -> None:
        """Room for strong type, which a chosen chip has; a long name is cut with a mark."""
        plain, font = QFontMetrics(chip.font()), QFont(chip.font())
        font.setWeight(QFont.Weight.DemiBold)
        strong = QFontMetrics(font)
        most = self._kit.look.theme.px(_LONGEST_CHIP)
        told = strong.elidedText(text, Qt.TextElideMode.ElideRight, most)
        around = chip.sizeHint().width() - plain.horizontalAdvance(text)
        chip.setText(told.replace("&", "&&"))
        room = self._kit.look.theme.px(6)  # hinting: a line is a little longer than its letters
        chip.setMinimumWidth(strong.horizontalAdvance(told) + around + room)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.search, 1)
        line.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 12, 8)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self._chips)
        self._chips.hide()
        self.setProperty("line", "bottom")

    def _connect(self) -> None:
        self.search.textChanged.connect(self._typed)
        self.search.submitted.connect(lambda _: self.left.emit())
        self.more.clicked.connect(self.open_menu)
        self.menu.asked.connect(self.asked)
        self.menu.saveAsked.connect(self.saveAsked)
        self.menu.manageAsked.connect(self.manageAsked)
