"""A second reading of a portal's audit trail, by the standard library alone.

It shares no code with the portal: whoever doubts the portal need not trust its own words. The
chain of hashes is read in audit_chain.py. Meaning: the state of every item follows from its
entries, and what must never happen is named.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from editor_app.cli.audit_chain import Entry, WrongEntry, chained

__all__ = ["Entry", "Replayed", "WrongEntry", "chained", "replay"]
SHORTEST_REASON = 5  # characters, rule REV-03


@dataclass
class Replayed:
    """One item as the trail tells it."""

    state: str = "unknown"
    head: str = ""
    live: str | None = None
    level: int = 0
    levels: int = 0
    settled: str | None = None  # the revision published last
    expired: bool = False  # the page says so
    page: bool = False  # the current submission is about the page, and brings no text
    act: str = "publish"  # what it asks for
    intent: str = ""  # its digest, which every decision names
    writers: set[str] = field(default_factory=set)  # since the last publication
    deciders: set[str] = field(default_factory=set)  # of the current submission, and represented
    first: int = 1  # the level it began at
    # Emergencies on the page: the revision, the levels that have not confirmed it, who may not.
    records: list[tuple[str, list[int], set[str]]] = field(default_factory=list)

    def take(self, person: str, action: str, told: dict[str, Any]) -> None:
        """Carry out one entry. Raises ``ImpossibleError``."""
        if action.startswith("refused-") or action in STILL:
            return  # an attempt, words, or what others judge: evidence, and no change
        must(action in STEPS, f"unknown action {action}")
        STEPS[action](self, person, told)

    def wrote(self, person: str, _: dict[str, Any]) -> None:
        """A revision arrived."""
        self.writers.add(person)

    def submit(self, person: str, told: dict[str, Any]) -> None:
        """Into review."""
        must(self.state not in ("in_review", "scheduled", "rejected"), "submitted out of turn")
        self.act, self.intent = told.get("act", "publish"), told.get("intent", "")
        note = self.act == "correct" and told["hash"] == self.settled
        self.page = note or self.act in ("mark", "withdraw")
        must(not self.page or told["hash"] == self.settled, "about no page")
        self.writers |= {person, *told.get("suggested", ())}  # whose words were taken in, too
        self.deciders = set()
        self.state, self.head = "in_review", told["hash"]
        self.level = self.first = told.get("first", 1)
        self.levels = told["levels"]
        hurry = len(told.get("emergency", "").strip()) >= SHORTEST_REASON
        must(self.level == 1 or (hurry and self.level <= self.levels), "levels left out")

    def approve(self, person: str, told: dict[str, Any]) -> None:
        """One level passed."""
        self._decide(person, told)
        self.level += 1

    def send_back(self, person: str, told: dict[str, Any]) -> None:
        """Back to its author."""
        self._decide(person, told)
        must(len(told["reason"].strip()) >= SHORTEST_REASON, "returned without a reason")
        self.state, self.level = self._back(), 0

    def reject(self, person: str, told: dict[str, Any]) -> None:
        """The end of this edition; a live one stays."""
        self._decide(person, told)
        must(len(told["reason"].strip()) >= SHORTEST_REASON, "rejected without a reason")
        self.state, self.level = "rejected", 0
        if self.live is not None or self.page:
            self.state, self.head = self._rest(), self.live or self.head

    def recall(self, _: str, __: dict[str, Any]) -> None:
        """Taken back by its unit."""
        must(self.state in ("in_review", "scheduled"), "recalled out of turn")
        self.state, self.level = self._back(), 0

    def withdraw(self, _: str, __: dict[str, Any]) -> None:
        """Off the public pages."""
        must(self.live is not None or self.state == "scheduled", "withdrawn from nowhere")
        self.state, self.live, self.level = "withdrawn", None, 0

    def schedule(self, _: str, told: dict[str, Any]) -> None:
        """Approved, for later."""
        self._approved(told, "scheduled")
        self.state, self.level = "scheduled", 0

    def publish(self, _: str, told: dict[str, Any]) -> None:
        """Onto the public pages."""
        self._approved(told, "scheduled")
        if self.first > 1:
            spoken = self.writers | self.deciders
            self.records.append((self.head, list(range(1, self.first)), spoken))
        self.state, self.live, self.level = "published", self.head, 0
        self.settled, self.expired, self.writers = self.head, False, set()

    def confirm(self, person: str, told: dict[str, Any]) -> None:
        """A level that an emergency left out speaks about what it published."""
        open_ones = (one for one in self.records if one[0] == told["hash"] and one[1])
        _, left, spoken = next(open_ones, ("", [], set()))
        must(left[:1] == [told["level"]], "confirmed out of turn")
        must(not {person, told.get("for", person)} & spoken, "confirmed own work, or twice")
        left.pop(0)
        spoken.update((person, told.get("for", person)))

    def amend(self, _: str, told: dict[str, Any]) -> None:
        """A mark or a note on a page, or no page any more."""
        must(self.page and told["intent"] == self.intent, "amended otherwise")
        self._approved(told)
        if self.act == "withdraw":
            self.live = None
        self.expired = told["state"] == "expired" if self.live else self.expired
        self.state, self.level, self.writers = self._rest(), 0, set()

    def expire(self, _: str, told: dict[str, Any]) -> None:
        """The end of validity: the page says so, or is gone."""
        must(self.live is not None, "ended without a page")
        self.live, self.expired = (None if told["removed"] else self.live), True
        self.state = "expired" if self.state == "published" else self.state

    def _rest(self) -> str:
        if self.live is None:
            return "withdrawn"
        return "expired" if self.expired else "published"

    def _back(self) -> str:
        return self._rest() if self.page else "returned"

    def _decide(self, person: str, told: dict[str, Any]) -> None:
        must(self.state == "in_review", "decided out of turn")
        must(told["hash"] == self.head, "decided on another revision")
        must(told.get("intent", "") == self.intent, "decided on another intent")
        must(told["level"] == self.level, "level left out")
        who = {person, told.get("for", person)}
        must(not who & self.writers, "decided on own work")
        must(not who & self.deciders, "decided twice")
        self.deciders |= who

    def _approved(self, told: dict[str, Any], *states: str) -> None:
        passed = self.state == "in_review" and self.level == self.levels + 1
        must(passed or self.state in states, "published without all levels")
        must(told["hash"] == self.head, "published another revision")


STILL = frozenset({"bundle", "unbundle", "remark", "schedule-failed", "retry"})
STILL |= {"claim", "release", "escalate"}
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
    "mark": Replayed.amend,
    "correct": Replayed.amend,
    "take-down": Replayed.amend,
    "expire": Replayed.expire,
    "confirm": Replayed.confirm,
}


class ImpossibleError(AssertionError):
    """The trail tells something that must never happen."""


def must(holds: bool, otherwise: str) -> None:
    """Raise ``ImpossibleError`` with the words unless it holds."""
    if not holds:
        raise ImpossibleError(otherwise)


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
