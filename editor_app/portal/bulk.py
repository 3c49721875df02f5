"""Many revisions in one transaction: one wait for the disk instead of one for each."""

from collections.abc import Collection, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.domain.item import ContentHash, ItemId, Revision
from editor_app.domain.people import Person
from editor_app.portal import audit
from editor_app.portal.core import Portal
from editor_app.portal.db.content import ContributionRow, ItemRow, RevisionRow
from editor_app.portal.problems import ProblemError
from editor_app.portal.revisions import (
    check_owner,
    files_of,
    read_revision,
    revision_row,
    store_revision,
)
from editor_app.wire.v1 import StoredOut, TextIn

MOST_TEXTS = 200


def store_texts(portal: Portal, texts: Sequence[TextIn], person: Person) -> list[StoredOut]:
    """Store what may be stored, all of it durably or nothing; say of each what became of it.

    One that is refused changes nothing and holds nothing up. Repeating all of it is harmless.
    """
    told: dict[int, StoredOut] = {}
    read: dict[int, Revision] = {}
    for at, text in enumerate(texts):
        try:
            canonical = text.canonical.encode()
            read[at] = read_revision(canonical, ItemId(text.item), ContentHash(text.hash))
        except (ProblemError, UnicodeEncodeError) as refusal:
            told[at] = _refused(text.hash, refusal)
    with portal.database.write() as session:
        batch = _Batch(session, portal, person, read.values())
        for at, revision in read.items():
            try:
                batch.store(revision)
                told[at] = StoredOut(hash=revision.hash)
            except ProblemError as refusal:
                told[at] = _refused(revision.hash, refusal)
        batch.finish()
    return [told[at] for at in range(len(texts))]


class _Batch:
    """What is here already is read once for all of them."""

    def __init__(
        self, session: Session, portal: Portal, person: Person, revisions: Collection[Revision]
    ) -> None:
        self._session, self._portal, self._person = session, portal, person
        hashes = [one.hash for one in revisions]
        items = {one.item for one in revisions}
        self._items = {
            row.id: row for row in session.scalars(select(ItemRow).where(ItemRow.id.in_(items)))
        }
        self._here = set(
            session.scalars(select(RevisionRow.hash).where(RevisionRow.hash.in_(hashes)))
        )
        mine = select(ContributionRow.revision, ContributionRow.item)
        mine = mine.where(ContributionRow.person == person.id)
        mine = mine.where(ContributionRow.revision.in_(hashes))
        self._contributions: list[ContributionRow] = []
        self._mine = {(row.revision, row.item) for row in session.execute(mine)}

    def store(self, revision: Revision) -> None:
        """Raises ``ProblemError`` before anything changed."""
        known = self._items.get(revision.item)
        if known is not None or files_of(revision):
            store_revision(self._session, self._portal, revision, self._person)
            return
        check_owner(self._portal, revision, None, self._person)
        if (revision.hash, revision.item) in self._mine:
            return
        link = audit.record(
            self._session,
            at=self._portal.now(),
            person=self._person.id,
            action="revision",
            item=revision.item,
            detail={"hash": revision.hash, "parent": revision.parent},
        )
        if revision.hash not in self._here:
            self._session.add(revision_row(revision, self._person, link))
        self._contributions.append(
            ContributionRow(
                item=revision.item,
                revision=revision.hash,
                person=self._person.id,
                sequence=link.sequence,
            )
        )
        self._here.add(revision.hash)
        self._mine.add((revision.hash, revision.item))

    def finish(self) -> None:
        """Revisions first: contributions refer to them."""
        self._session.flush()
        self._session.add_all(self._contributions)


def _refused(hash_: str, refusal: Exception) -> StoredOut:
    name = refusal.name if isinstance(refusal, ProblemError) else "bad-request"
    detail = refusal.detail if isinstance(refusal, ProblemError) else "not UTF-8"
    return StoredOut(hash=hash_, problem=name, detail=detail)
