"""Table tools: a bar that shows while the cursor stands in a table, and the same as a menu."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from editor_app.rendering.table_area import Area, whole_cells
from editor_app.rendering.table_edit import TableCommand
from editor_app.rendering.tree import Alignment, Table
from editor_app.ui.body.column_drag import ColumnDrag
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.body.tables import TableTools
from editor_app.ui.look import Look
from editor_app.ui.widgets.surfaces import rule

_C = TableCommand
_SELECT: dict[str, Callable[[TableTools], None]] = {
    "table.select.cell": TableTools.select_cell,
    "table.select.row": TableTools.select_rows,
    "table.select.column": TableTools.select_columns,
    "table.select.all": TableTools.select_table,
}
_BAR = (
    (_C.ROW_ABOVE, _C.ROW_BELOW, _C.COLUMN_LEFT, _C.COLUMN_RIGHT),
    (_C.DELETE_ROWS, _C.DELETE_COLUMNS),
    (_C.MERGE, _C.SPLIT),
    (_C.HEADER_ROW, _C.HEADER_COLUMN),
    (_C.ALIGN_LEFT, _C.ALIGN_CENTER, _C.ALIGN_RIGHT),
    (_C.EVEN_WIDTHS,),
    (_C.DELETE_TABLE,),
)
_MENU = (
    (_C.ROW_ABOVE, _C.ROW_BELOW, _C.COLUMN_LEFT, _C.COLUMN_RIGHT),
    (_C.DELETE_ROWS, _C.DELETE_COLUMNS, _C.DELETE_TABLE),
    (_C.MERGE, _C.SPLIT),
    (_C.HEADER_ROW, _C.HEADER_COLUMN),
    (_C.ALIGN_LEFT, _C.ALIGN_CENTER, _C.ALIGN_RIGHT),
)
_MOVES = (_C.ROW_UP, _C.ROW_DOWN, _C.COLUMN_BACK, _C.COLUMN_ON)
_WIDTHS = (_C.WIDER, _C.NARROWER, _C.EVEN_WIDTHS, _C.FREE_WIDTHS)
_SIDES = {
    _C.ALIGN_LEFT: Alignment.LEFT,
    _C.ALIGN_CENTER: Alignment.CENTER,
    _C.ALIGN_RIGHT: Alignment.RIGHT,
}
_CHECKABLE = (_C.HEADER_ROW, _C.HEADER_COLUMN, *_SIDES)
_QUIET = 60  # ms after the last move of the cursor until the buttons say what holds there


class TableBar(QFrame):
    """What can be done to the table at the cursor; hidden elsewhere."""

    def __init__(
        self,
        body: BodyEditor,
        actions: dict[str, QAction],
        look: Look,
        make_room: Callable[[int], None],
    ) -> None:
        super().__init__()
        self.setObjectName("table-bar")
        self.setAccessibleName(self.tr("Table tools"))
        self.setProperty("surface", True)
        self.setProperty("line", "bottom")
        self.setFixedHeight(look.theme.px(38))
        self._body, self._actions, self._look = body, actions, look
        self._make_room = make_room
        self._asking = QTimer(self, singleShot=True, interval=_QUIET)
        self._asking.timeout.connect(self._show_state)
        self._drag = ColumnDrag(body)
        self._connect()
        self._fill()
        self.hide()
        self._enable(False)

    def refresh(self) -> None:
        """Show or hide for the cursor as it stands, in a text that was just locked or opened."""
        self._follow(self._body.style_at(self._body.textCursor()))

    def menu(self, parent: QWidget) -> QMenu:
        """All table tools as a menu."""
        self._show_state()
        menu = QMenu(self.tr("Table"), parent)
        menu.setObjectName("table-menu")
        for group in _MENU:
            menu.addActions([self._actions[key] for key in group])
            menu.addSeparator()
        for title, keys in (
            (self.tr("Move"), _MOVES),
            (self.tr("Width"), _WIDTHS),
            (self.tr("Select"), tuple(_SELECT)),
        ):
            menu.addMenu(title).addActions([self._actions[key] for key in keys])
        return menu

    def show_menu(self, at: QPoint) -> None:
        """The menu of the text, with that of the table where there is one."""
        menu = self._body.createStandardContextMenu(at)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._body.tables.here:
            menu.addSeparator()
            menu.addMenu(self.menu(menu))
        menu.popup(self._body.viewport().mapToGlobal(at))

    def _connect(self) -> None:
        body = self._body
        for command in TableCommand:
            self._actions[command].triggered.connect(partial(self._run, command))
        for command in _CHECKABLE:
            self._actions[command].setCheckable(True)
        for key, select in _SELECT.items():
            self._actions[key].triggered.connect(partial(self._choose, select))
        body.cursor_style_changed.connect(self._follow)
        body.cursorPositionChanged.connect(self._ask)
        body.selectionChanged.connect(self._ask)
        body.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        body.customContextMenuRequested.connect(self.show_menu)

    def _fill(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(1)
        for group in _BAR:
            if group is not _BAR[0]:
                row.addWidget(rule("v"))
            for command in group:
                row.addWidget(self._tool(self._actions[command]))
        row.addStretch(1)
        more = QToolButton()
        more.setObjectName("table-more")
        more.setAccessibleName(self.tr("More table tools"))
        more.setToolTip(more.accessibleName())
        more.setIcon(self._look.icons.icon("ri.more-2-line", "text.secondary"))
        more.clicked.connect(
            lambda: self.menu(more).popup(more.mapToGlobal(more.rect().bottomLeft()))
        )
        row.addWidget(more)

    def _tool(self, action: QAction) -> QToolButton:
        tool = QToolButton()
        tool.setDefaultAction(action)
        tool.setObjectName(f"tool-{action.objectName()}")
        side = self._look.theme.px(18)
        tool.setIconSize(QSize(side, side))
        keys = action.shortcut().toString()
        action.setToolTip(f"{action.text()} ({keys})" if keys else action.text())
        tool.setAccessibleName(action.text())
        return tool

    def _run(self, command: TableCommand, _checked: bool = False) -> None:
        self._body.tables.run(command)
        self._body.setFocus()
        self._show_state()

    def _choose(self, select: Callable[[TableTools], None], _checked: bool = False) -> None:
        select(self._body.tables)
        self._body.setFocus()

    def _follow(self, style: str) -> None:
        here = style == "table" and not self._body.isReadOnly()
        if here is not self.isHidden():
            return
        self.setVisible(here)
        self._enable(here)
        self._make_room(self.height() if here else -self.height())

    def _ask(self) -> None:
        if self.isVisible():
            self._asking.start()

    def _enable(self, here: bool) -> None:
        for key in (*TableCommand, *_SELECT):
            self._actions[key].setEnabled(here)

    def _show_state(self) -> None:
        tables = self._body.tables
        node, area = tables.node(), tables.area()
        if node is None or area is None or self._body.isReadOnly():
            return
        allowed = self._body.allows("table")
        for command in TableCommand:
            action = self._actions[command]
            action.setEnabled(allowed or command is _C.DELETE_TABLE)
        area = whole_cells(node, area)
        self._actions[_C.MERGE].setEnabled(allowed and _mergeable(node, area))
        self._actions[_C.SPLIT].setEnabled(allowed and _splittable(node, area))
        self._actions[_C.HEADER_ROW].setChecked(node.header_rows > 0)
        self._actions[_C.HEADER_COLUMN].setChecked(node.header_column)
        sides = set(node.alignments[area.column : area.beside])
        for command, side in _SIDES.items():
            self._actions[command].setChecked(sides == {side})


def _mergeable(table: Table, area: Area) -> bool:
    whole = (area.row, area.column, area.height, area.width)
    merged = any((one.row, one.column, one.height, one.width) == whole for one in table.spans)
    return area.height * area.width > 1 and not merged


def _splittable(table: Table, area: Area) -> bool:
    return any(
        area.row <= span.row < area.below and area.column <= span.column < area.beside
        for span in table.spans
    )
