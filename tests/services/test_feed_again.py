"""A portal that fell back, took much down at once, or lies about its past (F39, removal brake)."""

from collections.abc import Callable
from dataclasses import replace
from operator import attrgetter

import pytest

from editor_app.connectors.memory import MemoryBooks
from editor_app.domain.errors import Code
from editor_app.domain.item import ItemId
from editor_app.domain.outbox import OperationKey
from editor_app.domain.portal_ports import ChangePage
from editor_app.domain.status import Status
from editor_app.domain.workflow import OperationState, RemoteState
from editor_app.services.operations import OutboxDesk
from tests.fakes.inquiries import inquiry
from tests.fakes.people import LIN
from tests.fakes.workstation import Workstation


def restore(books: MemoryBooks, backup: MemoryBooks) -> None:
    """Yesterday's books are put back."""
    for name in ("sequence", "chain_head"):
        setattr(books, name, getattr(backup, name))
    for name in ("items", "revisions", "blobs", "filed", "inquiries.told", "heads"):
        kept = attrgetter(name)(books)
        kept.clear()
        kept.update(attrgetter(name)(backup))


def saved(books: MemoryBooks) -> MemoryBooks:
    copy = MemoryBooks(clock=books.clock)
    restore(copy, books)
    return copy


def submit(station: Workstation) -> tuple[ItemId, OperationKey]:
    item = station.write().item
    key = station.confirm(item)
    assert station.sync.run_once().sent == 1
    return item, OperationKey(key)


def state(station: Workstation, key: OperationKey) -> OperationState:
    found = station.store.outbox.get(key)
    assert found is not None
    return found.state


def status(station: Workstation, item: ItemId) -> Status:
    row = station.store.board.row(item)
    assert row is not None
    return station.board.status(row)


# ---------------------------------------------------------------- restored from a backup


def test_what_a_restored_portal_lost_is_named_and_nothing_is_lost_here(
    lin: Workstation, books: MemoryBooks
) -> None:
    kept, kept_key = submit(lin)
    backup = saved(books)
    lost, lost_key = submit(lin)
    before = lin.drafts.stored(lost)
    restore(books, backup)
    report = lin.sync.run_once()
    assert report.portal_restored
    assert state(lin, lost_key) is OperationState.FORGOTTEN
    assert state(lin, kept_key) is OperationState.RECEIPTED
    assert (status(lin, lost), status(lin, kept)) == (Status.UNCONFIRMED, Status.REVIEW_1)
    found = lin.store.outbox.get(lost_key)
    assert found is not None
    assert found.receipt is not None
    assert lin.drafts.stored(lost) == before


def test_what_was_lost_goes_again_with_the_same_key_and_has_one_effect(
    lin: Workstation, books: MemoryBooks
) -> None:
    submit(lin)
    backup = saved(books)
    lost, key = submit(lin)
    restore(books, backup)
    lin.sync.run_once()
    OutboxDesk(lin.store, lin.clock).resubmit(key)
    assert lin.sync.run_once().sent == 1
    assert status(lin, lost) is Status.REVIEW_1
    assert [one for one in books.filed if one == key] == [key]
    assert state(lin, key) is OperationState.RECEIPTED


def test_when_the_newer_books_turn_up_after_all_there_is_one_effect(
    lin: Workstation, books: MemoryBooks
) -> None:
    backup = saved(books)
    lost, key = submit(lin)
    newer = saved(books)
    restore(books, backup)
    lin.sync.run_once()
    restore(books, newer)
    OutboxDesk(lin.store, lin.clock).resubmit(key)
    lin.sync.run_once()
    assert state(lin, key) is OperationState.RECEIPTED
    assert books.items[lost].sequence == newer.items[lost].sequence


def test_what_was_lost_may_be_closed_and_sent_anew_as_a_draft(
    lin: Workstation, books: MemoryBooks
) -> None:
    backup = saved(books)
    lost, key = submit(lin)
    restore(books, backup)
    lin.sync.run_once()
    OutboxDesk(lin.store, lin.clock).discard(key)
    assert status(lin, lost) is Status.DRAFT
    lin.confirm(lost)
    assert lin.sync.run_once().sent == 1


def test_a_question_that_broke_off_is_asked_again(lin: Workstation, books: MemoryBooks) -> None:
    backup = saved(books)
    _, key = submit(lin)
    restore(books, backup)
    lin.portal.fail("operation", Code.OFFLINE)
    lin.sync.run_once()
    assert state(lin, key) is OperationState.RECEIPTED
    lin.portal.heal()
    lin.sync.run_once()
    assert state(lin, key) is OperationState.FORGOTTEN


