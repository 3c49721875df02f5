"""A receipt of a paste or a conversion: what was dropped, converted and kept, and where."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.clipboard import ReceiptNote
from editor_app.presenters.fit_receipt import FITTED
from editor_app.ui.actions import Actions
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.paste_model import PasteModel
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.foot import foot
from editor_app.ui.widgets.roles import Role
from editor_app.ui.widgets.rows import paint_row_ground

_Index = QModelIndex | QPersistentModelIndex
_MIDDLE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_MARGIN = 12
_SIGNS = {  # sign and colour per outcome; the heading says it in words
    "dropped": ("ri.close-circle-line", "tone.red.fg"),
    FITTED: ("ri.exchange-line", "tone.blue.fg"),
    "converted": ("ri.exchange-line", "tone.ochre.fg"),
    "kept": ("ri.checkbox-circle-line", "tone.green.fg"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptWords:
    """What a receipt is called; ``hint`` may name the key that goes through the places."""

    title: str
    hint: str
    undo: str
    late: str  # why it cannot be taken back at once
    nothing: str  # there is no receipt yet


class PasteDialog(FittedDialog):
    """Enter or 定位 shows a note's place in the text behind; undo takes the whole back."""

    jumpAsked = Signal(object)  # ReceiptNote
    undoAsked = Signal()

    def __init__(
        self,
        notes: Sequence[ReceiptNote],
        words: ReceiptWords,
        look: Look,
        actions: Actions,
        language: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("paste-dialog")
        self.setWindowTitle(words.title)
        self.setModal(True)
        self.resize(look.theme.px(640), look.theme.px(480))
        self._look, self._words = look, words
        self.model = PasteModel(notes, language, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(words.title, "sectionTitle"))
        told = words.hint.format(key=actions.hint("finding.next"))
        column.addWidget(label(told, "secondary", wrap=True))
        self.list = self._make_list()
        column.addWidget(self.list, 1)
        self._why = label("", "caption", name="paste-undo-why", wrap=True)
        column.addWidget(self._why)
        column.addLayout(self._foot())
        for key, by in (("finding.next", 1), ("finding.previous", -1)):
            for sequence in actions.keys(key):
                made = QShortcut(sequence, self)
                made.activated.connect(lambda by=by: self.step(by))
        self.list.selectionModel().currentChanged.connect(self._follow)
        self._select_first()

    def set_undoable(self, undoable: bool) -> None:
        """Say whether the paste is the last step that can be taken back."""
        self._undo.setEnabled(undoable)
        self._why.setVisible(not undoable)
        self._why.setText(self._words.late)

    def step(self, by: int) -> None:
        """Go to the next or previous note that has a place, and show it in the text."""
        rows = self.model.rows_with_places()
        if not rows:
            return
        now = self.list.currentIndex().row()
        later = [row for row in rows if row > now] if by > 0 else [row for row in rows if row < now]
        row = (later[0] if by > 0 else later[-1]) if later else rows[0 if by > 0 else -1]
        self.list.setCurrentIndex(self.model.index(row, 0))
        self._jump()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.focusWidget() is self.list:
            self._jump()
            return
        super().keyPressEvent(event)

    def _make_list(self) -> QListView:
        made = QListView()
        made.setObjectName("paste-list")
        made.setAccessibleName(self.tr("What became of it"))
        made.setModel(self.model)
        made.setUniformItemSizes(True)
        made.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setItemDelegate(_ReceiptDelegate(self._look, made))
        made.doubleClicked.connect(self._jump)
        return made

    def _foot(self) -> QHBoxLayout:
        self._locate = button(self._look, self.tr("Locate"), name="paste-locate")
        self._locate.clicked.connect(self._jump)
        self._undo = button(self._look, self._words.undo, name="paste-undo", kind="danger")
        self._undo.clicked.connect(self._take_back)
        close = button(self._look, self.tr("Close"), name="paste-close", kind="primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        return foot([self._locate, close], [self._undo])

    def _select_first(self) -> None:
        for row in range(self.model.rowCount()):
            if self.model.note(self.model.index(row, 0)) is not None:
                self.list.setCurrentIndex(self.model.index(row, 0))
                break
        self._follow()
        self.list.setFocus()

    def _follow(self) -> None:
        note = self.model.note(self.list.currentIndex())
        self._locate.setEnabled(note is not None and note.place > 0)
        self._locate.setToolTip(
            "" if self._locate.isEnabled() else self.tr("This line speaks of no single place")
        )

    def _jump(self) -> None:
        note = self.model.note(self.list.currentIndex())
        if note is not None and note.place:
            self.jumpAsked.emit(note)

    def _take_back(self) -> None:
        self.accept()
        self.undoAsked.emit()


class _ReceiptDelegate(QStyledItemDelegate):
    """Headings on a band with their count; notes with the sign of their outcome."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._look.theme.px(34))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        theme, rect = self._look.theme, option.rect
        heading = bool(index.data(Role.HEADING))
        if heading:
            painter.fillRect(rect, theme.color("bg.subtle"))
        paint_row_ground(painter, rect, option.state, theme)
        icon, tone = _SIGNS[index.data(Role.TONE)]
        side = theme.px(16)
        left = rect.x() + _MARGIN + (0 if heading else theme.px(12))
        top = rect.y() + (rect.height() - side) // 2
        if not heading:
            self._look.icons.draw(painter, left, top, icon, tone, side)
            left += side + theme.px(8)
        room = QRect(left, rect.y(), rect.right() - left - _MARGIN, rect.height())
        painter.setFont(theme.font("secondary" if heading else "body", strong=heading))
        painter.setPen(theme.color("text.primary"))
        metrics = QFontMetrics(painter.font())
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _MIDDLE, elided)
        if heading:
            painter.setFont(theme.font("caption", tabular=True))
            painter.setPen(theme.color("text.tertiary"))
            painter.drawText(room, _RIGHT, str(index.data(Role.COUNT)))
        painter.restore()
