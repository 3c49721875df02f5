"""Take the bytes of a file, no more than allowed."""

from pathlib import Path

from editor_app.importers.limits import MEGABYTE, Limits
from editor_app.importers.refusals import Reason, refusal


def read_bytes(path: Path, limits: Limits) -> bytes:
    """The whole file. Raises ``EditorError``: FILE_UNREADABLE or TOO_LARGE."""
    try:
        with path.open("rb") as stream:
            data = stream.read(limits.file_bytes + 1)
    except OSError as problem:
        detail = problem.strerror or "?"
        raise refusal(path.name, Reason.MISSING, detail=detail) from problem
    if len(data) > limits.file_bytes:
        limit = f"{limits.file_bytes // MEGABYTE} MB"
        raise refusal(path.name, Reason.FILE_SIZE, limit=limit)
    return data
