"""Files looked into in the child process: implements ``domain.file_facts.FileReader``."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from editor_app.domain.errors import EditorError
from editor_app.domain.file_facts import FileFacts, Unread, from_text
from editor_app.domain.refused_files import Refused
from editor_app.files.framing import word
from editor_app.files.isolated import ask
from editor_app.files.limits import FILE, JobLimits
from editor_app.files.old_office import with_modern
from editor_app.office.convert import Office

FindOffice = Callable[[], Office | None]
_DAMAGED = frozenset({Refused.CRASHED, Refused.DAMAGED})


def _no_office() -> None:
    """Without LibreOffice."""


class IsolatedReader:
    """Implements ``domain.file_facts.FileReader``; blocks its caller for as long as it takes."""

    def __init__(
        self,
        limits: JobLimits = FILE,
        command: Sequence[str] | None = None,
        office: FindOffice = _no_office,
    ) -> None:
        """``command`` starts the child in a frozen build; ``office`` finds what opens old formats.

        It is asked each time: somebody may install it while the program runs.
        """
        self._limits = limits
        self._command = command
        self._office = office

    @property
    def ability(self) -> str:
        """Which LibreOffice opens old formats; empty without one."""
        office = self._office()
        return "" if office is None else office.edition

    def inspect(
        self, data: bytes, name: str, cancelled: Callable[[], bool] = lambda: False
    ) -> FileFacts:
        """The facts of a file. Raises ``TakingCancelled`` and nothing else."""
        facts = self._asked(data, name, cancelled)
        office = self._office() if facts.unread is Unread.OLD_FORMAT else None
        if office is None:
            return facts
        told = with_modern(facts, data, office, self._asked, cancelled)
        return replace(told, ability=office.edition)

    def _asked(self, data: bytes, name: str, cancelled: Callable[[], bool]) -> FileFacts:
        try:
            head, _ = ask(
                "inspect",
                data,
                name,
                {},
                self._limits,
                cancelled=cancelled,
                command=self._command,
            )
            return from_text(word(head, "facts"))
        except EditorError as error:
            damaged = error.params.get("reason") in _DAMAGED
            return FileFacts(unread=Unread.DAMAGED if damaged else Unread.LIMIT)
        except (ValueError, KeyError, TypeError):
            return FileFacts(unread=Unread.DAMAGED)
