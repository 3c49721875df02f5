"""Contents to merge, and the rendering's functions for their bodies."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from editor_app.bundled import read_folder
from editor_app.domain.canonical import Json
from editor_app.domain.item import Attachment, BlobHash, ColumnKey, Content, Kind, UnitKey
from editor_app.domain.layout import Layout
from editor_app.domain.layout_pack import parse_pack
from editor_app.domain.merge import Merge, merge
from editor_app.rendering.merge_text import BODY_TEXT

NOTICE = Kind("notice")
ROOT = Path(__file__).parents[2]


@cache
def bundled() -> Layout:
    """The bundled layout."""
    return parse_pack(read_folder(ROOT / "resources" / "layout"))


def content(body: str = "", files: Sequence[Attachment] = (), **fields: Json) -> Content:
    """A notice with this body."""
    return Content(
        kind=NOTICE,
        unit=UnitKey("shj"),
        column=ColumnKey("gov_info.statutory.notices"),
        template_version="1.0.0",
        layout_version="2026.11",
        fields=fields,
        body=body,
        attachments=tuple(files),
    )


def paragraphs(*texts: str) -> str:
    """A body of these blocks."""
    return "\n\n".join(texts) + "\n" if texts else ""


def file(name: str, number: int = 0) -> Attachment:
    """An attachment whose bytes are called by a number."""
    sha256 = BlobHash(f"{number:064x}")
    return Attachment(name=name, sha256=sha256, size=number, media_type="text/plain")


def merged(layout: Layout, base: Content | None, mine: Content, theirs: Content) -> Merge:
    """The merge of two sides."""
    return merge(base, mine, theirs, layout.template(NOTICE), BODY_TEXT)
