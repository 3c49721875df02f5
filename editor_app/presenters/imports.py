"""What the screen 导入 decides: where each file stands, which become drafts, what was written."""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from editor_app.domain.errors import EditorError
from editor_app.domain.item import BlobHash, ItemId
from editor_app.domain.layout import Layout
from editor_app.presenters.import_rows import WRITABLE, ImportRow, ImportRows, State
from editor_app.rendering.html import BodyStyle, render_body
from editor_app.services.imports import Plan, Target

HELD_BYTES = 256 * 1024 * 1024  # pictures kept in memory; files beyond it are read again to write


class Stage(StrEnum):
    """Where a run stands; each is a step at the top of the screen."""

    CHOOSE = "choose"
    READ = "read"  # the dry run, while it goes on and when it is done
    WRITE = "write"
    DONE = "done"


class ImportPresenter:
    """Values in, decisions out; reading and writing are done elsewhere and told here."""

    def __init__(self, held_bytes: int = HELD_BYTES) -> None:
        self.stage = Stage.CHOOSE
        self.stopped = False  # writing was stopped before the end
        self.files = ImportRows()
        self._held_bytes = held_bytes
        self._held = 0
        self._seen: set[BlobHash] = set()

    def begin(self, files: Iterable[Path], target: Target) -> None:
        """A new run over these files."""
        self.files = ImportRows(ImportRow(path=path, target=target) for path in files)
        self._held, self._seen, self.stopped = 0, set(), False
        self.stage = Stage.READ if self.files.all else Stage.CHOOSE

    def forget(self) -> None:
        """Back to choosing: nothing of the dry run is kept."""
        self.files, self.stage = ImportRows(), Stage.CHOOSE

    def _row(self, path: Path) -> ImportRow:
        row = self.files.get(path)
        assert row is not None, "only files of the run are told of"
        return row

    # ------------------------------------------------------------ the dry run

    def was_read(self, path: Path, plan: Plan) -> None:
        """A file was read and fitted; a second time after its place was changed."""
        row = self._row(path)
        again = row.plan is not None
        state = self._state_of(plan, again=again, before=row.state)
        held = row.held and (again or self._hold(plan))
        self.files.put(
            replace(
                row,
                plan=plan if held else _light(plan),
                held=held,
                target=plan.target,
                state=state,
                wanted=row.wanted if again else state is State.READY,
            )
        )

    def was_refused(self, path: Path, error: EditorError) -> None:
        """A file cannot be read."""
        self.files.put(replace(self._row(path), state=State.REFUSED, error=error))

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
            row = self._row(path)
            if row.state in WRITABLE:
                self.files.put(replace(row, wanted=wanted))

    # ------------------------------------------------------------ writing

    def unwritten(self) -> ImportRow | None:
        """The next file to store; none once writing was stopped."""
        rows = () if self.stopped else self.files.wanted()
        return rows[0] if rows else None

    def was_written(self, path: Path, item: ItemId) -> None:
        """A draft stands in the store; what it needed memory for is let go."""
        row = self._row(path)
        plan = None if row.plan is None else _light(row.plan)
        self.files.put(
            replace(row, state=State.WRITTEN, wanted=False, item=item, plan=plan, held=False)
        )

    def was_not_written(self, path: Path, error: EditorError) -> None:
        """A draft could not be stored; the others go on."""
        row = self._row(path)
        self.files.put(replace(row, state=State.FAILED, wanted=False, error=error))

    def was_undone(self) -> None:
        """Every draft of the run was set aside."""
        for row in self.files.written():
            self.files.put(replace(row, state=State.UNDONE))


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
