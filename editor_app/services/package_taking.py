"""Taking packages in: on the workstation that reaches the portal, and receipts where they belong.

Everything is judged before anything changes. What a package brings is handed to the portal as its
maker's; no draft of this workstation is touched.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from editor_app.domain.changes import Changes, touched
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.findings import Finding
from editor_app.domain.item import BlobHash
from editor_app.domain.outbox import BY_MEDIUM, RENEWED, Operation, refused_by_medium
from editor_app.domain.package_ports import Answers, PackageReader
from editor_app.domain.packages import (
    ANSWERS,
    BLOBS,
    LAYOUT,
    LAYOUT_SIGNATURE,
    OPERATIONS,
    REVISIONS,
    CarriedAnswer,
    Found,
    PackageKind,
    PackageLimits,
    PackedOperation,
    SignedAnswer,
    damaged,
    portal_id,
    read_operation,
)
from editor_app.domain.people import Person
from editor_app.domain.portal_ports import LayoutAnswer, Portal
from editor_app.domain.ports import Clock, Store
from editor_app.domain.transfers import BytesSource
from editor_app.domain.workflow import Command, OperationState
from editor_app.services.deferred import package_findings
from editor_app.services.dispatch import after_refusal
from editor_app.services.layouts import LayoutService, pinned_layout_key
from editor_app.services.package_book import PackageBook, TakenPackage, answered, begun
from editor_app.services.package_judging import check_findings, check_time


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a package holds, and whether it may be taken in here."""

    found: Found
    operations: tuple[PackedOperation, ...]
    answers: dict[str, CarriedAnswer]  # of receipts, or those that came before a break
    findings: tuple[Finding, ...]  # PKG-01, PKG-02
    refusal: EditorError | None  # why it cannot be taken in


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """What receipts did to the outbox."""

    changes: Changes
    receipted: int
    refused: int
    layout: bool  # a newer layout came along
    renewed: int = 0  # receipted before: the portal had lost it and has it again
    lost: int = 0  # of the refused: receipted before, and the portal has it no longer


class _Silent:
    """Implements ``domain.transfers.Transfer`` for files that go up whole."""

    def moved(self, done: int, total: int) -> None:
        """Nobody looks."""

    def goes_on(self) -> bool:
        return True


