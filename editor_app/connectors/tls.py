"""Whom the client trusts on the wire: the system's certificates, and those of the installer."""

import ssl
from pathlib import Path

from editor_app.ca_file import read_ca_file, refused_ca_file
from editor_app.domain.authority_file import CaFault, pieces_of


def trust(ca_file: str) -> ssl.SSLContext:
    """TLS 1.2 at least (RFC 9325 section 3.1.1), names checked, no way around a bad certificate.

    ``ca_file`` adds authorities, in PEM or DER, to those of the system. Built by hand and not by
    ``create_default_context``: that one writes the session keys to a file when the environment
    says so (SSLKEYLOGFILE). Raises ``EditorError(CA_FILE)``.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # checks certificates and names
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_default_certs()
    if ca_file:
        _add(context, Path(ca_file))
    return context


def _add(context: ssl.SSLContext, file: Path) -> None:
    """Every certificate that is sound: one that is damaged shall not cost the others."""
    pieces = pieces_of(read_ca_file(file))
    added = 0
    for one in pieces.certificates:
        try:
            context.load_verify_locations(cadata=one)
        except (ssl.SSLError, ValueError):
            continue
        added += 1
    if not added:
        raise refused_ca_file(file, pieces.fault or CaFault.DAMAGED)
