"""Opening the inbox of 20,000 messages in the store, and counting it, beside the bare queries."""

from collections.abc import Callable
from dataclasses import replace
from time import thread_time

from editor_app.domain.inquiries import Group
from editor_app.services.app import App
from editor_app.services.inquiries import InquiryService
from editor_app.store.sqlite import SqliteStore
from tests.bench.measure import Limits, Row, in_turns, judged
from tests.fakes.people import LIN

_PAGE = 32  # what the screen reads at once
_LIMITS = Limits(ratio=1.5)
_STATES = ("accepted", "reopened", "waiting")
_BARE_PAGE = """
SELECT id, number, unit, type, subject, state, received_at, due_on, reply, frequent, extended,
    moved, satisfaction, changed_at, EXISTS (SELECT 1 FROM drafts WHERE item = reply)
    OR EXISTS (SELECT 1 FROM remote WHERE item = reply) FROM inquiries
WHERE done = 0 AND state IN (?, ?, ?) AND unit IN (?, ?) ORDER BY done, rank, id LIMIT ?
"""
_BARE_COUNTS = "SELECT state, unit, count(*) FROM inquiries GROUP BY state, unit"
_BARE_SEARCH = "SELECT count(*) FROM inquiries WHERE instr(words, ?) > 0"


def rows(app: App, repeats: int) -> list[Row]:
    """The list as the service gives it, its counts, and a search without an index."""
    store, service = app.store, app.inquiries
    assert isinstance(store, SqliteStore)
    count = store.inquiries.total(service.wanted(None))
    name = f"{count:,} messages"
    page = in_turns(repeats, _timed(_page, service), _timed(_bare_page, store))
    counts = in_turns(repeats, _timed(_counts, service), _timed(_bare_counts, store))
    found = in_turns(repeats, _timed(_found, service), _timed(_bare_found, store))
    return [
        judged(
            f"{name}: first page and counts", "ms of CPU", *page, floor_name="SQL", limits=_LIMITS
        ),
        judged(f"{name}: counts", "ms of CPU", *counts, floor_name="SQL", limits=_LIMITS),
        judged(
            f"{name}: searched and counted", "ms of CPU", *found, floor_name="SQL", limits=_LIMITS
        ),
    ]


def _timed(work: Callable[..., object], about: object) -> Callable[[], float]:
    """CPU of this thread: a machine that others use, too, takes it away for 10 ms at a time."""

    def measured() -> float:
        begun = thread_time()
        work(about)
        return (thread_time() - begun) * 1000

    return measured


def _page(service: InquiryService) -> object:
    wanted = service.wanted(LIN, Group.TODO)
    return service.lines(wanted, LIN, 0, _PAGE), service.counts(wanted)


def _counts(service: InquiryService) -> object:
    return service.counts(service.wanted(LIN))


def _found(service: InquiryService) -> object:
    return service.counts(replace(service.wanted(LIN), words="孩子"))


def _bare_page(store: SqliteStore) -> object:
    found = store.database.read(_BARE_PAGE, (*_STATES, "gwb", "zkgwb", _PAGE))
    return found, store.database.read(_BARE_COUNTS)


def _bare_counts(store: SqliteStore) -> object:
    return store.database.read(_BARE_COUNTS)


def _bare_found(store: SqliteStore) -> object:
    return store.database.read(_BARE_SEARCH, ("孩子",))
