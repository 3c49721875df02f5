"""A revision is what was signed for, or it is reported."""

from datetime import timedelta

import apsw
import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Revision, freeze
from editor_app.store.sqlite import SqliteStore
from tests.store.samples import HASH, NOW, content, item_id


@pytest.fixture
def revision(store: SqliteStore) -> Revision:
    revision = freeze(item_id(), content(), None)
    store.revisions.add(revision, "lin", NOW)
    return revision


def test_a_revision_comes_back_byte_for_byte(store: SqliteStore, revision: Revision) -> None:
    assert store.revisions.get(revision.hash) == revision


def test_an_unknown_revision_is_none(store: SqliteStore) -> None:
    assert store.revisions.get(HASH) is None


def test_the_history_is_newest_first(store: SqliteStore, revision: Revision) -> None:
    second = freeze(item_id(), content(body="第二稿"), revision.hash)
    store.revisions.add(second, "zhou", NOW + timedelta(hours=1))
    assert store.revisions.of(item_id()) == (
        (second.hash, NOW + timedelta(hours=1), "zhou"),
        (revision.hash, NOW, "lin"),
    )


def test_adding_it_again_keeps_the_first_author(store: SqliteStore, revision: Revision) -> None:
    store.revisions.add(revision, "zhou", NOW + timedelta(hours=1))
    assert store.revisions.of(item_id()) == ((revision.hash, NOW, "lin"),)


@pytest.mark.parametrize("statement", ["UPDATE revisions SET by = 'zhou'", "DELETE FROM revisions"])
def test_the_schema_refuses_to_change_a_revision(
    store: SqliteStore, revision: Revision, statement: str
) -> None:
    with pytest.raises(apsw.ConstraintError, match="append-only"):
        store.database.write(statement)
    assert store.revisions.get(revision.hash) == revision


def test_other_bytes_under_a_hash_are_reported(store: SqliteStore, revision: Revision) -> None:
    store.database.write("DROP TRIGGER revisions_never_change")
    store.database.write(
        "UPDATE revisions SET canonical = ?", (revision.canonical.replace(b"\xe6", b"\xe7", 1),)
    )
    with pytest.raises(EditorError) as caught:
        store.revisions.get(revision.hash)
    assert caught.value.code is Code.STORE_DAMAGED
    assert caught.value.params == {"revision": revision.hash}
