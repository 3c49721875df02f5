"""大纲, left of the sheet: jump by click or Enter, move sections by drag or Alt+Up/Alt+Down."""

from bisect import bisect_right

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from editor_app.presenters.outline import Move, dropped, outline, shifted
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.body.moving import move_blocks
from editor_app.ui.look import Look
from editor_app.ui.models.outline_tree import OutlineModel
from editor_app.ui.widgets.controls import IconButton, label
from editor_app.ui.widgets.rows import ColumnTree, ColumnTreeDelegate

_WIDTH = 224
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class _Lines(ColumnTreeDelegate):
    """Only words: a line of the outline has neither icon nor count."""

    def _node(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        theme = self._look.theme
        painter.setFont(theme.font("secondary", strong=chosen))
        painter.setPen(theme.tone("blue", "fg") if chosen else theme.color("text.primary"))
        room = option.rect.adjusted(8, 0, -12, 0)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), cut)


class OutlinePane(QFrame):
    """Follows the text while it is open; closed it costs nothing."""

    closeAsked = Signal()

    def __init__(self, body: BodyEditor, look: Look) -> None:
        super().__init__()
        self.setObjectName("editor-outline")
        self.setProperty("surface", True)
        self.setProperty("line", "right")
        self.setProperty("pane", True)
        self._body, self._look = body, look
        self._restyle()
        self._firsts: list[int] = []  # text block in which each entry begins
        self.model = OutlineModel()
        self.model.dropAsked.connect(self._dropped)
        self.tree = self._make_tree(look)
        self._empty = label(
            self.tr("Headings, addressee, signature and date appear here."), "caption", wrap=True
        )
        self._empty.setContentsMargins(12, 8, 12, 8)
        self._lay_out(look)
        body.outlined.connect(self._follow_text)
        body.cursorPositionChanged.connect(self._follow_cursor)
        look.switch.changed.connect(self._restyle)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow_text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key, alt = Qt.Key(event.key()), Qt.KeyboardModifier.AltModifier
            if key in _STEPS and event.modifiers() & alt:
                self._shift(_STEPS[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._jump(self.tree.currentIndex())
                return True
            if key == Qt.Key.Key_Escape:
                self._body.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _make_tree(self, look: Look) -> ColumnTree:
        tree = ColumnTree(look, name="editor-outline-tree")
        tree.setProperty("surface", "")
        tree.setAccessibleName(self.tr("Outline"))
        tree.setModel(self.model)
        tree.setItemDelegate(_Lines(look, tree))
        tree.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        tree.setDropIndicatorShown(True)
        tree.clicked.connect(self._jump)
        tree.installEventFilter(self)
        return tree

    def _lay_out(self, look: Look) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 6, 6)
        head.addWidget(label(self.tr("Outline"), "cardTitle"), 1)
        close = IconButton(
            look, "ri.close-line", self.tr("Close"), name="editor-outline-close", size=14
        )
        close.clicked.connect(self.closeAsked)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._empty)
        column.addWidget(self.tree, 1)

    def _restyle(self) -> None:
        self.setFixedWidth(self._look.theme.px(_WIDTH))

    def _follow_text(self) -> None:
        if not self.isVisible():
            return
        entries = outline(self._body.tree(), self._body.block_styles)
        same = [one.level for one in entries] == [one.level for one in self.model.entries]
        self.model.show(entries)
        if not same:
            self.tree.expandAll()
        groups = self._body.exporter.groups()
        self._firsts = [groups[one.block].first for one in entries]
        self._empty.setVisible(not entries)
        self.tree.setVisible(bool(entries))
        self._follow_cursor()

    def _follow_cursor(self) -> None:
        """Mark where the cursor stands: the last line that begins at or above it."""
        if not self.isVisible():
            return
        here = bisect_right(self._firsts, self._body.textCursor().blockNumber()) - 1
        index = self.model.index_of(here)
        if index != self.tree.currentIndex():
            self.tree.setCurrentIndex(index)

    def _jump(self, index: QModelIndex) -> None:
        number = self.model.number(index)
        if number >= 0:
            self._body.places.jump_to(self.model.entries[number].block, 0, 0)

    def _shift(self, by: int) -> None:
        at = self.model.number(self.tree.currentIndex())
        if at >= 0:
            self._move(shifted(self.model.entries, at, by, len(self._body.tree().blocks)))

    def _dropped(self, at: int, before: int) -> None:
        entries, blocks = self.model.entries, len(self._body.tree().blocks)
        to = entries[before].block if before >= 0 else blocks
        self._move(dropped(entries, at, to, blocks))

    def _move(self, move: Move | None) -> None:
        if move is not None and not self._body.isReadOnly() and not self._body.composing:
            move_blocks(self._body, move)
            self._body.name_blocks()
            self.tree.setFocus()
