"""Portals on both engines, on real sockets."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, text

from editor_app.portal.config import PortalConfig
from editor_app.portal.db.engine import Database
from editor_app.portal.db.upgrade import upgrade
from tests.portal.district import settle
from tests.portal.running import RunningPortal, Somebody

LAYOUT = Path(__file__).resolve().parents[2] / "resources" / "layout"
START = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)  # ten o'clock on a Sunday, portal time
_BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin"))


class Clock:
    """Time that passes a little with every look, and a lot when told."""

    def __init__(self) -> None:
        self.shift = timedelta()
        self._began = datetime.now(UTC)

    def now(self) -> datetime:
        return START + (datetime.now(UTC) - self._began) + self.shift

    def pass_(self, **time: float) -> None:
        self.shift += timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def db_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database of its own for each test, on both engines."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'portal.db'}"
    told: str = request.getfixturevalue("postgres_database")
    return told


@pytest.fixture
def postgres_database(postgres_cluster: str, postgres_model: str) -> str:
    """A fresh database on the private server, with the tables of a portal."""
    name = f"portal_{uuid4().hex}"
    _create(postgres_cluster, f"{name} TEMPLATE {postgres_model}")
    return postgres_cluster.replace("/postgres", f"/{name}")


@pytest.fixture(scope="session")
def postgres_model(postgres_cluster: str) -> str:
    """The name of an empty database with the newest schema."""
    name = "portal_model"
    _create(postgres_cluster, name)
    made = Database(postgres_cluster.replace("/postgres", f"/{name}"))
    upgrade(made)
    made.close()
    return name


def _create(cluster: str, told: str) -> None:
    engine = create_engine(cluster, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {told}"))
    engine.dispose()


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """For what does not depend on the engine."""
    return f"sqlite:///{tmp_path / 'portal.db'}"


@pytest.fixture
def config(tmp_path: Path, sqlite_url: str, clock: Clock) -> PortalConfig:
    return PortalConfig(
        data=tmp_path / "data", layout_folder=LAYOUT, db_url=sqlite_url, demo=True, now=clock.now
    )


@pytest.fixture
def portal(config: PortalConfig) -> Iterator[RunningPortal]:
    """A portal with people, on SQLite."""
    with settled(config) as running:
        yield running


@pytest.fixture
def either(tmp_path: Path, db_url: str, clock: Clock) -> Iterator[RunningPortal]:
    """The same on SQLite and on PostgreSQL."""
    config = PortalConfig(
        data=tmp_path / "data", layout_folder=LAYOUT, db_url=db_url, demo=True, now=clock.now
    )
    with settled(config) as running:
        yield running


@pytest.fixture
def lin(portal: RunningPortal) -> Somebody:
    return portal.sign_in("lin")


def settled(config: PortalConfig) -> RunningPortal:
    """A portal with the people of the tests, not yet listening."""
    running = RunningPortal(config)
    with running.portal.database.write() as session:
        settle(session)
    return running


@pytest.fixture(scope="session")
def postgres_cluster() -> Iterator[str]:
    """A private PostgreSQL server on a free port, gone after the run."""
    if not _BINARIES:
        pytest.skip("PostgreSQL server binaries are missing (/usr/lib/postgresql/*/bin)")
    folder = Path(tempfile.mkdtemp(prefix="portal-pg-"))
    binaries = _BINARIES[-1]
    as_server = []
    if os.name == "posix" and os.geteuid() == 0:  # the server refuses to run as root
        as_server = ["runuser", "-u", "postgres", "--"]
        shutil.chown(folder, "postgres", "postgres")
    data = folder / "data"
    _call([*as_server, str(binaries / "initdb"), "-D", str(data), "-U", "portal", "-A", "trust"])
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    control = [*as_server, str(binaries / "pg_ctl"), "-D", str(data), "-w"]
    options = f"-p {port} -h 127.0.0.1 -k {folder} -c max_connections=300"
    _call([*control, "-l", str(folder / "log"), "-o", options, "start"])
    try:
        yield f"postgresql+psycopg://portal@127.0.0.1:{port}/postgres"
    finally:
        _call([*control, "-m", "immediate", "stop"])
        shutil.rmtree(folder)


def _call(command: list[str]) -> None:
    subprocess.run(
        command, check=True, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
