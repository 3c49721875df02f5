"""The misuse cases of RELIABILITY.md section 4 that concern the store, the outbox and the portal.

Cases 1 and 2 have more tests in tests/ui (autosave clock, saved label, recovery), case 3 in
tests/ui/test_shell.py, case 14 in tests/ui. These say what a person sees of each.
"""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ItemId
from editor_app.domain.outbox import Operation
from editor_app.domain.recovery import remembered
from editor_app.domain.status import Status
from editor_app.domain.workflow import OperationState
from editor_app.store.instance import InstanceLock
from editor_app.store.sqlite import open_store
from tests.faults import proxy as faults
from tests.faults.bench import Bench, bench
from tests.faults.cells import outcome
from tests.faults.inprocess import in_process
from tests.faults.kill_store import kill_one
from tests.faults.matrix import chosen
from tests.faults.matrix_disk import disk_cells, disks
from tests.faults.matrix_network import network_cells
from tests.faults.network_faults import problem
from tests.faults.places import quick_folder
from tests.faults.town import Client, Town, prepare, town, with_text
from tests.store.samples import FixedClock, draft, item_id, typed

_REASON = "请核对第二段数字"


@pytest.fixture(scope="module")
def places() -> Iterator[Bench]:
    with quick_folder() as folder, bench(folder) as made:
        yield made


@pytest.fixture(scope="module")
def here() -> Iterator[Town]:
    with (
        quick_folder() as folder,
        in_process() as way,
        town(folder / "town", prepare(folder / "settled"), *way) as made,
    ):
        yield made


def operation_of(client: Client, item: ItemId) -> Operation:
    return client.desk.store.outbox.of(item)[-1]


def status_of(client: Client, item: ItemId) -> Status:
    row = client.desk.store.board.row(item)
    assert row is not None
    return client.desk.board.status(row)


def passed(town: Town, *clients: Client) -> None:
    for client in clients:
        town.clock.forward(60)
        client.desk.sync.run_once()


def test_case_1_a_kill_while_typing_is_told_with_the_time_it_is_recovered_to(
    tmp_path: Path,
) -> None:
    path = tmp_path / "profile" / "channel.db"
    kill_one(path, 1, 0.2)
    store = open_store(path, FixedClock())
    with closing(store.database):
        recovered, *_ = remembered(store.meta)
        newest = store.drafts.journal(recovered.item)[0]
        assert recovered.at == newest.at
        kept = store.drafts.get(recovered.item)
        assert kept is not None
        assert kept.content.body == newest.body


def test_case_2_a_disk_that_fills_is_named_and_saving_goes_on_when_there_is_room(
    tmp_path: Path,
) -> None:
    cells = chosen(disk_cells(), ["F4", "F5", "O1"])
    with disks(tmp_path) as place:
        assert [outcome(cell, place)[1] for cell in cells] == [cell.declared for cell in cells]


def test_case_3_a_second_program_on_one_profile_gets_no_second_writer(tmp_path: Path) -> None:
    with InstanceLock(tmp_path), pytest.raises(EditorError) as told:
        InstanceLock(tmp_path).acquire()
    assert told.value.code is Code.STORE_LOCKED


def test_case_4_a_damaged_draft_opens_at_its_last_good_state_and_the_others_as_they_are(
    tmp_path: Path,
) -> None:
    path = tmp_path / "channel.db"
    with closing(open_store(path, FixedClock())) as store:
        for number in (1, 2):
            store.drafts.save(draft(number, body=f"第{number}号，第一稿"))
            store.drafts.save(typed(draft(number), f"第{number}号，第二稿"))
    data = path.read_bytes()
    place = data.index('"body":"第1号，第二稿'.encode()) + 15
    path.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
    with closing(open_store(path, FixedClock())) as store:
        other = store.drafts.get(item_id(2))
        assert other is not None
        assert other.content.body == "第2号，第二稿"
        bodies = {one.body for one in store.drafts.journal(item_id(1))}
        assert "第1号，第二稿" in bodies
        try:
            opened = store.drafts.get(item_id(1))
        except EditorError as error:
            assert error.code is Code.STORE_DAMAGED  # never shown as good  # noqa: PT017
        else:
            assert opened is not None
            assert opened.content.body in bodies


