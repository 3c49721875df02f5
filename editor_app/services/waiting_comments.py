"""How many comments of each item nobody has answered, for lists: one look for all of them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from editor_app.domain.comments import Fate, Remarks
from editor_app.domain.item import ItemId, PersonId
from editor_app.domain.ports import Store
from editor_app.services.noted import remarks_in

_Said = tuple[PersonId, Remarks]


def waiting_comments(store: Store, items: Collection[ItemId] | None = None) -> Mapping[ItemId, int]:
    """Of all items, or of these; without those that have none.

    What was answered or settled here counts at once, though the portal has not told it yet.
    """
    told = store.comments.open_threads(items)
    if not told:
        return {}
    answered, settled = _here(_said_here(store, frozenset(one.item for one in told)))
    counts = {
        one.item: sum(
            not thread.answered
            and thread.id not in settled
            and not answered[thread.id] - {thread.by}
            for thread in one.threads
        )
        for one in told
    }
    return {item: count for item, count in counts.items() if count}


def _said_here(store: Store, items: frozenset[ItemId]) -> list[_Said]:
    noted = [(one.person, one.remarks) for one in store.comments.noted_here() if one.item in items]
    going = [(one.by, remarks_in(one)) for one in store.outbox.open() if one.item in items]
    return [*noted, *going]


def _here(said: Iterable[_Said]) -> tuple[defaultdict[str, set[PersonId]], set[str]]:
    """Who answered which thread, and which threads are settled."""
    answered: defaultdict[str, set[PersonId]] = defaultdict(set)
    settled: set[str] = set()
    for person, remarks in said:
        for answer in remarks.answers:
            answered[answer.thread].add(person)
        settled |= {one.thread for one in remarks.fates if one.fate is not Fate.OPEN}
    return answered, settled
