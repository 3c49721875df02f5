"""Widths of columns: whole percents, 100 together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from editor_app.rendering.table_area import Area, Edit
from editor_app.rendering.table_shape import settled, shares
from editor_app.rendering.tree import Table

STEP = 5  # percent by which a column grows or shrinks
_NARROWEST = 5


def set_widths(table: Table, widths: Sequence[float]) -> Table:
    """The table with column widths in the given proportion."""
    return settled(replace(table, widths=shares(widths)))


def resize(table: Table, area: Area, *, by: int) -> Edit | None:
    """Give each column of the area some percent, or take them; the others bear it."""
    columns = len(table.header)
    widths = list(table.widths or shares([1] * columns))
    chosen = set(range(area.column, area.beside))
    others = [column for column in range(columns) if column not in chosen]
    wanted = [
        max(_NARROWEST, width + by) if column in chosen else width
        for column, width in enumerate(widths)
    ]
    left = 100 - sum(wanted[column] for column in chosen)
    if not others or left < _NARROWEST * len(others):
        return None
    weights: list[float] = list(wanted)
    share = left / sum(widths[column] for column in others)
    for column in others:
        weights[column] = widths[column] * share
    return Edit(table=set_widths(table, weights), area=area)


def even(table: Table, area: Area) -> Edit:
    """Make the columns of the area equally wide; from a single one all of them."""
    columns = len(table.header)
    if area.width == 1 or not table.widths:
        return Edit(table=set_widths(table, [1] * columns), area=area)
    chosen = range(area.column, area.beside)
    mean = sum(table.widths[column] for column in chosen) / area.width
    weights = [mean if column in chosen else old for column, old in enumerate(table.widths)]
    return Edit(table=set_widths(table, weights), area=area)


def free(table: Table, area: Area) -> Edit:
    return Edit(table=settled(replace(table, widths=())), area=area)


def with_new_columns(widths: tuple[int, ...], at: int, count: int) -> tuple[int, ...]:
    """Room for new columns, each as wide as the others are on average."""
    if not widths:
        return ()
    mean = 100 / len(widths)
    return shares([*widths[:at], *[mean] * count, *widths[at:]])
