"""kill -9 of the portal between effect and reply: is there one effect, and is it told once?

A real client submits; the portal dies at a drawn point (see ``portal_nursery``); it starts again;
the client goes on. The oracle is the portal's own tables (I-5): never more than one effect per
key, one if and only if the client shows 已送达.

    python -m tests.faults.kill_portal --kills 1000
    python -m tests.faults.kill_portal --kills 50 --db postgresql+psycopg://user@host/name
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from sqlalchemy import func, select

from editor_app.connectors import CONNECTORS
from editor_app.connectors.discovery import Finder
from editor_app.connectors.http import Http, HttpOptions
from editor_app.connectors.oauth import OAuth
from editor_app.domain.outbox import Operation, OperationKey
from editor_app.domain.workflow import OperationState
from editor_app.portal.audit import verify_chain
from editor_app.portal.db.content import SubmissionRow
from editor_app.portal.db.engine import Database
from editor_app.portal.db.records import AuditRow, OperationRow
from tests.fakes.people import LIN
from tests.fakes.real_clock import RealClock
from tests.fakes.workstation import Workstation, workstation
from tests.faults.portal_nursery import POINTS

_ROOT = Path(__file__).parents[2]
_LATER = 700  # seconds; more than the longest back-off


@dataclass(slots=True, kw_only=True)
class PortalKills:
    """What a run of kills has shown."""

    kills: Counter[str] = field(default_factory=Counter)  # by point
    found_done: int = 0  # the effect was there after the kill
    violations: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        points = ", ".join(f"{count} at {point}" for point, count in sorted(self.kills.items()))
        return (
            f"{self.kills.total()} kills ({points}), the effect was there after {self.found_done},"
            f" {len(self.violations)} violations"
        )


class Nursery:
    """A portal that can be started again and again on one port."""

    def __init__(self, data: Path, db_url: str) -> None:
        data.mkdir(parents=True)
        self.folder = data
        self._fate = data / "die-at"
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.portal_nursery", str(data), db_url],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=_ROOT,
            text=True,
        )
        self._pid = 0
        self.url = ""

    def start(self) -> None:
        """Start a portal where the last one listened."""
        port = int(self.url.rpartition(":")[2]) if self.url else 0
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"port": port}) + "\n")
        self._process.stdin.flush()
        told = self._told()
        self.url, self._pid = str(told["url"]), int(str(told["pid"]))

    def doom(self, point: str) -> None:
        """Let the running portal die at ``point``."""
        self._fate.write_text(point)

    def died(self) -> bool:
        """Whether it died as doomed; if it did not get there, it is killed now."""
        reached = not self._fate.exists()
        self._fate.unlink(missing_ok=True)
        if not reached:
            os.kill(self._pid, signal.SIGKILL)
        told = self._told()
        return reached and told == {"ended": -signal.SIGKILL}

    def stop(self) -> None:
        """End the portal where it stands."""
        os.kill(self._pid, signal.SIGKILL)
        self._told()

    def close(self) -> None:
        """End the portal and the nursery."""
        with suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGKILL)
        self._process.communicate(timeout=20)

    def _told(self) -> dict[str, object]:
        assert self._process.stdout is not None
        told: dict[str, object] = json.loads(self._process.stdout.readline())
        return told


@contextmanager
def desk_at(url: str, folder: Path) -> Iterator[Workstation]:
    """A workstation that speaks to the portal over a real socket."""
    http = Http(HttpOptions(base_url=url, connect_seconds=2, read_seconds=10, total_seconds=20))
    finder, clock = Finder(http), RealClock()
    desk = workstation(
        folder,
        LIN,
        clock,
        lambda session: CONNECTORS["reference"](http, finder, session, str),
        OAuth(http, finder, clock),
    )
    desk.settings.change(undo_seconds=0)
    with closing(http), closing(desk.store):
        desk.sync.run_once()
        yield desk


def kill_portals(kills: int, seed: int, folder: Path, db_url: str = "") -> PortalKills:
    """Submit and kill ``kills`` times."""
    chooser, result = random.Random(seed), PortalKills()
    url = db_url or f"sqlite:///{folder / 'portal.db'}"
    nursery = Nursery(folder / "data", url)
    nursery.start()
    books = Database(url)
    try:
        with desk_at(nursery.url, folder / "lin") as desk:
            for number in range(kills):
                _kill_once(nursery, desk, books, chooser.choice(POINTS), number, result)
    finally:
        books.close()
        nursery.close()
    return result


def _kill_once(
    nursery: Nursery,
    desk: Workstation,
    books: Database,
    point: str,
    number: int,
    result: PortalKills,
) -> None:
    item = desk.write(f"关于第{number + 1}号工作的通知").item
    key = OperationKey(desk.confirm(item))
    nursery.doom(point)
    desk.sync.run_once()
    if not nursery.died():
        result.violations.append(f"round {number}: {point} was not reached")
    result.kills[point] += 1
    effects = _effects(books, key, item)
    result.found_done += effects == (1, 1, 1)
    _judge(_operation(desk, key), effects, f"round {number}, killed at {point}", result)
    nursery.start()
    for _ in range(2):
        desk.clock.forward(_LATER)
        desk.sync.run_once()
    operation, effects = _operation(desk, key), _effects(books, key, item)
    _judge(operation, effects, f"round {number}, after {point}", result)
    if operation.state is not OperationState.RECEIPTED:
        result.violations.append(f"round {number}: never delivered, {operation.state}")


def _judge(operation: Operation, effects: tuple[int, ...], where: str, result: PortalKills) -> None:
    delivered = operation.state is OperationState.RECEIPTED
    if effects not in ((0, 0, 0), (1, 1, 1)):
        result.violations.append(f"{where}: {effects} submissions, keys, audit rows")
    if delivered and effects != (1, 1, 1):
        result.violations.append(f"{where}: shown as delivered")
    if delivered and (not operation.receipt or operation.receipt.content_hash != operation.hash):
        result.violations.append(f"{where}: a receipt for something else")


def _operation(desk: Workstation, key: OperationKey) -> Operation:
    found = desk.store.outbox.get(key)
    assert found is not None
    return found


def effects(books: Database, key: str, action: str) -> tuple[int, int]:
    """How many idempotency and audit rows a command has left: one of each, or none."""
    keys = select(func.count()).select_from(OperationRow).where(OperationRow.key == key)
    audited = select(AuditRow.detail).where(AuditRow.action == action)
    with books.read() as session:
        told = [json.loads(detail).get("key") for detail in session.scalars(audited)]
        return session.scalar(keys) or 0, told.count(key)


def _effects(books: Database, key: str, item: str) -> tuple[int, ...]:
    """Submissions, idempotency rows and audit rows: all or none."""
    queries = (
        select(func.count()).select_from(SubmissionRow).where(SubmissionRow.item == item),
        select(func.count()).select_from(OperationRow).where(OperationRow.key == key),
        select(func.count())
        .select_from(AuditRow)
        .where(AuditRow.item == item, AuditRow.action == "submit"),
    )
    with books.read() as session:
        return tuple(session.scalar(query) or 0 for query in queries)


def chain_is_whole(db_url: str) -> bool:
    """Whether the audit trail is unbroken after all of it."""
    with closing(Database(db_url)) as books, books.read() as session:
        return verify_chain(session).whole


def main() -> int:
    """Run from the command line; 1 for any violation."""
    parser = argparse.ArgumentParser(description="kill -9 of the portal in the middle of commands.")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--db", default="", help="another database than SQLite, empty")
    options = parser.parse_args()
    begun = monotonic()
    with tempfile.TemporaryDirectory() as folder:
        result = kill_portals(options.kills, options.seed, Path(folder), options.db)
        if not chain_is_whole(options.db or f"sqlite:///{folder}/portal.db"):
            result.violations.append("the audit chain is broken")
    print("\n".join(result.violations[:10]))
    print(f"kill_portal seed {options.seed}: {result} in {monotonic() - begun:.0f} s")
    return 1 if result.violations else 0


if __name__ == "__main__":
    sys.exit(main())
