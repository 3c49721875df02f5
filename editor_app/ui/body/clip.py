"""What the system's clipboard offers, as values that may leave the main thread."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage

from editor_app.domain.clipboard import Clip

_RTF = (
    "text/rtf",
    "application/rtf",
    "text/richtext",
    'application/x-qt-windows-mime;value="Rich Text Format"',
    "public.rtf",
)
_READY = ("image/png", "image/jpeg", "image/gif", "image/webp")


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedClip:
    """A clip whose bitmap may still have to be written as PNG, which takes its time."""

    clip: Clip
    image: QImage | None = None

    @property
    def heavy(self) -> bool:
        """Whether there are pictures in it, or so much that the window would stand still."""
        clip = self.clip
        pictures = self.image is not None or clip.picture or "data:image" in clip.html
        return bool(pictures) or b"\\pict" in clip.rtf or clip.size - len(clip.rtf) > _AT_ONCE

    def ready(self) -> Clip:
        """The clip with its bitmap written."""
        return self.clip if self.image is None else replace(self.clip, picture=png(self.image))


_AT_ONCE = 60_000  # characters that are read in some 10 ms


def offered(source: QMimeData, *, pictures: bool) -> OfferedClip:
    """Take over what a program offers; ``pictures`` if a bitmap could be used at all."""
    html = source.html() if source.hasHtml() else ""
    text = source.text() if source.hasText() else ""
    rtf = next((_data(source, form) for form in _RTF if source.hasFormat(form)), b"")
    picture, image = b"", None
    if pictures and source.hasImage() and ("<img" in html or not text.strip()):
        picture = next((_data(source, form) for form in _READY if source.hasFormat(form)), b"")
        held = None if picture else source.imageData()
        image = held if isinstance(held, QImage) and not held.isNull() else None
    return OfferedClip(clip=Clip(html=html, rtf=rtf, text=text, picture=picture), image=image)


def png(image: QImage) -> bytes:
    """A bitmap as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide wants bytes, Qt a str
    return bytes(buffer.data().data())


def _data(source: QMimeData, form: str) -> bytes:
    return bytes(source.data(form).data())
