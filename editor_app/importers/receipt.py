"""What became of everything in a file: kept, converted or dropped, where and how often."""

from dataclasses import dataclass, field, replace

from editor_app.importers.note_kinds import KINDS, QUIET, NoteKind, Outcome

__all__ = ["LONGEST_SAMPLE", "MOST_NOTES", "Ledger", "Note", "NoteKind", "Outcome"]

LONGEST_SAMPLE = 400
MOST_NOTES = 200  # of one kind; further places are counted in the last note


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One line of the receipt. ``place`` is a paragraph counted from 1, 0 the file as a whole."""

    kind: NoteKind
    count: int = 1
    sample: str = ""
    place: int = 0

    @property
    def outcome(self) -> Outcome:
        return KINDS[self.kind][0]

    @property
    def quiet(self) -> bool:
        """Whether it tells of mere dress."""
        return self.kind in QUIET

    def sentence(self, language: str) -> str:
        """The note in words; Chinese for any language that begins with ``zh``."""
        _, chinese, english = KINDS[self.kind]
        if language.startswith("zh"):
            words = chinese if self.sample else chinese.removesuffix("：{sample}")
            where = f"（第 {self.place} 段）" if self.place else ""
        else:
            words = english if self.sample else english.removesuffix(": {sample}")
            where = f" (paragraph {self.place})" if self.place else ""
        return words.format(count=self.count, sample=self.sample) + where


@dataclass(slots=True)
class Ledger:
    """Collects notes while a file is read."""

    _notes: dict[tuple[NoteKind, int], Note] = field(default_factory=dict)
    _places: dict[NoteKind, int] = field(default_factory=dict)

    def count(self, kind: NoteKind, amount: int = 1) -> None:
        """Count something that needs neither place nor sample."""
        if amount:
            self.add(kind, amount=amount)

    def add(self, kind: NoteKind, sample: str = "", place: int = 0, amount: int = 1) -> None:
        """Note something; notes of one kind at one place are one note."""
        known = self._notes.get((kind, place))
        if known is None and self._places.get(kind, 0) >= MOST_NOTES:
            place = 0  # the file as a whole: the count stays true however many places there are
            known = self._notes.get((kind, place))
        if known is None:
            self._places[kind] = self._places.get(kind, 0) + 1
            note = Note(kind=kind, count=amount, sample=_cut(sample), place=place)
        else:
            joined = " / ".join(part for part in (known.sample, sample) if part)
            note = replace(known, count=known.count + amount, sample=_cut(joined))
        self._notes[(kind, place)] = note

    def notes(self) -> tuple[Note, ...]:
        """The receipt: kept, converted, dropped; within these by kind and place."""
        order = list(NoteKind)
        return tuple(
            sorted(
                self._notes.values(),
                key=lambda note: (
                    list(Outcome).index(note.outcome),
                    order.index(note.kind),
                    note.place,
                ),
            )
        )


def _cut(sample: str) -> str:
    words = " ".join(sample.split())
    return words if len(words) <= LONGEST_SAMPLE else words[: LONGEST_SAMPLE - 1] + "…"