def test_a_restored_portal_that_went_on_since_is_found_out_by_its_past(
    lin: Workstation, li: Workstation, books: MemoryBooks
) -> None:
    submit(lin)
    backup = saved(books)
    _, key = submit(lin)
    restore(books, backup)
    books.advance("something else")
    books.advance("and more")
    books.advance("past the old sequence")
    assert lin.sync.run_once().portal_restored
    assert state(lin, key) is OperationState.FORGOTTEN


def test_a_reading_that_broke_off_begins_again(lin: Workstation, books: MemoryBooks) -> None:
    item, _ = submit(lin)
    lin.store.meta.set("feed.again", "1")
    lin.store.mirror.put(replace(books.items[item], item=ItemId("0" * 8), title="不再有"))
    lin.portal.fail("changes", Code.OFFLINE)
    lin.sync.run_once()
    lin.portal.heal()
    lin.sync.run_once()
    assert lin.store.mirror.get(ItemId("0" * 8)) is None
    assert lin.store.mirror.get(item) is not None


# ---------------------------------------------------------------- 304 and continuity


def test_a_quiet_portal_is_asked_with_the_tag_of_its_last_page(
    lin: Workstation, books: MemoryBooks
) -> None:
    submit(lin)
    told: list[ChangePage] = []

    def noted(page: ChangePage) -> ChangePage:
        told.append(page)
        return page

    lin.portal.changed["changes"] = noted
    for _ in range(3):
        lin.sync.run_once()
    assert [page.unchanged for page in told] == [False, True, True]


def test_a_rewritten_past_is_noticed_though_the_feed_goes_on(
    lin: Workstation, books: MemoryBooks
) -> None:
    submit(lin)
    books.heads[books.sequence] = "e" * 64
    books.advance("goes on")
    assert lin.sync.run_once().portal_restored


def test_a_feed_that_does_not_move_on_ends(lin: Workstation) -> None:
    submit(lin)
    lin.portal.changed["changes"] = lambda page: replace(
        page, more=True, cursor=lin.store.meta.get("feed.cursor"), unchanged=False
    )
    assert lin.sync.run_once().failed is not None


# ---------------------------------------------------------------- the brake


@pytest.fixture
def published(lin: Workstation, books: MemoryBooks) -> list[ItemId]:
    """Thirty live items, known here."""
    first, _ = submit(lin)
    template = books.items[first]
    for number in range(30):
        item = ItemId(f"{number:08}-0000-4000-8000-000000000000")
        books.items[item] = replace(
            template,
            item=item,
            title=f"第 {number} 号公告",
            state=RemoteState.PUBLISHED,
            level=0,
            sequence=books.advance("publish"),
        )
    lin.sync.run_once()
    return [one for one in books.items if one != first]


def withdraw(books: MemoryBooks, items: list[ItemId]) -> None:
    for item in items:
        sequence = books.advance("withdraw")
        books.items[item] = replace(
            books.items[item], state=RemoteState.WITHDRAWN, live=None, sequence=sequence
        )


def states(station: Workstation, items: list[ItemId]) -> set[RemoteState]:
    found = [station.store.mirror.get(item) for item in items]
    return {one.state for one in found if one is not None}


def test_many_removals_at_once_stop_and_are_told(
    lin: Workstation, books: MemoryBooks, published: list[ItemId]
) -> None:
    withdraw(books, published)
    report = lin.sync.run_once()
    assert report.removal is not None
    assert set(report.removal.items) == set(published)
    assert states(lin, published) == {RemoteState.PUBLISHED}
    assert lin.sync.run_once().removal == report.removal


def test_a_few_removals_are_the_portals_word(
    lin: Workstation, books: MemoryBooks, published: list[ItemId]
) -> None:
    withdraw(books, published[:3])
    assert lin.sync.run_once().removal is None
    assert states(lin, published[:3]) == {RemoteState.WITHDRAWN}


