"""What a JSON answer must not be, beyond having the right shape: deep, ambiguous, no number.

msgspec takes the last of two equal keys and skips unknown members however deep they are; two
readers of such an answer would see two different things.
"""

import json
import re
from itertools import accumulate
from typing import Any

from editor_app.domain.errors import Code, EditorError

MOST_DEPTH = 24  # the contract's deepest answer has 6
_NO_STRUCTURE = re.compile(rb'"(?:[^"\\]|\\.)*+"|[^\[\]{}"]++', re.DOTALL)
_STEP = {b"["[0]: 1, b"{"[0]: 1, b"]"[0]: -1, b"}"[0]: -1}


def check(body: bytes) -> None:
    """Raises ``EditorError(BAD_ANSWER)``."""
    brackets = _NO_STRUCTURE.sub(b"", body)
    if max(accumulate(_STEP.get(one, 0) for one in brackets), default=0) > MOST_DEPTH:
        raise EditorError(Code.BAD_ANSWER, problem="nested too deep")
    try:
        json.loads(body, object_pairs_hook=_single, parse_constant=_refused)
    except (ValueError, RecursionError) as wrong:
        raise EditorError(Code.BAD_ANSWER, problem=str(wrong)[:60]) from wrong


def _single(pairs: list[tuple[str, Any]]) -> None:
    if len({key for key, _ in pairs}) != len(pairs):
        raise ValueError("the same member twice")


def _refused(name: str) -> None:
    raise ValueError(f"{name} is no JSON number")
