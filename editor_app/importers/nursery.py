"""Child processes that need no start: one process has everything loaded and forks the others.

Starting an interpreter and its modules takes 65 ms, reading an ordinary file 5 ms. The nursery
never sees a document: each child is a fork of it with limits of its own, gone after one file, as
before; what they share is the layout of their memory. Linux only; elsewhere every file starts its
own interpreter (``bounded_child.start``).
"""

import json
import os
import signal
import socket
import subprocess
import sys
import weakref
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from threading import Lock
from typing import IO

from editor_app.importers.bounded_child import needed_environment

REAP, FORK = b"R", b"F"
MOST = 65_536  # bytes of a request: a name and some numbers
_GONE = (BrokenPipeError, ConnectionError, ValueError)


class Forked:
    """One child; what ``bounded_child.answer`` needs of a process."""

    def __init__(self, pid: int, stdout: IO[bytes], reap: Callable[[int], None]) -> None:
        self.stdout: IO[bytes] | None = stdout
        self._pid, self._reap = pid, reap

    def kill(self) -> None:
        """End it. Its id is its own until ``wait``: only then does the nursery let it go."""
        with suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGKILL)

    def wait(self) -> None:
        """Let it go."""
        self._reap(self._pid)


class Nursery:
    """Started with the first file, and again when it has ended: idle, it ends by itself."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = list(command)
        self._lock = Lock()
        self._line: socket.socket | None = None

    @staticmethod
    def works_here() -> bool:
        """Whether this system can do it."""
        return sys.platform == "linux"

    def fork(self, told: Mapping[str, object], source: IO[bytes]) -> Forked:
        """A child that reads ``source``. Raises ``OSError`` when there is no nursery to be had."""
        request = FORK + json.dumps(told).encode()
        if len(request) > MOST:
            raise OSError("the request is too long")
        reading, writing = os.pipe()
        try:
            with self._lock:
                answer = self._asked(request, [source.fileno(), writing])
            return Forked(int(answer), os.fdopen(reading, "rb"), self._reap)
        except BaseException:
            os.close(reading)
            raise
        finally:
            os.close(writing)

    def _asked(self, request: bytes, files: list[int]) -> bytes:
        for attempt in (1, 2):  # the first one may have ended while it was idle
            line = self._line or self._started()
            try:
                socket.send_fds(line, [request], files)
                answer = line.recv(64)
                if answer:
                    return answer
            except _GONE:
                pass
            self._line = None
            line.close()
            if attempt == 2:
                break
        raise OSError("the nursery does not answer")

    def _reap(self, pid: int) -> None:
        with self._lock:
            if self._line is not None:
                with suppress(OSError):  # it is gone, and its children with it
                    self._line.send(REAP + str(pid).encode())
                    self._line.recv(64)

    def _started(self) -> socket.socket:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            process = subprocess.Popen(  # noqa: S603  # our own interpreter with our own words
                self._command,
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                close_fds=True,
                env=needed_environment(),
            )
        weakref.finalize(ours, _end, process)
        self._line = ours
        weakref.finalize(self, ours.close)
        return ours


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.kill()
    process.wait()