@pytest.mark.parametrize(
    ("follow", "outcome"), [(True, RemoteState.WITHDRAWN), (False, RemoteState.PUBLISHED)]
)
def test_the_person_decides(
    lin: Workstation,
    books: MemoryBooks,
    published: list[ItemId],
    follow: bool,
    outcome: RemoteState,
) -> None:
    withdraw(books, published)
    lin.sync.run_once()
    lin.sync.decide_removal(follow=follow)
    assert lin.sync.run_once().removal is None
    assert states(lin, published) == {outcome}
    assert lin.sync.run_once().removal is None


def test_an_answer_holds_for_what_was_shown_only(
    lin: Workstation, books: MemoryBooks, published: list[ItemId]
) -> None:
    withdraw(books, published[:25])
    lin.sync.run_once()
    withdraw(books, published[25:])
    lin.sync.decide_removal(follow=True)
    report = lin.sync.run_once()
    assert report.removal is not None
    assert len(report.removal.items) == 30


def test_sending_goes_on_while_the_feed_waits(
    lin: Workstation, books: MemoryBooks, published: list[ItemId]
) -> None:
    withdraw(books, published)
    lin.sync.run_once()
    lin.confirm(lin.write().item)
    assert lin.sync.run_once().sent == 1


def test_a_portal_that_forgot_everything_is_asked_about_too(
    lin: Workstation, books: MemoryBooks, published: list[ItemId]
) -> None:
    restore(books, MemoryBooks(clock=books.clock))
    report = lin.sync.run_once()
    assert report.portal_restored
    assert report.removal is not None
    assert states(lin, published) == {RemoteState.PUBLISHED}
    lin.sync.decide_removal(follow=True)
    lin.sync.run_once()
    assert not states(lin, published)


# ---------------------------------------------------------------- nothing touches what is written

Hostile = Callable[[ChangePage], ChangePage]


def _each(page: ChangePage, **changed: object) -> ChangePage:
    told = tuple(
        replace(c, remote=replace(c.remote, **changed)) if c.remote else c  # type: ignore[arg-type]
        for c in page.changes
    )
    return replace(page, changes=told, unchanged=False)


HOSTILE: dict[str, Hostile] = {
    "withdrawn": lambda page: _each(page, state=RemoteState.WITHDRAWN, live=None),
    "expired": lambda page: _each(page, state=RemoteState.EXPIRED),
    "other head": lambda page: _each(page, head="f" * 64),
    "other person": lambda page: _each(page, submitted_by="li", contributors=("li",)),
    "other unit": lambda page: _each(page, unit="qyj", column="x"),
    "script as a title": lambda page: _each(page, title="<script>alert(1)</script>\x00\u202e"),
    "endless title": lambda page: _each(page, title="长" * 1_000_000),
    "published": lambda page: _each(page, state=RemoteState.PUBLISHED, url="//evil/share"),
    "higher edition": lambda page: _each(page, edition=10**9, sequence=10**12),
    "fell back": lambda page: replace(page, sequence=0, chain_head="0" * 64, unchanged=False),
    "rewritten": lambda page: replace(page, chain_head="c" * 64, witnessed="d" * 64),
    "foreign text": lambda page: replace(
        page, texts=tuple(replace(one, item=ItemId("zz")) for one in page.texts)
    ),
    "nothing at all": lambda page: replace(page, changes=(), unchanged=False, sequence=1),
}


def written(station: Workstation) -> list[object]:
    """Every byte of the tables a person's work stands in."""
    tables = ("drafts", "journal", "outbox")
    return [station.store.database.read(f"SELECT * FROM {one} ORDER BY 1") for one in tables]


@pytest.mark.parametrize("name", HOSTILE)
def test_no_hostile_page_changes_a_byte_of_what_is_written(
    lin: Workstation, books: MemoryBooks, name: str
) -> None:
    submit(lin)
    lin.submit.submit(lin.write("尚未提交的通知").item, LIN)  # within its time to take it back
    lin.write("还在写的通知")
    lin.store.meta.set("feed.cursor", "")
    before = written(lin)
    lin.portal.changed["changes"] = HOSTILE[name]
    lin.portal.changed["operation"] = lambda receipt: receipt
    lin.sync.run_once()
    lin.sync.run_once()
    assert written(lin) == before


def test_messages_the_restored_portal_does_not_tell_are_gone(
    lin: Workstation, books: MemoryBooks
) -> None:
    backup = saved(books)
    told = inquiry()
    books.receive(told)
    lin.sync.run_once()
    assert lin.store.inquiries.get(told.id) is not None
    restore(books, backup)
    lin.sync.run_once()
    assert lin.store.inquiries.get(told.id) is None
