"""A dialog whose work runs on a lane: it shows how far that is, and stops it when it closes."""

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from editor_app.presenters.export import Watch
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.busy_bar import BusyBar
from editor_app.ui.widgets.controls import label
from editor_app.ui.widgets.fitted_dialog import FittedDialog

_LOOK_MS = 100  # how often it looks how far the lane is


class WatchedDialog(FittedDialog):
    """Whoever starts work sets ``_watch``, and takes it away when the work has ended."""

    def __init__(self, kit: ScreenKit, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._watch: Watch | None = None
        self._bar = BusyBar(kit.look)
        self._bar.setObjectName(f"{name}.progress")
        told = QCoreApplication.translate("WatchedDialog", "Progress")
        self._bar.setAccessibleName(told)
        self._bar.setRange(0, 0)
        self._bar.hide()
        self._error = label("", "error", name=f"{name}.error", wrap=True)
        self._error.hide()
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self._show_progress)

    def stop(self) -> None:
        """Stop what runs; without work, close."""
        if self._watch is None:
            self.reject()
        else:
            self._watch.stopped = True

    def hideEvent(self, event: QHideEvent) -> None:
        """Closing stops what still runs."""
        if self._watch is not None:
            self._watch.stopped = True
        super().hideEvent(event)

    def _show_progress(self) -> None:
        if self._watch is not None and self._watch.total:
            self._bar.setRange(0, self._watch.total)
            self._bar.setValue(self._watch.done)
