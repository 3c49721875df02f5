"""What was chosen last, read at once and written down on the store lane."""

import logging
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from editor_app.domain.errors import EditorError
from editor_app.services.recent import RecentService
from editor_app.ui.runner import Lane, Runner

_LOG = logging.getLogger(__name__)


class RecentChoices(QObject):
    """A disk that refuses costs no more than the order of a list."""

    def __init__(self, recent: RecentService, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._recent, self._runner = recent, runner

    def of(self, topic: str) -> tuple[str, ...]:
        """Keys, the last chosen one first."""
        return self._recent.of(topic)

    def note(self, topic: str, keys: Sequence[str]) -> None:
        """Somebody chose these."""
        work = partial(self._recent.note, topic, list(keys))
        self._runner.run(Lane.STORE, work, lambda _: None, self._failed, self)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, EditorError):
            _LOG.warning("choice not remembered: %s", error.code.value)
        else:
            self._runner.failedUnheard.emit(error)
