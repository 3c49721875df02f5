"""A file of certificates as offices hand it out: PEM, one or many, or DER as Windows exports it.

Whether a certificate is sound, OpenSSL decides; here is only where each begins and ends.
"""

import base64
import binascii
import re
from dataclasses import dataclass
from enum import StrEnum

from editor_app.domain.trusted_certificate import for_servers, parted

LARGEST = 4 * 1024 * 1024  # bytes; a system's whole bundle has a quarter of a megabyte
_MARK = rb"-----%s (?:TRUSTED |X509 )?CERTIFICATE-----"
_BEGIN = re.compile(_MARK % b"BEGIN")
_PEM = re.compile(_MARK % b"BEGIN" + rb"([^-]*)" + _MARK % b"END")  # base64 has no dash
_KEY = re.compile(rb"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----")
_DER = b"\x30\x82"  # a sequence of 256 bytes or more: every certificate is one


class CaFault(StrEnum):
    """Why a file holds no authority; the words stand in ``ui/way_words.py`` and ``doctor``."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    NO_FILE = "no-file"  # a folder, a pipe
    TOO_LARGE = "too-large"
    EMPTY = "empty"
    KEY = "key"  # a private key in its place
    DAMAGED = "damaged"
    NO_CERTIFICATE = "no-certificate"
    NO_AUTHORITY = "no-authority"  # certificates of servers or people alone


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """Certificates in DER, and how many more there would have been."""

    certificates: tuple[bytes, ...] = ()
    damaged: int = 0
    fault: CaFault | None = None  # where there is none


def pieces_of(data: bytes) -> Pieces:
    """Take a file apart."""
    if not data.strip():
        return Pieces(fault=CaFault.EMPTY)
    if data.startswith(_DER):
        return Pieces(certificates=(parted(data)[0],))
    found = [parted(_decoded(block)) for block in _PEM.findall(data)]
    sound = [(one, trust) for one, trust in found if one]
    damaged = max(len(found), len(_BEGIN.findall(data))) - len(sound)
    if sound:
        wanted = tuple(one for one, trust in sound if for_servers(trust))
        return Pieces(certificates=wanted, damaged=damaged, fault=_of_none(wanted))
    if damaged:
        return Pieces(damaged=damaged, fault=CaFault.DAMAGED)
    return Pieces(fault=CaFault.KEY if _KEY.search(data) else CaFault.NO_CERTIFICATE)


def _of_none(wanted: tuple[bytes, ...]) -> CaFault | None:
    return None if wanted else CaFault.NO_AUTHORITY


def _decoded(block: bytes) -> bytes:
    """Nothing where it is no base64 of a certificate."""
    try:
        told = base64.b64decode(b"".join(block.split()), validate=True)
    except binascii.Error:
        return b""
    return told if told.startswith(b"\x30") else b""
