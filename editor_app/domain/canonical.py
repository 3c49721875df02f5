"""Canonical JSON after RFC 8785 (JCS), for the subset the product stores.

The subset has no floating-point numbers: amounts are text or integers below 2**53, so the number
formatting of RFC 8785 section 3.2.2.3 is never needed.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Json: TypeAlias = "str | int | bool | Sequence[Json] | Mapping[str, Json] | None"

_MAX_INTEGER = 2**53 - 1
_MAX_DEPTH = 64


def canonical_json(value: Json) -> bytes:
    """Give the one UTF-8 byte form of ``value``.

    Raises ``ValueError`` for what has no canonical form here: floats, integers beyond 2**53 - 1,
    lone surrogates, keys that are not text, nesting deeper than 64.
    """
    plain = _plain(value, 0)
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8")  # a lone surrogate fails here, as RFC 8785 section 3.2.2.2 asks


def sha256_hex(data: bytes) -> str:
    """Give the SHA-256 of ``data`` as 64 lower-case hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def _plain(value: Json, depth: int) -> object:
    if depth > _MAX_DEPTH:
        raise ValueError("nested deeper than 64 levels")
    if value is None or isinstance(value, str | bool):
        return value
    if isinstance(value, int):
        if abs(value) > _MAX_INTEGER:
            raise ValueError(f"integer beyond 2**53 - 1: {value}")
        return value
    if isinstance(value, Mapping):
        for key in value:
            if not isinstance(key, str):
                raise ValueError(f"key is not text: {key!r}")
        # RFC 8785 section 3.2.3 sorts by UTF-16 code units, which differs beyond the BMP
        ordered = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return {key: _plain(value[key], depth + 1) for key in ordered}
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return [_plain(one, depth + 1) for one in value]
    raise ValueError(f"no canonical form for {type(value).__name__}")
