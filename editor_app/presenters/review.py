"""审核: what waits for a person, what they read, and whether a decision may be given."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.findings import CheckReport, Phase
from editor_app.domain.item import ContentHash, Draft, ItemId, Revision
from editor_app.domain.layout import Layout, Unit
from editor_app.domain.layout_secrecy import secrecy_form
from editor_app.domain.people import Person
from editor_app.domain.secrecy_form import SecrecyForm
from editor_app.domain.workflow import Approval, OperationState, Remote
from editor_app.presenters.items_reading import ReviewStep, StepMark, left_out
from editor_app.presenters.queue import QueuePresenter
from editor_app.rendering.html import BodyStyle, render_body
from editor_app.services.checking import CheckService
from editor_app.services.decided import DecidedRow
from editor_app.services.difference import Difference, compare
from editor_app.services.difference_bundle import with_bundle
from editor_app.services.difference_links import with_titles
from editor_app.services.layouts import LayoutService
from editor_app.services.queue_filter import QueueIndex
from editor_app.services.review_sheet import reviewed_draft
from editor_app.services.reviews import (
    MIN_REASON,
    KnownRevision,
    QueueRow,
    ReviewService,
)
from editor_app.services.secrecy import examining_obstacle
from editor_app.services.sisters import Sister
from editor_app.services.take_along import Baggage, TakeAlong


class Tab(StrEnum):
    """The two lists of the queue pane."""

    WAITING = "waiting"
    DECIDED = "decided"


class Against(StrEnum):
    """What a revision may be compared with."""

    SEEN = "seen"
    LIVE = "live"
    PREVIOUS = "previous"  # submitted last time, perhaps to somebody else
    REVISION = "revision"  # one that was chosen from all that are here
    NONE = "none"


class Outcome(StrEnum):
    """What a reviewer may decide."""

    APPROVE = "approve"
    RETURN = "return"
    REJECT = "reject"


class Obstacle(StrEnum):
    """What stands between a person and a decision, or what they must know before."""

    STALE = "stale"  # another revision waits than the one on the screen
    REFUSED = "refused"  # the portal did not take this person's earlier decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """One item as a reviewer reads it."""

    item: ItemId
    remote: Remote
    new: Revision
    old: Revision | None
    against: Against
    options: tuple[Against, ...]  # what it may be compared with, the usual one first
    difference: Difference
    layout: Layout
    lacking: bool  # it should be compared with a text that is not on this computer
    html: str  # the whole body as it reads; only where there is nothing to compare with
    known: tuple[KnownRevision, ...] = ()  # others that are here
    picked: ContentHash | None = None  # the one of them it is compared with
    sisters: tuple[Sister, ...] = ()  # the other members of its bundle
    secrecy_form: SecrecyForm | None = None  # to read the record by
    examinable: bool = False  # by the person who reads it

    @property
    def draft(self) -> Draft:
        """The revision as checks and previews want it."""
        return reviewed_draft(self.remote, self.new)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """Both lists at one moment, and the units in them by key."""

    waiting: tuple[QueueRow, ...]
    decided: tuple[DecidedRow, ...]
    units: Mapping[str, Unit]
    index: QueueIndex = field(default_factory=QueueIndex)  # of ``waiting``
    baggage: Baggage = field(default_factory=Baggage)
    layout: Layout | None = None


class ReviewLoader:
    """Reads for the screen; every method runs on a lane."""

    def __init__(
        self,
        reviews: ReviewService,
        layouts: LayoutService,
        checking: CheckService,
        along: TakeAlong | None = None,
    ) -> None:
        self._along = along
        self._reviews = reviews
        self._layouts = layouts
        self._checking = checking

    def lists(self, person: Person | None) -> Lists:
        """What waits for this person and what they decided."""
        layout = self._layouts.current()
        units = {unit.key: unit for unit in layout.portal.units}
        if person is None:
            return Lists(waiting=(), decided=(), units=units, layout=layout)
        waiting, decided = self._reviews.queue(person), self._reviews.decided(person)
        return Lists(
            waiting=waiting,
            decided=decided,
            units=units,
            index=QueueIndex(waiting, units, self._reviews.now()),
            baggage=self._along.survey(person, waiting) if self._along is not None else Baggage(),
            layout=layout,
        )

    def open(
        self,
        item: ItemId,
        person: Person,
        wanted: Against | ContentHash | None = None,
        seen: ContentHash | None = None,
    ) -> Opened:
        """The item's newest revision beside an older one; raises ``EditorError(NOT_FOUND)``.

        ``seen`` is the revision this person looked at before they opened the item now. Without
        ``wanted`` it is compared with that, else with what is live, else with what was submitted
        last time.
        """
        told = self._reviews.comparison(item, person, Against.NONE)
        options = _options(told.remote, seen, told.previous)
        offered = {told.new.hash, seen, told.remote.live, told.previous}
        known = tuple(one for one in self._reviews.known(item) if one.hash not in offered)
        picked = next((one.hash for one in known if one.hash == wanted), None)
        against = next((one for one in options if one is wanted), options[0])
        against = Against.REVISION if picked else against
        if against is not Against.NONE:
            hashes = {
                Against.SEEN: seen,
                Against.PREVIOUS: told.previous,
                Against.REVISION: picked,
            }
            told = self._reviews.comparison(item, person, hashes.get(against) or against)
        content = told.new.content
        layout = self._layouts.for_version(content.layout_version)
        lacking = against is not Against.NONE and told.old is None
        old = told.old.content if told.old else None
        template = layout.template(content.kind)
        style = BodyStyle(letter="signature" in template.body.blocks)
        found = self._reviews.sisters(told.remote)
        difference = compare(old, content, template, layout, told.asked)
        difference = with_titles(difference, self._reviews.title_of)
        if against in (Against.LIVE, Against.NONE):
            difference = with_bundle(difference, told.remote, found)
        return Opened(
            item=item,
            remote=told.remote,
            new=told.new,
            old=told.old,
            against=against if told.old else Against.NONE,
            options=options,
            difference=difference,
            sisters=found,
            layout=layout,
            lacking=lacking,
            known=known,
            picked=picked,
            secrecy_form=secrecy_form(self._layouts.current()),
            examinable=examining_obstacle(told.remote, person) is None,
            html=render_body(content.body, style) if old is None else "",
        )

    def check(self, opened: Opened) -> CheckReport:
        """Run the rules of review on what is shown."""
        return self._checking.run(opened.draft, Phase.REVIEW)


def _options(
    remote: Remote, seen: ContentHash | None, previous: ContentHash | None
) -> tuple[Against, ...]:
    found = [Against.SEEN] if seen not in (None, remote.head, remote.live) else []
    if remote.live not in (None, remote.head) or (remote.live and not remote.intent.plain):
        found.append(Against.LIVE)
    if previous not in (None, remote.head, remote.live, seen):
        found.append(Against.PREVIOUS)
    return (*found, Against.NONE)


class ReviewPresenter:
    """Which item is shown, where the reader is, and what may be decided now."""

    def __init__(self) -> None:
        self.tab = Tab.WAITING
        self.lists = Lists(waiting=(), decided=(), units={})
        self.queue = QueuePresenter()
        self.chosen: ItemId | None = None
        self.opened: Opened | None = None
        self.report: CheckReport | None = None
        self.change = 0  # number of the change the reader is at; 0 before the first
        self.unfolded: set[int] = set()
        self._seen: dict[ItemId, ContentHash] = {}

    def start_over(self) -> None:
        """Somebody else works here now: nothing of the last person is kept."""
        self.tab = Tab.WAITING
        self.lists = Lists(waiting=(), decided=(), units={})
        self.queue.forget()
        self._seen = {}
        self.choose(None)

    def accept(self, lists: Lists, now: datetime | None = None) -> None:
        """Take fresh lists; when the chosen item left the queue the one in its place follows."""
        before = self.queue.rows
        self.lists = lists
        now = now or datetime.now().astimezone()
        index = lists.index if lists.index.rows else QueueIndex(lists.waiting, lists.units, now)
        self.queue.accept(index, now, self.chosen)
        self._seen |= index.seen_before
        if self.tab is Tab.WAITING and self.row is None:
            items = [row.item for row in before], [row.item for row in self.queue.rows]
            self.chosen = _next(items[0], self.chosen, items[1])
        elif self.tab is Tab.DECIDED and self.decided_row is None:
            self.chosen = lists.decided[0].item if lists.decided else None

    def choose(self, item: ItemId | None) -> None:
        """Another item is in front; what was shown of the last one is forgotten."""
        self.chosen = item
        self.opened, self.report = None, None
        self.change = 0
        self.unfolded = set()

    def show(self, opened: Opened) -> None:
        """The chosen item was read."""
        again = self.opened is not None and self.opened.new.hash == opened.new.hash
        self.opened = opened
        self.report = self.report if again else None
        self.change = 0
        self.unfolded = set()

    @property
    def row(self) -> QueueRow | None:
        """The chosen row of the queue."""
        return self.queue.row(self.chosen)

    @property
    def decided_row(self) -> DecidedRow | None:
        """The chosen row of what was decided."""
        return next((row for row in self.lists.decided if row.item == self.chosen), None)

    def knows(self, item: ItemId) -> bool:
        """Whether the item stands in one of the lists."""
        waits = self.queue.row(item) is not None
        return waits or any(row.item == item for row in self.lists.decided)

    def seen_before(self, item: ItemId) -> ContentHash | None:
        """The revision this person decided on in vain, else the one they looked at before."""
        row = self.queue.row(item)
        given = row.refused if row is not None else None
        if row is None:
            lost = (one.operation for one in self.lists.decided if one.item == item)
            given = next((one for one in lost if one is not None), None)
        if given is not None and (row is None or given.hash != row.head):
            return given.hash
        return self._seen.get(item)

    @property
    def obstacle(self) -> Obstacle | None:
        """What the person must be told about the item in front of them."""
        row, opened = self.row, self.opened
        if row is None or opened is None:
            return None
        if (row.head, row.asked) != (opened.new.hash, opened.remote.intent.digest):
            return Obstacle.STALE
        return Obstacle.REFUSED if row.refused is not None else None

    @property
    def may_decide(self) -> bool:
        """Whether the text on the screen is the one that waits for this person."""
        return self._shows_what_waits and self.row is not None and not self.row.examines

    @property
    def may_approve(self) -> bool:
        """Whether the level may approve: 保密审查 of this revision is done, or not asked for."""
        return self.may_decide and self.row is not None and not self.row.unexamined

    @property
    def may_examine(self) -> bool:
        """Whether the text on the screen waits for this person's 保密审查."""
        return self._shows_what_waits and self.row is not None and self.row.examines

    @property
    def _shows_what_waits(self) -> bool:
        shown = self.tab is Tab.WAITING and self.row is not None and self.opened is not None
        return shown and self.obstacle is not Obstacle.STALE

    @property
    def signs(self) -> bool:
        """Whether approving now publishes: this is the last level."""
        return self.row is not None and self.row.level >= self.row.levels

    def step(self, by: int) -> int:
        """Go to the next or previous change, around the ends; the number reached."""
        count = self.opened.difference.count if self.opened else 0
        if count == 0:
            return 0
        if self.change == 0:
            self.change = 1 if by > 0 else count
        else:
            self.change = (self.change - 1 + by) % count + 1
        return self.change


