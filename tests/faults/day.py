"""A heavy working day in minutes: the real window against a real portal, by a clock set by hand.

Autosaves, submissions, attached files, typing while the window syncs; lines that drop, tokens that
expire, a portal that is killed and started, suspensions, a full disk, a clock that steps. In the
end everything must be delivered once and every text be there, and memory, handles, threads and
the -wal must not have grown (RELIABILITY.md section 3.1).

    python -m tests.faults.day                 # 9,600 autosaves, 400 submissions, 200 files
    python -m tests.faults.day --scale 0.05
"""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from random import Random
from time import monotonic
from unittest.mock import patch

from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from editor_app.domain.errors import EditorError
from editor_app.domain.item import Attachment, ColumnKey, Draft, ItemId, Kind, UnitKey
from editor_app.domain.outbox import OperationKey
from editor_app.domain.workflow import OperationState
from editor_app.installation import read_settings
from editor_app.portal.db.engine import Database
from editor_app.ui.workbench import Workbench
from tests.bench.desk import desk, page_of, painted, rest, settle, until
from tests.bench.samples import chinese, places
from tests.fakes.notice import filled
from tests.fakes.real_clock import RealClock
from tests.faults.kill_portal import Nursery, chain_is_whole, effects
from tests.faults.proxy import FaultProxy, fault_proxy

AUTOSAVES, SUBMISSIONS, FILES = 9600, 400, 200
DROPS, EXPIRIES, SUSPENDS, RESTARTS, FULL_DISKS = 24, 16, 8, 4, 2
WAL_LIMIT, RSS_LIMIT, P99_LIMIT = 16 * 1024 * 1024, 1.10, 50.0
_ITEMS = 40
_JUDGED = 0.2  # of a day: in less, memory has not settled and a percentile is one value
_WARM = 0.25  # of the day: what is loaded once is loaded then
_PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """What the process holds at a moment."""

    rss: int
    handles: int
    threads: int


@dataclass(slots=True, kw_only=True)
class Day:
    """What the day has shown."""

    counts: dict[str, int] = field(default_factory=dict)
    keys: list[float] = field(default_factory=list)  # ms from key to pixel while syncing
    calm: list[float] = field(default_factory=list)  # the same while nothing else is under way
    wal: int = 0
    warm: Use | None = None
    last: Use | None = None
    broken: list[str] = field(default_factory=list)

    def did(self, what: str) -> None:
        """Count one event."""
        self.counts[what] = self.counts.get(what, 0) + 1

    @property
    def p99(self) -> float:
        """The 99th percentile of keys during sync, in ms."""
        return p99(self.keys)


def p99(values: Sequence[float]) -> float:
    """The 99th percentile; 0 of nothing."""
    ordered = sorted(values)
    return ordered[int(len(ordered) * 0.99)] if ordered else 0.0


