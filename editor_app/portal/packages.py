"""Packages from over an air gap: whose they are, in which order, and their operations carried out.

A courier's session brings them, and lends no authority: the manifest is signed by a key that its
person enrolled while signed in, and whatever is done of it is done as that person.
"""

import base64
import binascii
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import EditorError
from editor_app.domain.item import ContentHash, Revision
from editor_app.domain.packages import (
    CARRIED_AS,
    OPERATIONS,
    REVISIONS,
    SIGNED_AS,
    Manifest,
    PackageKind,
    key_id,
    portal_id,
    read_manifest,
)
from editor_app.domain.people import Person
from editor_app.portal import audit
from editor_app.portal.core import Portal
from editor_app.portal.db.content import BlobOwnerRow, ItemRow
from editor_app.portal.db.packages import PackageKeyRow, PackageRow
from editor_app.portal.db.times import rfc3339
from editor_app.portal.execution import carry_out, is_known
from editor_app.portal.keys import SigningKey
from editor_app.portal.order import Order
from editor_app.portal.persons import find_person, may_see
from editor_app.portal.problems import ProblemError
from editor_app.portal.revisions import files_of, may_read_file, read_revision, store_revision
from editor_app.portal.views import item_out
from editor_app.wire.packages import CarriedOut, PackageIn, PackageKeyIn, PackageKeyOut, PackageOut
from editor_app.wire.v1 import ReceiptOut

_AGAIN = ("still-running", "internal")  # no answer yet: the courier asks once more


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A package that was handed in, and the person it speaks for."""

    manifest: Manifest
    author: Person


def enroll(portal: Portal, person: Person, id_: str, asked: PackageKeyIn) -> PackageKeyOut:
    """Let a key sign for this person. It never changes hands; the same again is the same."""
    _public_key(asked.public_key)
    if id_ != key_id(asked.public_key):
        raise ProblemError("bad-request", "the id is not of this key", status=422)
    with portal.database.write() as session:
        row = session.get(PackageKeyRow, id_)
        if row is not None and row.person != person.id:
            raise ProblemError("forbidden", "the key is somebody else's")
        if row is None:
            row = PackageKeyRow(
                id=id_,
                public=asked.public_key,
                person=person.id,
                name=asked.name[:100],
                at=portal.now(),
                revoked=None,
            )
            session.add(row)
            _note(session, portal, person, "package-key", {"key": id_})
        return _key_out(row)


def keys_of(session: Session, person: Person) -> list[PackageKeyOut]:
    """The keys of this person, oldest first."""
    mine = select(PackageKeyRow).where(PackageKeyRow.person == person.id)
    return [_key_out(row) for row in session.scalars(mine.order_by(PackageKeyRow.at))]


def revoke(portal: Portal, person: Person, id_: str) -> PackageKeyOut:
    """Take a key's voice: for a workstation that was lost. Packages under way end with it."""
    with portal.database.write() as session:
        row = session.get(PackageKeyRow, id_)
        if row is None or row.person != person.id:
            raise ProblemError("not-found")
        if row.revoked is None:
            row.revoked = portal.now()
            _note(session, portal, person, "package-key-end", {"key": id_})
        return _key_out(row)


def announce(portal: Portal, courier: Person, asked: PackageIn) -> PackageOut:
    """Take a manifest. The same once more changes nothing. Raises ``ProblemError``."""
    raw = asked.manifest.encode()
    try:
        manifest = read_manifest(raw)
    except EditorError as wrong:
        raise ProblemError("bad-request", wrong.code.value, status=422) from wrong
    with portal.database.write() as session:
        author = _author(session, portal, manifest, raw, asked.signature)
        if not may_see(courier, manifest.unit):
            raise ProblemError("package-unit", manifest.unit)
        known = session.get(PackageRow, manifest.id)
        if known is not None and known.digest != sha256_hex(raw):
            raise ProblemError("package-repeated", "another package of this id")
        if known is None:
            _check_turn(session, manifest)
            session.add(
                PackageRow(
                    id=manifest.id,
                    key=key_id(manifest.maker.key),
                    sequence=manifest.sequence,
                    digest=sha256_hex(raw),
                    manifest=asked.manifest,
                    courier=courier.id,
                    at=portal.now(),
                )
            )
            detail = {"package": manifest.id, "author": author.id, "digest": sha256_hex(raw)}
            _note(session, portal, courier, "package", detail)
    return PackageOut(
        id=manifest.id,
        sequence=manifest.sequence,
        person=author.id,
        person_name=author.name,
    )


def opened(portal: Portal, courier: Person, id_: str) -> Opened:
    """A package that was announced and still holds. Raises ``ProblemError``."""
    with portal.database.read() as session:
        row = session.get(PackageRow, id_)
        if row is None:
            raise ProblemError("not-found")
        manifest = read_manifest(row.manifest.encode())
        if not may_see(courier, manifest.unit):
            raise ProblemError("not-found")
        _check_time(portal, manifest)
        key = session.get_one(PackageKeyRow, row.key)
        return Opened(manifest=manifest, author=_speaks_for(session, key))


def check_part(manifest: Manifest, name: str, raw: bytes) -> None:
    """Raises ``ProblemError`` unless these are the bytes of that file of the package."""
    told = manifest.file(name)
    if told is None or told.sha256 != sha256_hex(raw):
        raise ProblemError("digest-mismatch", name)


