"""Copies of files cleaned in the child process: implements ``domain.cleaning.FileCleaner``."""

from collections.abc import Callable, Mapping, Sequence

from editor_app.domain.cleaning import Cleaned, Order
from editor_app.domain.refused_files import Refused, refused
from editor_app.files.framing import with_words, word
from editor_app.files.isolated import ask
from editor_app.files.limits import PICTURE, JobLimits


class IsolatedCleaner:
    """Implements ``domain.cleaning.FileCleaner``; blocks its caller for as long as it takes."""

    def __init__(self, limits: JobLimits = PICTURE, command: Sequence[str] | None = None) -> None:
        """``command`` starts the child in a frozen build."""
        self._limits = limits
        self._command = command

    def clean(
        self,
        data: bytes,
        name: str,
        order: Order,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Cleaned:
        """The cleaned copy. Raises ``EditorError(FILE_REFUSED)`` or ``TakingCancelled``."""
        told = {trace.value: way.value for trace, way in order.items()}
        return self._copy("clean", data, name, told, cancelled)

    def mask(
        self,
        data: bytes,
        name: str,
        words: Mapping[str, str],
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Cleaned:
        """The copy with other words. Raises ``EditorError(FILE_REFUSED)``, ``TakingCancelled``."""
        return self._copy("mask", with_words(data, words), name, {}, cancelled)

    def _copy(
        self,
        job: str,
        data: bytes,
        name: str,
        order: Mapping[str, object],
        cancelled: Callable[[], bool],
    ) -> Cleaned:
        head, payload = ask(
            job, data, name, order, self._limits, cancelled=cancelled, command=self._command
        )
        try:
            if not payload:
                raise ValueError("no copy")
            return Cleaned(data=payload, suffix=word(head, "suffix"))
        except (ValueError, KeyError, TypeError) as problem:
            raise refused(name, Refused.CRASHED) from problem
