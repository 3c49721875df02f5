"""The docx as a file: nothing of who wrote it and when, and the same bytes for the same item."""

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment a zip can say
_TYPES = "[Content_Types].xml"
_UNWANTED = frozenset(
    {
        RELATIONSHIP_TYPE.CUSTOM_XML,
        RELATIONSHIP_TYPE.THUMBNAIL,
        RELATIONSHIP_TYPE.THEME,
        RELATIONSHIP_TYPE.WEB_SETTINGS,
        RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
        "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
    }
)


def begin(title: str) -> Document:
    """An empty document without python-docx's own leftovers."""
    document = docx.Document()
    for relations in (document.part.package.rels, document.part.rels):
        for key, relation in list(relations.items()):
            if relation.reltype in _UNWANTED:
                relations.pop(key)
    told = document.core_properties
    told.title, told.language = title[:255], "zh-CN"
    told.author = told.last_modified_by = told.comments = told.keywords = told.subject = ""
    told.created = told.modified = datetime(2000, 1, 1)  # naive: python-docx wants it so
    told.revision = 1
    return document


def packed(document: Document) -> bytes:
    """The bytes of the file; they depend on the content alone."""
    raw, made = BytesIO(), BytesIO()
    document.save(raw)
    with ZipFile(raw) as source, ZipFile(made, "w", ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda name: (name != _TYPES, name)):
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0  # the same on every system
            entry.external_attr = 0
            target.writestr(entry, source.read(name))
    return made.getvalue()
