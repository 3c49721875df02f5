"""Opens the radar: reads on a lane, shows, and leads on."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor_app.domain.people import Person
from editor_app.presenters.radar import RadarBoard, RadarPresenter
from editor_app.ui.runner import Lane
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.radar.dialog import RadarDialog


class RadarDesk(QObject):
    """One dialog at a time."""

    newRequested = Signal(str, str)  # unit, column
    placeRequested = Signal(str, str)

    def __init__(
        self,
        kit: ScreenKit,
        presenter: RadarPresenter,
        person: Callable[[], Person],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._kit, self._presenter, self._person = kit, presenter, person
        self._window = window

    def ask(self) -> None:
        """Show every column."""
        runner = self._kit.runner
        runner.run(Lane.MEDIA, self._load, self._show, runner.failedUnheard.emit, self)

    def _load(self) -> RadarBoard:
        return self._presenter.load(self._person())

    def _show(self, board: RadarBoard) -> None:
        dialog = RadarDialog(self._kit, self._window)
        dialog.newRequested.connect(self.newRequested)
        dialog.placeRequested.connect(self.placeRequested)
        dialog.show_board(board)
        dialog.open()
