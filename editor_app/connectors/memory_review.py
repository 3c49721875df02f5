"""Clocks, claims, warrants and emergencies in the portal in memory: the rules of the contract."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from editor_app.connectors.memory_secrecy import check_not_examiner
from editor_app.domain.claims import Claim, Waiting, may_oversee
from editor_app.domain.emergency import Confirmation, Emergency
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.handover import may_entrust
from editor_app.domain.item import PersonId, UnitKey
from editor_app.domain.people import REVIEW_ROLES, Person, Role
from editor_app.domain.secrecy import examiner_of
from editor_app.domain.warrants import HAND_OVER, LONGEST, MIN_REASON, Colleague, Lending, Warrant
from editor_app.domain.workflow import Command, Remote, RemoteState


@dataclass(slots=True, kw_only=True)
class ReviewBooks:
    """What the portal knows of reviewers. ``due`` stands for the layout's working hours."""

    people: dict[PersonId, Person] = field(default_factory=dict)
    warrants: dict[str, Warrant] = field(default_factory=dict)
    due: Callable[[datetime], datetime] = lambda now: now + timedelta(days=1)
    emergency_kinds: frozenset[str] = frozenset({"hot_response"})  # on the last level alone

    def lent_to(self, person: PersonId, now: datetime) -> tuple[Warrant, ...]:
        """The warrants in force for a deputy."""
        found = [one for one in self.warrants.values() if one.deputy == person and one.holds(now)]
        lent = (one for one in found if one.level > HAND_OVER)
        return tuple(one for one in lent if self.lender_holds(one, one.unit))

    def lender_holds(self, told: Warrant, unit: UnitKey) -> bool:
        """Whether who lent it holds the role themself."""
        absent = self.people.get(told.absent)
        return absent is not None and absent.has(REVIEW_ROLES[told.level], unit)


# ---------------------------------------------------------------- rights


def right_at(
    books: ReviewBooks, person: Person, unit: UnitKey, level: int, warrant: str, now: datetime
) -> tuple[PersonId, Warrant | None]:
    """Who acts, and under which warrant. Raises FORBIDDEN."""
    if level not in REVIEW_ROLES:
        raise EditorError(Code.WRONG_STATE, level=level)
    if not warrant:
        if not person.has(REVIEW_ROLES[level], unit):
            raise EditorError(Code.FORBIDDEN)
        return person.id, None
    told = books.warrants.get(warrant)
    fits = told is not None and told.deputy == person.id and told.covers(unit, level)
    if told is None or not fits or not told.holds(now) or not books.lender_holds(told, unit):
        raise EditorError(Code.FORBIDDEN)
    return person.id, told


def check_decider(
    books: ReviewBooks, person: Person, known: Remote, warrant: str, now: datetime
) -> Warrant | None:
    """Nobody decides on own work, without the level's right, or twice (REV-01)."""
    if person.id in known.contributors:
        raise EditorError(Code.OWN_WORK)
    _, told = right_at(books, person, known.unit, known.level, warrant, now)
    earlier = {id_ for one in known.approvals for id_ in (one.by, one.for_person) if id_}
    _check_apart(person, told, known.contributors, earlier)
    return told


def check_not_claimed(known: Remote, people: Sequence[PersonId], now: datetime) -> None:
    """Raise CLAIMED while a colleague's claim is not due."""
    claim = known.waiting.claim if known.waiting else None
    if claim is not None and _cannot_decide(known, claim):
        return
    if claim is not None and all(claim.keeps_out(one, now) for one in people):
        raise EditorError(Code.CLAIMED, detail=claim.by_name)


def _cannot_decide(known: Remote, claim: Claim) -> bool:
    """Whether who claimed it wrote or examined it since."""
    examiner = examiner_of(known.secrecy, known.head)
    people = {claim.by, claim.for_person or claim.by}
    return bool(people & {*known.contributors, *([examiner] if examiner else [])})


def both(person: Person, told: Warrant | None) -> tuple[PersonId, ...]:
    """Who acts, and whose place they take."""
    return (person.id,) if told is None else (person.id, told.absent)


def _check_apart(
    person: Person, told: Warrant | None, writers: Sequence[PersonId], others: set[PersonId]
) -> None:
    who = set(both(person, told))
    if who & set(writers):
        raise EditorError(Code.OWN_WORK)
    if who & others:
        raise EditorError(Code.FORBIDDEN)


# ---------------------------------------------------------------- commands that move no item


