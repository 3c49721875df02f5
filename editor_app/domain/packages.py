"""介质包 (.pindao): what crosses an air gap in one signed file, and what its manifest says.

The manifest is canonical JSON; its signature covers the digest of every other file, so that whoever
carries the medium can add, change and leave out nothing. It keeps nothing secret.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from editor_app.domain.canonical import Json, canonical_json, sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.outbox import Operation, OperationKey, Receipt
from editor_app.domain.workflow import Command, Remote

FORMAT = 1
SUFFIX = ".pindao"
MEDIA_TYPE = "application/vnd.channel-editor.pindao"
LASTS = timedelta(days=14)
AHEAD = timedelta(days=1)  # a clock may be so far ahead of ours; more, and its end means nothing
MOST_FILES = 2000
MOST_BYTES = 200 * 1024 * 1024  # rule PKG-01 of the layout names the same limit
MOST_TEXT = 4 * 1024 * 1024  # bytes of manifest, operation, revision or answer
SIGNED_AS = b"channel-editor/pindao/1\n"  # so that no signature of something else fits
CARRIED_AS = b"channel-portal/carried/1\n"

OPERATIONS, REVISIONS, BLOBS = "operations/", "revisions/", "blobs/"
ANSWERS, LAYOUT, LAYOUT_SIGNATURE = "answers/", "layout/pack.json", "layout/pack.sig"
_NAMES = re.compile(
    r"operations/[0-9a-f-]{36}\.json|revisions/[0-9a-f]{64}\.json|blobs/[0-9a-f]{64}"
    r"|answers/[0-9a-f-]{36}\.(?:json|sig)|layout/pack\.(?:json|sig)"
)
_HASH = re.compile(r"[0-9a-f]{64}")
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class PackageKind(StrEnum):
    """Which way it goes."""

    OUTBOX = "outbox"  # from the workstation without a connection to the one that has it
    RECEIPTS = "receipts"  # and back


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """Who made it; the key says so, the name is told."""

    person: str
    name: str
    key: str  # Ed25519 public key, base64


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedFile:
    """A file as the manifest has it."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """All a package says of itself."""

    id: str  # UUID
    kind: PackageKind
    sequence: int  # of this maker's key, from 1 without gaps
    previous: str  # digest of the manifest before; empty: the first
    dropped: tuple[str, ...]  # ids before it that will never be handed in
    portal: str  # ``portal_id`` of the portal it is for
    unit: str
    maker: Maker
    made_at: datetime
    expires_at: datetime
    files: tuple[ListedFile, ...]
    answers_to: str = ""  # RECEIPTS: id of the package that is answered

    def clock_fits(self, now: datetime) -> bool:
        """Whether its times can be true: not made in the future, and not valid for too long."""
        return self.made_at <= now + AHEAD and self.expires_at <= self.made_at + LASTS

    def file(self, name: str) -> ListedFile | None:
        """One of its files."""
        return next((one for one in self.files if one.name == name), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedOperation:
    """An operation of the outbox on its way: the frozen request, and what a list shows of it."""

    key: OperationKey
    item: ItemId
    command: Command
    title: str
    payload: bytes
    hash: ContentHash
    base: ContentHash | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedAnswer:
    """The portal's answer to one operation: its very bytes, signed by the portal."""

    body: bytes
    signature: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedAnswer:
    """The same, verified and understood: a receipt, or why it was refused."""

    key: OperationKey
    receipt: Receipt | None
    refused: EditorError | None
    remote: Remote | None  # how the item stands at the portal
    at: datetime  # when the portal said so: of two answers the newer counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One file of a package that is being written."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageLimits:
    """What a package may hold at most; all of it is checked before anything is read whole."""

    files: int = MOST_FILES
    bytes: int = MOST_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What lies in a file that says to be a package, before it is trusted. See ``judged``."""

    name: str
    manifest: Manifest
    manifest_bytes: bytes
    signature: bytes
    digests: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def digest(self) -> str:
        """Of the whole manifest, and so of the package."""
        return sha256_hex(self.manifest_bytes)


def portal_id(layout_key: str) -> str:
    """A portal is known by the key it signs its layout packs with."""
    return sha256_hex(layout_key.encode())


def key_id(public: str) -> str:
    """What a maker's key is called."""
    return sha256_hex(public.encode())[:32]


def is_known_name(name: str) -> bool:
    """Whether the form has a file of that name; every other one is refused, paths among them."""
    return _NAMES.fullmatch(name) is not None


