"""What the screen 导入 decides: where each file stands, which become drafts, what was written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from editor_app.domain.errors import EditorError
from editor_app.domain.findings import Severity
from editor_app.domain.imports import Outcome
from editor_app.domain.item import BlobHash, ItemId
from editor_app.domain.layout import Layout
from editor_app.rendering.html import BodyStyle, render_body
from editor_app.services.imports import Plan, Target

HELD_BYTES = 256 * 1024 * 1024  # pictures kept in memory; files beyond it are read again to write


class Stage(StrEnum):
    """Where a run stands; each is a step at the top of the screen."""

    CHOOSE = "choose"
    READ = "read"  # the dry run, while it goes on and when it is done
    WRITE = "write"
    DONE = "done"


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


class ImportPresenter:
    """Values in, decisions out; reading and writing are done elsewhere and told here."""

    def __init__(self, held_bytes: int = HELD_BYTES) -> None:
        self.stage = Stage.CHOOSE
        self.stopped = False  # writing was stopped before the end
        self._rows: dict[Path, ImportRow] = {}
        self._held_bytes = held_bytes
        self._held = 0
        self._seen: set[BlobHash] = set()

    def begin(self, files: Iterable[Path], target: Target) -> None:
        """A new run over these files."""
        self._rows = {path: ImportRow(path=path, target=target) for path in files}
        self._held, self._seen, self.stopped = 0, set(), False
        self.stage = Stage.READ if self._rows else Stage.CHOOSE

    def forget(self) -> None:
        """Back to choosing: nothing of the dry run is kept."""
        self._rows, self.stage = {}, Stage.CHOOSE

    @property
    def rows(self) -> Sequence[ImportRow]:
        """All files, in the order they were chosen."""
        return tuple(self._rows.values())

    def row(self, path: Path) -> ImportRow | None:
        """One file."""
        return self._rows.get(path)

    def listed(self, scope: Scope) -> tuple[ImportRow, ...]:
        """The files of a segment."""
        return tuple(row for row in self._rows.values() if row.state in _SCOPES[scope])

    def counts(self) -> dict[Scope, int]:
        """How many files each segment gives."""
        return {scope: len(self.listed(scope)) for scope in Scope}

    def totals(self) -> dict[Outcome, int]:
        """Kept, converted and dropped over all files that were read."""
        return {
            outcome: sum(row.count(outcome) or 0 for row in self._rows.values())
            for outcome in Outcome
        }

    # ------------------------------------------------------------ the dry run

    def unread(self) -> ImportRow | None:
        """The next file to read."""
        return next((row for row in self._rows.values() if row.state is State.WAITING), None)

    @property
    def progress(self) -> tuple[int, int]:
        """Files read, or refused, of all."""
        left = sum(row.state is State.WAITING for row in self._rows.values())
        return len(self._rows) - left, len(self._rows)

    def was_read(self, path: Path, plan: Plan) -> None:
        """A file was read and fitted; a second time after its place was changed."""
        row = self._rows[path]
        again = row.plan is not None
        state = self._state_of(plan, again=again, before=row.state)
        held = row.held and (again or self._hold(plan))
        self._rows[path] = replace(
            row,
            plan=plan if held else _light(plan),
            held=held,
            target=plan.target,
            state=state,
            wanted=row.wanted if again else state is State.READY,
        )

    def was_refused(self, path: Path, error: EditorError) -> None:
        """A file cannot be read."""
        self._rows[path] = replace(self._rows[path], state=State.REFUSED, error=error)

    def _state_of(self, plan: Plan, *, again: bool, before: State) -> State:
        hash_ = plan.read.sha256
        twin = before is State.TWIN if again else hash_ in self._seen
        self._seen.add(hash_)
        if twin or plan.twin is not None:
            return State.TWIN
        found = plan.content.title.strip() and plan.content.body.strip()
        return State.READY if found else State.LOOK

    def _hold(self, plan: Plan) -> bool:
        self._held += plan.read.weight
        return self._held <= self._held_bytes

    # ------------------------------------------------------------ what is wanted

    def want(self, paths: Iterable[Path], wanted: bool) -> None:
        """Choose files, or leave them out; what cannot be written stays out."""
        for path in paths:
            row = self._rows[path]
            if row.state in WRITABLE:
                self._rows[path] = replace(row, wanted=wanted)

    def wanted(self) -> tuple[ImportRow, ...]:
        """The files that would become drafts."""
        return tuple(r for r in self._rows.values() if r.wanted and r.state in WRITABLE)

    def places(self) -> dict[Target, int]:
        """How many drafts go where."""
        places: dict[Target, int] = {}
        for row in self.wanted():
            places[row.target] = places.get(row.target, 0) + 1
        return places

    # ------------------------------------------------------------ writing

    def unwritten(self) -> ImportRow | None:
        """The next file to store; none once writing was stopped."""
        rows = () if self.stopped else self.wanted()
        return rows[0] if rows else None

    def was_written(self, path: Path, item: ItemId) -> None:
        """A draft stands in the store; what it needed memory for is let go."""
        row = self._rows[path]
        plan = None if row.plan is None else _light(row.plan)
        self._rows[path] = replace(
            row, state=State.WRITTEN, wanted=False, item=item, plan=plan, held=False
        )

    def was_not_written(self, path: Path, error: EditorError) -> None:
        """A draft could not be stored; the others go on."""
        row = self._rows[path]
        self._rows[path] = replace(row, state=State.FAILED, wanted=False, error=error)

    def written(self) -> tuple[ImportRow, ...]:
        """What became drafts in this run."""
        return tuple(row for row in self._rows.values() if row.state is State.WRITTEN)

    def was_undone(self) -> None:
        """Every draft of the run was set aside."""
        for row in self.written():
            self._rows[row.path] = replace(row, state=State.UNDONE)


def body_html(row: ImportRow, layout: Layout | None) -> str:
    """The text as the draft would show it."""
    if row.plan is None:
        return ""
    content = row.plan.content
    template = layout.templates.get(content.kind) if layout is not None else None
    letter = template is not None and "signature" in template.body.blocks
    return render_body(content.body, BodyStyle(letter=letter))


def _light(plan: Plan) -> Plan:
    """A plan without the bytes of its pictures and attachments."""
    return replace(plan, read=replace(plan.read, pictures=(), attachments=()))
