"""Seals: a SHA-256 over the small columns of a row that its text's own hash does not cover."""

import json

import apsw

from editor_app.domain.canonical import sha256_hex


def seal(*values: str | int | bytes | float | None) -> str:
    """The seal of these values, in this order."""
    plain = [value.hex() if isinstance(value, bytes) else value for value in values]
    told = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    return sha256_hex(told.encode("utf-8", "surrogatepass"))


def teach(connection: apsw.Connection) -> None:
    """Let statements of this connection, migrations above all, call ``seal``."""
    connection.create_scalar_function("seal", seal, -1, deterministic=True)
