"""Acts on a public page whose text stays, and schedules that failed: what an editor may ask."""

from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.comments import unanswered
from editor_app.domain.editions import Act, Intent, Standing, after
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.hanging import Hanging, hanging, wrong_while_hanging
from editor_app.domain.intents import Wrong, wrong_with
from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.outbox import Operation
from editor_app.domain.people import Person
from editor_app.domain.ports import Clock, Store
from editor_app.domain.workflow import COMMANDS, Command, Remote, RemoteState
from editor_app.services import payloads
from editor_app.services.comments import threads_now
from editor_app.services.difference_editions import Asked
from editor_app.services.layouts import LayoutService
from editor_app.services.operations import confirmed_of, supersede
from editor_app.services.settings import SettingsFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A live item that a redirect or a mark may lead to."""

    item: ItemId
    title: str
    unit: str  # its key
    published_at: datetime | None


class ActService:
    """Asks the portal to mark, correct or withdraw a page, through review."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        settings: SettingsFile,
        layouts: LayoutService | None = None,
    ) -> None:
        self._layouts = layouts  # without packs nothing is known of notices that hang
        self._store = store
        self._clock = clock
        self._settings = settings

    def targets(self, item: ItemId) -> tuple[Target, ...]:
        """Every live item this workstation knows, but this one; the newest first."""
        rows = (row.remote for row in self._store.board.rows())
        live = [one for one in rows if one is not None and one.live is not None]
        told = [
            Target(item=one.item, title=one.title, unit=one.unit, published_at=one.published_at)
            for one in live
            if one.item != item
        ]
        return tuple(sorted(told, key=_age, reverse=True))

    def wrong(self, item: ItemId, intent: Intent) -> Wrong | None:
        """What is wrong with an intent, as far as this workstation knows."""
        now = self._clock.now()
        wrong = wrong_with(intent, item=item, now=now, is_public=self._is_public)
        return wrong or wrong_while_hanging(intent, self.hanging(item), now)

    def hanging(self, item: ItemId) -> Hanging | None:
        """When a public notice hangs on the home pages, unless that is over."""
        remote = self._store.mirror.get(item)
        if self._layouts is None or remote is None or remote.live is None:
            return None
        try:
            revision = self._store.revisions.get(remote.live)
        except EditorError:  # a damaged text is told where it is opened
            return None
        if revision is None:
            return None
        told = hanging(self._layouts.current(), revision.content, remote.published_at)
        return told if told is not None and told.runs_at(self._clock.now()) else None

    def outcome(self, item: ItemId, intent: Intent) -> Standing:
        """What would stand over the page if it took effect now: for previews."""
        remote = self._store.mirror.get(item)
        if remote is None:
            raise EditorError(Code.NOT_FOUND, item=item)
        return after(remote.standing, intent, self._clock.now(), remote.title)

    def ask(self, item: ItemId, intent: Intent, person: Person | None, why: str = "") -> Operation:
        """Put an act on the live page of an item into the outbox; ``why`` is for reviewers alone.

        Raises ``EditorError``: INTENT (with ``detail``) for what cannot be meant, WRONG_STATE,
        FORBIDDEN, NOT_FOUND, UNANSWERED while comments on a returned edition wait.
        """
        wrong = self.wrong(item, intent)
        if wrong is not None:
            raise EditorError(Code.INTENT, detail=wrong.value)
        remote = self._remote(item)
        if not _fits(remote, intent.act):
            raise EditorError(Code.WRONG_STATE, state=remote.state.value)
        if person is not None and remote.state is RemoteState.RETURNED:
            waiting = unanswered(threads_now(self._store, item, person), person.id)
            if waiting:  # an act would lead past them
                raise EditorError(Code.UNANSWERED, count=len(waiting))
        hash_ = remote.live or remote.head
        payload = payloads.act(hash_, intent, why.strip())
        return self._confirm(Command.ACT, remote, payload, person, hash_)

    def retry(self, item: ItemId, person: Person | None) -> Operation:
        """Ask the portal to publish now what it could not publish in time. Raises like ``ask``."""
        remote = self._remote(item)
        if remote.failure is None:
            raise EditorError(Code.WRONG_STATE, state=remote.state.value)
        return self._confirm(
            Command.RETRY, remote, payloads.reason(remote.head, ""), person, remote.head
        )

    def _confirm(
        self,
        command: Command,
        remote: Remote,
        payload: bytes,
        person: Person | None,
        hash_: ContentHash,
    ) -> Operation:
        if person is not None and not _entitled(command, remote, person):
            raise EditorError(Code.FORBIDDEN, unit=remote.unit)
        now = self._clock.now()
        with self._store.transaction():
            supersede(self._store, remote.item, now)
            return confirmed_of(
                self._store,
                remote,
                command,
                payload,
                about=hash_,
                person=person,
                now=now,
                undo_seconds=self._settings.current.undo_seconds,
            )

    def _is_public(self, item: ItemId) -> bool:
        remote = self._store.mirror.get(item)
        return remote is not None and remote.live is not None

    def _remote(self, item: ItemId) -> Remote:
        remote = self._store.mirror.get(item)
        if remote is None:
            raise EditorError(Code.NOT_FOUND, item=item)
        return remote


