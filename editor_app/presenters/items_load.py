"""Reads the board for 稿件 and 工作台; every function here may run on a lane."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from editor_app.domain.item import ItemId
from editor_app.domain.layout import Layout, Unit
from editor_app.domain.ports import Board, BoardRow
from editor_app.domain.status import status_of
from editor_app.presenters.items import Entry
from editor_app.presenters.items_tree import Clocks
from editor_app.services.board import BoardService
from editor_app.services.bundle_plans import BundlePlans
from editor_app.services.layouts import LayoutService


class ItemsLoader:
    """Rows with their status, search, and the columns' clocks."""

    def __init__(
        self,
        rows: Board,
        board: BoardService,
        layouts: LayoutService,
        plans: BundlePlans | None = None,
    ) -> None:
        self._rows = rows
        self._plans = plans
        self._board = board
        self._layouts = layouts

    def layout(self) -> Layout:
        """The pack in force."""
        return self._layouts.current()

    def entries(self) -> tuple[Entry, ...]:
        """Everything on the board, the trash included."""
        return self._entries(self._rows.rows(), self._board.apart(), self._board.comments())

    def unsettled(self) -> tuple[Entry, ...]:
        """What somebody still works on, the trash included; without what rests on the portal."""
        return self._entries(self._rows.unsettled(), self._board.apart(), self._board.comments())

    def some(self, items: Iterable[ItemId]) -> tuple[Entry, ...]:
        """The entries of these items; an item that is gone has none."""
        wanted = tuple(items)
        rows = (self._rows.row(item) for item in wanted)
        found = [row for row in rows if row is not None]
        return self._entries(found, self._board.apart(wanted), self._board.comments(wanted))

    def found(self, words: str) -> Sequence[ItemId]:
        """Items that hold the words."""
        return self._rows.search(words)

    def clocks(self, units: Iterable[Unit]) -> Clocks:
        """The clock of every column of these units."""
        return {
            (unit.key, key): clock
            for unit in units
            for key, clock in self._board.freshness(unit.key).items()
        }

    def _entries(
        self, rows: Iterable[BoardRow], apart: frozenset[ItemId], comments: Mapping[ItemId, int]
    ) -> tuple[Entry, ...]:
        planned = self._planned()

        def entry(row: BoardRow) -> Entry:
            made = self._entry(row, apart=row.item in apart, planned=row.item in planned)
            count = comments.get(row.item, 0)
            return replace(made, comments=count) if count else made

        return tuple(map(entry, rows))

    def _planned(self) -> frozenset[ItemId]:
        plans = self._plans.all() if self._plans is not None else ()
        return frozenset(one.item for plan in plans for one in plan.members)

    def _entry(self, row: BoardRow, *, apart: bool, planned: bool) -> Entry:
        trashed = row.draft is not None and row.draft.trashed
        if not trashed:
            waits = planned and row.remote is None
            return Entry(row=row, status=self._board.status(row), apart=apart, planned=waits)
        # A draft in the trash says nothing about its item any more: the portal's word stands.
        pending = [one.pending for one in row.pending]
        return Entry(row=row, status=status_of(None, row.remote, pending))
