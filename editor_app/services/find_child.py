"""The child process of a search: one query on standard input, its answer on standard output."""

import json
import sys
from collections.abc import Sequence

from editor_app.services.find import Hit, Problem, Query, Trouble, find


def question(paragraphs: Sequence[str], query: Query) -> bytes:
    """What the child reads."""
    asked = {name: getattr(query, name) for name in query.__slots__}
    return json.dumps({"paragraphs": list(paragraphs), "query": asked}).encode()


def answer(said: bytes) -> tuple[Hit, ...] | Problem:
    """What the child wrote. Anything else raises ``ValueError``, ``KeyError`` or ``TypeError``."""
    told = json.loads(said)
    if "trouble" in told:
        return Problem(trouble=Trouble(told["trouble"]), position=int(told["position"]))
    return tuple(Hit(int(p), int(s), int(e), str(words)) for p, s, e, words in told["hits"])


def main() -> None:
    """Answer the one question."""
    asked = json.loads(sys.stdin.buffer.read())
    found = find(asked["paragraphs"], Query(**asked["query"]))
    if isinstance(found, Problem):
        told: object = {"trouble": found.trouble, "position": found.position}
    else:
        told = {"hits": [(hit.paragraph, hit.start, hit.end, hit.replacement) for hit in found]}
    sys.stdout.buffer.write(json.dumps(told).encode())
