"""设置 › 存储 › 备份: how things stand, making one now, the second place, and the way back."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from editor_app.domain.backups import BackupCancelled
from editor_app.domain.errors import EditorError
from editor_app.presenters.backups import BackupsPresenter, BackupsView
from editor_app.presenters.export import Watch
from editor_app.presenters.settings import Health
from editor_app.services.backups import BackupDone
from editor_app.ui import formats
from editor_app.ui.file_dialog import FileDialog
from editor_app.ui.messages import message_for
from editor_app.ui.runner import Lane
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.settings_cards import FactCard
from editor_app.ui.screens.settings_lock import lock
from editor_app.ui.setting_words import lock_words
from editor_app.ui.widgets.busy_bar import BusyBar
from editor_app.ui.widgets.controls import button, label

_LOOK_MS = 100


class BackupCard(QWidget):
    """Reads on a lane; a backup runs on a lane, with progress and 取消."""

    restoreAsked = Signal()
    folderAsked = Signal(object)  # Path

    def __init__(self, kit: ScreenKit, presenter: BackupsPresenter) -> None:
        super().__init__()
        self.setObjectName("settings.backup")
        self._kit, self._presenter = kit, presenter
        self._watch: Watch | None = None
        self._view: BackupsView | None = None
        self.card = FactCard(
            kit, self.tr("Backups"), name="settings.backup.card", icon="ri.archive-drawer-line"
        )
        self._build()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def reload(self) -> None:
        """Look at the folder anew."""
        now, presenter = self._kit.now(), self._presenter
        self._kit.runner.run(
            Lane.MEDIA, lambda: presenter.load(now), self._loaded, self._not_done, self
        )

    def make(self) -> None:
        """立即备份; while one runs, stop it."""
        if self._watch is not None:
            self._watch.stopped = True
            return
        watch = self._watch = Watch()
        self._show_running(True)
        work = partial(self._presenter.make, watch.progress, watch.is_stopped)
        self._kit.runner.run(Lane.MEDIA, work, self._made, self._not_made, self)

    def choose_second(self, folder: str) -> None:
        """Keep copies there, too; empty: no more."""
        work = partial(self._presenter.choose_second, folder)
        self._kit.runner.run(Lane.STORE, work, lambda _: self.reload(), self._not_done, self)

    def _build(self) -> None:
        card = self.card
        card.add_widget(
            label(
                self.tr(
                    "Made by itself every hour while something changes, and read back row by row "
                    "before it counts. One an hour stays of a day, one a day of two weeks, one a "
                    "week of eight."
                ),
                "secondary",
                wrap=True,
            )
        )
        self._bar = BusyBar(self._kit.look)
        self._bar.setObjectName("settings.backup.progress")
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.hide()
        self._error = label("", "error", name="settings.backup.error", wrap=True)
        self._error.hide()
        card.add_widget(self._bar)
        card.add_widget(self._error)
        self._add_buttons()
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self._show_progress)

    def _add_buttons(self) -> None:
        look = self._kit.look
        self._make = button(look, self.tr("Back up now"), name="settings.backup.make", small=True)
        self._restore = button(
            look, self.tr("Restore from a backup…"), name="settings.backup.restore", small=True
        )
        self._folder = button(
            look, self.tr("Open folder"), name="settings.backup.folder", small=True
        )
        self._second = button(
            look, self.tr("Second place…"), name="settings.backup.second", small=True
        )
        self._none = button(
            look, self.tr("No second place"), name="settings.backup.none", small=True
        )
        for made in (self._make, self._restore, self._folder, self._second, self._none):
            self.card.add_button(made)
        self._none.hide()
        self._make.clicked.connect(self.make)
        self._restore.clicked.connect(self.restoreAsked)
        self._folder.clicked.connect(self._open_folder)
        self._second.clicked.connect(self._ask_second)
        self._none.clicked.connect(partial(self.choose_second, ""))
        self._make.setVisible(not self._presenter.read_only)

    def _open_folder(self) -> None:
        if self._view is not None:
            self.folderAsked.emit(self._view.folder)

    def _ask_second(self) -> None:
        chosen = self._view.second if self._view is not None else ""
        start = Path(chosen) if chosen else None
        dialog = FileDialog("backups", self, self.tr("Folder for copies of the backups"), start)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.choose_second)
        dialog.open()

    # ------------------------------------------------------------ what arrives

    def _loaded(self, view: BackupsView) -> None:
        self._view = view
        newest = view.newest
        none = self.tr("none yet")
        last = none if newest is None or newest.at is None else self._told(newest.at, newest.items)
        self.card.say(
            [
                (self.tr("Last"), last),
                (self.tr("Kept"), self._count(view)),
                (self.tr("Folder"), str(view.folder)),
                (self.tr("Second place"), view.second or self.tr("none")),
            ]
        )
        good = view.health is Health.GOOD
        self.card.set_state(view.health, self.tr("Current") if good else self.tr("Not current"))
        locked = self._presenter.second_locked
        lock(self._second, locked)
        self._second.setToolTip(lock_words(locked) if locked else "")
        self._none.setVisible(bool(view.second) and locked is None)

    def _told(self, at: object, items: int) -> str:
        when = formats.when_exactly(at, now=self._kit.now())  # type: ignore[arg-type]  # a datetime
        return self.tr("{time}, {n} drafts, verified", None, items).format(time=when, n=items)

    def _count(self, view: BackupsView) -> str:
        kept = [one for one in view.rows if one.backup is not None]
        size = formats.size(sum(one.size for one in kept)) if kept else "0 KB"
        told = self.tr("{n} backups, {size}", None, len(kept))
        return told.format(n=len(kept), size=size)

    def _made(self, done: BackupDone) -> None:
        self._end()
        if done.second_failed is not None:
            self._tell(
                self.tr("The backup is made here, but not in the second place. {why}").format(
                    why=message_for(done.second_failed).what
                )
            )
        elif not done.backup.sound:
            self._tell(
                self.tr(
                    "The backup is made. {n} rows were damaged before; they open at their last "
                    "good state.",
                    None,
                    done.backup.damaged,
                ).format(n=done.backup.damaged)
            )
        else:
            self._kit.hub.toast(self.tr("Backup made and verified"))
        self.reload()

    def _not_made(self, error: Exception) -> None:
        self._end()
        if isinstance(error, BackupCancelled):
            self._kit.hub.toast(self.tr("Stopped; no backup was made"))
        else:
            self._not_done(error)

    def _not_done(self, error: Exception) -> None:
        """Also while a backup is under way: that goes on."""
        if isinstance(error, EditorError):
            self._tell(message_for(error).text)
        else:
            self._kit.runner.failedUnheard.emit(error)

    def _end(self) -> None:
        self._watch = None
        self._show_running(False)

    def _tell(self, text: str) -> None:
        self._error.setText(text)
        self._error.show()

    def _show_running(self, running: bool) -> None:
        self._error.hide()
        self._bar.setRange(0, 0)
        self._bar.setVisible(running)
        text = self.tr("Cancel") if running else self.tr("Back up now")
        self._make.setText(text)
        self._make.setAccessibleName(text)
        (self._looking.start if running else self._looking.stop)()

    def _show_progress(self) -> None:
        if self._watch is not None and self._watch.total:
            self._bar.setRange(0, self._watch.total)
            self._bar.setValue(self._watch.done)
