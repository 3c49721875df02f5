"""A section of the right pane: a heading with icon and count over its rows."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from editor_app.ui.look import Look
from editor_app.ui.widgets.chip import CountPill
from editor_app.ui.widgets.controls import label
from editor_app.ui.widgets.surfaces import IconLabel


class SideSection(QFrame):
    """Divided from the next one by a line."""

    def __init__(self, look: Look, title: str, icon: str, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setProperty("line", "bottom")
        self.setProperty("surface", True)
        self._look = look
        self._head = QHBoxLayout()
        self._head.setSpacing(8)
        self._head.setContentsMargins(0, 8, 0, 6)
        self._head.addWidget(IconLabel(look, icon, "text.secondary", 17))
        self._head.addWidget(label(title, "cardTitle"))
        self.count = CountPill(look, 0, "neutral")
        self._head.addWidget(self.count)
        self._head.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 4, 16, 12)
        self._column.setSpacing(0)
        self._column.addLayout(self._head)

    def set_corner(self, widget: QWidget) -> None:
        """Something at the right end of the heading."""
        self._head.addWidget(widget)

    def add_layout(self, layout: QLayout) -> None:
        """Below what stands already."""
        self._column.addLayout(layout)

    def add(self, widget: QWidget) -> None:
        """Below what stands already."""
        self._column.addWidget(widget)
