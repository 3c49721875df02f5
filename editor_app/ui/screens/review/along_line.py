"""Below the queue: how much of it is on this computer, for a day without a line."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from editor_app.services.take_along import Baggage, Kept, TakeAlong
from editor_app.ui import formats
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.controls import WrapLabel, button

_TICK_MS = 700


class AlongLine(QFrame):
    """One sentence, and a way to hold or go on with what is being fetched."""

    goOnAsked = Signal()

    def __init__(self, kit: ScreenKit, along: TakeAlong | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("queue-along")
        self.setProperty("line", "top")
        self._along = along
        self._baggage = Baggage()
        self._waiting = 0
        self.told = WrapLabel("", "caption")
        self.told.setObjectName("review-offline")
        self.hold = button(kit.look, "", name="queue-along-hold", kind="link")
        self.hold.clicked.connect(self._hold)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(8)
        row.addWidget(self.told, 1)
        row.addWidget(self.hold)
        self._ticking = QTimer(self)
        self._ticking.setInterval(_TICK_MS)
        self._ticking.timeout.connect(self._tell)

    def show_baggage(self, baggage: Baggage, waiting: int) -> None:
        """Say what is here; ``waiting`` items are in the queue."""
        self._baggage, self._waiting = baggage, waiting
        self.setVisible(waiting > 0)
        if waiting and self._along is not None:
            self._ticking.start()
        else:
            self._ticking.stop()
        self._tell()

    def _tell(self) -> None:
        along, baggage = self._along, self._baggage
        ready, partial = baggage.count(Kept.READY), baggage.count(Kept.PARTIAL)
        fetching = along is not None and along.busy
        paused = along is not None and along.paused
        self.told.setText(" ".join(self._parts(ready, partial, fetching=fetching, paused=paused)))
        self.hold.setVisible(paused or fetching or (partial > 0 and along is not None))
        self.hold.setText(self.tr("Go on") if paused else self.tr("Pause"))
        self.hold.setAccessibleName(self.hold.text())

    def _parts(self, ready: int, partial: int, *, fetching: bool, paused: bool) -> list[str]:
        if self._along is None:
            told = self.tr("{n} items are on this computer.", None, self._waiting)
            return [told.format(n=self._waiting)]
        if ready == self._waiting:
            told = self.tr(
                "{n} items are here: you can review offline; decisions leave when connected.",
                None,
                ready,
            )
            return [told.format(n=ready)]
        told = self.tr("{n} of {all} items are here for reviewing offline.")
        parts = [told.format(n=ready, all=self._waiting)]
        if paused:
            parts.append(self.tr("Fetching is paused."))
        elif fetching:
            done, total = self._along.progress
            parts.append(self.tr("Fetching file {n} of {all}…").format(n=done + 1, all=total))
        elif partial:
            size = formats.size(self._baggage.missing)
            told = self.tr("{n} are not all here ({size}): fetched while connected.", None, partial)
            parts.append(told.format(n=partial, size=size))
        if self._baggage.count(Kept.BEYOND):
            parts.append(self.tr("The others are more than your settings allow."))
        return parts

    def _hold(self) -> None:
        if self._along is None:
            return
        self._along.paused = not self._along.paused
        if not self._along.paused:
            self.goOnAsked.emit()
        self._tell()
