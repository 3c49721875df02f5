"""Shared drafts: a unit's editors follow each other, and nobody's words are replaced."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.connectors.memory import MemoryBooks, MemoryPortal
from editor_app.domain.errors import Code
from editor_app.domain.item import ItemId
from editor_app.domain.journal import Why
from editor_app.domain.people import Person
from editor_app.domain.places import Choice, Decision
from editor_app.domain.status import Status
from tests.fakes.clock import HandClock
from tests.fakes.faulty_portal import FaultyPortal
from tests.fakes.people import LI, LIN, SU, ZHOU
from tests.fakes.workstation import Workstation, workstation
from tests.services.conftest import given


class Unit:
    """The workstations of one unit, with drafts shared."""

    def __init__(self, folder: Path, books: MemoryBooks, clock: HandClock) -> None:
        self._folder, self._books, self.clock = folder, books, clock
        self._seats: dict[str, Workstation] = {}

    def __getitem__(self, person: Person) -> Workstation:
        if person.id not in self._seats:
            portal = FaultyPortal(MemoryPortal(self._books, person))
            folder = self._folder / person.id
            made = workstation(folder, person, self.clock, given(portal), shares=True)
            self._seats[person.id] = made
        return self._seats[person.id]

    def rest(self, *people: Person) -> None:
        """A minute passes, and these synchronise, one after the other."""
        self.clock.forward(60)
        for person in people:
            report = self[person].sync.run_once()
            assert report.failed is None

    def close(self) -> None:
        for one in self._seats.values():
            one.store.close()


@pytest.fixture
def unit(tmp_path: Path, books: MemoryBooks, clock: HandClock) -> Iterator[Unit]:
    made = Unit(tmp_path, books, clock)
    yield made
    made.close()


def body(station: Workstation, item: ItemId) -> str:
    draft = station.store.drafts.get(item)
    return draft.content.body if draft is not None else ""


def write(station: Workstation, item: ItemId, old: str, new: str) -> None:
    draft = station.drafts.open(item)
    content = replace(draft.content, body=draft.content.body.replace(old, new))
    station.drafts.save(replace(draft, content=content))


def status(station: Workstation, item: ItemId) -> Status:
    row = station.store.board.row(item)
    assert row is not None
    return station.board.status(row)


def both(unit: Unit) -> ItemId:
    """An item of 林晓雯 that 苏敏 has, too."""
    item = unit[LIN].write().item
    unit.rest(LIN, SU)
    return item


def test_a_draft_comes_to_the_other_editor_of_the_unit(unit: Unit) -> None:
    item = both(unit)
    assert body(unit[SU], item) == body(unit[LIN], item)


def test_what_is_still_being_typed_is_not_shared(unit: Unit, books: MemoryBooks) -> None:
    unit[LIN].write()
    unit[LIN].sync.run_once()
    assert not books.drafts.heads


def test_an_empty_new_item_is_not_shared(unit: Unit, books: MemoryBooks) -> None:
    lin = unit[LIN]
    draft = lin.write("")
    lin.drafts.save(replace(draft, content=replace(draft.content, body="")))
    unit.rest(LIN)
    assert not books.drafts.heads


@pytest.mark.parametrize("person", [LI, ZHOU])
def test_reviewers_and_other_units_get_nothing(unit: Unit, person: Person) -> None:
    item = both(unit)
    unit.rest(person)
    assert unit[person].store.board.row(item) is None


def test_an_unchanged_copy_follows_and_the_journal_knows(unit: Unit) -> None:
    item = both(unit)
    write(unit[SU], item, "各园区", "各有关园区")
    unit.rest(SU, LIN)
    assert "各有关园区" in body(unit[LIN], item)
    newest = unit[LIN].store.states.moments(item)[-1]
    assert (newest.why, newest.by) == (Why.SHARED, "苏敏")


def test_following_is_told_with_what_stood_there(unit: Unit) -> None:
    item = both(unit)
    write(unit[SU], item, "各园区", "各有关园区")
    unit.rest(SU)
    shared = unit[LIN].sync.run_once().shared
    assert shared is not None
    (followed,) = shared.followed
    assert (followed.by_name, "各园区" in followed.before.content.body) == ("苏敏", True)


def test_a_text_in_an_editor_is_never_replaced(unit: Unit) -> None:
    item = both(unit)
    write(unit[SU], item, "各园区", "各有关园区")
    unit[LIN].sharing.edited = frozenset({item})
    unit.rest(SU, LIN)
    assert "各有关园区" not in body(unit[LIN], item)
    followed = unit[LIN].sharing.update(item)
    assert followed is not None
    assert "各有关园区" in body(unit[LIN], item)


def test_changes_on_both_sides_wait_to_be_merged(unit: Unit) -> None:
    item = both(unit)
    write(unit[SU], item, "各园区", "各有关园区")
    write(unit[LIN], item, "各园区", "各高新园区")
    unit.rest(SU)
    shared = unit[LIN].sync.run_once().shared
    assert shared is not None
    assert [one.item for one in shared.contradicted] == [item]
    assert "各高新园区" in body(unit[LIN], item)


def test_a_merge_of_shared_drafts_goes_to_everybody(unit: Unit) -> None:
    item = both(unit)
    write(unit[SU], item, "各园区", "各有关园区")
    write(unit[LIN], item, "各园区", "各高新园区")
    unit.rest(SU, LIN)
    lin = unit[LIN]
    case = lin.conflicts.open(item, LIN)
    (place,) = case.merge.conflicts
    lin.conflicts.finish(lin.conflicts.decide(case, place, Decision(choice=Choice.BOTH)), LIN)
    unit.rest(LIN, SU)
    assert body(unit[SU], item) == body(lin, item)
    assert all(words in body(lin, item) for words in ("各有关园区", "各高新园区"))
    assert not lin.store.shares.behind()


def test_different_paragraphs_merge_without_a_decision(unit: Unit) -> None:
    item = both(unit)
    write(unit[SU], item, "各园区", "各有关园区")
    write(unit[LIN], item, "落实责任", "压实责任")
    unit.rest(SU, LIN)
    assert unit[LIN].conflicts.open(item, LIN).undecided == ()


def test_days_offline_lose_nothing(unit: Unit) -> None:
    item = both(unit)
    lin = unit[LIN]
    lin.portal.fail("me", Code.OFFLINE)
    write(lin, item, "各园区", "各高新园区")
    unit.clock.forward(3 * 24 * 3600)
    lin.sync.run_once()
    lin.portal.heal()
    unit.rest(LIN, SU)
    assert "各高新园区" in body(unit[SU], item)


def test_a_lost_answer_is_no_contradiction(unit: Unit) -> None:
    item = both(unit)
    lin = unit[LIN]
    write(lin, item, "各园区", "各高新园区")
    lin.portal.lose_reply("put_draft")
    unit.rest(LIN)
    lin.portal.heal()
    write(lin, item, "各高新园区", "各级高新园区")
    unit.rest(LIN, LIN, SU)
    assert "各级高新园区" in body(unit[SU], item)
    assert not lin.store.shares.behind()


def test_a_portal_without_shared_drafts_stops_no_submission(unit: Unit) -> None:
    lin = unit[LIN]
    lin.portal.fail("put_draft", Code.PORTAL_FAILED)
    item = lin.write().item
    lin.confirm(item)
    assert lin.sync.run_once().sent == 1


def test_a_submission_by_a_colleague_is_followed(unit: Unit) -> None:
    item = both(unit)
    write(unit[SU], item, "各园区", "各有关园区")
    unit[SU].confirm(item)
    unit.rest(SU, LIN)
    assert "各有关园区" in body(unit[LIN], item)
    assert status(unit[LIN], item) is Status.REVIEW_1


def test_who_turned_sharing_off_neither_gives_nor_takes(unit: Unit, books: MemoryBooks) -> None:
    lin = unit[LIN]
    lin.settings.change(share_drafts=False)
    lin.write()
    unit.rest(LIN)
    assert not books.drafts.heads


def test_files_come_along(unit: Unit) -> None:
    lin = unit[LIN]
    blob = lin.store.blobs.add(b"x")
    item = lin.write().item
    write(lin, item, "各园区", f"![图](att:{blob})各园区")
    unit.rest(LIN, SU)
    assert unit[SU].store.blobs.get(blob) == b"x"
