"""Files of a public form: few kinds, looked at by their bytes; pictures lose their metadata.

Nothing is opened in this process: pictures are prepared in a child with limits, other files are
kept as they are and only ever handed on as attachments.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from editor_app.domain.errors import EditorError
from editor_app.domain.opinions import OpinionFile
from editor_app.domain.pictures import PictureOrder, Pictures
from editor_app.portal.blobs import BlobFolder
from editor_app.portal.public.multipart import Part

MB = 1024 * 1024
MOST_FILES = 3
MOST_BYTES = 5 * MB  # of one file
_LONGEST_NAME = 80
_PICTURE_TYPES = MappingProxyType({"jpg": b"\xff\xd8\xff", "png": b"\x89PNG\r\n\x1a\n"})
_KINDS: Mapping[str, tuple[bytes, str]] = MappingProxyType(
    {
        "pdf": (b"%PDF-", "application/pdf"),
        "docx": (
            b"PK\x03\x04",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        "jpg": (_PICTURE_TYPES["jpg"], "image/jpeg"),
        "png": (_PICTURE_TYPES["png"], "image/png"),
    }
)
ACCEPTED = "PDF、DOCX、JPG、PNG"


class FileRefusedError(Exception):
    """Carries the sentence for the citizen."""


def take_files(
    parts: Sequence[Part], blobs: BlobFolder, pictures: Pictures
) -> tuple[OpinionFile, ...]:
    """Check, clean and keep. Raises ``FileRefusedError``; then nothing of them is named."""
    sent = [one for one in parts if one.file_name and one.data]
    if len(sent) > MOST_FILES:
        raise FileRefusedError(
            f"附件最多 {MOST_FILES} 个，收到了 {len(sent)} 个，请减少后重新选择。"
        )
    prepared = [_checked(one, pictures) for one in sent]
    return tuple(
        OpinionFile(sha256=blobs.add(data), name=name, size=len(data), media_type=kind)
        for name, data, kind in prepared
    )


def _checked(part: Part, pictures: Pictures) -> tuple[str, bytes, str]:
    name = _plain_name(part.file_name or "")
    ending = name.rpartition(".")[2].lower().replace("jpeg", "jpg")
    if ending not in _KINDS:
        raise FileRefusedError(f"附件“{name}”的类型不支持，可以上传 {ACCEPTED}。")
    if len(part.data) > MOST_BYTES:
        size = f"{len(part.data) / MB:.1f}"
        raise FileRefusedError(f"附件“{name}”有 {size} MB，单个附件不超过 {MOST_BYTES // MB} MB。")
    magic, kind = _KINDS[ending]
    if not part.data.startswith(magic):
        raise FileRefusedError(f"附件“{name}”的内容和扩展名不一致，请核对后重新选择。")
    if ending not in _PICTURE_TYPES:
        return name, part.data, kind
    return name, _picture(part.data, name, pictures), kind


def _picture(data: bytes, name: str, pictures: Pictures) -> bytes:
    try:
        return pictures.prepare(data, name, PictureOrder(max_width=0, max_bytes=MOST_BYTES)).data
    except EditorError as wrong:
        raise FileRefusedError(f"图片“{name}”无法读取，请换一张图片。") from wrong


def _plain_name(told: str) -> str:
    """A label: without folders, control characters and what file systems forbid."""
    last = told.replace("\\", "/").rpartition("/")[2]
    kept = "".join(c for c in last if c.isprintable() and c not in '<>:"|?*').strip(". ")
    stem, dot, ending = kept.rpartition(".")
    return f"{stem[: _LONGEST_NAME - len(ending)]}{dot}{ending}" if dot else kept[:_LONGEST_NAME]
