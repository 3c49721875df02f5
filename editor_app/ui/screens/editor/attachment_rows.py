"""How a file looks in the list: kind, name, and how it stands."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor_app.ui.look import Look
from editor_app.ui.widgets.roles import Role
from editor_app.ui.widgets.rows import paint_row_ground

_Index = QModelIndex | QPersistentModelIndex
_MIDDLE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_PAD, _ICON, _MARK = 12, 20, 16  # pixels at 100 %
_ICONS = {
    ".docx": "ri.file-word-2-line",
    ".doc": "ri.file-word-2-line",
    ".wps": "ri.file-word-2-line",
    ".xlsx": "ri.file-excel-2-line",
    ".xls": "ri.file-excel-2-line",
    ".et": "ri.file-excel-2-line",
    ".csv": "ri.file-excel-2-line",
    ".pdf": "ri.file-pdf-line",
    ".ofd": "ri.file-pdf-line",
    ".zip": "ri.file-zip-line",
    ".rar": "ri.file-zip-line",
    ".jpg": "ri.image-line",
    ".png": "ri.image-line",
}


def file_icon(name: str) -> str:
    """The icon for a file's kind."""
    return _ICONS.get(Path(name).suffix.lower(), "ri.file-text-line")


class AttachmentDelegate(QStyledItemDelegate):
    """Two lines: the name with its number; type, size and state with a mark."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._look.theme.px(52))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._look.theme
        painter.save()
        paint_row_ground(painter, option.rect, option.state, theme)
        rect = option.rect.adjusted(theme.px(_PAD), theme.px(6), -theme.px(_PAD), -theme.px(6))
        side = theme.px(_ICON)
        name = str(index.data(Qt.ItemDataRole.EditRole))
        top = rect.y() + (rect.height() - side) / 2
        self._look.icons.draw(painter, rect.x(), top, file_icon(name), "text.secondary", side)
        words = rect.adjusted(side + theme.px(10), 0, 0, 0)
        half = words.height() // 2
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("text.primary"))
        upper = QRect(words.x(), words.y(), words.width(), half)
        _middle_cut(painter, upper, str(index.data(Qt.ItemDataRole.DisplayRole)))
        self._caption(painter, words.adjusted(0, half, 0, 0), index)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setObjectName("attachment-name")
        editor.setAccessibleName(self.tr("Name of the file"))
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Select the name without its suffix, which stays."""
        if isinstance(editor, QLineEdit):
            name = str(index.data(Qt.ItemDataRole.EditRole))
            editor.setText(name)
            editor.setSelection(0, len(Path(name).stem))

    def _caption(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        theme, side = self._look.theme, self._look.theme.px(_MARK)
        icon, tone = str(index.data(Role.ICON)), str(index.data(Role.TONE))
        y = rect.y() + (rect.height() - side) / 2
        self._look.icons.draw(painter, rect.x(), y, icon, tone, side)
        painter.setFont(theme.font("caption", tabular=True))
        painter.setPen(theme.color("text.secondary"))
        rest = rect.adjusted(side + theme.px(6), 0, 0, 0)
        _middle_cut(painter, rest, str(index.data(Role.CAPTION)))


def _middle_cut(painter: QPainter, rect: QRect, text: str) -> None:
    """The end of a file's name tells its kind: it is never cut."""
    metrics = QFontMetrics(painter.font())
    told = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, rect.width())
    painter.drawText(rect, _MIDDLE, told)
