"""Facts about files, beside the blobs: ``facts/<sha256>.json``. Derived: losing them loses time."""

import re
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from editor_app.domain.errors import EditorError
from editor_app.domain.file_facts import READER, FileFacts, as_text, from_text
from editor_app.domain.item import BlobHash
from editor_app.private_files import folder_for_me_alone, for_me_alone
from editor_app.store.file_form import PLAIN, FileForm

_HASH = re.compile(r"[0-9a-f]{64}")
_MOST_BYTES = 16 * 1024 * 1024


class FolderFacts:
    """Implements ``domain.file_facts.FactsCache``. Safe from several threads."""

    def __init__(self, folder: Path, form: FileForm = PLAIN) -> None:
        self._folder, self._form = folder, form

    def get(self, hash_: BlobHash) -> FileFacts | None:
        """The facts; ``None`` if there are none, or none of this reader that can be read back."""
        if _HASH.fullmatch(hash_) is None:  # may come from the portal: never part of a path
            return None
        try:
            with (self._folder / f"{hash_}.json").open("rb") as stream:
                facts = from_text(self._form.unpack(hash_, stream.read(_MOST_BYTES)).decode())
        except (EditorError, OSError, ValueError, KeyError, TypeError):
            return None
        return facts if facts.reader == READER else None

    def put(self, hash_: BlobHash, facts: FileFacts) -> None:
        """Keep facts; when the disk refuses, the file is looked into again next time."""
        if _HASH.fullmatch(hash_) is None:
            raise ValueError("not a SHA-256")
        with suppress(OSError):
            folder_for_me_alone(self._folder)
            part = self._folder / f"{uuid4().hex}.part"
            with open(part, "wb", opener=for_me_alone) as file:
                file.write(self._form.pack(hash_, as_text(facts).encode()))
            part.replace(self._folder / f"{hash_}.json")
