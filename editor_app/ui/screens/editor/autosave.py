"""Autosave: soon after typing stops, and never later than two seconds after it began."""

from PySide6.QtCore import QObject, QTimer, Signal

IDLE_MS = 300  # after the last key
MOST_MS = 2000  # after the first unsaved key, however fast one types (RELIABILITY.md, I-2)


class Autosave(QObject):
    """Says when to save; waits while an input method composes, because that text may still change.

    A save that is under way is not overtaken: the wish is remembered and told when it ends.
    """

    due = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._most = QTimer(self)
        self._most.setSingleShot(True)
        self._most.setInterval(MOST_MS)
        self._idle.timeout.connect(self._fire)
        self._most.timeout.connect(self._fire)
        self._saving = False
        self._wished = False

    def touch(self) -> None:
        """Something was typed."""
        self._idle.start()
        if not self._most.isActive():
            self._most.start()

    def begin(self) -> None:
        """A save was started."""
        self._saving = True

    def end(self) -> None:
        """The save ended; if something was typed meanwhile, the next one is due."""
        self._saving = False
        if self._wished:
            self._wished = False
            self._fire()

    def hurry(self) -> None:
        """Save now what is unsaved: the page is left, submitted or closed."""
        if self._idle.isActive() or self._most.isActive():
            self._fire()

    def _fire(self) -> None:
        self._idle.stop()
        self._most.stop()
        if self._saving:
            self._wished = True
        else:
            self.due.emit()
