"""The line below something that is written on the sheet: what is wrong with it, how long it is."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor_app.presenters.field_messages import Told
from editor_app.presenters.field_room import Room
from editor_app.ui.fields.counter import Counter
from editor_app.ui.fields.told_line import ToldLine
from editor_app.ui.look import Look


class SheetNote(QWidget):
    """Takes no room while there is nothing to say."""

    def __init__(self, key: str, look: Look) -> None:
        super().__init__()
        self.setObjectName(f"sheet-note-{key}")
        self._line = ToldLine(look)
        self._told: Told | None = None
        self._counter = Counter(key)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 2)
        row.setSpacing(12)
        row.addWidget(self._line, 1)
        row.addWidget(self._counter)
        self.hide()

    @property
    def problem(self) -> str:
        """What the line says."""
        return self._line.text

    @property
    def role(self) -> str:
        """The tone in which the line says it."""
        return self._line.role

    def show_problem(self, told: Told | None) -> None:
        """Say what was found, or nothing."""
        if told != self._told:
            self._told = told
            self._line.say(told)
            self._fit()

    def show_room(self, room: Room | None) -> None:
        """Show how much room is used, once it matters."""
        self._counter.show_room(room)
        self._fit()

    def _fit(self) -> None:
        self.setVisible(bool(self._told or self._counter.text()))
