"""Faults that no ``excepthook`` of the main thread hears: of other threads, and of Qt itself."""

import logging
import sys
import threading
from collections.abc import Callable

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

_log = logging.getLogger(__name__)
_QUIET = frozenset({QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg})


class FaultsHeard(QObject):
    """One per process, installed by whoever starts the program."""

    raised = Signal(object)  # an exception of a thread, on the main thread

    def __init__(self, last_word: Callable[[str], None], parent: QObject | None = None) -> None:
        """``last_word`` writes a line that outlives the process."""
        super().__init__(parent)
        self._last_word = last_word
        threading.excepthook = self._of_a_thread
        qInstallMessageHandler(self._of_qt)

    def _of_a_thread(self, args: threading.ExceptHookArgs) -> None:
        if isinstance(args.exc_value, Exception):
            self.raised.emit(args.exc_value)

    def _of_qt(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """Qt's words may name files: the log gets the category alone, the terminal all of it."""
        category = str(context.category or "default")
        if kind is QtMsgType.QtFatalMsg:
            self._last_word(f"Qt fatal {category}")
        elif kind not in _QUIET:
            _log.warning("qt category %s", category)
        if kind not in _QUIET and message:
            sys.stderr.write(f"qt: {message}\n")
