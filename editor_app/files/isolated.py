"""Ask the child process for one job and believe nothing but the agreed form of its answer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict

from editor_app.children import child_command
from editor_app.domain.errors import EditorError
from editor_app.domain.pictures import TakingCancelled
from editor_app.domain.refused_files import Refused, refused
from editor_app.files.framing import unpack
from editor_app.files.limits import MEGABYTE, JobLimits
from editor_app.importers.bounded_child import ChildCancelled, TooMuch, TooSlow, answer, start

Cancelled = Callable[[], bool]


def ask(
    job: str,
    data: bytes,
    name: str,
    order: Mapping[str, object],
    limits: JobLimits,
    *,
    cancelled: Cancelled = lambda: False,
    command: Sequence[str] | None = None,
) -> tuple[dict[str, object], bytes]:
    """Head and payload of the answer. Raises ``EditorError(FILE_REFUSED)``, ``TakingCancelled``."""
    told = {"job": job, "name": name, "order": order, "limits": asdict(limits)}
    try:
        child = start(command or child_command("file"), told, data)
        return unpack(answer(child, limits.seconds, limits.answer_bytes, cancelled))
    except ChildCancelled:
        raise TakingCancelled(name) from None
    except TooSlow:
        raise refused(name, Refused.TIME, limit=f"{limits.seconds:g} s") from None
    except TooMuch:
        most = f"{limits.answer_bytes // MEGABYTE} MB"
        detail = {"detail": f"it grows beyond {most}", "detail_zh": f"展开后超过 {most}"}
        raise refused(name, Refused.LIMIT, **detail) from None
    except EditorError as error:
        raise EditorError(error.code, **{**error.params, "file": name}) from None
    except (ValueError, KeyError, TypeError, RecursionError, OSError) as problem:
        # nothing, or not what we agreed on: the child was killed, fell over or could not start
        raise refused(name, Refused.CRASHED) from problem
