"""The screens that the help shows beside the first task, as the demonstration fills them."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QListView, QWidget

from editor_app.cli.tour.hands import child, choose_row, press
from editor_app.cli.tour.office import Office
from editor_app.cli.tour.waiting import wait_for, wait_until
from editor_app.domain.item import ItemId
from editor_app.ui.areas import CONSULTATIONS, INTERACTION
from editor_app.ui.screens.history.screen import HistoryScreen
from editor_app.ui.screens.radar.dialog import RadarDialog

_CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class HelpScreens:
    """Opens one after the other; each picture bears the name of its page."""

    def __init__(self, office: Office, item: ItemId) -> None:
        self._office, self._item = office, item
        self._log = office.logbook

    def run(self) -> None:
        """All of them."""
        shows: tuple[tuple[str, Callable[[], object]], ...] = (
            ("history", self._history),
            ("messages", self._messages),
            ("consultations", self._consultations),
            ("columns", self._columns),
            ("import", lambda: self._office.go("import")),
            ("settings", lambda: self._office.go("settings")),
        )
        for name, show in shows:
            with self._log.step(f"screen-{name}"):
                show()
                self._office.rest()

    def _history(self) -> None:
        self._office.bench.open_item(self._item)
        press(self._office.page, Qt.Key.Key_H, _CTRL_ALT)
        screen = wait_for(
            lambda: self._office.window.findChild(HistoryScreen), "The history does not open."
        )
        wait_until(screen.isVisible, "The history is not shown.")
        slider = child(screen, QWidget, "history-slider")
        wait_until(lambda: not self._office.bench.runner.busy, "The history is not read.")
        press(slider, Qt.Key.Key_Home)
        press(slider, Qt.Key.Key_Right)
        wait_until(lambda: not self._office.bench.runner.busy, "The moment is not read.")

    def _messages(self) -> None:
        self._office.go(INTERACTION)
        self._first_row("inbox-list")

    def _consultations(self) -> None:
        self._office.bench.routes.show_consultations()
        window = self._office.bench.window
        wait_until(lambda: window.screen_key == CONSULTATIONS, "民意征集 does not open.")
        self._first_row("consultations.list")

    def _columns(self) -> None:
        self._office.bench.dialogs.radar()
        dialog = wait_for(
            lambda: self._office.window.findChild(RadarDialog), "全部栏目 does not open."
        )
        wait_until(dialog.isVisible, "全部栏目 is not shown.")
        self._log.shoot(self._log.steps[-1])
        dialog.close()

    def _first_row(self, name: str) -> None:
        view = child(self._office.window, QListView, name)
        model: QAbstractItemModel = view.model()
        wait_until(lambda: model.rowCount() > 0, f"{name!r} stays empty.")
        choose_row(view, model.index(0, 0))
