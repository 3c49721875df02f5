"""Cards of 设置: facts with a state chip and buttons, and lines that were looked at."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor_app.presenters.settings import Health
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.chip import Chip, ChipSpec
from editor_app.ui.widgets.controls import label
from editor_app.ui.widgets.flow import FlowLayout
from editor_app.ui.widgets.surfaces import Card, IconLabel, KeyValueGrid

_MARKS = {
    Health.GOOD: ("ri.checkbox-circle-fill", "tone.green.solid"),
    Health.ATTENTION: ("ri.error-warning-fill", "tone.ochre.solid"),
    Health.BAD: ("ri.close-circle-fill", "tone.red.solid"),
}
_CHIPS = {
    Health.GOOD: ("green", "ri.checkbox-circle-line"),
    Health.ATTENTION: ("ochre", "ri.error-warning-line"),
    Health.BAD: ("red", "ri.error-warning-line"),
}


class FactCard(Card):
    """A header with a chip, pairs of name and value, and buttons below."""

    def __init__(self, kit: ScreenKit, title: str, *, name: str, icon: str) -> None:
        super().__init__(kit.look, title, name=name, icon=icon)
        self._chip = Chip(kit.look, ChipSpec(text=""), name=f"{name}.state")
        self._chip.hide()
        self.set_corner(self._chip)
        self._facts = KeyValueGrid(kit.look, name=f"{name}.facts")
        self._inside = QVBoxLayout()
        self._inside.setContentsMargins(15, 0, 15, 15)
        self._inside.setSpacing(12)
        self._inside.addWidget(self._facts)
        self._facts.hide()
        self._row = QWidget()
        self._buttons = FlowLayout(self._row, gap=8, line_gap=8)
        inside = QWidget()
        inside.setLayout(self._inside)
        self.add(inside, ruled=False)
        self._column.addStretch(1)

    def say(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Show these pairs."""
        self._facts.set_pairs(pairs)
        self._facts.setVisible(bool(pairs))

    def set_state(self, health: Health, text: str) -> None:
        """Show a chip in the header."""
        tone, icon = _CHIPS[health]
        self._chip.set_spec(ChipSpec(text=text, tone=tone, icon=icon))
        self._chip.show()

    def add_widget(self, widget: QWidget) -> None:
        """Append something below the pairs."""
        self._inside.addWidget(widget)

    def add_button(self, button: QPushButton) -> None:
        """Append to the buttons, which go on in a second line."""
        if not self._buttons.count():
            self._inside.addWidget(self._row)
        self._buttons.addWidget(button)


class LookLine(QWidget):
    """One thing that was looked at: mark, name and sentence."""

    def __init__(self, kit: ScreenKit, health: Health, title: str, text: str) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(title, "value"))
        words.addWidget(label(text, "caption", wrap=True))
        icon, color = _MARKS[health]
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 6, 15, 6)
        row.setSpacing(10)
        row.addWidget(IconLabel(kit.look, icon, color, 17), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.setAccessibleName(f"{title} {text}")
