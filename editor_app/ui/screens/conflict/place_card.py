"""One place: my side, the base, the portal's side; the choices; and what stands there now."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.canonical import Json
from editor_app.domain.places import Choice
from editor_app.domain.template import FieldSpec
from editor_app.presenters.conflict import Mood, PlaceView, plain_pieces
from editor_app.services.difference_text import new_text
from editor_app.ui.fields.base import FieldContext
from editor_app.ui.look import Look
from editor_app.ui.screens.conflict.hand_edit import HandEdit
from editor_app.ui.screens.conflict.side_text import SideText
from editor_app.ui.screens.conflict.words import (
    ACTIONS,
    CHOICES,
    mood_name,
    nothing_there,
    place_name,
    reason,
)
from editor_app.ui.widgets.chip import Chip, ChipSpec
from editor_app.ui.widgets.controls import WrapLabel, button, label

_CHIPS = {
    Mood.WAITING: ("magenta", "ri.git-merge-line"),
    Mood.CHOSEN: ("green", "ri.check-line"),
    Mood.AUTOMATIC: ("neutral", "ri.check-line"),
}
_SIDES = (Choice.MINE, Choice.BASE, Choice.THEIRS)


class PlaceCard(QFrame):
    """Shows what it is told and reports what was chosen; it decides nothing."""

    chosen = Signal(str, object)  # key, Choice
    written = Signal(str, object)  # key, Json: what a hand wrote
    entered = Signal(str)  # key: somebody clicked on it

    def __init__(
        self,
        view: PlaceView,
        spec: FieldSpec | None,
        look: Look,
        context: FieldContext,
        hints: dict[Choice, str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.view = view
        self._spec, self._look, self._context = spec, look, context
        self._current = False
        self._open = view.place.conflicts or view.decision is not None
        self._hand: HandEdit | None = None
        self.setObjectName(f"conflict-place-{view.key}")
        self.setAccessibleName(place_name(view, context.language))
        self._chip = Chip(look, ChipSpec(text=""))
        self._reason = label("", "secondary")
        self._revise = button(
            look, self.tr("Choose myself"), name=f"conflict-revise-{view.key}", kind="link"
        )
        self._revise.clicked.connect(self._show_choices)
        self._group = QButtonGroup(self)
        self._radios = {choice: self._radio(choice, hints) for choice in view.choices}
        self._texts = {
            side: SideText(look, f"conflict-{side.value}-{view.key}", self) for side in _SIDES
        }
        names = {
            Choice.MINE: self.tr("Mine"),
            Choice.BASE: self.tr("Base"),
            Choice.THEIRS: self.tr("Portal"),
        }
        for side, text in self._texts.items():
            text.setAccessibleName(f"{self.accessibleName()}: {names[side]}")
        self._lay_out()
        self.show_view(view)

    def show_view(self, view: PlaceView) -> None:
        """Show a place as it stands now."""
        self.view = view
        tone, icon = _CHIPS[view.mood]
        self._chip.set_spec(ChipSpec(text=mood_name(view.mood), tone=tone, icon=icon))
        self._reason.setText(reason(view))
        self._reason.setVisible(view.mood is Mood.AUTOMATIC)
        self._open = self._open or view.decision is not None
        self._revise.setVisible(not self._open)
        choice = view.decision.choice if view.decision is not None else None
        self._check(choice)
        self._show_sides(choice)
        self._show_result(choice)

    def set_current(self, current: bool) -> None:
        """The place in front has the bar at its left and the tint."""
        self._current = current
        self.update()

    def take_focus(self) -> None:
        """Put the keys here."""
        if self._hand is not None and self._hand.isVisibleTo(self):
            return
        checked = self._group.checkedButton() or next(iter(self._radios.values()), None)
        if checked is not None and checked.isVisibleTo(self):
            checked.setFocus()

    def write_by_hand(self, start: Json) -> None:
        """Show the editor and begin to write."""
        if self._hand is None:
            self._hand = HandEdit(self.view.place, self._spec, self._context, start)
            self._hand.written.connect(lambda value: self.written.emit(self.view.key, value))
            self._under.insertWidget(1, self._hand)
        self._hand.show()
        self._hand.take_focus()

    def tell_hand(self) -> None:
        """Report what is being written before anything is finished."""
        if self._hand is not None and self._hand.isVisibleTo(self):
            self._hand.tell()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.entered.emit(self.view.key)
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._current:
            theme = self._look.theme
            painter = QPainter(self)
            painter.fillRect(self.rect(), theme.color("bg.selected"))
            bar = theme.size("border.selectionBar")
            painter.fillRect(0, 0, bar, self.height(), theme.color("selectionBar"))
            painter.end()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(label(self.accessibleName(), "cardTitle"))
        head.addWidget(self._chip)
        head.addWidget(self._reason)
        head.addStretch(1)
        head.addWidget(self._revise)
        for radio in self._radios.values():
            head.addWidget(radio)
        sides = QGridLayout()
        sides.setHorizontalSpacing(12)
        for at, side in enumerate(_SIDES):
            sides.addWidget(self._texts[side], 0, at)
            sides.setColumnStretch(at, 1)
            self._texts[side].pressed.connect(lambda: self.entered.emit(self.view.key))
            self._texts[side].needsRoom.connect(self._level)
        self._result = QFrame()
        self._result.setProperty("banner", "green")
        row = QHBoxLayout(self._result)
        row.setContentsMargins(14, 7, 14, 7)
        row.setSpacing(10)
        row.addWidget(label(self.tr("Result"), "captionStrong"))
        self._told = WrapLabel("", "body")
        self._told.setObjectName(f"conflict-result-{self.view.key}")
        row.addWidget(self._told, 1)
        self._under = QVBoxLayout()
        self._under.setSpacing(8)
        self._under.addWidget(self._result)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 9, 24, 11)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(sides)
        column.addLayout(self._under)

    def _radio(self, choice: Choice, hints: dict[Choice, str]) -> QRadioButton:
        made = QRadioButton(CHOICES[choice]())
        made.setObjectName(f"{ACTIONS[choice]}-{self.view.key}")
        made.setAccessibleName(f"{self.accessibleName()}: {made.text()}")
        made.setToolTip(hints.get(choice, ""))
        made.clicked.connect(lambda _=False: self.chosen.emit(self.view.key, choice))
        self._group.addButton(made)
        return made

    def _check(self, choice: Choice | None) -> None:
        self._group.setExclusive(False)
        for one, radio in self._radios.items():
            radio.setChecked(one is choice)
            radio.setVisible(self._open)
        self._group.setExclusive(True)

    def _show_sides(self, choice: Choice | None) -> None:
        view = self.view
        base = plain_pieces(view.base) if view.base else ()
        told = {Choice.MINE: view.mine, Choice.BASE: base, Choice.THEIRS: view.theirs}
        for side, pieces in told.items():
            kind = "chosen" if side is choice else "base" if side is Choice.BASE else ""
            self._texts[side].show_pieces(pieces, nothing_there(), kind=kind)

    def _show_result(self, choice: Choice | None) -> None:
        """The words that stand on neither side; what a hand writes shows itself."""
        if self._hand is not None:
            self._hand.setVisible(choice is Choice.HAND)
        writing = self._hand is not None and choice is Choice.HAND
        view = self.view
        sides = (new_text(view.mine), view.base, new_text(view.theirs))
        self._result.setVisible(
            view.result is not None and not writing and view.result not in sides
        )
        self._told.setText(view.result or nothing_there())

    def _level(self) -> None:
        """All three sides are as high as the highest."""
        wanted = max(text.wanted() for text in self._texts.values())
        for text in self._texts.values():
            if text.height() != wanted:
                text.setFixedHeight(wanted)

    def _show_choices(self) -> None:
        self._open = True
        self.show_view(self.view)
        self.entered.emit(self.view.key)
        first = next(iter(self._radios.values()), None)
        if isinstance(first, QRadioButton | QPushButton):
            first.setFocus()
