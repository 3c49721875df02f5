"""What an administrator locked: shown, not offered, with a lock and the file that says so."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.setting_words import lock_words
from editor_app.ui.widgets.controls import label
from editor_app.ui.widgets.surfaces import IconLabel


class Note(QWidget):
    """The caption beside a setting: what it does, or who decided it."""

    def __init__(self, kit: ScreenKit, name: str, text: str) -> None:
        super().__init__()
        self._text, self._tall = text, kit.look.theme.px(14)
        self._sign = IconLabel(kit.look, "ri.lock-line", "text.secondary", 14)
        self._sign.hide()
        self._words = label(text, "caption", name=f"settings.note.{name}", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)

    def text(self) -> str:
        """What it says now."""
        return self._words.text()

    def show_lock(self, file: str | None) -> None:
        """The file that locks the setting, or ``None``."""
        self._sign.setVisible(file is not None)
        self._words.setText(self._text if file is None else lock_words(file))


def lock(widget: QWidget, file: str | None, *, offered: bool = True) -> None:
    """Let a control be used unless it is locked; text that is locked can still be copied."""
    widget.setAccessibleDescription("" if file is None else lock_words(file))
    if isinstance(widget, QLineEdit):
        widget.setReadOnly(file is not None)
        widget.setEnabled(offered)
    else:
        widget.setEnabled(offered and file is None)
