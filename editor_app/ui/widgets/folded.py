"""Something that few people need: a line to open it, and what it holds below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import button

_CLOSED, _OPEN = "ri.arrow-right-s-line", "ri.arrow-down-s-line"


class Folded(QWidget):
    """Closed at first; the line opens and closes it, by mouse and by keyboard."""

    def __init__(self, look: Look, title: str, inner: QWidget, *, name: str) -> None:
        super().__init__()
        self._look, self._inner = look, inner
        self.line = button(look, title, name=name, kind="link", icon=_CLOSED)
        self.line.setCheckable(True)
        self.line.toggled.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.line, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(inner)
        inner.hide()

    def _turn(self, open_: bool) -> None:
        self._inner.setVisible(open_)
        self.line.setIcon(self._look.icons.icon(_OPEN if open_ else _CLOSED, "text.link"))
