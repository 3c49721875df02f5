"""The width of PNG, GIF and JPEG pictures, and whether they carry EXIF, by their own marks."""

from collections.abc import Iterator

_FRAMES = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})


def width_of(data: bytes) -> int:
    """Width in pixels; 0 when it cannot be told."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 20:
        return int.from_bytes(data[16:20], "big")
    if data.startswith((b"GIF87a", b"GIF89a")) and len(data) >= 8:
        return int.from_bytes(data[6:8], "little")
    return _jpeg_width(data) if data.startswith(b"\xff\xd8") else 0


def _jpeg_width(data: bytes) -> int:
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        if data[at + 1] in _FRAMES:
            return int.from_bytes(data[at + 7 : at + 9], "big")
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return 0


def carries_exif(data: bytes) -> bool:
    """Whether a JPEG or PNG says where, when or with what it was taken."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return b"eXIf" in (kind for kind, _ in _chunks(data))
    return data.startswith(b"\xff\xd8") and any(
        marker == 0xE1 and data[at + 4 : at + 10] == b"Exif\0\0" for marker, at in _segments(data)
    )


def _segments(data: bytes) -> Iterator[tuple[int, int]]:
    """Markers before the picture itself, with their places."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] not in (0xDA, 0xD9):
        yield data[at + 1], at
        at += 2 + max(2, int.from_bytes(data[at + 2 : at + 4], "big"))


def _chunks(data: bytes) -> Iterator[tuple[bytes, int]]:
    at = 8
    while at + 8 <= len(data):
        yield data[at + 4 : at + 8], at
        at += 12 + int.from_bytes(data[at : at + 4], "big")
