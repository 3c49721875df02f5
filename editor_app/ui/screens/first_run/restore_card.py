"""The card 从备份或介质包恢复: the drafts of another computer, before anything is chosen."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from editor_app.domain.backups import Backup, BackupCancelled, Cancelled, Progress
from editor_app.domain.errors import Code, EditorError
from editor_app.presenters.export import Watch
from editor_app.ui.file_dialog import FileDialog
from editor_app.ui.look import Look
from editor_app.ui.messages import message_for
from editor_app.ui.runner import Lane, Runner
from editor_app.ui.screens.first_run.option import option_row
from editor_app.ui.unlocking import Unlocking
from editor_app.ui.widgets.busy_bar import BusyBar
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.surfaces import Card

if TYPE_CHECKING:
    from editor_app.services.store_keys import StoreKeys

_LOOK_MS = 100  # how often it looks how far the lane is
PACKAGE = ".pindao"

BringBack = Callable[[Path, Progress, Cancelled], Backup]  # for a lane


class RestoreCard(Card):
    """A backup takes the place of the empty store at once; a package is kept for the window."""

    running = Signal(bool)
    restored = Signal()
    packageChosen = Signal(object)  # Path
    broken = Signal()  # a bug, or a disk that took half of it

    def __init__(
        self, look: Look, runner: Runner, bring_back: BringBack, keys: "Callable[[], StoreKeys]"
    ) -> None:
        super().__init__(look, name="first-run.card.restore")
        self._runner, self._bring_back, self._keys = runner, bring_back, keys
        self._watch: Watch | None = None
        self.choose = button(look, self.tr("Choose a file…"), name="first-run.restore")
        self.bar = BusyBar(look)
        self.bar.setObjectName("first-run.restore.progress")
        self.bar.setAccessibleName(self.tr("Progress"))
        self.told = label("", "body", name="first-run.restore.told", wrap=True)
        self.problem = label("", "error", name="first-run.restore.problem", wrap=True)
        for widget in (self.bar, self.told, self.problem):
            widget.hide()
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self._show_progress)
        self.choose.clicked.connect(self._clicked)
        self._lay_out(look)

    def take(self, file: Path) -> None:
        """Bring a backup back on a lane, or keep a package for later."""
        if file.suffix.lower() == PACKAGE:
            self._say(self.tr("{file} is opened as soon as you have begun.").format(file=file.name))
            self.packageChosen.emit(file)
            return
        watch = self._watch = Watch()
        self._show_running(running=True)
        work = partial(self._bring_back, file, watch.progress, watch.is_stopped)
        miss = partial(self._not_restored, file)
        self._runner.run(Lane.MEDIA, work, self._restored, miss, self)

    def stop(self) -> None:
        """Leave it; before the last step nothing has changed."""
        if self._watch is not None:
            self._watch.stopped = True

    # ------------------------------------------------------------ what arrives

    def _restored(self, backup: Backup) -> None:
        self._end()
        told = self.tr(
            "{n} drafts are back. Now connect to the portal, or write without one.",
            None,
            backup.items,
        )
        self._say(told.format(n=backup.items))
        self.restored.emit()

    def _not_restored(self, file: Path, error: Exception) -> None:
        self._end()
        if isinstance(error, BackupCancelled):
            self._say(self.tr("Stopped; nothing was changed."))
        elif not isinstance(error, EditorError):
            self.broken.emit()
        elif error.code is Code.KEY_MISSING:
            self._ask_key(file, error)
        else:
            self._refuse(error)

    def _ask_key(self, file: Path, error: EditorError) -> None:
        keys, wanted = self._keys(), str(error.params.get("key", ""))

        def found() -> None:
            if keys.find(wanted) is None:
                raise error

        asking = Unlocking(self._look, keys, error, self.window(), found)
        asking.gaveUp.connect(partial(self._refuse, error))
        asking.dialog.accepted.connect(partial(self.take, file))
        asking.ask()

    def _refuse(self, error: EditorError) -> None:
        self.problem.setText(message_for(error).text)
        self.problem.show()
        self.choose.setFocus()

    # ------------------------------------------------------------ what is shown

    def _clicked(self) -> None:
        if self._watch is not None:
            self.stop()
            return
        dialog = FileDialog("backups", self, self.tr("Backup or package"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: self.take(Path(file)))
        dialog.open()

    def _end(self) -> None:
        self._watch = None
        self._show_running(running=False)

    def _say(self, told: str) -> None:
        self.problem.hide()
        self.told.setText(told)
        self.told.show()

    def _show_running(self, *, running: bool) -> None:
        self.told.hide()
        self.problem.hide()
        self.bar.setRange(0, 0)
        self.bar.setVisible(running)
        words = self.tr("Stop") if running else self.tr("Choose a file…")
        self.choose.setText(words)
        self.choose.setAccessibleName(words)
        (self._looking.start if running else self._looking.stop)()
        self.running.emit(running)

    def _show_progress(self) -> None:
        if self._watch is not None and self._watch.total:
            self.bar.setRange(0, self._watch.total)
            self.bar.setValue(self._watch.done)

    def _lay_out(self, look: Look) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(18, 12, 18, 12)
        column.setSpacing(8)
        column.addWidget(
            option_row(
                look,
                "ri.folder-received-line",
                self.tr("Restore from a backup or a package"),
                self.tr("After changing computers, or on one without a network"),
                self.choose,
            )
        )
        for widget in (self.bar, self.told, self.problem):
            column.addWidget(widget)
        self.add(inside, ruled=False)
