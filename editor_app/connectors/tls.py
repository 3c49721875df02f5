"""Whom the client trusts on the wire: the system's certificates, and those of the installer."""

import ssl
from pathlib import Path

from editor_app.domain.errors import Code, EditorError


def trust(ca_file: str) -> ssl.SSLContext:
    """TLS 1.2 at least (RFC 9325 section 3.1.1), names checked, no way around a bad certificate.

    ``ca_file`` adds authorities in PEM to those of the system. Built by hand and not by
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
    try:
        if not file.is_file():  # a pipe would be waited for
            raise EditorError(Code.CA_FILE, file=file.name)
        context.load_verify_locations(cafile=file)
    except (
        OSError,
        ValueError,
    ) as failed:  # ssl.SSLError is one, too: a file without a certificate
        raise EditorError(Code.CA_FILE, file=file.name) from failed
