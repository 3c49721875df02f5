"""By what right somebody speaks at a level: a role of their own, or a warrant in force."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.checks.review_rules import ReviewSubject, levels_apart
from editor_app.domain.canonical import Json
from editor_app.domain.item import UnitKey
from editor_app.domain.people import REVIEW_ROLES, Person
from editor_app.portal.db.content import DecisionRow, ItemRow
from editor_app.portal.problems import ProblemError
from editor_app.portal.revisions import contributors
from editor_app.portal.warrant_rows import find_warrant, lender_holds


@dataclass(frozen=True, slots=True, kw_only=True)
class Right:
    """Who acts, and in whose place."""

    person: str
    for_person: str | None = None
    warrant: str | None = None
    until: datetime | None = None  # the end of the warrant

    @property
    def people(self) -> frozenset[str]:
        """Both count: neither may have written the item or decided another level."""
        return frozenset({self.person, self.for_person or self.person})

    @property
    def detail(self) -> dict[str, Json]:
        """What the audit trail says of it: nothing when somebody acts for themself."""
        if self.warrant is None:
            return {}
        return {"for": self.for_person, "warrant": self.warrant}


def right_to_decide(
    session: Session, person: Person, item: ItemRow, warrant: str, now: datetime
) -> Right:
    """The right to decide at the level the item waits for. Raises ``own-work``, ``forbidden``.

    Nobody decides on own work, without the level's right, or twice on one submission (REV-01).
    """
    writers = contributors(session, item)
    check_apart(Right(person=person.id), writers, ())
    right = right_at(session, person, item.unit, item.level, warrant, now)
    check_apart(right, writers, people_of(session, item.submission))
    return right


def right_at(
    session: Session, person: Person, unit: str, level: int, warrant: str, now: datetime
) -> Right:
    """By role or by the named warrant; read in the very transaction. Raises ``forbidden``."""
    if level not in REVIEW_ROLES:
        raise ProblemError("wrong-state", f"there is no level {level}")
    if not warrant:
        if not person.has(REVIEW_ROLES[level], UnitKey(unit)):
            raise ProblemError("forbidden", f"no review role of level {level}")
        return Right(person=person.id)
    told = find_warrant(session, warrant)
    if told is None or told.deputy != person.id:
        raise ProblemError("forbidden", "there is no such warrant of yours")
    if not told.covers(unit, level):
        raise ProblemError("forbidden", "the warrant is for another level or unit")
    if not told.holds(now):
        raise ProblemError("forbidden", "the warrant is not in force")
    if not lender_holds(session, told, unit):
        raise ProblemError("forbidden", "who gave the warrant no longer has the role")
    return Right(person=person.id, for_person=told.absent, warrant=told.id, until=told.ends)


def check_apart(right: Right, writers: Collection[str], others: Collection[str]) -> None:
    """Neither who acts nor who is represented wrote the item or spoke at another level."""
    _check_level(ReviewSubject(acting=right.people, writers=writers, spoken=others))


def check_turn(level: int, waits: int) -> None:
    """Raise ``wrong-state`` unless this level decides next."""
    _check_level(ReviewSubject(level=level, waits=waits))


def _check_level(subject: ReviewSubject) -> None:
    """Raise for the first thing that is wrong at a level (REV-01)."""
    for hit in levels_apart(subject):
        match hit.facts["problem"]:
            case "turn":
                raise ProblemError("wrong-state", f"level {subject.waits} decides next")
            case "own":
                raise ProblemError("own-work")
            case _:
                told = "each level is decided by a different person (REV-01)"
                raise ProblemError("forbidden", told)


def people_of(session: Session, submission: int) -> set[str]:
    """Everybody who decided on a submission, or was represented."""
    rows = session.execute(
        select(DecisionRow.person, DecisionRow.for_person).where(
            DecisionRow.submission == submission
        )
    )
    return {id_ for row in rows for id_ in row if id_}
