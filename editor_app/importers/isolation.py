"""Import a file in a child process: bounded in time, memory and output, without files or network.

The child is not trusted either: what it sends is bounded, checked and hashed again here. It gets
the file as its standard input, so it needs to open nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO

from editor_app.children import child_command
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.file_names import readable_name
from editor_app.domain.imports import ImportCancelled
from editor_app.importers.bounded_child import (
    Child,
    ChildCancelled,
    TooMuch,
    TooSlow,
    answer,
    start,
)
from editor_app.importers.imported import Imported
from editor_app.importers.limits import MEGABYTE, Limits
from editor_app.importers.nursery import Nursery
from editor_app.importers.refusals import Reason, refusal
from editor_app.importers.transport import unpack

__all__ = ["ImportCancelled", "import_isolated", "import_stream"]


def import_isolated(
    path: Path,
    limits: Limits | None = None,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    command: Sequence[str] | None = None,
    nursery: Nursery | None = None,
) -> Imported:
    """Import ``path`` as ``front.import_file`` does, in a child process.

    ``cancelled`` is asked twenty times a second. ``command`` starts another child.
    Raises ``EditorError`` (see ``refusals``) or ``ImportCancelled``; the child is gone by then.
    """
    name = readable_name(path.name)
    try:
        with path.open("rb") as source:
            return import_stream(
                source, name, limits, cancelled=cancelled, command=command, nursery=nursery
            )
    except OSError as problem:
        detail = problem.strerror or "?"
        raise refusal(name, Reason.MISSING, detail=detail) from problem


def import_stream(
    source: IO[bytes] | bytes,
    name: str,
    limits: Limits | None = None,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    command: Sequence[str] | None = None,
    nursery: Nursery | None = None,
) -> Imported:
    """The same for bytes, or a file that is open; ``name`` says what they claim to be."""
    limits = limits or Limits()
    told = {"name": name, "limits": _as_table(limits)}
    child = _forked(nursery, told, source) or start(
        command or child_command("import"), told, source
    )
    return _unpacked(_answer(child, name, limits, cancelled), name)


def _forked(
    nursery: Nursery | None, told: Mapping[str, object], source: IO[bytes] | bytes
) -> Child | None:
    """A child that is running already, where there is a nursery and it answers."""
    if nursery is None or isinstance(source, bytes):
        return None
    try:
        return nursery.fork(told, source)
    except OSError:
        return None


def _as_table(limits: Limits) -> dict[str, float]:
    return {name: getattr(limits, name) for name in limits.__slots__}


def _answer(child: Child, name: str, limits: Limits, cancelled: Callable[[], bool]) -> bytes:
    try:
        return answer(child, limits.seconds, limits.answer_bytes, cancelled)
    except ChildCancelled:
        raise ImportCancelled(name) from None
    except TooSlow:
        raise refusal(name, Reason.TIME, limit=f"{limits.seconds:g} s") from None
    except TooMuch:
        limit = f"{limits.answer_bytes // MEGABYTE} MB"
        raise refusal(name, Reason.EXPANDED, limit=limit) from None


def _unpacked(said: bytes, name: str) -> Imported:
    try:
        return unpack(said)
    except EditorError as error:
        raise EditorError(Code(error.code), **{**error.params, "file": name}) from None
    except (ValueError, KeyError, TypeError, RecursionError) as problem:
        # nothing, or not what we agreed on: the child was killed or fell over
        raise refusal(name, Reason.CRASHED) from problem
