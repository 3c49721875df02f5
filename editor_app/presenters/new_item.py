"""What the dialog 新建稿件 offers: columns that take items, the kinds they take, and why not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from editor_app.domain.item import ColumnKey, Kind, UnitKey
from editor_app.domain.layout import Column, Layout, Node, Unit
from editor_app.domain.people import Person, Role
from editor_app.domain.template import Template, Tier
from editor_app.presenters.items_tree import Matches, TreeNode, filtered, unit_nodes, units_of


class Obstacle(StrEnum):
    """Why nothing can be made in a place."""

    NO_UNIT = "no_unit"  # the person edits no unit
    NOTHING_CHOSEN = "nothing_chosen"
    UNIT = "unit"  # a unit is not a column
    BRANCH = "branch"  # holds columns, no items
    JUMP = "jump"  # only forwards
    NO_KIND = "no_kind"  # the column takes no kind of item from here


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What the right side shows for the chosen node."""

    obstacle: Obstacle | None
    trail: tuple[Column, ...] = ()
    kinds: tuple[Template, ...] = ()  # the one offered first stands first
    jump_to: str = ""


class NewItemPresenter:
    """Decides; creating is the business of DraftService."""

    def __init__(self, layout: Layout, person: Person) -> None:
        self._layout = layout
        self._units = tuple(
            unit for unit in units_of(person, layout) if person.has(Role.EDITOR, UnitKey(unit.key))
        )

    @property
    def units(self) -> Sequence[Unit]:
        """The units one may write for."""
        return self._units

    def nodes(self, words: str = "") -> tuple[TreeNode, ...]:
        """The trees, or what is left of them under a filter."""
        nodes = unit_nodes(self._layout, self._units, (), {})
        return filtered(nodes, Matches(words)) if words.strip() else nodes

    def first_hit(self, nodes: Sequence[TreeNode], words: str) -> TreeNode | None:
        """The first column that takes items: one that is named like that before any other."""
        open_ones = [node for node in _flat(nodes) if self.offer(node).obstacle is None]
        named = filter(Matches(words), open_ones)
        return next(named, open_ones[0] if open_ones else None)

    def offer(self, node: TreeNode | None) -> Offer:
        """What can be made at a node, or why nothing can."""
        if not self._units:
            return Offer(obstacle=Obstacle.NO_UNIT)
        if node is None:
            return Offer(obstacle=Obstacle.NOTHING_CHOSEN)
        column = node.column
        if column is None:
            return Offer(obstacle=Obstacle.UNIT)
        trail = self._layout.trail(column.key)
        if column.node is Node.JUMP:
            return Offer(obstacle=Obstacle.JUMP, trail=trail, jump_to=column.jump_to)
        if column.node is Node.BRANCH:
            return Offer(obstacle=Obstacle.BRANCH, trail=trail)
        kinds = self._kinds(column)
        return Offer(obstacle=None if kinds else Obstacle.NO_KIND, trail=trail, kinds=kinds)

    def default(self, unit: UnitKey, column: ColumnKey | None) -> str:
        """The key of the place to start at: the column in view, else the unit in view."""
        if column is None or self._layout.column(column).node is not Node.LEAF:
            return f"{unit}/"
        return f"{unit}/{column}"

    def _kinds(self, column: Column) -> tuple[Template, ...]:
        first = [column.template] if column.template else []
        keys: list[Kind] = first + [kind for kind in column.kinds if kind not in first]
        return tuple(self._layout.templates[key] for key in keys if key in self._layout.templates)


def _flat(nodes: Sequence[TreeNode]) -> Iterator[TreeNode]:
    """Nodes as they stand below each other."""
    for node in nodes:
        yield node
        yield from _flat(node.children)


def required_labels(template: Template, language: str) -> tuple[str, ...]:
    """Names of the fields to fill before an item of this kind can be submitted."""
    return tuple(
        field.label(language)
        for field in template.fields
        if field.required in (Tier.DRAFT, Tier.PREVIEW, Tier.SUBMIT) and not field.readonly
    )
