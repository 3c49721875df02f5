"""The tree of quick views, units and columns."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from editor_app.domain.freshness import ColumnClock, Freshness
from editor_app.domain.layout import Layout, Unit
from editor_app.presenters.items import Quick
from editor_app.presenters.items_tree import TreeNode, worst_below
from editor_app.ui.due_derivation import Derivations
from editor_app.ui.look import Look
from editor_app.ui.widgets.chip import FreshnessSpec
from editor_app.ui.widgets.roles import Role
from editor_app.ui.words import freshness_badge, state_text

_Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_QUICK_ICONS = {
    Quick.MINE: "ri.user-3-line",
    Quick.RETURNED: "ri.arrow-go-back-line",
    Quick.CONFLICT: "ri.git-merge-line",
    Quick.TRASH: "ri.delete-bin-line",
}

BADGES = {Freshness.SOON: "near", Freshness.OVERDUE: "over", Freshness.EMPTY: "empty"}


def quick_name(quick: Quick) -> str:
    """The words of a quick view."""
    match quick:
        case Quick.MINE:
            return QCoreApplication.translate("QuickViews", "My items")
        case Quick.RETURNED:
            return QCoreApplication.translate("QuickViews", "Returned to me")
        case Quick.CONFLICT:
            return QCoreApplication.translate("QuickViews", "In conflict")
        case Quick.TRASH:
            return QCoreApplication.translate("QuickViews", "Trash")


def unit_name(unit: Unit, language: str) -> str:
    """A unit as lists name it: short in Chinese."""
    return unit.short(language)


def node_name(node: TreeNode, language: str) -> str:
    """The words of any node."""
    if node.quick is not None:
        return quick_name(node.quick)
    if node.unit is not None:
        return unit_name(node.unit, language)
    return "" if node.column is None else node.column.name(language)


@dataclass(slots=True, kw_only=True, eq=False)
class _Spot:
    """A node with its place, as an index needs it."""

    node: TreeNode | None  # None: a heading
    heading: str = ""
    parent: "_Spot | None" = None
    row: int = 0
    id: int = 0  # an index carries this number: a stale one finds nothing instead of freed memory
    children: list["_Spot"] = field(default_factory=list)


class ColumnsModel(QAbstractItemModel):
    """Two groups, each a heading and its nodes; new counts are told in place."""

    def __init__(
        self,
        look: Look,
        language: Callable[[], str],
        parent: QObject | None = None,
        *,
        counted: bool = True,
    ) -> None:
        """``counted`` is false where the tree is only for choosing a column."""
        super().__init__(parent)
        self._counted = counted
        self._look = look
        self._days: Derivations | None = None
        self._language = language
        self._roots: list[_Spot] = []
        self._spots: dict[str, _Spot] = {}
        self._ids: dict[int, _Spot] = {}
        self._unfolded: set[str] = set()

    def set_unfolded(self, key: str, unfolded: bool) -> None:
        """A node was unfolded or folded: a folded one shows its most urgent column."""
        (self._unfolded.add if unfolded else self._unfolded.discard)(key)
        index = self.index_of(key)
        self.dataChanged.emit(index, index)

    def unfold(self, keys: Iterable[str]) -> None:
        """Remember nodes as unfolded before they are shown."""
        self._unfolded.update(keys)

    @property
    def unfolded(self) -> frozenset[str]:
        """Keys of the unfolded nodes; they outlive a filter."""
        return frozenset(self._unfolded)

    def show(self, groups: Sequence[tuple[str, Sequence[TreeNode]]]) -> None:
        """Show groups of (heading, nodes); the same shape only refreshes what nodes tell."""
        roots: list[_Spot] = []
        for heading, nodes in groups:
            if heading:
                roots.append(_Spot(node=None, heading=heading))
            roots.extend(_spot(node, None) for node in nodes)
        for row, spot in enumerate(roots):
            spot.row = row
        if _shape(roots) == _shape(self._roots):
            _take_over(self._roots, roots)
            self._retell(self._roots)
            return
        self.beginResetModel()
        self._roots = roots
        self._spots, self._ids = {}, {}
        self._remember(roots)
        self.endResetModel()

    def node(self, index: _Index) -> TreeNode | None:
        """The node at an index; none for a heading."""
        return None if not index.isValid() else self._at(index).node

    def index_of(self, key: str) -> QModelIndex:
        """Where a place stands in the tree; invalid when it is not shown."""
        spot = self._spots.get(key)
        return QModelIndex() if spot is None else self._index(spot)

    def keys(self) -> list[str]:
        """The keys of all nodes, for remembering which are unfolded."""
        return list(self._spots)

    def index(self, row: int, column: int, parent: _Index = ROOT) -> QModelIndex:
        spots = self._at(parent).children if parent.isValid() else self._roots
        if column != 0 or not 0 <= row < len(spots):
            return QModelIndex()
        return self._index(spots[row])

    def parent(self, index: _Index = ROOT) -> Any:
        above = self._at(index).parent if index.isValid() else None
        return QModelIndex() if above is None else self._index(above)

    def rowCount(self, parent: _Index = ROOT) -> int:
        return len(self._at(parent).children if parent.isValid() else self._roots)

    def columnCount(self, parent: _Index = ROOT) -> int:
        return 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or self._at(index).node is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        spot = self._at(index)
        if spot.node is None:
            if role == Qt.ItemDataRole.DisplayRole:
                return spot.heading
            return True if role == Role.HEADING else None
        return self._node_data(spot.node, role)

    def _node_data(self, node: TreeNode, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return node_name(node, self._language())
            case Role.ICON:
                return self._icon(node)
            case Role.COUNT:
                return node.count if self._counted and not node.is_jump else None
            case Role.FRESHNESS:
                return self._badge(self._fresh(node))
            case Role.KEY:
                return node.place.key
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(node)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(node)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._counted_days(node)
        return None

    def count_by(self, layout: Layout) -> None:
        """Whose calendar says how the days of a column were counted."""
        self._days = Derivations(layout)

    def _counted_days(self, node: TreeNode) -> str:
        fresh = self._fresh(node)
        return self._days.column(fresh) if self._days and fresh.state in BADGES else ""

    def _fresh(self, node: TreeNode) -> ColumnClock:
        if not node.children or node.place.key in self._unfolded:
            return node.fresh
        return worst_below(node)

    def _badge(self, clock: ColumnClock) -> FreshnessSpec | None:
        return freshness_badge(self._look.theme, BADGES.get(clock.state, "ok"), clock.days)

    def _icon(self, node: TreeNode) -> str:
        if node.quick is not None:
            return _QUICK_ICONS[node.quick]
        if node.unit is not None:
            return "ri.government-line"
        if node.is_jump:
            return "ri.external-link-line"
        if not node.children:
            return "ri.file-text-line"
        opened = node.place.key in self._unfolded
        return "ri.folder-open-line" if opened else "ri.folder-3-line"

    def _tip(self, node: TreeNode) -> str | None:
        if node.is_jump:
            return self.tr("This column only forwards readers; it holds no items.")
        language = self._language()
        name = node.unit.name(language) if node.unit is not None else ""
        told = node.column.described(language) if node.column is not None else name
        line = " · ".join(part for part in (told, self._freshness(node)) if part)
        return "\n".join(part for part in (line, self._counted_days(node)) if part) or None

    def _freshness(self, node: TreeNode) -> str:
        """The badge in words: a short row has room for a dot only."""
        fresh = self._fresh(node)
        badge = BADGES.get(fresh.state)
        return state_text("freshness", badge, n=fresh.days) if badge else ""

    def _spoken(self, node: TreeNode) -> str:
        told = [node_name(node, self._language()), str(node.count)]
        return ", ".join(part for part in (*told, self._freshness(node)) if part)

    def _at(self, index: _Index) -> _Spot:
        return self._ids[index.internalId()]

    def _index(self, spot: _Spot) -> QModelIndex:
        return self.createIndex(spot.row, 0, spot.id)

    def _remember(self, spots: list[_Spot]) -> None:
        for spot in spots:
            spot.id = len(self._ids) + 1
            self._ids[spot.id] = spot
            if spot.node is not None:
                self._spots[spot.node.place.key] = spot
            self._remember(spot.children)

    def _retell(self, spots: list[_Spot]) -> None:
        for spot in spots:
            index = self._index(spot)
            self.dataChanged.emit(index, index)
            self._retell(spot.children)


def _spot(node: TreeNode, parent: _Spot | None) -> _Spot:
    made = _Spot(node=node, parent=parent)
    for row, child in enumerate(node.children):
        below = _spot(child, made)
        below.row = row
        made.children.append(below)
    return made


def _shape(spots: list[_Spot]) -> list[Any]:
    return [
        (spot.node.place.key if spot.node else spot.heading, _shape(spot.children))
        for spot in spots
    ]


def _take_over(kept: list[_Spot], fresh: list[_Spot]) -> None:
    for old, new in zip(kept, fresh, strict=True):
        old.node = new.node
        _take_over(old.children, new.children)
