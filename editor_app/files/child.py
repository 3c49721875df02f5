"""The child process that opens foreign files: reads standard input, answers, nothing else.

The bars are those of the importers' child: an audit hook and resource limits. PDFium and Pillow
are compiled code, which the hook does not bind; the limits do.
"""

import codecs
import json
import os
import sys
from collections.abc import Callable, Mapping
from types import MappingProxyType

from editor_app.domain.errors import EditorError
from editor_app.domain.refused_files import Refused, refused
from editor_app.files.framing import pack_error
from editor_app.files.limits import MEGABYTE, JobLimits
from editor_app.importers.child import bound, refuse_outside
from editor_app.importers.limits import Limits

Work = Callable[[bytes, str, Mapping[str, object]], bytes]
_NEEDED_ENCODINGS = (
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "latin-1",
    "gb18030",
    "big5",
    "cp437",
)


def _picture() -> Work:
    from editor_app.files.picture_job import work  # noqa: PLC0415 - only what this job needs

    return work


def _inspection() -> Work:
    from editor_app.files.inspection_job import work  # noqa: PLC0415 - only what this job needs

    return work


def _cleaning() -> Work:
    from editor_app.files.cleaning import work  # noqa: PLC0415 - only what this job needs

    return work


def _masking() -> Work:
    from editor_app.files.masking import work  # noqa: PLC0415 - only what this job needs

    return work


JOBS: Mapping[str, Callable[[], Work]] = MappingProxyType(
    {"picture": _picture, "inspect": _inspection, "clean": _cleaning, "mask": _masking}
)


def main() -> None:
    """Entry point; the last argument tells job, name, limits and order as JSON."""
    told = json.loads(sys.argv[-1])
    limits = JobLimits(**told["limits"])
    output = os.fdopen(os.dup(1), "wb")
    sys.setrecursionlimit(4_000)
    work = JOBS[told["job"]]()
    for encoding in _NEEDED_ENCODINGS:  # loaded now, for nothing can be opened later
        codecs.lookup(encoding)
    bound(Limits(seconds=limits.seconds, memory_bytes=limits.memory_bytes))
    sys.addaudithook(refuse)
    output.write(_answer(work, str(told["name"]), told["order"], limits))
    output.flush()
    os._exit(0)  # the hook would refuse what an orderly end does


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Everything that reaches outside fails; calls into the loaded PDFium pass."""
    if not event.startswith("ctypes."):
        refuse_outside(event, arguments)
    elif event == "ctypes.dlopen":
        raise PermissionError(event)


def _answer(work: Work, name: str, order: Mapping[str, object], limits: JobLimits) -> bytes:
    try:
        data = sys.stdin.buffer.read(limits.file_bytes + 1)
        if len(data) > limits.file_bytes:
            most = f"{limits.file_bytes // MEGABYTE} MB"
            raise refused(name, Refused.SIZE, size=f"> {most}", limit=most)
        return work(data, name, order)
    except EditorError as error:
        return pack_error(error)
    except MemoryError:
        most = f"{limits.memory_bytes // MEGABYTE} MB"
        detail = {
            "detail": f"it needs more memory than {most}",
            "detail_zh": f"所需内存超过 {most}",
        }
        return pack_error(refused(name, Refused.LIMIT, **detail))
