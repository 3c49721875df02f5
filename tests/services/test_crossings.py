"""Where parts meet: outbox, shared drafts, merges and history on one item."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.connectors.memory import MemoryBooks
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ItemId
from editor_app.domain.outbox import OperationKey
from editor_app.domain.places import Choice
from editor_app.domain.workflow import OperationState, RemoteState
from editor_app.presenters.items import Note, note_of
from editor_app.presenters.items_load import ItemsLoader
from editor_app.services.backups import BackupService
from editor_app.services.operations import OutboxDesk
from editor_app.store.backup_reading import draft_in, items_of
from editor_app.store.backup_shelf import FolderShelf
from editor_app.store.restoring import Restorer
from tests.fakes.clock import HandClock
from tests.fakes.people import LIN, SU
from tests.fakes.workstation import Workstation
from tests.services.conftest import Seat
from tests.services.test_conflicts import contradicting, decide, opened
from tests.services.test_sharing import Unit, body, both, write


@pytest.fixture
def unit(tmp_path: Path, books: MemoryBooks, clock: HandClock) -> Iterator[Unit]:
    made = Unit(tmp_path, books, clock)
    yield made
    made.close()


@pytest.fixture
def su(seat: Seat) -> Workstation:
    return seat(SU)


def desk(station: Workstation) -> OutboxDesk:
    return OutboxDesk(station.store, station.clock)


def state(station: Workstation, key: str) -> OperationState:
    found = station.store.outbox.get(OperationKey(key))
    assert found is not None
    return found.state


def submitted(unit: Unit, item: ItemId) -> tuple[str, str]:
    """林晓雯 confirms the shared text and pauses; 苏敏 shares another one meanwhile."""
    operation = unit[LIN].submit.submit(item, LIN)
    desk(unit[LIN]).pause(operation.key)
    mine = body(unit[LIN], item)
    write(unit[SU], item, "各园区", "各高新园区")
    unit.rest(SU, LIN)
    return operation.key, mine


def test_a_colleagues_text_does_not_replace_what_was_confirmed(unit: Unit) -> None:
    item = both(unit)
    key, mine = submitted(unit, item)
    assert body(unit[LIN], item) == mine
    desk(unit[LIN]).take_back(OperationKey(key))
    assert body(unit[LIN], item) == mine


def test_a_colleagues_text_comes_once_the_submission_is_taken_back(unit: Unit) -> None:
    item = both(unit)
    key, _ = submitted(unit, item)
    desk(unit[LIN]).take_back(OperationKey(key))
    unit.rest(LIN)
    assert "各高新园区" in body(unit[LIN], item)


def test_a_paused_outbox_keeps_what_the_portal_does_not_know(lin: Workstation) -> None:
    lin.portal.fail("command", Code.TIMEOUT)
    key = lin.confirm(lin.write().item)
    lin.sync.run_once()
    assert state(lin, key) is OperationState.UNKNOWN
    desk(lin).pause_all()
    lin.portal.heal()
    lin.clock.forward(600)
    lin.sync.run_once()
    assert state(lin, key) is OperationState.PAUSED
    desk(lin).resume_all()
    lin.sync.run_once()
    assert state(lin, key) is OperationState.RECEIPTED


@pytest.mark.parametrize("first", [True, False], ids=["recall", "submission"])
def test_a_merge_under_way_is_taken_back_as_one(
    lin: Workstation, su: Workstation, li: Workstation, *, first: bool
) -> None:
    """Else the colleague's submission would be recalled and nothing sent in its place."""
    item = contradicting(lin, su, li, "各高新园区", "各有关园区")
    done = lin.conflicts.finish(decide(lin, opened(lin, item), Choice.MINE), LIN)
    recall, submission = done.operations
    desk(lin).take_back(recall.key if first else submission.key)
    lin.clock.forward(60)
    lin.sync.run_once()
    assert {state(lin, one.key) for one in done.operations} == {OperationState.CANCELLED}
    remote = lin.store.mirror.get(item)
    assert remote is not None
    assert remote.state is RemoteState.IN_REVIEW
    assert lin.drafts.stored(item).content == done.draft.content


