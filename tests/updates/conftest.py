"""One publisher a session, copied for each test; one server process for all of them."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.updates.publishing import House, Station, release_tool, station


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> House:
    """Root, and versions 1.1.0 and 1.2.0."""
    house = House(folder=tmp_path_factory.mktemp("publisher") / "house", tool=release_tool())
    house.folder.mkdir()
    house.at().init()
    house.add("1.1.0")
    house.add("1.2.0")
    return house


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A folder, and the address where a process of its own serves it."""
    folder = tmp_path_factory.mktemp("served")
    script = str(Path(__file__).with_name("server.py"))
    process = subprocess.Popen(
        [sys.executable, script, str(folder)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    with process.stdout:
        yield folder, f"http://127.0.0.1:{process.stdout.readline().strip()}"
        process.terminate()
        process.wait(10)


@pytest.fixture
def house(printed: House, served: tuple[Path, str], tmp_path: Path) -> House:
    """A copy of the publisher, below the server's folder."""
    folder = served[0] / tmp_path.name
    shutil.copytree(printed.folder, folder)
    shutil.copytree(printed.folder.parent / "house.keys", f"{folder}.keys")
    return House(folder=folder, tool=printed.tool)


@pytest.fixture(params=["server", "folder"])
def desk(
    request: pytest.FixtureRequest, house: House, served: tuple[Path, str], tmp_path: Path
) -> Station:
    """A workstation with version 1.0.0, by both ways."""
    return station(house, tmp_path, served[1] if request.param == "server" else "")
