"""A second, independent reading of the audit trail: what state must every item be in?

It shares no code with the workflow. It raises where a step could not have happened.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from editor_app.portal.db.records import AuditRow


class ImpossibleError(AssertionError):
    """The trail tells something that must never happen."""


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
        steps = {
            "revision": self._revision,
            "submit": self._submit,
            "approve": self._approve,
            "return": self._return,
            "reject": self._reject,
            "recall": self._recall,
            "withdraw": self._withdraw,
            "schedule": self._schedule,
            "publish": self._publish,
        }
        if not action.startswith("refused-"):
            steps[action](person, told)

    def _revision(self, person: str, _: dict[str, Any]) -> None:
        self.writers.add(person)

    def _submit(self, person: str, told: dict[str, Any]) -> None:
        must(self.state not in ("in_review", "scheduled", "rejected"), "submitted out of turn")
        self.writers.add(person)
        self.deciders = set()
        self.state, self.head = "in_review", told["hash"]
        self.level, self.levels = 1, told["levels"]

    def _decision(self, person: str, told: dict[str, Any]) -> None:
        must(self.state == "in_review", "decided out of turn")
        must(told["hash"] == self.head, "decided on another revision")
        must(told["level"] == self.level, "level left out")
        must(person not in self.writers, "own work")
        must(person not in self.deciders, "decided twice")
        self.deciders.add(person)

    def _approve(self, person: str, told: dict[str, Any]) -> None:
        self._decision(person, told)
        self.level += 1

    def _return(self, person: str, told: dict[str, Any]) -> None:
        self._decision(person, told)
        must(len(told["reason"].strip()) >= 5, "returned without a reason")
        self.state, self.level = "returned", 0

    def _reject(self, person: str, told: dict[str, Any]) -> None:
        self._decision(person, told)
        must(len(told["reason"].strip()) >= 5, "rejected without a reason")
        self.state, self.level = "rejected", 0
        if self.live is not None:
            self.state, self.head = "published", self.live

    def _recall(self, _: str, __: dict[str, Any]) -> None:
        must(self.state == "in_review", "recalled out of turn")
        self.state, self.level = "returned", 0

    def _withdraw(self, _: str, __: dict[str, Any]) -> None:
        must(self.live is not None or self.state == "scheduled", "withdrawn from nowhere")
        self.state, self.live, self.level = "withdrawn", None, 0

    def _approved(self, told: dict[str, Any]) -> None:
        must(told["hash"] == self.head, "published another revision")
        must(len(self.deciders) == self.levels, "published without all levels")

    def _schedule(self, _: str, told: dict[str, Any]) -> None:
        must(self.state == "in_review" and self.level == self.levels + 1, "scheduled too early")
        self._approved(told)
        self.state, self.level = "scheduled", 0

    def _publish(self, _: str, told: dict[str, Any]) -> None:
        ready = self.state == "in_review" and self.level == self.levels + 1
        must(ready or self.state == "scheduled", "published too early")
        self._approved(told)
        self.state, self.live, self.level = "published", self.head, 0
        self.writers = set()


def replay(rows: Iterable[AuditRow]) -> dict[str, Replayed]:
    """Every item that was ever submitted, as the trail tells it. Raises ``ImpossibleError``."""
    items: dict[str, Replayed] = {}
    for row in rows:
        if row.item is not None:
            known = items.setdefault(row.item, Replayed())
            known.take(row.person, row.action, json.loads(row.detail))
    return {id_: item for id_, item in items.items() if item.state != "unknown"}


def must(holds: bool, otherwise: str) -> None:
    if not holds:
        raise ImpossibleError(otherwise)
