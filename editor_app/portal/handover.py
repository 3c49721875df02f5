"""接手: taking over a colleague's shared draft, in one transaction with its entry in the trail.

Rules: both write in the unit; a warrant of whose draft it is to who takes it is in force, or it
was taken over from this person before; the draft is not in review. The item stays the same, both
count as contributors, so neither decides on it (REV-01).
"""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.domain.canonical import Json
from editor_app.domain.item import ContentHash, thaw
from editor_app.domain.people import Person
from editor_app.domain.warrants import HAND_OVER, MIN_REASON, Warrant
from editor_app.domain.workflow import COMMANDS, Command, RemoteState
from editor_app.portal import audit
from editor_app.portal.core import Portal
from editor_app.portal.db.content import ItemRow, RevisionRow
from editor_app.portal.db.drafts import DraftHeadRow, HandOverRow
from editor_app.portal.db.reviewing import WarrantRow
from editor_app.portal.db.times import rfc3339
from editor_app.portal.drafts import drafts_out, head_of
from editor_app.portal.persons import edits
from editor_app.portal.problems import ProblemError
from editor_app.portal.revisions import contribute
from editor_app.portal.warrant_rows import find_warrant
from editor_app.wire.sharing import DraftOut, HandOverIn, OfferOut


def take_over(portal: Portal, person: Person, item: str, asked: HandOverIn) -> DraftOut:
    """Let the draft be this person's. Raises ``ProblemError``."""
    with portal.database.write() as session:
        row = head_of(session, item, person)
        warrant = _right(session, portal.now(), person, row, asked)
        revision = session.get_one(RevisionRow, row.head)
        link = audit.record(
            session,
            at=portal.now(),
            person=person.id,
            action="hand-over",
            item=item,
            detail=_detail(row, asked, warrant),
        )
        session.add(_trace(row, person, asked, link))
        row.by, row.at, row.sequence = person.id, link.at, link.sequence
        session.flush()
        whole = thaw(bytes(revision.canonical), ContentHash(revision.hash))
        contribute(session, whole, person, link.sequence)
        return drafts_out(session, [row])[0]


def offers(session: Session, person: Person, now: datetime) -> list[OfferOut]:
    """Drafts this person may take over: under their warrants, or because they were theirs."""
    lent = {one.absent: one for one in _lent(session, person, now)}
    mine = set(session.scalars(select(HandOverRow.item).where(HandOverRow.absent == person.id)))
    rows = session.scalars(
        select(DraftHeadRow)
        .where(DraftHeadRow.by != person.id)
        .where(DraftHeadRow.by.in_(lent) | DraftHeadRow.item.in_(mine))
        .order_by(DraftHeadRow.sequence.desc())
    ).all()
    found = []
    for row in rows:
        warrant = lent.get(row.by)  # type: ignore[call-overload]  # a person's id
        covered = warrant is not None and warrant.covers(row.unit, HAND_OVER)
        if edits(person, row.unit) and (covered or row.item in mine) and _is_open(session, row):
            found.append(_offer(session, row, None if row.item in mine else warrant))
    return found


# ---------------------------------------------------------------- rules


def _right(
    session: Session, now: datetime, person: Person, row: DraftHeadRow, asked: HandOverIn
) -> Warrant | None:
    """The warrant it is done under; ``None`` for who takes back their own."""
    if len(asked.reason.strip()) < MIN_REASON:
        raise ProblemError("reason-missing", f"at least {MIN_REASON} characters")
    if row.by == person.id:
        raise ProblemError("handed-already")
    if asked.hash != row.head:
        raise ProblemError("stale", expected=row.head)
    if not _is_open(session, row):
        raise ProblemError("draft-submitted")
    if asked.warrant is None and _was_theirs(session, row.item, person):
        return None
    told = find_warrant(session, asked.warrant or "")
    about = told is not None and (told.deputy, told.absent) == (person.id, row.by)
    if told is None or not about or told.level != HAND_OVER:
        raise ProblemError("no-warrant")
    if not told.covers(row.unit, HAND_OVER):
        raise ProblemError("warrant-elsewhere")
    if not told.holds(now):
        raise ProblemError("warrant-over")
    return told


def _is_open(session: Session, row: DraftHeadRow) -> bool:
    """Whether there is something to write: not in review, and newer than what was submitted."""
    item = session.get(ItemRow, row.item)
    if item is None:
        return True
    state = RemoteState(item.state)
    newer = row.sequence > item.submission and row.head != item.head
    return state in COMMANDS[Command.SUBMIT].states and (state is RemoteState.RETURNED or newer)


def _was_theirs(session: Session, item: str, person: Person) -> bool:
    told = select(HandOverRow).where(HandOverRow.item == item, HandOverRow.absent == person.id)
    return session.scalars(told).first() is not None


def _lent(session: Session, person: Person, now: datetime) -> list[Warrant]:
    """Warrants about drafts in force for this person; of several from one the last to end."""
    ids = session.scalars(
        select(WarrantRow.id)
        .where(WarrantRow.deputy == person.id, WarrantRow.level == HAND_OVER)
        .order_by(WarrantRow.ends, WarrantRow.id)
    ).all()
    told = (find_warrant(session, id_) for id_ in ids)
    return [one for one in told if one is not None and one.holds(now)]


# ---------------------------------------------------------------- what is told


def _detail(row: DraftHeadRow, asked: HandOverIn, warrant: Warrant | None) -> dict[str, Json]:
    """What the trail says; ``for`` and ``warrant`` let an auditor judge the right anew."""
    told: dict[str, Json] = {"hash": row.head, "unit": row.unit, "reason": asked.reason.strip()}
    if warrant is None:
        return {**told, "from": row.by}
    return {**told, "for": row.by, "warrant": warrant.id, "level": HAND_OVER}


def _trace(row: DraftHeadRow, person: Person, asked: HandOverIn, link: audit.Link) -> HandOverRow:
    return HandOverRow(
        sequence=link.sequence,
        item=row.item,
        person=person.id,
        absent=row.by,
        warrant=asked.warrant,
        reason=asked.reason.strip(),
        hash=row.head,
        at=link.at,
    )


def _offer(session: Session, row: DraftHeadRow, warrant: Warrant | None) -> OfferOut:
    canonical = bytes(session.get_one(RevisionRow, row.head).canonical)
    title = thaw(canonical, ContentHash(row.head)).content.title
    told = OfferOut(draft=drafts_out(session, [row])[0], title=title)
    if warrant is None:
        return told
    return OfferOut(
        draft=told.draft,
        title=told.title,
        warrant=warrant.id,
        ends=rfc3339(warrant.ends),
        granted_by_name=warrant.granted_by_name,
        reason=warrant.reason,
    )
