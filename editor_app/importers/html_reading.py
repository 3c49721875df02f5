"""What all readers of one page share, and the element whose words are being collected."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from lxml import etree

from editor_app.importers.blocks import Block
from editor_app.importers.budget import Budget
from editor_app.importers.html_fates import Fates
from editor_app.importers.html_style import PLAIN, Look, StyleSheet
from editor_app.importers.pictures import Pictures
from editor_app.importers.receipt import NoteKind

EVERY_BLOCK = frozenset(("heading", "list", "table", "image", "quote", "link"))
_REFERENCE = re.compile(r"#(?:_?((?:ftn|edn)\d{1,6})|(sd(?:foot|end)note\d{1,6})sym)")
_BACK = re.compile(r"#(?:_?(?:ftn|edn)ref\d{1,6}|sd(?:foot|end)note\d{1,6}anc)")
_BODY = re.compile(r"(?:ftn|edn|sdfootnote|sdendnote)\d{1,6}")


@dataclass(slots=True)
class Footnotes:
    """Numbers in the order of the text, the notes, and the elements that refer to them."""

    bodies: dict[str, list[Block]] = field(default_factory=dict)
    references: list[tuple[str, int]] = field(default_factory=list)  # number and place
    _numbers: dict[str, str] = field(default_factory=dict)

    def number(self, key: str) -> str:
        """The number a note is known by, from 1."""
        return self._numbers.setdefault(key, str(len(self._numbers) + 1))

    def tell(self, fates: Fates, kept: Collection[str]) -> None:
        """Note what became of each reference: the first one to a note that was kept is it."""
        left = set(kept)
        for number, place in self.references:
            fates.note(NoteKind.NOTES if number in left else NoteKind.FOOTNOTE, place=place)
            left.discard(number)


def reference(href: str) -> str:
    """The key of the note an address leads to, empty if it leads to none."""
    found = _REFERENCE.fullmatch(href)
    return (found.group(1) or found.group(2)) if found else ""


def leads_back(href: str) -> bool:
    """Whether an address leads from a note to its mark in the text."""
    return _BACK.fullmatch(href) is not None


def note_key(element: etree._Element, look: Look) -> str:
    """The key of the note an element holds, empty if it holds none."""
    said = element.get("id") or ""
    if _BODY.fullmatch(said) and element.tag == "div":
        return said
    return (said or "?") if look.note_body else ""


@dataclass(slots=True)
class Page:
    """Shared by the readers of a page and of its cells, items and notes."""

    budget: Budget
    fates: Fates = field(default_factory=Fates)
    pictures: Pictures = field(default_factory=Pictures)
    given: Mapping[str, bytes] = field(default_factory=dict)  # bytes for "data-given" attributes
    sheet: StyleSheet = field(default_factory=StyleSheet)
    allowed: frozenset[str] = EVERY_BLOCK
    lift: int = 0  # how far the headings move up: 1 for a page that begins with h2
    footnotes: Footnotes = field(default_factory=Footnotes)
    largest_picture: int = 0  # in bytes; 0: no limit but that of the file
    beside: bool = False  # whether the page is a file, which can have pictures beside it
    own_files: bool = False  # whether addresses of files of the item are taken as they stand


@dataclass(slots=True)
class Owner:
    """A block element: what its lines become is its fate."""

    tag: str
    look: Look = PLAIN
    kind: NoteKind | None = None
    place: int = 0
    sample: str = ""
    label: str = ""  # the number or bullet an office program wrote before the line