def use_now() -> Use:
    """Memory, handles and threads of this process."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return Use(
        rss=pages * _PAGE,
        handles=len(os.listdir("/proc/self/fd")),
        threads=threading.active_count(),
    )


class Worker:
    """One person's hands, and what the world does to them."""

    def __init__(
        self, bench: Workbench, clock: RealClock, proxy: FaultProxy, portal: Nursery, day: Day
    ) -> None:
        self.bench, self.clock, self.proxy, self.portal, self.day = bench, clock, proxy, portal, day
        self.random = Random(7)
        self.texts: dict[ItemId, str] = {}
        self.sent: dict[OperationKey, ItemId] = {}
        self._writing = [self._begun(number).item for number in range(_ITEMS)]
        self._number = 0
        bench.open_item(self._begun(999).item, preview=False)
        settle(bench)
        page = page_of(bench)
        page.body.moveCursor(QTextCursor.MoveOperation.End)
        page.body.setFocus()

    def autosave(self) -> None:
        """One save of one of the texts that are being written."""
        item = self._writing[self._number % _ITEMS]
        self._number += 1
        draft = self.bench.app.drafts.stored(item)
        body = f"第{self._number}稿\n\n{chinese(self.random.randint(500, 9000), self._number)}"
        self.bench.app.drafts.save(replace(draft, content=replace(draft.content, body=body)))
        self.texts[item] = body
        self.clock.forward(3)
        self.day.did("autosaves")
        self._note_wal()

    def submit(self, *, with_file: bool) -> None:
        """Confirm one item, and type while the window sends it."""
        draft = self._begun(1000 + len(self.sent))
        if with_file:
            draft = self._attached(draft)
            self.day.did("files")
        for finding in self.bench.app.submit.confirmation(draft.item).open_warnings:
            self.bench.app.drafts.keep(draft.item, finding.key, "附件已核对无误")
        operation = self.bench.app.submit.submit(draft.item, self.bench.app.session.person)
        self.sent[operation.key] = draft.item
        self.day.did("submissions")
        self.sync_and_type()

    def sync_and_type(self) -> None:
        """Keys to pixels while a pass runs."""
        body = page_of(self.bench).body
        self.bench.driver.kick()
        for _ in range(3):
            key = self.random.choice("abcdefghij")
            busy = self.bench.driver.running
            spent = painted(body, lambda key=key: QTest.keyClicks(body, key))  # type: ignore[misc]  # bound now
            (self.day.keys if busy else self.day.calm).append(spent)
            rest(4)
        self._note_wal()

    def quiet(self) -> None:
        """Let passes and saves end."""
        until(lambda: not self.bench.driver.running and not self.bench.runner.busy)

    def drop_the_line(self) -> None:
        """Nothing gets through for a while; work goes on."""
        self.proxy.refuse()
        self.submit(with_file=False)
        self.autosave()
        self.quiet()
        self.proxy.heal()
        self.clock.forward(60)
        self.day.did("drops")

    def expire_the_token(self) -> None:
        """The access token is over by this workstation's clock."""
        self.clock.forward(660)
        self.sync_and_type()
        self.day.did("token expiries")

    def suspend(self) -> None:
        """The whole process stops, as a laptop that is closed; an hour passes."""
        waker = f"sleep 0.5; kill -CONT {os.getpid()}"
        with subprocess.Popen(["sh", "-c", waker]):
            os.kill(os.getpid(), signal.SIGSTOP)
        self.clock.forward(3600)
        self.day.did("suspensions")

    def restart_the_portal(self) -> None:
        """kill -9 while something is on its way, and a start."""
        self.submit(with_file=True)
        self.portal.doom("commit")
        self.submit(with_file=False)
        self.quiet()
        if not self.portal.died():
            self.day.did("portals killed at rest")
        self.portal.start()
        self.clock.forward(700)
        self.day.did("portal restarts")

    def fill_the_disk(self) -> None:
        """The database may not grow; then it may again."""
        writer = self.bench.app.store.database.writer  # type: ignore[attr-defined]
        pages = writer.pragma("page_count")
        writer.pragma("max_page_count", pages)
        refused = 0
        for _ in range(30):
            try:
                self.autosave()
            except EditorError:
                refused += 1
        writer.pragma("max_page_count", 1 << 30)
        if not refused:
            self.day.broken.append("a full disk refused nothing")
        self.autosave()
        self.day.did("full disks")

    def step_the_clock(self) -> None:
        """Three hours back, and forward again."""
        self.clock.ahead -= timedelta(hours=3)
        self.submit(with_file=False)
        self.quiet()
        self.clock.ahead += timedelta(hours=3)
        self.day.did("clock steps")

    def _begun(self, number: int) -> Draft:
        drafts = self.bench.app.drafts
        made = drafts.new(
            unit=UnitKey("zkgwb"),
            column=ColumnKey("gov_info.statutory.notices"),
            kind=Kind("notice"),
        )
        return drafts.save(filled(made, f"关于第{number}号工作的通知"))

    def _attached(self, draft: Draft) -> Draft:
        size = self.random.choice([2_000, 40_000, 300_000, 2_000_000])
        data = b"a,b\n" + self.random.randbytes(size).hex().encode()
        hash_ = self.bench.app.store.blobs.add(data)
        file = Attachment(name="名单.csv", sha256=hash_, size=len(data), media_type="text/csv")
        body = draft.content.body + "\n（见附件）\n"
        content = replace(draft.content, attachments=(file,), body=body)
        return self.bench.app.drafts.save(replace(draft, content=content))

    def _note_wal(self) -> None:
        path = Path(f"{self.bench.app.store.database.path}-wal")  # type: ignore[attr-defined]
        self.day.wal = max(self.day.wal, path.stat().st_size if path.exists() else 0)


def _plan(scale: float, worker: Worker) -> Iterator[Callable[[], object]]:
    """The events of the day, evenly spread over its autosaves."""
    saves = max(int(AUTOSAVES * scale), _ITEMS)
    plain = [
        (max(int(SUBMISSIONS * scale / 2), 1), lambda: worker.submit(with_file=False)),
        (max(int(FILES * scale), 1), lambda: worker.submit(with_file=True)),
        (max(int(DROPS * scale), 1), worker.drop_the_line),
        (max(int(EXPIRIES * scale), 1), worker.expire_the_token),
        (max(int(SUSPENDS * scale), 1), worker.suspend),
        (max(int(RESTARTS * scale), 1), worker.restart_the_portal),
        (max(int(FULL_DISKS * scale), 1), worker.fill_the_disk),
        (1, worker.step_the_clock),
    ]
    due = sorted(
        ((number + 0.5) * saves / count, place, act)
        for place, (count, act) in enumerate(plain)
        for number in range(count)
    )
    for number in range(saves):
        yield worker.autosave
        while due and due[0][0] <= number:
            yield due.pop(0)[2]


