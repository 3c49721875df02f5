"""Values whose field the template no longer has: to read, to copy, to take out on purpose."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import IconButton, label


class Leftovers(QWidget):
    """A group at the end of the form; takes no room without such values."""

    removeAsked = Signal(str)  # key of the value

    def __init__(self, look: Look, name_of: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("leftovers")
        self._look, self._name_of = look, name_of
        self._shown: dict[str, str] = {}
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(label(self.tr("Values without a field"), "cardTitle"))
        told = self.tr("The template no longer has these fields. They are kept, not published.")
        self._column.addWidget(label(told, "caption", wrap=True))
        self.hide()

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show these values by their fields' names."""
        if dict(values) == self._shown:
            return
        self._shown = dict(values)
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(key, text) for key, text in values.items()]
        for line in self._lines:
            self._column.addWidget(line)
        self.setVisible(bool(values))

    def _line(self, key: str, text: str) -> QWidget:
        name = self._name_of(key)
        line = QWidget()
        shown = QLineEdit(text)
        shown.setObjectName(f"leftover-{key}")
        shown.setAccessibleName(name)
        shown.setReadOnly(True)
        shown.setCursorPosition(0)
        cross = IconButton(
            self._look,
            "ri.close-line",
            self.tr("Remove {name}").format(name=name),
            name=f"remove-leftover-{key}",
            size=14,
        )
        cross.clicked.connect(lambda: self.removeAsked.emit(key))
        row = QHBoxLayout()
        row.addWidget(shown, 1)
        row.addWidget(cross)
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(name, "secondary"))
        column.addLayout(row)
        return line
