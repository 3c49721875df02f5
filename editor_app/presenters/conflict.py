"""What the screen 合并冲突 shows: places in words, changes marked, and how far one is."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from editor_app.domain.canonical import Json
from editor_app.domain.item import Content, Draft
from editor_app.domain.merge import COLUMN, FORM, resolved
from editor_app.domain.places import Choice, Decision, Place, PlaceKind, decided_value
from editor_app.domain.template import FieldSpec, FieldType
from editor_app.rendering.markdown_source import parse
from editor_app.rendering.merge_text import typed_blocks
from editor_app.rendering.tree import plain_text
from editor_app.services.conflicts import Case
from editor_app.services.difference_fields import Words, column_words, shown_value
from editor_app.services.difference_text import Pieces, diff_text, same

_NO_HAND = frozenset({FieldType.IMAGE, FieldType.LINK_TO_ITEM})  # chosen in dialogs, not typed
PENDING = "〔…〕"  # stands in a preview where nobody has decided


class Mood(StrEnum):
    """How a place stands."""

    WAITING = "waiting"
    CHOSEN = "chosen"
    AUTOMATIC = "automatic"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceView:
    """One place as it is read. ``paragraph`` is its number in the body, 0 elsewhere."""

    place: Place
    mood: Mood
    decision: Decision | None
    label: Words | None  # of a field or a file; the screen names everything else
    paragraph: int
    choices: tuple[Choice, ...]
    mine: Pieces
    base: str
    theirs: Pieces
    result: str | None  # what stands there now; ``None`` while nobody decided

    @property
    def key(self) -> str:
        """Names the place."""
        return self.place.key


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How many of the places that need a person are decided."""

    decided: int
    total: int

    @property
    def done(self) -> bool:
        """Whether nothing waits any more."""
        return self.decided == self.total


