"""Contents and a layout for the rendering tests."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from editor_app.bundled import read_folder
from editor_app.domain.canonical import Json
from editor_app.domain.item import Attachment, ColumnKey, Content, Kind, UnitKey
from editor_app.domain.layout import Layout
from editor_app.domain.layout_pack import parse_pack
from editor_app.domain.template import FieldSpec, FieldType
from editor_app.rendering.item_page import SystemValues

ROOT = Path(__file__).parents[2]
PUBLISHED = datetime(2026, 11, 10, 7, 30, tzinfo=UTC)
SYSTEM = SystemValues(
    published_at=PUBLISHED,
    url="/gwb/c/gov_info.statutory.notices/abc.html",
    index_no="11990000000003009Y/2026-00037",
    revision="a" * 64,
)


@lru_cache(maxsize=1)
def bundled() -> Layout:
    """The layout that is shipped; frozen values, so sharing is safe."""
    return parse_pack(read_folder(ROOT / "resources" / "layout"))


def content(
    kind: str,
    fields: Mapping[str, Json] = MappingProxyType({}),
    body: str = "正文。",
    *,
    attachments: tuple[Attachment, ...] = (),
    column: str = "",
) -> Content:
    """An item of a kind in the first column that takes it."""
    home = column or next(c.key for c in bundled().columns if kind in c.kinds)
    return Content(
        kind=Kind(kind),
        unit=UnitKey("gwb"),
        column=ColumnKey(home),
        template_version="1.0.0",
        layout_version="2026.11",
        fields=fields,
        body=body,
        attachments=attachments,
    )


def notice_2017() -> Content:
    """The sample notice as a policy document."""
    told = json.loads((ROOT / "tests/samples/notice-2017.json").read_text(encoding="utf-8"))
    source = (ROOT / "tests/samples/notice-2017.md").read_text(encoding="utf-8")
    kept = ("title", "publisher", "source", "doc_no", "genre", "formed_on", "theme", "validity")
    fields = {key: told[key] for key in kept}
    body = source.split("\n\n", 2)[2]
    return content("policy_document", fields, body, column="gov_info.statutory.documents")


def a_value(spec: FieldSpec, words: str) -> Json:
    """A value of the field's type that holds ``words`` where the type allows."""
    match spec.type:
        case FieldType.TABLE:
            return [{column.key: words for column in spec.columns}]
        case FieldType.MULTICHOICE | FieldType.LINK_TO_ITEM | FieldType.ATTACHMENTS:
            return [words]
        case _:
            return words
