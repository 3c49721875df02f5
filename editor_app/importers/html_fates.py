"""What becomes of each element of a page: exactly one fate each, so that the receipt adds up.

The law: the counts of the notes whose kind is not a remark add up to the number of elements. An
element is an element node of the parsed page below its body: every tag of the copied part except
``html``, ``head`` and ``body`` themselves. Comments, conditional comments with all they hide,
instructions and attributes are no elements.
"""

from dataclasses import dataclass, field

from lxml import etree

from editor_app.importers.note_kinds import KINDS, QUIET, REMARKS, Outcome
from editor_app.importers.pieces import clean_text
from editor_app.importers.receipt import Ledger, Note, NoteKind

_SAMPLE = 60


@dataclass(slots=True)
class Fates:
    """Writes fates into the ledger; ``complete`` also those that need no attention.

    An import of a file counts what it keeps by the blocks it makes, so it is told the rest only.
    """

    ledger: Ledger = field(default_factory=Ledger)
    complete: bool = False

    def note(self, kind: NoteKind, sample: str = "", place: int = 0, amount: int = 1) -> None:
        """Note the fate of an element, or a remark."""
        if KINDS[kind][0] is Outcome.KEPT or kind in QUIET:
            if self.complete:
                self.ledger.count(kind, amount)
        elif amount:
            self.ledger.add(kind, sample, place, amount)

    def drop(
        self, element: etree._Element, kind: NoteKind, sample: str = "", place: int = 0
    ) -> None:
        """Note that an element goes with everything inside it."""
        self.note(kind, sample, place)
        self.within(element)

    def within(self, element: etree._Element) -> None:
        """Note that everything inside an element goes."""
        inside = sum(1 for one in element.iter() if isinstance(one.tag, str)) - 1
        self.note(NoteKind.WITHIN, amount=inside)


def words_of(element: etree._Element) -> str:
    """The first words inside an element, for a note."""
    parts: list[str] = []
    length = 0
    for part in element.itertext():
        parts.append(part)
        length += len(part)
        if length > 4 * _SAMPLE:
            break
    return " ".join(clean_text("".join(parts))[0].split())[:_SAMPLE]


def accounted(notes: tuple[Note, ...]) -> int:
    """How many elements a receipt speaks of."""
    return sum(note.count for note in notes if note.kind not in REMARKS)
