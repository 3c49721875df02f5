"""The right pane of 民意征集: the clock of the result, the chosen opinion, and sorting."""

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from editor_app.ui.look import Look
from editor_app.ui.screens.consultations.clock_card import ResultClock
from editor_app.ui.screens.consultations.opinion_card import OpinionCard
from editor_app.ui.screens.consultations.sorting_card import SortingCard


class ConsultationSide(QFrame):
    """Sorting stands above the text, so that it keeps its place from opinion to opinion."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("consultations.side")
        self.setProperty("pane", True)
        self.setMinimumWidth(280)
        self.clock = ResultClock(look)
        self.sorting = SortingCard(look)
        self.opinion = OpinionCard(look)
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        for one in (self.sorting, self.opinion, self.clock):
            inside.addWidget(one)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("consultations.side.scroll")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
