"""The list of items: rows of the presenter as roles of the two-line delegate."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from editor_app.domain.item import ItemId
from editor_app.presenters.items import ListRow, Note, same_rows
from editor_app.ui.comment_words import comments_mark, comments_spoken
from editor_app.ui.look import Look
from editor_app.ui.screens.bundles.chips import waiting_chip
from editor_app.ui.widgets.roles import Role
from editor_app.ui.words import state_chip, state_text

_Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


def note_text(row: ListRow) -> str:
    """The second fact of a row in words."""
    match row.note:
        case Note.DOC_NO:
            return row.doc_no
        case Note.WAITING:
            return QCoreApplication.translate("ItemNotes", "waits to be sent")
        case Note.UNCONFIRMED:
            return QCoreApplication.translate("ItemNotes", "no receipt yet")
        case Note.BOTH_CHANGED:
            return QCoreApplication.translate("ItemNotes", "changed here and on the portal")
        case Note.APART:
            return QCoreApplication.translate("ItemNotes", "a colleague changed it, too")
        case Note.REFUSED:
            return QCoreApplication.translate("ItemNotes", "the portal refused it")
        case Note.FAILED:
            return QCoreApplication.translate("ItemNotes", "its time came, it is not public")
        case Note.ACT_BACK:
            return QCoreApplication.translate("ItemNotes", "what was asked for came back")
        case Note.REPLACES:
            told = QCoreApplication.translate("ItemNotes", "replaces online edition {n}")
            return told.format(n=row.replaces)
        case Note.ATTACHMENTS:
            told = QCoreApplication.translate("ItemNotes", "{n} attachments")
            if row.attachments == 1:
                told = QCoreApplication.translate("ItemNotes", "{n} attachment")
            return told.format(n=row.attachments)
        case Note.LOCAL:
            return QCoreApplication.translate("ItemNotes", "draft on this computer")
        case Note.ELSEWHERE:
            return QCoreApplication.translate("ItemNotes", "written on another workstation")
        case Note.NONE:
            return ""


class ItemsModel(QAbstractListModel):
    """Holds the rows; only rows that changed are told, so that selection and place are kept."""

    def __init__(
        self, look: Look, when: Callable[[datetime], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._when = when
        self._rows: tuple[ListRow, ...] = ()
        self._at: dict[ItemId, int] = {}
        self._present: dict[ItemId, str] = {}

    def show(self, rows: Sequence[ListRow]) -> None:
        """Show these rows: changed words in place, another order or set as a fresh list."""
        if same_rows(self._rows, rows):
            self._retell(tuple(rows))
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self._at = {row.item: at for at, row in enumerate(self._rows)}
        self.endResetModel()

    def show_present(self, words: dict[ItemId, str]) -> None:
        """Who is writing on which item, in words that stand in the second line."""
        if words != self._present:
            self._present = words
            self.retell()

    def retell(self) -> None:
        """Words or colours changed: the language, the theme, the day."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def row(self, index: _Index) -> ListRow | None:
        """The row at an index."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, item: ItemId) -> QModelIndex:
        """Where an item stands; invalid when it is not shown."""
        at = self._at.get(item)
        return QModelIndex() if at is None else self.index(at)

    def rowCount(self, parent: _Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title or self.untitled()
            case Role.CAPTION:
                told = (comments_mark(row.comments), row.author, note_text(row))
                return self._present.get(row.item) or " · ".join(part for part in told if part)
            case Role.CHIP if row.held:
                return waiting_chip(self._look.theme)
            case Role.CHIP:
                return state_chip(self._look.theme, "status", row.status.value)
            case Role.ICON:
                return "ri.links-line" if row.bundled else None
            case Role.TIME:
                return self._when(row.time)
            case Role.KEY:
                return row.item
            case Qt.ItemDataRole.ToolTipRole:
                return row.full_title if row.full_title != row.title else None
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
        return None

    def untitled(self) -> str:
        """What stands for a missing title."""
        return self.tr("Untitled")

    def _spoken(self, row: ListRow) -> str:
        status = state_text("status", row.status.value)
        bundled = self.tr("in a bundle") if row.bundled else ""
        parts = (row.full_title or self.untitled(), status, bundled, row.author, note_text(row))
        waiting = comments_spoken(row.comments)
        return ", ".join(part for part in (*parts, waiting, self._when(row.time)) if part)

    def _retell(self, rows: tuple[ListRow, ...]) -> None:
        old, self._rows = self._rows, rows
        for at, (before, after) in enumerate(zip(old, rows, strict=True)):
            if before != after:
                self.dataChanged.emit(self.index(at), self.index(at))