def reason_is_missing(outcome: Outcome, reason: str) -> bool:
    """退回 and 否决 need a reason (REV-03); an approval does not."""
    return outcome is not Outcome.APPROVE and len(reason.strip()) < MIN_REASON


def refusal(row: QueueRow | DecidedRow) -> EditorError | None:
    """Why a decision on this item did not get through."""
    operation = row.refused if isinstance(row, QueueRow) else row.operation
    if operation is None or operation.state not in (
        OperationState.CONFLICT,
        OperationState.NEEDS_YOU,
    ):
        return None
    stale = operation.state is OperationState.CONFLICT
    return operation.refusal or EditorError(Code.STALE if stale else Code.REFUSED)


def steps(remote: Remote) -> tuple[ReviewStep, ...]:
    """The levels of the present submission: who decided, whose turn it is, who follows."""
    decided = {one.level: one for one in remote.approvals}
    return tuple(_step(n, remote, decided.get(n)) for n in range(1, remote.levels + 1))


def _step(level: int, remote: Remote, told: Approval | None) -> ReviewStep:
    later = left_out(remote, level)
    if later is not None:
        return later
    if level == remote.level:
        return ReviewStep(level=level, mark=StepMark.CURRENT)
    if told is None:
        mark = StepMark.DONE if 0 < level < remote.level else StepMark.NEXT
        return ReviewStep(level=level, mark=mark)
    mark = StepMark.DONE if told.outcome == Outcome.APPROVE else StepMark.RETURNED
    return ReviewStep(level=level, mark=mark, name=told.by_name, at=told.at)


class Span(StrEnum):
    """The largest unit that says how long something waits."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"


def waited(since: datetime, now: datetime) -> tuple[int, Span]:
    """How long an item waits, in one number."""
    minutes = max(0, (now - since) // timedelta(minutes=1))
    if minutes < 60:
        return minutes, Span.MINUTES
    if minutes < 48 * 60:
        return minutes // 60, Span.HOURS
    return minutes // (24 * 60), Span.DAYS


def _next(before: Sequence[ItemId], chosen: ItemId | None, now: Sequence[ItemId]) -> ItemId | None:
    """The item that follows the one that left; at the end of the list the last one."""
    if not now:
        return None
    if chosen not in before:
        return now[0]
    after = before[before.index(chosen) + 1 :]
    return next((item for item in after if item in now), now[-1])
