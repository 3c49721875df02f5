"""The log: structured, rotated, without content.

Only ids, codes and times are logged; never article text, tokens or personal data.
"""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

_BYTES = 1_000_000
_KEEP = 5
_FORM = "%(asctime)s %(levelname)s %(name)s %(message)s"


def start_log(folder: Path) -> Path:
    """Log to ``folder``/channel-editor.log, five files of a megabyte; gives the file."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = folder / "channel-editor.log"
    handler = RotatingFileHandler(file, maxBytes=_BYTES, backupCount=_KEEP, encoding="utf-8")
    handler.setFormatter(logging.Formatter(_FORM))
    root = logging.getLogger("editor_app")
    for old in list(root.handlers):
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return file
