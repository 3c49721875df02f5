"""One pass of synchronisation: outbox first, then layout, then the change feed.

A plain function of what is stored and what the portal answers. The interface runs it on one lane
and remembers a wish that comes up during a pass.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from random import random

from editor_app.domain.changes import Changes, touched
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, ItemId, Revision
from editor_app.domain.outbox import Operation, OperationKey
from editor_app.domain.people import Person
from editor_app.domain.portal_ports import Portal
from editor_app.domain.ports import Clock, Store
from editor_app.domain.proof import Proof
from editor_app.services.brake import Removal
from editor_app.services.dispatch import ENDS_PASS, Dispatched, Dispatcher
from editor_app.services.feed import FeedReader, Received
from editor_app.services.layouts import LayoutService
from editor_app.services.moot import settle
from editor_app.services.package_keys import KeyBinding
from editor_app.services.plausible_clock import PORTAL, note
from editor_app.services.proofing import Proofing
from editor_app.services.restored import Restored
from editor_app.services.session import Session
from editor_app.services.sharing import Shared, SharedDrafts
from editor_app.services.take_along import TakeAlong
from editor_app.services.transfers import Transfers
from editor_app.services.verification import Verification

# Without these the portal was heard.
_UNHEARD = frozenset(
    {
        Code.OFFLINE,
        Code.TIMEOUT,
        Code.TLS,
        Code.PROXY,
        Code.PROXY_SIGN_IN,
        Code.CA_FILE,
        Code.NOT_THE_PORTAL,
    }
)
_REFUSED_PACK = frozenset({Code.LAYOUT_DAMAGED, Code.LAYOUT_SIGNATURE})


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncReport:
    """What one pass did. ``failed`` is the first thing that went wrong, if anything did."""

    changes: Changes
    online: bool
    signed_out: bool
    sent: int
    received: int
    failed: Code | None
    layout_refused: EditorError | None  # names the place; the last good pack stays in force
    portal_restored: bool  # the portal fell behind what it had confirmed (backup restored)
    portal_time: datetime | None
    at: datetime
    removal: Removal | None = None  # many items taken down at once: a person has to look first
    more: bool = False  # files are on their way: the next pass may follow at once
    shared: Shared | None = None  # what happened to shared drafts
    moot: tuple[Operation, ...] = ()  # ended by themselves: the portal had settled it otherwise
    unlike: tuple[Proof, ...] = ()  # published, and found to differ from what was approved


class _Ended(Exception):  # noqa: N818 - the pass went as far as it could
    """Carries what the pass did until the way to the portal was gone."""

    def __init__(self, report: SyncReport) -> None:
        super().__init__(report.failed)
        self.report = report


class SyncEngine:
    """Runs passes, one at a time."""

    def __init__(
        self,
        store: Store,
        portal: Portal,
        layouts: LayoutService,
        clock: Clock,
        session: Session,
        jitter: Callable[[], float] = random,
        steady: Callable[[], float] | None = None,
        sharing: SharedDrafts | None = None,
        proofs: Verification | None = None,
        along: TakeAlong | None = None,
        proofing: Proofing | None = None,
        binding: KeyBinding | None = None,
    ) -> None:
        """``steady``: seconds that only go forward, to see when the clock jumps."""
        self._store, self._portal = store, portal
        self._layouts = layouts
        self._clock = clock
        self._session = session
        self.transfers = Transfers()
        self._dispatcher = Dispatcher(store, portal, clock, jitter, steady, self.transfers)
        self._feed = FeedReader(store, portal, clock)
        self.along = along or TakeAlong(store, portal, layouts, clock)
        self._restored = Restored(store, portal, clock)
        self._sharing = sharing
        self._proofs = proofs
        self._proofing = proofing
        self._binding = binding
        self._one_pass = threading.Lock()

    def run_once(self) -> SyncReport:
        """Send what may leave, fetch what is new. Faults of the world are told in the report."""
        with self._one_pass:
            report = self._report()
            try:
                for step in (
                    self._recover,
                    self._hello,
                    self._outbox,
                    self._layout,
                    self._changes,
                    self._settle,
                    self._take_along,
                    self._share,
                    self._verify,
                    self._proofread,
                ):
                    report = step(report)
            except _Ended as ended:
                return ended.report
            return report

    def decide_removal(self, *, follow: bool) -> None:
        """The person's word about what the portal took down at once; the next pass heeds it."""
        self._feed.decide_removal(follow=follow)

    def hello(self) -> bool:
        """Whether the portal answers now; takes three seconds at most."""
        try:
            self._portal.hello()
        except EditorError as error:
            return error.code not in _UNHEARD
        return True

    def reconcile(self, key: OperationKey) -> SyncReport:
        """向门户核对: ask now what became of one operation. Raises NOT_FOUND and WRONG_STATE."""
        with self._one_pass:
            return _dispatched(self._report(), self._dispatcher.reconcile(key))

    def fetch(self, item: ItemId, hash_: ContentHash) -> Revision:
        """One revision, from the store or from the portal. Raises ``EditorError``."""
        return self._feed.revision(item, hash_)

    def _recover(self, report: SyncReport) -> SyncReport:
        told = replace(report, changes=self._dispatcher.recover())
        if not self._session.signed_in():
            raise _Ended(replace(told, signed_out=True, failed=Code.SIGNED_OUT))
        return told

    def _hello(self, report: SyncReport) -> SyncReport:
        """Nobody there is told within seconds, not after the time of a whole request."""
        try:
            self._portal.hello()
        except EditorError as error:
            person = self._session.person
            if person is not None and error.code in ENDS_PASS:
                hindered = self._dispatcher.hindered(person.id, error)
                report = replace(report, changes=report.changes | hindered)
            raise _Ended(_failed(report, error)) from error
        return report

    def _outbox(self, report: SyncReport) -> SyncReport:
        try:
            person = self._session.person or self._welcomed()
            if self._binding is not None:
                self._binding.bind(person.id)
            done = self._dispatcher.run(person.id)
        except EditorError as error:
            raise _Ended(_failed(report, error)) from error
        told = _dispatched(report, done)
        if done.stopped:
            raise _Ended(told)
        return told

    def _layout(self, report: SyncReport) -> SyncReport:
        try:
            answer = self._portal.layout(self._layouts.etag())
            fresh = answer is not None and self._layouts.install(answer, self._clock.now())
        except EditorError as error:
            if error.code in _REFUSED_PACK:
                return replace(report, online=True, layout_refused=error)
            if error.code not in _UNHEARD | ENDS_PASS:
                return _failed(report, error)  # the feed may still answer
            raise _Ended(_failed(report, error)) from error
        return replace(report, online=True, changes=report.changes | Changes(layout=fresh))

    def _changes(self, report: SyncReport) -> SyncReport:
        received = Received()
        known = self._session.person
        failed: EditorError | None = None
        try:
            person = self._welcomed()
            self._feed.run(person, received)
            received.changes |= self._restored.ask(person)
        except EditorError as error:
            failed = error
        if received.portal_time is not None:
            note(self._store.meta, PORTAL, received.portal_time)
        changes = report.changes | received.changes
        told = replace(
            report,
            online=True,
            received=received.count,
            portal_restored=received.restored,
            removal=received.removal,
            portal_time=received.portal_time,
            changes=changes | Changes(session=known != self._session.person),
        )
        return told if failed is None else _failed(told, failed)

    def _settle(self, report: SyncReport) -> SyncReport:
        """By the word that just arrived: without it nobody knows what is moot."""
        if report.failed in _UNHEARD:
            return report
        ended = settle(self._store, self._clock)
        changes = touched(*(one.item for one in ended), outbox=bool(ended))
        return replace(report, moot=ended, changes=report.changes | changes)

    def _take_along(self, report: SyncReport) -> SyncReport:
        """What reviewing offline needs; files only when nothing is left to go up."""
        person = self._session.person
        if person is None or not report.online or report.failed in ENDS_PASS:
            return report
        try:
            told = self.along.run(person, self.transfers, files=not report.more)
        except EditorError as error:
            return _failed(report, error)
        return replace(report, more=report.more or told.left, changes=report.changes | told.changes)

    def _share(self, report: SyncReport) -> SyncReport:
        """Last, and quietly: a draft that cannot be shared now is shared another time."""
        person = self._session.person
        if self._sharing is None or person is None or report.failed is not None:
            return report
        try:
            shared = self._sharing.run(person)
        except EditorError:
            return report
        return replace(report, shared=shared, changes=report.changes | shared.changes)

    def _verify(self, report: SyncReport) -> SyncReport:
        """A few looks at the public side; what keeps them from it is kept with the items."""
        person = self._session.person
        if self._proofs is None or person is None or report.failed is not None or report.more:
            return report
        told = self._proofs.run(person)
        return replace(report, unlike=told.found, changes=report.changes | told.changes)

    def _proofread(self, report: SyncReport) -> SyncReport:
        """Lexicon and likeness of texts: nothing of it is urgent."""
        if self._proofing is None or report.failed is not None or report.more:
            return report
        return replace(report, changes=report.changes | self._proofing.run())

    def _welcomed(self) -> Person:
        person = self._portal.me()
        self._session.remember(person)
        return person

    def _report(self) -> SyncReport:
        return SyncReport(
            changes=Changes(),
            online=False,
            signed_out=False,
            sent=0,
            received=0,
            failed=None,
            layout_refused=None,
            portal_restored=False,
            portal_time=None,
            at=self._clock.now(),
        )


def _dispatched(report: SyncReport, done: Dispatched) -> SyncReport:
    told = replace(
        report,
        online=report.online or done.sent > 0,
        changes=report.changes | done.changes,
        sent=report.sent + done.sent,
        more=report.more or done.more,
    )
    error = done.stopped or done.failed
    return told if error is None else _failed(told, error)


def _failed(report: SyncReport, error: EditorError) -> SyncReport:
    """Note an error; what ends the pass outweighs what happened to one operation before."""
    outweighs = report.failed is None or error.code in ENDS_PASS
    return replace(
        report,
        online=error.code not in _UNHEARD,
        signed_out=report.signed_out or error.code is Code.SIGNED_OUT,
        failed=error.code if outweighs else report.failed,
    )