def test_going_back_in_history_reaches_the_colleagues(unit: Unit) -> None:
    item = both(unit)
    before = unit[SU].drafts.stored(item)
    write(unit[LIN], item, "各园区", "各高新园区")
    unit.rest(LIN, SU)
    unit[SU].history.restore(unit[SU].drafts.stored(item), before.content, SU)
    unit.rest(SU, LIN)
    assert body(unit[LIN], item) == body(unit[SU], item) == before.content.body


def test_what_was_thrown_away_here_comes_back_only_with_new_words(unit: Unit) -> None:
    item = both(unit)
    unit[LIN].drafts.trash(item)
    unit[LIN].store.drafts.remove(item)
    unit.rest(SU, LIN)
    assert unit[LIN].store.drafts.get(item) is None
    assert body(unit[SU], item)
    write(unit[SU], item, "各园区", "各高新园区")
    unit.rest(SU, LIN)
    assert "各高新园区" in body(unit[LIN], item)


def test_who_is_no_editor_any_more_keeps_the_draft_and_shares_nothing(
    unit: Unit, books: MemoryBooks
) -> None:
    """F42."""
    item = both(unit)
    head = books.drafts.heads[item]
    write(unit[SU], item, "各园区", "各高新园区")
    mine = body(unit[SU], item)
    unit[SU].portal.portal._person = replace(SU, memberships=())
    unit.rest(SU)
    unit.rest(SU)
    assert (body(unit[SU], item), books.drafts.heads[item]) == (mine, head)


def test_lists_tell_that_a_colleague_changed_it_too(unit: Unit) -> None:
    item = both(unit)
    lin = unit[LIN]
    loader = ItemsLoader(lin.store.board, lin.board, lin.layouts)
    write(unit[SU], item, "各园区", "各高新园区")
    write(lin, item, "各园区", "各有关园区")
    unit.rest(SU, LIN)
    (entry,) = loader.some([item])
    assert note_of(entry, LIN) is Note.APART
    assert loader.entries() == loader.unsettled() == (entry,)
    case = decide(lin, opened(lin, item), Choice.BOTH)
    lin.conflicts.finish(case, LIN)
    (entry,) = loader.some([item])
    assert note_of(entry, LIN) is not Note.APART


def test_a_backup_replaces_no_text_that_is_in_review(lin: Workstation, tmp_path: Path) -> None:
    """Else the editor would show, under 待一审, words that nobody reviews."""
    path = tmp_path / LIN.id / "store.db"
    shelf = FolderShelf(path.parent / "backups", path, lin.clock)
    backups = BackupService(
        shelf,
        lambda: None,
        Restorer(path, shelf, lin.clock),
        lin.clock,
        read_items=items_of,
        read_draft=draft_in,
    )
    item = lin.write().item
    made = backups.make().backup
    lin.confirm(item)
    for _ in range(2):  # under way, then in review
        before = lin.drafts.stored(item)
        with pytest.raises(EditorError) as told:
            backups.restore_item(made, item, lin.store, LIN)
        assert told.value.code is Code.WRONG_STATE
        assert lin.drafts.stored(item) == before
        lin.sync.run_once()


def test_a_shared_text_that_was_given_up_is_given_up_everywhere(unit: Unit) -> None:
    """I-21: its author went back to what a colleague had submitted meanwhile."""
    item = both(unit)
    before = unit[SU].drafts.stored(item).content
    write(unit[SU], item, "各园区", "各高新园区")
    unit.rest(SU)
    unit[LIN].confirm(item)
    unit.rest(LIN)
    unit[SU].drafts.save(replace(unit[SU].drafts.stored(item), content=before))
    unit.rest(SU, LIN)
    unit.rest(SU, LIN)
    assert body(unit[SU], item) == body(unit[LIN], item)
