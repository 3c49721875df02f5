"""Items: what an editor writes (draft) and what is frozen and signed for (revision)."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import NewType
from uuid import uuid4

from editor_app.domain.canonical import Json, canonical_json, sha256_hex
from editor_app.domain.keeps import Keeps

ItemId = NewType("ItemId", str)  # UUID made by the client, 36 characters, lower case
ContentHash = NewType("ContentHash", str)  # SHA-256 of a revision's canonical bytes, 64 hex digits
BlobHash = NewType("BlobHash", str)  # SHA-256 of a file, 64 hex digits
UnitKey = NewType("UnitKey", str)
ColumnKey = NewType("ColumnKey", str)
PersonId = NewType("PersonId", str)
Kind = NewType("Kind", str)  # key of the template

FORMAT = 1

_BODY_BLOB = re.compile(r"\batt:([0-9a-f]{64})\b")
_ITEM = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def new_item_id() -> ItemId:
    """Make the id of a new item; the portal never renumbers it."""
    return ItemId(str(uuid4()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that belongs to an item. The name is only a label; the bytes live under the hash."""

    name: str
    sha256: BlobHash
    size: int  # bytes
    media_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything a reader, a reviewer or a rule can see of an item: the unit of comparison.

    ``fields`` holds template fields except body and attachments: text, integers, booleans, lists
    of text (multiple choice, links to items) or lists of rows (tables); dates are ISO 8601 text.
    """

    kind: Kind
    unit: UnitKey
    column: ColumnKey
    template_version: str
    layout_version: str
    fields: Mapping[str, Json]
    body: str  # canonical Markdown
    attachments: tuple[Attachment, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "fields", MappingProxyType(dict(self.fields)))

    @property
    def title(self) -> str:
        """The title, or an empty text while there is none."""
        return str(self.fields.get("title") or "")

    def text(self, key: str) -> str:
        """A field as text; empty when missing."""
        value = self.fields.get(key)
        return "" if value is None else str(value)

    def with_field(self, key: str, value: Json) -> "Content":
        """A copy with one field changed; ``None`` and empty text remove it."""
        fields = {k: v for k, v in self.fields.items() if k != key}
        if value is not None and value != "":
            fields[key] = value
        return replace(self, fields=fields)

    def as_json(self) -> dict[str, Json]:
        """The JSON object that is hashed and sent."""
        return {
            "kind": self.kind,
            "unit": self.unit,
            "column": self.column,
            "template": self.template_version,
            "layout": self.layout_version,
            "fields": dict(self.fields),
            "body": self.body,
            "attachments": [
                {"name": a.name, "sha256": a.sha256, "size": a.size, "type": a.media_type}
                for a in self.attachments
            ],
        }

    def blobs(self) -> tuple[BlobHash, ...]:
        """Every file the item needs: attachments, then images placed in the body (``att:``)."""
        found = [a.sha256 for a in self.attachments]
        found += [BlobHash(one) for one in _BODY_BLOB.findall(self.body)]
        return tuple(dict.fromkeys(found))

    def named(self) -> frozenset[str]:
        """Whatever in it looks like the id of an item."""
        return frozenset(_ITEM.findall(canonical_json(self.as_json()).decode()))

    def digest(self) -> str:
        """SHA-256 of the content alone: equal digests are never a conflict."""
        return sha256_hex(canonical_json(self.as_json()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """An immutable snapshot of one item. ``hash`` covers item, parents and the whole content."""

    item: ItemId
    parent: ContentHash | None
    content: Content
    canonical: bytes  # RFC 8785
    hash: ContentHash
    merged: ContentHash | None = None  # the other parent, of a merge

    @property
    def parents(self) -> tuple[ContentHash, ...]:
        """What this one grew from: none, one, or the two sides of a merge."""
        return tuple(one for one in (self.parent, self.merged) if one is not None)


def freeze(
    item: ItemId,
    content: Content,
    parent: ContentHash | None,
    merged: ContentHash | None = None,
) -> Revision:
    """Make the revision of ``content`` on top of ``parent``, and of ``merged`` if it is a merge."""
    told: dict[str, Json] = {"format": FORMAT, "item": item, "parent": parent}
    if merged is not None:
        told["merged"] = merged
    canonical = canonical_json({**told, "content": content.as_json()})
    return Revision(
        item=item,
        parent=parent,
        merged=merged,
        content=content,
        canonical=canonical,
        hash=ContentHash(sha256_hex(canonical)),
    )


def thaw(canonical: bytes, expected: ContentHash | None = None) -> Revision:
    """Read a revision back and verify it on the way.

    Raises ``ValueError`` when the bytes are not canonical, not of a known format, or do not have
    the ``expected`` hash.
    """
    found = ContentHash(sha256_hex(canonical))
    if expected is not None and found != expected:
        raise ValueError(f"revision {expected[:12]} has hash {found[:12]}")
    try:
        data = json.loads(canonical)
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as broken:
        raise ValueError("revision is not JSON") from broken
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise ValueError("revision of an unknown format")
    if canonical_json(data) != canonical:
        raise ValueError("revision bytes are not canonical")
    return Revision(
        item=ItemId(_text(data, "item")),
        parent=None if data.get("parent") is None else ContentHash(_text(data, "parent")),
        merged=None if data.get("merged") is None else ContentHash(_text(data, "merged")),
        content=content_from_json(data.get("content")),
        canonical=canonical,
        hash=found,
    )


_CONTENT_KEYS = frozenset(
    {"kind", "unit", "column", "template", "layout", "fields", "body", "attachments"}
)


def content_from_json(data: object) -> Content:
    """Read ``Content`` from its JSON object. Raises ``ValueError`` for any other shape."""
    if not isinstance(data, dict) or set(data) != _CONTENT_KEYS:
        raise ValueError("content has missing or unknown keys")
    fields, attachments = data["fields"], data["attachments"]
    if not isinstance(fields, dict) or not isinstance(attachments, list):
        raise ValueError("content has fields or attachments of the wrong type")
    return Content(
        kind=Kind(_text(data, "kind")),
        unit=UnitKey(_text(data, "unit")),
        column=ColumnKey(_text(data, "column")),
        template_version=_text(data, "template"),
        layout_version=_text(data, "layout"),
        fields=fields,
        body=_text(data, "body"),
        attachments=tuple(_attachment(one) for one in attachments),
    )


def _attachment(data: object) -> Attachment:
    if not isinstance(data, dict) or set(data) != {"name", "sha256", "size", "type"}:
        raise ValueError("attachment has missing or unknown keys")
    size = data["size"]
    if not isinstance(size, int) or isinstance(size, bool) or size < 0:
        raise ValueError("attachment size is not a number of bytes")
    return Attachment(
        name=_text(data, "name"),
        sha256=BlobHash(_text(data, "sha256")),
        size=size,
        media_type=_text(data, "type"),
    )


def _text(data: Mapping[str, object], key: str) -> str:
    value = data.get(key)
    if not isinstance(value, str):
        raise ValueError(f"{key} is not text")
    return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The editor's working copy. It carries no status: that is computed (status.status_of)."""

    item: ItemId
    content: Content
    base: ContentHash | None  # revision this copy was made from or last frozen as
    edition: int  # 1 for the first edition; a successor of a live item counts on
    created_at: datetime  # aware, UTC
    changed_at: datetime  # aware, UTC
    keeps: Keeps  # warnings kept on purpose (REV-05)
    trashed: bool = False
