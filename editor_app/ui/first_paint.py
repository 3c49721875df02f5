"""Tells when a window has been painted for the first time."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_AT_LATEST_MS = 400  # a window that starts minimised is not painted at all


class FirstPaint(QObject):
    """Watches one window until its first paint is done, and then no longer."""

    done = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tell)
        self._timer.start(_AT_LATEST_MS)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The window paints in answer to this event; one whose timers were stopped is closing.
        if event.type() == QEvent.Type.UpdateRequest and self._timer.isActive():
            self._timer.start(0)
        return False

    def _tell(self) -> None:
        self._window.removeEventFilter(self)
        self.done.emit()
