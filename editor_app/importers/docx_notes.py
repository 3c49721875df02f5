"""Footnotes and endnotes of a docx: numbered in the order the text refers to them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from editor_app.importers.docx_names import W

_Part = tuple[str, etree._Element | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteText:
    """One note with the part it stands in, which says what its links mean."""

    number: str
    part: str
    element: etree._Element


@dataclass(slots=True)
class NoteBook:
    """All notes of a document; a reference gives the number it is known by."""

    _found: Mapping[tuple[bool, str], tuple[str, etree._Element]] = field(default_factory=dict)
    _numbers: dict[tuple[bool, str], str] = field(default_factory=dict)

    @classmethod
    def read(cls, footnotes: _Part, endnotes: _Part) -> "NoteBook":
        """From the two parts, each with its name; separators are no notes."""
        found: dict[tuple[bool, str], tuple[str, etree._Element]] = {}
        for endnote, (part, root), name in (
            (False, footnotes, "footnote"),
            (True, endnotes, "endnote"),
        ):
            for element in [] if root is None else root.iterfind(W + name):
                if element.get(f"{W}type", "normal") == "normal":
                    found[(endnote, element.get(f"{W}id", ""))] = (part, element)
        return cls(found)

    def refer(self, key: str, *, endnote: bool) -> str:
        """The number of a note, from 1; empty if there is no such note."""
        which = (endnote, key)
        if which not in self._found:
            return ""
        return self._numbers.setdefault(which, str(len(self._numbers) + 1))

    def cited(self) -> Iterator[NoteText]:
        """The notes the text refers to, in order; reading a note may cite further ones."""
        done = 0
        while done < len(self._numbers):
            which, number = list(self._numbers.items())[done]
            part, element = self._found[which]
            yield NoteText(number=number, part=part, element=element)
            done += 1

    def uncited(self) -> Iterator[etree._Element]:
        """Notes no text refers to: Word does not show them."""
        for which, (_, element) in self._found.items():
            if which not in self._numbers:
                yield element
