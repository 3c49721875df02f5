"""What a file of certificate authorities holds. Loads OpenSSL: only by services/deferred.py."""

import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from stat import S_ISREG

from editor_app.domain.errors import Code, EditorError

_LARGEST = 4 * 1024 * 1024  # bytes; a system's whole bundle has a quarter of a megabyte


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """One certificate of a file of authorities."""

    name: str
    ends: datetime  # UTC


def authorities(file: Path) -> tuple[Authority, ...]:
    """The certificates of a PEM file. Raises ``EditorError(CA_FILE)`` unless there is one."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        told = file.stat()
        if told.st_size > _LARGEST or not S_ISREG(told.st_mode):  # a pipe would be waited for
            raise EditorError(Code.CA_FILE, file=file.name)
        context.load_verify_locations(cafile=file)
    except (OSError, ValueError) as failed:  # ssl.SSLError is one, too
        raise EditorError(Code.CA_FILE, file=file.name) from failed
    found = tuple(_authority(one) for one in context.get_ca_certs())
    if not found:  # certificates, but none of an authority
        raise EditorError(Code.CA_FILE, file=file.name)
    return found


def _authority(told: Mapping[str, object]) -> Authority:
    parts = {name: value for ((name, value),) in told["subject"]}  # type: ignore[attr-defined]  # ssl's own form: pairs in one-tuples
    seconds = ssl.cert_time_to_seconds(str(told["notAfter"]))
    return Authority(
        name=parts.get("commonName") or parts.get("organizationName") or "?",
        ends=datetime.fromtimestamp(seconds, UTC),
    )
