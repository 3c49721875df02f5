"""The lines below something that is written on the sheet: what is wrong with it, how long it is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor_app.presenters.field_messages import Told
from editor_app.presenters.field_room import Room
from editor_app.ui.fields.counter import Counter
from editor_app.ui.fields.told_line import ToldLine
from editor_app.ui.look import Look


class SheetNote(QWidget):
    """Takes no room while there is nothing to say; each sentence has the tone of its weight."""

    def __init__(self, key: str, look: Look) -> None:
        super().__init__()
        self.setObjectName(f"sheet-note-{key}")
        self._look = look
        self._lines: list[ToldLine] = []
        self._told: tuple[Told, ...] = ()
        self._counter = Counter(key)
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 2)
        row.setSpacing(12)
        row.addLayout(self._column, 1)
        row.addWidget(self._counter, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def problem(self) -> str:
        """What the lines say."""
        return "\n".join(one.text for one in self._told)

    @property
    def roles(self) -> tuple[str, ...]:
        """The tone of each line."""
        return tuple(line.role for line in self._lines[: len(self._told)])

    def show_problems(self, told: Sequence[Told]) -> None:
        """Say what was found, or nothing."""
        if tuple(told) == self._told:
            return
        self._told = tuple(told)
        while len(self._lines) < len(self._told):
            self._lines.append(ToldLine(self._look))
            self._column.addWidget(self._lines[-1])
        for number, line in enumerate(self._lines):
            line.say(self._told[number] if number < len(self._told) else None)
            line.setVisible(number < len(self._told))
        self._fit()

    def show_room(self, room: Room | None) -> None:
        """Show how much room is used, once it matters."""
        self._counter.show_room(room)
        self._fit()

    def _fit(self) -> None:
        self.setVisible(bool(self._told or self._counter.text()))
