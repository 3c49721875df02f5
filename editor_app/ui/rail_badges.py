"""The numbers on the rail that need the board: counted beside the window, never in it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from editor_app.ui.runner import Lane, Runner


class RailBadges(QObject):
    """Counts one at a time; a wish during a count is remembered, so the last one tells the truth.

    With 10,000 items a count takes 30 to 120 ms, and every autosave asks for one.
    """

    def __init__(
        self,
        count: Callable[[], Mapping[str, int]],
        runner: Runner,
        show: Callable[[str, int], None],
        failed: Callable[[Exception], None],
        parent: QObject,
    ) -> None:
        """``count`` runs on a lane; ``show`` gets an area of the rail and its number."""
        super().__init__(parent)
        self._count, self._runner = count, runner
        self._show, self._failed = show, failed
        self._counting = False
        self._wished = False

    def wish(self) -> None:
        """Something changed: count anew."""
        if self._counting:
            self._wished = True
            return
        self._counting = True
        self._runner.run(Lane.MEDIA, self._count, self._counted, self._went_wrong, self)

    def _counted(self, numbers: Mapping[str, int]) -> None:
        self._end()
        for area, number in numbers.items():
            self._show(area, number)

    def _went_wrong(self, error: Exception) -> None:
        self._end()
        self._failed(error)

    def _end(self) -> None:
        self._counting = False
        if self._wished:
            self._wished = False
            self.wish()