def offered(remote: Remote | None, person: Person | None) -> frozenset[Act]:
    """What a person may ask for a page now; for nothing while something of it is in review."""
    if remote is None or not _entitled(Command.ACT, remote, person):
        return frozenset()
    return frozenset(act for act in Act if act is not Act.PUBLISH and _fits(remote, act))


def came_back(remote: Remote | None) -> bool:
    """Whether an act was returned or refused: the page stands, until something else is asked."""
    if remote is None or remote.intent.plain or remote.level:
        return False
    return remote.state in _AT_REST and remote.last_return is not None


_AT_REST = frozenset({RemoteState.PUBLISHED, RemoteState.EXPIRED, RemoteState.WITHDRAWN})


def may_retry(remote: Remote | None, person: Person | None) -> bool:
    """Whether a schedule failed that this person may try again."""
    if remote is None or remote.failure is None:
        return False
    return remote.state is RemoteState.SCHEDULED and _entitled(Command.RETRY, remote, person)


def may_withdraw_now(remote: Remote | None, person: Person | None) -> bool:
    """Whether this person may take a page down at once, without review: in an emergency."""
    if remote is None or person is None or remote.live is None:
        return False
    return _entitled(Command.WITHDRAW, remote, person)


def live_edition(remote: Remote | None) -> int:
    """The edition on the public page, which stays until a successor is approved; 0: none."""
    if remote is None or remote.live is None:
        return 0
    return max(1, remote.edition - (remote.head != remote.live))


def brings_text(remote: Remote) -> bool:
    """Whether the submission in review brings a text, and so may wait for a time."""
    act = remote.intent.act
    return act is Act.PUBLISH or (act is Act.CORRECT and remote.head != remote.live)


def asked_of(store: Store, remote: Remote, now: datetime) -> Asked:
    """What an item's submission asks for; items unknown here are told by their id alone."""

    def title_of(item: ItemId) -> str:
        known = store.mirror.get(item)
        return known.title if known is not None else "…"

    return Asked(standing=remote.standing, intent=remote.intent, at=now, title_of=title_of)


def check_postponed(remote: Remote, outcome: str, later: datetime | None, now: datetime) -> None:
    """Raise INTENT unless the last level may choose this time for what it approves."""
    if later is None:
        return
    intent = remote.intent
    last = outcome == "approve" and remote.level >= remote.levels
    if not last or not brings_text(remote):
        raise EditorError(Code.INTENT, detail=Wrong.STRAY.value)
    if later <= now:
        raise EditorError(Code.INTENT, detail=Wrong.PAST.value)
    if intent.publish_at is not None and later < intent.publish_at:
        raise EditorError(Code.INTENT, detail=Wrong.EARLY.value)
    if intent.valid_until is not None and later >= intent.valid_until:
        raise EditorError(Code.INTENT, detail=Wrong.END_FIRST.value)


def _fits(remote: Remote, act: Act) -> bool:
    """Whether the item has a page the act could be about."""
    if remote.state not in COMMANDS[Command.ACT].states:
        return False
    gone = remote.state is RemoteState.WITHDRAWN and act is Act.WITHDRAW
    return remote.live is not None or gone


def _entitled(command: Command, remote: Remote, person: Person | None) -> bool:
    """Offline before the first sign-in nobody is known yet; the portal decides then."""
    roles = COMMANDS[command].roles
    return person is None or any(person.has(role, remote.unit) for role in roles)


def _age(target: Target) -> float:
    return target.published_at.timestamp() if target.published_at is not None else 0.0
