"""What a look at a store says after a fault: ``None`` if all is well, else lost or damaged, why."""

from editor_app.domain.workflow import OperationState
from editor_app.store.sqlite import SqliteStore

LOST, DAMAGED = "lost", "damaged"
Verdict = tuple[str, str] | None


def whole(store: SqliteStore) -> Verdict:
    """Whether the store is sound, and every operation stands with what it needs."""
    if store.start_report.damaged:
        return (DAMAGED, "a revision has another hash")
    for one in store.outbox.recent(10_000):
        if store.revisions.get(one.hash) is None:
            return (DAMAGED, f"operation {one.key} without its revision")
        if one.state is OperationState.RECEIPTED and one.receipt is None:
            return (DAMAGED, f"operation {one.key} is delivered without a receipt")
    found = store.database.writer.pragma("integrity_check")
    return None if found == "ok" else (DAMAGED, str(found)[:200])
