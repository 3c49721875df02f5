"""The filter chips above the list; they go on in a second line where one is too short."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import button
from editor_app.ui.widgets.flow import FlowLayout


class FilterPills(QWidget):
    """One of them holds; texts of known keys change in place, so focus is kept."""

    chosen = Signal(str)

    def __init__(self, look: Look, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._look = look
        self._buttons: dict[str, QPushButton] = {}
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_pills(self, pills: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show (key, text) pairs."""
        for key, text in pills:
            made = self._buttons.get(key)
            if made is None:
                made = button(self._look, text, name=f"{self.objectName()}.{key}", kind="pill")
                made.setAutoExclusive(True)
                made.clicked.connect(lambda _=False, wished=key: self.chosen.emit(wished))
                self._flow.addWidget(made)
                self._buttons[key] = made
            made.setText(text)
            made.setAccessibleName(text)
            made.setChecked(key == chosen)
        self.updateGeometry()
