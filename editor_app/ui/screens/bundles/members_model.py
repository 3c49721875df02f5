"""The members of a bundle as rows of the two-line delegate."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor_app.services.bundles import MemberView
from editor_app.ui.look import Look
from editor_app.ui.screens.bundles.chips import waiting_chip
from editor_app.ui.screens.bundles.words import PART_ICONS, member_words, part_name
from editor_app.ui.widgets.roles import Role
from editor_app.ui.words import state_chip

_Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class MembersModel(QAbstractListModel):
    """Replaced as a whole: there are at most ten."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._members: tuple[MemberView, ...] = ()

    def show(self, members: tuple[MemberView, ...]) -> None:
        """Show these members."""
        self.beginResetModel()
        self._members = members
        self.endResetModel()

    def member(self, index: _Index) -> MemberView | None:
        """The member at an index."""
        return self._members[index.row()] if index.isValid() else None

    def rowCount(self, parent: _Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._members)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        member = self.member(index)
        if member is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return member.title or self.tr("Untitled")
            case Role.CAPTION:
                return f"{part_name(member.part)} · {member_words(member)}"
            case Role.ICON:
                return PART_ICONS[member.part]
            case Role.TONE:
                hindered = member.obstacles or (member.sends and member.unlinked)
                return "tone.red.solid" if hindered else None
            case Role.CHIP if member.approved:
                return waiting_chip(self._look.theme)
            case Role.CHIP if member.status is not None:
                return state_chip(self._look.theme, "status", member.status.value)
            case Role.KEY:
                return member.item
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{member.title}, {part_name(member.part)}, {member_words(member)}"
        return None
