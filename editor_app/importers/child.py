"""The child process of an import: reads standard input, answers on standard output, nothing else.

From the moment the file is read it may open no file, no socket and no process: an audit hook
refuses, and resource limits stop what a hook cannot see (the hook binds Python code; lxml is told
not to load anything, see ``package_file``).
"""

import codecs
import json
import os
import sys
from typing import IO, NoReturn

from editor_app.domain.errors import EditorError
from editor_app.importers.front import import_bytes
from editor_app.importers.limits import MEGABYTE, Limits
from editor_app.importers.plain_text import ENCODINGS
from editor_app.importers.refusals import Reason, refusal
from editor_app.importers.transport import pack, pack_error

if sys.platform != "win32":
    import resource

_REFUSED = (
    "open",
    "socket.",
    "subprocess.",
    "os.",
    "shutil.",
    "ctypes.",
    "urllib.",
    "ftplib.",
    "http.",
    "pty.",
    "tempfile.",
    "webbrowser.",
    "winreg.",
    "code.__new__",
    "exec",
)
_NEEDED_ENCODINGS = (*ENCODINGS, "utf-16-le", "utf-16-be", "ascii", "latin-1", "cp437")
_DEEPEST_STACK = 4_000  # XML is nested 256 deep at most; each level takes a few calls
_FEW_FILES = 16


def main() -> None:
    """Entry point; the last argument tells the file's name and the limits as JSON."""
    told = json.loads(sys.argv[-1])
    output = os.fdopen(os.dup(1), "wb")
    prepare()
    serve(str(told["name"]), Limits(**told["limits"]), sys.stdin.buffer, output)


def prepare() -> None:
    """Load what cannot be loaded later, when nothing can be opened any more."""
    sys.setrecursionlimit(_DEEPEST_STACK)
    for encoding in _NEEDED_ENCODINGS:
        codecs.lookup(encoding)


def serve(name: str, limits: Limits, source: IO[bytes], output: IO[bytes]) -> NoReturn:
    """Read ``source`` under these limits, answer, and end the process."""
    bound(limits)
    sys.addaudithook(refuse_outside)
    output.write(_answer(name, limits, source))
    output.flush()
    os._exit(0)  # the hook would refuse what an orderly end does


def bound(limits: Limits) -> None:
    """Set what the system enforces. Windows has none of these; there only time is bounded."""
    if sys.platform == "win32":
        return
    memory, seconds = limits.memory_bytes, max(1, int(limits.seconds) + 1)
    for which, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_NOFILE, _FEW_FILES),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(which, (most, most))


def refuse_outside(event: str, _arguments: tuple[object, ...]) -> None:
    """An audit hook (PEP 578): everything that reaches outside this process fails."""
    if event.startswith(_REFUSED):
        raise PermissionError(f"an import may not {event}")


def _answer(name: str, limits: Limits, source: IO[bytes]) -> bytes:
    try:
        data = source.read(limits.file_bytes + 1)
        if len(data) > limits.file_bytes:
            limit = f"{limits.file_bytes // MEGABYTE} MB"
            return pack_error(refusal(name, Reason.FILE_SIZE, limit=limit))
        return pack(import_bytes(data, name, limits))
    except EditorError as error:
        return pack_error(error)
    except MemoryError:
        limit = f"{limits.memory_bytes // MEGABYTE} MB"
        return pack_error(refusal(name, Reason.MEMORY, limit=limit))
