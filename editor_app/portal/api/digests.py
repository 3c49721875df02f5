"""Digests of what is sent (RFC 9530), and which part of a file is asked for (RFC 9110)."""

import base64
import binascii
import hashlib
import re

from editor_app.portal.problems import ProblemError

MOST_RANGE = 8 * 1024 * 1024
_SUM = re.compile(r"(?:^|,)\s*sha-256=:([A-Za-z0-9+/=]{1,100}):")
_RANGE = re.compile(r"bytes=([0-9]{1,12})-([0-9]{0,12})")


def digest(data: bytes) -> str:
    """``Content-Digest`` of these bytes."""
    return f"sha-256=:{base64.b64encode(hashlib.sha256(data).digest()).decode()}:"


def check_digest(data: bytes, told: str | None) -> None:
    """Raises ``ProblemError("digest-mismatch")`` when ``told`` names another SHA-256.

    Other algorithms say nothing here (RFC 9530 section 2).
    """
    match = _SUM.search(told or "")
    if match is None:
        return
    try:
        wanted = base64.b64decode(match[1], validate=True)
    except binascii.Error as wrong:
        raise ProblemError("bad-request", "Content-Digest is not base64") from wrong
    if wanted != hashlib.sha256(data).digest():
        raise ProblemError("digest-mismatch", "the bytes changed on the way")


def read_range(told: str | None, size: int) -> range | None:
    """The bytes asked for, cut to what there is; ``None``: all of them; empty: no such bytes."""
    match = _RANGE.fullmatch((told or "").replace(" ", ""))
    if match is None or not size:
        return None
    first = int(match[1])
    last = int(match[2]) if match[2] else max(first, size - 1)
    if last < first:
        return None  # not a range at all (RFC 9110 section 14.1.1)
    return range(first, min(last + 1, size, first + MOST_RANGE))
