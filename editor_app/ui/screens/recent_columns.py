"""The columns used last, as links above the tree of 新建稿件."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import button, label


class RecentColumns(QFrame):
    """Hidden while there is none."""

    chosen = Signal(str)  # key of the place

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("new_item.recent")
        self.setAccessibleName(self.tr("Used last"))
        self._look = look
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addWidget(label(self.tr("Used last"), "caption"))
        self._row.addStretch(1)
        self.hide()

    def offer(self, places: Sequence[tuple[str, str]]) -> None:
        """Key and name of each place, the last used one first."""
        for at, (key, name) in enumerate(places):
            made = button(self._look, name, name=f"new_item.recent.{at}", kind="link")
            made.clicked.connect(partial(self._clicked, key))
            self._row.insertWidget(self._row.count() - 1, made)
        self.setVisible(bool(places))

    def _clicked(self, key: str, _: bool = False) -> None:
        self.chosen.emit(key)
