"""Snippets come back as they were kept."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from editor_app.domain.item import UnitKey
from editor_app.domain.snippets import Shelf, Snippet, SnippetId
from editor_app.store.migration import shipped_migrations
from editor_app.store.sqlite import SqliteStore, open_store
from tests.store.samples import NOW, FixedClock, draft, item_id

OWN = Snippet(id=SnippetId("a"), name="结语", body="特此通知。\n", unit=UnitKey(""), changed_at=NOW)
SHARED = Snippet(
    id=SnippetId("b"), name="联系方式", body="联系人：\n", unit=UnitKey("gwb"), changed_at=NOW
)


def test_a_snippet_comes_back(store: SqliteStore) -> None:
    store.snippets.put(OWN)
    assert store.snippets.shelf() == Shelf(snippets=(OWN,))


def test_a_snippet_kept_again_has_its_new_words(store: SqliteStore) -> None:
    store.snippets.put(OWN)
    newer = replace(OWN, body="特此公告。\n", changed_at=NOW + timedelta(days=1))
    store.snippets.put(newer)
    assert store.snippets.shelf().snippets == (newer,)


def test_a_removed_snippet_is_gone_and_can_be_put_back(store: SqliteStore) -> None:
    store.snippets.put(OWN)
    store.snippets.remove(OWN.id)
    assert store.snippets.shelf().snippets == ()
    store.snippets.put(OWN)
    assert store.snippets.shelf().snippets == (OWN,)


def test_a_damaged_snippet_takes_no_other_along(store: SqliteStore) -> None:
    store.snippets.put(OWN)
    store.snippets.put(SHARED)
    store.database.write("UPDATE snippets SET document = x'7b7d' WHERE id = 'a'")
    assert store.snippets.shelf() == Shelf(snippets=(SHARED,), damaged=1)


def test_a_file_from_before_snippets_gets_the_table_and_keeps_its_drafts(
    path: Path, clock: FixedClock
) -> None:
    steps = shipped_migrations()
    number = next(step.number for step in steps if "CREATE TABLE snippets" in step.sql)
    assert number > 1
    store = open_store(path, clock)
    store.drafts.save(draft())
    store.snippets.put(OWN)
    store.close()
    again = open_store(path, clock)
    assert again.snippets.shelf().snippets == (OWN,)
    assert again.drafts.get(item_id()) == draft()
    again.close()