class PackageTaking:
    """Reads packages, hands them in, takes receipts in."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        layouts: LayoutService,
        reader: PackageReader,
        answers: Answers,
        portal: Portal | None,
    ) -> None:
        self._store, self._clock, self._layouts = store, clock, layouts
        self.reader, self._answers, self._portal = reader, answers, portal
        self._book = PackageBook(store.meta)

    def look(self, path: Path, person: Person | None, reason: str = "") -> Seen:
        """Read and judge one; changes nothing. Raises for what is no sound package at all.

        ``reason``: why it goes on though PKG-02 stops it; one given before still counts.
        """
        found = self.reader.open(path, PackageLimits())
        operations = self._operations(path, found)
        answers = self._told_answers(path, found)
        findings = package_findings(self._store, self._layouts.current(), found, operations)
        try:
            self._check(found, person)
            check_findings(findings, reason or self._reason(found))
            refusal = None
        except EditorError as refused:
            refusal = refused
        return Seen(
            found=found,
            operations=operations,
            answers=answers,
            findings=findings,
            refusal=refusal,
        )

    def hand_in(
        self,
        path: Path,
        person: Person | None,
        told: Callable[[str, CarriedAnswer], None] = lambda _key, _answer: None,
        *,
        reason: str = "",
        again: bool = False,
    ) -> TakenPackage:
        """Hand an outbox package to the portal.

        ``told`` hears of each operation. After a break all of them are brought once more: each has
        one effect, and a portal that was restored from a backup meanwhile has lost the first ones.
        ``again``: so may one that was handed in here be. Raises ``EditorError``: what was answered
        stays noted.
        """
        seen = self.look(path, person, reason)
        if seen.refusal is not None and not (again and self.may_be_lost(seen)):
            raise seen.refusal
        if self._portal is None:
            raise EditorError(Code.OFFLINE)
        found = seen.found
        self._portal.packages.announce(found.manifest_bytes, found.signature)
        taken = self._book.taken_of(found.manifest.id) or begun(
            found.manifest, found.digest, self._clock.now(), len(seen.operations)
        )
        if reason.strip() and person is not None:
            taken = replace(taken, reason=reason.strip(), courier=str(person.id))
        for operation in seen.operations:
            answer = self._carry(self._portal, path, found, operation)
            taken = answered(taken, operation.key, answer)
            with self._store.transaction():
                self._book.put_taken(taken)
            told(operation.key, self._answers.read(answer, self._layout_key()))
        return taken

    def receipts(self, path: Path, person: Person | None) -> Applied:
        """Take receipts in: rows of the outbox become receipted exactly as if sent from here."""
        seen = self.look(path, person)
        if seen.refusal is not None:
            raise seen.refusal
        if seen.found.manifest.kind is not PackageKind.RECEIPTS:
            raise EditorError(Code.PACKAGE_ELSEWHERE)
        fresh = self._take_layout(path, seen.found)
        now, changes, moves = self._clock.now(), Changes(layout=fresh), list[Operation]()
        with self._store.transaction():
            for answer in seen.answers.values():
                operation = self._store.outbox.get(answer.key)
                if operation is None or not is_news(operation, answer):
                    continue
                moved = settled(operation, answer, now)
                self._store.outbox.put(moved)
                moves.append(moved)
                self._hear(answer)
                changes |= touched(operation.item, outbox=True, queue=True)
            taken = begun(seen.found.manifest, seen.found.digest, now, 0)
            self._book.put_taken(taken)
        done = [one for one in moves if one.state is OperationState.RECEIPTED]
        return Applied(
            changes=changes,
            receipted=len(done),
            refused=len(moves) - len(done),
            layout=fresh,
            renewed=sum(one.last_detail == RENEWED for one in done),
            lost=sum(one.lost is not None for one in moves),
        )

    def read(self, taken: TakenPackage) -> dict[str, CarriedAnswer]:
        """What the portal answered to a package that was handed in here."""
        key = self._layout_key()
        return {one: self._answers.read(said, key) for one, said in taken.answers.items()}

    def may_be_lost(self, seen: Seen) -> bool:
        """Whether it is refused only because it was handed in here, byte for byte."""
        known = self._book.taken_of(seen.found.manifest.id)
        repeated = seen.refusal is not None and seen.refusal.code is Code.PACKAGE_REPEATED
        return repeated and known is not None and known.digest == seen.found.digest

    # ------------------------------------------------------------ judging

    def _check(self, found: Found, person: Person | None) -> None:
        manifest = found.manifest
        if manifest.portal != portal_id(self._layout_key()):
            raise EditorError(Code.PACKAGE_PORTAL)
        check_time(manifest, self._clock.now())
        known = self._book.taken_of(manifest.id)
        if known is not None and (known.done or known.digest != found.digest):
            raise EditorError(Code.PACKAGE_REPEATED, at=known.at.date().isoformat())
        if manifest.kind is PackageKind.RECEIPTS:
            if self._book.made_of(manifest.answers_to) is None:
                raise EditorError(Code.PACKAGE_ELSEWHERE)
            return
        units = {str(one.unit) for one in person.memberships} if person is not None else set()
        if not units & {manifest.unit, "*"}:
            raise EditorError(Code.PACKAGE_UNIT, unit=manifest.unit)
        self._check_turn(found)

    def _reason(self, found: Found) -> str:
        known = self._book.taken_of(found.manifest.id)
        return known.reason if known is not None else ""

    def _check_turn(self, found: Found) -> None:
        """As far as this workstation knows; the portal knows all of them."""
        manifest = found.manifest
        of_key = [one for one in self._book.taken() if one.maker_key == manifest.maker.key]
        last = max((one.sequence for one in of_key if one.id != manifest.id), default=0)
        if manifest.sequence <= last:
            raise EditorError(Code.PACKAGE_NUMBER, detail=str(last))
        if last and manifest.sequence - last - 1 > len(manifest.dropped):
            raise EditorError(Code.PACKAGE_ORDER)

    def _layout_key(self) -> str:
        key = pinned_layout_key(self._store.meta)
        if key is None:
            raise EditorError(Code.PACKAGE_NO_PORTAL)
        return key

    # ------------------------------------------------------------ reading

    def _operations(self, path: Path, found: Found) -> tuple[PackedOperation, ...]:
        told = []
        for one in found.manifest.files:
            if not one.name.startswith(OPERATIONS):
                continue
            try:
                operation = read_operation(self.reader.member(path, found, one.name))
            except ValueError as wrong:
                raise damaged(one.name) from wrong
            if one.name != f"{OPERATIONS}{operation.key}.json":
                raise damaged(one.name)
            told.append(operation)
        return tuple(told)

    def _told_answers(self, path: Path, found: Found) -> dict[str, CarriedAnswer]:
        """Verified with the portal's key: a courier cannot make a receipt."""
        known = self._book.taken_of(found.manifest.id)
        said = dict(known.answers) if known is not None else {}
        for one in found.manifest.files:
            if one.name.startswith(ANSWERS) and one.name.endswith(".json"):
                key = one.name.removeprefix(ANSWERS).removesuffix(".json")
                body = self.reader.member(path, found, one.name)
                signature = self.reader.member(path, found, f"{ANSWERS}{key}.sig")
                said[key] = SignedAnswer(body=body, signature=signature)
        told = {key: self._answers.read(one, self._layout_key()) for key, one in said.items()}
        if any(key != one.key for key, one in told.items()):
            raise EditorError(Code.PACKAGE_ANSWER)
        return told

    # ------------------------------------------------------------ acting

    def _carry(
        self, portal: Portal, path: Path, found: Found, operation: PackedOperation
    ) -> SignedAnswer:
        raw = self.reader.member(path, found, f"{OPERATIONS}{operation.key}.json")
        revision = None
        if operation.command is Command.SUBMIT:
            revision = self.reader.member(path, found, f"{REVISIONS}{operation.hash}.json")
            for blob in self._blobs(found, revision):
                data = self.reader.member(path, found, f"{BLOBS}{blob}")
                portal.files.upload(BlobHash(blob), BytesSource(data), _Silent())
        return portal.packages.carry(found.manifest.id, raw, revision)

    def _blobs(self, found: Found, revision: bytes) -> Sequence[str]:
        """The files of the package that this text names."""
        names = (one.name.removeprefix(BLOBS) for one in found.manifest.files if _is_blob(one.name))
        return [name for name in names if name.encode() in revision]

    def _hear(self, answer: CarriedAnswer) -> None:
        told = answer.remote
        known = self._store.mirror.get(told.item) if told is not None else None
        if told is not None and (known is None or known.sequence <= told.sequence):
            self._store.mirror.put(told)

    def _take_layout(self, path: Path, found: Found) -> bool:
        """A layout that came along, if this portal signed it; an older one is left out."""
        listed = found.manifest.file(LAYOUT), found.manifest.file(LAYOUT_SIGNATURE)
        if None in listed or listed[0] is None:
            return False
        pack = self.reader.member(path, found, LAYOUT)
        signature = self.reader.member(path, found, LAYOUT_SIGNATURE)
        latest = self._store.layouts.latest()
        if latest is not None and latest.at >= found.manifest.made_at:
            return False
        if not self._answers.genuine(pack, signature, self._layout_key()):
            raise EditorError(Code.LAYOUT_SIGNATURE, problem="the signature does not fit")
        answer = LayoutAnswer(pack=pack, signature=signature, etag=listed[0].sha256)
        return self._layouts.install(answer, self._clock.now())


