"""Pictures prepared in the child process: implements ``domain.pictures.Pictures``."""

from collections.abc import Callable, Sequence
from dataclasses import asdict

from editor_app.domain.pictures import PictureChange, PictureOrder, PreparedPicture
from editor_app.domain.refused_files import Refused, refused
from editor_app.files.framing import items, number, word
from editor_app.files.isolated import ask
from editor_app.files.limits import PICTURE, JobLimits


class IsolatedPictures:
    """Implements ``domain.pictures.Pictures``; blocks its caller for as long as it takes."""

    def __init__(self, limits: JobLimits = PICTURE, command: Sequence[str] | None = None) -> None:
        """``command`` starts the child in a frozen build."""
        self._limits = limits
        self._command = command

    def prepare(
        self,
        data: bytes,
        name: str,
        order: PictureOrder,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> PreparedPicture:
        """Prepare one picture. Raises ``EditorError(FILE_REFUSED)`` or ``TakingCancelled``."""
        head, payload = ask(
            "picture",
            data,
            name,
            asdict(order),
            self._limits,
            cancelled=cancelled,
            command=self._command,
        )
        try:
            return _read(head, payload)
        except (ValueError, KeyError, TypeError) as problem:
            raise refused(name, Refused.CRASHED) from problem


def _read(head: dict[str, object], payload: bytes) -> PreparedPicture:
    if not payload:
        raise ValueError("no picture")
    return PreparedPicture(
        data=payload,
        media_type=word(head, "media_type"),
        suffix=word(head, "suffix"),
        width=number(head, "width"),
        height=number(head, "height"),
        original_width=number(head, "original_width"),
        original_height=number(head, "original_height"),
        original_bytes=number(head, "original_bytes"),
        changes=tuple(PictureChange(str(one)) for one in items(head, "changes")),
    )