def manifest_bytes(manifest: Manifest) -> bytes:
    """Its one form."""
    files: list[Json] = [
        {"name": one.name, "size": one.size, "sha256": one.sha256} for one in manifest.files
    ]
    maker = manifest.maker
    return canonical_json(
        {
            "format": FORMAT,
            "id": manifest.id,
            "kind": manifest.kind.value,
            "sequence": manifest.sequence,
            "previous": manifest.previous,
            "dropped": list(manifest.dropped),
            "portal": manifest.portal,
            "unit": manifest.unit,
            "maker": {"person": maker.person, "name": maker.name, "key": maker.key},
            "made_at": manifest.made_at.isoformat(),
            "expires_at": manifest.expires_at.isoformat(),
            "files": files,
            "answers_to": manifest.answers_to,
        }
    )


def read_manifest(raw: bytes) -> Manifest:
    """Read one; only its one form is taken.

    Raises ``EditorError``: PACKAGE_NEWER, PACKAGE_DAMAGED.
    """
    try:
        told = json.loads(raw)
        version = told["format"]
        if isinstance(version, int) and version > FORMAT:
            raise EditorError(Code.PACKAGE_NEWER, format=version)
        manifest = _manifest(told)
        sound = version == FORMAT and manifest_bytes(manifest) == raw
    except (ValueError, KeyError, TypeError, RecursionError) as wrong:
        raise damaged("manifest.json") from wrong
    if not sound:
        raise damaged("manifest.json")
    return manifest


def _manifest(told: Any) -> Manifest:
    maker = told["maker"]
    made, expires = (datetime.fromisoformat(told[key]) for key in ("made_at", "expires_at"))
    if made.tzinfo is None or expires.tzinfo is None:
        raise ValueError("a moment without its zone")
    manifest = Manifest(
        id=_text(told["id"], _UUID),
        kind=PackageKind(told["kind"]),
        sequence=_number(told["sequence"]),
        previous=_text(told["previous"], re.compile(r"(?:[0-9a-f]{64})?")),
        dropped=tuple(_text(one, _UUID) for one in told["dropped"]),
        portal=_text(told["portal"], _HASH),
        unit=_text(told["unit"]),
        maker=Maker(
            person=_text(maker["person"]), name=_text(maker["name"]), key=_text(maker["key"])
        ),
        made_at=made,
        expires_at=expires,
        files=tuple(
            ListedFile(
                name=_text(one["name"]),
                size=_number(one["size"]),
                sha256=_text(one["sha256"], _HASH),
            )
            for one in told["files"]
        ),
        answers_to=_text(told["answers_to"], re.compile(f"(?:{_UUID.pattern})?")),
    )
    if len({one.name for one in manifest.files}) != len(manifest.files):
        raise ValueError("a name stands twice")
    return manifest


def operation_bytes(operation: Operation) -> bytes:
    """One operation as a file of the package."""
    return canonical_json(
        {
            "key": operation.key,
            "item": operation.item,
            "command": operation.command.value,
            "title": operation.title,
            "payload": operation.payload.decode(),
            "hash": operation.hash,
            "base": operation.base,
        }
    )


def read_operation(raw: bytes) -> PackedOperation:
    """Read what ``operation_bytes`` wrote. Raises ``ValueError`` for anything else."""
    try:
        told = json.loads(raw)
        base = told["base"]
        return PackedOperation(
            key=OperationKey(_text(told["key"], _UUID)),
            item=ItemId(_text(told["item"], _UUID)),
            command=Command(told["command"]),
            title=_text(told["title"]),
            payload=_text(told["payload"]).encode(),
            hash=ContentHash(_text(told["hash"], _HASH)),
            base=None if base is None else ContentHash(_text(base, _HASH)),
        )
    except (KeyError, TypeError, RecursionError) as wrong:
        raise ValueError("not an operation") from wrong


def listed(members: Sequence[Member]) -> tuple[ListedFile, ...]:
    """What the manifest says of these files."""
    return tuple(
        ListedFile(name=one.name, size=len(one.data), sha256=sha256_hex(one.data))
        for one in members
    )


def damaged(member: str, told: str = "", found: str = "") -> EditorError:
    """A file of the package is not what it ought to be; digests by their first eight digits."""
    digests = f" ({told[:8]} → {found[:8]})" if told else ""
    return EditorError(Code.PACKAGE_DAMAGED, member=member, digests=digests)


def too_large(file: str, most: int = MOST_BYTES) -> EditorError:
    """What does not fit into one package."""
    return EditorError(Code.PACKAGE_LARGE, file=file, limit=f"{most // 1024 // 1024} MB")


def _text(value: object, form: "re.Pattern[str] | None" = None) -> str:
    if not isinstance(value, str) or (form is not None and not form.fullmatch(value)):
        raise ValueError("not the text that belongs here")
    return value


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError("not a number")
    return value
