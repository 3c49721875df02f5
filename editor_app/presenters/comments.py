"""批注: the threads of an item as somebody reads them, and what they may do with each."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from editor_app.domain.anchors import BODY, WHOLE, Anchor, Fit, Found, Ground, anchored
from editor_app.domain.comments import Fate, Thread
from editor_app.domain.item import Content, ItemId, UnitKey
from editor_app.domain.people import Person, Role
from editor_app.domain.remark_rules import reviews
from editor_app.services.comments import CommentService, place_text
from editor_app.services.deferred import body_words


class Mood(StrEnum):
    """Where a thread stands."""

    OPEN = "open"
    ANSWERED = "answered"
    RESOLVED = "resolved"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class Act(StrEnum):
    """What somebody may do with a thread."""

    ANSWER = "answer"
    ACCEPT = "accept"
    DECLINE = "decline"
    RESOLVE = "resolve"
    REOPEN = "reopen"
    DROP = "drop"  # not sent yet: its writer takes it away


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadRow:
    """One thread with its place in the text that is read now."""

    thread: Thread
    found: Found  # in the body; LOST for what stands elsewhere
    mood: Mood
    acts: frozenset[Act]

    @property
    def orphaned(self) -> bool:
        """Whether its words no longer stand where they stood."""
        anchor = self.thread.anchor
        return anchor.place == BODY and bool(anchor.quote) and self.found.fit is Fit.LOST

    @property
    def waits(self) -> bool:
        """Whether nobody has said anything about it yet."""
        return self.mood is Mood.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """Everything that is said about an item."""

    item: ItemId
    rows: tuple[ThreadRow, ...] = ()
    speaks: bool = False  # whether this person may say something
    unsent: int = 0  # words of this person that wait for a decision, a submission, or to be sent

    @property
    def waiting(self) -> int:
        """How many threads nobody has answered."""
        return sum(row.waits for row in self.rows)

    def below(self, place: str) -> tuple[ThreadRow, ...]:
        """What stands at a field, settled threads left out."""
        return tuple(
            row
            for row in self.rows
            if row.thread.anchor.place == place and row.mood is not Mood.RESOLVED
        )


class TalkLoader:
    """Reads for the screens; every method runs on a lane."""

    def __init__(self, comments: CommentService) -> None:
        self._comments = comments

    def talk(
        self,
        item: ItemId,
        person: Person | None,
        content: Content,
        *,
        editing: bool,
        text: str | None = None,
    ) -> Talk:
        """The threads by their place in the body: ``text`` as a window holds it, or its words."""
        threads = self._comments.threads(item, person)
        speaks = self._comments.may_speak(item, person)
        if not threads:
            return Talk(item=item, speaks=speaks)
        ground = Ground(body_words(content.body) if text is None else text)
        unsent = self._comments.unsent_ids(item, person)

        def row(thread: Thread) -> ThreadRow:
            taken = self._comments.is_taken_in(thread, content)
            acts = acts_for(
                thread,
                person if speaks else None,
                content.unit,
                taken=taken,
                editing=editing,
                unsent=unsent,
            )
            return ThreadRow(
                thread=thread,
                found=ground.locate(thread.anchor) if thread.anchor.place == BODY else _NOWHERE,
                mood=mood_of(thread, taken=taken, editing=editing),
                acts=acts,
            )

        rows = sorted(map(row, threads), key=_order)
        return Talk(item=item, rows=tuple(rows), speaks=speaks, unsent=len(unsent))


_NOWHERE = Found(start=0, end=0, fit=Fit.LOST)
_SETTLED = frozenset({Fate.RESOLVED, Fate.ACCEPTED, Fate.DECLINED})


def mood_of(thread: Thread, *, taken: bool, editing: bool) -> Mood:
    """Where a thread stands; an acceptance by what the text says, as long as that is edited."""
    if taken and thread.is_suggestion:
        return Mood.ACCEPTED
    if thread.fate is Fate.ACCEPTED and editing:
        return Mood.OPEN  # taken back by an undo
    if thread.fate in _SETTLED:
        return Mood(thread.fate.value)
    return Mood.ANSWERED if thread.answered else Mood.OPEN


def acts_for(
    thread: Thread,
    person: Person | None,
    unit: UnitKey,
    *,
    taken: bool,
    editing: bool,
    unsent: Collection[str],
) -> frozenset[Act]:
    """What this person may do; ``editing``: they have the text in front of them to write in."""
    if person is None:
        return frozenset()
    if thread.id in unsent:
        return frozenset({Act.DROP})
    found = {Act.ANSWER} if thread.fate is not Fate.RESOLVED else set()
    if thread.is_suggestion and editing and person.has(Role.EDITOR, unit) and not taken:
        found |= {Act.ACCEPT} | ({Act.DECLINE} if thread.fate is not Fate.DECLINED else set())
    if not editing and (thread.by == person.id or reviews(person, unit)):
        open_ = thread.fate in (Fate.OPEN, Fate.DECLINED)
        found |= {Act.RESOLVE} if open_ else {Act.REOPEN} if thread.fate is Fate.RESOLVED else set()
    return frozenset(found)


def anchor_for(
    content: Content, selected: str, before: str = "", after: str = "", place: str = ""
) -> Anchor:
    """Where words that somebody selected stand: in the body, in a field, or in none of them.

    ``selected`` is what the screen shows, which may be Markdown; ``before`` and ``after`` stand
    around it there. ``place`` is the field, where the screen knows it.
    """
    if place and place != BODY:
        return Anchor(place=place, quote=selected.strip()[:500])
    text, words = body_words(content.body), _plain(selected)
    if words:
        rough = Anchor(place=BODY, quote=words, before=_plain(before), after=_plain(after))
        found = Ground(text).locate(rough)
        if found.fit is Fit.EXACT:
            return anchored(text, found.start, found.end)
        for key in content.fields:
            if words in content.text(key):
                return Anchor(place=key, quote=words[:500])
    return Anchor(place=WHOLE)


def replaced_value(thread: Thread, content: Content) -> str:
    """The value of a field once a suggestion for it is accepted."""
    value, quote = place_text(content, thread.anchor.place), thread.anchor.quote
    replacement = thread.replacement or ""
    if not quote or quote == value:
        return replacement
    return value.replace(quote, replacement, 1)


def by_field(rows: Iterable[ThreadRow]) -> Mapping[str, tuple[ThreadRow, ...]]:
    """What stands at fields, by field, without what is settled."""
    found: dict[str, tuple[ThreadRow, ...]] = {}
    for row in rows:
        place = row.thread.anchor.place
        if place not in (BODY, WHOLE) and row.mood in (Mood.OPEN, Mood.ANSWERED):
            found[place] = (*found.get(place, ()), row)
    return found


def walked(rows: Iterable[ThreadRow], at: str | None, step: int) -> ThreadRow | None:
    """The next or previous thread, round the end; those that wait before the others, if any do."""
    found = list(rows)
    waiting = [row for row in found if row.waits]
    found = waiting or found
    if not found:
        return None
    place = next((n for n, row in enumerate(found) if row.thread.id == at), None)
    if place is None:
        return found[0 if step > 0 else -1]
    return found[(place + step) % len(found)]


def _plain(text: str) -> str:
    """What stands in Markdown, if it is some; else the words as they are."""
    read = body_words(text.strip())
    return " ".join(read.split("\n")).strip() if read else text.strip()


def _order(row: ThreadRow) -> tuple[bool, bool, int, float]:
    """Settled ones last; by place in the text, what stands elsewhere first."""
    settled = row.mood in (Mood.RESOLVED, Mood.ACCEPTED, Mood.DECLINED)
    lost = row.orphaned
    return settled, lost, row.found.start, row.thread.at.timestamp()
