"""The three panes of 审核: queue | reading over its bars | side pane; the edges may be moved."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from editor_app.ui.frame.width_memory import WidthMemory

WIDTHS = (300, 1070)
READING_WIDTHS = (714, 356)
_ROOMY = 1260  # pixels: below, the outer panes give way to the text
_OUTER = {True: (300, 356), False: (264, 320)}  # queue and side pane, roomy or not


class Panes(QSplitter):
    """Remembers its edges; an edge that nobody moved follows the width of the window."""

    def __init__(
        self,
        queue: QWidget,
        reading: QWidget,
        side: QWidget,
        bars: Sequence[QWidget],
        memory: WidthMemory | None,
    ) -> None:
        """``bars`` stand below reading and side pane."""
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName("review.splitter")
        self._queue, self._side = queue, side
        self._roomy = True
        self._inner = QSplitter(Qt.Orientation.Horizontal)
        self._inner.setObjectName("review.inner")
        self._inner.addWidget(reading)
        self._inner.addWidget(side)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._inner, 1)
        for bar in bars:
            column.addWidget(bar)
        self.addWidget(queue)
        self.addWidget(right)
        for splitter, stretch, widths in ((self._inner, 0, READING_WIDTHS), (self, 1, WIDTHS)):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
            splitter.setStretchFactor(stretch, 1)
            if memory is not None:
                memory.attach(splitter, widths)
            else:
                splitter.setSizes(list(widths))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= _ROOMY
        if roomy is self._roomy:
            return
        queue, side = _OUTER[self._roomy]
        self._roomy = roomy
        if abs(self._queue.width() - queue) < 2:  # nobody has moved the edge
            self.setSizes([_OUTER[roomy][0], self.width()])
        if abs(self._side.width() - side) < 2:
            self._inner.setSizes([self.width(), _OUTER[roomy][1]])
