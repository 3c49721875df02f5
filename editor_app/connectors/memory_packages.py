"""Packages at the portal in memory: the same rules, and answers signed with a key of its own."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from editor_app.connectors.deferred import ed25519_verifies
from editor_app.connectors.problems import PROBLEM_CODES
from editor_app.connectors.signatures import public_of, signed
from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import thaw
from editor_app.domain.outbox import Receipt
from editor_app.domain.packages import (
    CARRIED_AS,
    OPERATIONS,
    REVISIONS,
    SIGNED_AS,
    Manifest,
    PackedOperation,
    SignedAnswer,
    key_id,
    portal_id,
    read_manifest,
    read_operation,
)
from editor_app.domain.people import Person
from editor_app.domain.ports import Clock
from editor_app.wire.packages import CarriedOut
from editor_app.wire.v1 import ReceiptOut

if TYPE_CHECKING:
    from editor_app.connectors.memory import MemoryPortal

_SECRET = bytes(range(32))
_NAMES = {code: name for name, code in PROBLEM_CODES.items()}


@dataclass(slots=True, kw_only=True)
class PackageBooks:
    """Keys and packages the portal knows."""

    people: dict[str, Person] = field(default_factory=dict)  # by id of the key
    taken: dict[str, tuple[Manifest, str]] = field(default_factory=dict)
    layout_key: str = field(default_factory=lambda: public_of(_SECRET))


class MemoryPackages:
    """Implements ``ports.PackagePortal`` for one person."""

    def __init__(
        self,
        books: PackageBooks,
        courier: Person,
        clock: Clock,
        seen_by: "Callable[[Person], MemoryPortal]",
    ) -> None:
        self._books, self._courier = books, courier
        self._clock, self._seen_by = clock, seen_by

    def enroll(self, public: str, name: str) -> None:
        """Bind a key. Raises FORBIDDEN for somebody else's."""
        owner = self._books.people.setdefault(key_id(public), self._courier)
        if owner.id != self._courier.id:
            raise EditorError(Code.FORBIDDEN)

    def announce(self, manifest: bytes, signature: bytes) -> None:
        """Judge and keep a manifest."""
        told = read_manifest(manifest)
        if told.portal != portal_id(self._books.layout_key):
            raise EditorError(Code.PACKAGE_PORTAL)
        owner = self._books.people.get(key_id(told.maker.key))
        if owner is None or owner.id != told.maker.person:
            raise EditorError(Code.PACKAGE_KEY)
        if not ed25519_verifies(SIGNED_AS + manifest, signature, told.maker.key):
            raise EditorError(Code.PACKAGE_SIGNATURE)
        if not told.clock_fits(self._clock.now()):
            raise EditorError(Code.PACKAGE_CLOCK)
        if told.expires_at <= self._clock.now():
            raise EditorError(Code.PACKAGE_EXPIRED)
        if not {told.unit, "*"} & {str(one.unit) for one in self._courier.memberships}:
            raise EditorError(Code.PACKAGE_UNIT, unit=told.unit)
        known = self._books.taken.get(told.id)
        digest = sha256_hex(manifest)
        if known is not None and known[1] != digest:
            raise EditorError(Code.PACKAGE_REPEATED)
        if known is None:
            self._check_turn(told)
            self._books.taken[told.id] = (told, digest)

    def carry(self, package: str, operation: bytes, revision: bytes | None) -> SignedAnswer:
        """Carry out one operation as its author."""
        manifest = self._books.taken[package][0]
        if manifest.expires_at <= self._clock.now():
            raise EditorError(Code.PACKAGE_EXPIRED)
        told = read_operation(operation)
        _check(manifest, f"{OPERATIONS}{told.key}.json", operation)
        portal = self._seen_by(self._books.people[key_id(manifest.maker.key)])
        receipt, refused = None, None
        try:
            if revision is not None:
                _check(manifest, f"{REVISIONS}{told.hash}.json", revision)
                portal.put_revision(thaw(revision, told.hash))
            receipt = portal.command(told.item, told.command, told.payload, told.key, told.base)
        except EditorError as refusal:
            refused = refusal
        return self._answer(package, told, receipt, refused)

    def _check_turn(self, told: Manifest) -> None:
        of_key = [one for one, _ in self._books.taken.values() if one.maker.key == told.maker.key]
        last = max((one.sequence for one in of_key), default=0)
        if told.sequence <= last:
            raise EditorError(Code.PACKAGE_NUMBER, detail=str(last))
        if told.sequence > last + 1 + len(told.dropped):
            raise EditorError(Code.PACKAGE_ORDER)

    def _answer(
        self,
        package: str,
        told: PackedOperation,
        receipt: Receipt | None,
        refused: EditorError | None,
    ) -> SignedAnswer:
        """As the reference portal words it, without the item's word: it has no wire form here."""
        out = CarriedOut(
            key=told.key,
            package=package,
            receipt=None if receipt is None else _receipt_out(told, receipt),
            problem="" if refused is None else _NAMES.get(refused.code, "refused"),
            detail="" if refused is None else str(refused.params.get("detail", "")),
            word=None,
            at=self._clock.now().isoformat().replace("+00:00", "Z"),
        )
        body = json.dumps(asdict(out), ensure_ascii=False).encode()
        return SignedAnswer(body=body, signature=signed(_SECRET, CARRIED_AS + body))


def _receipt_out(told: PackedOperation, receipt: Receipt) -> ReceiptOut:
    return ReceiptOut(
        number=receipt.number,
        key=told.key,
        command=told.command.value,
        item=told.item,
        content_hash=receipt.content_hash,
        sequence=receipt.sequence,
        chain_head=receipt.chain_head,
        at=receipt.at.isoformat().replace("+00:00", "Z"),
    )


def _check(manifest: Manifest, name: str, raw: bytes) -> None:
    told = manifest.file(name)
    if told is None or told.sha256 != sha256_hex(raw):
        raise EditorError(Code.DIGEST_MISMATCH)
