"""Bring a database to the newest schema, in one transaction, at start."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import text

from editor_app.portal.db.engine import Database

MIGRATIONS = Path(__file__).resolve().parent.parent / "migrations"
_LOCK = 7_311_902_655  # any number of our own: two starting processes must not upgrade at once


def upgrade(database: Database) -> None:
    """Create or migrate the tables; does nothing when they are up to date."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with database.connection() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
