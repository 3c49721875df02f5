"""The portal's word is stored as said."""

from dataclasses import replace

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.findings import (
    CheckReport,
    Finding,
    Location,
    Override,
    Phase,
    Severity,
)
from editor_app.domain.item import freeze
from editor_app.domain.portal_checks import PortalChecks
from editor_app.domain.seen import Seen
from editor_app.domain.submission import KeptWarning, Said
from editor_app.domain.workflow import RemoteState, Round
from editor_app.store.sqlite import SqliteStore
from tests.store.samples import HASH, NOW, OTHER_HASH, content, draft, item_id, remote

FINDING = Finding(
    rule="SRC-02",
    severity=Severity.WARN,
    override=Override.EDITOR_REASON,
    title_zh="与已有信息重复",
    title_en="Duplicate of an existing item",
    message_zh="与《冬季救助》重复。",
    message_en="Duplicate of “冬季救助”.",
    location=Location(where="body", start=3, length=5),
    excerpt="冬季救助",
    facts={"item": "s02", "percent": 93},
)


def test_the_word_about_an_item_comes_back(store: SqliteStore) -> None:
    said = remote(live=OTHER_HASH, published_at=NOW, url="/gwb/1.html", index_no="99-2026-1")
    store.mirror.put(said)
    assert store.mirror.get(said.item) == said


def test_an_item_the_portal_never_spoke_of_is_none(store: SqliteStore) -> None:
    assert store.mirror.get(item_id()) is None


def test_the_last_word_counts_even_if_its_sequence_is_lower(store: SqliteStore) -> None:
    store.mirror.put(remote(sequence=9))
    store.mirror.put(remote(sequence=3, state=RemoteState.WITHDRAWN))
    found = store.mirror.get(item_id())
    assert found is not None
    assert (found.sequence, found.state) == (3, RemoteState.WITHDRAWN)


def test_the_portal_cannot_change_a_draft(store: SqliteStore) -> None:
    store.drafts.save(draft())
    store.mirror.put(remote(state=RemoteState.REJECTED, title="另一个标题"))
    assert store.drafts.get(item_id()) == draft()


def test_what_a_person_has_seen_is_remembered_per_person(store: SqliteStore) -> None:
    store.mirror.mark_seen(item_id(), "li", HASH)
    store.mirror.mark_seen(item_id(), "wang", OTHER_HASH)
    assert store.mirror.seen(item_id(), "li") == Seen(hash=HASH)
    assert store.mirror.seen(item_id(), "liang") is None


def test_seeing_a_newer_revision_replaces_the_mark(store: SqliteStore) -> None:
    store.mirror.mark_seen(item_id(), "li", HASH)
    store.mirror.mark_seen(item_id(), "li", OTHER_HASH)
    assert store.mirror.seen(item_id(), "li") == Seen(hash=OTHER_HASH)


def test_the_board_takes_number_and_files_from_the_mirrored_revision(store: SqliteStore) -> None:
    revision = freeze(item_id(), content(doc_no="〔2026〕5号"), None)
    store.revisions.add(revision, "lin", NOW)
    store.mirror.put(remote(head=revision.hash))
    row = store.board.row(item_id())
    assert row is not None
    assert (row.doc_no, row.attachments) == ("〔2026〕5号", 1)


def test_a_word_that_was_never_written_is_damage_and_no_bug(store: SqliteStore) -> None:
    store.mirror.put(remote())
    store.database.write("UPDATE remote SET state = 'in_revkew'")
    with pytest.raises(EditorError) as caught:
        store.mirror.get(item_id())
    assert caught.value.code is Code.STORE_DAMAGED


def test_a_schema_that_lost_a_column_is_damage_and_no_bug(store: SqliteStore) -> None:
    with pytest.raises(EditorError) as caught:
        store.database.read("SELECT contr1butors FROM remote")
    assert caught.value.code is Code.STORE_DAMAGED


def test_what_the_author_said_is_told_again_after_a_restart(store: SqliteStore) -> None:
    kept = KeptWarning(rule="TI-03", where="title", excerpt="冬季", reason="文件名称如此", key="0f")
    told = remote(said=Said(note="附件已核对", kept=(kept,)))
    store.mirror.put(told)
    assert store.mirror.get(told.item) == told
    row = store.board.row(told.item)
    assert row is not None
    assert row.remote == told


@pytest.mark.parametrize("found", [(), (FINDING,)])
def test_what_the_portal_found_is_told_again_after_a_restart(
    store: SqliteStore, found: tuple[Finding, ...]
) -> None:
    report = CheckReport(
        findings=found,
        phase=Phase.SUBMIT,
        rules_run=61,
        catalogue_version="2026.11",
        layout_version="2026.11",
        lexicon_version="2026.11-sample",
        milliseconds=12,
        checked_at=NOW,
    )
    told = remote(portal_checks=PortalChecks(report=report, left_out=3))
    store.mirror.put(told)
    assert store.mirror.get(told.item) == told


def test_that_the_portal_kept_no_report_is_told_again_after_a_restart(store: SqliteStore) -> None:
    told = remote(portal_checks=PortalChecks(report=None))
    store.mirror.put(told)
    assert store.mirror.get(told.item) == told


def test_parts_of_a_newer_program_are_passed_over(store: SqliteStore) -> None:
    told = remote()
    store.mirror.put(told)
    store.database.write("UPDATE remote SET more = '{\"colour\": 3}'")
    assert store.mirror.get(told.item) == told


def test_the_rounds_before_are_told_again_after_a_restart(store: SqliteStore) -> None:
    told = remote()
    before = Round(
        at=NOW, by_name="林晓雯", hash=OTHER_HASH, note="附件已核对", decisions=told.approvals
    )
    told = replace(told, earlier=(before,))
    store.mirror.put(told)
    assert store.mirror.get(told.item) == told
