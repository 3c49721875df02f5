"""Below the queue: how much of it is on this computer, for a day without a line."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from editor_app.services.take_along import Baggage, Kept, TakeAlong
from editor_app.ui import formats
from editor_app.ui.models.language import joined_sentences
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
        self.setVisible(waiting > 0 and self._along is not None)
        if waiting and self._along is not None and self._along.fetches:
            self._ticking.start()
        else:
            self._ticking.stop()
        self._tell()

    def _tell(self) -> None:
        along = self._along
        if along is None:
            return
        partial = self._baggage.count(Kept.PARTIAL)
        self.told.setText(joined_sentences(self._parts(along, partial)))
        self.hold.setVisible(along.fetches and (along.paused or along.busy or partial > 0))
        self.hold.setText(self.tr("Go on") if along.paused else self.tr("Pause"))
        self.hold.setAccessibleName(self.hold.text())

    def _parts(self, along: TakeAlong, partial: int) -> list[str]:
        ready = self._baggage.count(Kept.READY)
        if ready == self._waiting:
            told = self.tr(
                "{n} items are here: you can review offline; decisions leave when connected.",
                None,
                ready,
            )
            return [told.format(n=ready)]
        told = self.tr("{n} of {all} items are here for reviewing offline.")
        parts = [told.format(n=ready, all=self._waiting)]
        if partial:
            parts.append(self._about_rest(along, partial))
        if self._baggage.count(Kept.BEYOND):
            parts.append(self.tr("The others are more than your settings allow."))
        return parts

    def _about_rest(self, along: TakeAlong, partial: int) -> str:
        """What keeps what is not here, or how far it is."""
        if along.paused:
            return self.tr("Fetching is paused.")
        if along.no_room:
            return self.tr("The disk is nearly full: files wait, your texts have the room.")
        if along.busy:
            done, total = along.progress
            return self.tr("Fetching file {n} of {all}…").format(n=done + 1, all=total)
        size = formats.size(self._baggage.missing)
        told = self.tr("{n} are not all here ({size}): fetched while connected.", None, partial)
        return told.format(n=partial, size=size)

    def _hold(self) -> None:
        along = self._along
        if along is None:
            return
        if along.paused:
            along.go_on()
            self.goOnAsked.emit()
        else:
            along.paused = True
        self._tell()
