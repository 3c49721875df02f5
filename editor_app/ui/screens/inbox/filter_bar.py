"""The line that narrows the inbox: words, type, unit, what is due, frequent questions."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout

from editor_app.domain.inquiries import Wanted
from editor_app.domain.layout import Layout
from editor_app.ui.look import Look
from editor_app.ui.models.language import language
from editor_app.ui.screens.inbox.words import type_name, unit_name
from editor_app.ui.widgets.controls import ElidedLabel, SearchField, button

_AFTER_MS = 200  # after the last key


class InboxFilter(QFrame):
    """Hidden until it is asked for; what it holds stays while it is hidden, and is told."""

    asked = Signal(object)  # Wanted
    left = Signal()  # to the list

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("inbox-filter")
        self.setProperty("line", "bottom")
        self._wanted = Wanted()
        self._today = date.min
        self.words = SearchField(look, self.tr("Number, subject or text"), small=True)
        self.words.field.setObjectName("inbox-words")
        self.words.submitted.connect(lambda _: self.left.emit())
        self._typing = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._typing.timeout.connect(self._words_changed)
        self.words.textChanged.connect(lambda _: self._typing.start())
        self._told = ElidedLabel("", "caption")
        self._all = button(look, self.tr("Show everything"), name="inbox-unfilter", kind="link")
        self._all.clicked.connect(self.clear)
        held = QHBoxLayout()
        held.addWidget(self._told, 1)
        held.addWidget(self._all)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(self.words)
        column.addLayout(held)
        self._say(None)
        self.hide()

    @property
    def narrowed(self) -> bool:
        """Whether anything is left out."""
        return self._wanted != Wanted()

    @property
    def wanted(self) -> Wanted:
        """What is asked for, without the list."""
        return self._wanted

    def focus_words(self) -> None:
        """Type what is looked for."""
        self.show()
        self.words.field.setFocus()
        self.words.field.selectAll()

    def clear(self) -> None:
        """Leave nothing out."""
        self.words.field.clear()
        self._typing.stop()
        self._ask(Wanted(), None)

    def menu(self, layout: Layout, units: Sequence[str], today: date) -> QMenu:
        """What the list can be narrowed by."""
        menu = QMenu(self)
        menu.setObjectName("inbox-filter-menu")
        self._today = today
        types = menu.addMenu(self.tr("Type"))
        keys = ["", *(one.key for one in layout.terms("vocab/message_type"))]
        self._fill(types, "type", [(key, type_name(key, layout)) for key in keys], layout)
        places = menu.addMenu(self.tr("Unit"))
        self._fill(places, "unit", [(key, unit_name(key, layout)) for key in ("", *units)], layout)
        menu.addSeparator()
        due = menu.addAction(self.tr("Due today or over"))
        due.setCheckable(True)
        due.setChecked(self._wanted.due_until is not None)
        due.triggered.connect(lambda on: self._narrow(layout, due_until=today if on else None))
        often = menu.addAction(self.tr("Frequent questions"))
        often.setCheckable(True)
        often.setChecked(self._wanted.frequent)
        often.triggered.connect(lambda on: self._narrow(layout, frequent=on))
        menu.addSeparator()
        menu.addAction(self.tr("Search…"), self.focus_words)
        menu.addAction(self.tr("Show everything"), self.clear).setEnabled(self.narrowed)
        return menu

    def _fill(
        self, menu: QMenu, part: str, choices: Sequence[tuple[str, str]], layout: Layout
    ) -> None:
        group = QActionGroup(menu)
        for key, text in choices:
            action = QAction(text or self.tr("All"), menu)
            action.setCheckable(True)
            action.setChecked(getattr(self._wanted, part) == key)
            action.triggered.connect(lambda _=False, key=key: self._narrow(layout, **{part: key}))
            group.addAction(action)
            menu.addAction(action)

    def _narrow(self, layout: Layout, **parts: object) -> None:
        self._ask(replace(self._wanted, **parts), layout)  # type: ignore[arg-type] # names of fields

    def _words_changed(self) -> None:
        self._wanted = replace(self._wanted, words=self.words.text().strip())
        self.asked.emit(self._wanted)

    def _ask(self, wanted: Wanted, layout: Layout | None) -> None:
        self._wanted = wanted
        self._say(layout)
        self.setVisible(self.narrowed or self.words.field.hasFocus())
        self.asked.emit(wanted)

    def _say(self, layout: Layout | None) -> None:
        wanted = self._wanted
        parts = []
        if layout is not None:
            parts += [type_name(wanted.type, layout)] if wanted.type else []
            parts += [unit_name(wanted.unit, layout)] if wanted.unit else []
        parts += [self.tr("due today or over")] if wanted.due_until is not None else []
        parts += [self.tr("frequent questions")] if wanted.frequent else []
        comma = "、" if language().startswith("zh") else ", "
        told = comma.join(parts)
        self._told.setText(self.tr("Only {what}").format(what=told) if told else "")
        self._told.setVisible(bool(told))
        self._all.setVisible(bool(told))
