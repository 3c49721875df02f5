"""Take what does not belong to the picture out of a JPEG file, without compressing it again."""

_KEPT = frozenset({0xE0, 0xEE})  # JFIF; Adobe, which names the colour transform
_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xD8)})
_START_OF_SCAN, _END, _COMMENT = 0xDA, 0xD9, 0xFE


def without_metadata(data: bytes) -> bytes:
    """The same picture without EXIF, XMP, comments, profiles, and whatever follows its end.

    Phones append videos and second pictures after the end marker. Raises ``ValueError`` when the
    bytes do not follow ITU T.81, annex B.
    """
    if not data.startswith(b"\xff\xd8"):
        raise ValueError("no JPEG")
    kept, at = [b"\xff\xd8"], 2
    while at + 1 < len(data):
        if data[at] != 0xFF:
            raise ValueError("a marker is missing")
        marker = data[at + 1]
        if marker == 0xFF:  # fill byte
            at += 1
        elif marker == _END:
            return b"".join((*kept, b"\xff\xd9"))
        elif marker in _WITHOUT_LENGTH:
            kept.append(data[at : at + 2])
            at += 2
        else:
            end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
            if marker == _START_OF_SCAN:
                end = _scan_end(data, end)
            if not (0xE0 <= marker <= 0xEF or marker == _COMMENT) or marker in _KEPT:
                kept.append(data[at:end])
            at = end
    raise ValueError("the end is missing")


def _scan_end(data: bytes, at: int) -> int:
    """Where the entropy-coded bytes end: at the next marker that is no stuffing and no restart."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            raise ValueError("a scan has no end")
        follower = data[at + 1]
        if follower != 0x00 and follower != 0xFF and not 0xD0 <= follower <= 0xD7:
            return at
        at += 1 if follower == 0xFF else 2
