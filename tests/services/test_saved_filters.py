"""Named filters of a person: kept, renamed, removed, and never another's."""

import pytest

from editor_app.services.queue_filter import Facet, Flag, QueueFilter
from editor_app.services.saved_filters import (
    LONGEST_NAME,
    MOST,
    SavedFilter,
    SavedFilters,
    Unsaved,
    obstacle,
    renamed,
)
from tests.fakes.people import LI, WANG
from tests.fakes.workstation import Workstation

URGENT = SavedFilter(
    name="急件",
    filter=QueueFilter(words="防汛").toggled(Facet.UNIT, "kcj").flagged(Flag.OVERDUE),
)


def test_a_filter_comes_back_as_it_was_saved(li: Workstation) -> None:
    SavedFilters(li.store).keep(LI, (URGENT,))
    assert SavedFilters(li.store).of(LI) == (URGENT,)


def test_filters_belong_to_one_person(li: Workstation) -> None:
    SavedFilters(li.store).keep(LI, (URGENT,))
    assert SavedFilters(li.store).of(WANG) == ()


@pytest.mark.parametrize(
    "told",
    [
        "no json",
        "{}",
        '[{"name": 1}]',
        '[{"name": "a", "words": "", "facets": [], "flags": []}]',
        "[1]",
    ],
)
def test_a_list_that_cannot_be_read_is_an_empty_one(li: Workstation, told: str) -> None:
    li.store.meta.set("queue.filters.li", told)
    assert SavedFilters(li.store).of(LI) == ()


def test_what_this_version_does_not_know_is_left_out(li: Workstation) -> None:
    told = (
        '[{"name": "a", "words": "b", "facets": {"unit": ["kcj"], "moon": ["full"]},'
        ' "flags": ["overdue", "blue"]}]'
    )
    li.store.meta.set("queue.filters.li", told)
    (one,) = SavedFilters(li.store).of(LI)
    wanted = QueueFilter(words="b").toggled(Facet.UNIT, "kcj").flagged(Flag.OVERDUE)
    assert one.filter == wanted


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", Unsaved.NO_NAME),
        (" \t\u200b\n", Unsaved.NO_NAME),
        ("急件 ", Unsaved.TAKEN),
        ("很" * (LONGEST_NAME + 1), Unsaved.TOO_LONG),
        ("本周", None),
    ],
)
def test_a_name_is_one_short_line_of_its_own(name: str, why: Unsaved | None) -> None:
    assert obstacle(name, (URGENT,)) is why


def test_there_is_a_limit_of_saved_filters() -> None:
    full = tuple(SavedFilter(name=str(n), filter=QueueFilter()) for n in range(MOST))
    assert obstacle("one more", full) is Unsaved.TOO_MANY
    assert obstacle("renamed", full, full[0]) is None


def test_renaming_changes_the_name_alone_and_keeps_the_place() -> None:
    other = SavedFilter(name="其他", filter=QueueFilter(words="x"))
    assert renamed((URGENT, other), URGENT, " 特急 ") == (
        SavedFilter(name="特急", filter=URGENT.filter),
        other,
    )
