"""Autosave: soon after typing stops, and never later than two seconds after it began."""

from PySide6.QtCore import QObject, Signal

from editor_app.ui.screens.editor.timers import MakeTimer, once

IDLE_MS = 300  # after the last key
MOST_MS = 1500  # after the first unsaved key: half a second of the two (I-2) is left for the disk


class Autosave(QObject):
    """Says when to save, and whether it must not wait any longer.

    Who writes Chinese composes nearly all the time: a save that waits for an input method to rest
    may be put off, but not past the two seconds. A save that is under way is not overtaken: the
    wish is remembered and told when it ends.
    """

    due = Signal(bool)  # whether it must not be put off

    def __init__(self, parent: QObject | None = None, make_timer: MakeTimer = once) -> None:
        super().__init__(parent)
        self._idle = make_timer(self, IDLE_MS, lambda: self._fire(insist=False))
        self._most = make_timer(self, MOST_MS, lambda: self._fire(insist=True))
        self._saving = False
        self._wished = False

    def touch(self) -> None:
        """Something was typed."""
        self._idle.start()
        if not self._most.isActive():
            self._most.start()

    def put_off(self) -> None:
        """It could not be saved now: look again soon. What was the latest moment stays so."""
        self._idle.start()

    def begin(self) -> None:
        """A save was started."""
        self._saving = True
        self.rest()

    def end(self) -> None:
        """The save ended; if something was typed meanwhile, the next one is due."""
        self._saving = False
        if self._wished:
            self._wished = False
            self.due.emit(True)

    def rest(self) -> None:
        """Nothing is unsaved."""
        self._idle.stop()
        self._most.stop()

    def _fire(self, *, insist: bool) -> None:
        if self._saving:
            self._wished = True
        else:
            self.due.emit(insist)
