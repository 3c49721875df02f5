"""What a person wrote about an item and has not sent: into an operation, and back out of one."""

import json

from editor_app.domain.comments import NewFate, Noted, Remarks
from editor_app.domain.item import ItemId, PersonId
from editor_app.domain.outbox import Operation
from editor_app.domain.people import Person
from editor_app.domain.ports import Store
from editor_app.domain.remark_json import remarks_of


def noted_remarks(store: Store, item: ItemId, person: PersonId) -> Remarks:
    """Everything this person has yet to send about an item."""
    found = Remarks()
    for one in store.comments.noted(item, person):
        found += one.remarks
    return found


def take_along(store: Store, item: ItemId, person: Person | None) -> Remarks:
    """Let what was noted leave with an operation, inside the caller's transaction."""
    if person is None:
        return Remarks()
    found = noted_remarks(store, item, person.id)
    for one in store.comments.noted(item, person.id):
        store.comments.drop(one.id, person.id)
    return found


def give_back(store: Store, closed: Operation) -> None:
    """What a closed operation carried is unsent again, unless the portal has it after all."""
    told = store.comments.told(closed.item)
    known = {one.id for one in told.threads} if told is not None else set()
    known |= {a.id for one in told.threads for a in one.answers} if told is not None else set()
    for id_, remarks in _single(remarks_in(closed)):
        if id_ not in known:
            store.comments.note(
                Noted(
                    id=id_,
                    item=closed.item,
                    person=closed.by,
                    at=closed.created_at,
                    revision=closed.hash,
                    remarks=remarks,
                )
            )


def remarks_in(operation: Operation) -> Remarks:
    """What an operation says; nothing where its payload cannot be read."""
    try:
        return remarks_of(json.loads(operation.payload).get("remarks"))
    except (ValueError, LookupError, TypeError, AttributeError):
        return Remarks()


def fate_id(fate: NewFate) -> str:
    """The id of a fate that waits: one for a thread, the later takes the place of the earlier."""
    return f"={fate.thread}"


def _single(remarks: Remarks) -> list[tuple[str, Remarks]]:
    found: list[tuple[str, Remarks]] = []
    found += [(one.id, Remarks(comments=(one,))) for one in remarks.comments]
    found += [(one.id, Remarks(answers=(one,))) for one in remarks.answers]
    found += [(fate_id(one), Remarks(fates=(one,))) for one in remarks.fates]
    return found
