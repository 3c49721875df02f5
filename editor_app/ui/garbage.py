"""When Python looks for cyclic garbage: while nobody works, on the main thread, never by itself.

A full look over the started program takes 35 ms, with a long item open 70, and Python begins one
wherever an object is made: within a key, or on a lane, where it would take widgets apart on the
wrong thread. Most garbage needs no look at all; it goes when the last reference goes.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_MS = 1_000
_STILL = 200  # new objects in that time: a blinking cursor and our own timers make fewer
_WORTH = 5_000  # new objects since the last look; below that it can wait
_MOST = 1_500_000  # new objects at which it waits no longer: some 200 MB


class Garbage(QObject):
    """Owns the collector from the start of a window's process to its end.

    What the start leaves behind stays to the end (modules, classes, the window; 1 in 70 objects of
    it is garbage): at the first rest it is put aside unsearched, and no look goes there again.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._new = 0
        self._started = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect if it is worth while and nobody waits; or if there is too much of it."""
        before, self._new = self._new, gc.get_count()[0]
        still = abs(self._new - before) < _STILL
        if still and not self._started:
            gc.freeze()
            self._started, self._new = True, 0
        elif (still and self._new >= _WORTH) or self._new >= _MOST:
            gc.collect()
            self._new = 0

    def end(self) -> None:
        """Give the collector back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
