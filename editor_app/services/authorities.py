"""What a file of certificate authorities holds. Loads OpenSSL: only by services/deferred.py."""

import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from editor_app.ca_file import read_ca_file, refused_ca_file
from editor_app.domain.authority_file import CaFault, pieces_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """One certificate of a file of authorities."""

    name: str
    ends: datetime  # UTC


@dataclass(frozen=True, slots=True, kw_only=True)
class Authorities:
    """Those that can be used, and how many certificates of the file cannot."""

    found: tuple[Authority, ...]
    damaged: int = 0


def authorities(file: Path) -> Authorities:
    """Raises ``EditorError(CA_FILE)`` with ``because``, a ``CaFault``, unless there is one."""
    pieces = pieces_of(read_ca_file(file))
    context, damaged = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), pieces.damaged
    for one in pieces.certificates:
        try:
            context.load_verify_locations(cadata=one)
        except (ssl.SSLError, ValueError):
            damaged += 1
    found = tuple(_authority(one) for one in context.get_ca_certs())
    if found:
        return Authorities(found=found, damaged=damaged)
    all_damaged = damaged and damaged >= len(pieces.certificates)
    otherwise = CaFault.DAMAGED if all_damaged else CaFault.NO_AUTHORITY
    raise refused_ca_file(file, pieces.fault or otherwise)


def _authority(told: Mapping[str, object]) -> Authority:
    parts = {name: value for ((name, value),) in told["subject"]}  # type: ignore[attr-defined]  # ssl's own form: pairs in one-tuples
    seconds = ssl.cert_time_to_seconds(str(told["notAfter"]))
    return Authority(
        name=parts.get("commonName") or parts.get("organizationName") or "?",
        ends=datetime.fromtimestamp(seconds, UTC),
    )
