"""Import a file in a child process: bounded in time, memory and output, without files or network.

The child is not trusted either: what it sends is bounded, checked and hashed again here. It gets
the file as its standard input, so it needs to open nothing.
"""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

from editor_app.domain.errors import Code, EditorError
from editor_app.importers.imported import Imported
from editor_app.importers.limits import MEGABYTE, Limits
from editor_app.importers.refusals import Reason, refusal
from editor_app.importers.transport import unpack

_CHUNK = 256 * 1024
_NEEDED_VARIABLES = ("SYSTEMROOT",)  # Python cannot start on Windows without it
_TICK = 0.05  # how often a running import looks whether it is still wanted, in seconds
_BOOT = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from editor_app.importers.child import main; main()"
)


class ImportCancelled(Exception):  # noqa: N818  # a wish, not an error
    """The person who asked for the import no longer wants it."""


def import_isolated(
    path: Path,
    limits: Limits | None = None,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    command: Sequence[str] | None = None,
) -> Imported:
    """Import ``path`` as ``front.import_file`` does, in a child process.

    ``cancelled`` is asked twenty times a second. ``command`` starts the child in a frozen build.
    Raises ``EditorError`` (see ``refusals``) or ``ImportCancelled``; the child is gone by then.
    """
    limits = limits or Limits()
    try:
        with path.open("rb") as source:
            child = _start(source, path.name, limits, command or child_command())
    except OSError as problem:
        detail = problem.strerror or "?"
        raise refusal(path.name, Reason.MISSING, detail=detail) from problem
    try:
        answer = _answer(child, path.name, limits, cancelled)
    finally:
        child.kill()
        child.wait()
    return _unpacked(answer, path.name)


def child_command() -> list[str]:
    """How this program starts an interpreter that runs only the importers.

    ``-I`` keeps environment variables and the working folder out; the package's own folder is
    told explicitly, for it need not be installed.
    """
    root = Path(__file__).resolve().parents[2]
    return [sys.executable, "-I", "-X", "utf8", "-c", _BOOT, str(root)]


def _start(
    source: IO[bytes], name: str, limits: Limits, command: Sequence[str]
) -> subprocess.Popen[bytes]:
    told = json.dumps({"name": name, "limits": _as_table(limits)})
    return subprocess.Popen(  # noqa: S603  # our own interpreter with our own words
        [*command, told],
        stdin=source,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # a trace could hold text of the document
        close_fds=True,
        env={key: os.environ[key] for key in _NEEDED_VARIABLES if key in os.environ},
    )


def _as_table(limits: Limits) -> dict[str, float]:
    return {name: getattr(limits, name) for name in limits.__slots__}


def _answer(
    child: subprocess.Popen[bytes], name: str, limits: Limits, cancelled: Callable[[], bool]
) -> bytes:
    received = _Received(limits.answer_bytes)
    assert child.stdout is not None
    reading = threading.Thread(target=received.read, args=(child.stdout,), daemon=True)
    reading.start()
    end = time.monotonic() + limits.seconds
    while reading.is_alive():
        reading.join(_TICK)
        if cancelled():
            raise ImportCancelled(name)
        if time.monotonic() > end:
            raise refusal(name, Reason.TIME, limit=f"{limits.seconds:g} s")
    if received.too_much:
        limit = f"{limits.answer_bytes // MEGABYTE} MB"
        raise refusal(name, Reason.EXPANDED, limit=limit)
    return received.data


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


def _unpacked(answer: bytes, name: str) -> Imported:
    try:
        return unpack(answer)
    except EditorError as error:
        raise EditorError(Code(error.code), **{**error.params, "file": name}) from None
    except (ValueError, KeyError, TypeError, RecursionError) as problem:
        # nothing, or not what we agreed on: the child was killed or fell over
        raise refusal(name, Reason.CRASHED) from problem
