"""What the child process answers: the length of a JSON head, the head, then bytes."""

import json
import struct
from collections.abc import Mapping

from editor_app.domain.errors import Code, EditorError

_LENGTH = struct.Struct(">Q")


def pack(head: Mapping[str, object], payload: bytes = b"") -> bytes:
    """The bytes of an answer."""
    encoded = json.dumps(head, ensure_ascii=True).encode("ascii")
    return _LENGTH.pack(len(encoded)) + encoded + payload


def pack_error(error: EditorError) -> bytes:
    """The bytes of a refusal."""
    params = {key: str(value) for key, value in error.params.items()}
    return pack({"refused": error.code.value, "params": params})


def unpack(said: bytes) -> tuple[dict[str, object], bytes]:
    """Head and payload.

    Raises the ``EditorError`` that was packed; ``ValueError``, ``KeyError`` or ``TypeError`` for
    anything else than the two forms.
    """
    if len(said) < _LENGTH.size:
        raise ValueError("too short")
    (length,) = _LENGTH.unpack_from(said)
    end = _LENGTH.size + length
    if end > len(said):
        raise ValueError("cut off")
    head = json.loads(said[_LENGTH.size : end])
    if not isinstance(head, dict):
        raise TypeError("a head is an object")
    if "refused" in head:
        raise EditorError(Code(head["refused"]), **{k: str(v) for k, v in head["params"].items()})
    return head, said[end:]


def word(head: Mapping[str, object], key: str) -> str:
    """A text of the head. Raises ``TypeError``."""
    value = head[key]
    if not isinstance(value, str):
        raise TypeError(key)
    return value


def number(head: Mapping[str, object], key: str) -> int:
    """A whole number of the head, not negative. Raises ``TypeError``."""
    value = head[key]
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError(key)
    return value


def items(head: Mapping[str, object], key: str) -> list[object]:
    """A list of the head. Raises ``TypeError``."""
    value = head[key]
    if not isinstance(value, list):
        raise TypeError(key)
    return value


def with_words(data: bytes, words: Mapping[str, str]) -> bytes:
    """File and words as one stream: an argument of a process holds no list of 15,000."""
    told = json.dumps(dict(words), ensure_ascii=False).encode()
    return _LENGTH.pack(len(told)) + told + data


def without_words(stream: bytes) -> tuple[bytes, Mapping[str, str]]:
    """The file and the words again."""
    (size,) = _LENGTH.unpack_from(stream)
    end = _LENGTH.size + size
    return stream[end:], dict(json.loads(stream[_LENGTH.size : end]))
