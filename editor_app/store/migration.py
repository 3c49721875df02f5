"""Numbered migrations: from nothing, or from an older file, to the schema of this program."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.resources import files

import apsw

from editor_app.domain.errors import Code, EditorError
from editor_app.store.connection import APPLICATION_ID

_NAME = re.compile(r"(\d{4})_\w+\.sql")


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """One step. ``sql`` runs inside a transaction that the runner opens and commits."""

    number: int
    sql: str


def shipped_migrations() -> tuple[Migration, ...]:
    """The steps this program knows, in order, without gaps."""
    folder = files("editor_app.store") / "migrations"
    found = sorted(
        (int(match[1]), entry)
        for entry in folder.iterdir()
        if (match := _NAME.fullmatch(entry.name)) is not None
    )
    steps = tuple(Migration(number=n, sql=e.read_text(encoding="utf-8")) for n, e in found)
    if [step.number for step in steps] != list(range(1, len(steps) + 1)):
        raise RuntimeError("migrations are not numbered 1, 2, 3 …")
    return steps


def version_of(connection: apsw.Connection) -> int:
    """The schema version of a file. Raises STORE_DAMAGED for a database that is not ours."""
    version = int(connection.pragma("user_version"))
    if version and connection.pragma("application_id") != APPLICATION_ID:
        raise EditorError(Code.STORE_DAMAGED, problem="application_id")
    return version


def migrate(
    connection: apsw.Connection,
    steps: Sequence[Migration],
    before: Callable[[int], None] = lambda version: None,
) -> None:
    """Bring a file up to the newest step.

    ``before`` is called with the old version if an existing file is about to change: the place for
    a backup. Raises STORE_NEWER, without touching the file, if a newer program wrote it.
    """
    found, known = version_of(connection), len(steps)
    if found > known:
        raise EditorError(Code.STORE_NEWER, found=found, known=known)
    if 0 < found < known:
        before(found)
    if found == 0 and steps:
        _apply(connection, *steps)  # a new file is made whole, or not at all, and written once
        return
    for step in steps[found:]:
        _apply(connection, step)


def _apply(connection: apsw.Connection, *steps: Migration) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in steps:
            connection.execute(step.sql)
        connection.pragma("application_id", APPLICATION_ID)
        connection.pragma("user_version", steps[-1].number)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
