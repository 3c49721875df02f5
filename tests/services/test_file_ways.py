"""Files on their way: text first, a slice per pass, and never against the person's word."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.connectors.memory import MemoryBooks
from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Attachment, BlobHash, ItemId
from editor_app.domain.outbox import OperationKey
from editor_app.domain.transfers import BlobSource, Transfer
from editor_app.domain.workflow import OperationState
from editor_app.services import file_ways
from editor_app.services.operations import OutboxDesk
from editor_app.services.transfers import Transfers
from tests.fakes.people import LIN
from tests.fakes.workstation import Workstation

BIG = b"0123456789abcdef" * 200_000  # 3.2 MB
PIECE = 1_000_000


class SlowLine:
    """Uploads by pieces; a pass has time for ``pieces`` of them."""

    def __init__(self, station: Workstation, monkeypatch: pytest.MonkeyPatch) -> None:
        self.station, self.pieces, self.sent = station, 2, 0
        self.there: dict[BlobHash, int] = {}
        self.after_piece: Callable[[], object] = lambda: None
        self._now = 0.0
        monkeypatch.setattr(file_ways, "SLICE_SECONDS", 2.0)
        monkeypatch.setattr(file_ways, "monotonic", lambda: self._now)
        station.portal.portal.files.upload = self.upload

    def upload(self, hash_: BlobHash, source: BlobSource, transfer: Transfer) -> bool:
        at = self.there.get(hash_, 0)
        while at < source.size:
            if not transfer.goes_on():
                return False
            piece = source.read(at, PIECE)
            self.sent += len(piece)
            at += len(piece)
            self.there[hash_] = at
            self._now += 2.0 / self.pieces
            transfer.moved(at, source.size)
            self.after_piece()
        self.station.portal.portal.files.put(hash_, source.read(0, source.size))
        return True


@pytest.fixture
def slow(lin: Workstation, monkeypatch: pytest.MonkeyPatch) -> SlowLine:
    return SlowLine(lin, monkeypatch)


def with_file(station: Workstation, data: bytes) -> tuple[ItemId, OperationKey]:
    draft = station.write()
    sha = station.store.blobs.add(data)
    file = Attachment(name="名单.csv", sha256=sha, size=len(data), media_type="text/csv")
    body = draft.content.body + "\n（见附件）\n"
    content = replace(draft.content, attachments=(file,), body=body)
    station.drafts.save(replace(draft, content=content))
    for finding in station.submit.confirmation(draft.item).open_warnings:
        station.drafts.keep(draft.item, finding.key, "附件已核对无误")
    return draft.item, OperationKey(station.submit.submit(draft.item, LIN).key)


def state(station: Workstation, key: OperationKey) -> OperationState:
    found = station.store.outbox.get(key)
    assert found is not None
    return found.state


def test_text_goes_before_big_files(lin: Workstation, slow: SlowLine, books: MemoryBooks) -> None:
    _, heavy = with_file(lin, BIG)
    light = lin.submit.submit(lin.write().item, LIN)
    lin.clock.forward(30)
    assert lin.sync.run_once().sent == 1
    assert list(books.filed) == [light.key]
    assert state(lin, heavy) is OperationState.UNDOABLE


def test_a_pass_with_a_big_file_still_reads_the_feed_and_asks_for_another(
    lin: Workstation, slow: SlowLine
) -> None:
    with_file(lin, BIG)
    lin.clock.forward(30)
    report = lin.sync.run_once()
    assert (report.more, report.sent, slow.sent) == (True, 0, 2 * PIECE)
    assert "changes" in lin.portal.calls


def test_the_next_pass_goes_on_where_the_last_one_ended(
    lin: Workstation, slow: SlowLine, books: MemoryBooks
) -> None:
    _, key = with_file(lin, BIG)
    lin.clock.forward(30)
    passes = 1
    while lin.sync.run_once().more:
        passes += 1
    assert (passes, slow.sent) == (2, len(BIG))
    assert state(lin, key) is OperationState.RECEIPTED
    assert books.blobs[BlobHash(sha256_hex(BIG))] == BIG


def test_progress_is_told_by_file(lin: Workstation, slow: SlowLine) -> None:
    with_file(lin, BIG)
    lin.clock.forward(30)
    lin.sync.run_once()
    told = lin.sync.transfers.of(BlobHash(sha256_hex(BIG)))
    assert told is not None
    assert (told.done, told.total, told.over) == (2 * PIECE, len(BIG), False)
    assert not lin.sync.transfers.busy


@pytest.mark.parametrize("act", [OutboxDesk.pause, OutboxDesk.take_back])
def test_pausing_and_taking_back_work_in_the_middle_of_an_upload(
    lin: Workstation,
    slow: SlowLine,
    books: MemoryBooks,
    act: Callable[[OutboxDesk, OperationKey], object],
) -> None:
    item, key = with_file(lin, BIG)
    lin.clock.forward(30)
    slow.after_piece = lambda: act(OutboxDesk(lin.store, lin.clock), key)
    lin.sync.run_once()
    slow.after_piece = lambda: None
    assert slow.sent == PIECE
    assert lin.sync.run_once().sent == 0
    assert not books.filed
    assert lin.drafts.stored(item).content.attachments


def test_a_line_that_breaks_in_an_upload_never_makes_the_outcome_unknown(
    lin: Workstation,
) -> None:
    _, key = with_file(lin, BIG)
    lin.clock.forward(30)
    lin.portal.fail("upload", Code.TIMEOUT)
    lin.sync.run_once()
    found = lin.store.outbox.get(key)
    assert found is not None
    assert (found.state, found.attempts) == (OperationState.QUEUED, 0)


def test_a_failed_upload_does_not_undo_what_the_person_did_meanwhile(lin: Workstation) -> None:
    _, key = with_file(lin, BIG)
    lin.clock.forward(30)

    def pause_and_fail(*_: object) -> bool:
        OutboxDesk(lin.store, lin.clock).pause(key)
        raise EditorError(Code.PORTAL_FAILED)

    lin.portal.portal.files.upload = pause_and_fail
    lin.sync.run_once()
    assert state(lin, key) is OperationState.PAUSED


def test_a_file_the_portal_has_is_not_sent_again(lin: Workstation, books: MemoryBooks) -> None:
    with_file(lin, BIG)
    with_file(lin, BIG)
    lin.clock.forward(30)
    put: list[BlobHash] = []
    original = lin.portal.portal.files.put

    def noted(hash_: BlobHash, data: bytes) -> None:
        put.append(hash_)
        original(hash_, data)

    lin.portal.portal.files.put = noted
    assert lin.sync.run_once().sent == 2
    assert put == [sha256_hex(BIG)]


def test_a_damaged_file_is_found_before_it_is_sent(
    lin: Workstation, books: MemoryBooks, tmp_path: Path
) -> None:
    _, key = with_file(lin, BIG)
    lin.clock.forward(30)
    (path,) = tmp_path.rglob(sha256_hex(BIG))
    path.write_bytes(b"X" + BIG[1:])
    lin.sync.run_once()
    found = lin.store.outbox.get(key)
    assert found is not None
    assert (found.state, found.last_error) == (OperationState.NEEDS_YOU, Code.STORE_DAMAGED)
    assert not books.blobs


def test_speed_and_time_left_are_measured() -> None:
    now = [0.0]
    told = Transfers(lambda: now[0])
    blob = BlobHash("a" * 64)
    told.moved(blob, 0, 1000)
    now[0] = 1.0
    told.moved(blob, 100, 1000)
    found = told.of(blob)
    assert found is not None
    assert (found.speed, found.seconds_left, told.moving([blob])) == (100.0, 9, True)
    told.moved(blob, 1000, 1000)
    assert not told.busy
