"""A real portal in a process of its own, on a free loopback port, with the demonstration data."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalProcess:
    """Where it listens, and what it runs as."""

    url: str
    data: Path
    process: "subprocess.Popen[bytes]"

    def effects(self, item: str) -> int:
        """How many commands on this item took effect: the portal's own table, not our word."""
        with closing(sqlite3.connect(f"file:{self.data / 'portal.db'}?mode=ro", uri=True)) as books:
            found = books.execute("SELECT count(*) FROM operations WHERE item = ?", (item,))
            return int(found.fetchone()[0])


@contextmanager
def portal_process(data: Path) -> Iterator[PortalProcess]:
    """Start one and wait until it says that it listens; it ends with the block."""
    command = (sys.executable, "-m", "editor_app.portal.serve", "--seed", "demo", "--port", "0")
    process = subprocess.Popen(
        (*command, "--data", str(data), "--exit-with-parent"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        assert line, "the portal did not start"
        yield PortalProcess(url=json.loads(line)["url"], data=data, process=process)
    finally:
        process.stdin.close()
        process.wait(timeout=20)
        process.stdout.close()
