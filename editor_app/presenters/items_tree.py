"""The left pane of 稿件: quick views, and the columns of each unit with counts and freshness."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from editor_app.domain.freshness import ColumnClock, Freshness
from editor_app.domain.item import ColumnKey
from editor_app.domain.layout import Column, Layout, Node, Unit
from editor_app.domain.people import Person, Role
from editor_app.presenters.items import Entry, Place, Quick

FINE = ColumnClock(column=ColumnKey(""), state=Freshness.FINE, days=0, last=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeNode:
    """One node: a quick view, a unit or a column, ready to be named and painted."""

    place: Place
    unit: Unit | None = None
    column: Column | None = None
    quick: Quick | None = None
    count: int = 0
    fresh: ColumnClock = FINE
    children: tuple["TreeNode", ...] = ()

    @property
    def is_jump(self) -> bool:
        """Whether this column only forwards and can hold nothing."""
        return self.column is not None and self.column.node is Node.JUMP


Clocks = Mapping[tuple[str, str], ColumnClock]  # (unit, column)
_URGENT = {Freshness.SOON: 1, Freshness.OVERDUE: 2}


def units_of(person: Person, layout: Layout) -> tuple[Unit, ...]:
    """The units the person edits, their own first; who edits none sees those they review."""
    editing = [u for u in layout.portal.units if _edits(person, u)]
    shown = editing or [u for u in layout.portal.units if _takes_part(person, u)]
    return tuple(sorted(shown, key=lambda unit: unit.key != person.unit))


def edited_units(person: Person, layout: Layout) -> tuple[Unit, ...]:
    """The units the person edits: whose terms and columns are theirs to keep."""
    return tuple(unit for unit in units_of(person, layout) if _edits(person, unit))


def _edits(person: Person, unit: Unit) -> bool:
    return any(m.role is Role.EDITOR and m.unit in (unit.key, "*") for m in person.memberships)


def _takes_part(person: Person, unit: Unit) -> bool:
    return any(m.unit in (unit.key, "*") for m in person.memberships)


def below(layout: Layout, key: str) -> frozenset[str]:
    """The keys of a column and of all columns under it."""
    found = {key}
    for child in layout.children(ColumnKey(key)):
        found |= below(layout, child.key)
    return frozenset(found)


def top_columns(layout: Layout) -> tuple[Column, ...]:
    """The first level under a unit: a single root (频道首页) is the unit itself."""
    roots = layout.children(None)
    if len(roots) == 1 and roots[0].node is Node.BRANCH:
        return layout.children(roots[0].key)
    return roots


def quick_nodes(counts: Mapping[Quick, int]) -> tuple[TreeNode, ...]:
    """The quick views with their counts."""
    return tuple(
        TreeNode(place=Place(quick=quick), quick=quick, count=counts.get(quick, 0))
        for quick in Quick
    )


def unit_nodes(
    layout: Layout, units: Sequence[Unit], entries: Iterable[Entry], clocks: Clocks
) -> tuple[TreeNode, ...]:
    """One tree per unit."""
    counts = Counter((e.row.unit, e.row.column) for e in entries if _counted(e))
    return tuple(_unit_node(layout, unit, counts, clocks) for unit in units)


def _counted(entry: Entry) -> bool:
    return not entry.trashed or entry.row.remote is not None


def _unit_node(
    layout: Layout, unit: Unit, counts: Mapping[tuple[str, str], int], clocks: Clocks
) -> TreeNode:
    children = tuple(
        _column_node(layout, unit, column, counts, clocks) for column in top_columns(layout)
    )
    return TreeNode(
        place=Place(unit=unit.key),
        unit=unit,
        count=sum(count for (key, _), count in counts.items() if key == unit.key),
        children=children,
    )


def _column_node(
    layout: Layout,
    unit: Unit,
    column: Column,
    counts: Mapping[tuple[str, str], int],
    clocks: Clocks,
) -> TreeNode:
    children = tuple(
        _column_node(layout, unit, child, counts, clocks) for child in layout.children(column.key)
    )
    own = counts.get((unit.key, column.key), 0)
    return TreeNode(
        place=Place(unit=unit.key, column=column.key),
        column=column,
        count=own + sum(child.count for child in children),
        fresh=clocks.get((unit.key, column.key), FINE) if column.node is Node.LEAF else FINE,
        children=children,
    )


def worst_below(node: TreeNode) -> ColumnClock:
    """The most urgent clock under a node: what a folded one shows. 空白 stays with its column."""
    worst = FINE
    for child in node.children:
        for one in (child.fresh, worst_below(child)):
            if one.state in _URGENT and _worse(one, worst):
                worst = one
    return worst


def _worse(one: ColumnClock, other: ColumnClock) -> bool:
    if one.state is other.state:
        return one.days > other.days if one.state is Freshness.OVERDUE else one.days < other.days
    return _URGENT[one.state] > _URGENT.get(other.state, 0)


def filtered(nodes: Iterable[TreeNode], matches: "Matches") -> tuple[TreeNode, ...]:
    """The nodes whose name matches, with the way down to them."""
    kept = []
    for node in nodes:
        children = filtered(node.children, matches)
        if matches(node):
            kept.append(node)
        elif children:
            kept.append(_with_children(node, children))
    return tuple(kept)


class Matches:
    """Whether a node's names hold the words typed into the filter."""

    def __init__(self, words: str) -> None:
        self._words = words.casefold().split()

    def __call__(self, node: TreeNode) -> bool:
        names = _names(node).casefold()
        return all(word in names for word in self._words)


def _names(node: TreeNode) -> str:
    if node.column is not None:
        return f"{node.column.name_zh} {node.column.name_en}"
    if node.unit is not None:
        return f"{node.unit.name_zh} {node.unit.short_zh} {node.unit.name_en}"
    return ""


def _with_children(node: TreeNode, children: tuple[TreeNode, ...]) -> TreeNode:
    return TreeNode(
        place=node.place,
        unit=node.unit,
        column=node.column,
        quick=node.quick,
        count=node.count,
        fresh=node.fresh,
        children=children,
    )
