"""Before the first screen: a store that cannot be opened as usual is read, with its progress."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor_app.domain.errors import Code
from editor_app.domain.store_path import LONGEST_PATH
from editor_app.presenters.export import Watch
from editor_app.ui.look import Look
from editor_app.ui.widgets.busy_bar import BusyBar
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog

_LOOK_MS = 100  # how often it looks how far the lane is


class ReadingDialog(FittedDialog):
    """Opened with ``open()``. It stays until the lane has ended; who reads closes it then."""

    stopAsked = Signal()

    def __init__(self, look: Look, because: Code, watch: Watch, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reading")
        self.setWindowTitle(self.tr("Reading your texts"))
        self._watch = watch
        self._told = label(self._what(because), "body", wrap=True)
        self._bar = BusyBar(look)
        self._bar.setObjectName("reading.progress")
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self.count = label("", "secondary", name="reading.count", wrap=True)
        self.quit = button(look, self.tr("Cancel and quit"), name="reading.quit")
        self.quit.clicked.connect(self.reject)
        self._lay_out(look)
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self.show_progress)
        self._looking.start()
        self.show_progress()

    def reject(self) -> None:
        """Cancel; nothing was changed."""
        self._looking.stop()
        self._bar.setRange(0, 0)
        self.count.setText(self.tr("Stopping. Nothing was changed."))
        self.quit.setEnabled(False)
        self.stopAsked.emit()

    def show_progress(self) -> None:
        """How far the lane is now."""
        done, total = self._watch.done, self._watch.total
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if total:
            told = self.tr("{n} drafts read; now they are made searchable.", None, total)
        else:
            told = self.tr("{n} drafts read so far", None, done)
        self.count.setText(told.format(n=total or done))

    def _what(self, because: Code) -> str:
        if because is Code.STORE_NEWER:
            return self.tr(
                "The local store was written by a newer version of the program. What this version "
                "understands of it is being read. Nothing in the store is changed; it opens for "
                "reading only."
            )
        if because is Code.PATH_TOO_LONG:
            return self.tr(
                "The path of the local store is longer than the {longest} bytes it may have. "
                "Everything in it is being read. Nothing is changed; the store opens for reading "
                "only, and you can export it."
            ).format(longest=LONGEST_PATH)
        if because is Code.DISK_FAILED:
            return self.tr(
                "The folder of the local store cannot be written. Everything in it is being read. "
                "Nothing is changed; the store opens for reading only, and you can export it."
            )
        return self.tr(
            "The local store is damaged. Every text that is still sound is being read, from it and "
            "from the newest backup. The damaged file stays as it is, and nothing is deleted. "
            "After that you can read, export, and restore."
        )

    def _lay_out(self, look: Look) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.quit)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._told)
        column.addWidget(self._bar)
        column.addWidget(self.count)
        column.addLayout(foot)
        self.setMinimumWidth(look.theme.px(560))
