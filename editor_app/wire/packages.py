"""Packages (介质包) on the wire: a maker's key, a manifest, operations by courier."""

from dataclasses import dataclass
from typing import Any, ClassVar

from editor_app.wire.v1 import ItemOut, ReceiptOut

CARRIED_SIGNATURE = (
    "Carried-Signature"  # base64 of Ed25519 over "channel-portal/carried/1\n" + body
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageKeyIn:
    """``PUT /v1/package-keys/{id}``: the key this person signs packages with on one workstation."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    public_key: str  # Ed25519, base64
    name: str  # of the workstation, for people


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageKeyOut:
    """One key of the person who asks."""

    id: str
    name: str
    enrolled: str
    revoked: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageIn:
    """``POST /v1/packages``: the manifest's very bytes as text, and the signature over them."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    manifest: str
    signature: str  # base64 of Ed25519 over "channel-editor/pindao/1\n" + manifest


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageOut:
    """A package that was taken, and whose work it brings."""

    id: str
    sequence: int
    person: str
    person_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedIn:
    """``POST /v1/packages/{id}/operations``: files of the package, as the manifest has them."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    operation: str  # the file operations/{key}.json
    revision: str | None = None  # the file revisions/{hash}.json, where it brings a text


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedOut:
    """What became of one operation: a receipt, or the refusal its maker would have got."""

    key: str
    package: str
    receipt: ReceiptOut | None
    problem: str  # type of the refusal, or empty
    detail: str
    word: ItemOut | None  # how the item stands
    at: str