def work_a_day(scale: float, folder: Path) -> Day:
    """The whole day; what it has shown."""
    day, clock = Day(), RealClock()
    db_url = f"sqlite:///{folder / 'portal.db'}"
    with ExitStack() as stack:
        portal = Nursery(folder / "data", db_url)
        stack.callback(portal.close)
        portal.start()
        proxy = stack.enter_context(fault_proxy(portal.url))
        home = folder / "home"
        read_settings(places(home)).change(portal_url=proxy.url, undo_seconds=0)
        stack.enter_context(patch("editor_app.bootstrap.SystemClock", lambda: clock))
        bench = stack.enter_context(desk(home))
        bench.app.session.sign_in_without_browser("lin")
        worker = Worker(bench, clock, proxy, portal, day)
        acts = list(_plan(scale, worker))
        for number, act in enumerate(acts):
            act()
            if number % 50 == 0:
                rest(1)
            if number == int(len(acts) * _WARM):
                worker.quiet()
                day.warm = use_now()
        _let_it_end(worker)
        day.last = use_now()
        _judge(worker, db_url)
        _judge_use(day, scale)
    if not chain_is_whole(db_url):
        day.broken.append("the audit chain is broken")
    return day


def _let_it_end(worker: Worker) -> None:
    worker.proxy.heal()
    for _ in range(40):
        worker.clock.forward(3700)
        worker.bench.driver.kick()
        rest(50)
        worker.quiet()
        if not worker.bench.app.store.outbox.open():
            break


def _judge(worker: Worker, db_url: str) -> None:
    day, store = worker.day, worker.bench.app.store
    with closing(Database(db_url)) as books:
        for key in worker.sent:
            operation = store.outbox.get(key)
            done = effects(books, key, "submit")
            if operation is None or operation.state is not OperationState.RECEIPTED:
                day.broken.append(f"{key} is {operation.state if operation else 'gone'}")
            elif done != (1, 1):
                day.broken.append(f"{key}: {done} effects")
    for item, body in worker.texts.items():
        draft = store.drafts.get(item)
        if draft is None or draft.content.body != body:
            day.broken.append(f"the text of {item} is not there")


def _judge_use(day: Day, scale: float) -> None:
    assert day.warm is not None
    assert day.last is not None
    grown = day.last.rss / day.warm.rss
    if scale >= _JUDGED and grown > RSS_LIMIT:
        day.broken.append(f"memory grew by {grown - 1:.0%}")
    if day.last.handles > day.warm.handles + 4 or day.last.threads > day.warm.threads + 2:
        day.broken.append(f"handles or threads grew: {day.warm} {day.last}")
    if day.wal > WAL_LIMIT:
        day.broken.append(f"-wal was {day.wal} bytes")
    if scale >= _JUDGED and day.p99 > P99_LIMIT:
        day.broken.append(f"p99 of keys during sync {day.p99:.0f} ms")


def main() -> int:
    """Run from the command line; 1 if a limit is passed or anything is lost or doubled."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(description="A compressed working day.")
    parser.add_argument("--scale", type=float, default=1.0)
    options = parser.parse_args()
    begun = monotonic()
    with tempfile.TemporaryDirectory() as folder:
        day = work_a_day(options.scale, Path(folder))
    assert day.warm is not None
    assert day.last is not None
    print("\n".join(day.broken[:10]))
    told = ", ".join(f"{count} {what}" for what, count in day.counts.items())
    print(
        f"day scale {options.scale}: {told}; memory {day.warm.rss >> 20} → {day.last.rss >> 20} MB,"
        f" handles {day.warm.handles} → {day.last.handles},"
        f" threads {day.warm.threads} → {day.last.threads}, -wal at most {day.wal >> 10} KB,"
        f" p99 of {len(day.keys)} keys during sync {day.p99:.1f} ms,"
        f" of {len(day.calm)} others {p99(day.calm):.1f} ms, load {os.getloadavg()[0]:.1f};"
        f" {len(day.broken)} violations in {monotonic() - begun:.0f} s"
    )
    return 1 if day.broken else 0


if __name__ == "__main__":
    sys.exit(main())
