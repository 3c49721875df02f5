"""Traces in pictures: where, when and by whom they were taken."""

import warnings
from io import BytesIO

from PIL import Image

from editor_app.domain.file_facts import SpotKind, Trace, Unread
from editor_app.files.picture import BROKEN, FORMATS, GPS
from editor_app.files.tally import Tally

_ARTIST, _COPYRIGHT = 0x013B, 0x8298
_ORIENTATION = 0x0112


def tell_picture(data: bytes, tally: Tally) -> None:
    """Read the tags only; the pixels are not decoded."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            image = Image.open(BytesIO(data), formats=FORMATS)
            tags = image.getexif()
            place = tags.get_ifd(GPS)
        except BROKEN:
            tally.unread = Unread.DAMAGED
            return
    for tag in (_ARTIST, _COPYRIGHT):
        if str(tags.get(tag) or "").strip():
            tally.add(Trace.AUTHOR, SpotKind.VALUE, tags[tag])
    if place:
        tally.add(Trace.PLACE)
    further = set(tags) - {_ARTIST, _COPYRIGHT, GPS, _ORIENTATION}
    if further or image.info.get("xmp"):
        tally.add(Trace.METADATA, count=max(1, len(further)))
