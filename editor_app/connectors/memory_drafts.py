"""Shared drafts in the portal in memory: who may see a revision, and moving a head."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, ItemId, PersonId, Revision
from editor_app.domain.people import Person, Role
from editor_app.domain.sharing import DraftHead, Editing, Present

_TTL = timedelta(seconds=90)


@dataclass(slots=True, kw_only=True)
class DraftBooks:
    """What the portal knows of drafts."""

    heads: dict[ItemId, DraftHead] = field(default_factory=dict)
    present: dict[tuple[ItemId, PersonId], tuple[Editing, Present, datetime]] = field(
        default_factory=dict
    )

    def head_for(self, item: ItemId, person: Person) -> DraftHead | None:
        """The head of an item, for editors of its unit."""
        head = self.heads.get(item)
        return head if head is not None and person.has(Role.EDITOR, head.unit) else None

    def check_move(
        self, revision: Revision, base: ContentHash | None, person: Person
    ) -> DraftHead | None:
        """The head as it stands if it is ``revision`` already. Raises like the portal."""
        unit = revision.content.unit
        if not person.has(Role.EDITOR, unit):
            seen = any(m.unit in (unit, "*") for m in person.memberships)
            raise EditorError(Code.FORBIDDEN if seen else Code.NOT_FOUND)
        head = self.heads.get(revision.item)
        if head is not None and head.head == revision.hash:
            return head
        if (head.head if head is not None else None) != base:
            raise EditorError(Code.STALE, expected=head.head if head is not None else "")
        return None

    def beat(
        self, person: Person, editing: Iterable[Editing], now: datetime
    ) -> tuple[Present, ...]:
        """Note who writes; gives the others in this person's units."""
        mine = {(one.item, person.id): one for one in editing if person.has(Role.EDITOR, one.unit)}
        kept = {
            key: one
            for key, one in self.present.items()
            if now - one[2] < _TTL and (key[1] != person.id or key in mine)
        }
        for key, one in mine.items():
            since = kept[key][1].since if key in kept else now
            told = Present(item=one.item, by=person.id, by_name=person.name, since=since)
            kept[key] = (one, told, now)
        self.present = kept
        return tuple(
            told
            for (_, by), (one, told, _) in kept.items()
            if by != person.id and person.has(Role.EDITOR, one.unit)
        )


def may_read(revision: Revision, person: Person, submitted: Iterable[ContentHash]) -> bool:
    """Editors of the unit read all its revisions, others what was submitted once."""
    return person.has(Role.EDITOR, revision.content.unit) or revision.hash in set(submitted)


def moved(
    revision: Revision,
    person: Person,
    sequence: int,
    now: datetime,
    before: DraftHead | None = None,
) -> DraftHead:
    """The head after a move; who took the draft over stays known."""
    return DraftHead(
        item=revision.item,
        unit=revision.content.unit,
        head=revision.hash,
        by=person.id,
        by_name=person.name,
        at=now,
        sequence=sequence,
        handed=before.handed if before is not None else (),
    )
