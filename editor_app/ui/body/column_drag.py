"""Drag the line between two columns of a table; letting go sets the widths, in one step."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent, QTextTable
from PySide6.QtWidgets import QRubberBand

from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.body.schema import CELL_PADDING

_NEAR = 4  # pixels beside a line at which it can be taken
_NARROWEST = 24


@dataclass(slots=True, kw_only=True)
class _Edges:
    """The lines of a table in the viewport: left of each column, and right of the last one."""

    places: list[float]
    top: float
    height: float

    def near(self, x: float) -> int:
        """The number of the line between two columns at a place, 0 for none."""
        inner = enumerate(self.places[1:-1], start=1)
        return next((number for number, place in inner if abs(place - x) <= _NEAR), 0)

    def limited(self, number: int, x: float) -> float:
        """The nearest place a line may go to."""
        left, right = self.places[number - 1], self.places[number + 1]
        return min(max(x, left + _NARROWEST), max(left + _NARROWEST, right - _NARROWEST))

    def widths(self) -> list[float]:
        """How wide each column is."""
        pairs = zip(self.places, self.places[1:], strict=False)
        return [max(1.0, right - left) for left, right in pairs]


class ColumnDrag(QObject):
    """Watches the mouse over a body's text."""

    def __init__(self, body: BodyEditor) -> None:
        super().__init__(body)
        self._body = body
        self._line = QRubberBand(QRubberBand.Shape.Line, body.viewport())
        self._edges: _Edges | None = None
        self._number = 0
        self._over = False
        body.viewport().setMouseTracking(True)
        body.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or watched is not self._body.viewport():
            return False
        match event.type():
            case QEvent.Type.MouseMove if self._number:
                self._move(event.position().x())
            case QEvent.Type.MouseMove if not event.buttons():
                self._hover(event.position())
                return self._over
            case QEvent.Type.MouseButtonPress if event.button() == Qt.MouseButton.LeftButton:
                self._take(event.position())
            case QEvent.Type.MouseButtonRelease if self._number:
                self._let_go()
                return True
        return self._number > 0

    def _hover(self, place: QPointF) -> None:
        edges = self._edges_at(place)
        over = edges is not None and edges.near(place.x()) > 0
        if over != self._over:
            self._over = over
            shape = Qt.CursorShape.SplitHCursor if over else Qt.CursorShape.IBeamCursor
            self._body.viewport().setCursor(shape)

    def _take(self, place: QPointF) -> None:
        self._edges = self._edges_at(place)
        self._number = self._edges.near(place.x()) if self._edges is not None else 0
        if self._number:
            self._body.setTextCursor(self._body.cursorForPosition(place.toPoint()))
            self._move(place.x())
            self._line.show()

    def _move(self, x: float) -> None:
        if self._edges is not None:
            self._edges.places[self._number] = self._edges.limited(self._number, x)
            place = int(self._edges.places[self._number])
            self._line.setGeometry(QRect(place, int(self._edges.top), 2, int(self._edges.height)))

    def _let_go(self) -> None:
        self._line.hide()
        self._number = 0
        if self._edges is not None:
            self._body.tables.set_widths(self._edges.widths())
        self._edges = None

    def _edges_at(self, place: QPointF) -> _Edges | None:
        """The lines of the table at a place, where it may be changed."""
        body = self._body
        table = body.cursorForPosition(place.toPoint()).currentTable()
        locked = body.isReadOnly() or body.composing or not body.allows("table")
        if table is None or locked:
            return None
        box = body.document().documentLayout().frameBoundingRect(table)
        top = box.top() - body.verticalScrollBar().value()
        places = self._columns(table)
        return (
            _Edges(places=[*places, box.right()], top=top, height=box.height()) if places else None
        )

    def _columns(self, table: QTextTable) -> list[float]:
        """Left of each column; nothing where a column has no cell of its own."""
        layout = self._body.document().documentLayout()
        found: dict[int, float] = {}
        for row in range(table.rows()):
            for column in range(table.columns()):
                cell = table.cellAt(row, column)
                if column not in found and (cell.row(), cell.column()) == (row, column):
                    block = cell.firstCursorPosition().block()
                    found[column] = layout.blockBoundingRect(block).left() - CELL_PADDING
            if len(found) == table.columns():
                return [found[column] for column in range(table.columns())]
        return []
