"""The content area: banners over a stack of screens, inset with one rounded corner."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from editor_app.ui.look import Look
from editor_app.ui.widgets.page_stack import PageStack
from editor_app.ui.widgets.surfaces import Banner

Screen = QWidget | Callable[[], QWidget]


class _Corner(QWidget):
    """Covers the top left corner: children of a window are square, the inset is round."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(look.theme.size("radius.card") + 2, look.theme.size("radius.card") + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, radius = self._look.theme, self._look.theme.size("radius.card")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outside, inset = QPainterPath(), QPainterPath()
        outside.addRect(QRectF(0, 0, radius, radius))
        inset.addEllipse(QRectF(0, 0, 2 * radius, 2 * radius))
        painter.fillPath(outside.subtracted(inset), theme.color("bg.window"))
        painter.setPen(QPen(theme.color("border.default"), 1))
        arc = QRectF(0.5, 0.5, 2 * radius, 2 * radius)
        painter.drawArc(arc, 90 * 16, 90 * 16)
        painter.end()


class _Room(QScrollArea):
    """Room for the screen in front: one that needs more than there is can be scrolled to.

    Large text on a small window may need it. Only the screen in front counts, not those behind.
    """

    def __init__(self, stack: QStackedWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(stack)
        self.viewport().setAutoFillBackground(False)
        stack.setAutoFillBackground(False)


class Content(QWidget):
    """Screens by key; a screen given as a function is built when it is first shown."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("content")
        self._look = look
        self._screens: dict[str, Screen] = {}
        self._banners: dict[str, Banner] = {}
        self._gap = (0, 0)
        self._stack = PageStack()
        self._notices = QVBoxLayout()
        self._notices.setContentsMargins(0, 0, 0, 0)
        self._notices.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._notices)
        column.addWidget(_Room(self._stack), 1)
        self._corner = _Corner(look, self)

    def add(self, key: str, screen: Screen) -> None:
        """Register a screen."""
        self._screens[key] = screen

    def has(self, key: str) -> bool:
        """Whether a screen is registered."""
        return key in self._screens

    def show_screen(self, key: str) -> QWidget:
        """Bring a screen to the front; builds it when needed."""
        screen = self._screens[key]
        widget = screen if isinstance(screen, QWidget) else screen()
        self._screens[key] = widget
        if self._stack.indexOf(widget) < 0:
            self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        self._corner.raise_()
        return widget

    def built(self, key: str) -> QWidget | None:
        """A screen that has been built."""
        found = self._screens.get(key)
        return found if isinstance(found, QWidget) else None

    def show_banner(self, key: str, banner: Banner) -> None:
        """Show a banner until its condition ends; the same key replaces."""
        self.clear_banner(key)
        self._banners[key] = banner
        self._notices.setContentsMargins(16, 10, 16, 10)
        self._notices.addWidget(banner)

    def clear_banner(self, key: str) -> None:
        """Take a banner away."""
        banner = self._banners.pop(key, None)
        if banner is not None:
            self._notices.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        if not self._banners:
            self._notices.setContentsMargins(0, 0, 0, 0)

    def open_edge(self, left: int, width: int) -> None:
        """Leave the top line open under a selected tab of the top bar (0 wide: closed)."""
        self._gap = (left, width)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(1200, 760)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._look.theme, QPainter(self)
        painter.fillRect(self.rect(), theme.color("bg.canvas"))
        line = theme.color("border.default")
        painter.fillRect(0, 0, self.width(), 1, line)
        painter.fillRect(0, 0, 1, self.height(), line)
        left, width = self._gap
        if width:
            painter.fillRect(left, 0, width, 1, theme.color("bg.surface"))
        painter.end()
