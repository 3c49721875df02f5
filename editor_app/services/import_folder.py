"""Which files are meant when somebody names files and folders."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from editor_app.domain.errors import Code, EditorError

MOST_FILES = 2_000  # of one run
_COMPANION_FOLDERS = frozenset({"attachments", "media", "附件", "__macosx"})
_COMPANIONS = frozenset(
    {
        *(".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".svg", ".ico", ".tif", ".tiff"),
        *(".css", ".js", ".json", ".toml", ".ini", ".db", ".lnk", ".tmp"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Files to import, and how many in the folders belong to documents or to the system."""

    files: tuple[Path, ...]
    passed_over: int


def choose(given: Sequence[Path], reads: Callable[[Path], bool]) -> Chosen:
    """The files as given; of folders what is no picture, no attachment and no system file.

    What a folder holds in a format that cannot be read is among the files: it is refused by name
    instead of being passed over in silence. Raises ``EditorError(TOO_LARGE)`` beyond 2,000 files.
    """
    files: list[Path] = []
    passed = 0
    for path in given:
        if not path.is_dir():
            files.append(path)
            continue
        found, others = _walk(path, reads)
        files += found
        passed += others
        if len(files) > MOST_FILES:
            break
    if len(files) > MOST_FILES:
        raise EditorError(Code.TOO_LARGE, limit=f"{MOST_FILES}", file=given[0].name)
    return Chosen(files=tuple(dict.fromkeys(files)), passed_over=passed)


def _walk(folder: Path, reads: Callable[[Path], bool]) -> tuple[list[Path], int]:
    found: list[Path] = []
    passed = 0
    for at, folders, names in os.walk(folder):  # links to folders are not followed
        folders[:] = sorted(name for name in folders if _is_documents(name))
        for name in sorted(names):
            path = Path(at) / name
            if _is_hidden(name) or path.is_symlink() or not path.is_file():
                passed += 1
            elif reads(path) or path.suffix.lower() not in _COMPANIONS:
                found.append(path)
            else:
                passed += 1
        if len(found) > MOST_FILES:
            break
    return found, passed


def _is_documents(folder: str) -> bool:
    lowered = folder.lower()
    companion = lowered in _COMPANION_FOLDERS or lowered.endswith(("_files", ".files"))
    return not companion and not _is_hidden(folder)


def _is_hidden(name: str) -> bool:
    """Hidden files, and the lock files that Word and LibreOffice leave beside a document."""
    return name.startswith((".", "~$", ".~lock"))
