"""What stands beside a text is verified like the text: times, authors, parents, what lists show."""

from pathlib import Path

import apsw
import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import freeze
from editor_app.store.connection import connect
from editor_app.store.migration import shipped_migrations
from editor_app.store.seal import seal
from editor_app.store.soundness import look_at_live
from editor_app.store.sqlite import SqliteStore, open_store
from tests.store.samples import NOW, FixedClock, content, draft, item_id, operation
from tests.store.test_layouts import PACK
from tests.store.test_origins import ORIGIN
from tests.store.test_snippets import OWN


@pytest.mark.parametrize("change", ["by = 'li'", "at = at + 1", "parent = hash"])
def test_a_revision_whose_author_or_time_changed_is_damaged(
    store: SqliteStore, change: str
) -> None:
    revision = freeze(item_id(), content(), None)
    store.revisions.add(revision, "lin", NOW)
    store.database.write("DROP TRIGGER revisions_never_change")
    store.database.write(f"UPDATE revisions SET {change}")
    with pytest.raises(EditorError) as caught:
        store.revisions.get(revision.hash)
    assert caught.value.code is Code.STORE_DAMAGED
    assert caught.value.params == {"revision": revision.hash}


def test_a_state_of_the_journal_whose_time_changed_is_left_out(store: SqliteStore) -> None:
    store.drafts.save(draft())
    assert len(store.drafts.journal(item_id())) == 1
    store.database.write("UPDATE journal SET at = at + 60000000")
    assert store.drafts.journal(item_id()) == ()


@pytest.mark.parametrize(
    "change", ["title = 'X'", "trashed = 1", "changed_at = 0", "unit = 'x'", "base = 'x'"]
)
def test_what_lists_show_of_a_draft_is_verified(
    store: SqliteStore, path: Path, change: str
) -> None:
    store.drafts.save(draft())
    assert look_at_live(path).sound
    store.database.write(f"UPDATE drafts SET {change}")
    (damage,) = look_at_live(path).damages
    assert (damage.table, damage.item) == ("drafts", item_id())


def test_every_table_with_text_is_looked_at(store: SqliteStore, path: Path) -> None:
    store.drafts.save(draft())
    store.outbox.add(operation())
    store.origins.add(ORIGIN)
    store.snippets.put(OWN)
    store.layouts.add(PACK)
    store.revisions.add(freeze(item_id(), content(), None), "lin", NOW)
    assert look_at_live(path).sound
    for trigger in ("revisions_never_change", "outbox_frozen"):
        store.database.write(f"DROP TRIGGER {trigger}")
    for change in (
        "drafts SET document = x'00'",
        "journal SET body = 'x'",
        "revisions SET canonical = x'00'",
        "outbox SET payload = x'00'",
        "origins SET receipt = 'x'",
        "snippets SET document = x'00'",
        "layout SET pack = x'00'",
    ):
        store.database.write(f"UPDATE {change}")
    found = {one.table for one in look_at_live(path).damages}
    assert found == {
        "drafts",
        "journal",
        "revisions",
        "outbox",
        "origins",
        "snippets",
        "layout",
    }


def test_a_store_from_before_the_seals_gets_them(path: Path, clock: FixedClock) -> None:
    old = shipped_migrations()[:5]
    path.parent.mkdir(mode=0o700)
    connection = apsw.Connection(str(path))
    for step in old:
        connection.execute(step.sql)
    revision = freeze(item_id(), content(), None)
    connection.execute(
        "INSERT INTO revisions (hash, item, by, at, doc_no, attachments, canonical)"
        " VALUES (?, ?, 'lin', 7, '', 0, ?)",
        (revision.hash, revision.item, revision.canonical),
    )
    connection.pragma("application_id", 0x63686564)
    connection.pragma("user_version", 5)
    connection.close()
    store = open_store(path, clock)
    assert store.revisions.get(revision.hash) == revision
    assert store.database.read("SELECT seal FROM revisions") == [
        (seal(revision.hash, revision.item, None, "lin", 7),)
    ]
    store.close()


def test_only_connections_of_this_program_know_the_seal(store: SqliteStore, path: Path) -> None:
    reader = connect(path, read_only=True)
    assert reader.execute("SELECT seal(1, 'a', NULL)").get == seal(1, "a", None)
    reader.close()
