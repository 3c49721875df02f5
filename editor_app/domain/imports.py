"""What comes in from a file: its text as read, the receipt, and where a draft came from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from editor_app.domain.canonical import Json
from editor_app.domain.file_facts import FileFacts
from editor_app.domain.item import BlobHash, ItemId


class ImportCancelled(Exception):  # noqa: N818  # a wish, not an error
    """The person who asked for the import no longer wants it."""


class Outcome(StrEnum):
    """What became of something in a file."""

    KEPT = "kept"
    CONVERTED = "converted"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptLine:
    """One line of a receipt, with its sentences: a later program may know other kinds.

    ``place`` is a paragraph of the file counted from 1, 0 the file as a whole.
    """

    outcome: Outcome
    kind: str
    count: int
    zh: str
    en: str
    sample: str = ""
    place: int = 0

    def sentence(self, language: str) -> str:
        """The line in words; Chinese for any language that begins with ``zh``."""
        return self.zh if language.startswith("zh") else self.en


@dataclass(frozen=True, slots=True, kw_only=True)
class BroughtFile:
    """A picture out of a file, or an attachment from beside it."""

    name: str  # a label, never a path
    sha256: BlobHash
    media_type: str
    data: bytes
    facts: FileFacts | None = None  # what is inside, once somebody looked


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFile:
    """A file as read, before anybody said which template it is for."""

    name: str
    sha256: BlobHash  # of the file itself
    size: int
    title: str
    markdown: str
    fields: Mapping[str, Json]
    pictures: tuple[BroughtFile, ...] = ()
    attachments: tuple[BroughtFile, ...] = ()
    named_attachments: tuple[str, ...] = ()  # as the text calls them, here or not
    receipt: tuple[ReceiptLine, ...] = ()

    @property
    def weight(self) -> int:
        """Bytes of all that was taken out of the file or from beside it."""
        return sum(len(one.data) for one in (*self.pictures, *self.attachments))


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The file a draft was made from. Private: no revision and no page speaks of it."""

    item: ItemId
    name: str
    sha256: BlobHash
    size: int
    at: datetime
    receipt: tuple[ReceiptLine, ...]
