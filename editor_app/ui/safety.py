"""The store's safety while the window is open: backups by themselves, and what is told of it."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from editor_app.domain.errors import EditorError
from editor_app.domain.item import Draft
from editor_app.domain.trouble import LATEST_LOST
from editor_app.presenters.backups import BackupsPresenter
from editor_app.services.app import App
from editor_app.services.backups import BackupDone
from editor_app.ui.frame.main_window import MainWindow
from editor_app.ui.messages import message_for
from editor_app.ui.models.backup_words import lost_text, trouble_text
from editor_app.ui.page_watch import PageWatch
from editor_app.ui.runner import Lane
from editor_app.ui.screens.backups.banner import TroubleBanner
from editor_app.ui.screens.kit import ScreenKit

if TYPE_CHECKING:
    from editor_app.ui.screens.backups.restore_dialog import RestoreDialog

_log = logging.getLogger(__name__)
_FIRST_MS = 60_000  # after the start: nobody waits for a backup then
_EVERY_MS = 600_000
_ROOM_MS = 5_000  # how soon a full disk is told
_LOST, _TROUBLE, _STATUS, _ROOM = "lost", "trouble", "backup", "room"


class Safety(QObject):
    """One for a window. Backups run on a media lane, beside every save."""

    restoreReady = Signal()  # a copy lies ready to take the place of the store
    switchReady = Signal()  # encryption is turned on or off: close the store and finish
    exportAsked = Signal()

    def __init__(
        self,
        app: App,
        kit: ScreenKit,
        window: MainWindow,
        open_item: Callable[[Draft], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._app, self._kit, self._window = app, kit, window
        self._open_item = open_item
        self._running, self._ending = False, threading.Event()
        self.open_folder: Callable[[Path], None] = _open_folder
        self._first = QTimer(self, singleShot=True, interval=_FIRST_MS)
        self._first.timeout.connect(self.look)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._pages = PageWatch(app.store, kit, window, self)
        self._room = QTimer(self)
        self._room.setInterval(_ROOM_MS)
        self._room.timeout.connect(self.watch_room)
        self._told_full = self._cleared = False

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        return self._app.trouble is not None

    def presenter(self) -> BackupsPresenter:
        """A presenter over this profile's backups."""
        app = self._app
        return BackupsPresenter(
            app.backups, app.store, app.settings, app.trouble, lambda: app.session.person
        )

    def start(self) -> None:
        """Tell what was found when the store was opened, and begin to back up."""
        now = self._kit.now()
        if self._app.trouble is not None:
            self._show_trouble()
            return
        if self._app.lost is not None:
            self._window.show_banner(
                _LOST,
                lost_text(self._app.lost, now),
                tone="red",
                link=self.tr("Look at the backups"),
                on_link=self._lost_seen,
            )
        self._pages.start()
        self._first.start()
        self._timer.start()
        self._room.start()

    def stop(self) -> None:
        """The window ends: a backup under way is left, the ones before it count."""
        self._pages.stop()
        self._ending.set()

    def look(self) -> None:
        """Back up if it is time."""
        if self._running or self.read_only:
            return
        self._running = True
        self._kit.runner.run(Lane.MEDIA, self._back_up, self._backed_up, self._not_backed_up, self)

    def watch_room(self) -> None:
        """Tell when the room kept back for a last save was used, and try to keep some again."""
        spent = self._app.store.room_spent
        if spent and not self._told_full:
            self._window.show_banner(
                _ROOM,
                self.tr(
                    "The disk is full. Your newest changes are saved, in room that was kept back "
                    "for this. Free some space now: there is no more of it."
                ),
                tone="red",
            )
        elif self._told_full and not spent:
            self._window.clear_banner(_ROOM)
        self._told_full = spent
        if spent:
            keep = self._app.store.keep_room
            self._kit.runner.run(Lane.MEDIA, keep, lambda _: None, self._not_done, self)

    def ask_restore(self) -> None:
        """The dialog 从备份恢复."""
        dialog = _dialog_class()(self._kit, self.presenter(), self._window)
        dialog.ready.connect(self.restoreReady)
        dialog.itemRestored.connect(self._open_item)
        dialog.open()

    def _back_up(self) -> BackupDone | None:
        backups = self._app.backups
        if not self._cleared:
            self._cleared = True
            self._app.clear_leftovers()
        self._app.store.keep_room()
        if backups.due():
            self._app.store.mend()
        return backups.make(cancelled=self._ending.is_set) if backups.due() else None

    def _backed_up(self, done: BackupDone | None) -> None:
        self._running = False
        if done is None:
            return
        if done.second_failed is None:
            self._kit.hub.status(_STATUS, "")
        else:
            self._tell(self.tr("No copy of the backup in the second place"))

    def _not_backed_up(self, error: Exception) -> None:
        self._running = False
        self._not_done(error, self.tr("No backup: {why}"))

    def _not_done(self, error: Exception, told: str = "{why}") -> None:
        """Also while a backup is under way: that goes on."""
        if not isinstance(error, EditorError):
            self._kit.runner.failedUnheard.emit(error)
            return
        _log.warning("not done: %s", error)
        self._tell(told.format(why=message_for(error).what))

    def _tell(self, text: str) -> None:
        self._kit.hub.status(_STATUS, text, "ri.error-warning-line", "ochre")

    def _show_trouble(self) -> None:
        trouble = self._app.trouble
        assert trouble is not None
        banner = TroubleBanner(self._kit.look, trouble, trouble_text(trouble, self._kit.now()))
        banner.restoreAsked.connect(self.ask_restore)
        banner.exportAsked.connect(self.exportAsked)
        banner.folderAsked.connect(lambda: self.open_folder(trouble.folder))
        self._window.content.show_banner(_TROUBLE, banner)

    def _lost_seen(self) -> None:
        meta = self._app.store.meta
        self._window.clear_banner(_LOST)
        self._kit.runner.run(
            Lane.STORE,
            lambda: meta.set(LATEST_LOST, ""),
            lambda _: self.ask_restore(),
            self._not_done,
            self,
        )


def _dialog_class() -> "type[RestoreDialog]":
    """Loaded when it is asked for: the first window does not wait for it."""
    from editor_app.ui.screens.backups.restore_dialog import (  # noqa: PLC0415 - see above
        RestoreDialog,
    )

    return RestoreDialog


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
