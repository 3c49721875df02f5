"""A second reading of a portal's audit trail, by the standard library alone.

It shares no code with the portal: who doubts the portal need not trust its words. The chain is read
in audit_chain.py. The state of every item follows from its entries; what must never be is named.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from editor_app.cli.audit_chain import Entry, ImpossibleError, WrongEntry, chained, must, reasoned
from editor_app.cli.audit_secrecy import Examined

__all__ = ["Entry", "Replayed", "WrongEntry", "chained", "replay"]


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
    examined: Examined = field(default_factory=Examined)  # 保密审查

    def take(self, person: str, action: str, told: dict[str, Any]) -> None:
        """Carry out one entry. Raises ``ImpossibleError``."""
        if not action.startswith("refused-") and action not in STILL:  # these change nothing
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
        self.state, self.head, self.levels = "in_review", told["hash"], told["levels"]
        self.level = self.first = told.get("first", 1)
        self.examined.ask(told)
        hurry = reasoned(told.get("emergency", "")) and self.level <= self.levels
        must(self.level == 1 or hurry, "levels left out")

    def approve(self, person: str, told: dict[str, Any]) -> None:
        """One level passed."""
        self._decide(person, told)
        must(self.examined.allows(self.level, self.head, self.writers), "lacks 保密审查")
        self.level += 1

    def send_back(self, person: str, told: dict[str, Any]) -> None:
        """Back to its author."""
        self._decide(person, told)
        self._refuse(told, ends=False)

    def reject(self, person: str, told: dict[str, Any]) -> None:
        """The end of this edition; a live one stays."""
        self._decide(person, told)
        self._refuse(told, ends=True)

    def examine(self, person: str, told: dict[str, Any]) -> None:
        """保密审查 of one revision."""
        self._act({person}, told)
        self.examined.note(person, self.head, told["effect"])
        if told["effect"] in ("return", "reject"):
            self._refuse(told, ends=told["effect"] == "reject")

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
            self.records.append((self.head, [*range(1, self.first)], self.writers | self.deciders))
        self.state, self.live, self.level = "published", self.head, 0
        self.settled, self.expired, self.writers = self.head, False, set()

    def confirm(self, person: str, told: dict[str, Any]) -> None:
        """A level that an emergency left out speaks about what it published."""
        open_ones = (one for one in self.records if one[0] == told["hash"] and one[1])
        _, left, spoken = next(open_ones, ("", [], set()))
        must(left[:1] == [told["level"]], "confirmed out of turn")
        who = {person, told.get("for", person)}
        must(not who & {*spoken, self.examined.last(told["hash"])}, "confirmed own work, or twice")
        left.pop(0)
        spoken.update(who)

    def amend(self, _: str, told: dict[str, Any]) -> None:
        """A mark or a note on a page, or no page any more."""
        must(self.page and told["intent"] == self.intent, "amended otherwise")
        self._approved(told)
        if self.act == "withdraw":
            self.live = None
        self.expired = told["state"] == "expired" if self.live else self.expired
        self.state, self.level = self._rest(), 0

    def expire(self, _: str, told: dict[str, Any]) -> None:
        """The end of validity: the page says so, or is gone."""
        must(self.live is not None, "ended without a page")
        self.live, self.expired = (None if told["removed"] else self.live), True
        self.state = "expired" if self.state == "published" else self.state

    def _rest(self) -> str:
        return "withdrawn" if self.live is None else "expired" if self.expired else "published"

    def _back(self) -> str:
        return self._rest() if self.page else "returned"

    def _refuse(self, told: dict[str, Any], *, ends: bool) -> None:
        must(reasoned(told["reason"]), "sent back without a reason")
        self.state, self.level = ("rejected" if ends else self._back()), 0
        if ends and (self.live is not None or self.page):
            self.state, self.head = self._rest(), self.live or self.head

    def _act(self, who: set[str], told: dict[str, Any]) -> None:
        must(self.state == "in_review", "decided out of turn")
        must(told["hash"] == self.head, "decided on another revision")
        must(not who & self.writers, "decided on own work")
        must(not who & self.deciders, "decided twice")

    def _decide(self, person: str, told: dict[str, Any]) -> None:
        who = {person, told.get("for", person)}
        self._act(who, told)
        must(told.get("intent", "") == self.intent, "decided on another intent")
        must(told["level"] == self.level, "level left out")
        must(self.examined.by(self.head) not in who, "decided twice")
        self.deciders |= who

    def _approved(self, told: dict[str, Any], *states: str) -> None:
        passed = self.state == "in_review" and self.level == self.levels + 1
        must(passed or self.state in states, "published without all levels")
        must(told["hash"] == self.head, "published another revision")
        must(self.examined.passed(self.head), "published without 保密审查")


STILL = frozenset({"bundle", "unbundle", "remark", "schedule-failed", "retry", "claim"})
STILL |= {"release", "escalate"}
STEPS: Mapping[str, Callable[[Replayed, str, dict[str, Any]], None]] = {
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
    **dict.fromkeys(("mark", "correct", "take-down"), Replayed.amend),
    "expire": Replayed.expire,
    "confirm": Replayed.confirm,
    "secrecy": Replayed.examine,
}


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
