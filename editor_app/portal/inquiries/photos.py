"""Pictures of a message: prepared in a child process, without place and metadata."""

from collections.abc import Sequence

from editor_app.domain.item import Attachment
from editor_app.domain.pictures import Pictures
from editor_app.portal.core import Portal
from editor_app.portal.opinions.files import FileRefusedError, take_files
from editor_app.portal.public.multipart import Part

_KINDS = (".jpg", ".jpeg", ".png")


def take_photos(
    parts: Sequence[Part], portal: Portal, pictures: Pictures
) -> tuple[Attachment, ...]:
    """Check, clean and keep. Raises ``FileRefusedError`` with the sentence for the citizen."""
    for part in parts:
        if part.file_name and not part.file_name.lower().endswith(_KINDS):
            raise FileRefusedError("照片只能是 JPG 或 PNG，请重新选择。")
    return tuple(
        Attachment(name=one.name, sha256=one.sha256, size=one.size, media_type=one.media_type)
        for one in take_files(parts, portal.blobs, pictures)
    )
