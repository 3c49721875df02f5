"""What happens to packages between two workstations: clocks, keys, media, people, and conflicts."""

import errno
import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from editor_app.connectors.memory import MemoryBooks
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Attachment, BlobHash, freeze
from editor_app.domain.outbox import OperationKey
from editor_app.domain.packages import AHEAD, LASTS, MOST_BYTES
from editor_app.domain.workflow import OperationState
from editor_app.services import package_making
from tests.fakes.clock import HandClock
from tests.fakes.people import LIN, SU
from tests.fakes.workstation import Workstation
from tests.packages.conftest import seated
from tests.packages.moves import counted_anew, differing, packed, refused, state


def behind(courier: Workstation, by: timedelta) -> None:
    """The courier's clock is its own now, and so far behind the writer's."""
    courier.packages.taking._clock = HandClock(courier.clock.now() - by)


def test_a_package_from_the_future_is_refused_by_name(
    offline: Workstation, courier: Workstation, medium: Path
) -> None:
    path, _ = packed(offline, medium)
    behind(courier, timedelta(days=3650))
    assert refused(courier, path, SU) is Code.PACKAGE_CLOCK


def test_a_clock_that_is_some_hours_off_does_no_harm(
    offline: Workstation, courier: Workstation, medium: Path
) -> None:
    path, _ = packed(offline, medium)
    behind(courier, AHEAD - timedelta(minutes=1))
    assert courier.packages.taking.hand_in(path, SU).done


@pytest.mark.parametrize(("early", "code"), [(True, None), (False, Code.PACKAGE_EXPIRED)])
def test_the_end_is_the_second_it_names(
    offline: Workstation, courier: Workstation, medium: Path, early: bool, code: Code | None
) -> None:
    path, _ = packed(offline, medium)
    courier.clock.forward(LASTS.total_seconds() - early)
    told = courier.packages.taking.look(path, SU).refusal
    assert (told.code if told is not None else None) is code


def test_the_portal_itself_refuses_a_key_that_ended_meanwhile(
    offline: Workstation, courier: Workstation, books: MemoryBooks, medium: Path
) -> None:
    path, key = packed(offline, medium)
    assert courier.packages.taking.look(path, SU).refusal is None
    books.packages.people.clear()
    assert refused(courier, path, SU) is Code.PACKAGE_KEY
    assert state(offline, key) is OperationState.PACKED


def test_two_workstations_of_one_person_count_each_for_itself(
    offline: Workstation,
    courier: Workstation,
    books: MemoryBooks,
    clock: HandClock,
    medium: Path,
    tmp_path: Path,
) -> None:
    second = seated(tmp_path / "second", LIN, clock, books)
    paths = [packed(desk, medium, str(at))[0] for at, desk in enumerate((offline, second))]
    assert [courier.packages.taking.hand_in(one, SU).sequence for one in paths] == [1, 1]
    second.store.close()


def test_somebody_elses_outbox_stays_out_of_the_package(offline: Workstation, medium: Path) -> None:
    offline.confirm(offline.write().item)
    with pytest.raises(EditorError) as told:
        offline.packages.making.make(medium / "other.pindao", SU)
    assert told.value.code is Code.PACKAGE_NOTHING


def test_receipts_are_taken_once(offline: Workstation, courier: Workstation, medium: Path) -> None:
    path, key = packed(offline, medium)
    back = medium / "back.pindao"
    courier.packages.making.answers(back, SU, courier.packages.taking.hand_in(path, SU))
    offline.packages.taking.receipts(back, LIN)
    with pytest.raises(EditorError) as told:
        offline.packages.taking.receipts(back, LIN)
    assert told.value.code is Code.PACKAGE_REPEATED
    assert state(offline, key) is OperationState.RECEIPTED


def test_a_number_that_was_taken_is_refused_before_the_portal_is_asked(
    offline: Workstation, courier: Workstation, medium: Path
) -> None:
    """A workstation restored from a backup counts from an earlier number on."""
    again, _ = counted_anew(offline, courier, medium)
    told = courier.packages.taking.look(again, SU).refusal
    assert told is not None
    assert (told.code, told.params["detail"]) == (Code.PACKAGE_NUMBER, "1")


# ---------------------------------------------------------------- conflicts (PKG-02)


def test_a_draft_here_that_differs_stops_it(
    offline: Workstation, courier: Workstation, books: MemoryBooks, medium: Path
) -> None:
    path = differing(offline, courier, medium)
    assert refused(courier, path, SU) is Code.PACKAGE_CONFLICT
    assert books.filed == {}


def test_a_written_reason_lets_it_pass_and_is_kept(
    offline: Workstation, courier: Workstation, medium: Path
) -> None:
    path = differing(offline, courier, medium)
    before = courier.store.drafts.get(courier.packages.taking.look(path, SU).operations[0].item)
    taken = courier.packages.taking.hand_in(path, SU, reason="已当面核对，以报送为准")
    kept = courier.packages.book.taken_of(taken.id)
    assert kept is not None
    assert (kept.reason, kept.courier) == ("已当面核对，以报送为准", SU.id)
    assert before is not None
    assert courier.store.drafts.get(before.item) == before


