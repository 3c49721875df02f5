"""The disk half of the matrix: every fault of the disk and the clock on everything that is stored.

Each cell has a workstation of its own over a portal in memory. A fault strikes while one operation
runs; the window may show nothing but the declared code, and nothing that was there before may
change. Then the fault is over: the operation is done again, by the same program or, where the
disk may have lied, by the next one.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from editor_app.connectors.memory import MemoryBooks, MemoryPortal
from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import EditorError
from editor_app.domain.item import BlobHash, Draft, ItemId, freeze
from editor_app.domain.outbox import OperationKey
from editor_app.domain.workflow import OperationState
from editor_app.store.sqlite import open_store
from tests.fakes.clock import HandClock
from tests.fakes.people import LIN
from tests.fakes.workstation import Workstation, workstation
from tests.faults.cells import Cell
from tests.faults.disk_faults import DISK_FAULTS, FULL, DiskFault, FaultySync, Room

_DATA = "姓名,街道\n测试甲,青榆街道\n".encode() * 4000
_LATER = 700


class Seat:
    """One workstation that can be started again over the same folder."""

    def __init__(self, folder: Path, sync: FaultySync) -> None:
        self.room = Room(folder=folder, clock=HandClock(), sync=sync)
        self._books = MemoryBooks(clock=self.room.clock)
        self.desk = self._open()
        self.canary = self.desk.write("早先写好的另一篇通知")

    def again(self) -> None:
        """End the program, whatever state the disk is in, and start it."""
        with suppress(EditorError):
            self.desk.store.close()
        self.desk = self._open()

    def close(self) -> None:
        """End the program and clear the place."""
        with suppress(EditorError):
            self.desk.store.close()
        shutil.rmtree(self.room.folder)

    def effects(self, key: str) -> int:
        """How often the portal carried a command out."""
        return int(OperationKey(key) in self._books.filed)

    def _open(self) -> Workstation:
        portal = MemoryPortal(self._books, LIN)
        return workstation(self.room.folder, LIN, self.room.clock, lambda _: portal)


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One operation: ``act`` does it, ``done`` says whether it is done."""

    operation: str
    prepare: Callable[[Seat], str]
    act: Callable[[Seat, str], None]
    done: Callable[[Seat, str], bool]


def _begun(seat: Seat) -> str:
    return seat.desk.write("关于第7号工作的通知").item


def _type(seat: Seat, item: str) -> None:
    draft = seat.desk.drafts.stored(ItemId(item))
    body = draft.content.body + "\n各单位要落实责任，做好工作。" * 400
    seat.desk.drafts.save(replace(draft, content=replace(draft.content, body=body)))


def _typed(seat: Seat, item: str) -> bool:
    return len(seat.desk.drafts.stored(ItemId(item)).content.body) > 5000


def _attach(seat: Seat, _: str) -> None:
    seat.desk.store.blobs.add(_DATA)


def _attached(seat: Seat, _: str) -> bool:
    return seat.desk.store.blobs.get(BlobHash(sha256_hex(_DATA))) == _DATA


def _enqueue(seat: Seat, item: str) -> None:
    if not seat.desk.store.outbox.of(ItemId(item)):
        seat.desk.submit.submit(ItemId(item), LIN)


def _enqueued(seat: Seat, item: str) -> bool:
    (operation,) = seat.desk.store.outbox.of(ItemId(item))
    return seat.desk.store.revisions.get(operation.hash) is not None


def _confirmed(seat: Seat) -> str:
    return seat.desk.confirm(ItemId(_begun(seat)))


def _send(seat: Seat, _: str) -> None:
    report = seat.desk.sync.run_once()
    if report.failed is not None:
        raise EditorError(report.failed)


def _sent(seat: Seat, key: str) -> bool:
    operation = seat.desk.store.outbox.get(OperationKey(key))
    assert operation is not None
    return operation.state is OperationState.RECEIPTED and seat.effects(key) == 1


def _back_up(seat: Seat, _: str) -> None:
    seat.desk.store.backup(seat.room.folder / "copies" / "channel.db")


def _backed_up(seat: Seat, item: str) -> bool:
    with closing(open_store(seat.room.folder / "copies" / "channel.db", HandClock())) as copy:
        return copy.drafts.get(ItemId(item)) is not None


