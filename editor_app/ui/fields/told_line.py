"""The line below something that is filled in: what is wrong with it, or a word of help."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor_app.presenters.field_messages import Told
from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import label
from editor_app.ui.widgets.surfaces import IconLabel

_ICON_SIZE = 14
_ICONS = {  # by whether it blocks
    True: ("ri.close-circle-line", "tone.red.fg"),
    False: ("ri.error-warning-line", "tone.ochre.fg"),
}


class ToldLine(QWidget):
    """Red with its icon for what blocks, ochre for what warns, quiet for help."""

    def __init__(self, look: Look, help_text: str = "") -> None:
        super().__init__()
        self._look, self._help = look, help_text
        self._text = label(help_text, "caption", wrap=True)
        self._icon: IconLabel | None = None  # most fields never need one
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addWidget(self._text, 1)

    @property
    def text(self) -> str:
        """What stands in the line."""
        return self._text.text()

    @property
    def role(self) -> str:
        """The tone of the words: ``error``, ``warning`` or ``caption``."""
        return str(self._text.property("role"))

    def say(self, told: Told | None) -> None:
        """Say what was found, or the help again."""
        role = "caption" if told is None else "error" if told.blocks else "warning"
        if role != self.role:  # styling anew takes a millisecond
            self._text.setProperty("role", role)
            self._text.style().unpolish(self._text)
            self._text.style().polish(self._text)
        self._text.setText(told.text if told is not None else self._help)
        if told is not None:
            self._show_icon(*_ICONS[told.blocks])
        elif self._icon is not None:
            self._icon.hide()

    def _show_icon(self, icon: str, color: str) -> None:
        if self._icon is None:
            self._icon = IconLabel(self._look, icon, color, _ICON_SIZE, self)
            self._row.insertWidget(0, self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._icon.set_icon(icon, color)
        self._icon.show()
