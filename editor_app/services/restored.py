"""After a portal came back from a backup: what it confirmed to us and no longer knows (F39).

Declared outcome: the receipts stay here, the operations become 门户已无记录, the person is told
how many, and may send exactly the same bytes once more under the same key. Nothing is lost, and
if the newer books turn up after all, the same key has one effect.
"""

from dataclasses import replace

from editor_app.domain.changes import Changes, touched
from editor_app.domain.outbox import Operation, of_person
from editor_app.domain.people import Person
from editor_app.domain.portal_ports import Portal
from editor_app.domain.ports import Clock, Store
from editor_app.domain.workflow import OperationState

_FALLEN = "restored.times"  # in meta: how often a portal fell back; each person asks once for each
_ASKED = "restored.asked."
_ENOUGH = 20  # receipts in a row that are known: a backup cuts off the newest ones only


class Restored:
    """Asks the portal about its own receipts, newest first."""

    def __init__(self, store: Store, portal: Portal, clock: Clock) -> None:
        self._store, self._portal, self._clock = store, portal, clock

    def ask(self, person: Person) -> Changes:
        """Name what it has forgotten. Raises ``EditorError``; then the next pass asks again."""
        times = self._store.meta.get(_FALLEN) or ""
        if times == (self._store.meta.get(_ASKED + person.id) or ""):
            return Changes()
        changes, known = Changes(), 0
        for one in of_person(self._store.outbox.recent(2000), person):
            if one.state is not OperationState.RECEIPTED:
                continue
            if self._portal.operation(one.key) is None:
                self._forgotten(one)
                changes, known = changes | touched(one.item, outbox=True), 0
            else:
                known += 1
            if known >= _ENOUGH:
                break
        with self._store.transaction():
            self._store.meta.set(_ASKED + person.id, times)
        return changes

    def _forgotten(self, operation: Operation) -> None:
        """The receipt stays: it is the proof that there was an effect."""
        with self._store.transaction():
            self._store.outbox.put(
                replace(
                    operation,
                    state=OperationState.FORGOTTEN,
                    attempts=0,
                    changed_at=self._clock.now(),
                )
            )


def mark_fallen(store: Store) -> None:
    """The portal fell back, noted in the caller's transaction."""
    times = int(store.meta.get(_FALLEN) or 0)
    store.meta.set(_FALLEN, str(times + 1))
