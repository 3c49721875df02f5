"""Pictures of the body: as large as they are, never larger than the page, with their words."""

from dataclasses import dataclass
from io import BytesIO
from itertools import count

from docx.document import Document
from docx.shared import Mm
from lxml import etree
from PIL import Image as Pixels
from PIL import UnidentifiedImageError

from editor_app.domain.item import BlobHash
from editor_app.exporters.docx_inline import Draw
from editor_app.exporters.docx_names import element
from editor_app.exporters.docx_page import HEIGHT_MM, WIDTH_MM
from editor_app.exporters.source import FileData
from editor_app.rendering.tree import Image

_AS_THEY_ARE = frozenset({"PNG", "JPEG", "GIF", "BMP", "TIFF"})  # what Word shows itself
_READ = (*sorted(_AS_THEY_ARE), "WEBP")
_PIXELS_PER_MM = 96 / 25.4
_MOST_PIXELS = 100_000_000
_CAPTION_MM = 20.0  # kept free, so that picture and caption stand on one page


@dataclass(frozen=True, slots=True, kw_only=True)
class Readable:
    """A picture every program shows, in the size it has on the page."""

    data: bytes
    width_mm: float
    height_mm: float


def drawing(document: Document, data: FileData) -> Draw:
    """What makes the run that shows a picture of the item; ``None`` if its bytes show none."""
    numbers = count(1)

    def draw(image: Image) -> etree._Element | None:
        hash_ = image.src.removeprefix("att:").partition("/")[0]
        found = data(BlobHash(hash_)) if image.src.startswith("att:") else None
        shown = None if found is None else readable(found)
        if shown is None:
            return None
        drawn = document.part.new_pic_inline(
            BytesIO(shown.data), Mm(shown.width_mm), Mm(shown.height_mm)
        )
        for side in ("distT", "distB", "distL", "distR"):  # else LibreOffice keeps 3 mm free
            drawn.set(side, "0")
        number = str(next(numbers))
        for name, value in (("id", number), ("name", f"图{number}"), ("descr", image.alt)):
            drawn.docPr.set(name, value)
        return element("w:r", element("w:drawing", drawn))

    return draw


def readable(data: bytes) -> Readable | None:
    """The picture at 96 dots per inch, smaller if the page is; ``None`` if it is none."""
    try:
        with Pixels.open(BytesIO(data), formats=_READ) as picture:
            width, height = picture.size
            if not 0 < width * height <= _MOST_PIXELS:
                return None
            shown = data if picture.format in _AS_THEY_ARE else _as_png(picture)
    except (UnidentifiedImageError, Pixels.DecompressionBombError, OSError, ValueError):
        return None
    wide, high = width / _PIXELS_PER_MM, height / _PIXELS_PER_MM
    scale = min(1.0, WIDTH_MM / wide, (HEIGHT_MM - _CAPTION_MM) / high)
    return Readable(data=shown, width_mm=wide * scale, height_mm=high * scale)


def _as_png(picture: Pixels.Image) -> bytes:
    made = BytesIO()
    picture.convert("RGBA").save(made, "PNG")
    return made.getvalue()
