"""Files inside a page: ``data:`` addresses for a page that must stand alone in one file."""

import base64
from types import MappingProxyType

# First bytes of the picture formats the portal takes; everything else is a download.
_KINDS = MappingProxyType(
    {
        b"\x89PNG": "image/png",
        b"\xff\xd8\xff\xe0": "image/jpeg",
        b"\xff\xd8\xff\xe1": "image/jpeg",
        b"GIF8": "image/gif",
    }
)


def data_address(data: bytes | None) -> str:
    """The file as an address (RFC 2397), or a dead link when it is not here."""
    if data is None:
        return "#"
    kind = _KINDS.get(data[:4], "application/octet-stream")
    return f"data:{kind};base64,{base64.b64encode(data).decode('ascii')}"
