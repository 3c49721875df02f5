"""Reviewing: the queue, what to compare with, and decisions bound to one revision."""

from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from editor_app.domain.editions import Intent
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, ItemId, Revision
from editor_app.domain.outbox import Operation
from editor_app.domain.people import Person
from editor_app.domain.ports import Clock, Store
from editor_app.domain.reasons import reason_length
from editor_app.domain.seen import Seen
from editor_app.domain.workflow import (
    COMMANDS,
    Command,
    Remote,
)
from editor_app.services import payloads
from editor_app.services.acts import asked_of, check_postponed
from editor_app.services.decided import DecidedRow, asked_row, told_rows
from editor_app.services.difference_editions import Asked
from editor_app.services.layouts import LayoutService
from editor_app.services.lineage import submitted_before
from editor_app.services.noted import take_along
from editor_app.services.operations import confirmed_of, supersede
from editor_app.services.review_queue import DECISIONS, QueueRow, is_under_way, waiting_rows
from editor_app.services.review_rights import (
    may_decide,
    obstacle,
)
from editor_app.services.settings import SettingsFile
from editor_app.services.sisters import Sister, sisters, title_of

MIN_REASON = 5  # characters, where the layout has no rule REV-03
OUTCOMES = MappingProxyType(
    {"approve": Command.APPROVE, "return": Command.RETURN, "reject": Command.REJECT}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What a reviewer reads: the new revision, and the old one to see changes against."""

    remote: Remote
    new: Revision
    old: Revision | None
    against: str  # "live" | "seen" | "none" | a content hash: what ``old`` really is
    previous: ContentHash | None  # submitted last time; ``None`` for a first submission
    asked: Asked  # of the submission, over what stands on the public side


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownRevision:
    """A revision on this computer. ``by`` is empty for one that came from the portal."""

    hash: ContentHash
    at: datetime  # written, or fetched
    by: str


class ReviewService:
    """What a reviewer does, online or offline."""

    def __init__(
        self, store: Store, layouts: LayoutService, clock: Clock, settings: SettingsFile
    ) -> None:
        self._store = store
        self._layouts = layouts
        self._clock = clock
        self._settings = settings

    def queue(self, person: Person) -> tuple[QueueRow, ...]:
        """Items this person may decide now, of all units and columns, by due time."""
        return waiting_rows(self._store, self._layouts, person, self._clock.now())

    def now(self) -> datetime:
        """The moment by which what is due is judged."""
        return self._clock.now()

    def decided(self, person: Person) -> tuple[DecidedRow, ...]:
        """This person's decisions in the current submissions, newest first.

        With those on their way, and those that came to nothing and can be given no more.
        """
        found: list[DecidedRow] = []
        for remote in self._store.mirror.decided_by(person.id):
            found += told_rows(remote, person.id)
        for one in self._store.outbox.open():
            if one.command in DECISIONS and one.by == person.id:
                told = self._store.mirror.get(one.item)
                now = self._clock.now()
                if is_under_way(one, person.id) or told is None or obstacle(told, person, now):
                    found.append(asked_row(told, one))
        return tuple(sorted(found, key=lambda one: one.at, reverse=True))

    def comparison(self, item: ItemId, person: Person, against: str = "live") -> Comparison:
        """The revision in review beside an older one.

        ``against`` is ``live``, ``seen``, ``none`` or a content hash. Where there is no such
        revision the answer says ``none``. Raises ``EditorError(NOT_FOUND)`` when the text of the
        item has not been fetched yet.
        """
        remote = self._remote(item)
        new = self._store.revisions.get(remote.head)
        if new is None:
            raise EditorError(Code.NOT_FOUND, item=item, revision=remote.head)
        seen = self._store.mirror.seen(item, person.id)
        named = {"live": remote.live, "seen": seen.hash if seen is not None else None}
        wanted = None if against == "none" else named.get(against, ContentHash(against))
        old = self._store.revisions.get(wanted) if wanted else None
        return Comparison(
            remote=remote,
            new=new,
            old=old,
            against=against if old else "none",
            previous=submitted_before(self._store.revisions, new),
            asked=asked_of(self._store, remote, self._clock.now()),
        )

    def known(self, item: ItemId) -> tuple[KnownRevision, ...]:
        """Every revision of the item that can be read here, the newest first."""
        found = self._store.revisions.of(item)
        return tuple(KnownRevision(hash=hash_, at=at, by=by) for hash_, at, by in found)

    def sisters(self, remote: Remote) -> tuple[Sister, ...]:
        """The other members of the bundle an item is in."""
        return sisters(self._store, remote)

    def title_of(self, item: ItemId) -> str:
        """What an item is called here, for links that name it."""
        return title_of(self._store, item)

    def mark_seen(
        self, item: ItemId, person: Person, hash_: ContentHash, asked: Intent | None = None
    ) -> None:
        """Remember what this person has in front of them; a decision is bound to it."""
        with self._store.transaction():
            self._store.mirror.mark_seen(item, person.id, hash_, asked)

    def asked(self, seen: Seen) -> Intent | None:
        """What was asked for a revision when it was looked at, where that was noted."""
        return None if seen.asked is None else self._store.mirror.asked(seen.asked)

    def decide(
        self,
        item: ItemId,
        outcome: str,
        reason: str,
        person: Person,
        seen: ContentHash | None = None,
        *,
        asked: str | None = None,
        later: datetime | None = None,
    ) -> Operation:
        """Put a decision on exactly one revision into the outbox.

        ``seen`` and ``asked`` (a digest) are what stands on the screen, without them what is marked
        as seen; ``later`` is a later time the last level wishes. Raises ``EditorError``: INTENT,
        REASON_MISSING, STALE when something else waits now, WRONG_STATE, FORBIDDEN, OWN_WORK,
        CLAIMED while a colleague's claim holds.
        """
        command = OUTCOMES[outcome]
        self._check_reason(command, reason)
        now = self._clock.now()
        with self._store.transaction():
            remote = self._remote(item)
            warrant = may_decide(remote, person, now)
            if command is Command.APPROVE and remote.unexamined:
                raise EditorError(Code.SECRECY_MISSING, item=item)
            bound = self._bound(remote, person, seen, asked)
            check_postponed(remote, outcome, later, now)
            supersede(self._store, item, now)
            payload = payloads.decision(
                bound,
                remote.level,
                outcome,
                reason.strip(),
                intent=remote.intent.digest,
                publish_at=later,
                warrant=warrant.id if warrant else "",
                remarks=take_along(self._store, item, person),
            )
            self._store.mirror.mark_seen(item, person.id, bound, remote.intent)
            return self._confirmed(remote, command, payload, person, now)

    def _confirmed(
        self, remote: Remote, command: Command, payload: bytes, person: Person, now: datetime
    ) -> Operation:
        undo = self._settings.current.undo_seconds
        return confirmed_of(
            self._store, remote, command, payload, person=person, now=now, undo_seconds=undo
        )

    def _bound(
        self, remote: Remote, person: Person, seen: ContentHash | None, asked: str | None
    ) -> ContentHash:
        """The revision a decision is about. Raises STALE when something else waits now."""
        known = self._store.mirror.seen(remote.item, person.id) if seen is None else None
        bound = known.hash if known is not None else seen or remote.head
        signed = known.asked if known is not None and asked is None else asked
        if not Seen(hash=bound, asked=signed).is_of(remote.head, remote.intent.digest):
            raise EditorError(Code.STALE, expected=bound, actual=remote.head)
        return bound

    def withdraw(self, item: ItemId, reason: str, person: Person) -> Operation:
        """Ask the portal to take a published or scheduled item down. Raises like ``decide``."""
        self._check_reason(Command.WITHDRAW, reason)
        now = self._clock.now()
        with self._store.transaction():
            remote = self._remote(item)
            rule = COMMANDS[Command.WITHDRAW]
            if remote.state not in rule.states:
                raise EditorError(Code.WRONG_STATE, state=remote.state.value)
            if not any(person.has(role, remote.unit) for role in rule.roles):
                raise EditorError(Code.FORBIDDEN, unit=remote.unit)
            supersede(self._store, item, now)
            payload = payloads.reason(remote.head, reason.strip())
            return self._confirmed(remote, Command.WITHDRAW, payload, person, now)

    def shortest_reason(self) -> int:
        """How many characters a reason has at least: rule REV-03, whose threshold is data."""
        rule = self._layouts.current().rules.get("REV-03")
        told = rule.params.get("min_chars") if rule else None
        return told if isinstance(told, int) else MIN_REASON

    def check_reason(self, outcome: str, reason: str) -> None:
        """Raises ``EditorError(REASON_MISSING)`` where this decision needs a reason."""
        self._check_reason(OUTCOMES[outcome], reason)

    def _check_reason(self, command: Command, reason: str) -> None:
        least = self.shortest_reason() if COMMANDS[command].needs_reason else 0
        if reason_length(reason) < least:
            raise EditorError(Code.REASON_MISSING, minimum=least)

    def _remote(self, item: ItemId) -> Remote:
        remote = self._store.mirror.get(item)
        if remote is None:
            raise EditorError(Code.NOT_FOUND, item=item)
        return remote
