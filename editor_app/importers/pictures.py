"""Pictures taken out of a file: told by their bytes, named by their hash."""

from dataclasses import dataclass, field

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.item import BlobHash
from editor_app.importers.imported import ImportedFile

_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "png", "image/png"),
    (b"\xff\xd8\xff", "jpg", "image/jpeg"),
    (b"GIF87a", "gif", "image/gif"),
    (b"GIF89a", "gif", "image/gif"),
)


@dataclass(slots=True)
class Pictures:
    """The pictures of one import, each kept once."""

    _files: dict[BlobHash, ImportedFile] = field(default_factory=dict)

    def take(self, data: bytes) -> str | None:
        """Keep a picture and give its address; ``None`` if no browser would show it."""
        kind = picture_kind(data)
        if kind is None:
            return None
        suffix, media_type = kind
        hash_ = BlobHash(sha256_hex(data))
        if hash_ not in self._files:
            self._files[hash_] = ImportedFile(
                name=f"image{len(self._files) + 1}.{suffix}",
                sha256=hash_,
                media_type=media_type,
                data=data,
            )
        return f"att:{hash_}"

    def files(self) -> tuple[ImportedFile, ...]:
        return tuple(self._files.values())


def picture_kind(data: bytes) -> tuple[str, str] | None:
    """Suffix and media type of a picture by its first bytes."""
    for magic, suffix, media_type in _MAGIC:
        if data.startswith(magic):
            return suffix, media_type
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp", "image/webp"
    return None
