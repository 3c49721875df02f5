"""Pictures of what is on the screen: the window, and the dialogs and menus above it."""

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from editor_app.cli.tour.waiting import TourError, turn

_SETTLE_MS = 60  # one round of layout and painting
_EDGE = QColor(128, 134, 142)  # stands for the window manager's frame


def photograph(window: QWidget, file: Path) -> None:
    """Write a PNG. Raises ``TourError`` when the picture is empty or cannot be written."""
    turn(_SETTLE_MS)
    picture = window.grab()
    painter = QPainter(picture)
    for above in QApplication.topLevelWidgets():
        if above is not window and isinstance(above, QDialog | QMenu) and above.isVisible():
            _add(painter, above, _place(window, above))
    painter.end()
    if _is_blank(picture):
        raise TourError("The window is not painted.")
    if not picture.save(str(file)):
        raise TourError(f"{file} cannot be written.")


def _add(painter: QPainter, above: QWidget, at: QPoint) -> None:
    painter.drawPixmap(at, above.grab())
    painter.setPen(_EDGE)
    painter.drawRect(at.x() - 1, at.y() - 1, above.width() + 1, above.height() + 1)


def _place(window: QWidget, above: QWidget) -> QPoint:
    """Where it stands over the window; a dialog the platform put elsewhere goes to the middle."""
    at = above.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint())
    if isinstance(above, QDialog) and not window.rect().contains(above.rect().translated(at)):
        middle = window.rect().center() - above.rect().center()
        return QPoint(max(middle.x(), 0), max(middle.y(), 0))
    return at


def _is_blank(picture: QPixmap) -> bool:
    small = picture.toImage().scaled(32, 32)
    return len({small.pixel(x, y) for x in range(32) for y in range(32)}) < 3
