"""A draft as one canonical document with a hash: what is written, and how it is read back."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from editor_app.domain.canonical import canonical_json, sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Content, ContentHash, Draft, ItemId, content_from_json
from editor_app.domain.keeps import keeps_from, keeps_json

_FORMAT = 1


def document_of(draft: Draft) -> bytes:
    """The whole draft as canonical JSON."""
    return canonical_json(
        {
            "format": _FORMAT,
            "item": draft.item,
            "content": draft.content.as_json(),
            "base": draft.base,
            "edition": draft.edition,
            "created_at": draft.created_at.isoformat(),
            "changed_at": draft.changed_at.isoformat(),
            "keeps": keeps_json(draft.keeps),
            "trashed": draft.trashed,
        }
    )


def draft_of(document: bytes, digest: str, item: ItemId) -> Draft:
    """Read a draft back. Raises STORE_DAMAGED if the bytes are not those that were written."""
    data = _verified(document, digest, item)
    base = data["base"]
    return Draft(
        item=item,
        content=content_from_json(data["content"]),
        base=None if base is None else ContentHash(str(base)),
        edition=int(data["edition"]),
        created_at=datetime.fromisoformat(data["created_at"]),
        changed_at=datetime.fromisoformat(data["changed_at"]),
        keeps=keeps_from(data["keeps"]),
        trashed=bool(data["trashed"]),
    )


def content_of(document: bytes, digest: str, item: ItemId) -> Content:
    """Only the content of a draft, verified like the whole."""
    return content_from_json(_verified(document, digest, item)["content"])


def _verified(document: bytes, digest: str, item: ItemId) -> Mapping[str, Any]:
    if sha256_hex(document) != digest:
        raise EditorError(Code.STORE_DAMAGED, draft=item)
    data = json.loads(document)
    if data["item"] != item or data["format"] != _FORMAT:
        raise EditorError(Code.STORE_DAMAGED, draft=item)
    return dict(data)
