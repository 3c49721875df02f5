"""Answers that two readers would understand differently are refused."""

import pytest

from editor_app.connectors.strict import MOST_DEPTH, check
from editor_app.domain.errors import Code, EditorError

BAD = {
    "the same member twice": b'{"a":1,"a":2}',
    "twice further in": b'{"a":[{"b":1,"b":1}]}',
    "twice, once escaped": b'{"a":1,"\\u0061":2}',
    "not a number": b'{"a":NaN}',
    "infinite": b"[-Infinity]",
    "too deep": b"[" * (MOST_DEPTH + 1) + b"]" * (MOST_DEPTH + 1),
    "very deep": b"[" * 1_000_000,
    "deep in an unknown member": b'{"x":' + b"[" * 100 + b"]" * 100 + b"}",
    "text after the end": b"{} {}",
    "nothing": b"",
    "not UTF-8": b'{"a":"\xff"}',
    "an open text": b'{"a":"' + b"\\" * 1001,
}


@pytest.mark.parametrize("name", BAD)
def test_it_is_refused(name: str) -> None:
    with pytest.raises(EditorError) as caught:
        check(BAD[name])
    assert caught.value.code is Code.BAD_ANSWER


@pytest.mark.parametrize(
    "body",
    [
        b'{"a":"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[","b":{"a":1}}',
        b'{"a":"\\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\\\\"}',
        b"[" * MOST_DEPTH + b"]" * MOST_DEPTH,
        b"[1e5,-0.5,null]",
    ],
)
def test_it_passes(body: bytes) -> None:
    check(body)
