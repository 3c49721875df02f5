"""After an end that was not clean: where the recovered texts are, until their items are opened."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor_app.domain.backups import KeptItem
from editor_app.domain.errors import EditorError
from editor_app.domain.item import ItemId
from editor_app.services.app import App
from editor_app.ui import formats
from editor_app.ui.frame.main_window import MainWindow
from editor_app.ui.runner import Lane, Runner

if TYPE_CHECKING:
    from editor_app.ui.screens.recovered_dialog import RecoveredDialog

BANNER = "recovered"


class RecoveryNotice(QObject):
    """One banner for all of them; an item that has been opened has a banner of its own."""

    def __init__(
        self, app: App, window: MainWindow, runner: Runner, open_it: Callable[[ItemId], None]
    ) -> None:
        super().__init__(window)
        self._app, self._window, self._runner, self._open = app, window, runner, open_it
        self._opened: set[ItemId] = set()
        self._left: tuple[KeptItem, ...] = ()

    def look(self) -> None:
        """Show it if there is something that nobody has seen."""
        self._runner.run(Lane.MEDIA, self._find, self._show, self._went_wrong, self)

    def opened(self, item: ItemId) -> None:
        """The item's own banner is there."""
        self._opened.add(item)
        self._show(self._left)

    def list_all(self) -> None:
        """Which items they are."""
        dialog = _dialog_class()(self._window.look, self._left, self._app.clock.now, self._window)
        dialog.openAsked.connect(self._open)
        dialog.allGood.connect(self._dismiss)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _find(self) -> tuple[KeptItem, ...]:
        found = [
            (one, self._app.store.board.row(one.item)) for one in self._app.history.recovered()
        ]
        return tuple(
            KeptItem(item=one.item, title=row.title, changed_at=one.at, trashed=False)
            for one, row in found
            if row is not None
        )

    def _show(self, found: Sequence[KeptItem]) -> None:
        self._left = left = tuple(one for one in found if one.item not in self._opened)
        if not left:
            self._window.clear_banner(BANNER)
        elif len(left) == 1:
            self._tell(
                self._one(left[0]),
                self.tr("Open the item"),
                partial(self._open, left[0].item),
            )
        else:
            told = self.tr(
                "The program did not end properly. {n} items are recovered.", None, len(left)
            )
            self._tell(told.format(n=len(left)), self.tr("See which"), self.list_all)

    def _one(self, item: KeptItem) -> str:
        told = self.tr(
            "The program did not end properly. “{title}” is recovered as it was at {time}."
        )
        return told.format(title=item.title, time=formats.clock(item.changed_at, seconds=True))

    def _tell(self, text: str, link: str, on_link: Callable[[], None]) -> None:
        self._window.show_banner(
            BANNER, text, tone="green", icon="ri.shield-check-line", link=link, on_link=on_link
        )

    def _dismiss(self) -> None:
        self._show(())
        dismiss = self._app.history.dismiss_recovered
        self._runner.run(Lane.STORE, dismiss, lambda _: None, self._went_wrong, self)

    def _went_wrong(self, error: Exception) -> None:
        """A store that cannot be read is told by everything else that reads it."""
        if not isinstance(error, EditorError):
            self._runner.failedUnheard.emit(error)


def _dialog_class() -> "type[RecoveredDialog]":
    """Loaded when it is asked for: the first window does not wait for it."""
    from editor_app.ui.screens.recovered_dialog import RecoveredDialog  # noqa: PLC0415 - see above

    return RecoveredDialog
