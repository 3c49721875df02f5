"""A second reading of a portal's audit trail, by the standard library alone.

It shares no code with the portal: who doubts the portal need not trust its words. The hash chain
comes first (SHA-256 over the hash before and the entry's canonical JSON, RFC 8785); then the state
of every item follows from its entries, and what must never be is named. Kept below 200 lines of
code, so that an auditor can read it in one sitting (tests/unit/test_cli_audit.py).
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

Told = dict[str, Any]


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
    """The first entry that cannot be right, and why: its sequence and words."""


def chained(entries: Iterable[Entry], witnesses: Mapping[int, str]) -> Iterator[Entry]:
    """The entries, each checked against the one before and against the witnesses.

    ``witnesses`` maps sequences to heads that receipts told. Raises ``WrongEntry``.
    """
    head, length = "0" * 64, 0
    for length, entry in enumerate(entries, start=1):
        before, head = head, entry.computed()
        checks = (
            (entry.sequence == length, f"entry {length} is missing"),
            (entry.previous == before, "does not follow the entry before it"),
            (entry.hash == head, "was changed afterwards"),
            (witnesses.get(length, head) == head, "is not what a receipt told: written anew"),
        )
        for problem in (words for holds, words in checks if not holds):
            raise WrongEntry(entry.sequence, problem)
        yield entry
    if max(witnesses, default=0) > length:
        raise WrongEntry(length + 1, f"is missing: a receipt knows entry {max(witnesses)}")


def must(holds: bool, otherwise: str) -> None:
    """Raise ``AssertionError`` with the words unless it holds."""
    if not holds:
        raise AssertionError(otherwise)


# These move no item.
STILL = """bundle unbundle remark schedule-failed retry claim release escalate opinion tag
open-opinion carried draft"""


@dataclass
class Item:
    """One item as the trail tells it."""

    state: str = "unknown"
    unit: str = ""
    head: str = ""
    live: str | None = None
    level: int = 0
    settled: str | None = None  # the revision published last
    expired: bool = False  # the page says so
    page: bool = False  # the submission is about the page, and brings no text
    asked: Told = field(default_factory=dict)  # the submission
    intent: str = ""  # its digest, which every decision names
    text: str = ""  # what 保密审查 is about: the head, and with it an intent whose note is public
    writers: set[str] = field(default_factory=set)  # since the last publication
    deciders: set[str] = field(default_factory=set)  # of the submission, and represented
    # Emergencies on the page: the revision, the levels that have not confirmed it, who may not.
    records: list[tuple[str, list[int], set[str]]] = field(default_factory=list)
    found: dict[str, tuple[str, str]] = field(default_factory=dict)  # 保密审查: by whom, effect

    def take(self, action: str, person: str, told: Told) -> None:
        """Carry out one entry. Raises ``AssertionError`` with what must never be."""
        who = {person, told.get("for", person)}
        must(action != "opinion" or self.live is not None, "an opinion on no page")
        match action:
            case "revision" | "hand-over":
                self.writers.add(person)
            case "submit":
                self._submit(person, told)
            case "approve" | "return" | "reject" | "secrecy":
                self._decide(action, who, told)
            case "confirm":
                self._confirm(who, told)
            case "recall":
                must(self.state in ("in_review", "scheduled"), "recalled out of turn")
                self.state = self._rest() if self.page else "returned"
            case "schedule" | "hold" | "publish" | "mark" | "correct" | "take-down":
                self._carry_out(action, told)
            case "withdraw":
                must(self.live is not None or self.state == "scheduled", "withdrawn from nowhere")
                self.state, self.live = "withdrawn", None
            case "expire":
                must(self.live is not None, "ended without a page")
                self.live, self.expired = (None if told["removed"] else self.live), True
                self.state = "expired" if self.state == "published" else self.state
            case _:
                must(action in STILL.split() or action.startswith("refused-"), "unknown action")
        self.level = self.level if self.state == "in_review" else 0

    def _submit(self, person: str, told: Told) -> None:
        """Into review."""
        must(self.state not in ("in_review", "scheduled", "rejected"), "submitted out of turn")
        act, self.level = told.get("act", "publish"), told.get("first", 1)
        note = act == "correct" and told["hash"] == self.settled
        self.page, self.intent = note or act in ("mark", "withdraw"), told.get("intent", "")
        must(not self.page or told["hash"] == self.settled, "about no page")
        # A reason is one from five characters on: rule REV-03.
        hurry = len(told.get("emergency", "").strip()) >= 5 and self.level <= told["levels"]
        must(self.level == 1 or hurry, "levels left out")
        self.writers |= {person, *told.get("suggested", ())}  # whose words were taken in, too
        self.state, self.head, self.asked, self.deciders = "in_review", told["hash"], told, set()
        self.text = self.head + (self.intent if told.get("words") else "")

    def _decide(self, action: str, who: set[str], told: Told) -> None:
        """One level, or 保密审查, of one revision by somebody who did not write it."""
        examiner, effect = self.found.get(self.text, ("", ""))
        must(self.state == "in_review", "decided out of turn")
        must(told["hash"] == self.head, "decided on another revision")
        must(not who & self.writers, "decided on own work")
        must(not who & self.deciders, "decided twice")
        if action == "secrecy":
            (officer,), action = who, told["effect"]
            self.found[self.head] = self.found[self.text] = (officer, action)
        else:
            must(told.get("intent", "") == self.intent, "decided on another intent")
            must(told["level"] == self.level, "level left out")
            must(examiner not in who, "decided twice")
            self.deciders |= who
        if action == "approve":
            sound = effect == "pass" and examiner not in self.writers
            must(sound or self.level < (self.asked.get("secrecy") or 99), "lacks 保密审查")
            self.level += 1
        elif action in ("return", "reject"):
            must(len(told["reason"].strip()) >= 5, "sent back without a reason")
            ends = action == "reject"  # this edition; a live one stays
            page = self.page or (ends and self.live is not None)
            self.state = self._rest() if page else "rejected" if ends else "returned"
            self.head = (self.live or self.head) if ends and page else self.head

    def _carry_out(self, action: str, told: Told) -> None:
        """What was approved: now, for later, with its bundle; or a mark or a note on a page."""
        out = action in ("schedule", "hold", "publish")
        passed = self.state == "in_review" and self.level > self.asked["levels"]
        must(passed or (out and self.state == "scheduled"), "published without all levels")
        must(told["hash"] == self.head, "published another revision")
        examined = self.found.get(self.text, ("", ""))[1] == "pass"
        must(examined or not self.asked.get("secrecy"), "published without 保密审查")
        must(out or (self.page and told["intent"] == self.intent), "amended otherwise")
        if action == "publish":
            left = list(range(1, self.asked.get("first", 1)))  # of an emergency
            self.records.append((self.head, left, self.writers | self.deciders))
            self.live, self.settled, self.expired, self.writers = self.head, self.head, False, set()
        elif not out:
            self.live = None if self.asked.get("act") == "withdraw" else self.live
            self.expired = told["state"] == "expired" if self.live else self.expired
        self.state = "scheduled" if action in ("schedule", "hold") else self._rest()

    def _confirm(self, who: set[str], told: Told) -> None:
        """A level that an emergency left out speaks about what it published."""
        open_ones = (one for one in self.records if one[0] == told["hash"] and one[1])
        _, left, spoken = next(open_ones, ("", [], set()))
        must(left[:1] == [told["level"]], "confirmed out of turn")
        must(not who & {*spoken, self.found.get(told["hash"], ("", ""))[0]}, "confirmed twice")
        left.pop(0)
        spoken |= who

    def _rest(self) -> str:
        return "withdrawn" if self.live is None else "expired" if self.expired else "published"


@dataclass
class Trail:
    """All items, the rights that are lent, and the bundles whose members wait for each other."""

    items: dict[str, Item] = field(default_factory=dict)
    warrants: dict[str, Told] = field(default_factory=dict)
    bundles: dict[str, Told] = field(default_factory=dict)
    due: set[str] = field(default_factory=set)  # what a release under way has yet to publish

    def take(self, entry: Entry) -> None:
        """Follow one entry. Raises ``AssertionError``."""
        told, id_ = json.loads(entry.detail), entry.item or ""
        must(not self.due or (entry.action == "publish" and id_ in self.due), "released in part")
        if entry.action == "warrant":
            must(told["deputy"] not in (entry.person, told["absent"]), "a right lent to oneself")
            self.warrants[told["id"]] = told
        elif entry.action == "revoke-warrant":
            self.warrants.pop(told["id"], None)
        elif entry.item:
            item = self.items.setdefault(id_, Item())
            item.unit = told.get("unit", item.unit)
            must("for" not in told or self._lent(item, entry, told), "no warrant covers it")
            if entry.action == "publish":
                self._release(id_)
            elif entry.action in ("submit", "unbundle") and told.get("bundle"):
                bundle, known = told["bundle"], self.bundles.get(told["bundle"]["id"], {})
                if entry.action == "unbundle" or not known.get("members"):
                    self.bundles[bundle["id"]] = bundle
            item.take(entry.action, entry.person, told)

    def _lent(self, item: Item, entry: Entry, told: Told) -> bool:
        """Whether a warrant in force lets somebody act in the place they name."""
        one, who = self.warrants.get(told.get("warrant", ""), {}), (entry.person, told["for"])
        named = (one.get("deputy"), one.get("absent")) == who and one["level"] == told["level"]
        return named and one["starts"] <= entry.at < one["ends"] and one["unit"] in ("*", item.unit)

    def _release(self, id_: str) -> None:
        """A member goes out: together with all others, which are approved; or policy first."""
        waiting = [] if id_ in self.due else list(self.bundles.values())
        self.due.discard(id_)
        for held in waiting:
            left = [one for one in held["members"] if one["item"] != id_]
            if len(left) == len(held["members"]):
                continue
            if held["mode"] == "together":
                self.due, left = {one["item"] for one in left}, []
                ready = all(self.items[one].state == "scheduled" for one in {id_, *self.due})
                must(ready, "published without its bundle")
            must("policy" not in {one["part"] for one in left}, "published before its policy")
            self.bundles[held["id"]] = {**held, "members": left}


def replay(entries: Iterable[Entry]) -> dict[str, Item]:
    """The state of every item that was ever submitted. Raises ``WrongEntry``."""
    trail = Trail()
    for entry in entries:
        try:
            trail.take(entry)
        except (AssertionError, KeyError, TypeError, ValueError, AttributeError) as wrong:
            raise WrongEntry(entry.sequence, str(wrong)) from wrong
    if trail.due:
        raise WrongEntry(entry.sequence, "a bundle was released in part")
    return {id_: item for id_, item in trail.items.items() if item.state != "unknown"}
