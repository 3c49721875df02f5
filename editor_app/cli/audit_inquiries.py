"""A second reading of a trail, of citizens' messages: by the standard library alone.

As ``audit_replay`` for items: it shares no code with the portal, follows every message through its
entries, and names what must never be.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from editor_app.cli.audit_replay import Entry, WrongEntry, must

Told = dict[str, Any]
_BEGINS = "inquiry"
_ACT = "inquiry-"
_REASON = 5  # characters, as for reviewers (rule REV-03)


@dataclass
class Message:
    """One message as the trail tells it. States: open, paused, answered, closed, merged."""

    unit: str
    state: str = "open"
    chain: list[str] = field(default_factory=list)
    extended: bool = False  # in this round
    answers: set[str] = field(default_factory=set)  # items

    def accept(self, told: Told) -> None:
        """受理."""
        self._work(told)

    def transfer(self, told: Told) -> None:
        """转办: never back to a unit that had it."""
        self._work(told)
        must(told["to"] not in self.chain, "a message went in a circle")
        must(len(told["reason"].strip()) >= _REASON, "transferred without a reason")
        self.chain.append(told["to"])
        self.unit = told["to"]

    def ask(self, told: Told) -> None:
        """请市民补充."""
        self._work(told)
        self.state = "paused"

    def supplied(self, _: Told) -> None:
        """The citizen told what was asked for."""
        must(self.state == "paused", "an answer to no question")
        self.state = "open"

    def extend(self, told: Told) -> None:
        """延期: once a round."""
        self._work(told)
        must(not self.extended, "extended twice")
        must(told["days"] >= 1 and len(told["reason"].strip()) >= _REASON, "extended for nothing")
        self.extended = True

    def mark(self, told: Told) -> None:
        """Complex, frequent, or opened: by the unit that has it."""
        must(told["unit"] == self.unit, "done by a unit that does not have it")

    def merge(self, told: Told) -> None:
        """并入另一件."""
        self._work(told)
        self.state = "merged"

    def close(self, told: Told) -> None:
        """办结."""
        self.mark(told)
        must(self.state not in ("closed", "merged"), "closed twice")
        must(len(told["reason"].strip()) >= _REASON, "closed without a reason")
        self.state = "closed"

    def answer(self, told: Told) -> None:
        """A reply was approved."""
        self.answers.add(told["item"])
        self.state = "answered"

    def again(self, _: Told) -> None:
        """The citizen asks again."""
        must(self.state == "answered", "asked again before a reply")
        self.state, self.extended = "open", False

    def rated(self, _: Told) -> None:
        """The citizen's word about a reply."""
        must(bool(self.answers), "rated before a reply")

    def told_on(self, _: Told) -> None:
        """A reply went into review, lost its page, or another message was taken in."""

    def _work(self, told: Told) -> None:
        must(self.state == "open", "done out of turn")
        self.mark(told)


_STEPS: Mapping[str, Callable[[Message, Told], None]] = {
    "accept": Message.accept,
    "transfer": Message.transfer,
    "ask": Message.ask,
    "supplied": Message.supplied,
    "extend": Message.extend,
    **dict.fromkeys(("complex", "frequent", "open"), Message.mark),
    "merge": Message.merge,
    "close": Message.close,
    "answer": Message.answer,
    "again": Message.again,
    "rated": Message.rated,
    **dict.fromkeys(("reply-sent", "unpublish", "take-in"), Message.told_on),
}


def replay_messages(entries: Iterable[Entry]) -> dict[str, Message]:
    """The state of every message. Raises ``WrongEntry``."""
    messages: dict[str, Message] = {}
    for entry in entries:
        try:
            _take(messages, entry)
        except (AssertionError, KeyError, TypeError, ValueError, AttributeError) as wrong:
            raise WrongEntry(entry.sequence, str(wrong)) from wrong
    return messages


def _take(messages: dict[str, Message], entry: Entry) -> None:
    if entry.action == _BEGINS:
        told = json.loads(entry.detail)
        must(told["id"] not in messages, "a message came twice")
        unit = told.get("unit", "")
        messages[told["id"]] = Message(unit=unit, chain=[unit])
    elif entry.action.startswith(_ACT):
        told, step = json.loads(entry.detail), _STEPS.get(entry.action.removeprefix(_ACT))
        must(step is not None, f"unknown action {entry.action}")
        must(told["id"] in messages, "a message that never came")
        if step is not None:
            step(messages[told["id"]], told)
