"""Making packages: the outbox on its way over an air gap, and answers on their way back.

An operation in a package waits for its receipt and is not sent online. It keeps its key: should it
get to the portal on both ways, it has one effect.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import takewhile
from pathlib import Path
from uuid import uuid4

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import BlobHash, ContentHash
from editor_app.domain.outbox import TAKEN_OUT, Operation, OperationKey, of_person
from editor_app.domain.package_ports import PackageWriter, Seal
from editor_app.domain.packages import (
    ANSWERS,
    BLOBS,
    LASTS,
    LAYOUT,
    LAYOUT_SIGNATURE,
    MOST_BYTES,
    MOST_FILES,
    OPERATIONS,
    REVISIONS,
    SIGNED_AS,
    SUFFIX,
    Maker,
    Manifest,
    Member,
    PackageKind,
    listed,
    manifest_bytes,
    operation_bytes,
    portal_id,
    too_large,
)
from editor_app.domain.people import Person
from editor_app.domain.ports import Clock, Store
from editor_app.domain.workflow import Command, OperationState
from editor_app.services.layouts import pinned_layout_key
from editor_app.services.package_book import MadePackage, PackageBook, TakenPackage
from editor_app.services.package_keys import check_bound

_WAITING = frozenset({OperationState.UNDOABLE, OperationState.QUEUED, OperationState.PAUSED})


_FRAME_FILES = 2  # manifest and signature
_MOST_LOAD = MOST_BYTES - 2 * 1024 * 1024  # room for manifest, names and directory


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What would go into the next package, before anybody says yes."""

    operations: tuple[Operation, ...]
    left: tuple[Operation, ...]  # open, and not packed: each has to be settled first
    faults: tuple[EditorError, ...]  # why some are left: too large, or files are gone
    size: int  # bytes
    sequence: int
    expires_at: datetime


@dataclass(slots=True)
class _Load:
    """What fits into one package: bytes and files, each file once."""

    operations: list[Operation] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    size: int = 0

    def take(self, operation: Operation, members: Sequence[Member]) -> None:
        """Raises PACKAGE_LARGE; then nothing of it is taken."""
        fresh = {one.name: len(one.data) for one in members if one.name not in self.names}
        size = self.size + sum(fresh.values())
        many = len(self.names) + len(fresh) > MOST_FILES - _FRAME_FILES
        if size > _MOST_LOAD or many:
            raise too_large(operation.title)
        self.operations.append(operation)
        self.names.update(fresh)
        self.size = size


