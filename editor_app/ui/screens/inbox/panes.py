"""The three panes of 互动; an edge that nobody moved follows the width of the window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from editor_app.ui.frame.width_memory import WidthMemory

WIDTHS = (332, 688, 348)
_NARROW = (296, 592, 320)
_ROOMY = 1260  # pixels


class Panes(QSplitter):
    """List, case and side pane."""

    def __init__(
        self, rows: QWidget, case: QWidget, side: QWidget, memory: WidthMemory | None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName("inbox.splitter")
        self._roomy = True
        for one in (rows, case, side):
            self.addWidget(one)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.setStretchFactor(1, 1)
        for outer in (0, 2):
            self.setStretchFactor(outer, 0)
        if memory is not None:
            memory.attach(self, WIDTHS)
        else:
            self.setSizes(list(WIDTHS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= _ROOMY
        if roomy is self._roomy:
            return
        before, after = (WIDTHS, _NARROW) if self._roomy else (_NARROW, WIDTHS)
        self._roomy = roomy
        sizes = self.sizes()
        if abs(sizes[0] - before[0]) < 3 and abs(sizes[2] - before[2]) < 3:  # nobody moved them
            middle = self.width() - after[0] - after[2] - 2
            self.setSizes([after[0], middle, after[2]])
