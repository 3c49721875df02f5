"""Every older file comes up to date with a backup; a newer one is left alone."""

from pathlib import Path

import apsw
import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.store.migration import Migration, migrate, shipped_migrations, version_of
from editor_app.store.sqlite import open_store
from tests.store.samples import FixedClock, draft, item_id

NEXT = len(shipped_migrations()) + 1
ADD_TABLE = Migration(number=NEXT, sql="CREATE TABLE notes (item TEXT PRIMARY KEY) STRICT;")
BROKEN = Migration(
    number=NEXT, sql="CREATE TABLE notes (item TEXT); INSERT INTO nowhere VALUES (1);"
)


def _schema(path: Path) -> list[tuple[object, ...]]:
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
    connection.close()
    return sorted(rows, key=repr)


def test_the_shipped_steps_are_numbered_without_gaps() -> None:
    steps = shipped_migrations()
    assert [step.number for step in steps] == list(range(1, NEXT))


def test_every_step_says_why(path: Path) -> None:
    assert all(step.sql.lstrip().startswith("--") for step in shipped_migrations())


def test_no_step_commits_on_its_own() -> None:
    for step in shipped_migrations():
        assert "COMMIT" not in step.sql.upper()


def test_an_older_file_comes_up_with_its_data(path: Path, clock: FixedClock) -> None:
    old = open_store(path, clock)
    old.drafts.save(draft())
    old.close()
    new = open_store(path, clock, migrations=(*shipped_migrations(), ADD_TABLE))
    assert new.database.read("SELECT count(*) FROM notes") == [(0,)]
    assert new.drafts.get(item_id()) == draft()
    new.close()


def test_a_migrated_file_has_the_schema_of_a_fresh_one(tmp_path: Path, clock: FixedClock) -> None:
    steps = (*shipped_migrations(), ADD_TABLE)
    migrated, fresh = tmp_path / "a" / "channel.db", tmp_path / "b" / "channel.db"
    open_store(migrated, clock).close()
    open_store(migrated, clock, migrations=steps).close()
    open_store(fresh, clock, migrations=steps).close()
    assert _schema(migrated) == _schema(fresh)


def test_the_old_file_is_kept_beside_the_migrated_one(path: Path, clock: FixedClock) -> None:
    old = open_store(path, clock)
    old.drafts.save(draft())
    old.close()
    open_store(path, clock, migrations=(*shipped_migrations(), ADD_TABLE)).close()
    (kept,) = path.parent.glob(f"channel.v{NEXT - 1}.*.db")
    kept.rename(path)
    restored = open_store(path, clock)
    assert restored.drafts.get(item_id()) == draft()
    restored.close()


def test_a_fresh_file_needs_no_backup(path: Path, clock: FixedClock) -> None:
    open_store(path, clock).close()
    assert [one.name for one in path.parent.glob("*.db")] == ["channel.db"]


def test_a_newer_file_is_refused_and_not_touched(path: Path, clock: FixedClock) -> None:
    open_store(path, clock, migrations=(*shipped_migrations(), ADD_TABLE)).close()
    before = path.read_bytes()
    with pytest.raises(EditorError) as caught:
        open_store(path, clock)
    assert caught.value.code is Code.STORE_NEWER
    assert caught.value.params == {"found": NEXT, "known": NEXT - 1}
    assert path.read_bytes() == before


def test_a_step_that_fails_leaves_the_old_version(path: Path, clock: FixedClock) -> None:
    open_store(path, clock).close()
    before = _schema(path)
    with pytest.raises(apsw.SQLError):
        open_store(path, clock, migrations=(*shipped_migrations(), BROKEN))
    assert _schema(path) == before
    open_store(path, clock).close()


def test_no_backup_no_migration(path: Path, clock: FixedClock) -> None:
    open_store(path, clock).close()
    connection = apsw.Connection(str(path))

    def fails(version: int) -> None:
        raise EditorError(Code.DISK_FULL)

    with pytest.raises(EditorError):
        migrate(connection, (*shipped_migrations(), ADD_TABLE), fails)
    assert version_of(connection) == NEXT - 1
    connection.close()
