"""Storing revisions as uploaded bytes, and who contributed to an item."""

import json
import re
from collections.abc import Mapping

from sqlalchemy import ColumnElement, and_, func, or_, select, true
from sqlalchemy.orm import Session

from editor_app.domain.item import BlobHash, ContentHash, ItemId, Revision, thaw
from editor_app.domain.people import Person, Role
from editor_app.portal import audit
from editor_app.portal.core import Portal
from editor_app.portal.db.content import (
    BlobOwnerRow,
    BlobRow,
    ContributionRow,
    ItemRow,
    RevisionBlobRow,
    RevisionRow,
    SubmissionRow,
)
from editor_app.portal.inquiries.rows import may_read_picture
from editor_app.portal.persons import edited_units, units_of
from editor_app.portal.problems import ProblemError
from editor_app.portal.strict_json import has_nul

_FILE = re.compile(r"\batt:([0-9a-f]{64})\b")
_MERGED = re.compile(
    rb'"format":\d+,"item":"[^"]*","merged":"([0-9a-f]{64})","parent":(?:null|"[0-9a-f]{64}")\}$'
)
_TAIL = 240  # bytes that hold all of it; the texts of a long line stay where they are


def read_revision(canonical: bytes, item: ItemId, hash_: ContentHash) -> Revision:
    """Read and verify uploaded bytes against the address they were sent to."""
    try:
        revision = thaw(canonical, hash_)
    except ValueError as wrong:
        mismatch = "has hash" in str(wrong)
        name = "digest-mismatch" if mismatch else "bad-request"
        raise ProblemError(name, str(wrong), status=None if mismatch else 422) from wrong
    if has_nul(json.loads(canonical)):
        raise ProblemError("bad-request", "text holds a NUL character", status=422)
    if revision.item != item:
        raise ProblemError("bad-request", "the revision belongs to another item", status=422)
    return revision


def store_revision(session: Session, portal: Portal, revision: Revision, person: Person) -> bool:
    """Store a revision by this person; ``False`` when it was already here.

    Raises ``ProblemError`` when the unit is not the person's, or not the item's.
    """
    check_owner(portal, revision, session.get(ItemRow, revision.item), person)
    row = session.get(RevisionRow, revision.hash)
    fresh = row is None
    mine = (revision.item, revision.hash, person.id)
    if not fresh and session.get(ContributionRow, mine) is not None:
        return False
    link = audit.record(
        session,
        at=portal.now(),
        person=person.id,
        action="revision",
        item=revision.item,
        detail={"hash": revision.hash, "parent": revision.parent},
    )
    if fresh:
        session.add(revision_row(revision, person, link))
    session.flush()
    link_files(session, revision, person)
    contribute(session, revision, person, link.sequence)
    return fresh


def check_owner(portal: Portal, revision: Revision, known: ItemRow | None, person: Person) -> None:
    """Raises ``ProblemError`` when the unit is not the person's, or not the item's."""
    unit = revision.content.unit
    if portal.layout.portal.unit(unit) is None or not person.has(Role.EDITOR, unit):
        raise ProblemError("forbidden", f"no editor of {unit}")
    if known is not None and known.unit != unit:
        raise ProblemError("wrong-state", "the item belongs to another unit")


def revision_row(revision: Revision, person: Person, link: audit.Link) -> RevisionRow:
    """The row of a revision that this person brought with this event."""
    return RevisionRow(
        hash=revision.hash,
        item=revision.item,
        parent=revision.parent,
        unit=revision.content.unit,
        by=person.id,
        at=link.at,
        canonical=revision.canonical,
        sequence=link.sequence,
    )


def contribute(session: Session, revision: Revision, person: Person, sequence: int) -> None:
    """Note that this person had a hand in the revision; the feed tells when that is news."""
    session.merge(
        ContributionRow(
            item=revision.item, revision=revision.hash, person=person.id, sequence=sequence
        )
    )
    session.flush()
    known = session.get(ItemRow, revision.item)
    if known is not None and person.id not in known.contributors.split():
        known.contributors = " ".join(contributors(session, known))
        known.sequence = sequence


