"""Opinions of the portal in memory: who hears of them, sorting, and opening."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from editor_app.connectors.memory_rules import Effect, Order
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import BlobHash, ContentHash, ItemId, Revision
from editor_app.domain.opinions import (
    Marking,
    Opening,
    Opinion,
    OpinionId,
    Sender,
    flaw_of,
    marked,
    masked,
)
from editor_app.domain.people import Person, Role
from editor_app.domain.workflow import Remote

Advance = Callable[[str], int]


@dataclass(slots=True, kw_only=True)
class OpinionBooks:
    """What was said, and by whom."""

    told: dict[OpinionId, Opinion] = field(default_factory=dict)
    senders: dict[OpinionId, Sender] = field(default_factory=dict)
    files: dict[BlobHash, bytes] = field(default_factory=dict)

    def add(self, opinion: Opinion, sender: Sender, advance: Advance) -> Opinion:
        """Somebody sent the form."""
        sequence = advance(f"opinion {opinion.item}")
        made = replace(opinion, masked=masked(sender), sequence=sequence)
        self.told[made.id], self.senders[made.id] = made, sender
        return made

    def heard_by(self, person: Person) -> Iterator[Opinion]:
        """Those of the units whose items this person edits."""
        return (one for one in self.told.values() if person.has(Role.EDITOR, one.unit))

    def tag(
        self,
        order: Order,
        known: Remote | None,
        revisions: dict[ContentHash, Revision],
        sequence: int,
    ) -> Effect:
        """Sort some of one item's. Raises ``EditorError``; then nothing happened."""
        if known is None:
            raise EditorError(Code.NOT_FOUND, item=order.item)
        if not order.person.has(Role.EDITOR, known.unit):
            raise EditorError(Code.FORBIDDEN)
        asked = json.loads(order.payload)
        marking = Marking(
            opinions=tuple(OpinionId(one) for one in asked["opinions"]),
            add=tuple(asked.get("add", ())),
            remove=tuple(asked.get("remove", ())),
            outcome=asked.get("outcome", ""),
        )
        revision = revisions.get(asked["hash"])
        if flaw_of(marking) is not None or revision is None or revision.item != order.item:
            raise EditorError(Code.REFUSED, problem="no marking of this item")
        chosen = [self._of(one, order.item) for one in marking.opinions]
        for one in marked(chosen, [marking]):
            self.told[one.id] = replace(one, sequence=sequence)
        return Effect(remote=known, hash=ContentHash(asked["hash"]))

    def open(self, id_: OpinionId, person: Person, now: datetime, advance: Advance) -> Sender:
        """The sender, with a trace. Raises NOT_FOUND."""
        one = self._mine(id_, person)
        opening = Opening(by=person.id, by_name=person.name, at=now)
        sequence = advance(f"open-opinion {id_} {person.id}")
        self.told[id_] = replace(one, opened=(*one.opened, opening), sequence=sequence)
        return self.senders[id_]

    def file(self, id_: OpinionId, hash_: BlobHash, person: Person) -> bytes:
        """A file that came with one. Raises NOT_FOUND."""
        named = {file.sha256 for file in self._mine(id_, person).files}
        data = self.files.get(hash_) if hash_ in named else None
        if data is None:
            raise EditorError(Code.NOT_FOUND, blob=hash_)
        return data

    def _of(self, id_: OpinionId, item: ItemId) -> Opinion:
        one = self.told.get(id_)
        if one is None or one.item != item:
            raise EditorError(Code.NOT_FOUND, opinion=id_)
        return one

    def _mine(self, id_: OpinionId, person: Person) -> Opinion:
        one = self.told.get(id_)
        if one is None or not person.has(Role.EDITOR, one.unit):
            raise EditorError(Code.NOT_FOUND, opinion=id_)
        return one
