"""Cards, banners, empty states and the bars and grids inside them."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor_app.ui.look import Look
from editor_app.ui.widgets.chip import CountPill
from editor_app.ui.widgets.controls import WrapLabel, button, label
from editor_app.ui.widgets.kit_button import KitButton
from editor_app.ui.widgets.spare_words import SpareWords


class IconLabel(QLabel):
    """An icon that follows the theme."""

    def __init__(
        self, look: Look, icon: str, color: str, size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._icon, self._color, self._size = look, icon, color, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.switch.changed.connect(self._restyle)
        self._restyle()

    def set_icon(self, icon: str, color: str) -> None:
        """Show another icon."""
        self._icon, self._color = icon, color
        self._restyle()

    def _restyle(self) -> None:
        side = self._look.theme.px(self._size)
        ratio = self.devicePixelRatioF()
        self.setPixmap(self._look.icons.pixmap(self._icon, self._color, side, ratio))


def rule(direction: str = "h") -> QFrame:
    """A hairline: ``h`` between rows, ``v`` between groups in a bar."""
    line = QFrame()
    line.setProperty("rule", direction)
    if direction == "v":
        line.setFixedHeight(20)
    return line


class Card(QFrame):
    """A surface with an optional header of 44: icon, title, count, and something at the right."""

    def __init__(
        self,
        look: Look,
        title: str = "",
        *,
        name: str,
        icon: str | None = None,
        tone: str = "text.secondary",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("card", True)
        self.setAccessibleName(title)
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._header: QHBoxLayout | None = None
        self.count = CountPill(look, 0, tone if "." not in tone else "neutral")
        self.count.setParent(self)
        if title:
            self._add_header(title, icon, tone)

    def _add_header(self, title: str, icon: str | None, tone: str) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(15, 0, 15, 0)
        row.setSpacing(8)
        if icon is not None:
            row.addWidget(IconLabel(self._look, icon, tone, 18))
        row.addWidget(label(title, "cardTitle"))
        row.addWidget(self.count)
        row.addStretch(1)
        holder = QWidget()
        holder.setLayout(row)
        holder.setProperty("header", True)
        self._column.addWidget(holder)
        self._header = row

    def set_corner(self, widget: QWidget) -> None:
        """Put a link or a short text at the right end of the header."""
        if self._header is not None:
            self._header.addWidget(widget)

    def set_before_corner(self, widget: QWidget) -> None:
        """Put a short text at the left of what stands in the corner."""
        if self._header is not None:
            self._header.insertWidget(self._header.count() - 1, widget)

    def add(self, widget: QWidget, *, ruled: bool = True) -> None:
        """Append a row; ``ruled`` divides it from what stands above."""
        if ruled and self._column.count():
            self._column.addWidget(rule())
        self._column.addWidget(widget)


class Banner(QFrame):
    """A condition that lasts: tint, icon, one sentence, at most one link."""

    linkActivated = Signal()

    def __init__(
        self,
        look: Look,
        text: str,
        *,
        tone: str = "ochre",
        icon: str = "ri.error-warning-line",
        link: str = "",
        name: str = "banner",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("banner", tone)
        self.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 12, 7)
        row.setSpacing(8)
        mark = IconLabel(look, icon, tone, 16)
        mark.setContentsMargins(0, 2, 0, 0)  # the icon's middle on the first line's
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        self._text = WrapLabel(text)
        row.addWidget(self._text)
        self._row = row
        if link:
            made = button(look, link, name=f"{name}.link", kind="link")
            made.clicked.connect(self.linkActivated)
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)

    @property
    def text(self) -> str:
        """The sentence."""
        return self._text.text()

    def add_link(self, link: QPushButton) -> None:
        """One more way onward, at the right end."""
        self._row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)


class EmptyState(QWidget):
    """What would be here, why it is not, and one way onward."""

    activated = Signal()

    def __init__(
        self,
        look: Look,
        icon: str,
        title: str,
        text: str,
        action: str = "",
        *,
        name: str = "empty",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(0)
        column.addStretch(1)
        self._icon = IconLabel(look, icon, "border.control", 32)
        column.addWidget(self._icon, 0, middle)
        column.addSpacing(8)
        self._title = label(title, "paneTitle")
        self._text = WrapLabel(text, "secondary")
        self._text.setAlignment(middle)
        self._text.setMaximumWidth(look.theme.px(420))
        column.addWidget(self._title, 0, middle)
        column.addSpacing(2)
        column.addWidget(self._text, 0, middle)
        if action:
            made = button(look, action, name=f"{name}.action", small=True)
            made.clicked.connect(self.activated)
            column.addSpacing(10)
            column.addWidget(made, 0, middle)
        column.addStretch(2)
        self._column = column

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where words and picture have no room together, the words stay."""
        super().resizeEvent(event)
        shown = self._icon.isVisibleTo(self)
        words = self._column.heightForWidth(self.width()) - (self._icon.height() if shown else 0)
        self._icon.setVisible(words + self._icon.height() <= self.height())

    def say(self, title: str, text: str) -> None:
        """Change the words: a filter found nothing, or the last sync is newer."""
        self.setAccessibleName(title)
        self._title.setText(title)
        self._text.setText(text)


