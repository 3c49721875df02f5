"""Items as files for other programs: the formats, and what a writer of one gives back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Format(StrEnum):
    """The formats; the value is what the command line calls it and the ending of the file."""

    DOCX = "docx"
    PDF = "pdf"
    MARKDOWN = "md"
    HTML = "html"
    FOLDER = "folder"  # page, item file and files side by side

    @property
    def suffix(self) -> str:
        """The ending of the main file, with its dot."""
        return ".html" if self is Format.FOLDER else f".{self.value}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintJob:
    """Pages for a printer: HTML of the simple kind, and the pictures it names."""

    html: str
    pictures: Mapping[str, bytes]


FOR_ONE = (Format.DOCX, Format.PDF, Format.HTML, Format.MARKDOWN)  # what is offered for one item


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One item as bytes."""

    main: bytes
    beside: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
    # ``beside``: files below the folder of the main one, by relative path with "/"
    exact: bool = True  # False: text copied out of it does not read like the item's
