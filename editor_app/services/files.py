"""Files of an item: taking them in from disk and giving their bytes back."""

import mimetypes
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from editor_app.domain.cleaning import Cleaned, FileCleaner, Order
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.file_facts import FileFacts, FileReader, Found, may_tell_more
from editor_app.domain.file_names import clean_name, readable_name
from editor_app.domain.item import Attachment, BlobHash
from editor_app.domain.pictures import Pictures
from editor_app.domain.ports import Store
from editor_app.services.layouts import LayoutService
from editor_app.services.taking import (
    Taking,
    TakingLimits,
    read_allowed,
    taking_limits,
)
from editor_app.services.text_pictures import SCHEME, TextPictures


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanedFile:
    """The receipt of a cleaning: what the original held, and what the copy still holds."""

    original: Attachment
    copy: Attachment
    before: FileFacts
    after: FileFacts

    @property
    def gone(self) -> tuple[Found, ...]:
        """What the original held and the copy does not."""
        return tuple(one for one in self.before.found if self.after.get(one.trace) is None)


class FileService:
    """Bytes live in the store under their hash; the name is only a label.

    Everything that reads bytes blocks: call it on the media lane.
    """

    def __init__(
        self,
        store: Store,
        layouts: LayoutService,
        pictures: Pictures,
        reader: FileReader,
        cleaner: FileCleaner,
    ) -> None:
        self._store = store
        self._layouts = layouts
        self.pictures = TextPictures(self.keep, layouts, pictures)
        self._reader = reader
        self._cleaner = cleaner

    def limits(self, kind: str = "") -> TakingLimits:
        """What may be attached now, to items of a kind."""
        return taking_limits(self._layouts.current(), kind)

    def take(
        self,
        path: Path,
        *,
        kind: str = "",
        beside: Sequence[Attachment] = (),
        taking: Taking | None = None,
    ) -> Attachment:
        """Copy a file into the store beside those that are there.

        Raises ``EditorError(FILE_REFUSED)``, ``TakingCancelled``, or what the store raises when
        the disk fails.
        """
        taking = taking or Taking()
        data = read_allowed(path, self.limits(kind), beside, taking)
        facts = self._reader.inspect(data, readable_name(path.name), taking.cancelled)
        kept = self.keep(data, path.name)
        self._store.facts.put(kept.sha256, facts)
        return kept

    def take_for_field(self, path: Path, *, picture: bool) -> Attachment:
        """Copy a file into the store for a field of its own; pictures are prepared."""
        if picture:
            return self.pictures.take(self.pictures.read(path), path.name).attachment
        return self.take(path)

    def facts(self, hash_: BlobHash) -> FileFacts | None:
        """What is known of a file's inside; ``None`` while nobody looked."""
        return self._store.facts.get(hash_)

    def settled(self, hash_: BlobHash) -> bool:
        """Whether looking again would tell nothing new: not so once old formats can be opened."""
        facts = self._store.facts.get(hash_)
        return facts is not None and not may_tell_more(facts, self._reader)

    def inspect(self, files: Sequence[Attachment]) -> int:
        """Look into those files of which more can be known; how many those were.

        Files that are not on this machine are left out.
        """
        looked = 0
        for file in files:
            if self.settled(file.sha256):
                continue
            data = self._store.blobs.get(file.sha256)
            if data is not None:
                self._store.facts.put(file.sha256, self._reader.inspect(data, file.name))
                looked += 1
        return looked

    def keep(self, data: bytes, name: str) -> Attachment:
        """Put bytes into the store under their hash: what is attached is frozen from here on."""
        hash_ = self._store.blobs.add(data)  # a file of its own: autosave need not wait for it
        label = clean_name(name)
        return Attachment(
            name=label,
            sha256=hash_,
            size=len(data),
            media_type=_media_type(label),
        )

    def clean(self, file: Attachment, order: Order) -> CleanedFile:
        """Make a cleaned copy and look into it again; the original bytes stay in the store.

        Raises ``EditorError``: NOT_FOUND when the bytes are not on this machine, FILE_REFUSED.
        """
        data = self._store.blobs.get(file.sha256)
        if data is None:
            raise EditorError(Code.NOT_FOUND, file=file.name)
        return self._kept_copy(file, self._cleaner.clean(data, file.name, order))

    def mask(self, file: Attachment, words: Mapping[str, str]) -> CleanedFile:
        """Make a copy with other words in some places; the original stays on this machine alone.

        Raises ``EditorError``: NOT_FOUND when the bytes are not here, FILE_REFUSED.
        """
        data = self._store.blobs.get(file.sha256)
        if data is None:
            raise EditorError(Code.NOT_FOUND, file=file.name)
        return self._kept_copy(file, self._cleaner.mask(data, file.name, words))

    def _kept_copy(self, file: Attachment, copy: Cleaned) -> CleanedFile:
        stem = file.name.rpartition(".")[0]
        name = f"{stem}{copy.suffix}" if copy.suffix else file.name
        facts = self._reader.inspect(copy.data, name)
        kept = self.keep(copy.data, name)
        self._store.facts.put(kept.sha256, facts)
        before = self._store.facts.get(file.sha256) or FileFacts()
        return CleanedFile(original=file, copy=kept, before=before, after=facts)

    def data(self, hash_: BlobHash) -> bytes | None:
        """The bytes of a file, if they are here."""
        return self._store.blobs.get(hash_)

    def at(self, address: str) -> bytes | None:
        """The bytes behind an ``att:<sha256>`` address; ``None`` for any other address."""
        if not address.startswith(SCHEME):
            return None
        hash_ = address.removeprefix(SCHEME).partition("/")[0]
        return self._store.blobs.get(BlobHash(hash_)) if len(hash_) == 64 else None


def _media_type(name: str) -> str:
    return mimetypes.guess_type(name)[0] or "application/octet-stream"
