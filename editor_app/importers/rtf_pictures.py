"""The pictures of an RTF text, in order: Word and WPS put the bytes there, HTML only names files.

Only groups are followed and only pictures are read. Word writes each picture twice, for new and
for old programs (``\\nonshppict``); bullets, headers and footers are no pictures of the text.
"""

import re

MOST_PICTURES = 500
_DEEPEST = 1_000
_TOKEN = re.compile(rb"[{}]|\\bin(\d{1,9}) ?|\\([a-z]{1,32})(-?\d{1,10})? ?|\\[^a-z]", re.DOTALL)
_ASIDE = frozenset(
    (
        *(b"nonshppict", b"listpicture", b"header", b"headerl", b"headerr", b"headerf"),
        *(b"footer", b"footerl", b"footerr", b"footerf", b"background", b"objdata"),
    )
)
_KINDS = frozenset((b"pngblip", b"jpegblip", b"emfblip", b"wmetafile", b"dibitmap", b"macpict"))
_READABLE = frozenset((b"pngblip", b"jpegblip"))
_NO_HEX = re.compile(rb"[^0-9a-fA-F]")


def rtf_pictures(rtf: bytes, largest: int) -> list[bytes]:
    """The bytes of each picture; empty for one no browser shows, or above ``largest`` bytes.

    Reads in linear time; damaged text gives the pictures before the damage.
    """
    found: list[bytes] = []
    aside: list[bool] = [False]  # per open group: whether it is apart from the text
    picture = False  # whether the group of a picture is open
    kind = b""
    hidden = 0  # depth of groups inside a picture: its properties, not its data
    at = 0
    chunks: list[bytes] = []
    while len(found) < MOST_PICTURES:
        token = _TOKEN.search(rtf, at)
        end = token.start() if token else len(rtf)
        if picture and not hidden and end > at and len(chunks) < 1_000:
            chunks.append(rtf[at:end])
        if token is None:
            break
        at = token.end()
        sign = token.group()
        if sign == b"{":
            aside.append(aside[-1])
            hidden += picture
            if len(aside) > _DEEPEST:
                break
        elif sign == b"}":
            if picture and not hidden:
                found.append(_bytes(chunks, kind, largest))
                picture, chunks = False, []
            hidden -= hidden > 0
            if len(aside) > 1:
                aside.pop()
        elif token.group(1):
            size = int(token.group(1))
            at = min(len(rtf), at + size)
        elif token.group(2) in _ASIDE:
            aside[-1] = True
        elif token.group(2) == b"pict" and not aside[-1] and not picture:
            picture, kind, hidden, chunks = True, b"", 0, []
        elif token.group(2) in _KINDS and picture and not hidden:
            kind = token.group(2)
    return found


def _bytes(chunks: list[bytes], kind: bytes, largest: int) -> bytes:
    if kind not in _READABLE or sum(map(len, chunks)) > 3 * largest:
        return b""
    digits = _NO_HEX.sub(b"", b"".join(chunks))
    return bytes.fromhex(digits[: len(digits) & ~1].decode("ascii"))
