"""The log: structured, rotated, without content.

Only ids, codes and times are logged; never article text, tokens or personal data.
"""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path
from traceback import format_tb
from types import TracebackType

from editor_app.domain.errors import EditorError

_BYTES = 1_000_000
_KEEP = 5
_DEEPEST = 5  # causes of causes
_FORM = "%(asctime)s %(levelname)s %(name)s %(message)s"


class WithoutContent(logging.Formatter):
    """Tells of an exception where it arose and of what kind it was, never its message.

    A message may quote what was being worked on: the text of a field, a line of a reply, a token.
    """

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


def start_log(folder: Path) -> Path:
    """Log to ``folder``/channel-editor.log, five files of a megabyte; gives the file."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = folder / "channel-editor.log"
    handler = RotatingFileHandler(file, maxBytes=_BYTES, backupCount=_KEEP, encoding="utf-8")
    handler.setFormatter(WithoutContent(_FORM))
    root = logging.getLogger("editor_app")
    for old in list(root.handlers):
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return file
