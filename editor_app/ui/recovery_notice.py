"""After an end that was not clean: where the recovered text is, until its item is opened."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from editor_app.domain.errors import EditorError
from editor_app.domain.recovery import Recovered
from editor_app.services.app import App
from editor_app.ui import formats
from editor_app.ui.frame.main_window import MainWindow
from editor_app.ui.runner import Lane, Runner

BANNER = "recovered"


class RecoveryNotice(QObject):
    """One banner at a time: this one goes when the item's own comes."""

    def __init__(
        self, app: App, window: MainWindow, runner: Runner, open_it: Callable[[Recovered], None]
    ) -> None:
        super().__init__(window)
        self._app, self._window, self._runner, self._open = app, window, runner, open_it

    def look(self) -> None:
        """Show it if nobody has seen what was recovered."""
        self._runner.run(Lane.MEDIA, self._find, self._show, self._not_found, self)

    def clear(self) -> None:
        """The item's own banner is there."""
        self._window.clear_banner(BANNER)

    def _find(self) -> tuple[Recovered, str] | None:
        found = self._app.history.recovered()
        row = self._app.store.board.row(found.item) if found is not None else None
        return None if found is None or row is None else (found, row.title)

    def _show(self, told: tuple[Recovered, str] | None) -> None:
        if told is None:
            return
        found, title = told
        text = self.tr(
            "The program did not end properly. “{title}” is recovered as it was at {time}."
        ).format(title=title, time=formats.clock(found.at, seconds=True))
        self._window.show_banner(
            BANNER,
            text,
            tone="green",
            icon="ri.shield-check-line",
            link=self.tr("Open the item"),
            on_link=partial(self._open, found),
        )

    def _not_found(self, error: Exception) -> None:
        """A store that cannot be read is told by everything else that reads it."""
        if not isinstance(error, EditorError):
            self._runner.failedUnheard.emit(error)
