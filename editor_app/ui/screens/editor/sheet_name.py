"""The name of a field in the left margin of the sheet, as styles are named beside the text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from editor_app.ui.tips import plain_tip

_STYLE = "QLabel {{ font-size: {pixels}px; }}"


class SheetName(QLabel):
    """As wide as the margin, never wider: what does not fit is shortened, the tip has the whole."""

    def __init__(self, whole: str, short: str) -> None:
        super().__init__()
        self._names = (whole, short)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "caption")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def fit(self, width: int, height: int, pixels: int) -> None:
        """Stand beside one line of ``height``, in letters of ``pixels``."""
        self.setStyleSheet(_STYLE.format(pixels=pixels))
        self.ensurePolished()
        self.setFixedSize(width, height)
        metrics = self.fontMetrics()
        whole, short = self._names
        fitting = (one for one in self._names if one and metrics.horizontalAdvance(one) <= width)
        cut = metrics.elidedText(short or whole, Qt.TextElideMode.ElideRight, width)
        self.setText(next(fitting, cut))
        self.setToolTip(plain_tip(whole) if self.text() != whole else "")