def take_revision(
    portal: Portal, courier: Person, package: Opened, order: Order, raw: bytes
) -> Revision:
    """Store the text as its author's, with the files the courier brought for it."""
    check_part(package.manifest, f"{REVISIONS}{order.asked.hash}.json", raw)
    revision = read_revision(raw, order.item, ContentHash(order.asked.hash))
    author = package.author
    with portal.database.write() as session:
        for sha256 in files_of(revision):
            if may_read_file(session, sha256, author):
                continue
            if may_read_file(session, sha256, courier):
                session.merge(BlobOwnerRow(sha256=sha256, person=author.id))
        session.flush()
        store_revision(session, portal, revision, author)
    return revision


def carry(
    portal: Portal, courier: Person, package: Opened, order: Order, revision: bytes | None
) -> CarriedOut:
    """Carry out one operation as its author, exactly once; a refusal is an answer, too."""
    receipt, refusal = None, None
    try:
        if revision is not None and not is_known(portal, order.key):
            take_revision(portal, courier, package, order, revision)
        done = carry_out(portal, order)
        receipt = done.receipt
        if not done.replayed:
            _note_carried(portal, courier, package, order)
    except ProblemError as refused:
        if refused.name in _AGAIN:
            raise
        refusal = refused
    return _answer(portal, package, order, receipt, refusal)


def signed(portal: Portal, body: bytes) -> str:
    """The portal's signature over an answer, base64: it has to hold without a connection."""
    return base64.b64encode(SigningKey(portal.config.data).sign(CARRIED_AS + body)).decode()


def operation_name(key: str) -> str:
    """Where a package keeps an operation."""
    return f"{OPERATIONS}{key}.json"


# ---------------------------------------------------------------- steps


def _author(
    session: Session, portal: Portal, manifest: Manifest, raw: bytes, signature: str
) -> Person:
    if manifest.kind is not PackageKind.OUTBOX:
        raise ProblemError("bad-request", "not an outbox package", status=422)
    if manifest.portal != portal_id(portal.layout_key):
        raise ProblemError("package-portal")
    row = session.get(PackageKeyRow, key_id(manifest.maker.key))
    if row is None:
        raise ProblemError("package-key", "not enrolled")
    if row.person != manifest.maker.person:
        raise ProblemError("package-key", "it is not its maker's")
    try:
        told = base64.b64decode(signature, validate=True)
        _public_key(row.public).verify(told, SIGNED_AS + raw)
    except (InvalidSignature, binascii.Error, ValueError) as wrong:
        raise ProblemError("package-signature") from wrong
    _check_time(portal, manifest)
    return _speaks_for(session, row)


def _speaks_for(session: Session, key: PackageKeyRow) -> Person:
    person = find_person(session, key.person)
    if key.revoked is not None or person is None:
        raise ProblemError("package-key", "revoked")
    return person


def _check_time(portal: Portal, manifest: Manifest) -> None:
    if not manifest.clock_fits(portal.now()):
        raise ProblemError("package-clock", rfc3339(manifest.made_at))
    if manifest.expires_at <= portal.now():
        raise ProblemError("package-expired", rfc3339(manifest.expires_at))


def _check_turn(session: Session, manifest: Manifest) -> None:
    """In the maker's order; what the maker dropped in between is never taken any more.

    Dropped are those that were answered, too: a portal that was restored from a backup and knows
    them no more goes on with the next one.
    """
    rows = session.scalars(
        select(PackageRow)
        .where(PackageRow.key == key_id(manifest.maker.key))
        .order_by(PackageRow.sequence.desc())
        .limit(1)
    ).first()
    last, digest = (rows.sequence, rows.digest) if rows is not None else (0, "")
    if manifest.sequence <= last:
        raise ProblemError("package-number", str(last))
    if manifest.sequence - last - 1 > len(manifest.dropped):
        raise ProblemError("package-order", f"number {last + 1} is missing")
    known = rows is not None and manifest.dropped[:1] == (rows.id,)
    follows = manifest.previous == digest or (bool(manifest.dropped) and not known)
    if manifest.sequence == last + 1 and not follows:
        raise ProblemError("package-order", f"does not follow number {last}")


def _answer(
    portal: Portal,
    package: Opened,
    order: Order,
    receipt: ReceiptOut | None,
    refusal: ProblemError | None,
) -> CarriedOut:
    with portal.database.read() as session:
        row = session.get(ItemRow, order.item)
        seen = row is not None and may_see(package.author, row.unit)
        word = item_out(session, row) if row is not None and seen else None
    return CarriedOut(
        key=order.key,
        package=package.manifest.id,
        receipt=receipt,
        problem=refusal.name if refusal is not None else "",
        detail=refusal.detail if refusal is not None else "",
        word=word,
        at=rfc3339(portal.now()),
    )


def _note_carried(portal: Portal, courier: Person, package: Opened, order: Order) -> None:
    with portal.database.write() as session:
        audit.record(
            session,
            at=portal.now(),
            person=courier.id,
            action="carried",
            item=order.item,
            detail={
                "key": order.key,
                "package": package.manifest.id,
                "author": package.author.id,
            },
        )


def _note(
    session: Session, portal: Portal, person: Person, action: str, detail: dict[str, str]
) -> None:
    audit.record(session, at=portal.now(), person=person.id, action=action, detail=detail)


def _public_key(told: str) -> Ed25519PublicKey:
    try:
        return Ed25519PublicKey.from_public_bytes(base64.b64decode(told, validate=True))
    except (binascii.Error, ValueError) as wrong:
        raise ProblemError("bad-request", "no Ed25519 key", status=422) from wrong


def _key_out(row: PackageKeyRow) -> PackageKeyOut:
    ended = rfc3339(row.revoked) if row.revoked is not None else None
    return PackageKeyOut(id=row.id, name=row.name, enrolled=rfc3339(row.at), revoked=ended)
