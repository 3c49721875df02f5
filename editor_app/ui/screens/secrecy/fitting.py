"""A dialog as high as its lines are, and never higher than the window behind it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QWidget

_TALLEST = 0.94  # of the window behind it
_MOST_PIXELS = 16_777_215  # Qt's QWIDGETSIZE_MAX


class FittingArea(QScrollArea):
    """Holds the part of a dialog that scrolls where there is no room for all of it."""

    def __init__(self, inner: QWidget, *, name: str, told: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(told)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        self._inner = inner

    def fit(self, dialog: QDialog, width: int) -> None:
        """Give the dialog this width, and the height its lines need at it."""
        column, lines = dialog.layout(), self._inner.layout()
        assert column is not None
        assert lines is not None
        sides = column.contentsMargins()
        room = width - sides.left() - sides.right()
        self.setFixedHeight(0)
        around = column.totalHeightForWidth(width)
        self.setMinimumHeight(0)
        self.setMaximumHeight(_MOST_PIXELS)
        behind = dialog.parentWidget()
        tallest = dialog.screen().availableGeometry().height()
        if behind is not None and behind.isVisible():
            tallest = min(tallest, behind.window().height())
        wished = around + lines.totalHeightForWidth(room)
        dialog.resize(width, min(wished, int(tallest * _TALLEST)))
