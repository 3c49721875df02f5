"""What each rule reads: the table that says which findings an edit can change.

A rule that is not listed is taken to read everything, and runs every time. ``paragraph`` means that
a rule judges the body a paragraph at a time, with at most ``AROUND`` characters on either side.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Flag, auto
from types import MappingProxyType

AROUND = 64  # characters beside a paragraph that its rules may look at


class Part(Flag):
    """Parts of what a check is given."""

    FIELDS = auto()  # with kind, column and unit
    BODY = auto()
    FILES = auto()  # attachments: their list, bytes and facts
    WORLD = auto()  # time, other items, what the portal said


@dataclass(frozen=True, slots=True)
class Reach:
    """Which parts a rule reads."""

    parts: Part
    paragraph: bool = False
    apart: bool = False  # what it says of a field does not depend on the body

    @property
    def fields_apart(self) -> bool:
        """Whether its findings in fields are the same without the body."""
        return self.paragraph or self.apart or Part.BODY not in self.parts


_FIELDS, _BODY, _FILES, _WORLD = Part.FIELDS, Part.BODY, Part.FILES, Part.WORLD
EVERYTHING = Reach(_FIELDS | _BODY | _FILES | _WORLD)

REACH: Mapping[str, Reach] = MappingProxyType(
    {
        "META-01": Reach(_FIELDS),
        "META-05": Reach(_FIELDS | _BODY),
        "META-06": Reach(_FIELDS),
        "COL-01": Reach(_FIELDS),
        "COL-02": Reach(_FIELDS),
        "COL-03": Reach(_FIELDS),
        "GK-01": Reach(_FIELDS),
        "GK-02": Reach(_FIELDS),
        "GK-04": Reach(_FIELDS),
        "GK-05": Reach(_FIELDS),
        "GK-06": Reach(_FIELDS),
        "GK-09": Reach(_FIELDS | _BODY | _FILES, paragraph=True),
        "JD-03": Reach(_FIELDS | _BODY),
        "LNK-01": Reach(_FIELDS | _BODY | _FILES),
        "LNK-02": Reach(_FIELDS | _BODY),
        "LNK-03": Reach(_FIELDS | _BODY),
        "HTML-01": Reach(_BODY),
        "HTML-02": Reach(_BODY | _FIELDS | _FILES),
        "HTML-03": Reach(_BODY),
        "TXT-01": Reach(_FIELDS | _BODY, apart=True),
        "TXT-02": Reach(_FIELDS | _BODY | _WORLD, apart=True),
        "TXT-03": Reach(_FIELDS | _BODY | _FILES, paragraph=True),
        "TXT-04": Reach(_FIELDS | _BODY | _FILES, paragraph=True),
        "PII-01": Reach(_FIELDS | _BODY, paragraph=True),
        "PII-02": Reach(_FIELDS | _FILES),
        "PII-03": Reach(_FIELDS | _BODY, paragraph=True),
        "ATT-01": Reach(_FIELDS | _FILES),
        "ATT-02": Reach(_FIELDS | _BODY | _FILES),
        "ATT-03": Reach(_FIELDS | _FILES),
    }
)


def reach_of(rule: str) -> Reach:
    """What a rule reads."""
    return REACH.get(rule, EVERYTHING)