class PackageMaking:
    """Writes packages of this workstation."""

    def __init__(self, store: Store, clock: Clock, seal: Seal, writer: PackageWriter) -> None:
        self._store, self._clock, self.seal, self.writer = store, clock, seal, writer
        self._book = PackageBook(store.meta)

    def plan(self, person: Person | None) -> Plan:
        """What may be packed now, oldest first; of an item only what stands in order.

        What does not fit any more, or lost its files, stays out; where nothing else can go, that
        is raised: PACKAGE_LARGE, STORE_DAMAGED.
        """
        mine = of_person(self._store.outbox.open(), person)
        held: set[str] = set()
        load = _Load()
        faults: list[EditorError] = []
        for one in mine:
            if one.item not in held and _may_be_packed(one):
                try:
                    load.take(one, self._members(one))
                    continue
                except EditorError as fault:  # its files are gone, or it does not fit any more
                    faults.append(fault)
            if one.state is not OperationState.PACKED:
                held.add(one.item)  # a later one must not overtake it
        taken = load.operations
        if faults and not taken:
            raise faults[0]
        packed = {one.key for one in taken}
        last = self._book.last(PackageKind.OUTBOX)
        return Plan(
            operations=tuple(taken),
            left=tuple(
                one
                for one in mine
                if one.key not in packed and one.state is not OperationState.PACKED
            ),
            faults=tuple(faults),
            size=load.size,
            sequence=1 if last is None else last.sequence + 1,
            expires_at=self._clock.now() + LASTS,
        )

    def make(self, path: Path, person: Person | None) -> MadePackage:
        """Pack what ``plan`` told into a new file.

        First the store notes it, then the file is written: whatever ends the program in between,
        nothing is sent twice. Raises PACKAGE_NOTHING, PACKAGE_NO_PORTAL, PACKAGE_UNBOUND,
        PACKAGE_LARGE, SIGNED_OUT, FILE_EXISTS, FILE_UNWRITABLE, NO_ROOM; then the outbox is as it
        was.
        """
        plan = self.plan(person)
        if person is None:
            raise EditorError(Code.SIGNED_OUT)
        if not plan.operations:
            raise EditorError(Code.PACKAGE_NOTHING)
        check_bound(self._store.meta, person.id, self.seal)
        members = _once(m for one in plan.operations for m in self._members(one))
        manifest = self._manifest(PackageKind.OUTBOX, person, members)
        made = self._noted(manifest, path, tuple(one.key for one in plan.operations))
        with self._store.transaction():
            self._book.add_made(made)
            for one in plan.operations:
                packed = _moved(one, OperationState.PACKED, self._clock.now(), "")
                self._store.outbox.put(replace(packed, attempts=one.attempts + 1))
        try:
            self._write(path, manifest, members)
        except EditorError:
            with self._store.transaction():
                self._book.forget_made(made.id)
                for one in plan.operations:
                    self._store.outbox.put(one)
            raise
        return made

    def take_out(self, id_: str) -> tuple[Operation, ...]:
        """取出: its operations go another way. What it carried may have arrived: ask first.

        Raises NOT_FOUND.
        """
        return take_out(self._store, self._clock.now(), id_)

    def answers(self, path: Path, person: Person | None, taken: TakenPackage) -> MadePackage:
        """Bring the portal's answers back, and the layout in force with them."""
        if person is None:
            raise EditorError(Code.SIGNED_OUT)
        if not taken.answers:
            raise EditorError(Code.PACKAGE_NOTHING)
        members = [
            Member(name=f"{ANSWERS}{key}.{end}", data=data)
            for key, said in sorted(taken.answers.items())
            for end, data in (("json", said.body), ("sig", said.signature))
        ]
        layout = self._store.layouts.latest()
        if layout is not None:
            members.append(Member(name=LAYOUT, data=layout.pack))
            members.append(Member(name=LAYOUT_SIGNATURE, data=layout.signature))
        manifest = self._manifest(
            PackageKind.RECEIPTS, person, members, answers_to=taken.id, unit=taken.unit
        )
        self._write(path, manifest, members)
        made = self._noted(manifest, path, ())
        with self._store.transaction():
            self._book.add_made(made)
        return made

    def _members(self, operation: Operation) -> list[Member]:
        name = f"{OPERATIONS}{operation.key}.json"
        made = [Member(name=name, data=operation_bytes(operation))]
        if operation.command is not Command.SUBMIT:
            return made
        revision = self._store.revisions.get(operation.hash)
        if revision is None:
            raise EditorError(Code.STORE_DAMAGED, revision=operation.hash)
        made.append(Member(name=_revision_name(operation.hash), data=revision.canonical))
        for blob in revision.content.blobs():
            made.append(Member(name=f"{BLOBS}{blob}", data=self._blob(blob)))
        return made

    def _blob(self, blob: BlobHash) -> bytes:
        data = self._store.blobs.get(blob)
        if data is None:
            raise EditorError(Code.STORE_DAMAGED, blob=blob)
        return data

    def _manifest(
        self,
        kind: PackageKind,
        person: Person,
        members: Sequence[Member],
        answers_to: str = "",
        unit: str = "",
    ) -> Manifest:
        if sum(len(one.data) for one in members) > MOST_BYTES:
            raise too_large(SUFFIX)
        layout_key = pinned_layout_key(self._store.meta)
        if layout_key is None:
            raise EditorError(Code.PACKAGE_NO_PORTAL)
        of_kind = [one for one in self._book.made() if one.kind is kind]
        now = self._clock.now()
        return Manifest(
            id=str(uuid4()),
            kind=kind,
            sequence=of_kind[-1].sequence + 1 if of_kind else 1,
            previous=of_kind[-1].digest if of_kind else "",
            dropped=self._passed(of_kind),
            portal=portal_id(layout_key),
            unit=unit or str(person.unit),
            maker=Maker(person=person.id, name=person.name, key=self.seal.public),
            made_at=now,
            expires_at=now + LASTS,
            files=listed(members),
            answers_to=answers_to,
        )

    def _passed(self, made: Sequence[MadePackage]) -> tuple[str, ...]:
        """The newest ones that will not come, taken out or answered: the portal goes on without.

        One that knows the answered ones does not need this; one restored from a backup does.
        """
        passed = takewhile(lambda one: one.dropped or self._is_answered(one), reversed(made))
        return tuple(one.id for one in passed)

    def _is_answered(self, made: MadePackage) -> bool:
        found = (self._store.outbox.get(OperationKey(key)) for key in made.keys)
        return all(one is None or one.state is not OperationState.PACKED for one in found)

    def _noted(self, manifest: Manifest, path: Path, keys: tuple[str, ...]) -> MadePackage:
        return MadePackage(
            id=manifest.id,
            kind=manifest.kind,
            sequence=manifest.sequence,
            digest=sha256_hex(manifest_bytes(manifest)),
            made_at=manifest.made_at,
            expires_at=manifest.expires_at,
            file=path.name,
            keys=keys,
        )

    def _write(self, path: Path, manifest: Manifest, members: Sequence[Member]) -> None:
        raw = manifest_bytes(manifest)
        self.writer.write(path, raw, self.seal.sign(SIGNED_AS + raw), members)


def take_out(store: Store, now: datetime, id_: str) -> tuple[Operation, ...]:
    """What ``PackageMaking.take_out`` does."""
    book = PackageBook(store.meta)
    made = book.made_of(id_)
    if made is None:
        raise EditorError(Code.NOT_FOUND, package=id_)
    with store.transaction():
        book.drop(id_)
        found = [store.outbox.get(OperationKey(key)) for key in made.keys]
        moved = tuple(
            _moved(one, OperationState.UNKNOWN, now, TAKEN_OUT)
            for one in found
            if one is not None and one.state is OperationState.PACKED
        )
        for one in moved:
            store.outbox.put(one)
    return moved


def _moved(one: Operation, state: OperationState, now: datetime, detail: str) -> Operation:
    return replace(
        one, state=state, not_before=now, changed_at=now, last_error=None, last_detail=detail
    )


def _may_be_packed(one: Operation) -> bool:
    """Messages of citizens stay: they hold personal data, and their clocks run meanwhile."""
    if one.command is Command.INQUIRY:
        return False
    again = one.state is OperationState.UNKNOWN and one.last_detail == TAKEN_OUT
    return again or (one.state in _WAITING and one.attempts == 0)


def _revision_name(hash_: ContentHash) -> str:
    return f"{REVISIONS}{hash_}.json"


def _once(members: Iterable[Member]) -> list[Member]:
    """Each name once: two submissions may carry the same picture."""
    found: dict[str, Member] = {}
    for one in members:
        found.setdefault(one.name, one)
    return list(found.values())
