"""Connections and transactions: many readers, one writer at a time, on SQLite or PostgreSQL."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, select, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, sessionmaker

from editor_app.portal.db.records import ChainRow

_WRITES = "portal_writes"
_WAIT_SECONDS = 10
_CHAIN = select(ChainRow.sequence, ChainRow.head).where(ChainRow.id == 1)


class BusyError(Exception):
    """The write lock could not be had in time; nothing was changed."""


class Database:
    """``read()`` and ``write()`` sessions. A write session holds the one write lock."""

    def __init__(self, url: str) -> None:
        self.engine = _engine(url)
        self._sqlite = self.engine.dialect.name == "sqlite"
        # Besides being fair, one writer at a time in this process keeps clear of the WAL-reset
        # fault of SQLite 3.7.0-3.51.2, which needs a commit to race with a checkpoint.
        self._turn = threading.Lock()
        self._reads = sessionmaker(self.engine, expire_on_commit=False)
        self._writes = sessionmaker(
            self.engine.execution_options(**{_WRITES: True}), expire_on_commit=False
        )

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A consistent view; changes are lost at the end."""
        with self._reads() as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """Everything in the block is one durable transaction, after all earlier ones.

        Raises ``BusyError`` when other writers hold the lock for too long.
        """
        with self._my_turn(), self._writes() as session:
            try:
                # Held by this name, so that the session need not read the row again and again.
                chain = session.get_one(ChainRow, 1, with_for_update=True)
            except OperationalError as error:
                raise BusyError from error
            yield session
            del chain
            session.commit()

    def chain(self) -> tuple[int, str]:
        """Sequence and head of the audit chain; every answer bears them."""
        with self.engine.connect() as opened:
            row = opened.execute(_CHAIN).one()
            return row.sequence, row.head

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """A bare connection in one write transaction, for upgrades."""
        with self._my_turn(), self.engine.execution_options(**{_WRITES: True}).begin() as opened:
            yield opened

    def close(self) -> None:
        """Give every connection back to the operating system."""
        self.engine.dispose()

    @contextmanager
    def _my_turn(self) -> Iterator[None]:
        if not self._sqlite:
            yield
            return
        if not self._turn.acquire(timeout=_WAIT_SECONDS):
            raise BusyError
        try:
            yield
        finally:
            self._turn.release()


def _engine(url: str) -> Engine:
    sqlite = make_url(url).get_backend_name() == "sqlite"
    arguments: dict[str, Any] = {"pool_size": 20, "max_overflow": 30}
    if sqlite:
        arguments["connect_args"] = {"check_same_thread": False, "timeout": _WAIT_SECONDS}
    else:
        arguments["pool_pre_ping"] = True
        arguments["connect_args"] = {"options": f"-c lock_timeout={_WAIT_SECONDS * 1000}"}
    engine = create_engine(url, **arguments)
    if sqlite:
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # The driver must not begin transactions of its own: BEGIN IMMEDIATE is ours.
    connection.isolation_level = None
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "trusted_schema=OFF",
        "secure_delete=ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES)
    try:
        connection.execute(text("BEGIN IMMEDIATE" if writes else "BEGIN"))
    except OperationalError as error:
        raise BusyError from error
