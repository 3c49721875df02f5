"""The program's own icon: the seal 采 on blue, painted for every size a desktop asks for."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QIcon, QPainter, QPixmap

from editor_app.ui.theme import Theme

SIZES = (16, 24, 32, 48, 64, 128, 256)
_SEAL = "采"  # the product's mark, not a word: the same in every language


def app_icon(theme: Theme) -> QIcon:
    """The icon of windows, task bar and tray."""
    icon = QIcon()
    for side in SIZES:
        icon.addPixmap(seal(theme, side))
    return icon


def seal(theme: Theme, side: int) -> QPixmap:
    """The seal as a square picture."""
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    font = QFont(theme.font_px(12))
    font.setPixelSize(round(side * 0.66))
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent.default"))
        painter.drawRoundedRect(QRectF(0, 0, side, side), side * 0.22, side * 0.22)
        painter.setPen(theme.color("text.onAccent"))
        painter.setFont(font)
        painter.drawText(QRectF(0, 0, side, side), Qt.AlignmentFlag.AlignCenter, _SEAL)
    return picture