class KeyValueGrid(QWidget):
    """Names and values in one or two columns of pairs, as in dialogs and reading panes.

    Two columns become one where there is no room for both.
    """

    def __init__(
        self, look: Look, *, columns: int = 1, name: str = "facts", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._look, self._columns = look, columns
        self._pairs: list[tuple[QLabel, QLabel]] = []
        self._laid = 0  # columns of pairs as they stand now
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(5)

    def set_pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Show these pairs and no others, row by row."""
        for old in self._pairs:
            for widget in old:
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._pairs = [(label(key, "key-name"), _value(key, value)) for key, value in pairs]
        self._lay(self._fitting())

    def minimumSizeHint(self) -> QSize:
        """Room for one column: the second one stands beside it only where it fits."""
        height = super().minimumSizeHint().height()
        return QSize(min(self._needs(1), self._needs(self._columns)), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitting() != self._laid:
            self._lay(self._fitting())

    def _fitting(self) -> int:
        return self._columns if self._needs(self._columns) <= self.width() else 1

    def _needs(self, columns: int) -> int:
        """The least width of this many columns of pairs."""
        widths = [0] * (2 * columns)
        for index, pair in enumerate(self._pairs):
            for side, widget in enumerate(pair):
                widget.ensurePolished()
                at = 2 * (index % columns) + side
                widths[at] = max(widths[at], widget.minimumSizeHint().width())
        least = self._look.theme.px(64)
        names = sum(max(least, width) for width in widths[::2])
        gaps = self._grid.horizontalSpacing() * (2 * columns - 1)
        return names + sum(widths[1::2]) + gaps

    def _lay(self, columns: int) -> None:
        self._laid, top = columns, Qt.AlignmentFlag.AlignTop
        for column in range(self._columns):
            shown = column < columns
            least = self._look.theme.px(64) if shown else 0
            self._grid.setColumnMinimumWidth(2 * column, least)
            self._grid.setColumnStretch(2 * column + 1, int(shown))
        for index, (name, value) in enumerate(self._pairs):
            row, column = divmod(index, columns)
            self._grid.addWidget(name, row, 2 * column, top)
            self._grid.addWidget(value, row, 2 * column + 1, top)


def _value(key: str, value: str) -> QLabel:
    told = label(value, "value", wrap=True)
    told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    told.setAccessibleName(f"{key} {value}")
    return told


def refill(scroll: QScrollArea, inner: QWidget) -> None:
    """Show ``inner`` instead of what a scroll area shows.

    ``setWidget`` alone would free the old content at once, and with it the button or field whose
    event is still being handled: the next instruction of Qt would touch freed memory.
    """
    old: QWidget | None = scroll.takeWidget()
    if old is not None:
        old.hide()
        old.deleteLater()
    scroll.setWidget(inner)


class ActionBar(QFrame):
    """A row of buttons at the top or foot of a pane: leading ones left, icon buttons right."""

    def __init__(self, *, name: str, line: str = "bottom", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("line", line)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 10, 16, 10)
        self._row.setSpacing(8)
        self._row.addStretch(1)
        self._left = 0

    def add_left(self, widget: QWidget, stretch: int = 0) -> None:
        """Append to the leading group."""
        self._row.insertWidget(self._left, widget, stretch)
        self._left += 1

    def add_right(self, widget: QWidget) -> None:
        """Append to the group at the right end."""
        self._row.addWidget(widget)

    def give_words(self, buttons: Sequence[KitButton]) -> None:
        """These give up their words where the bar is short, the first one first."""
        SpareWords(self, self._row, buttons)


class PillBar(QWidget):
    """Filters above a list: 全部 41, 待办 4, …; one of them holds."""

    chosen = Signal(str)

    def __init__(self, look: Look, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._look = look
        self._buttons: dict[str, QPushButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addStretch(1)

    def set_pills(self, pills: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show (key, text) pairs; texts of known keys change in place, so focus is kept."""
        for key, text in pills:
            made = self._buttons.get(key)
            if made is None:
                made = button(self._look, text, name=f"{self.objectName()}.{key}", kind="pill")
                made.setAutoExclusive(True)
                made.clicked.connect(lambda _=False, wished=key: self.chosen.emit(wished))
                self._row.insertWidget(len(self._buttons), made)
                self._buttons[key] = made
            made.setText(text)
            made.setAccessibleName(text)
            made.setChecked(key == chosen)

    def sizeHint(self) -> QSize:
        return QSize(0, super().sizeHint().height())
