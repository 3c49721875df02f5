"""What a server's certificate says, also one that is not trusted."""

import ssl
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from cryptography.x509.oid import NameOID


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """Who issued it, for whom, and from when to when it holds (UTC)."""

    issuer: str
    names: tuple[str, ...]
    begins: datetime
    ends: datetime


def read_certificate(der: bytes) -> Certificate | None:
    """A certificate in DER, or ``None`` where it cannot be read."""
    try:
        told = x509.load_der_x509_certificate(der)
        return Certificate(
            issuer=_issuer(told),
            names=_names(told),
            begins=told.not_valid_before_utc,
            ends=told.not_valid_after_utc,
        )
    except (ValueError, x509.ExtensionNotFound, x509.DuplicateExtension):
        return None


def unverified() -> ssl.SSLContext:
    """For looking at a certificate that was refused; nothing of ours is ever sent over it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _issuer(told: x509.Certificate) -> str:
    for kind in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        found = told.issuer.get_attributes_for_oid(kind)
        if found:
            return str(found[0].value)[:80]
    return "?"


def _names(told: x509.Certificate) -> tuple[str, ...]:
    try:
        extension = told.extensions.get_extension_for_class(x509.SubjectAlternativeName)
    except x509.ExtensionNotFound:
        return ()
    names = extension.value.get_values_for_type(x509.DNSName)
    addresses = extension.value.get_values_for_type(x509.IPAddress)
    return (*names, *(str(one) for one in addresses))[:5]
