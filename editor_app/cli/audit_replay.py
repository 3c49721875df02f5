"""A second reading of a portal's audit trail, by the standard library alone.

It shares no code with the portal: whoever doubts the portal need not trust its own words. Chain:
every entry's hash is SHA-256 over the hash before it and the entry's canonical JSON (RFC 8785).
Meaning: the state of every item follows from its entries, and what must never happen is named.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

GENESIS = "0" * 64
SHORTEST_REASON = 5  # characters, rule REV-03


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


@dataclass
class Replayed:
    """One item as the trail tells it."""

    state: str = "unknown"
    head: str = ""
    live: str | None = None
    level: int = 0
    levels: int = 0
    writers: set[str] = field(default_factory=set)  # since the last publication
    deciders: set[str] = field(default_factory=set)  # of the current submission

    def take(self, person: str, action: str, told: dict[str, Any]) -> None:
        """Carry out one entry. Raises ``ImpossibleError``."""
        if action.startswith("refused-") or action in STILL:
            return  # an attempt, words, or what others judge: evidence, and no change
        step = STEPS.get(action)
        must(step is not None, f"unknown action {action}")
        assert step is not None
        step(self, person, told)

    def wrote(self, person: str, _: dict[str, Any]) -> None:
        """A revision arrived."""
        self.writers.add(person)

    def submit(self, person: str, told: dict[str, Any]) -> None:
        """Into review."""
        must(self.state not in ("in_review", "scheduled", "rejected"), "submitted out of turn")
        self.writers |= {person, *told.get("suggested", ())}  # whose words were taken in, too
        self.deciders = set()
        self.state, self.head = "in_review", told["hash"]
        self.level, self.levels = 1, told["levels"]

    def approve(self, person: str, told: dict[str, Any]) -> None:
        """One level passed."""
        self._decide(person, told)
        self.level += 1

    def send_back(self, person: str, told: dict[str, Any]) -> None:
        """Back to its author."""
        self._decide(person, told)
        must(len(told["reason"].strip()) >= SHORTEST_REASON, "returned without a reason")
        self.state, self.level = "returned", 0

    def reject(self, person: str, told: dict[str, Any]) -> None:
        """The end of this edition; a live one stays."""
        self._decide(person, told)
        must(len(told["reason"].strip()) >= SHORTEST_REASON, "rejected without a reason")
        self.state, self.level = "rejected", 0
        if self.live is not None:
            self.state, self.head = "published", self.live

    def recall(self, _: str, __: dict[str, Any]) -> None:
        """Taken back by its unit."""
        must(self.state == "in_review", "recalled out of turn")
        self.state, self.level = "returned", 0

    def withdraw(self, _: str, __: dict[str, Any]) -> None:
        """Off the public pages."""
        must(self.live is not None or self.state == "scheduled", "withdrawn from nowhere")
        self.state, self.live, self.level = "withdrawn", None, 0

    def schedule(self, _: str, told: dict[str, Any]) -> None:
        """Approved, for later."""
        ready = self.state == "in_review" and self.level == self.levels + 1
        must(ready or self.state == "scheduled", "scheduled too early")
        self._approved(told)
        self.state, self.level = "scheduled", 0

    def publish(self, _: str, told: dict[str, Any]) -> None:
        """Onto the public pages."""
        ready = self.state == "in_review" and self.level == self.levels + 1
        must(ready or self.state == "scheduled", "published too early")
        self._approved(told)
        self.state, self.live, self.level = "published", self.head, 0
        self.writers = set()

    def _decide(self, person: str, told: dict[str, Any]) -> None:
        must(self.state == "in_review", "decided out of turn")
        must(told["hash"] == self.head, "decided on another revision")
        must(told["level"] == self.level, "level left out")
        must(person not in self.writers, "decided on own work")
        must(person not in self.deciders, "decided twice")
        self.deciders.add(person)

    def _approved(self, told: dict[str, Any]) -> None:
        must(told["hash"] == self.head, "published another revision")
        must(len(self.deciders) == self.levels, "published without all levels")


STILL = frozenset({"bundle", "unbundle", "remark"})
Step = Callable[[Replayed, str, dict[str, Any]], None]
STEPS: Mapping[str, Step] = {
    "revision": Replayed.wrote,
    "submit": Replayed.submit,
    "approve": Replayed.approve,
    "return": Replayed.send_back,
    "reject": Replayed.reject,
    "recall": Replayed.recall,
    "withdraw": Replayed.withdraw,
    "schedule": Replayed.schedule,
    "hold": Replayed.schedule,  # with its bundle: audit_bundles reads those
    "publish": Replayed.publish,
}


class ImpossibleError(AssertionError):
    """The trail tells something that must never happen."""


def must(holds: bool, otherwise: str) -> None:
    """Raise ``ImpossibleError`` with the words unless it holds."""
    if not holds:
        raise ImpossibleError(otherwise)


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


def replay(entries: Iterable[Entry]) -> dict[str, Replayed]:
    """The state of every item that was ever submitted. Raises ``WrongEntry``."""
    items: dict[str, Replayed] = {}
    for entry in entries:
        if entry.item is None:
            continue
        try:
            told = json.loads(entry.detail)
            items.setdefault(entry.item, Replayed()).take(entry.person, entry.action, told)
        except (ImpossibleError, KeyError, TypeError, ValueError, AttributeError) as wrong:
            raise WrongEntry(entry.sequence, str(wrong)) from wrong
    return {id_: item for id_, item in items.items() if item.state != "unknown"}
