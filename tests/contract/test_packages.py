"""What every portal does with packages: the key's person is the author, the courier is nobody."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from editor_app.connectors.package_answers import PortalAnswers
from editor_app.connectors.signatures import public_of, signed
from editor_app.domain.canonical import canonical_json, sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Attachment, BlobHash, Revision
from editor_app.domain.outbox import OperationKey
from editor_app.domain.packages import (
    AHEAD,
    LASTS,
    SIGNED_AS,
    CarriedAnswer,
    Maker,
    Manifest,
    Member,
    PackageKind,
    listed,
    manifest_bytes,
    portal_id,
)
from editor_app.domain.portal_ports import Portal
from editor_app.domain.workflow import Command
from tests.contract.conftest import Side
from tests.contract.moves import notice, submission


def layout_key(portal: Any) -> str:
    """The key this portal signs with."""
    if hasattr(portal, "books"):
        return str(portal.books.packages.layout_key)
    return str(portal._finder.find().layout_key)


@dataclass(slots=True)
class Desk:
    """林晓雯's workstation: a key, and the packages made with it."""

    portal: Portal
    secret: bytes
    revision: Revision
    key: str

    @property
    def public(self) -> str:
        return public_of(self.secret)

    @property
    def operation(self) -> bytes:
        payload = submission(self.revision)
        return canonical_json(
            {
                "key": self.key,
                "item": self.revision.item,
                "command": Command.SUBMIT.value,
                "title": "通知",
                "payload": payload.decode(),
                "hash": self.revision.hash,
                "base": None,
            }
        )

    def manifest(self, **other: Any) -> Manifest:
        members = (
            Member(name=f"operations/{self.key}.json", data=self.operation),
            Member(name=f"revisions/{self.revision.hash}.json", data=self.revision.canonical),
        )
        now = datetime.now(UTC)
        made = Manifest(
            id=str(uuid4()),
            kind=PackageKind.OUTBOX,
            sequence=1,
            previous="",
            dropped=(),
            portal=portal_id(layout_key(self.portal)),
            unit="zkgwb",
            maker=Maker(person="lin", name="林晓雯", key=self.public),
            made_at=now,
            expires_at=now + timedelta(days=1),
            files=listed(members),
        )
        return replace(made, **other)

    def announce(self, courier: Portal, manifest: Manifest) -> Manifest:
        raw = manifest_bytes(manifest)
        courier.packages.announce(raw, signed(self.secret, SIGNED_AS + raw))
        return manifest

    def carry(self, courier: Portal, manifest: Manifest) -> CarriedAnswer:
        answer = courier.packages.carry(manifest.id, self.operation, self.revision.canonical)
        return PortalAnswers().read(answer, layout_key(self.portal))


@pytest.fixture
def desk(side: Side) -> Desk:
    portal = side.view("lin")
    made = Desk(portal, uuid4().bytes * 2, notice(), str(uuid4()))
    portal.packages.enroll(made.public, "desk")
    return made


def refused(desk: Desk, courier: Portal, manifest: Manifest) -> Code:
    with pytest.raises(EditorError) as told:
        desk.announce(courier, manifest)
    return told.value.code


def test_what_a_courier_brings_is_its_writers(desk: Desk, li: Portal) -> None:
    told = desk.carry(li, desk.announce(li, desk.manifest()))
    assert told.receipt is not None
    assert told.receipt.content_hash == desk.revision.hash
    remote = desk.portal.item(desk.revision.item)
    assert remote is not None
    assert (remote.submitted_by, remote.contributors) == ("lin", ("lin",))
    assert desk.portal.operation(OperationKey(desk.key)) == told.receipt
    assert li.operation(OperationKey(desk.key)) is None


def test_brought_twice_it_has_one_receipt(desk: Desk, li: Portal) -> None:
    manifest = desk.manifest()
    first = desk.carry(li, desk.announce(li, manifest))
    assert desk.carry(li, desk.announce(li, manifest)).receipt == first.receipt


def test_what_differs_from_the_manifest_is_refused(desk: Desk, li: Portal) -> None:
    manifest = desk.announce(li, desk.manifest())
    other = desk.operation.replace("通知".encode(), "公告".encode())
    with pytest.raises(EditorError) as told:
        li.packages.carry(manifest.id, other, desk.revision.canonical)
    assert told.value.code is Code.DIGEST_MISMATCH


def test_a_signature_of_somebody_else_is_refused(desk: Desk, li: Portal) -> None:
    raw = manifest_bytes(desk.manifest())
    with pytest.raises(EditorError) as told:
        li.packages.announce(raw, signed(uuid4().bytes * 2, SIGNED_AS + raw))
    assert told.value.code is Code.PACKAGE_SIGNATURE


def test_what_is_wrong_with_a_package_is_named(desk: Desk, li: Portal, side: Side) -> None:
    made, past = desk.manifest(), datetime(2020, 1, 1, tzinfo=UTC)
    stranger = replace(made.maker, key=public_of(uuid4().bytes * 2))
    assert refused(desk, li, replace(made, maker=stranger)) is Code.PACKAGE_KEY
    other = replace(made.maker, person="li")  # whoever it names, the key is 林晓雯's
    assert refused(desk, li, replace(made, maker=other)) is Code.PACKAGE_KEY
    assert refused(desk, li, replace(made, portal="a" * 64)) is Code.PACKAGE_PORTAL
    assert refused(desk, li, replace(made, expires_at=past)) is Code.PACKAGE_EXPIRED
    ahead = made.made_at + AHEAD * 2
    from_ahead = replace(made, made_at=ahead, expires_at=ahead + LASTS)
    assert refused(desk, li, from_ahead) is Code.PACKAGE_CLOCK
    forever = made.made_at + LASTS * 2
    assert refused(desk, li, replace(made, expires_at=forever)) is Code.PACKAGE_CLOCK
    assert refused(desk, side.view("zhou"), made) is Code.PACKAGE_UNIT
    assert refused(desk, li, replace(made, sequence=2)) is Code.PACKAGE_ORDER
    desk.announce(li, made)
    assert refused(desk, li, replace(made, unit="gwb")) is Code.PACKAGE_REPEATED
    assert refused(desk, li, desk.manifest()) is Code.PACKAGE_NUMBER
    lost = (str(uuid4()), str(uuid4()))
    desk.announce(li, desk.manifest(sequence=4, dropped=lost))


def test_a_key_never_changes_hands(desk: Desk, li: Portal) -> None:
    with pytest.raises(EditorError) as told:
        li.packages.enroll(desk.public, "mine")
    assert told.value.code is Code.FORBIDDEN


def test_a_file_the_courier_brings_belongs_to_the_writers_text(side: Side, li: Portal) -> None:
    data = b"name,value\n1,2\n" + uuid4().bytes.hex().encode()
    file = Attachment(
        sha256=BlobHash(sha256_hex(data)), name="表.csv", media_type="text/csv", size=len(data)
    )
    portal = side.view("lin")
    desk = Desk(portal, uuid4().bytes * 2, notice(attachments=(file,)), str(uuid4()))
    portal.packages.enroll(desk.public, "desk")
    li.files.put(file.sha256, data)
    told = desk.carry(li, desk.announce(li, desk.manifest()))
    assert told.refused is None
    assert told.receipt is not None
    assert portal.files.get(file.sha256) == data
