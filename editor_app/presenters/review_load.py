"""审核: reads for the screen: what waits for a person, and one item beside an older one."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from editor_app.domain.findings import CheckReport, Phase
from editor_app.domain.item import Content, ContentHash, Draft, ItemId, Revision
from editor_app.domain.layout import Layout, Unit
from editor_app.domain.layout_secrecy import secrecy_form
from editor_app.domain.people import Person
from editor_app.domain.secrecy_form import SecrecyForm
from editor_app.domain.seen import Seen
from editor_app.domain.workflow import Remote
from editor_app.rendering.html import BodyStyle, render_body
from editor_app.services.checking import CheckService
from editor_app.services.comments import CommentService
from editor_app.services.decided import DecidedRow
from editor_app.services.difference import Difference, compare
from editor_app.services.difference_bundle import with_bundle
from editor_app.services.difference_links import with_titles
from editor_app.services.layouts import LayoutService
from editor_app.services.queue_filter import QueueIndex
from editor_app.services.review_queue import QueueRow
from editor_app.services.review_sheet import reviewed_draft
from editor_app.services.reviews import Comparison, KnownRevision, ReviewService
from editor_app.services.secrecy import examining_obstacle
from editor_app.services.sisters import Sister
from editor_app.services.take_along import Baggage, TakeAlong


class Against(StrEnum):
    """What a revision may be compared with."""

    SEEN = "seen"
    LIVE = "live"
    PREVIOUS = "previous"  # submitted last time, perhaps to somebody else
    REVISION = "revision"  # one that was chosen from all that are here
    NONE = "none"


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
    asked: str | None = None  # digest of what was asked for the older one, where it is compared

    @property
    def shown(self) -> Seen:
        """What a person has looked at who read this."""
        return Seen(hash=self.new.hash, asked=self.remote.intent.digest)

    @property
    def draft(self) -> Draft:
        """The revision as checks and previews want it."""
        return reviewed_draft(self.remote, self.new)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Choice:
    """What is compared with, among what could be."""

    against: Against
    hash: ContentHash | None  # of it, where it has a name of its own
    options: tuple[Against, ...]
    known: tuple[KnownRevision, ...]
    picked: ContentHash | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """Both lists at one moment, and the units in them by key."""

    waiting: tuple[QueueRow, ...]
    decided: tuple[DecidedRow, ...]
    units: Mapping[str, Unit]
    index: QueueIndex = field(default_factory=QueueIndex)  # of ``waiting``
    baggage: Baggage = field(default_factory=Baggage)
    layout: Layout | None = None
    comments: Mapping[ItemId, int] = field(default_factory=dict)  # that nobody has answered


class ReviewLoader:
    """Reads for the screen; every method runs on a lane."""

    def __init__(
        self,
        reviews: ReviewService,
        layouts: LayoutService,
        checking: CheckService,
        along: TakeAlong | None = None,
        comments: CommentService | None = None,
    ) -> None:
        self._comments = comments
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
            comments=self._comments.waiting() if self._comments is not None else {},
        )

    def open(
        self,
        item: ItemId,
        person: Person,
        wanted: Against | ContentHash | None = None,
        seen: Seen | None = None,
    ) -> Opened:
        """The item's newest revision beside an older one; raises ``EditorError(NOT_FOUND)``.

        ``seen`` is what this person looked at before they opened the item now. Without
        ``wanted`` it is compared with that, else with what is live, else with what was submitted
        last time.
        """
        told = self._reviews.comparison(item, person, Against.NONE)
        choice = self._choice(told, wanted, seen)
        against = choice.against
        if against is not Against.NONE:
            told = self._reviews.comparison(item, person, choice.hash or against)
        layout = self._layouts.for_version(told.new.content.layout_version)
        signed = seen if against is Against.SEEN and told.old is not None else None
        sisters = self._reviews.sisters(told.remote)
        return Opened(
            item=item,
            remote=told.remote,
            new=told.new,
            old=told.old,
            against=against if told.old else Against.NONE,
            options=choice.options,
            difference=self._difference(told, layout, against, signed, sisters),
            sisters=sisters,
            layout=layout,
            lacking=against is not Against.NONE and told.old is None,
            known=choice.known,
            picked=choice.picked,
            secrecy_form=secrecy_form(self._layouts.current()),
            examinable=examining_obstacle(told.remote, person) is None,
            asked=signed.asked if signed is not None else None,
            html="" if told.old else _html(told.new.content, layout),
        )

    def _choice(
        self, told: Comparison, wanted: Against | ContentHash | None, seen: Seen | None
    ) -> _Choice:
        """What the newest revision is compared with, of all it could be compared with."""
        options = _options(told.remote, seen, told.previous)
        looked_at = seen.hash if seen is not None else None
        offered = {told.new.hash, looked_at, told.remote.live, told.previous}
        every = self._reviews.known(told.remote.item)
        known = tuple(one for one in every if one.hash not in offered)
        picked = next((one.hash for one in known if one.hash == wanted), None)
        against = next((one for one in options if one is wanted), options[0])
        against = Against.REVISION if picked else against
        hashes = {
            Against.SEEN: looked_at,
            Against.PREVIOUS: told.previous,
            Against.REVISION: picked,
        }
        return _Choice(
            against=against,
            hash=hashes.get(against),
            options=options,
            known=known,
            picked=picked,
        )

    def _difference(
        self,
        told: Comparison,
        layout: Layout,
        against: Against,
        signed: Seen | None,
        sisters: tuple[Sister, ...],
    ) -> Difference:
        """``signed``: what is compared with was looked at; so is what was asked for then."""
        content, asked = told.new.content, told.asked
        if signed is not None:
            asked = replace(asked, seen=self._reviews.asked(signed))
        old = told.old.content if told.old else None
        found = compare(old, content, layout.template(content.kind), layout, asked)
        found = with_titles(found, self._reviews.title_of)
        bundled = against in (Against.LIVE, Against.NONE)
        return with_bundle(found, told.remote, sisters) if bundled else found

    def check(self, opened: Opened) -> CheckReport:
        """Run the rules of review on what is shown."""
        return self._checking.run(opened.draft, Phase.REVIEW)


def _html(content: Content, layout: Layout) -> str:
    """The whole body as it reads."""
    blocks = layout.template(content.kind).body.blocks
    return render_body(content.body, BodyStyle(letter="signature" in blocks))


def _options(
    remote: Remote, seen: Seen | None, previous: ContentHash | None
) -> tuple[Against, ...]:
    looked_at = seen.hash if seen is not None else None
    found = [Against.SEEN] if looked_at not in (None, remote.head, remote.live) else []
    if seen is not None and seen.hash == remote.head and _asks_otherwise(remote, seen):
        found.append(Against.SEEN)
    if remote.live not in (None, remote.head) or (remote.live and not remote.intent.plain):
        found.append(Against.LIVE)
    if previous not in (None, remote.head, remote.live, looked_at):
        found.append(Against.PREVIOUS)
    return (*found, Against.NONE)


def _asks_otherwise(remote: Remote, seen: Seen) -> bool:
    """Whether the same text came back with something else asked for it."""
    return not seen.is_of(remote.head, remote.intent.digest)
