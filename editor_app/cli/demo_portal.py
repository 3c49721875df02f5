"""The embedded portal of the demonstration: its own process, stopped with the window."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from editor_app.children import program_command
from editor_app.domain.errors import Code, EditorError

_STOP_SECONDS = 10


@dataclass(slots=True)
class DemoPortal:
    """A portal process that can be stopped and started again on the same port."""

    data: Path
    db: str | None
    url: str = ""
    _process: "subprocess.Popen[str] | None" = None

    @property
    def running(self) -> bool:
        """Whether the process is alive."""
        return self._process is not None and self._process.poll() is None

    def start(self) -> str:
        """Start, wait until it listens, give its address. Raises ``EditorError(PORTAL_FAILED)``."""
        port = self.url.rpartition(":")[2] if self.url else "0"
        command = [
            *(*program_command(), "portal", "serve"),
            *("--host", "127.0.0.1", "--port", port, "--data", str(self.data)),
            *("--seed", "demo", "--exit-with-parent"),
            *(("--db", self.db) if self.db else ()),
        ]
        self.data.mkdir(parents=True, exist_ok=True)
        file = self.data / "portal.log"
        file.touch(mode=0o600)
        with file.open("a", encoding="utf-8") as log:
            self._process = subprocess.Popen(  # noqa: S603 - our own program
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                encoding="utf-8",
            )
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        try:
            self.url = str(json.loads(line)["url"])
        except (ValueError, KeyError) as silent:
            self.stop()
            raise EditorError(Code.PORTAL_FAILED, problem=str(self.data / "portal.log")) from silent
        return self.url

    def stop(self) -> None:
        """Stop it and wait."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        self._process = None


@contextmanager
def demo_portal(data: Path, db: str | None) -> Iterator[DemoPortal]:
    """A running portal for the length of the block."""
    portal = DemoPortal(data=data, db=db)
    portal.start()
    try:
        yield portal
    finally:
        portal.stop()
