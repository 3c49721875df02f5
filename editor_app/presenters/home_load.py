"""Reads what 工作台 shows; for a lane."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from editor_app.domain.due import PORTAL_ZONE
from editor_app.domain.due_things import DueThing, Stage
from editor_app.domain.layout import Layout
from editor_app.domain.outbox import Operation, of_person
from editor_app.domain.people import Person
from editor_app.domain.ports import Clock, Outbox, Revisions
from editor_app.domain.proof import Proof, Proofs
from editor_app.domain.working_days import Day
from editor_app.presenters.home import (
    DayLoad,
    DraftRow,
    Radar,
    ReturnedRow,
    answers,
    day_strip,
    draft_rows,
    loads,
    radar,
    returned_rows,
    terms,
)
from editor_app.presenters.home_uploads import Upload, uploads
from editor_app.presenters.items_load import ItemsLoader
from editor_app.presenters.items_tree import edited_units, units_of
from editor_app.services.claims import NOTHING_TOLD, ClaimService, Oversight
from editor_app.services.digest import Digest, DigestService
from editor_app.services.due_things import DueService
from editor_app.services.reminders import ReminderService
from editor_app.services.review_queue import QueueRow
from editor_app.services.reviews import ReviewService


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlikeRow:
    """A public page that is not what was approved."""

    title: str
    proof: Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """Everything on the screen."""

    now: datetime
    layout: Layout
    days: tuple[Day, ...]
    returned: tuple[ReturnedRow, ...]
    queue: tuple[QueueRow, ...] | None  # None for somebody who decides nothing
    outbox: tuple[Operation, ...]
    radar: Radar
    drafts: tuple[DraftRow, ...]
    unlike: tuple[UnlikeRow, ...] = ()
    digest: Digest | None = None
    oversight: Oversight = NOTHING_TOLD
    due: tuple[DueThing, ...] = ()
    uploads: tuple[Upload, ...] = ()
    behind: datetime | None = None  # the clock was set back: the time that was reached before

    @property
    def tasks(self) -> int:
        """How many things wait for this person."""
        mine = sum(one.mine for one in self.oversight.records) + len(self.oversight.overdue)
        pressing = len(answers(self.due)) + len(terms(self.due))
        return len(self.returned) + len(self.queue or ()) + len(self.unlike) + mine + pressing

    @property
    def day(self) -> date:
        """Today in portal time: by it everything is counted."""
        return self.now.astimezone(PORTAL_ZONE).date()

    @property
    def today(self) -> int:
        """How many of these end today."""
        ends = [row.due_at for row in self.queue or () if row.due_at >= self.now]
        decisions = sum(at.astimezone(PORTAL_ZONE).date() == self.day for at in ends)
        told = (*answers(self.due), *terms(self.due))
        return decisions + sum(one.stage is Stage.TODAY for one in told)

    @property
    def loads(self) -> Mapping[date, DayLoad]:
        """How much ends on which day."""
        return loads(self.due, (r.due_at for r in self.queue or () if r.due_at >= self.now))


class HomePresenter:
    """Puts the screen together from the board, the queue and the outbox."""

    def __init__(
        self,
        items: ItemsLoader,
        reviews: ReviewService,
        outbox: Outbox,
        clock: Clock,
        proofs: Proofs | None = None,
        digests: DigestService | None = None,
        claims: ClaimService | None = None,
        due: DueService | None = None,
        reminders: ReminderService | None = None,
        revisions: Revisions | None = None,
    ) -> None:
        self._revisions = revisions
        self._due, self._reminders = due, reminders
        self._claims = claims
        self._digests = digests
        self._items = items
        self._reviews = reviews
        self._outbox = outbox
        self._clock = clock
        self._proofs = proofs

    def load(self, person: Person) -> Home:
        """Read everything as this person has it."""
        now, layout = self._clock.now(), self._items.layout()
        entries = self._items.unsettled()
        units = units_of(person, layout)
        queue = self._reviews.queue(person) if person.decides else None
        open_ = tuple(of_person(self._outbox.open(), person))
        return Home(
            now=now,
            layout=layout,
            days=day_strip(layout, now, PORTAL_ZONE),
            returned=returned_rows(entries, person),
            queue=queue,
            digest=self._digests.shown(person, queue, now) if self._digests and queue else None,
            outbox=open_,
            uploads=uploads(open_, self._revisions) if self._revisions else (),
            radar=radar(layout, units, self._items.clocks(units)),
            drafts=draft_rows(entries),
            unlike=self._unlike(),
            oversight=self._claims.oversight(person) if self._claims else NOTHING_TOLD,
            due=self._due.things(u.key for u in edited_units(person, layout)) if self._due else (),
            behind=self._due.behind() if self._due else None,
        )

    def seen(self, person: Person, home: Home) -> None:
        """The person looks at the screen: what it shows needs no reminder."""
        if self._reminders is not None:
            self._reminders.seen(person.id, home.due, home.now)

    def close_digest(self, person: Person, day: date) -> None:
        """Put the digest away for that day."""
        if self._digests is not None:
            self._digests.close(person, day)

    def reopen_digest(self, person: Person) -> None:
        """Show it again."""
        if self._digests is not None:
            self._digests.reopen(person)

    def _unlike(self) -> tuple[UnlikeRow, ...]:
        found = {} if self._proofs is None else {one.item: one for one in self._proofs.differing()}
        entries = self._items.some(found)
        return tuple(UnlikeRow(title=one.row.title, proof=found[one.row.item]) for one in entries)