def test_case_5_submitting_again_after_a_lost_reply_makes_no_second_submission(
    places: Bench,
) -> None:
    lin = places.lin
    item = lin.write("关于第51号工作的通知").item
    key = lin.confirm(item)
    places.proxy.strike(faults.drop_reply, "/submissions ")
    lin.sync.run_once()
    row = lin.store.board.row(item)
    assert row is not None
    assert lin.board.status(row) is Status.UNCONFIRMED  # the button says so
    with pytest.raises(EditorError) as told:
        lin.submit.submit(item, lin.person)
    assert told.value.code is Code.WRONG_STATE
    places.later(lin)
    assert places.effects(key, "submit") == (1, 1)
    (operation,) = lin.store.outbox.of(item)
    assert operation.state is OperationState.RECEIPTED


def test_case_6_a_session_that_ends_after_the_second_of_five_sends_the_rest_in_order(
    places: Bench,
) -> None:
    lin = places.lin
    items = [lin.write(f"关于第6{n}号工作的通知").item for n in range(5)]
    keys = [lin.confirm(item) for item in items]
    arrived: list[str] = []

    def third_is_refused(exchange: faults.Exchange) -> None:
        if len(arrived) >= 2:
            problem("unauthenticated", 401)(exchange)
            return
        arrived.append(exchange.request.line)
        exchange.reply(exchange.forward().raw)

    places.proxy.strike(third_is_refused, "/submissions ")
    report = lin.sync.run_once()
    states = [places.operation(lin, key).state for key in keys]
    assert report.signed_out
    assert states == [OperationState.RECEIPTED] * 2 + [OperationState.QUEUED] * 3
    places.later(lin)
    receipts = [places.operation(lin, key).receipt for key in keys]
    sequences = [one.sequence for one in receipts if one is not None]
    assert len(sequences) == 5
    assert sequences == sorted(sequences)


def test_case_7_a_colleague_who_saved_meanwhile_is_a_conflict_and_both_texts_stay(
    here: Town,
) -> None:
    lin, home = here.client("lin"), here.client("lin-at-home")
    item = lin.desk.write("关于第71号工作的通知").item
    lin.desk.submit.submit(item, lin.person)
    passed(here, lin, home)
    lin.desk.submit.recall(item, lin.person, _REASON)
    passed(here, lin, home)
    mine = type_into(home, item, 72)
    theirs = type_into(lin, item, 73)
    lin.desk.submit.submit(item, lin.person)
    passed(here, lin)
    home.desk.submit.submit(item, home.person)
    passed(here, home)
    assert operation_of(home, item).state is OperationState.CONFLICT
    assert status_of(home, item) is Status.CONFLICT
    stored = home.desk.store.drafts.get(item)
    assert stored is not None
    assert stored.content.body == mine
    passed(here, home)
    remote = home.desk.store.mirror.get(item)
    assert remote is not None
    on_portal = home.desk.store.revisions.get(remote.head)
    assert on_portal is not None
    assert on_portal.content.body == theirs


def type_into(client: Client, item: ItemId, number: int) -> str:
    opened = client.desk.drafts.open(item)
    content = with_text(opened.content, number)
    return client.desk.drafts.save(replace(opened, content=content)).content.body


def test_case_8_the_portals_time_to_wait_is_kept_and_rubbish_is_not(places: Bench) -> None:
    cells = chosen(network_cells(), ["F26", "O6"])[:4]
    assert {cell.operation for cell in cells} == {"O6 submit"}
    assert [outcome(cell, places)[1] for cell in cells] == [cell.declared for cell in cells]


def test_case_9_a_truncated_compressed_answer_is_no_delivery(places: Bench) -> None:
    cell = chosen(network_cells(), ["F22", "O6"])[0]
    assert outcome(cell, places) == (True, cell.declared)
    assert cell.declared.startswith("unknown bad-answer")


def test_case_16_a_decision_on_a_version_that_was_replaced_is_refused_and_not_recorded(
    here: Town,
) -> None:
    lin, li = here.client("lin"), here.client("li")
    item = lin.desk.write("关于第161号工作的通知").item
    lin.desk.submit.submit(item, lin.person)
    passed(here, lin, li)
    lin.desk.submit.recall(item, lin.person, _REASON)
    passed(here, lin)
    type_into(lin, item, 162)
    lin.desk.submit.submit(item, lin.person)
    passed(here, lin)
    li.desk.reviews.decide(item, "approve", "", li.person)
    passed(here, li)
    operation = operation_of(li, item)
    assert (operation.state, operation.last_error) == (OperationState.CONFLICT, Code.STALE)
    assert here.effects(operation.key) == 0
    assert json.loads(operation.payload)["hash"] == operation.hash
