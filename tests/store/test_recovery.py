"""After an unclean end what was being written is marked, and remembered for a banner."""

from datetime import timedelta
from pathlib import Path

import pytest

from editor_app.domain.journal import Why
from editor_app.domain.recovery import Recovered, forget, remember, remembered
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
    (told,) = remembered(again.meta)
    assert (told.item, told.at) == (item_id(), NOW + timedelta(seconds=7))
    forget(again.meta)
    again.close()
    last = open_store(path, clock)
    assert remembered(last.meta) == ()
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
    assert remembered(store.meta) == ()
    store.close()


def test_an_import_that_was_cut_off_is_no_writing(path: Path, clock: FixedClock) -> None:
    first = open_store(path, clock)
    first.drafts.save(draft(), why=Why.MADE)
    killed(first)
    store = open_store(path, clock)
    assert remembered(store.meta) == ()
    store.close()


def test_a_damaged_state_is_passed_over(path: Path, clock: FixedClock) -> None:
    first = open_store(path, clock)
    first.drafts.save(draft())
    first.drafts.save(typed(draft(), "第二稿"))
    first.database.write("UPDATE journal SET body = '别的' WHERE body = '第二稿'")
    killed(first)
    store = open_store(path, clock)
    (told,) = remembered(store.meta)
    assert told.at == NOW
    store.close()


def test_rubbish_in_its_place_is_no_banner(store: SqliteStore) -> None:
    store.meta.set("recovered", "[1")
    assert remembered(store.meta) == ()


def test_every_text_that_was_being_written_is_remembered(path: Path, clock: FixedClock) -> None:
    first = open_store(path, clock)
    for number in (1, 2, 3):
        first.drafts.save(draft(number, at=NOW + timedelta(seconds=number)))
    killed(first)
    store = open_store(path, clock)
    assert [one.item for one in remembered(store.meta)] == [item_id(3), item_id(2), item_id(1)]
    forget(store.meta, item_id(2))
    assert [one.item for one in remembered(store.meta)] == [item_id(3), item_id(1)]
    store.close()


def test_what_nobody_has_seen_stays_through_a_second_crash(
    died: SqliteStore, path: Path, clock: FixedClock
) -> None:
    again = open_store(path, clock)
    again.drafts.save(draft(2, body="第二次"))
    killed(again)
    store = open_store(path, clock)
    assert [one.item for one in remembered(store.meta)] == [item_id(2), item_id(1)]
    store.close()


def test_an_item_stands_there_once_with_its_newest_state(store: SqliteStore) -> None:
    for state in (1, 2):
        remember(store.meta, Recovered(item=item_id(), state=state, at=NOW))
    assert [one.state for one in remembered(store.meta)] == [2]


def test_what_an_earlier_version_remembered_is_read(store: SqliteStore) -> None:
    store.meta.set("recovered", f'["{item_id()}", 7, "{NOW.isoformat()}"]')
    assert [(one.item, one.state) for one in remembered(store.meta)] == [(item_id(), 7)]
