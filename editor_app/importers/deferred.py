"""The one place of deferred imports of the importers: the window opens without what reads files.

What ``reader`` loads (lxml, the package reader, processes) takes 50 ms of CPU.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from editor_app.domain.clipboard import Clip, Pasted, PasteRules
from editor_app.domain.imports import ReadFile
from editor_app.importers.suffixes import READABLE

if TYPE_CHECKING:
    from editor_app.importers.reader import IsolatedReader


class DeferredReader:
    """Implements ``ports.FileReader``; the reader itself is loaded with the first file."""

    def __init__(self) -> None:
        self._reader: IsolatedReader | None = None

    def reads(self, path: Path) -> bool:
        """Whether the name is one of a document that can be read."""
        return path.suffix.lower() in READABLE

    def read(self, path: Path, cancelled: Callable[[], bool]) -> ReadFile:
        """Read a file. Raises ``EditorError`` (see ``refusals``) or ``ImportCancelled``."""
        from editor_app.importers.reader import IsolatedReader  # noqa: PLC0415 - see above

        if self._reader is None:
            self._reader = IsolatedReader()
        return self._reader.read(path, cancelled)


def read_clip(clip: Clip, rules: PasteRules, cancelled: Callable[[], bool]) -> Pasted:
    """Implements ``domain.clipboard.ReadClip``; the reader is loaded with the first paste."""
    from editor_app.importers import clipboard  # noqa: PLC0415 - see above

    return clipboard.read_clip(clip, rules, cancelled)
