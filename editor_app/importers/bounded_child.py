"""Run a child process that reads its standard input and answers: bounded in time and output."""

import json
import os
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import IO, Protocol

_CHUNK = 256 * 1024
_NEEDED_VARIABLES = ("SYSTEMROOT",)  # Python cannot start on Windows without it
_TICK = 0.05  # how often a running child is asked whether it is still wanted, in seconds


class Child(Protocol):
    """What is needed of a running child."""

    stdout: IO[bytes] | None

    def kill(self) -> None: ...
    def wait(self) -> object: ...


class ChildCancelled(Exception):  # noqa: N818  # a wish, not an error
    """The person who asked no longer wants the answer."""


class TooSlow(Exception):  # noqa: N818  # the caller makes the sentence
    """The child did not end in time."""


class TooMuch(Exception):  # noqa: N818  # the caller makes the sentence
    """The child answered more than it may."""


def start(
    command: Sequence[str], told: Mapping[str, object], source: IO[bytes] | bytes
) -> subprocess.Popen[bytes]:
    """Start a child; it gets ``told`` as JSON in its last argument and ``source`` as its input."""
    piped = isinstance(source, bytes)
    child = subprocess.Popen(  # noqa: S603  # our own interpreter with our own words
        [*command, json.dumps(told)],
        stdin=subprocess.PIPE if piped else source,  # type: ignore[arg-type]  # bytes are piped
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # a trace could hold text of the document
        close_fds=True,
        env=needed_environment(),
    )
    if isinstance(source, bytes):
        threading.Thread(target=_feed, args=(child, source), daemon=True).start()
    return child


def needed_environment() -> dict[str, str]:
    """The few variables without which an interpreter does not start."""
    return {key: os.environ[key] for key in _NEEDED_VARIABLES if key in os.environ}


def answer(
    child: Child,
    seconds: float,
    most_bytes: int,
    cancelled: Callable[[], bool] = lambda: False,
) -> bytes:
    """What the child says; it is gone when this returns.

    Raises ``ChildCancelled``, ``TooSlow`` or ``TooMuch``.
    """
    received = _Received(most_bytes)
    assert child.stdout is not None
    reading = threading.Thread(target=received.read, args=(child.stdout,), daemon=True)
    reading.start()
    end = time.monotonic() + seconds
    try:
        while reading.is_alive():
            reading.join(_TICK)
            if cancelled():
                raise ChildCancelled
            if time.monotonic() > end:
                raise TooSlow
    finally:
        child.kill()
        child.wait()
    if received.too_much:
        raise TooMuch
    return received.data


def _feed(child: subprocess.Popen[bytes], data: bytes) -> None:
    """Write on a thread of its own: a child that answers early must not block us."""
    assert child.stdin is not None
    with suppress(OSError, ValueError), child.stdin as pipe:  # it may end before it has read all
        pipe.write(data)


class _Received:
    """What a pipe brings, up to a bound."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._chunks: list[bytes] = []
        self.too_much = False

    @property
    def data(self) -> bytes:
        return b"".join(self._chunks)

    def read(self, stream: IO[bytes]) -> None:
        """Read to the end, on a thread of its own: Windows cannot wait for a pipe."""
        size = 0
        with stream:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                if size > self._most:
                    self.too_much = True
                    return
                self._chunks.append(chunk)
