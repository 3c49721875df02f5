"""What is under way when the power goes: each workload does its work and judges what is left.

``run`` works below a folder and calls ``ack`` with a growing number whenever something has been
promised to a person; ``judge`` opens the folder as it was found after the cut. ``before`` makes
what was on the disk already.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random
from types import MappingProxyType
from typing import Protocol

import apsw

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.item import Draft, freeze
from editor_app.store.connection import connect, make_private, use_wal
from editor_app.store.draft_document import document_of
from editor_app.store.migration import migrate, shipped_migrations
from editor_app.store.moments import to_micros
from editor_app.store.sqlite import SqliteStore, open_store
from tests.faults.desk_work import DeskWork
from tests.faults.restore_work import RestoreWork
from tests.faults.verdict import DAMAGED, LOST, Verdict, whole
from tests.store.samples import NOW, FixedClock, draft, item_id, operation

FILE = "channel.db"
_ITEMS = 4
_SAVES = 60
_BODY_CHARACTERS = (20, 4000)

Ack = Callable[[int], None]


class Workload(Protocol):
    """One kind of work."""

    def before(self, folder: Path) -> None: ...
    def run(self, folder: Path, random: Random, synchronous: str, ack: Ack) -> None: ...
    def judge(self, folder: Path, last_ack: int) -> Verdict: ...


class Saves:
    """Drafts with their journal; now and then a frozen revision with its outbox row."""

    def before(self, folder: Path) -> None:
        """Nothing: the store is made while it is recorded."""

    def run(self, folder: Path, random: Random, synchronous: str, ack: Ack) -> None:
        """Sixty saves with several checkpoints."""
        store = open_store(folder / FILE, FixedClock())
        if synchronous != "FULL":  # else what the product sets is what is tried
            store.database.writer.pragma("synchronous", synchronous)
        store.database.writer.wal_autocheckpoint(60)  # pages
        for number in range(1, _SAVES + 1):
            save(store, number, _body(random))
            ack(number)
        store.close()

    def judge(self, folder: Path, last_ack: int) -> Verdict:
        """The last acknowledged save is there, and nothing is half there."""
        with opened(folder / FILE) as store:
            return _missing(store, last_ack) or whole(store)


class Backups:
    """Saves, and a verified copy over the last one after every tenth."""

    def before(self, folder: Path) -> None:
        """Nothing: the store is made while it is recorded."""

    def run(self, folder: Path, random: Random, synchronous: str, ack: Ack) -> None:
        """The number of the last save stands in the copy."""
        store = open_store(folder / FILE, FixedClock())
        for number in range(1, 31):
            save(store, number, _body(random))
            if number % 10 == 0:
                store.backup(folder / "copies" / FILE)
                ack(number)
        store.close()

    def judge(self, folder: Path, last_ack: int) -> Verdict:
        """The copy is sound whenever it is there, and holds what was promised."""
        copy = folder / "copies" / FILE
        if not copy.exists():
            return (LOST, f"the copy of {last_ack} is not there") if last_ack else None
        with opened(copy) as store:
            return _missing(store, last_ack)


class Migration:
    """A file of the first schema comes up to the newest one, with a copy of the old one."""

    def before(self, folder: Path) -> None:
        """Drafts in the schema of the first release."""
        old_store(folder / FILE, 1, (draft(number) for number in range(_ITEMS)))

    def run(self, folder: Path, random: Random, synchronous: str, ack: Ack) -> None:
        """Open it, write into it, close it."""
        store = open_store(folder / FILE, FixedClock())
        ack(1)
        store.drafts.save(draft(_ITEMS, body=_body(random)))
        ack(2)
        store.close()

    def judge(self, folder: Path, last_ack: int) -> Verdict:
        """Old or new, never half; the copy of the old file is sound."""
        with opened(folder / FILE) as store:
            if any(store.drafts.get(item_id(n)) != draft(n) for n in range(_ITEMS)):
                return (LOST, "a draft of the old file is not there")
            if last_ack == 2 and store.drafts.get(item_id(_ITEMS)) is None:
                return (LOST, "the save after the migration is not there")
            copies = sorted(folder.glob("channel.v1.*.db"))
            if last_ack and not copies:
                return (LOST, "no copy of the old file was kept")
            return whole(store) or _unsound_copy(copies)


WORKLOADS: Mapping[str, Callable[[], Workload]] = MappingProxyType(
    {
        "saves": Saves,
        "desk": DeskWork,
        "migration": Migration,
        "backup": Backups,
        "restore": RestoreWork,
    }
)


@contextmanager
def opened(path: Path) -> Iterator[SqliteStore]:
    """A store that was left in a hurry; it is left the same way."""
    store = open_store(path, FixedClock())
    with closing(store.database):
        yield store


def save(store: SqliteStore, number: int, text: str) -> None:
    """One save of the rotation; every fifth also freezes a revision and queues an operation."""
    one = draft(number % _ITEMS, body=f"{number}\n{text}")
    with store.transaction():
        store.drafts.save(one)
        store.meta.set("saved", str(number))
        if number % 5 == 0:
            revision = freeze(one.item, one.content, None)
            store.revisions.add(revision, "lin", NOW)
            store.outbox.add(operation(number, item=one.item, hash=revision.hash))


_OLD_DRAFT = """
INSERT INTO drafts (item, unit, column_key, kind, template, layout, title, doc_no, attachments,
    base, edition, created_at, changed_at, trashed, digest, document)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def old_store(path: Path, version: int, drafts: Iterable[Draft]) -> None:
    """A file as a program of schema ``version`` left it."""
    make_private(path)
    with closing(connect(path)) as writer:
        migrate(writer, shipped_migrations()[:version])
        use_wal(writer)
        for one in drafts:
            content, document = one.content, document_of(one)
            place = (content.unit, content.column, content.kind)
            made = (content.template_version, content.layout_version)
            listed = (content.title, content.text("doc_no"), len(content.attachments))
            times = (to_micros(one.created_at), to_micros(one.changed_at), int(one.trashed))
            sealed = (sha256_hex(document), document)
            row = (one.item, *place, *made, *listed, one.base, one.edition, *times, *sealed)
            writer.execute(_OLD_DRAFT, row)


def _body(random: Random) -> str:
    return "".join(random.choices("东屿高新区消防安全会议", k=random.randint(*_BODY_CHARACTERS)))


def _missing(store: SqliteStore, last_ack: int) -> Verdict:
    saved = int(store.meta.get("saved") or "0")
    if saved < last_ack:
        return (LOST, f"save {last_ack} was acknowledged, {saved} is the last one here")
    for item in range(_ITEMS):
        expected = max((n for n in range(1, saved + 1) if n % _ITEMS == item), default=0)
        found = store.drafts.get(item_id(item))
        number = 0 if found is None else int(found.content.body.partition("\n")[0])
        if number != expected:
            return (DAMAGED, f"draft {item} holds save {number}, not {expected}")
    if len(store.outbox.open()) != saved // 5:
        return (DAMAGED, "an operation is missing")
    return None


def _unsound_copy(copies: Sequence[Path]) -> Verdict:
    for copy in copies:
        with closing(apsw.Connection(str(copy), flags=apsw.SQLITE_OPEN_READONLY)) as kept:
            if kept.pragma("integrity_check") != "ok":
                return (DAMAGED, f"{copy.name} is not sound")
    return None
