"""Files become drafts: read, fitted to a template and checked first; written only when wanted."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from editor_app.domain.canonical import Json, sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.file_facts import FileFacts
from editor_app.domain.findings import CheckReport, Phase
from editor_app.domain.imports import BroughtFile, Origin, Outcome, ReadFile, ReceiptLine
from editor_app.domain.item import (
    Attachment,
    BlobHash,
    ColumnKey,
    Content,
    Draft,
    ItemId,
    Kind,
    UnitKey,
)
from editor_app.domain.journal import Why
from editor_app.domain.layout import Layout, Node
from editor_app.domain.people import Person
from editor_app.domain.ports import Clock, FileReader, Store
from editor_app.domain.template import Template
from editor_app.services import deferred
from editor_app.services.defaults import Surroundings, first_values
from editor_app.services.drafts import DraftService
from editor_app.services.import_facts import Inspect, facts_of, with_facts
from editor_app.services.layouts import LayoutService

if TYPE_CHECKING:
    from editor_app.services.import_folder import Chosen
    from editor_app.services.import_pictures import Prepare


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where a draft will stand."""

    unit: UnitKey
    column: ColumnKey
    kind: Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The draft a file would become; nothing is stored yet."""

    read: ReadFile
    target: Target
    content: Content
    found: tuple[str, ...]  # keys of the fields that the file filled
    receipt: tuple[ReceiptLine, ...]
    report: CheckReport
    facts: Mapping[BlobHash, FileFacts]  # what is inside the attachments
    twin: ItemId | None  # the draft that was made from the same bytes before

    def count(self, outcome: Outcome) -> int:
        """How many things of the file were kept, converted or dropped."""
        return sum(one.count for one in self.receipt if one.outcome is outcome)


class ImportService:
    """Reading belongs on the media lane, writing on the store lane."""

    def __init__(
        self,
        store: Store,
        layouts: LayoutService,
        drafts: DraftService,
        clock: Clock,
        reader: FileReader,
        prepare: "Prepare",
        inspect: Inspect,
    ) -> None:
        self._store = store
        self._layouts = layouts
        self._drafts = drafts
        self._clock = clock
        self._reader = reader
        self._prepare = prepare
        self._inspect = inspect

    def choose(self, given: Sequence[Path]) -> "Chosen":
        """The files meant by files and folders. Raises ``EditorError(TOO_LARGE)``."""
        return deferred.choose_files(given, self._reader.reads)

    def read(self, path: Path, cancelled: Callable[[], bool] = lambda: False) -> ReadFile:
        """Read one file. Raises ``EditorError`` or ``ImportCancelled``."""
        read = with_facts(self._reader.read(path, cancelled), self._inspect, cancelled)
        return deferred.prepare_pictures(read, self._prepare, cancelled)

    def place(self, target: Target) -> Template:
        """The template of a place. Raises UNKNOWN_COLUMN, UNKNOWN_TEMPLATE, WRONG_COLUMN."""
        layout = self._layouts.current()
        template, column = layout.template(target.kind), layout.column(target.column)
        if column.node is not Node.LEAF or target.kind not in column.kinds:
            raise EditorError(Code.WRONG_COLUMN, column=column.key, kind=target.kind)
        if layout.portal.unit(target.unit) is None:
            raise EditorError(Code.NOT_FOUND, unit=target.unit)
        return template

    def plan(self, read: ReadFile, target: Target) -> Plan:
        """The draft that ``read`` would become there, and what the checks say. Raises as place."""
        template, layout = self.place(target), self._layouts.current()
        fields = deferred.fit_import_fields(read, template, layout)
        body = deferred.fit_imported(
            "\n\n".join([*fields.above_text, read.markdown]), template.body
        )
        attached = [*read.attachments, *_moved(read, body.moved)]
        facts = facts_of(attached, self._inspect)
        content = Content(
            kind=target.kind,
            unit=target.unit,
            column=target.column,
            template_version=template.version,
            layout_version=layout.version,
            fields={**self._first(template, target, layout), **fields.values},
            body=body.markdown,
            attachments=tuple(map(_attachment, attached)),
        )
        return Plan(
            read=read,
            target=target,
            content=content,
            found=tuple(fields.values),
            receipt=_sorted(
                [*read.receipt, *fields.receipt, *body.receipt, *deferred.named_attachments(read)]
            ),
            report=self._check(content, read, facts, layout),
            facts=facts,
            twin=self._store.origins.made_from(read.sha256),
        )

    def write(self, plan: Plan, path: Path, person: Person | None = None) -> Draft:
        """Make the draft: text, files, the original and its receipt, or nothing of it.

        Raises ``EditorError``: FILE_UNREADABLE when the file changed since it was read, and what
        ``DraftService.new`` and the store raise.
        """
        original = _same_bytes(path, plan.read)
        blobs = self._store.blobs
        for data in (original, *(one.data for one in _files(plan.read))):
            blobs.add(data)  # before the transaction: it waits for the disk
        for hash_, facts in plan.facts.items():
            self._store.facts.put(hash_, facts)
        target = plan.target
        with self._store.transaction():
            draft = self._drafts.new(
                unit=target.unit, column=target.column, kind=target.kind, person=person
            )
            made = replace(draft, content=plan.content)
            saved = self._drafts.save(made, why=Why.MADE)
            self._store.origins.add(self._origin(plan, saved.item))
        return saved

    def undo(self, items: Iterable[ItemId]) -> int:
        """Set all drafts of a run aside in one step; their texts stay in the trash."""
        with self._store.transaction():
            return len([self._drafts.trash(item) for item in items])

    def origin(self, item: ItemId) -> Origin | None:
        """The file a draft was made from, with the receipt; none for a draft written here."""
        return self._store.origins.of(item)

    def original(self, origin: Origin) -> bytes:
        """The bytes of that file. Raises ``EditorError``: NOT_FOUND, STORE_DAMAGED."""
        data = self._store.blobs.get(origin.sha256)
        if data is None:
            raise EditorError(Code.NOT_FOUND, file=origin.name)
        return data

    def _origin(self, plan: Plan, item: ItemId) -> Origin:
        read = plan.read
        return Origin(
            item=item,
            name=read.name,
            sha256=read.sha256,
            size=read.size,
            at=self._clock.now(),
            receipt=plan.receipt,
        )

    def _first(self, template: Template, target: Target, layout: Layout) -> dict[str, Json]:
        around = Surroundings(
            unit=layout.portal.unit(target.unit),
            column=layout.column(target.column),
            now=self._clock.now(),
        )
        return dict(first_values(template, around))

    def _check(
        self,
        content: Content,
        read: ReadFile,
        facts: Mapping[BlobHash, FileFacts],
        layout: Layout,
    ) -> CheckReport:
        held = {one.sha256: one.data for one in _files(read)}
        unit = layout.portal.unit(content.unit)
        assert unit is not None  # ``place`` looked
        context = deferred.check_context(
            layout=layout,
            unit=unit,
            now=self._clock.now(),
            known_items=frozenset(),
            file_bytes=held.get,
            file_facts=facts.get,
            published_at=None,
        )
        return deferred.run_checks(content, context, Phase.SUBMIT)


def _files(read: ReadFile) -> tuple[BroughtFile, ...]:
    return (*read.pictures, *read.attachments)


def _same_bytes(path: Path, read: ReadFile) -> bytes:
    try:
        data = path.read_bytes() if path.stat().st_size == read.size else b""
    except OSError as problem:
        raise EditorError(
            Code.FILE_UNREADABLE, file=read.name, problem=problem.strerror or "?"
        ) from problem
    if sha256_hex(data) != read.sha256:
        raise EditorError(
            Code.FILE_UNREADABLE,
            file=read.name,
            problem="it was changed after it was read",
            problem_zh="读取之后文件又被改动，请重新试运行",
        )
    return data


def _moved(read: ReadFile, hashes: Sequence[BlobHash]) -> list[BroughtFile]:
    return [one for one in read.pictures if one.sha256 in hashes]


def _attachment(file: BroughtFile) -> Attachment:
    return Attachment(
        name=file.name, sha256=file.sha256, size=len(file.data), media_type=file.media_type
    )


def _sorted(lines: Sequence[ReceiptLine]) -> tuple[ReceiptLine, ...]:
    order = list(Outcome)
    return tuple(sorted(lines, key=lambda one: order.index(one.outcome)))
