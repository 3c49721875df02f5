"""Files of an item: taking them in from disk and giving their bytes back."""

import mimetypes
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from editor_app.domain.cleaning import Cleaned, FileCleaner, Order
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.file_facts import FileFacts, FileReader, Found, may_tell_more
from editor_app.domain.file_names import readable_name
from editor_app.domain.item import Attachment, BlobHash
from editor_app.domain.pictures import PictureOrder, Pictures, PreparedPicture
from editor_app.domain.ports import Store
from editor_app.domain.refused_files import Refused, refused
from editor_app.services.layouts import LayoutService
from editor_app.services.taking import (
    Taking,
    TakingLimits,
    megabytes,
    picture_order,
    read_allowed,
    taking_limits,
)

_SCHEME = "att:"
_PICTURE_NAME = "picture"
_MOST_PICTURE_BYTES = 60 * 1024 * 1024  # as it comes; it is scaled down afterwards


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenPicture:
    """A picture in the store: what the body names (``att:<sha256>``), and what was done to it."""

    attachment: Attachment
    picture: PreparedPicture

    @property
    def address(self) -> str:
        """What an image in the body has as its source."""
        return f"{_SCHEME}{self.attachment.sha256}"


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
        self._pictures = pictures
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
            return self.take_picture(self.read_picture(path), path.name).attachment
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

    def prepare_picture(
        self,
        data: bytes,
        name: str,
        *,
        width: int | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> PreparedPicture:
        """Make a picture ready without keeping it; nothing enters the store.

        ``width`` is what the person chose; without it the layout's limit holds, 0 keeps the
        picture's own. Raises ``EditorError(FILE_REFUSED)`` or ``TakingCancelled``.
        """
        order = picture_order(self._layouts.current())
        if width is not None:
            order = replace(order, max_width=width)
        return self._pictures.prepare(data, name, order, cancelled)

    def prepared_for_page(
        self, data: bytes, name: str, cancelled: Callable[[], bool]
    ) -> PreparedPicture:
        """A picture within the layout's limits; for whoever needs a function of three."""
        return self.prepare_picture(data, name, cancelled=cancelled)

    def picture_order(self) -> PictureOrder:
        """How wide and heavy pictures in the text may be."""
        return picture_order(self._layouts.current())

    def keep_picture(self, picture: PreparedPicture, name: str) -> TakenPicture:
        """Put a prepared picture into the store."""
        stem = clean_name(name).rpartition(".")[0] or clean_name(name) or _PICTURE_NAME
        kept = self.keep(picture.data, f"{stem}{picture.suffix}")
        return TakenPicture(
            attachment=replace(kept, media_type=picture.media_type), picture=picture
        )

    def take_picture(
        self,
        data: bytes,
        name: str,
        *,
        width: int | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> TakenPicture:
        """Prepare a picture and keep it: upright, sRGB, no metadata, within the layout's limits.

        Raises like ``prepare_picture``, and what the store raises when the disk fails.
        """
        made = self.prepare_picture(data, name, width=width, cancelled=cancelled)
        return self.keep_picture(made, name)

    def read_picture(self, path: Path) -> bytes:
        """The bytes of a file that may become a picture. Raises ``EditorError(FILE_REFUSED)``."""
        try:
            with path.open("rb") as stream:
                data = stream.read(_MOST_PICTURE_BYTES + 1)
        except OSError as problem:
            detail = problem.strerror or "?"
            raise refused(path.name, Refused.MISSING, detail=detail) from problem
        if len(data) > _MOST_PICTURE_BYTES:
            size, limit = megabytes(path.stat().st_size), megabytes(_MOST_PICTURE_BYTES)
            raise refused(path.name, Refused.SIZE, size=size, limit=limit)
        return data

    def data(self, hash_: BlobHash) -> bytes | None:
        """The bytes of a file, if they are here."""
        return self._store.blobs.get(hash_)

    def at(self, address: str) -> bytes | None:
        """The bytes behind an ``att:<sha256>`` address; ``None`` for any other address."""
        if not address.startswith(_SCHEME):
            return None
        hash_ = address.removeprefix(_SCHEME).partition("/")[0]
        return self._store.blobs.get(BlobHash(hash_)) if len(hash_) == 64 else None


def _media_type(name: str) -> str:
    return mimetypes.guess_type(name)[0] or "application/octet-stream"


def clean_name(name: str) -> str:
    """A label without what could mislead: NFC, no path, no control or direction characters."""
    plain = unicodedata.normalize("NFC", readable_name(name).replace("\\", "/").rpartition("/")[2])
    kept = "".join(c for c in plain if unicodedata.category(c) not in ("Cc", "Cf"))
    return kept.strip(". ") or "file"