def is_news(operation: Operation, answer: CarriedAnswer) -> bool:
    """Whether it was given after what is known here: who carries media chooses what comes last."""
    if operation.refused_at is not None:
        return answer.at > operation.refused_at
    if operation.receipt is None:
        return True
    return answer.at > operation.receipt.at and answer.receipt != operation.receipt


def settled(operation: Operation, answer: CarriedAnswer, now: datetime) -> Operation:
    """The row of the outbox after the portal's answer, as if it had been sent from here.

    What is refused keeps a receipt that it had: it proves what the portal no longer knows.
    """
    if answer.receipt is not None:
        fits = answer.receipt.content_hash == operation.hash
        return replace(
            operation,
            state=OperationState.RECEIPTED if fits else OperationState.NEEDS_YOU,
            receipt=answer.receipt if fits else None,
            last_error=None if fits else Code.RECEIPT_MISMATCH,
            last_detail="" if not fits else BY_MEDIUM if operation.receipt is None else RENEWED,
            changed_at=now,
        )
    refused = answer.refused or EditorError(Code.REFUSED)
    told = after_refusal(operation, refused)
    return replace(
        operation,
        state=told if told is OperationState.CONFLICT else OperationState.NEEDS_YOU,
        last_error=refused.code,
        last_detail=refused_by_medium(refused, answer.at),
        changed_at=now,
    )


def _is_blob(name: str) -> bool:
    return name.startswith(BLOBS)
