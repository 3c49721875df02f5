"""Honest empty states for 互动 and 统计, which this version does not have yet."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.domain.inquiries import Wanted
from editor_app.domain.inquiry_ports import Inquiries
from editor_app.ui import formats
from editor_app.ui.runner import Lane
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.surfaces import EmptyState


class Later(StrEnum):
    """The areas that later versions fill."""

    INTERACTION = "interaction"
    STATISTICS = "statistics"


_ICONS = {
    Later.INTERACTION: "ri.question-answer-line",
    Later.STATISTICS: "ri.bar-chart-2-line",
}


class LaterScreen(QWidget):
    """Says what will be here, that it is not part of this version, and one way onward."""

    itemsRequested = Signal()

    def __init__(self, kit: ScreenKit, area: Later, inquiries: Inquiries | None = None) -> None:
        """``inquiries`` lets 互动 say how many messages are kept here."""
        super().__init__()
        self.setObjectName(f"later.{area.value}")
        self.setProperty("pane", True)
        self._kit, self._area, self._inquiries = kit, area, inquiries
        self.empty = EmptyState(
            kit.look,
            _ICONS[area],
            self._title(),
            self._text(0),
            self.tr("Back to the items"),
            name=f"later.{area.value}.empty",
        )
        self.empty.activated.connect(self.itemsRequested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        inquiries = self._inquiries
        if inquiries is not None:
            self._kit.runner.run(
                Lane.MEDIA, lambda: inquiries.total(Wanted()), self._say_count, owner=self
            )

    def _say_count(self, count: int) -> None:
        self.empty.say(self._title(), self._text(count))

    def _title(self) -> str:
        match self._area:
            case Later.INTERACTION:
                return self.tr("Interaction")
            case Later.STATISTICS:
                return self.tr("Statistics")

    def _text(self, messages: int) -> str:
        match self._area:
            case Later.INTERACTION:
                return " ".join((self._no_replies(), self._kept(messages)))
            case Later.STATISTICS:
                return self.tr(
                    "Figures about columns, reviews and replies will stand here. They are not part"
                    " of this version; what is overdue stands on the home screen."
                )

    def _no_replies(self) -> str:
        return self.tr("Answering citizens' messages is not part of this version.")

    def _kept(self, messages: int) -> str:
        if not messages:
            return self.tr("No message has been received from the portal yet.")
        told = self.tr(
            "{n} messages are mirrored on this computer and stay as the portal told them.",
            None,
            messages,
        )
        return told.format(n=formats.number(messages))
