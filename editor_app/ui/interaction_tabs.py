"""留言 and 民意征集: two screens of one area, switched beside the title of the window."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from editor_app.ui.areas import CONSULTATIONS, area_title
from editor_app.ui.frame.main_window import MainWindow
from editor_app.ui.widgets.controls import Segmented

_KEYS = ("interaction", CONSULTATIONS)


class InteractionTabs(QObject):
    """Stands in the top bar while one of the two is shown."""

    def __init__(self, window: MainWindow, show: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window = window
        names = [(key, self._name(key)) for key in _KEYS]
        self.tabs = Segmented(names, name="interaction.tabs", gives=True)
        self.tabs.setAccessibleName(self.tr("Messages or consultations"))
        self.tabs.chosen.connect(show)
        self.tabs.hide()
        window.topbar.add_beside_title(self.tabs)
        window.screenChanged.connect(self._shown)

    def _name(self, key: str) -> str:
        return area_title(key) if key == CONSULTATIONS else self.tr("Citizens' messages")

    def _shown(self, key: str) -> None:
        self.tabs.setVisible(key in _KEYS)
        if key not in _KEYS:
            return
        for one in _KEYS:  # the language may have changed
            made = self.tabs.findChild(QPushButton, f"interaction.tabs.{one}")
            if made is not None:
                made.setText(self._name(one))
                made.setAccessibleName(self._name(one))
        self.tabs.choose(key)
