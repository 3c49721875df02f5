"""常用语 and recent choices."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import UnitKey
from editor_app.domain.snippets import LARGEST_BODY
from editor_app.services.recent import MOST, RecentService, recent_first
from editor_app.services.snippets import SnippetService
from editor_app.store.sqlite import SqliteStore, open_store
from tests.fakes.clock import HandClock

GWB, OTHER, SELF = UnitKey("gwb"), UnitKey("zhongkai"), UnitKey("")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    made = open_store(tmp_path / "profile" / "channel.db", HandClock())
    yield made
    made.close()


@pytest.fixture
def recent(store: SqliteStore) -> RecentService:
    return RecentService(store)


@pytest.fixture
def service(store: SqliteStore, recent: RecentService) -> SnippetService:
    return SnippetService(store, recent, HandClock())


def names(service: SnippetService, unit: UnitKey = GWB, words: str = "") -> list[str]:
    return [one.name for one in service.shelf(unit, words).snippets]


def test_a_units_snippets_are_for_that_unit_and_ones_own_for_all(service: SnippetService) -> None:
    service.keep(name="结语", body="特此通知。\n", unit=SELF)
    service.keep(name="联系方式", body="电话。\n", unit=GWB)
    assert names(service, GWB) == ["结语", "联系方式"]
    assert names(service, OTHER) == ["结语"]


def test_all_words_must_be_found_in_name_or_words(service: SnippetService) -> None:
    service.keep(name="结语", body="特此通知。\n", unit=SELF)
    service.keep(name="开头", body="根据要求，现通知如下。\n", unit=SELF)
    assert names(service, words="通知 特此") == ["结语"]
    assert names(service, words="通知") == ["开头", "结语"]


def test_the_last_used_one_stands_first(service: SnippetService) -> None:
    service.keep(name="甲", body="一\n", unit=SELF)
    second = service.keep(name="乙", body="二\n", unit=SELF)
    service.keep(name="丙", body="三\n", unit=SELF)
    service.used(second)
    assert names(service)[0] == "乙"


def test_a_removed_snippet_can_be_put_back_as_it_was(service: SnippetService) -> None:
    kept = service.keep(name="结语", body="特此通知。\n", unit=SELF)
    service.remove(kept)
    assert names(service) == []
    service.put_back(kept)
    assert service.shelf(GWB).snippets == (kept,)


def test_a_snippet_has_a_limit(service: SnippetService) -> None:
    with pytest.raises(EditorError) as caught:
        service.keep(name="长", body="长" * LARGEST_BODY, unit=SELF)
    assert caught.value.code is Code.TOO_LARGE
    assert names(service) == []


def test_choices_are_remembered_newest_first_and_once(recent: RecentService) -> None:
    for key in ("a", "b", "a"):
        recent.note("topic", [key])
    assert recent.of("topic") == ("a", "b")


def test_only_so_many_choices_are_remembered(recent: RecentService) -> None:
    for number in range(MOST + 5):
        recent.note("topic", [str(number)])
    assert len(recent.of("topic")) == MOST


def test_topics_do_not_mix(recent: RecentService) -> None:
    recent.note("one", ["a"])
    assert recent.of("other") == ()


def test_a_broken_list_is_an_empty_one(store: SqliteStore, recent: RecentService) -> None:
    store.meta.set("recent.topic", "{")
    assert recent.of("topic") == ()
    store.meta.set("recent.topic", '"text"')
    assert recent.of("topic") == ()


def test_recent_things_come_first_in_their_order() -> None:
    assert recent_first(["a", "b", "c", "d"], str, ("c", "x", "a")) == (["c", "a"], ["b", "d"])
