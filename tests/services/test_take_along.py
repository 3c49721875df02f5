"""The queue taken along: what is needed, within limits, and decisions given without a line."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from editor_app.connectors.memory import MemoryBooks
from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Attachment, BlobHash, ContentHash, Draft, ItemId
from editor_app.domain.workflow import OperationState
from editor_app.presenters.review import ReviewPresenter, refusal
from editor_app.presenters.review_load import Against, ReviewLoader
from editor_app.services.take_along import KEEP_FREE, Baggage, Kept, Limits, TakeAlong
from editor_app.services.transfers import Transfers
from tests.fakes.people import LI, LIN, WANG, person
from tests.fakes.workstation import Workstation
from tests.services.conftest import Seat
from tests.services.test_reviews import decide, submitted

DAY = 24 * 3600
OTHER = person("zhao", "赵敏", "gwb", *((m.unit, m.role) for m in LI.memberships))
FILE = "姓名,街道\n测试甲,青榆街道\n".encode()


def with_file(station: Workstation, data: bytes, draft: Draft | None = None) -> ItemId:
    """An item with an attachment, confirmed by its author."""
    draft = draft or station.write()
    sha = station.store.blobs.add(data)
    file = Attachment(name="名单.csv", sha256=sha, size=len(data), media_type="text/csv")
    body = draft.content.body + "\n（见附件）\n"
    content = replace(draft.content, attachments=(file,), body=body)
    station.drafts.save(replace(draft, content=content))
    for finding in station.submit.confirmation(draft.item).open_warnings:
        station.drafts.keep(draft.item, finding.key, "附件已核对无误")
    station.confirm(draft.item)
    station.sync.run_once()
    return draft.item


def states(baggage: Baggage) -> list[Kept]:
    return list(baggage.states.values())


def limited(station: Workstation, **limits: int) -> None:
    station.sync.along._limits = lambda: Limits(**limits)


def changed(station: Workstation, item: ItemId, old: str, new: str) -> None:
    """The author takes it back, changes it, and submits it again."""
    station.submit.recall(item, station.person)
    station.clock.forward(30)
    station.sync.run_once()
    draft = station.drafts.open(item)
    body = draft.content.body.replace(old, new)
    station.drafts.save(replace(draft, content=replace(draft.content, body=body)))
    station.confirm(item)
    station.sync.run_once()


# ---------------------------------------------------------------- what is taken along


def test_text_and_files_of_the_queue_are_taken_along(lin: Workstation, li: Workstation) -> None:
    with_file(lin, FILE)
    report = li.sync.run_once()
    assert li.store.blobs.get(BlobHash(sha256_hex(FILE))) == FILE
    assert (states(li.sync.along.survey(LI)), report.more) == ([Kept.READY], False)


def test_nothing_is_taken_along_for_who_does_not_decide(lin: Workstation, seat: Seat) -> None:
    with_file(lin, FILE)
    seat(WANG).sync.run_once()
    assert seat(WANG).store.blobs.get(BlobHash(sha256_hex(FILE))) is None


def test_the_state_is_told_without_a_portal(lin: Workstation, li: Workstation) -> None:
    with_file(lin, FILE)
    li.sync.run_once()
    fresh = TakeAlong(li.store, None, li.layouts, li.clock)
    assert states(fresh.survey(LI)) == [Kept.READY]


def test_a_file_that_did_not_come_is_told_and_comes_with_the_next_pass(
    lin: Workstation, li: Workstation
) -> None:
    with_file(lin, FILE)
    li.portal.fail("download", Code.OFFLINE)
    assert li.sync.run_once().failed is Code.OFFLINE
    told = li.sync.along.survey(LI)
    assert (states(told), told.missing) == ([Kept.PARTIAL], len(FILE))
    li.portal.heal()
    li.sync.run_once()
    assert states(li.sync.along.survey(LI)) == [Kept.READY]


def test_a_file_that_cannot_be_had_is_asked_for_once_and_holds_up_nothing(
    lin: Workstation, li: Workstation, books: MemoryBooks
) -> None:
    with_file(lin, FILE)
    with_file(lin, FILE + b"more")
    del books.blobs[BlobHash(sha256_hex(FILE))]
    assert not li.sync.run_once().more
    li.sync.run_once()
    assert sorted(states(li.sync.along.survey(LI))) == [Kept.PARTIAL, Kept.READY]
    assert li.portal.calls.count("download") == 2


def test_going_on_after_a_pause_asks_once_more(
    lin: Workstation, li: Workstation, books: MemoryBooks
) -> None:
    with_file(lin, FILE)
    hash_ = BlobHash(sha256_hex(FILE))
    kept = books.blobs.pop(hash_)
    li.sync.run_once()
    books.blobs[hash_] = kept
    li.sync.run_once()
    assert states(li.sync.along.survey(LI)) == [Kept.PARTIAL]
    li.sync.along.go_on()
    li.sync.run_once()
    assert states(li.sync.along.survey(LI)) == [Kept.READY]


def test_the_next_pass_goes_on_after_a_restart(lin: Workstation, li: Workstation) -> None:
    with_file(lin, FILE)
    li.portal.fail("download", Code.TIMEOUT)
    li.sync.run_once()
    li.portal.heal()
    again = TakeAlong(li.store, li.portal, li.layouts, li.clock)
    assert not again.run(LI, Transfers(), files=True).left
    assert states(again.survey(LI)) == [Kept.READY]


def test_files_wait_while_others_go_up_but_texts_do_not(lin: Workstation, li: Workstation) -> None:
    item = with_file(lin, FILE)
    li.sync.along.paused = True
    li.sync.run_once()
    li.sync.along.paused = False
    told = li.sync.along.run(LI, Transfers(), files=False)
    assert (told.left, states(li.sync.along.survey(LI))) == (True, [Kept.PARTIAL])
    assert li.reviews.comparison(item, LI).new.item == item


def test_a_pause_holds_everything_and_asks_for_no_further_pass(
    lin: Workstation, li: Workstation
) -> None:
    with_file(lin, FILE)
    li.sync.along.paused = True
    assert not li.sync.run_once().more
    assert states(li.sync.along.survey(LI)) == [Kept.PARTIAL]


@pytest.mark.parametrize("limit", [{"items": 1}, {"bytes": len(FILE)}])
def test_the_earliest_due_are_taken_along_within_the_limits(
    lin: Workstation, li: Workstation, limit: dict[str, int]
) -> None:
    with_file(lin, FILE)
    lin.clock.forward(DAY)
    with_file(lin, FILE + b"more")
    limited(li, **limit)
    li.sync.run_once()
    assert states(li.sync.along.survey(LI)) == [Kept.READY, Kept.BEYOND]
    assert li.store.blobs.get(BlobHash(sha256_hex(FILE + b"more"))) is None


def test_the_last_of_the_disk_is_left_to_texts(lin: Workstation, li: Workstation) -> None:
    with_file(lin, FILE)
    li.sync.along._free = lambda: KEEP_FREE - 1
    assert not li.sync.run_once().more
    assert (li.sync.along.no_room, states(li.sync.along.survey(LI))) == (True, [Kept.PARTIAL])
    li.sync.along._free = lambda: KEEP_FREE
    li.sync.run_once()
    assert (li.sync.along.no_room, states(li.sync.along.survey(LI))) == (False, [Kept.READY])


def test_what_it_is_compared_with_comes_along_too(lin: Workstation, li: Workstation) -> None:
    item = with_file(lin, FILE)
    changed(lin, item, "入户走访", "逐户走访")
    li.sync.run_once()
    comparison = li.reviews.comparison(item, LI)
    assert comparison.previous is not None
    assert li.store.revisions.get(comparison.previous) is not None
    assert states(li.sync.along.survey(LI)) == [Kept.READY]


def test_a_text_that_says_another_hash_is_not_kept(lin: Workstation, li: Workstation) -> None:
    item = submitted(lin)
    li.sync.run_once()
    other = lin.store.revisions.get(lin.reviews._remote(item).head)
    li.portal.changed["get_revision"] = lambda _: other
    wrong = ContentHash("7" * 64)
    li.store.mirror.mark_seen(item, LI.id, wrong)
    li.sync.run_once()
    assert li.store.revisions.get(wrong) is None
    assert states(li.sync.along.survey(LI)) == [Kept.PARTIAL]


# ---------------------------------------------------------------- three days without a line


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """A reviewer at home with five items, and what happened meanwhile."""

    li: Workstation
    fine: ItemId
    rewritten: ItemId
    recalled: ItemId
    decided: ItemId

    def fate(self, item: ItemId) -> tuple[OperationState, Code | None]:
        (one,) = self.li.store.outbox.of(item)
        return one.state, one.last_error


@pytest.fixture
def away(lin: Workstation, li: Workstation, seat: Seat) -> Away:
    """Monday the queue is taken along; decisions are given on three days; the line is back."""
    items = [with_file(lin, FILE + str(n).encode()) for n in range(4)]
    li.sync.run_once()
    for name in ("hello", "changes", "command", "download", "get_revision"):
        li.portal.fail(name, Code.OFFLINE)
    assert set(states(li.sync.along.survey(LI))) == {Kept.READY}
    fine, rewritten, recalled, decided = items
    for item in items:
        opened = li.reviews.comparison(item, LI)
        li.reviews.mark_seen(item, LI, opened.new.hash)
        li.reviews.decide(item, "approve", "", LI, opened.new.hash)
        li.clock.forward(DAY)
        assert li.sync.run_once().online is False
    changed(lin, rewritten, "入户走访", "逐户走访")
    lin.submit.recall(recalled, LIN)
    lin.clock.forward(30)
    lin.sync.run_once()
    seat(OTHER).sync.run_once()
    decide(seat(OTHER), decided)
    li.portal.heal()
    return Away(li=li, fine=fine, rewritten=rewritten, recalled=recalled, decided=decided)


def test_after_three_days_each_decision_applies_or_says_why_not(
    away: Away, books: MemoryBooks
) -> None:
    away.li.sync.run_once()
    assert away.fate(away.fine) == (OperationState.RECEIPTED, None)
    assert away.fate(away.rewritten) == (OperationState.CONFLICT, Code.STALE)
    for item in (away.recalled, away.decided):
        state, why = away.fate(item)
        assert state in (OperationState.NEEDS_YOU, OperationState.CONFLICT)
        assert why is not None
    by_li = [item for item, one in books.items.items() if any(a.by == LI.id for a in one.approvals)]
    assert by_li == [away.fine]


def test_decisions_in_vain_are_listed_with_what_was_given(away: Away) -> None:
    away.li.sync.run_once()
    told = {row.item: row.operation for row in away.li.reviews.decided(LI)}
    assert set(told) == {away.fine, away.recalled, away.decided}
    assert told[away.fine] is None
    (row,) = away.li.reviews.queue(LI)
    assert row.item == away.rewritten
    error = refusal(row)
    assert error is not None
    assert error.code is Code.STALE


def test_what_was_decided_on_is_compared_with_what_waits_now(away: Away) -> None:
    li = away.li
    li.sync.run_once()
    loader = ReviewLoader(li.reviews, li.layouts, li.checking)
    presenter = ReviewPresenter()
    for _ in range(2):  # opening it does not change what it is compared with
        presenter.accept(loader.lists(LI))
        presenter.choose(away.rewritten)
        seen = presenter.seen_before(away.rewritten)
        opened = loader.open(away.rewritten, LI, Against.SEEN, seen)
        assert (opened.against, opened.difference.count) == (Against.SEEN, 1)
        li.reviews.mark_seen(away.rewritten, LI, opened.new.hash)


def test_a_lost_role_is_told(away: Away, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> None:
        raise EditorError(Code.FORBIDDEN)

    refuse: Callable[..., None] = forbidden
    monkeypatch.setattr(away.li.portal.portal, "command", refuse)
    away.li.sync.run_once()
    assert away.fate(away.fine) == (OperationState.NEEDS_YOU, Code.FORBIDDEN)
