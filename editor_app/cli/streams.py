"""Output that takes every sign, whatever the terminal or the file behind it is written in.

A Chinese Windows writes files in GBK, a bare C locale in ASCII; neither has ✓. What cannot be
written becomes ``\\uXXXX``, which JSON reads as the same sign.
"""

import codecs
import io
import sys

_ESCAPED = "channel-editor.escaped"


def accept_every_sign() -> None:
    """Of standard output and error; those of tests and pipes of our own stay as they are."""
    codecs.register_error(_ESCAPED, _escape)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not _is_unicode(stream.encoding):
            stream.reconfigure(errors=_ESCAPED)


def takes(signs: str) -> bool:
    """Whether standard output can show these signs themselves."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    try:
        signs.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _is_unicode(encoding: str) -> bool:
    try:
        return codecs.lookup(encoding).name.startswith("utf")
    except LookupError:
        return False


def _escape(error: UnicodeError) -> tuple[str, int]:
    """Two units for a sign beyond the first plane, as in JSON (RFC 8259 section 7)."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass")
    pairs = (units[at : at + 2].hex() for at in range(0, len(units), 2))
    return "".join(f"\\u{pair}" for pair in pairs), error.end
