"""The numbers on the rail that need the board: counted beside the window, never in it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from editor_app.domain.item import PersonId
from editor_app.services.board import BoardService
from editor_app.ui.runner import Lane, Runner


class RailBadges(QObject):
    """Counts one at a time; a wish during a count is remembered, so the last one tells the truth.

    With 10,000 items a count takes 30 to 120 ms, and every autosave asks for one.
    """

    def __init__(
        self,
        board: BoardService,
        person: Callable[[], PersonId],
        runner: Runner,
        show: Callable[[int], None],
        failed: Callable[[Exception], None],
        parent: QObject,
    ) -> None:
        """``show`` gets the number of items that came back to the person."""
        super().__init__(parent)
        self._board, self._person, self._runner = board, person, runner
        self._show, self._failed = show, failed
        self._counting = False
        self._wished = False

    def wish(self) -> None:
        """Something changed: count anew."""
        if self._counting:
            self._wished = True
            return
        self._counting = True
        count = partial(self._board.waiting, self._person())
        self._runner.run(Lane.MEDIA, count, self._counted, self._went_wrong, self)

    def _counted(self, number: int) -> None:
        self._end()
        self._show(number)

    def _went_wrong(self, error: Exception) -> None:
        self._end()
        self._failed(error)

    def _end(self) -> None:
        self._counting = False
        if self._wished:
            self._wished = False
            self.wish()
