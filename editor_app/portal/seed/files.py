"""Sample attachments, made in memory with the same bytes each time."""

import io
import zipfile
from collections.abc import Sequence
from html import escape

from editor_app.portal.seed.records import SeedFile

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_EPOCH = (2020, 1, 1, 0, 0, 0)  # a zip entry carries a time; a fixed one keeps the bytes equal
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)


def csv_file(name: str, rows: Sequence[Sequence[str]]) -> SeedFile:
    """A table as office programs open it: UTF-8 with a byte order mark."""
    text = "".join(",".join(row) + "\r\n" for row in rows)
    return SeedFile(name=name, data=text.encode("utf-8-sig"), media_type="text/csv")


def docx_file(name: str, paragraphs: Sequence[str]) -> SeedFile:
    """A plain Word document of the given paragraphs."""
    body = "".join(f"<w:p><w:r><w:t>{escape(one)}</w:t></w:r></w:p>" for one in paragraphs)
    document = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    )
    parts = (
        ("[Content_Types].xml", _TYPES),
        ("_rels/.rels", _RELATIONS),
        ("word/document.xml", document),
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in parts:
            archive.writestr(zipfile.ZipInfo(path, _EPOCH), text.encode("utf-8"))
    return SeedFile(name=name, data=packed.getvalue(), media_type=DOCX)
