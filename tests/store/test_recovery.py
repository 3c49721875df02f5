"""After an unclean end what was being written is marked, and remembered for a banner."""

from datetime import timedelta
from pathlib import Path

import pytest

from editor_app.domain.journal import Why
from editor_app.domain.recovery import remember, remembered
from editor_app.store.sqlite import SqliteStore, open_store
from tests.store.samples import NOW, FixedClock, draft, item_id, typed


def killed(store: SqliteStore) -> None:
    """The program is gone: nobody noted a clean end."""
    store.database.close()


@pytest.fixture
def died(path: Path, clock: FixedClock) -> SqliteStore:
    """A store in whose last run one text was written, an older one was not."""
    first = open_store(path, clock)
    first.drafts.save(draft(2))
    first.close()
    second = open_store(path, clock)
    second.drafts.save(draft(1, at=NOW + timedelta(seconds=7)))
    killed(second)
    return second


def test_the_newest_state_is_marked_at_its_own_time(
    died: SqliteStore, path: Path, clock: FixedClock
) -> None:
    clock.at = NOW + timedelta(hours=9)
    store = open_store(path, clock)
    newest = store.states.moments(item_id())[-1]
    assert (newest.why, newest.at) == (Why.RECOVERED, NOW + timedelta(seconds=7))
    assert store.states.content(newest, draft().content) == draft().content
    store.close()


def test_it_is_remembered_until_somebody_has_seen_it(
    died: SqliteStore, path: Path, clock: FixedClock
) -> None:
    open_store(path, clock).close()
    again = open_store(path, clock)
    told = remembered(again.meta)
    assert told is not None
    assert (told.item, told.at) == (item_id(), NOW + timedelta(seconds=7))
    remember(again.meta, None)
    again.close()
    last = open_store(path, clock)
    assert remembered(last.meta) is None
    last.close()


def test_a_text_of_an_earlier_run_is_not_marked(
    died: SqliteStore, path: Path, clock: FixedClock
) -> None:
    store = open_store(path, clock)
    assert [one.why for one in store.states.moments(item_id(2))] == [Why.TYPED]
    store.close()


def test_a_crash_in_which_nothing_was_written_marks_nothing(path: Path, clock: FixedClock) -> None:
    first = open_store(path, clock)
    first.drafts.save(draft())
    first.close()
    killed(open_store(path, clock))
    store = open_store(path, clock)
    assert remembered(store.meta) is None
    store.close()


def test_an_import_that_was_cut_off_is_no_writing(path: Path, clock: FixedClock) -> None:
    first = open_store(path, clock)
    first.drafts.save(draft(), why=Why.MADE)
    killed(first)
    store = open_store(path, clock)
    assert remembered(store.meta) is None
    store.close()


def test_a_damaged_state_is_passed_over(path: Path, clock: FixedClock) -> None:
    first = open_store(path, clock)
    first.drafts.save(draft())
    first.drafts.save(typed(draft(), "第二稿"))
    first.database.write("UPDATE journal SET body = '别的' WHERE body = '第二稿'")
    killed(first)
    store = open_store(path, clock)
    told = remembered(store.meta)
    assert told is not None
    assert told.at == NOW
    store.close()


def test_rubbish_in_its_place_is_no_banner(store: SqliteStore) -> None:
    store.meta.set("recovered", "[1")
    assert remembered(store.meta) is None