def quiet(
    books: ReviewBooks,
    person: Person,
    command: Command,
    known: Remote,
    asked: Mapping[str, Any],
    now: datetime,
) -> Remote:
    """The item after a claim, a release or a confirmation."""
    if command is Command.CONFIRM:
        return _confirmed(books, person, known, asked, now)
    if asked["level"] != known.level or asked["hash"] != known.head or known.waiting is None:
        raise EditorError(Code.WRONG_STATE, level=known.level)
    if command is Command.RELEASE:
        return _released(person, known, known.waiting, str(asked.get("reason", "")))
    told = check_decider(books, person, known, asked.get("warrant", ""), now)
    check_not_examiner(known, both(person, told))
    held = known.waiting.claim
    if held is not None and held.is_of(person.id) and now < held.due:
        raise EditorError(Code.WRONG_STATE)
    check_not_claimed(known, both(person, told), now)
    claim = Claim(
        by=person.id,
        by_name=person.name,
        since=now,
        due=min(books.due(now), told.ends) if told else books.due(now),
        for_person=told.absent if told else None,
        for_name=told.absent_name if told else "",
    )
    return replace(known, waiting=replace(known.waiting, claim=claim))


def _released(person: Person, known: Remote, waiting: Waiting, reason: str) -> Remote:
    if waiting.claim is None:
        raise EditorError(Code.WRONG_STATE)
    if not waiting.claim.is_of(person.id):
        if not may_oversee(person, known.unit, known.level, known.levels):
            raise EditorError(Code.FORBIDDEN)
        if len(reason.strip()) < MIN_REASON:
            raise EditorError(Code.REASON_MISSING, minimum=MIN_REASON)
    return replace(known, waiting=replace(waiting, claim=None))


def _confirmed(
    books: ReviewBooks, person: Person, known: Remote, asked: Mapping[str, Any], now: datetime
) -> Remote:
    record = known.emergency
    if record is None or not record.is_open:
        raise EditorError(Code.WRONG_STATE)
    if asked["hash"] != record.hash:
        raise EditorError(Code.STALE, expected=record.hash)
    if asked["level"] != record.next_level:
        raise EditorError(Code.WRONG_STATE, level=record.next_level)
    if person.id in record.writers:
        raise EditorError(Code.OWN_WORK)
    level, reason = int(asked["level"]), str(asked.get("reason", ""))
    _, told = right_at(books, person, known.unit, level, asked.get("warrant", ""), now)
    spoken = {id_ for one in record.confirmations for id_ in (one.by, one.for_person) if id_}
    _check_apart(person, told, record.writers, spoken | set(record.deciders))
    check_not_examiner(known, both(person, told), record.hash)
    if asked["outcome"] == "object" and len(reason.strip()) < MIN_REASON:
        raise EditorError(Code.REASON_MISSING, minimum=MIN_REASON)
    said = Confirmation(
        level=level,
        outcome=asked["outcome"],
        by=person.id,
        by_name=person.name,
        at=now,
        reason=reason,
        for_person=told.absent if told else None,
        for_name=told.absent_name if told else "",
    )
    after = replace(record, confirmations=(*record.confirmations, said))
    return replace(known, emergency=after if after.next_level else replace(after, done=now))


# ---------------------------------------------------------------- what follows from commands


def begun(books: ReviewBooks, made: Remote, reason: str, *, scheduled: bool) -> Remote:
    """A fresh submission, on the emergency route if it asks for it."""
    if not reason:
        return made
    if len(reason.strip()) < MIN_REASON:
        raise EditorError(Code.REASON_MISSING, minimum=MIN_REASON)
    if made.kind not in books.emergency_kinds or made.levels < 2 or scheduled:
        raise EditorError(Code.WRONG_STATE)
    told = Emergency(hash=made.head, reason=reason, first=made.levels)
    return replace(made, level=made.levels, emergency=told)


def followed(books: ReviewBooks, before: Remote | None, after: Remote, now: datetime) -> Remote:
    """Clocks: of a level the item reached, and of the record of an emergency it published."""
    if after.state is not RemoteState.IN_REVIEW:
        return _recorded(books, replace(after, waiting=None), now)
    same = before is not None and (before.level, before.approvals) == (after.level, after.approvals)
    if same and before is not None and before.state is after.state and after.waiting is not None:
        return after
    return replace(after, waiting=Waiting(level=after.level, since=now, due=books.due(now)))


