"""Whether every text has the room it needs, and every widget lies within its window."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QToolButton,
    QWidget,
)

from editor_app.ui.widgets.controls import ElidedLabel
from tests.ui.walking.words import path_of

_SLACK = 2  # pixels: hinting makes a line a little longer than its letters
_LEADING = 4  # below the last line stands no letter


def clipped(root: QWidget) -> Iterator[str]:
    """What cannot be read whole, one line each."""
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            told = _short(widget) or _cut(widget, root)
            if told:
                yield f"{path_of(widget)}: {told}"


def too_large(root: QWidget, width: int, height: int) -> Iterator[str]:
    """A window that does not fit on the screen."""
    least = root.minimumSizeHint().expandedTo(root.minimumSize())
    if least.width() > width or least.height() > height:
        yield f"{path_of(root)}: needs {least.width()}×{least.height()} of {width}×{height}"
    if root.width() > width or root.height() > height:
        yield f"{path_of(root)}: is {root.width()}×{root.height()} of {width}×{height}"


def _short(widget: QWidget) -> str:
    """Text that needs more room than its widget has."""
    if isinstance(widget, ElidedLabel):
        short = widget.fontMetrics().horizontalAdvance(widget.text()) > widget.width()
        return f"cut without a tip “{widget.text()}”" if short and not widget.toolTip() else ""
    if isinstance(widget, QLabel):
        return _short_label(widget)
    if isinstance(widget, QPushButton | QToolButton | QCheckBox | QRadioButton):
        return _short_button(widget)
    if isinstance(widget, QComboBox):
        need = widget.fontMetrics().horizontalAdvance(widget.currentText())
        room = widget.width() - 30
        if need > room + _SLACK and not widget.toolTip():
            return f"“{widget.currentText()}” needs {need} of {room}"
    if isinstance(widget, QTabBar):
        return _short_tab(widget)
    if isinstance(widget, QLineEdit) and not widget.text() and widget.placeholderText():
        need = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        if need > widget.width() - 8 and not widget.toolTip():
            return f"placeholder “{widget.placeholderText()}” needs {need} of {widget.width() - 8}"
    return ""


def _short_label(widget: QLabel) -> str:
    text = widget.text()
    if not text or widget.textFormat() is Qt.TextFormat.RichText:
        return ""
    room = widget.contentsRect()
    if widget.wordWrap():
        need = widget.heightForWidth(widget.width())
        if need > widget.height() + _LEADING:
            return f"“{text[:60]}” needs {need} of {widget.height()} high"
        return ""
    need = max(widget.fontMetrics().horizontalAdvance(line) for line in text.splitlines())
    if need > room.width() + _SLACK and not widget.toolTip():
        return f"“{text[:60]}” needs {need} of {room.width()}"
    return ""


def _short_button(widget: QAbstractButton) -> str:
    text = widget.text()
    if not text or (isinstance(widget, QToolButton) and _icon_only(widget)):
        return ""
    shown = text.replace("&", "")
    need = max(widget.fontMetrics().horizontalAdvance(line) for line in shown.splitlines())
    icon = 0 if widget.icon().isNull() else widget.iconSize().width() + 4
    if need + icon > widget.width() + _SLACK and not widget.toolTip():
        return f"“{text[:60]}” needs {need + icon} of {widget.width()}"
    height = widget.fontMetrics().height() * len(shown.splitlines())
    if height > widget.height() + _SLACK:
        return f"“{text[:60]}” needs {height} of {widget.height()} high"
    return ""


def _icon_only(widget: QToolButton) -> bool:
    return widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly


def _short_tab(widget: QTabBar) -> str:
    if widget.elideMode() is Qt.TextElideMode.ElideNone and widget.usesScrollButtons():
        return ""
    for at in range(widget.count()):
        need = widget.fontMetrics().horizontalAdvance(widget.tabText(at))
        room = widget.tabRect(at).width()
        if need > room + _SLACK and not widget.tabToolTip(at):
            return f"tab “{widget.tabText(at)}” needs {need} of {room}"
    return ""


def _cut(widget: QWidget, root: QWidget) -> str:
    """A widget with words that sticks out of what holds it, where nobody can scroll to it."""
    if not isinstance(widget, QLabel | QAbstractButton | QLineEdit | QComboBox):
        return ""
    if isinstance(widget, QLabel | QAbstractButton) and not widget.text():
        return ""
    holder = widget.parentWidget()
    while holder is not None:
        place = QRect(widget.mapTo(holder, QPoint(0, 0)), widget.size())
        over = place.right() - holder.rect().right()
        if _scrolls(holder):
            return ""
        if over > _SLACK:
            text = getattr(widget, "text", str)()
            return f"“{text[:40]}” sticks out {over} at the right of {path_of(holder)}"
        if holder is root or holder.isWindow():
            return ""
        holder = holder.parentWidget()
    return ""


def _scrolls(holder: QWidget) -> bool:
    """The viewport of something that scrolls sideways."""
    area = holder.parentWidget()
    if not isinstance(area, QAbstractScrollArea) or holder is not area.viewport():
        return False
    return area.horizontalScrollBar().maximum() > 0 and area.horizontalScrollBar().isVisible()
