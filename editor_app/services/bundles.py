"""政策解读同步发布: planning a bundle, looking at all its members, and sending them in one go."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from editor_app.domain.bundle import (
    KINDS,
    SHORTEST_REASON,
    Bundle,
    BundleWord,
    Member,
    Mode,
    Part,
    flaw_of,
    linked,
    new_bundle_id,
    part_of_kind,
)
from editor_app.domain.bundle_stuck import editor_may_end, stuck_on
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.findings import Finding
from editor_app.domain.item import Content, Draft, ItemId
from editor_app.domain.outbox import Operation
from editor_app.domain.people import Person, Role
from editor_app.domain.ports import BoardRow, Clock, Store
from editor_app.domain.status import Status, status_of
from editor_app.domain.workflow import COMMANDS, Command, Remote
from editor_app.services import payloads
from editor_app.services.bundle_plans import BundlePlans
from editor_app.services.drafts import DraftService
from editor_app.services.operations import confirmed_of, supersede
from editor_app.services.settings import SettingsFile
from editor_app.services.submit import SubmitService

# An editor has the text in hand: what is written now goes to review with the next submission.
_IN_HAND = frozenset({Status.DRAFT, Status.RETURNED, Status.REFUSED, Status.WITHDRAWN})
_CAME_BACK = frozenset({Status.RETURNED, Status.WITHDRAWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberView:
    """One member as the panel shows it."""

    item: ItemId
    part: Part
    title: str
    status: Status | None  # None: nothing of it is on this computer
    sends: bool  # it goes to review with 一并送审
    obstacles: tuple[Finding, ...] = ()
    unlinked: int = 0  # counterparts its text does not name
    approved: bool = False  # it waits for nothing but the others


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleView:
    """A bundle and everything that has to be known before it is sent."""

    bundle: Bundle
    word: BundleWord | None  # None: the portal has not heard of it
    members: tuple[MemberView, ...]
    stuck: ItemId | None = None  # this member's new edition was rejected: the others wait for it
    public: datetime | None = None  # since when the policy is

    @property
    def sending(self) -> tuple[MemberView, ...]:
        """Members that would leave now."""
        return tuple(one for one in self.members if one.sends)

    @property
    def obstacles(self) -> int:
        """What must be dealt with before that."""
        return sum(len(one.obstacles) for one in self.sending)

    @property
    def unlinked(self) -> int:
        """Links that are missing in texts which can still be written."""
        return sum(one.unlinked for one in self.sending)

    @property
    def ready(self) -> bool:
        """Whether 一并送审 can be pressed."""
        return bool(self.sending) and not self.obstacles and flaw_of(self.bundle) is None


def alone(policy: ItemId) -> Bundle:
    """A bundle that has only its policy yet."""
    return Bundle(
        id=new_bundle_id(),
        mode=Mode.TOGETHER,
        members=(Member(item=policy, part=Part.POLICY),),
    )


class BundleService:
    """Use cases of bundles. Nothing here leaves the computer but by the outbox."""

    def __init__(
        self,
        store: Store,
        drafts: DraftService,
        submit: SubmitService,
        clock: Clock,
        settings: SettingsFile,
    ) -> None:
        self._store = store
        self._drafts = drafts
        self._submit = submit
        self._clock = clock
        self._settings = settings
        self._plans = BundlePlans(store)

    def view(self, item: ItemId) -> BundleView:
        """The bundle of an item: the portal's, the planned one, or what its links propose.

        Raises ``EditorError(WRONG_STATE)`` for an item of a kind that is never in one.
        """
        content = self._content(item)
        part = part_of_kind(content.kind)
        if part is None:
            raise EditorError(Code.WRONG_STATE, kind=content.kind)
        known = tuple(linked(content))
        word = self._plans.word(item, known)
        bundle = word.bundle if word else self._plans.binding(item, known)
        return self._viewed(bundle or self._proposed(item, part), word)

    def plan(self, bundle: Bundle) -> BundleView:
        """Keep a changed plan; nothing is sent. Raises WRONG_STATE once the portal knows it."""
        word = self._plans.word(bundle.members[0].item)
        if word is not None:
            raise EditorError(Code.WRONG_STATE, state=word.stand.value)
        with self._store.transaction():
            self._plans.put(bundle)
        return self._viewed(bundle, None)

    def forget(self, bundle: Bundle) -> None:
        """Drop a plan; texts and links stay as they are."""
        with self._store.transaction():
            self._plans.drop(bundle.id)

    def with_member(self, bundle: Bundle, item: ItemId) -> Bundle:
        """The bundle with one more item. Raises WRONG_STATE for one of another kind or unit."""
        content = self._content(item)
        part = part_of_kind(content.kind)
        units = {self._content(one.item).unit for one in bundle.members}
        if part is None or (units and content.unit not in units):
            raise EditorError(Code.WRONG_STATE, kind=content.kind)
        others = [one for one in bundle.members if one.item != item]
        if part is Part.POLICY:  # there is one policy
            others = [one for one in others if one.part is not Part.POLICY]
            return replace(bundle, members=(Member(item=item, part=part), *others))
        return replace(bundle, members=(*others, Member(item=item, part=part)))

    def offers(self, bundle: Bundle) -> tuple[BoardRow, ...]:
        """Items in hand, of the same unit, that could be added."""
        items = {one.item for one in bundle.members}
        unit = self._content(bundle.members[0].item).unit
        kinds = set(KINDS.values())
        return tuple(
            row
            for row in self._store.board.unsettled()
            if row.item not in items and row.unit == unit and row.kind in kinds
            if self._sends(row)
        )

    def part_of(self, row: BoardRow) -> Part:
        """What such an item would be in a bundle."""
        return part_of_kind(row.kind) or Part.POLICY

    def in_hand(self, items: Sequence[ItemId]) -> tuple[Draft, ...]:
        """Stored drafts an editor can still write in."""
        rows = [(one, self._row(one)) for one in items]
        return tuple(self._drafts.stored(one) for one, row in rows if self._sends(row))

    def submit(
        self, bundle: Bundle, person: Person | None, note: str = ""
    ) -> tuple[Operation, ...]:
        """Freeze every member in hand and put all submissions into the outbox: one transaction.

        Raises like ``SubmitService.submit``; then nothing was frozen. REFUSED for no bundle.
        """
        if flaw_of(bundle) is not None:
            raise EditorError(Code.REFUSED, count=1)
        word = self._plans.word(bundle.members[0].item)
        with self._store.transaction():
            if word is None:
                self._plans.put(bundle)
            members = [one.item for one in bundle.members if self._sends(self._row(one.item))]
            if not members:
                raise EditorError(Code.WRONG_STATE, state="sent")
            return tuple(self._submit.submit(item, person, note) for item in members)

    def unbundle(
        self, item: ItemId, reason: str, person: Person | None, *, whole: bool
    ) -> Operation:
        """Ask the portal to end a bundle, or to let this interpretation leave it.

        Raises ``EditorError``: REASON_MISSING, NOT_FOUND, WRONG_STATE.
        """
        now = self._clock.now()
        with self._store.transaction():
            remote = self._store.mirror.get(item)
            if remote is None:
                raise EditorError(Code.NOT_FOUND, item=item)
            if remote.bundle is None or not remote.bundle.holds:
                raise EditorError(Code.WRONG_STATE, state=remote.state.value)
            if len(reason.strip()) < SHORTEST_REASON:
                raise EditorError(Code.REASON_MISSING, minimum=SHORTEST_REASON)
            _check_ender(person, remote.bundle, self._members(remote.bundle.bundle))
            supersede(self._store, item, now)
            return confirmed_of(
                self._store,
                remote,
                Command.UNBUNDLE,
                payloads.unbundling(remote.head, reason.strip(), whole=whole),
                person=person,
                now=now,
                undo_seconds=self._settings.current.undo_seconds,
            )

    # ------------------------------------------------------------ inside

    def _members(self, bundle: Bundle) -> list[Remote]:
        told = (self._store.mirror.get(one.item) for one in bundle.members)
        return [one for one in told if one is not None]

    def _viewed(self, bundle: Bundle, word: BundleWord | None) -> BundleView:
        members = tuple(self._member(bundle, one) for one in bundle.members)
        known = self._members(bundle)
        policies = [one.item for one in bundle.members if one.part is Part.POLICY]
        return BundleView(
            bundle=bundle,
            word=word,
            members=members,
            stuck=stuck_on(word, known),
            public=next((one.published_at for one in known if one.item in policies), None),
        )

    def _member(self, bundle: Bundle, member: Member) -> MemberView:
        row = self._row(member.item)
        if row is None:
            return MemberView(
                item=member.item, part=member.part, title="", status=None, sends=False
            )
        sends = self._sends(row)
        missing = set(bundle.counterparts(member.item)) - linked(self._content(member.item))
        return MemberView(
            item=member.item,
            part=member.part,
            title=row.title,
            status=_status(row),
            sends=sends,
            obstacles=self._submit.obstacles(member.item, bundle) if sends else (),
            unlinked=len(missing),
            approved=_status(row) is Status.SCHEDULED
            and row.remote is not None
            and row.remote.scheduled_at is None,
        )

    def _proposed(self, item: ItemId, part: Part) -> Bundle:
        """What the links of the item, and those of its policy, say belongs together."""
        named = [one for one in linked(self._content(item)) if self.in_hand([one])]
        if part is Part.POLICY:
            policy: ItemId | None = item
        else:
            policy = next(iter(named), None)
        if policy is None:
            return replace(alone(item), members=(Member(item=item, part=part),))
        others = [item] if part is Part.INTERPRETATION else []
        others += [one for one in linked(self._content(policy)) if one not in others]
        bundle = alone(policy)
        for one in others:
            row = self._row(one)
            if row is not None and row.kind == KINDS[Part.INTERPRETATION] and self._sends(row):
                bundle = self.with_member(bundle, one)
        return bundle

    def _sends(self, row: BoardRow | None) -> bool:
        """Whether the item goes to review with the others: its text is in hand and may leave."""
        if row is None or row.draft is None or row.draft.trashed:
            return False
        state, status = row.remote.state if row.remote else None, _status(row)
        if status not in _IN_HAND or state not in COMMANDS[Command.SUBMIT].states:
            return False
        return status not in _CAME_BACK or self._mended(row)

    def _mended(self, row: BoardRow) -> bool:
        """Whether what came back reads otherwise by now."""
        head = self._store.revisions.get(row.remote.head) if row.remote else None
        return head is None or head.content != self._drafts.stored(row.item).content

    def _content(self, item: ItemId) -> Content:
        return self._drafts.open(item).content

    def _row(self, item: ItemId) -> BoardRow | None:
        return self._store.board.row(item)


def _check_ender(person: Person | None, word: BundleWord, members: Sequence[Remote]) -> None:
    """As the portal judges: editors before the first decision, then who signs, on no own work.

    Editors also where the others would wait for a rejected edition for ever.
    """
    if person is None:
        return  # the portal decides
    unit = members[0].unit
    undecided = not any(one.approvals for one in members)
    if person.has(Role.EDITOR, unit) and (undecided or editor_may_end(word, members)):
        return
    if any(person.id in one.contributors for one in members):
        raise EditorError(Code.OWN_WORK)
    signing = COMMANDS[Command.UNBUNDLE].roles - {Role.EDITOR}
    if not any(person.has(role, unit) for role in signing):
        raise EditorError(Code.FORBIDDEN, unit=unit)


def _status(row: BoardRow) -> Status:
    return status_of(row.draft, row.remote, [one.pending for one in row.pending])
