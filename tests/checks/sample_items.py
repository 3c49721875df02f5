"""The sample items as content and context, as [context] of expected_findings.toml says."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from editor_app.bundled import read_folder
from editor_app.checks.engine import CheckContext
from editor_app.checks.subject import PORTAL_TIME
from editor_app.domain.canonical import Json, sha256_hex
from editor_app.domain.findings import Phase
from editor_app.domain.item import Attachment, BlobHash, ColumnKey, Content, Kind, UnitKey
from editor_app.domain.layout import Layout, Unit
from editor_app.domain.layout_pack import parse_pack

TESTS = Path(__file__).parents[1]
SAMPLES = TESTS / "samples"
LAYOUT = TESTS.parent / "resources" / "layout"

_UNIT_FIELDS = ("source", "publisher", "handling_unit")


@cache
def layout() -> Layout:
    """The bundled layout."""
    return parse_pack(read_folder(LAYOUT))


@cache
def expectations() -> dict[str, Any]:
    """expected_findings.toml."""
    return tomllib.loads((SAMPLES / "expected_findings.toml").read_text(encoding="utf-8"))


PHASE = Phase(expectations()["context"]["phase"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One item and what a check may know about it."""

    content: Content
    context: CheckContext
    phase: Phase = PHASE


def load(file: str, metadata: str = "") -> Sample:
    """Read ``tests/samples/<file>``; ``metadata`` names a JSON file in place of front matter."""
    text = (SAMPLES / file).read_text(encoding="utf-8")
    front: dict[str, Any]
    if metadata:
        front = json.loads((SAMPLES / metadata).read_text(encoding="utf-8"))
        front, body = {"column": "gov_info.statutory.documents", **front}, text
    else:
        _, opening, body = text.split("+++\n", 2)
        front = tomllib.loads(opening)
    blobs: dict[BlobHash, bytes] = {}
    files = tuple(_attachment(row, blobs) for row in front.pop("attachments", []))
    live = front.get("state") == "published"
    published = front.pop("published_at", None) if live else None
    for key in ("id", "state", "file"):
        front.pop(key, None)
    content = _content(front, body.lstrip("\n"), files)
    told = expectations()["context"]
    context = CheckContext(
        layout=layout(),
        unit=_unit(content),
        now=told["now"].replace(tzinfo=PORTAL_TIME),
        known_items=frozenset(told["known_items"]),
        file_bytes=blobs.get,
        published_at=published.replace(tzinfo=PORTAL_TIME) if published else None,
    )
    return Sample(content=content, context=context)


def sample_layout_matches() -> bool:
    """Whether the bundled portal data covers what [context] says."""
    told, portal = expectations()["context"], layout().portal
    names = {unit.name_zh for unit in portal.units}
    return set(told["units"]) <= names and set(told["closed_domains"]) == set(portal.closed_domains)


def _content(front: dict[str, Any], body: str, files: tuple[Attachment, ...]) -> Content:
    kind, column = Kind(front.pop("kind")), ColumnKey(front.pop("column"))
    fields = {key: _plain(value) for key, value in front.items()}
    content = Content(
        kind=kind,
        unit=UnitKey(""),
        column=column,
        template_version=layout().template(kind).version,
        layout_version=layout().version,
        fields={key: value for key, value in fields.items() if value is not None},
        body=body,
        attachments=files,
    )
    return replace(content, unit=UnitKey(_unit(content).key))


def _unit(content: Content) -> Unit:
    """Every item is filed in its own unit's channel."""
    names = [content.text(key) for key in _UNIT_FIELDS]
    return next(unit for name in names for unit in layout().portal.units if unit.name_zh == name)


def _attachment(row: Mapping[str, Any], blobs: dict[BlobHash, bytes]) -> Attachment:
    path, name = SAMPLES / "attachments" / str(row["name"]), str(row["name"])
    hash_ = BlobHash(sha256_hex(name.encode()))
    if path.exists():
        blobs[hash_] = path.read_bytes()
    return Attachment(name=name, sha256=hash_, size=int(row["size_kb"]) * 1024, media_type="")


def _plain(value: Any) -> Json:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    assert value is None or isinstance(value, str | int)
    return value