def _keep_version(seat: Seat, item: str) -> None:
    seat.desk.drafts.save_version(ItemId(item), LIN)


def _version_kept(seat: Seat, item: str) -> bool:
    draft = seat.desk.drafts.stored(ItemId(item))
    made = freeze(draft.item, draft.content, draft.base)
    return seat.desk.store.revisions.get(made.hash) == made


WORK: tuple[Work, ...] = (
    Work(operation="O1 autosave", prepare=_begun, act=_type, done=_typed),
    Work(operation="O1 version", prepare=_begun, act=_keep_version, done=_version_kept),
    Work(operation="O4 file", prepare=_begun, act=_attach, done=_attached),
    Work(operation="O5 enqueue", prepare=_begun, act=_enqueue, done=_enqueued),
    Work(operation="O6 submit", prepare=_confirmed, act=_send, done=_sent),
    Work(operation="O11 backup", prepare=_begun, act=_back_up, done=_backed_up),
)


@dataclass(slots=True, kw_only=True)
class Disks:
    """Where seats are put: an ordinary folder, and a small file system that can be filled."""

    ordinary: Path
    small: Path
    sync: FaultySync
    seats: int = 0

    def seat(self, fault: DiskFault) -> Seat:
        """A fresh workstation."""
        self.seats += 1
        place = self.small if fault.id == FULL else self.ordinary
        return Seat(place / f"seat-{self.seats}", self.sync)


def can_mount() -> bool:
    """Whether a small file system can be had: only root may mount one."""
    return sys.platform == "linux" and os.geteuid() == 0


@contextmanager
def disks(folder: Path) -> Iterator[Disks]:
    """The faulty file system, and places for the cells' stores."""
    sync = FaultySync()
    small = folder / "small"
    small.mkdir()
    if can_mount():
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(small)], check=True)
    try:
        yield Disks(ordinary=folder, small=small, sync=sync)
    finally:
        sync.remove()
        if can_mount():
            subprocess.run(["umount", "--lazy", str(small)], check=True)


def disk_cells() -> list[Cell[Disks]]:
    """Every fault on every operation it touches; a full disk only where one can be made."""
    return [
        Cell(
            fault=fault.id,
            name=fault.name,
            operation=work.operation,
            declared=_declared(fault, work),
            run=lambda disks, fault=fault, work=work: _run(disks, fault, work),  # type: ignore[misc]  # bound now
        )
        for fault in DISK_FAULTS
        for work in WORK
        if work.operation.split()[0] not in fault.spares and (fault.id != FULL or can_mount())
    ]


# Where something else is told than the fault's own code.
_OTHERWISE = {
    ("F13", "O5 enqueue"): "blocked",  # the dates of the text lie in the future then
    ("F13", "O6 submit"): "waits",  # the undo window is counted anew, not for three years
}


def _declared(fault: DiskFault, work: Work) -> str:
    told = fault.code.value if fault.code else "done"
    told = _OTHERWISE.get((fault.id, work.operation), told)
    return f"{told}; texts whole; then done; texts whole"


def _run(disks: Disks, fault: DiskFault, work: Work) -> str:
    seat = disks.seat(fault)
    try:
        return _under_fault(seat, fault, work)
    finally:
        seat.close()


def _under_fault(seat: Seat, fault: DiskFault, work: Work) -> str:
    subject = work.prepare(seat)
    with fault.strike(seat.room):
        told = _code_of(lambda: work.act(seat, subject))
        meanwhile = _texts(seat)
    if told is None and not work.done(seat, subject):
        told = "waits"
    if fault.reopen:
        seat.again()
    if told is not None:
        seat.room.clock.forward(_LATER)
        work.act(seat, subject)
        seat.room.clock.forward(_LATER)
        if not work.done(seat, subject):
            work.act(seat, subject)
    last = "done" if work.done(seat, subject) else "NOT DONE"
    return f"{told or 'done'}; {meanwhile}; then {last}; {_texts(seat)}"


def _code_of(act: Callable[[], None]) -> str | None:
    try:
        act()
    except EditorError as error:
        return error.code.value
    return None


def _texts(seat: Seat) -> str:
    """Whether what was there before is still there, word for word."""
    kept: Draft = seat.desk.drafts.stored(seat.canary.item)
    return "texts whole" if kept == seat.canary else "TEXTS CHANGED"