def _recorded(books: ReviewBooks, after: Remote, now: datetime) -> Remote:
    told = after.emergency
    published = after.state is RemoteState.PUBLISHED
    if told is None or told.due is not None or not published or told.hash != after.live:
        return after
    deciders = {id_ for one in after.approvals for id_ in (one.by, one.for_person) if id_}
    opened = replace(
        told, due=books.due(now), writers=after.contributors, deciders=tuple(sorted(deciders))
    )
    return replace(after, emergency=opened)


def overdue(remote: Remote, now: datetime) -> Remote | None:
    """The item with the word that its level is overdue; ``None`` when there is nothing to tell."""
    waiting = remote.waiting
    if waiting is None or waiting.escalated is not None or not waiting.is_overdue(now):
        return None
    return replace(remote, waiting=replace(waiting, escalated=now))


# ---------------------------------------------------------------- warrants


def granted(books: ReviewBooks, person: Person, asked: Lending, now: datetime) -> Warrant:
    """Lend a right. Raises ``EditorError``."""
    there = books.warrants.get(asked.id)
    if there is not None:
        if (there.granted_by, there.deputy) != (person.id, asked.deputy):
            raise EditorError(Code.KEY_REUSED)
        return there
    late = asked.ends - max(asked.starts, now) > LONGEST
    if not asked.starts < asked.ends or asked.ends <= now or late:
        raise EditorError(Code.REFUSED)
    if len(asked.reason.strip()) < MIN_REASON:
        raise EditorError(Code.REASON_MISSING, minimum=MIN_REASON)
    made = _warrant(person, asked, *_both(books, person, asked))
    books.warrants[asked.id] = made
    return made


def _both(books: ReviewBooks, person: Person, asked: Lending) -> tuple[Person, Person]:
    """Who is absent and the deputy, if one may lend to the other."""
    unit, drafts = asked.unit, asked.level == HAND_OVER
    role = Role.EDITOR if drafts else REVIEW_ROLES[asked.level]
    absent, deputy = books.people.get(asked.absent), books.people.get(asked.deputy)
    own = person.id == asked.absent or person.has(Role.PORTAL_ADMIN, unit)
    own = may_entrust(person, unit, asked.absent) if drafts else own
    if not own or asked.deputy in (asked.absent, person.id):
        raise EditorError(Code.FORBIDDEN)
    if absent is None or not absent.has(role, unit):
        raise EditorError(Code.FORBIDDEN)
    if deputy is None:
        raise EditorError(Code.NOT_FOUND)
    if deputy.has(role, unit) is not drafts:
        raise EditorError(Code.FORBIDDEN if drafts else Code.WRONG_STATE)
    return absent, deputy


def _warrant(person: Person, asked: Lending, absent: Person, deputy: Person) -> Warrant:
    return Warrant(
        id=asked.id,
        unit=asked.unit,
        level=asked.level,
        absent=absent.id,
        absent_name=absent.name,
        deputy=deputy.id,
        deputy_name=deputy.name,
        starts=asked.starts,
        ends=asked.ends,
        reason=asked.reason.strip(),
        granted_by=person.id,
        granted_by_name=person.name,
    )


def revoked(books: ReviewBooks, person: Person, id_: str, now: datetime) -> Warrant:
    """End a warrant. Raises NOT_FOUND, FORBIDDEN."""
    told = books.warrants.get(id_)
    if told is None:
        raise EditorError(Code.NOT_FOUND)
    own = person.id in (told.granted_by, told.absent) or person.has(Role.PORTAL_ADMIN, told.unit)
    if not own:
        raise EditorError(Code.FORBIDDEN if person.id == told.deputy else Code.NOT_FOUND)
    if told.revoked is None and now < told.ends:
        books.warrants[id_] = replace(told, revoked=now)
    return books.warrants[id_]


def warrants_for(books: ReviewBooks, person: Person) -> tuple[Warrant, ...]:
    """What this person may know of."""
    return tuple(
        one
        for one in sorted(books.warrants.values(), key=lambda one: one.ends, reverse=True)
        if person.id in (one.absent, one.deputy, one.granted_by)
        or person.has(Role.PORTAL_ADMIN, one.unit)
    )


def colleagues(books: ReviewBooks, unit: UnitKey) -> tuple[Colleague, ...]:
    """People with a role in the unit."""
    found = [
        Colleague(
            id=one.id,
            name=one.name,
            levels=tuple(sorted(one.review_levels(unit))),
            edits=one.has(Role.EDITOR, unit),
        )
        for one in books.people.values()
        if any(m.unit in (unit, "*") for m in one.memberships)
    ]
    return tuple(sorted(found, key=lambda one: (one.name, one.id)))