class ConflictPresenter:
    """Holds one case; the screen asks it what to show and which place is in front."""

    def __init__(self, case: Case, language: str) -> None:
        self.case = case
        self._language = language
        waiting = case.undecided or case.merge.places
        self.current = waiting[0].key if waiting else ""

    @property
    def progress(self) -> Progress:
        """How far the person is."""
        total = len(self.case.merge.conflicts)
        return Progress(decided=total - len(self.case.undecided), total=total)

    def views(self) -> tuple[PlaceView, ...]:
        """Places that need a person first, then those that come together by themselves."""
        merge = self.case.merge
        return tuple(self.view(place) for place in (*merge.conflicts, *merge.automatic))

    def view(self, place: Place) -> PlaceView:
        """One place in words."""
        decision = self.case.decisions.get(place.key)
        mine, base, theirs = (self._words(place, v) for v in (place.mine, place.base, place.theirs))
        if mine == theirs and place.mine != place.theirs:
            mine, base, theirs = (_source(v) for v in (place.mine, place.base, place.theirs))
        settled = decision is not None or not place.conflicts
        told = decided_value(place, decision) if settled else None
        return PlaceView(
            place=place,
            mood=_mood(place, decision),
            decision=decision,
            label=self._label(place),
            paragraph=place.at if place.kind is PlaceKind.BODY else 0,
            choices=tuple(one for one in place.choices if self._may(place, one)),
            mine=diff_text(base, mine) if mine else (),
            base=base,
            theirs=diff_text(base, theirs) if theirs else (),
            result=self._words(place, told) if settled else None,
        )

    def place(self, key: str) -> Place:
        """The place of that key."""
        return next(place for place in self.case.merge.places if place.key == key)

    def step(self, by: int, *, waiting: bool) -> str:
        """Move to the next place, or to the next that waits; round the end."""
        keys = [place.key for place in (*self.case.merge.conflicts, *self.case.merge.automatic)]
        if waiting and self.case.undecided:
            left = {place.key for place in self.case.undecided}
            keys = [key for key in keys if key in left or key == self.current]
        if keys:
            at = keys.index(self.current) if self.current in keys else -by
            self.current = keys[(at + by) % len(keys)]
        return self.current

    def first_waiting(self) -> str:
        """The first place that waits; the current one when none does."""
        if self.case.undecided:
            self.current = self.case.undecided[0].key
        return self.current

    def same_labels(self) -> tuple[Words, ...]:
        """Names of the fields both sides have alike."""
        specs = (self.case.template.field(key) for key in self.case.merge.same)
        return tuple(_field_words(spec) for spec in specs if spec is not None)

    def spec(self, place: Place) -> FieldSpec | None:
        """The field of a place in one."""
        return self.case.template.field(place.field) if place.key.startswith("field.") else None

    def start_of_hand(self, place: Place) -> Json:
        """What writing by hand begins with: what stands there, else everything of both."""
        decision = self.case.decisions.get(place.key)
        if decision is not None:
            return decided_value(place, decision)
        if not place.conflicts:
            return place.merged
        return place.both if place.both is not None else place.mine

    def preview(self, draft: Draft) -> Content:
        """The merged item as far as it is decided."""
        decisions = dict(self.case.decisions)
        for place in self.case.undecided:
            body = place.kind is PlaceKind.BODY
            hand = Decision(choice=Choice.HAND, hand=[PENDING])
            kept = Choice.MINE if place.key == COLUMN else Choice.BASE
            decisions[place.key] = hand if body else Decision(choice=kept)
        return resolved(self.case.merge, decisions)

    def _may(self, place: Place, choice: Choice) -> bool:
        if choice is Choice.BASE and self.case.sides.base is None:
            return False
        spec = self.spec(place)
        return choice is not Choice.HAND or spec is None or spec.type not in _NO_HAND

    def _label(self, place: Place) -> Words | None:
        spec = self.spec(place)
        if spec is not None:
            return _field_words(spec)
        name = place.key.partition(".")[2]
        told = place.kind is PlaceKind.FILE or place.key.startswith("field.")
        return Words(zh=name, en=name) if told else None

    def _words(self, place: Place, value: Json) -> str:
        """A value as people read it."""
        if place.kind is PlaceKind.BODY:
            return "\n".join(_reads(text) for text in _texts(value))
        if place.kind in (PlaceKind.FILE, PlaceKind.ORDER):
            return "\n".join(_file_name(one) for one in _listed(value))
        if place.key == COLUMN and value is not None:
            return column_words(str(value), self.case.layout).told(self._language)
        if place.key == FORM:
            return " · ".join(str(one) for one in _listed(value))
        told = shown_value(value, self.spec(place), self.case.layout)
        return told.told(self._language) if told is not None else ""


def hand_blocks(text: str) -> list[str]:
    """The blocks of what somebody typed for a place of the body."""
    return [block.text for block in typed_blocks(text)]


def hand_text(value: Json) -> str:
    """Blocks as one text to write on."""
    return "\n\n".join(_texts(value))


def plain_pieces(text: str) -> Pieces:
    """Words without marks."""
    return same(text)


def _mood(place: Place, decision: Decision | None) -> Mood:
    if decision is not None:
        return Mood.CHOSEN
    return Mood.WAITING if place.conflicts else Mood.AUTOMATIC


def _reads(text: str) -> str:
    """A block without the signs of Markdown."""
    return "\n".join(plain_text(block).replace("\t", " | ") for block in parse(text).blocks)


def _source(value: Json) -> str:
    """Exactly what is stored, where only signs differ."""
    return "\n".join(_texts(value)) if _listed(value) else str(value or "")


def _field_words(spec: FieldSpec) -> Words:
    return Words(zh=spec.label_zh, en=spec.label_en or spec.label_zh)


def _listed(value: Json) -> list[Json]:
    return list(value) if isinstance(value, Sequence) and not isinstance(value, str) else []


def _texts(value: Json) -> list[str]:
    return [str(one) for one in _listed(value)]


def _file_name(one: Json) -> str:
    return str(one["name"]) if isinstance(one, dict) else str(one)