def test_blanks_are_no_reason(offline: Workstation, courier: Workstation, medium: Path) -> None:
    path = differing(offline, courier, medium)
    with pytest.raises(EditorError) as told:
        courier.packages.taking.hand_in(path, SU, reason="   \t  ")
    assert told.value.code is Code.PACKAGE_CONFLICT


# ---------------------------------------------------------------- what the medium does


def outbox_unchanged(desk: Workstation, key: str, medium: Path, code: Code) -> None:
    """A failed export: told by name, nothing on the medium looks whole, nothing is packed."""
    before = desk.store.outbox.get(OperationKey(key))
    with pytest.raises(EditorError) as told:
        desk.packages.making.make(medium / "out.pindao", LIN)
    assert told.value.code is code
    assert list(medium.glob("*.pindao")) == []
    assert desk.store.outbox.get(OperationKey(key)) == before
    assert desk.packages.book.made() == ()


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, Code.NO_ROOM),
        (errno.EIO, Code.FILE_UNWRITABLE),  # pulled
        (errno.ENODEV, Code.FILE_UNWRITABLE),
    ],
)
def test_a_medium_that_fails_while_it_is_written_changes_nothing(
    offline: Workstation, medium: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: Code
) -> None:
    key = offline.confirm(offline.write().item)

    def fails(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fails)
    outbox_unchanged(offline, key, medium, code)


def test_a_pulled_medium_that_cannot_even_be_cleaned_changes_nothing(
    offline: Workstation, medium: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = offline.confirm(offline.write().item)

    def fails(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "pulled")

    monkeypatch.setattr(Path, "rename", fails)
    monkeypatch.setattr(Path, "unlink", fails)
    outbox_unchanged(offline, key, medium, Code.FILE_UNWRITABLE)


def test_a_file_that_is_there_is_never_replaced(offline: Workstation, medium: Path) -> None:
    key = offline.confirm(offline.write().item)
    there = medium / "out.pindao"
    there.write_bytes(b"somebody's")
    with pytest.raises(EditorError) as told:
        offline.packages.making.make(there, LIN)
    assert told.value.code is Code.FILE_EXISTS
    assert there.read_bytes() == b"somebody's"
    assert state(offline, key) is not OperationState.PACKED


# ---------------------------------------------------------------- what does not fit


def with_file(desk: Workstation, title: str, data: bytes, *, kept: bool = True) -> str:
    """A confirmed notice with an attachment; not ``kept``: its bytes are gone."""
    key = OperationKey(desk.confirm(desk.write(title).item))
    operation = desk.store.outbox.get(key)
    assert operation is not None
    revision = desk.store.revisions.get(operation.hash)
    assert revision is not None
    sha256 = desk.store.blobs.add(data) if kept else BlobHash("0" * 64)
    file = Attachment(name="名单.csv", sha256=sha256, size=len(data), media_type="text/csv")
    content = replace(revision.content, attachments=(file,))
    changed = freeze(revision.item, content, revision.parent)
    with desk.store.transaction():
        desk.store.revisions.add(changed, LIN.name, desk.clock.now())
        desk.store.outbox.put(replace(operation, state=OperationState.RECEIPTED))
        again = replace(operation, key=OperationKey(str(uuid4())), hash=changed.hash)
        desk.store.outbox.add(again)
    return again.key


def names(operations: Sequence[object]) -> list[str]:
    return [str(one.key) for one in operations]  # type: ignore[attr-defined]  # operations


def test_what_lost_its_files_stays_out_and_the_rest_goes(offline: Workstation) -> None:
    gone = with_file(offline, "关于附件的通知", b"a,b\n1,2\n", kept=False)
    whole = offline.confirm(offline.write().item)
    plan = offline.packages.making.plan(LIN)
    assert (names(plan.operations), names(plan.left)) == ([whole], [gone])


def test_what_lost_its_files_alone_is_told_as_damage(offline: Workstation) -> None:
    with_file(offline, "关于附件的通知", b"a,b\n1,2\n", kept=False)
    with pytest.raises(EditorError) as told:
        offline.packages.making.plan(LIN)
    assert told.value.code is Code.STORE_DAMAGED


def test_what_does_not_fit_goes_into_the_next_package(
    offline: Workstation, medium: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package_making, "_MOST_LOAD", 40_000)
    keys = [
        with_file(offline, f"关于{at}的通知", b"a,b\n" * 7_000 + bytes([48 + at])) for at in (1, 2)
    ]
    made = [offline.packages.making.make(medium / f"{at}.pindao", LIN) for at in (1, 2)]
    assert [list(one.keys) for one in made] == [[one] for one in keys]
    assert MOST_BYTES > package_making._MOST_LOAD
