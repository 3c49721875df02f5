"""The log: structured, rotated, without content.

Only ids, codes and times are logged; never article text, tokens or personal data.
"""

import logging
import os
from contextlib import suppress
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from traceback import format_tb
from types import TracebackType

from editor_app.domain.discreet import discreet_value
from editor_app.domain.errors import EditorError
from editor_app.private_files import folder_for_me_alone, for_me_alone

_NAME = "channel-editor.log"
_BYTES = 1_000_000
_KEEP = 5
_LINE = 400  # bytes: about what one line may lack to fill the file
_DEEPEST = 5  # causes of causes
_FORM = "%(asctime)s %(levelname)s %(name)s %(message)s"


class WithoutContent(logging.Formatter):
    """Tells of an exception where it arose and of what kind it was, never its message.

    A message may quote what was being worked on: the text of a field, a line of a reply, a token.
    For the same reason of a line's arguments only numbers, codes and ids are written.
    """

    def format(self, record: logging.LogRecord) -> str:
        told, args = record.msg, record.args
        record.msg, record.args = _plain(told, args), ()
        try:
            return super().format(record)
        finally:
            record.msg, record.args = told, args

    def formatException(  # noqa: N802 - the name logging calls
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, ...],
    ) -> str:
        told: list[str] = []
        error = ei[1]
        while isinstance(error, BaseException) and len(told) < _DEEPEST:
            code = f" {error.code.value}" if isinstance(error, EditorError) else ""
            trace = "".join(format_tb(error.__traceback__))
            told.append(f"{trace}{type(error).__qualname__}{code}")
            error = error.__cause__ or error.__context__
        return "\nafter\n".join(told)


class SharedLog(RotatingFileHandler):
    """One log for every process of a profile: the demonstration may run beside the window.

    Whoever finds the file exchanged goes on in the new one, so that no line is torn and none goes
    into a file that was put aside. What cannot be written is dropped in silence: ``logging`` would
    print the line and its arguments, which the desktop keeps.
    """

    def _open(self) -> TextIOWrapper:
        """For this person alone, as all that lies beside it."""
        descriptor = for_me_alone(self.baseFilename, os.O_CREAT | os.O_APPEND | os.O_WRONLY)
        return TextIOWrapper(os.fdopen(descriptor, "ab"), encoding=self.encoding)

    def emit(self, record: logging.LogRecord) -> None:
        if self._was_exchanged():
            self._reopen()
        super().emit(record)

    def doRollover(self) -> None:  # noqa: N802 - the name logging calls
        if not self._is_full():  # another process was faster
            self._reopen()
            return
        with suppress(OSError):  # Windows: somebody else has it open; it grows until they do not
            super().doRollover()
        if self.stream is None:
            self.stream = self._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - as above
        return

    def _reopen(self) -> None:
        if self.stream is not None:
            self.stream.close()
        self.stream = self._open()

    def _was_exchanged(self) -> bool:
        if self.stream is None:
            return False
        try:
            return not os.path.samestat(os.stat(self.baseFilename), os.fstat(self.stream.fileno()))
        except OSError:
            return True

    def _is_full(self) -> bool:
        try:
            return os.stat(self.baseFilename).st_size >= self.maxBytes - _LINE
        except OSError:
            return False


def _plain(told: object, args: object) -> str:
    """A literal template, filled with what may be written."""
    if not isinstance(told, str):
        return type(told).__name__
    given = args if isinstance(args, tuple) else () if args is None else (args,)
    try:
        return told % tuple(discreet_value(one) for one in given)
    except (TypeError, ValueError):
        return told


def log_files(folder: Path) -> list[Path]:
    """The log and what was rotated, the newest first."""
    names = [_NAME, *(f"{_NAME}.{number}" for number in range(1, _KEEP + 1))]
    return [file for name in names if (file := folder / name).is_file()]


def start_log(folder: Path) -> Path:
    """Log to ``folder``/channel-editor.log and five older files, a megabyte each; gives the file.

    Where nothing can be written there is no log: that is told by whoever saves a text.
    """
    file = folder / _NAME
    handler: logging.Handler
    try:
        folder_for_me_alone(folder)
        handler = SharedLog(file, maxBytes=_BYTES, backupCount=_KEEP, encoding="utf-8")
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(WithoutContent(_FORM))
    root = logging.getLogger("editor_app")
    for old in list(root.handlers):
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return file
