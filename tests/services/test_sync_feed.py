"""What the portal says is taken as said, whole or not at all, and touches no draft."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from editor_app.connectors.memory import MemoryBooks
from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.inquiries import Inquiry, InquiryId, InquiryState
from editor_app.domain.item import Attachment, BlobHash, ContentHash, ItemId, UnitKey
from editor_app.domain.layout_pack import pack_bytes
from editor_app.domain.outbox import Operation
from editor_app.domain.portal_ports import ChangePage, LayoutAnswer
from editor_app.domain.status import Status
from editor_app.domain.workflow import OperationState, Remote, RemoteState
from tests.fakes.clock import MORNING
from tests.fakes.people import LIN
from tests.fakes.workstation import BUNDLED, Workstation

Q, U, C, N = (
    OperationState.QUEUED,
    OperationState.UNKNOWN,
    OperationState.CONFLICT,
    OperationState.NEEDS_YOU,
)


def without_texts(page: ChangePage) -> ChangePage:
    """As a portal tells it whose revisions are asked for one by one."""
    return replace(page, texts=())


def only(station: Workstation) -> Operation:
    (operation,) = station.store.outbox.recent()
    return operation


def status(station: Workstation, item: ItemId) -> Status:
    row = station.store.board.row(item)
    assert row is not None
    return station.board.status(row)


def with_file(station: Workstation, data: bytes) -> ItemId:
    draft = station.write()
    sha = station.store.blobs.add(data)
    file = Attachment(name="名单.csv", sha256=sha, size=len(data), media_type="text/csv")
    content = replace(
        draft.content, attachments=(file,), body=draft.content.body + "\n（见附件）\n"
    )
    station.drafts.save(replace(draft, content=content))
    return draft.item


def confirmed_with_file(station: Workstation, data: bytes) -> ItemId:
    item = with_file(station, data)
    for finding in station.submit.confirmation(item).open_warnings:
        station.drafts.keep(item, finding.key, "附件已核对无误")
    station.confirm(item)
    return item


FILE = "姓名,街道\n测试甲,青榆街道\n".encode()


def test_files_are_there_before_the_command(lin: Workstation, books: MemoryBooks) -> None:
    confirmed_with_file(lin, FILE)
    lin.sync.run_once()
    assert books.blobs == {sha256_hex(FILE): FILE}


def test_a_missing_file_needs_the_person(lin: Workstation) -> None:
    confirmed_with_file(lin, FILE)
    lin.store.blobs.source = lambda _: None  # type: ignore[method-assign,assignment]  # the file is gone
    lin.sync.run_once()
    assert (only(lin).state, only(lin).last_error) == (N, Code.NOT_FOUND)


def test_a_reviewer_gets_the_files_along(lin: Workstation, li: Workstation) -> None:
    confirmed_with_file(lin, FILE)
    lin.sync.run_once()
    li.sync.run_once()
    assert li.store.blobs.get(BlobHash(sha256_hex(FILE))) == FILE


def test_a_file_that_cannot_be_had_does_not_stop_the_feed(
    lin: Workstation, li: Workstation
) -> None:
    item = confirmed_with_file(lin, FILE)
    lin.sync.run_once()
    li.portal.fail("download", Code.NOT_FOUND)
    assert li.sync.run_once().failed is None
    assert li.store.mirror.get(item)


def test_nothing_the_portal_sends_changes_a_draft(lin: Workstation, books: MemoryBooks) -> None:
    draft = lin.write()
    lin.confirm(draft.item)
    lin.sync.run_once()
    before = lin.drafts.stored(draft.item)
    books.items[draft.item] = replace(
        books.items[draft.item],
        title="别人的标题",
        head=ContentHash("f" * 64),
        state=RemoteState.WITHDRAWN,
        sequence=books.advance("hostile"),
    )
    lin.sync.run_once()
    assert lin.drafts.stored(draft.item) == before


def test_items_unknown_here_are_welcome(lin: Workstation, li: Workstation) -> None:
    item = lin.write().item
    lin.confirm(item)
    lin.sync.run_once()
    assert li.sync.run_once().changes.items == {item}
    assert status(li, item) is Status.REVIEW_1


def test_the_cursor_is_kept(lin: Workstation, li: Workstation) -> None:
    lin.confirm(lin.write().item)
    lin.sync.run_once()
    li.sync.run_once()
    assert li.sync.run_once().received == 0


def test_all_pages_are_read(lin: Workstation, li: Workstation) -> None:
    for _ in range(5):
        lin.submit.submit(lin.write().item, LIN)
    lin.clock.forward(30)
    lin.sync.run_once()
    changes = li.portal.portal.changes
    li.portal.portal.changes = lambda cursor, _, heard: changes(cursor, 2, heard)
    assert li.sync.run_once().received == 5


def test_a_page_is_taken_whole_or_not_at_all(lin: Workstation, li: Workstation) -> None:
    item = lin.write().item
    lin.confirm(item)
    lin.sync.run_once()
    li.portal.changed["changes"] = without_texts
    li.portal.fail("get_revision", Code.OFFLINE)
    assert li.sync.run_once().failed is Code.OFFLINE
    assert li.store.mirror.get(item) is None
    li.portal.heal()
    assert li.sync.run_once().received == 1


def test_a_page_that_the_disk_refuses_is_read_again(lin: Workstation, li: Workstation) -> None:
    item = lin.write().item
    lin.confirm(item)
    lin.sync.run_once()
    put = li.store.mirror.put

    def refused(_: Remote) -> None:
        raise EditorError(Code.DISK_FULL)

    li.store.mirror.put = refused  # type: ignore[method-assign,assignment]  # a disk that refuses
    assert li.sync.run_once().failed is Code.DISK_FULL
    li.store.mirror.put = put  # type: ignore[method-assign]  # and takes again
    assert li.sync.run_once().received == 1
    assert li.store.mirror.get(item) is not None


def test_a_revision_with_another_hash_is_not_kept(lin: Workstation, li: Workstation) -> None:
    item = lin.write().item
    lin.confirm(item)
    lin.sync.run_once()
    li.portal.changed["changes"] = without_texts
    li.portal.changed["get_revision"] = lambda revision: replace(revision, hash="f" * 64)
    li.sync.run_once()
    assert li.store.revisions.of(item) == ()


def test_inquiries_are_mirrored(lin: Workstation, books: MemoryBooks) -> None:
    asked = Inquiry(
        id=InquiryId("q1"),
        number="LY-1",
        unit=UnitKey("zkgwb"),
        type="inquiry",
        subject="低保",
        text="如何申请？",
        received_at=MORNING,
        state=InquiryState.WAITING,
    )
    books.receive(asked)
    assert lin.sync.run_once().changes.inquiries
    told = lin.store.inquiries.get(asked.id)
    assert told is not None
    assert (told.text, told.due_on) == (asked.text, None)


def test_an_older_word_does_not_replace_a_newer_one(lin: Workstation, books: MemoryBooks) -> None:
    item = lin.write().item
    lin.confirm(item)
    lin.sync.run_once()
    known = lin.store.mirror.get(item)
    assert known is not None
    newer = replace(known, title="更新的标题", sequence=known.sequence + 50)
    lin.store.mirror.put(newer)
    lin.store.meta.set("feed.cursor", "")
    lin.sync.run_once()
    assert lin.store.mirror.get(item) == newer


def fall_back(page: ChangePage) -> ChangePage:
    return replace(page, sequence=page.sequence - 1, chain_head="c" * 64)


def rewrite(page: ChangePage) -> ChangePage:
    return replace(page, chain_head="c" * 64)


@pytest.mark.parametrize("restored", [fall_back, rewrite])
def test_a_portal_restored_from_a_backup_is_noticed(
    lin: Workstation, restored: Callable[[ChangePage], ChangePage]
) -> None:
    item = lin.write().item
    lin.confirm(item)
    assert not lin.sync.run_once().portal_restored
    lin.portal.changed["changes"] = restored
    report = lin.sync.run_once()
    assert (report.portal_restored, report.received) == (True, 1)
    assert lin.drafts.stored(item)
    assert not lin.sync.run_once().portal_restored


def test_a_revision_can_be_fetched_by_itself(lin: Workstation, li: Workstation) -> None:
    item = lin.write().item
    lin.confirm(item)
    lin.sync.run_once()
    hash_ = only(lin).hash
    assert li.sync.fetch(item, hash_) == li.sync.fetch(item, hash_)
    assert li.portal.calls.count("get_revision") == 1


def test_a_fetched_revision_must_be_the_one_asked_for(lin: Workstation, li: Workstation) -> None:
    item = lin.write().item
    lin.confirm(item)
    lin.sync.run_once()
    li.portal.changed["get_revision"] = lambda revision: replace(revision, hash="f" * 64)
    with pytest.raises(EditorError) as refused:
        li.sync.fetch(item, only(lin).hash)
    assert refused.value.code is Code.DIGEST_MISMATCH


# ---------------------------------------------------------------- layout and person


def pack(version: str, **changed: str) -> LayoutAnswer:
    data = pack_bytes({**BUNDLED, **changed}, version)
    return LayoutAnswer(pack=data, signature=b"s", etag=sha256_hex(data))


def test_a_new_layout_is_taken(lin: Workstation, books: MemoryBooks) -> None:
    books.layout = pack("2026.12")
    assert lin.sync.run_once().changes.layout
    assert not lin.sync.run_once().changes.layout


def test_a_damaged_layout_is_refused_by_name_and_the_pass_goes_on(
    lin: Workstation, books: MemoryBooks
) -> None:
    books.layout = pack("2027.01", **{"columns.toml": "nonsense"})
    report = lin.sync.run_once()
    assert report.layout_refused is not None
    assert report.layout_refused.params["file"] == "columns.toml"
    assert "changes" in lin.portal.calls


def test_a_bad_signature_is_refused_and_the_pass_goes_on(lin: Workstation) -> None:
    lin.portal.fail("layout", Code.LAYOUT_SIGNATURE)
    report = lin.sync.run_once()
    assert report.layout_refused is not None
    assert (report.failed, report.online) == (None, True)


def test_a_layout_that_cannot_be_had_does_not_stop_the_feed(lin: Workstation) -> None:
    lin.portal.fail("layout", Code.PORTAL_FAILED)
    assert lin.sync.run_once().failed is Code.PORTAL_FAILED
    assert "changes" in lin.portal.calls


@pytest.mark.parametrize("name", ["layout", "me", "changes"])
def test_offline_shows_in_the_report_wherever_it_happens(lin: Workstation, name: str) -> None:
    lin.portal.fail(name, Code.OFFLINE)
    report = lin.sync.run_once()
    assert (report.online, report.failed) == (False, Code.OFFLINE)


def test_the_portals_time_is_told(lin: Workstation) -> None:
    assert lin.sync.run_once().portal_time == MORNING


def test_new_roles_show_in_the_report(lin: Workstation) -> None:
    lin.portal.changed["me"] = lambda person: replace(person, name="林晓雯（新）")
    assert lin.sync.run_once().changes.session
    assert not lin.sync.run_once().changes.session


def test_a_session_whose_person_got_lost_asks_first(lin: Workstation) -> None:
    lin.store.meta.set("session.person", "")
    lin.confirm(lin.write().item)
    assert lin.sync.run_once().sent == 1


def test_without_the_person_nothing_is_sent(lin: Workstation, books: MemoryBooks) -> None:
    lin.store.meta.set("session.person", "")
    lin.confirm(lin.write().item)
    lin.portal.fail("me", Code.PORTAL_FAILED)
    assert lin.sync.run_once().failed is Code.PORTAL_FAILED
    assert not books.items
