"""OpenSSL's own form: a certificate and behind it, in DER, what it is trusted for.

``openssl x509 -trustout``; the form is X509_CERT_AUX in ``crypto/x509/x_x509a.c``.
"""

from collections.abc import Iterator

_SEQUENCE, _REFUSED = 0x30, 0xA0
_SERVERS = frozenset(
    {
        bytes.fromhex("2b06010505070301"),  # serverAuth
        bytes.fromhex("551d2500"),  # anyExtendedKeyUsage
    }
)


def parted(der: bytes) -> tuple[bytes, bytes]:
    """The first element of what was given, and what stands behind it.

    What is cut off comes back whole: OpenSSL says what is wrong with it.
    """
    at, end = _extent(der)
    return (der[:end], der[end:]) if at < end <= len(der) else (der, b"")


def for_servers(trust: bytes) -> bool:
    """Whether a certificate may vouch for servers; where nothing is said, it may."""
    allowed: set[bytes] = set()
    for tag, value in _elements(b"".join(value for _, value in _elements(parted(trust)[0]))):
        named = {one for _, one in _elements(value)} if tag in (_SEQUENCE, _REFUSED) else set()
        if tag == _REFUSED and named & _SERVERS:
            return False
        allowed |= named if tag == _SEQUENCE else set()
    return not allowed or bool(allowed & _SERVERS)


def _elements(der: bytes) -> Iterator[tuple[int, bytes]]:
    """Tag and value of each, as far as they are whole."""
    while der:
        at, end = _extent(der)
        if not at <= end <= len(der) or not at:
            return
        yield der[0], der[at:end]
        der = der[end:]


def _extent(der: bytes) -> tuple[int, int]:
    """Where the value of the first element begins and ends; 0 and 0 where it has no length."""
    if len(der) < 2:
        return 0, 0
    short = der[1]
    if short < 0x80:
        return 2, 2 + short
    many = short & 0x7F
    if not 0 < many <= 4 or len(der) < 2 + many:
        return 0, 0
    return 2 + many, 2 + many + int.from_bytes(der[2 : 2 + many])
