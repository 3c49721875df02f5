"""Schema and transactions on both engines."""

import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from editor_app.portal.audit import record
from editor_app.portal.config import PortalConfig
from editor_app.portal.core import open_portal
from editor_app.portal.counters import next_serial
from editor_app.portal.db.engine import Database
from editor_app.portal.db.models import Base
from editor_app.portal.db.records import ChainRow
from editor_app.portal.db.times import UtcTime, rfc3339
from editor_app.portal.db.upgrade import upgrade
from tests.portal.conftest import LAYOUT


def test_migrations_end_at_the_tables_of_the_code(db_url: str) -> None:
    database = Database(db_url)
    upgrade(database)
    with database.connection() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
    database.close()


def test_upgrading_twice_changes_nothing(db_url: str) -> None:
    database = Database(db_url)
    upgrade(database)
    with database.write() as session:
        next_serial(session, "kept")
    upgrade(database)
    with database.write() as session:
        assert next_serial(session, "kept") == 2
    database.close()


def test_sqlite_is_durable_and_checks_references(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    with database.read() as session:
        told = [
            session.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        ]
    assert told == ["wal", 2, 1, 1]
    database.close()


def test_the_database_is_readable_by_the_portal_alone(tmp_path: Path) -> None:
    portal = open_portal(PortalConfig(data=tmp_path, layout_folder=LAYOUT))
    modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.glob("portal.db*")}
    portal.database.close()
    assert set(modes.values()) == {0o600}


def test_a_failed_block_leaves_nothing(db_url: str) -> None:
    database = Database(db_url)
    upgrade(database)

    def fail() -> None:
        with database.write() as session:
            record(session, at=datetime.now(UTC), person="lin", action="x")
            session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with database.read() as session:
        assert session.get_one(ChainRow, 1).sequence == 0
    database.close()


def test_writers_come_one_after_the_other(db_url: str) -> None:
    database = Database(db_url)
    upgrade(database)

    def write() -> None:
        for _ in range(20):
            with database.write() as session:
                next_serial(session, "crowd")

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.write() as session:
        assert next_serial(session, "crowd") == 81
    database.close()


def test_two_processes_worth_of_writers_come_one_after_the_other(db_url: str) -> None:
    first, second = Database(db_url), Database(db_url)
    upgrade(first)

    def write(database: Database) -> None:
        for _ in range(20):
            with database.write() as session:
                next_serial(session, "crowd")

    threads = [threading.Thread(target=write, args=(one,)) for one in (first, second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with first.write() as session:
        assert next_serial(session, "crowd") == 41
    first.close()
    second.close()


def test_times_are_fixed_width_text() -> None:
    moments = [datetime(2026, 11, 22, 1, 2, 3, n, tzinfo=UTC) for n in (0, 5000, 999_999)]
    assert [rfc3339(one)[-5:] for one in moments] == [".000Z"[-5:], ".005Z"[-5:], ".999Z"[-5:]]
    assert {len(rfc3339(one)) for one in moments} == {UtcTime.impl.length}


def test_a_naive_time_is_a_bug(sqlite_url: str) -> None:
    with pytest.raises(ValueError, match="naive"):
        UtcTime().process_bind_param(datetime(2026, 11, 22), Database(sqlite_url).engine.dialect)
