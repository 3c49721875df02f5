"""What was found inside a file: facts about its bytes, derived, rebuildable, never a judgement."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from editor_app.domain.item import BlobHash

READER = 8  # version of the readers: facts of an older one are made anew
MOST_SPOTS = 20  # places named per trace; the count tells the rest
MOST_CHANGES = 200  # tracked changes kept with their words
MOST_TEXT = 20_000  # characters of a file's text kept for reading along
MOST_PASSAGES = 1_500_000  # characters kept with their places, for rules that look into files


class Trace(StrEnum):
    """What a file may hold that its readers were not meant to get."""

    AUTHOR = "author"
    COMPANY = "company"
    METADATA = "metadata"  # further properties
    PLACE = "place"  # where a picture was taken
    COMMENTS = "comments"
    TRACKED_CHANGES = "tracked_changes"
    HIDDEN_TEXT = "hidden_text"
    HIDDEN_SHEETS = "hidden_sheets"
    HIDDEN_ROWS = "hidden_rows"
    HIDDEN_COLUMNS = "hidden_columns"
    HIDDEN_SLIDES = "hidden_slides"
    SPEAKER_NOTES = "speaker_notes"
    EMBEDDED_FILES = "embedded_files"
    EXTERNAL_LINKS = "external_links"
    SCRIPTS = "scripts"
    MACROS = "macros"
    PROGRAMS = "programs"  # in an archive
    ENCRYPTED = "encrypted"
    NO_TEXT = "no_text"  # pages that are pictures of text


class SpotKind(StrEnum):
    """What a spot's words name."""

    PARAGRAPH = "paragraph"
    PAGE = "page"
    SHEET = "sheet"
    CELL = "cell"  # sheet!cell
    ROW = "row"  # sheet!number; a place of a passage
    TABLE = "table"  # number!row or number!cell of a table in a document
    COMMENT = "comment"  # where the comment stands
    PROPERTY = "property"  # of the document
    ROWS = "rows"  # sheet!first-last
    COLUMNS = "columns"  # sheet!first-last
    SLIDE = "slide"
    PART = "part"  # of a package: header, footnotes, a file inside
    VALUE = "value"  # no place: the name or address itself


ROWS = frozenset({SpotKind.ROW, SpotKind.TABLE})  # of passages that are rows of cells


class Unread(StrEnum):
    """Why a file was not looked into, or not wholly; of several files inside the last is told."""

    TYPE = "type"  # no reader for this type
    ARCHIVE = "archive"  # RAR, 7z: packed files that nobody here can unpack
    PACKING = "packing"  # a ZIP, packed in a way that is not unpacked here
    OLD_FORMAT = "old-format"  # only macros, encryption and names can be told
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    LIMIT = "limit"  # time, memory, size, entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where in a file, in the words of its kind."""

    kind: SpotKind
    words: str
    inside: str = ""  # of a file in an archive: its name there


@dataclass(frozen=True, slots=True)
class Passage:
    """Words with their place: a paragraph, a page, a comment, or the cells of a row in order."""

    place: Spot
    cells: tuple[str, ...]

    def place_of(self, cell: int) -> Spot:
        """Where one of its cells stands."""
        if self.place.kind not in ROWS:
            return self.place
        sheet, _, row = self.place.words.rpartition("!")
        told = f"{column_letters(cell + 1)}{row}"
        words = f"{sheet}!{told}" if sheet else told  # a CSV has no sheets
        kind = SpotKind.CELL if self.place.kind is SpotKind.ROW else self.place.kind
        return Spot(kind=kind, words=words, inside=self.place.inside)


def column_letters(number: int) -> str:
    """A column of a sheet: 1 is A, 28 is AB."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One trace: how often, and where it stands first."""

    trace: Trace
    count: int
    spots: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TextChange:
    """Words that a tracked change adds or takes away; what accepting it means."""

    paragraph: int
    added: bool
    words: str


@dataclass(frozen=True, slots=True)
class Missed:
    """A file inside of this one that was not looked into: its name there, and why."""

    name: str
    why: Unread


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFacts:
    """All that was found in a file's bytes. While ``unread`` is set, more may be there."""

    found: tuple[Found, ...] = ()
    unread: Unread | None = None
    text: str = ""
    changes: tuple[TextChange, ...] = ()
    reader: int = READER
    missed: tuple[Missed, ...] = ()  # where ``unread`` is so of files inside
    ability: str = field(default="", compare=False)  # the program that helped, or could not
    passages: tuple[Passage, ...] = field(default=(), compare=False, repr=False)  # of all its parts

    def get(self, trace: Trace) -> Found | None:
        """One trace, if it is there."""
        return next((one for one in self.found if one.trace is trace), None)


def as_text(facts: FileFacts) -> str:
    """The facts as JSON."""
    return json.dumps(
        {
            "reader": facts.reader,
            "unread": facts.unread,
            "missed": [[one.name, one.why] for one in facts.missed],
            "ability": facts.ability,
            "text": facts.text,
            "passages": [[_told(one.place), *one.cells] for one in facts.passages],
            "changes": [[one.paragraph, one.added, one.words] for one in facts.changes],
            "found": [
                {
                    "trace": one.trace,
                    "count": one.count,
                    "spots": [_told(spot) for spot in one.spots],
                }
                for one in facts.found
            ],
        },
        ensure_ascii=False,
    )


def from_text(text: str) -> FileFacts:
    """Read facts back. Raises ``ValueError``, ``KeyError`` or ``TypeError`` for anything else."""
    told = json.loads(text)
    unread = told["unread"]
    return FileFacts(
        reader=int(told["reader"]),
        unread=None if unread is None else Unread(unread),
        missed=tuple(
            Missed(str(name)[:200], Unread(why)) for name, why in told["missed"][:MOST_SPOTS]
        ),
        ability=str(told["ability"]),
        text=str(told["text"])[:MOST_TEXT],
        passages=tuple(
            Passage(_spot(place), tuple(map(str, cells))) for place, *cells in told["passages"]
        ),
        changes=tuple(
            TextChange(paragraph=int(at), added=bool(added), words=str(words)[:200])
            for at, added, words in told["changes"][:MOST_CHANGES]
        ),
        found=tuple(
            Found(
                trace=Trace(one["trace"]),
                count=int(one["count"]),
                spots=tuple(_spot(place) for place in one["spots"][:MOST_SPOTS]),
            )
            for one in told["found"]
        ),
    )


def _told(spot: Spot) -> list[str]:
    return [spot.kind, spot.words, spot.inside]


def _spot(told: list[object]) -> Spot:
    kind, words, inside = told
    return Spot(kind=SpotKind(str(kind)), words=str(words)[:200], inside=str(inside)[:200])


class FileReader(Protocol):
    """Looks into files in a process of its own; a hostile file is an ``unread`` fact, no error."""

    @property
    def ability(self) -> str:
        """Which edition of a helping program opens old formats; empty without one."""

    def inspect(self, data: bytes, name: str, cancelled: Callable[[], bool] = ...) -> FileFacts: ...


class FactsCache(Protocol):
    """Facts by the hash of the file; whatever cannot be read back is as if it were not there."""

    def get(self, hash_: BlobHash) -> FileFacts | None: ...
    def put(self, hash_: BlobHash, facts: FileFacts) -> None: ...


def may_tell_more(facts: FileFacts, reader: FileReader) -> bool:
    """Whether a reader should look again: at an old file that it had no program to open, then."""
    return facts.unread is Unread.OLD_FORMAT and reader.ability not in ("", facts.ability)
