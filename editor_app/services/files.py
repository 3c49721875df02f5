"""Files of an item: taking them in from disk and giving their bytes back."""

import mimetypes
import unicodedata
from pathlib import Path

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Attachment, BlobHash
from editor_app.domain.ports import Store
from editor_app.services.layouts import LayoutService

_RULE = "ATT-01"
_DEFAULT_MB = 20
_SCHEME = "att:"


class FileService:
    """Bytes live in the store under their hash; the name is only a label."""

    def __init__(self, store: Store, layouts: LayoutService) -> None:
        self._store = store
        self._layouts = layouts

    def take(self, path: Path) -> Attachment:
        """Copy a file into the store.

        Raises ``EditorError``: FILE_UNREADABLE, TOO_LARGE (``limit`` from rule ATT-01), or what
        the store raises when the disk fails.
        """
        limit = self._limit_mb()
        try:
            if path.stat().st_size > limit * 1024 * 1024:
                raise EditorError(Code.TOO_LARGE, limit=f"{limit} MB", file=path.name)
            data = path.read_bytes()
        except OSError as problem:
            raise EditorError(
                Code.FILE_UNREADABLE, file=path.name, problem=problem.strerror or ""
            ) from problem
        with self._store.transaction():
            hash_ = self._store.blobs.add(data)
        return Attachment(
            name=clean_name(path.name),
            sha256=hash_,
            size=len(data),
            media_type=mimetypes.guess_type(path.name)[0] or "application/octet-stream",
        )

    def data(self, hash_: BlobHash) -> bytes | None:
        """The bytes of a file, if they are here."""
        return self._store.blobs.get(hash_)

    def at(self, address: str) -> bytes | None:
        """The bytes behind an ``att:<sha256>`` address; ``None`` for any other address."""
        if not address.startswith(_SCHEME):
            return None
        hash_ = address.removeprefix(_SCHEME).partition("/")[0]
        return self._store.blobs.get(BlobHash(hash_)) if len(hash_) == 64 else None

    def _limit_mb(self) -> int:
        rule = self._layouts.current().rules.get(_RULE)
        told = rule.params.get("max_mb") if rule else None
        return told if isinstance(told, int) else _DEFAULT_MB


def clean_name(name: str) -> str:
    """A label without what could mislead: NFC, no path, no control or direction characters."""
    plain = unicodedata.normalize("NFC", name.replace("\\", "/").rpartition("/")[2])
    kept = "".join(c for c in plain if unicodedata.category(c) not in ("Cc", "Cf"))
    return kept.strip(". ") or "file"
