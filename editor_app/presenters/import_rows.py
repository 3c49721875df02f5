"""The files of an import and where each stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from editor_app.domain.errors import EditorError
from editor_app.domain.findings import Severity
from editor_app.domain.imports import Outcome
from editor_app.domain.item import ItemId
from editor_app.services.imports import Plan, Target


class State(StrEnum):
    """Where one file stands."""

    WAITING = "waiting"
    READY = "ready"  # 可导入
    LOOK = "look"  # 需处理: no title or no text was found
    TWIN = "twin"  # 重复: the same bytes are a draft already, or stand above in this run
    REFUSED = "refused"  # 无法读取
    WRITTEN = "written"
    FAILED = "failed"  # could not be stored
    UNDONE = "undone"  # written, then set aside


class Scope(StrEnum):
    """The segments above the table."""

    ALL = "all"
    READY = "ready"
    LOOK = "look"
    REFUSED = "refused"


_SCOPES = {
    Scope.ALL: frozenset(State),
    Scope.READY: frozenset({State.READY, State.WRITTEN, State.UNDONE}),
    Scope.LOOK: frozenset({State.LOOK, State.TWIN}),
    Scope.REFUSED: frozenset({State.REFUSED, State.FAILED}),
}
WRITABLE = frozenset({State.READY, State.LOOK, State.TWIN})


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRow:
    """One file of a run."""

    path: Path
    target: Target
    state: State = State.WAITING
    wanted: bool = False
    plan: Plan | None = None
    held: bool = True  # its pictures are in memory
    error: EditorError | None = None
    item: ItemId | None = None

    @property
    def title(self) -> str:
        """What was found as its title."""
        return "" if self.plan is None else self.plan.content.title

    def count(self, outcome: Outcome) -> int | None:
        """How much was kept, converted or dropped; none while it was not read."""
        return None if self.plan is None else self.plan.count(outcome)

    def findings(self, severity: Severity) -> int:
        """How many results of the checks weigh this much."""
        return 0 if self.plan is None else self.plan.report.count(severity)


class ImportRows:
    """All files of a run, in the order they were chosen; asking changes nothing."""

    def __init__(self, rows: Iterable[ImportRow] = ()) -> None:
        self._rows = {row.path: row for row in rows}

    def put(self, row: ImportRow) -> None:
        """A file stands elsewhere now."""
        self._rows[row.path] = row

    def get(self, path: Path) -> ImportRow | None:
        """One file."""
        return self._rows.get(path)

    @property
    def all(self) -> tuple[ImportRow, ...]:
        """Every file."""
        return tuple(self._rows.values())

    def listed(self, scope: Scope) -> tuple[ImportRow, ...]:
        """The files of a segment."""
        return tuple(row for row in self.all if row.state in _SCOPES[scope])

    def counts(self) -> dict[Scope, int]:
        """How many files each segment gives."""
        return {scope: len(self.listed(scope)) for scope in Scope}

    def totals(self) -> dict[Outcome, int]:
        """Kept, converted and dropped over all files that were read."""
        return {outcome: sum(row.count(outcome) or 0 for row in self.all) for outcome in Outcome}

    def unread(self) -> ImportRow | None:
        """The next file to read."""
        return next((row for row in self.all if row.state is State.WAITING), None)

    @property
    def progress(self) -> tuple[int, int]:
        """Files read, or refused, of all."""
        left = sum(row.state is State.WAITING for row in self.all)
        return len(self._rows) - left, len(self._rows)

    def wanted(self) -> tuple[ImportRow, ...]:
        """The files that would become drafts."""
        return tuple(row for row in self.all if row.wanted and row.state in WRITABLE)

    def places(self) -> dict[Target, int]:
        """How many drafts go where."""
        places: dict[Target, int] = {}
        for row in self.wanted():
            places[row.target] = places.get(row.target, 0) + 1
        return places

    def written(self) -> tuple[ImportRow, ...]:
        """What became drafts in this run."""
        return tuple(row for row in self.all if row.state is State.WRITTEN)
