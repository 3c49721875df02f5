"""Portals as processes of their own."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class PortalProcess:
    """A started portal; ``url`` is what it announced."""

    def __init__(self, module: str, arguments: Sequence[str]) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        told = json.loads(line)
        assert told["pid"] == self.process.pid
        self.url: str = told["url"]

    def ended(self) -> int:
        """Wait for the end and give the exit status."""
        code = self.process.wait(timeout=30)
        self._close()
        return code

    def kill(self) -> None:
        self.process.kill()
        self.ended()

    def close_stdin(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()

    def _close(self) -> None:
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()
