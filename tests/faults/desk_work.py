"""A workstation at work: typing, files, submitting, taking back, sending, thinning; then a cut.

Everything goes through the services, as in the window. Each step notes what a person was told;
after the cut all of it, or something later, must be there, and no transaction may be half done.
"""

from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from editor_app.connectors.memory import MemoryBooks, MemoryPortal
from editor_app.domain.errors import EditorError
from editor_app.domain.item import BlobHash, ContentHash, ItemId
from editor_app.domain.outbox import OperationKey
from editor_app.domain.workflow import Command, OperationState
from editor_app.store.sqlite import SqliteStore, open_store
from tests.fakes.clock import HandClock
from tests.fakes.people import LIN
from tests.fakes.workstation import Workstation, workstation
from tests.faults.verdict import DAMAGED, LOST, Verdict, whole

_STEPS = 60
_ITEMS = 4
_FOLDER, _FILE = "lin", "store.db"
_RANK = {
    OperationState.UNDOABLE: 0,
    OperationState.QUEUED: 0,
    OperationState.PAUSED: 0,
    OperationState.SENDING: 1,
    OperationState.UNKNOWN: 1,
    OperationState.RECEIPTED: 2,
    OperationState.CANCELLED: 2,
}
_FROZEN = frozenset(
    {
        OperationState.UNDOABLE,
        OperationState.QUEUED,
        OperationState.SENDING,
        OperationState.UNKNOWN,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised:
    """What a person had been told at one acknowledgement."""

    texts: dict[ItemId, int]  # the number in the first line of each draft
    operations: dict[OperationKey, int]  # how far each was
    files: dict[BlobHash, int]


@dataclass(slots=True)
class DeskWork:
    """Implements ``Workload``."""

    promises: dict[int, Promised] = field(default_factory=dict)

    def before(self, folder: Path) -> None:
        """Nothing: the profile is made while it is recorded."""

    def run(
        self, folder: Path, random: Random, synchronous: str, ack: Callable[[int], None]
    ) -> None:
        """Sixty steps, each acknowledged."""
        clock = HandClock()
        books = MemoryBooks(clock=clock)
        desk = workstation(folder / _FOLDER, LIN, clock, lambda _: MemoryPortal(books, LIN))
        if synchronous != "FULL":  # else what the product sets is what is tried
            desk.store.database.writer.pragma("synchronous", synchronous)
        desk.store.database.writer.wal_autocheckpoint(80)
        hands = _Hands(desk, random)
        for number in range(1, _STEPS + 1):
            hands.step(number)
            self.promises[number] = hands.promised()
            ack(number)
        desk.store.close()

    def judge(self, folder: Path, last_ack: int) -> Verdict:
        """All that was promised, and no transaction half done."""
        path = folder / _FOLDER / _FILE
        store = open_store(path, HandClock())
        with closing(store.database):
            promised = self.promises.get(last_ack)
            missing = _missing(store, promised) if promised else None
            return missing or _halves(store) or whole(store)


class _Hands:
    """One person who does one thing after another."""

    def __init__(self, desk: Workstation, random: Random) -> None:
        self._desk = desk
        self._random = random
        self._texts: dict[ItemId, int] = {}
        self._files: dict[BlobHash, int] = {}

    def step(self, number: int) -> None:
        """Do something; what the rules refuse simply does not happen."""
        acts = [self._type] * 8 + [self._attach, self._submit, self._submit]
        acts += [self._take_back, self._send, self._send, self._wait, self._wait, self._go_back]
        act = self._random.choice(acts) if len(self._texts) >= _ITEMS else self._begin
        with suppress(EditorError):
            act(number)

    def promised(self) -> Promised:
        """What was told by now, from what the services gave back."""
        operations = self._desk.store.outbox.recent()
        return Promised(
            texts=dict(self._texts),
            operations={one.key: _RANK.get(one.state, 0) for one in operations},
            files=dict(self._files),
        )

    def _begin(self, number: int) -> None:
        self._save(self._desk.write().item, number)

    def _type(self, number: int) -> None:
        self._desk.clock.forward(self._random.randint(1, 9))
        self._save(self._random.choice(sorted(self._texts)), number)

    def _save(self, item: ItemId, number: int) -> None:
        draft = self._desk.drafts.open(item)
        words = "各单位要落实责任，做好工作。" * self._random.randint(1, 120)
        content = replace(draft.content, body=f"{number}\n\n{words}")
        self._desk.drafts.save(replace(draft, content=content))
        self._texts[item] = number

    def _attach(self, number: int) -> None:
        data = self._random.randbytes(self._random.randint(10, 9000))
        self._files[self._desk.store.blobs.add(data)] = len(data)

    def _submit(self, number: int) -> None:
        self._desk.submit.submit(self._random.choice(sorted(self._texts)), LIN)

    def _take_back(self, number: int) -> None:
        for one in self._desk.store.outbox.open():
            self._desk.submit.take_back(one.key)

    def _send(self, number: int) -> None:
        self._desk.clock.forward(40)
        self._desk.sync.run_once()

    def _wait(self, number: int) -> None:
        """Long enough that old states of the journal go, a slice of them at a time."""
        self._desk.clock.forward(self._random.choice([700, 100_000, 700_000]))
        for item in self._texts:
            self._desk.history.thin_some(item)

    def _go_back(self, number: int) -> None:
        """An earlier text comes back, with a number of its own; what stood there is kept."""
        item = self._random.choice(sorted(self._texts))
        points = self._desk.history.timeline(item).points
        then = self._desk.history.content(self._random.choice(points), item)
        _, _, rest = then.body.partition("\n")
        then = replace(then, body=f"{number}\n{rest}")
        self._desk.history.restore(self._desk.drafts.open(item), then, LIN)
        self._texts[item] = number


def _missing(store: SqliteStore, promised: Promised) -> Verdict:
    for item, number in promised.texts.items():
        found = store.drafts.get(item)
        there = _number(found.content.body) if found else 0
        if there < number:
            return (LOST, f"text {number} was saved, {there} is here")
        states = store.drafts.journal(item)
        if not states or max(_number(one.body) for one in states) < there:
            return (LOST, f"the journal of {item} lacks its newest state")
    for key, rank in promised.operations.items():
        operation = store.outbox.get(key)
        if operation is None or _RANK.get(operation.state, 0) < rank:
            return (LOST, f"operation {key} is not where it was")
    for hash_, size in promised.files.items():
        data = store.blobs.get(hash_)
        if data is None or len(data) != size:
            return (LOST, f"file {hash_[:12]} is not there")
    return None


def _halves(store: SqliteStore) -> Verdict:
    for one in store.outbox.recent(10_000):
        draft, remote = store.drafts.get(one.item), store.mirror.get(one.item)
        if one.command is not Command.SUBMIT:
            continue
        if one.state in _FROZEN and (draft is None or draft.base != one.hash):
            return (DAMAGED, f"operation {one.key} without its draft's mark")
        if one.state is OperationState.RECEIPTED and remote is None:
            return (DAMAGED, f"operation {one.key} delivered without the portal's word")
    for draft_item in _drafts_that_were_frozen(store):
        return (DAMAGED, f"draft {draft_item} stands on a version that nobody sent")
    return None


def _drafts_that_were_frozen(store: SqliteStore) -> list[ItemId]:
    """Drafts whose base is neither the portal's nor that of an operation."""
    found = []
    for row in store.board.rows():
        draft = store.drafts.get(row.item)
        base: ContentHash | None = draft.base if draft else None
        known = {one.hash for one in store.outbox.of(row.item)}
        if base is not None and base not in known:
            found.append(row.item)
    return found


def _number(body: str) -> int:
    first = body.partition("\n")[0]
    return int(first) if first.isdigit() else 0
