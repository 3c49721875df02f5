"""The hash chain of an exported audit trail, read by the standard library alone.

It shares no code with the portal: every entry's hash is SHA-256 over the hash before it and the
entry's canonical JSON (RFC 8785).
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

GENESIS = "0" * 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry as the portal exports it; ``detail`` is canonical JSON."""

    sequence: int
    at: str
    person: str
    action: str
    item: str | None
    detail: str
    previous: str
    hash: str

    def computed(self) -> str:
        """The hash this entry ought to have."""
        names = ("action", "at", "detail", "item", "person", "sequence")  # in canonical order
        told = {name: getattr(self, name) for name in names}
        text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(self.previous.encode() + text.encode()).hexdigest()


class WrongEntry(Exception):  # noqa: N818 - it is a verdict
    """The first entry that cannot be right, and why."""

    def __init__(self, sequence: int, problem: str) -> None:
        super().__init__(f"{sequence}: {problem}")
        self.sequence, self.problem = sequence, problem


class ImpossibleError(AssertionError):
    """The trail tells something that must never happen."""


def must(holds: bool, otherwise: str) -> None:
    """Raise ``ImpossibleError`` with the words unless it holds."""
    if not holds:
        raise ImpossibleError(otherwise)


def reasoned(text: str) -> bool:
    """Whether a reason is one: at least five characters, rule REV-03."""
    return len(text.strip()) >= 5


def chained(entries: Iterable[Entry], witnesses: Mapping[int, str]) -> Iterable[Entry]:
    """The entries, one by one, each checked against the one before and against the witnesses.

    ``witnesses`` maps sequences to heads that receipts told. Raises ``WrongEntry``.
    """
    head, length = GENESIS, 0
    for entry in entries:
        if entry.sequence != length + 1:
            raise WrongEntry(entry.sequence, f"entry {length + 1} is missing")
        if entry.previous != head:
            raise WrongEntry(entry.sequence, "does not follow the entry before it")
        if entry.computed() != entry.hash:
            raise WrongEntry(entry.sequence, "was changed afterwards")
        head, length = entry.hash, entry.sequence
        if witnesses.get(length, head) != head:
            raise WrongEntry(length, "is not what a receipt told: the trail was written anew")
        yield entry
    beyond = [sequence for sequence in witnesses if sequence > length]
    if beyond:
        raise WrongEntry(length + 1, f"is missing: a receipt knows entry {max(beyond)}")
