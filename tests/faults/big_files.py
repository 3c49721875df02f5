"""kill -9 of client and portal while a large file goes up and comes down: does it go on?

The client is a process of its own; now it, now the portal is killed at a random point of the way.
Each time the rest goes on where the other side stands; at the end the bytes are the same, little
more than the file has gone over the wire, and no process ever held the file whole.

    python -m tests.faults.big_files --mb 200 --kills 6 --seed 3
"""

import argparse
import random
import socket
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from editor_app.connectors import CONNECTORS
from editor_app.connectors.discovery import Finder
from editor_app.connectors.http import Http, HttpOptions
from editor_app.connectors.oauth import OAuth
from editor_app.connectors.vault import MemoryVault
from editor_app.domain.errors import EditorError
from editor_app.domain.item import BlobHash
from editor_app.services.session import Session
from editor_app.store.blobs import FileBlobs
from editor_app.store.sqlite import open_store
from tests.fakes.real_clock import RealClock
from tests.portal.processes import PortalProcess

_ROOT = Path(__file__).parents[2]
_MB = 1024 * 1024
_TURNS = 200


@dataclass(slots=True, kw_only=True)
class Run:
    """What was seen."""

    size: int
    kills: int = 0
    portal_kills: int = 0
    sent: int = 0  # bytes that went over, all lives of the client together
    most_memory: int = 0  # KB a client held at most beyond what it held before
    whole: bool = False
    problems: list[str] = field(default_factory=list)


class Printing:
    """A transfer that says how far it is, and how much this life of the client carried."""

    def __init__(self) -> None:
        self.carried = 0

    def moved(self, done: int, total: int) -> None:
        print(f"moved {done} {_memory()} {self.carried}", flush=True)

    def goes_on(self) -> bool:
        return True


def _memory() -> int:
    """KB of this process that are nobody else's and no mapped file."""
    told = Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line for line in told.splitlines() if line.startswith("RssAnon")).split()[1])


def child(url: str, folder: str, hash_: str, way: str) -> None:
    """Bring the file up or down; says ``base KB``, ``moved BYTES KB``, ``done``."""
    http = Http(HttpOptions(base_url=url))
    finder, clock = Finder(http), RealClock()
    store = open_store(Path(folder) / f"{way}.db", clock)
    session = Session(store, clock, MemoryVault(), OAuth(http, finder, clock), url)
    session.sign_in_without_browser("lin")
    portal = CONNECTORS["reference"](http, finder, session, str)
    blobs = FileBlobs(Path(folder) / way)
    blob = BlobHash(hash_)
    told = Printing()
    print(f"base {_memory()}", flush=True)
    if way == "up":
        source = blobs.source(blob)
        assert source is not None
        portal.files.upload(blob, _Counted(source, told), told)
    else:
        portal.files.download(blob, _Counted(blobs.arriving(blob), told), told, 1024 * _MB)
    print("done", flush=True)


class _Counted:
    """A source or sink that counts the bytes that pass."""

    def __init__(self, file: Any, told: Printing) -> None:
        self._file, self._told = file, told

    @property
    def size(self) -> int:
        return int(self._file.size)

    def read(self, offset: int, length: int) -> bytes:
        data: bytes = self._file.read(offset, length)
        self._told.carried += len(data)
        return data

    def add(self, data: bytes) -> None:
        self._told.carried += len(data)
        self._file.add(data)

    def finish(self) -> None:
        self._file.finish()


def run(megabytes: int, kills: int, seed: int) -> Run:
    """Up with half of the kills, down with the others; every second one hits the portal."""
    chooser = random.Random(seed)
    told = Run(size=megabytes * _MB + 4321)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        hash_ = _make(folder / "up", told.size, chooser)
        office = _Office(folder, megabytes + 1)
        try:
            for way in ("up", "down"):
                _bring(office, hash_, way, kills // 2, chooser, told)
            told.whole = FileBlobs(folder / "down").source(hash_) is not None
        finally:
            office.portal.kill()
    return told


class _Office:
    """The portal's process, started anew on its port whenever it was killed."""

    def __init__(self, folder: Path, megabytes: int) -> None:
        self.folder, self._megabytes = folder, megabytes
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self._port = probe.getsockname()[1]
        self.portal = self._start()

    def restart(self) -> None:
        self.portal.kill()
        self.portal = self._start()

    def _start(self) -> PortalProcess:
        data = str(self.folder / "portal")
        arguments = [data, str(self._port), str(self._megabytes)]
        return PortalProcess("tests.faults.roomy_portal", arguments)


def _make(folder: Path, size: int, chooser: random.Random) -> BlobHash:
    data = bytearray(chooser.randbytes(_MB))
    whole = b"".join([bytes(data)] * (size // _MB + 1))[:size]
    return FileBlobs(folder).add(whole)


def _bring(
    office: _Office, hash_: BlobHash, way: str, kills: int, chooser: random.Random, told: Run
) -> None:
    marks = sorted(chooser.uniform(0.05, 0.95) * told.size for _ in range(kills))
    for turn in range(_TURNS):
        at = marks.pop(0) if marks else None
        hits_portal = (turn + (way == "up")) % 2 == 1
        if _turn(office, hash_, way, at, hits_portal=hits_portal, told=told):
            return
    told.problems.append(f"{way}: not over after {_TURNS} turns")


def _turn(
    office: _Office, hash_: BlobHash, way: str, at: float | None, *, hits_portal: bool, told: Run
) -> bool:
    """One life of the client, ended at ``at`` bytes; whether the file is over now."""
    client = subprocess.Popen(
        [
            *(sys.executable, "-m", "tests.faults.big_files", "--child", office.portal.url),
            *(str(office.folder), hash_, way),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=_ROOT,
    )
    assert client.stdout is not None
    base, carried, done = 0, 0, False
    with client, client.stdout as lines:
        for line in lines:
            word, *numbers = line.split()
            if word == "base":
                base = int(numbers[0])
            elif word == "moved":
                carried = int(numbers[2])
                told.most_memory = max(told.most_memory, int(numbers[1]) - base)
                past = at is not None and int(numbers[0]) >= at
            done = done or word == "done"
            if word == "moved" and past and not done:
                at = None
                if hits_portal:
                    office.restart()
                    told.portal_kills += 1
                else:
                    client.kill()
                    told.kills += 1
    told.sent += carried
    return done


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mb", type=int, default=200)
    parser.add_argument("--kills", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--child", nargs=4, metavar=("URL", "FOLDER", "HASH", "WAY"))
    told = parser.parse_args()
    if told.child:
        try:
            child(*told.child)
        except EditorError:
            return 1  # the portal was killed: the next life goes on
        return 0
    found = run(told.mb, told.kills, told.seed)
    print(
        f"{found.size} bytes up and down: {found.kills} kills of the client, {found.portal_kills}"
        f" of the portal; {found.sent} bytes carried, {found.most_memory} KB held at"
        f" most; whole: {found.whole} {'; '.join(found.problems)}"
    )
    return 0 if found.whole and not found.problems else 1


if __name__ == "__main__":
    sys.exit(main())
