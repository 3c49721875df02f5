"""How large a new table is to be: a field of squares for the mouse and the arrow keys."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from editor_app.ui.look import Look

_ROWS, _COLUMNS = 8, 10
_SIDE, _GAP = 20, 3
_STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
_TAKE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class TableSizePicker(QFrame):
    """A pop-up that asks for rows and columns."""

    chosen = Signal(int, int)
    """Rows and columns of the wanted table."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("table-size")
        self.setProperty("surface", True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._words = QLabel()
        self._words.setObjectName("table-size-words")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._field = _Field(look)
        self._field.changed.connect(self._say)
        self._field.taken.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 8)
        column.addWidget(self._field)
        column.addWidget(self._words)
        self._say()

    def open_at(self, corner: QPoint) -> None:
        """Show at a place of the screen; the arrow keys choose, Enter takes, Escape leaves."""
        self.move(corner)
        self.show()
        self._field.setFocus()

    def _say(self) -> None:
        rows, columns = self._field.size_wanted
        words = self.tr("{rows} rows × {columns} columns").format(rows=rows, columns=columns)
        self._words.setText(words)
        self._field.setAccessibleDescription(words)

    def _take(self) -> None:
        self.close()
        self.chosen.emit(*self._field.size_wanted)


class _Field(QWidget):
    """The squares."""

    changed = Signal()
    taken = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("table-size-field")
        self.setAccessibleName(self.tr("Size of the table"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._look = look
        self._side, self._gap = look.theme.px(_SIDE), look.theme.px(_GAP)
        self.size_wanted = (3, 3)

    def sizeHint(self) -> QSize:
        step = self._side + self._gap
        return QSize(_COLUMNS * step - self._gap, _ROWS * step - self._gap)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, step = self._look.theme, self._side + self._gap
        rows, columns = self.size_wanted
        for row in range(_ROWS):
            for column in range(_COLUMNS):
                box = QRect(column * step, row * step, self._side - 1, self._side - 1)
                inside = row < rows and column < columns
                painter.setPen(theme.color("accent.default" if inside else "border.default"))
                ground = "tone.blue.bg" if inside else "bg.surface"
                painter.setBrush(theme.color("bg.subtle" if inside and row == 0 else ground))
                painter.drawRect(box)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        step = self._side + self._gap
        place = event.position()
        self._want(int(place.y()) // step + 1, int(place.x()) // step + 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.mouseMoveEvent(event)
            self.taken.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _TAKE:
            self.taken.emit()
        elif key in _STEPS:
            down, right = _STEPS[key]
            self._want(self.size_wanted[0] + down, self.size_wanted[1] + right)
        else:
            super().keyPressEvent(event)

    def _want(self, rows: int, columns: int) -> None:
        wanted = (min(max(1, rows), _ROWS), min(max(1, columns), _COLUMNS))
        if wanted != self.size_wanted:
            self.size_wanted = wanted
            self.changed.emit()
            self.update()