def contributors(session: Session, item: ItemRow) -> list[str]:
    """Everybody who uploaded or submitted a revision since the last published edition.

    Counted are contributions after the last publication and, because a revision may have been
    uploaded before it, all between the head and the revision
    published last.
    """
    rows = session.scalars(select(ContributionRow).where(ContributionRow.item == item.id)).all()
    above = _line(session, item)
    return sorted(
        {row.person for row in rows if row.sequence > item.contributors_after}
        | {row.person for row in rows if row.revision in above}
    )


def _line(session: Session, item: ItemRow) -> set[str]:
    """The head and all it grew from, by every parent, without what was published before.

    A draft that was shared is the second parent of the submission that took it in.
    """
    tail = func.substr(RevisionRow.canonical, func.length(RevisionRow.canonical) - _TAIL + 1)
    rows = session.execute(
        select(RevisionRow.hash, RevisionRow.parent, tail).where(RevisionRow.item == item.id)
    )
    parents = {hash_: (parent, _merged(bytes(end))) for hash_, parent, end in rows}
    return _grown(item.head, parents) - _grown(item.settled, parents)


def _grown(tip: str | None, parents: Mapping[str, tuple[str | None, ...]]) -> set[str]:
    found: set[str] = set()
    waiting = [tip]
    while waiting:
        step = waiting.pop()
        if step is not None and step in parents and step not in found:
            found.add(step)
            waiting += parents[step]
    return found


def _merged(end: bytes) -> str | None:
    """The second parent, out of the end of the canonical bytes: their keys are in order."""
    told = _MERGED.search(end)
    return told.group(1).decode() if told is not None else None


def files_of(revision: Revision) -> dict[BlobHash, tuple[str, str]]:
    """Every file a revision names, with media type and label: attachments first, then pictures."""
    found = {BlobHash(h): ("", "") for h in _FILE.findall(revision.canonical.decode())}
    return found | {a.sha256: (a.media_type, a.name) for a in revision.content.attachments}


def link_files(session: Session, revision: Revision, person: Person) -> list[BlobHash]:
    """Let readers of the revision read its files; gives those this person cannot name (yet).

    Only files the person may read are linked, so that naming a hash opens nothing.
    """
    missing = []
    for sha256, (media_type, name) in files_of(revision).items():
        if not may_read_file(session, sha256, person):
            missing.append(sha256)
            continue
        session.merge(
            RevisionBlobRow(revision=revision.hash, sha256=sha256, media_type=media_type, name=name)
        )
    return missing


def may_read_file(session: Session, sha256: str, person: Person) -> bool:
    """Whether the file is complete, and was uploaded by this person or is named in their units."""
    if session.get(BlobRow, sha256) is None:
        return False
    if session.get(BlobOwnerRow, (sha256, person.id)) is not None:
        return True
    named = (
        select(RevisionRow.unit)
        .join(RevisionBlobRow, RevisionBlobRow.revision == RevisionRow.hash)
        .where(RevisionBlobRow.sha256 == sha256)
    )
    named = named.where(_readable(person))
    if session.execute(named.limit(1)).first() is not None:
        return True
    return may_read_picture(session, sha256, person)


def revision_for(session: Session, item: str, hash_: str, person: Person) -> RevisionRow:
    """A stored revision this person may read. Raises ``ProblemError("not-found")``."""
    row = session.get(RevisionRow, hash_)
    known = row is not None and row.item == item
    readable = select(RevisionRow.hash).where(RevisionRow.hash == hash_, _readable(person))
    if row is None or not known or session.execute(readable).first() is None:
        raise ProblemError("not-found")
    return row


def readable_revisions(session: Session, item: str, person: Person) -> list[RevisionRow]:
    """The revisions of an item this person may read, oldest first."""
    rows = session.scalars(
        select(RevisionRow)
        .where(RevisionRow.item == item, _readable(person))
        .order_by(RevisionRow.sequence)
    )
    return list(rows)


def _readable(person: Person) -> ColumnElement[bool]:
    """Whose revision it may be: who edits the unit reads all, others what was submitted once."""
    seen, edited = units_of(person), edited_units(person)
    sent = RevisionRow.hash.in_(select(SubmissionRow.revision))
    visible = true() if seen is None else RevisionRow.unit.in_(seen)
    own = true() if edited is None else RevisionRow.unit.in_(edited)
    return and_(visible, or_(own, sent))
