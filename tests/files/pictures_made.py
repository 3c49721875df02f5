"""Pictures as cameras, scanners and programs make them, built here byte by byte."""

from io import BytesIO
from typing import Any

from PIL import Image

ORIENTATION, MAKER, GPS = 0x0112, 0x010F, 0x8825


def encoded(image: Image.Image, kind: str, **options: Any) -> bytes:
    """The bytes of a picture."""
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    """A picture read back, decoded."""
    image = Image.open(BytesIO(data))
    image.load()
    return image


def photo(width: int = 320, height: int = 200) -> Image.Image:
    """A picture with much detail: two halves, red and noise, so that turning shows."""
    noise = Image.effect_noise((width, height), 60).convert("RGB")
    noise.paste((200, 30, 30), (0, 0, width // 2, height))
    return noise


def exif(orientation: int = 1) -> Image.Exif:
    """What a phone writes: its maker, how it was held, where it was."""
    told = Image.Exif()
    told[ORIENTATION], told[MAKER] = orientation, "Phone"
    told[GPS] = {1: "N", 2: (22.0, 59.0, 1.0), 3: "E", 4: (114.0, 20.0, 2.0)}
    return told
