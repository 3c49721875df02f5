"""What is inside uploaded files: looked at by the portal itself, believed from no client."""

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from editor_app.domain.file_facts import (
    READER,
    FileFacts,
    FileReader,
    as_text,
    from_text,
    may_tell_more,
)
from editor_app.domain.item import BlobHash

ReadFile = Callable[[BlobHash], bytes | None]


class PortalFacts:
    """Facts by hash in ``facts/``; made when a file arrives, or when a check asks first."""

    def __init__(self, folder: Path, read: ReadFile, reader: FileReader) -> None:
        self._folder = folder / "facts"
        self._read = read
        self._reader = reader
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def get(self, sha256: BlobHash) -> FileFacts | None:
        """The facts of a file; ``None`` when the file is not here.

        What could not be opened is looked at anew once the portal's machine can open more.
        """
        kept = self._kept(sha256)
        if kept is not None and not may_tell_more(kept, self._reader):
            return kept
        return self.look(sha256)

    def look(self, sha256: BlobHash) -> FileFacts | None:
        """Look into a file and keep what is found."""
        data = self._read(sha256)
        if data is None:
            return None
        facts = self._reader.inspect(data, sha256)
        part = self._folder / f"{uuid4().hex}.part"
        part.write_text(as_text(facts), encoding="utf-8")
        part.replace(self._folder / f"{sha256}.json")
        return facts

    def _kept(self, sha256: BlobHash) -> FileFacts | None:
        try:
            facts = from_text((self._folder / f"{sha256}.json").read_text(encoding="utf-8"))
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return facts if facts.reader == READER else None
