"""Small facts survive."""

from pathlib import Path

from editor_app.store.sqlite import SqliteStore, open_store
from tests.store.samples import FixedClock


def test_a_fact_that_was_never_set_is_none(store: SqliteStore) -> None:
    assert store.meta.get("cursor") is None


def test_the_last_value_counts(store: SqliteStore) -> None:
    store.meta.set("cursor", "17")
    store.meta.set("cursor", "18")
    assert store.meta.get("cursor") == "18"


def test_a_fact_outlives_the_program(path: Path, clock: FixedClock) -> None:
    first = open_store(path, clock)
    first.meta.set("cursor", "17")
    first.close()
    second = open_store(path, clock)
    assert second.meta.get("cursor") == "17"
    second.close()
