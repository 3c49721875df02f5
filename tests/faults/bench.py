"""Workstations whose every byte passes a faulty proxy on its way to a real portal process."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from editor_app.connectors import CONNECTORS
from editor_app.connectors.discovery import Finder
from editor_app.connectors.http import Http, HttpOptions
from editor_app.connectors.oauth import OAuth
from editor_app.domain.item import ItemId
from editor_app.domain.outbox import Operation, OperationKey
from editor_app.domain.people import Person
from editor_app.portal.db.engine import Database
from tests.fakes.people import LI, LIN
from tests.fakes.real_clock import RealClock
from tests.fakes.workstation import Workstation, workstation
from tests.faults.kill_portal import Nursery, effects
from tests.faults.proxy import FaultProxy, fault_proxy, zeros

LATER = 3700  # seconds; more than the longest wait a portal may ask for


@dataclass(slots=True, kw_only=True)
class Bench:
    """An editor, a reviewer, the proxy both go through, and the portal with its tables."""

    lin: Workstation
    li: Workstation
    proxy: FaultProxy
    portal: Nursery
    books: Database

    def deliver(self, title: str) -> ItemId:
        """Submit something while all is well."""
        item = self.lin.write(title).item
        self.lin.confirm(item)
        self.lin.sync.run_once()
        return item

    def later(self, desk: Workstation) -> None:
        """The fault is gone, time has passed, two passes have run."""
        self.proxy.heal()
        for _ in range(2):
            desk.clock.forward(LATER)
            desk.sync.run_once()

    def operation(self, desk: Workstation, key: str) -> Operation:
        """One row of an outbox."""
        found = desk.store.outbox.get(OperationKey(key))
        assert found is not None
        return found

    def effects(self, key: str, action: str) -> tuple[int, int]:
        """How many idempotency and audit rows the portal has for a command."""
        return effects(self.books, key, action)


@contextmanager
def bench(folder: Path) -> Iterator[Bench]:
    """One portal, two workstations with time-outs of a second."""
    zeros(200)  # takes longer than the time-outs below
    url = f"sqlite:///{folder / 'portal.db'}"
    with ExitStack() as stack:
        portal = Nursery(folder / "data", url)
        stack.callback(portal.close)
        portal.start()
        proxy = stack.enter_context(fault_proxy(portal.url))
        books = Database(url)
        stack.callback(books.close)
        lin, li = (_desk(stack, proxy.url, folder / one.id, one) for one in (LIN, LI))
        yield Bench(lin=lin, li=li, proxy=proxy, portal=portal, books=books)


def _desk(stack: ExitStack, url: str, folder: Path, person: Person) -> Workstation:
    http = Http(HttpOptions(base_url=url, connect_seconds=2.5, read_seconds=2.5, total_seconds=3.5))
    stack.callback(http.close)
    finder, clock = Finder(http), RealClock()
    desk = workstation(
        folder,
        person,
        clock,
        lambda session: CONNECTORS["reference"](http, finder, session, str),
        OAuth(http, finder, clock),
    )
    stack.callback(desk.store.close)
    desk.settings.change(undo_seconds=0)
    desk.sync.run_once()
    return desk
