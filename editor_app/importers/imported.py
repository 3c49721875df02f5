"""What an import gives: a title, Markdown, guessed fields, files and a receipt."""

from collections.abc import Mapping
from dataclasses import dataclass

from editor_app.domain.canonical import Json
from editor_app.domain.item import BlobHash
from editor_app.importers.receipt import Note


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedFile:
    """A picture out of the file; the Markdown names it ``att:<sha256>``."""

    name: str  # only a label, made here: never a path out of the file
    sha256: BlobHash
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """A file as read. ``markdown`` is in canonical form for docx, HTML and plain text."""

    title: str
    markdown: str
    fields: Mapping[str, Json]  # by template field key, where the document shows them
    files: tuple[ImportedFile, ...] = ()
    receipt: tuple[Note, ...] = ()
