"""Read clipboard HTML as the editor does."""

from editor_app.domain.clipboard import Clip, Pasted, PasteRules
from editor_app.importers.clipboard import ClipLimits, read_clip
from editor_app.importers.html_reading import EVERY_BLOCK

MEGABYTE = 1024 * 1024


def read(
    html: str = "",
    *,
    text: str = "",
    rtf: bytes = b"",
    picture: bytes = b"",
    allowed: frozenset[str] = EVERY_BLOCK,
    picture_bytes: int = 2 * MEGABYTE,
    limits: ClipLimits | None = None,
) -> Pasted:
    """What the forms of one clip become."""
    return read_clip(
        Clip(html=html, text=text, rtf=rtf, picture=picture),
        PasteRules(allowed=allowed, picture_bytes=picture_bytes),
        limits=limits,
    )
