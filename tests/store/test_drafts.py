"""Working copies come back as they were saved."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.domain.canonical import Json
from editor_app.store.sqlite import SqliteStore
from tests.store.samples import HASH, draft, item_id, typed

_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
_FIELD = st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | _TEXT | st.lists(_TEXT)


def test_an_unknown_draft_is_none(store: SqliteStore) -> None:
    assert store.drafts.get(item_id()) is None


def test_a_draft_comes_back_as_it_was_saved(store: SqliteStore) -> None:
    saved = replace(draft(rows=[["甲", "1"]], amount=3), base=HASH, edition=2, trashed=True)
    store.drafts.save(saved)
    assert store.drafts.get(saved.item) == saved


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=_TEXT, fields=st.dictionaries(_TEXT, _FIELD, max_size=4))
def test_any_text_comes_back(store: SqliteStore, body: str, fields: dict[str, Json]) -> None:
    one = draft()
    saved = replace(one, content=replace(one.content, body=body, fields=fields))
    store.drafts.save(saved)
    assert store.drafts.get(saved.item) == saved


def test_the_later_save_counts(store: SqliteStore) -> None:
    store.drafts.save(draft())
    store.drafts.save(typed(draft(), "第二稿"))
    found = store.drafts.get(item_id())
    assert found is not None
    assert found.content.body == "第二稿"


def test_a_removed_draft_is_gone_and_its_journal_stays(store: SqliteStore) -> None:
    store.drafts.save(draft())
    store.drafts.remove(item_id())
    assert store.drafts.get(item_id()) is None
    assert [entry.body for entry in store.drafts.journal(item_id())] == ["正文。"]
