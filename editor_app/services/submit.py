"""Submitting: what a person confirms, and freezing it into the outbox in one transaction."""

from dataclasses import dataclass, replace
from datetime import datetime

from editor_app.domain.bundle import Bundle, linked
from editor_app.domain.comments import Thread
from editor_app.domain.editions import PLAIN, Act, Intent
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.findings import CheckReport, Finding, Phase
from editor_app.domain.intents import Wrong, wrong_with
from editor_app.domain.item import Attachment, Content, Draft, ItemId, Revision, UnitKey, freeze
from editor_app.domain.layout import Layout
from editor_app.domain.outbox import Operation
from editor_app.domain.people import REVIEW_ROLES, Person, Role
from editor_app.domain.ports import Clock, Store
from editor_app.domain.secrecy_form import Answers
from editor_app.domain.workflow import COMMANDS, Command, Remote
from editor_app.services import payloads
from editor_app.services.acts import live_edition
from editor_app.services.bundle_plans import BundlePlans, Companion, companions
from editor_app.services.checking import CheckService
from editor_app.services.comments import submitted_remarks, waiting_answers
from editor_app.services.deferred import open_warnings
from editor_app.services.drafts import DraftService
from editor_app.services.layouts import LayoutService
from editor_app.services.lineage import grew_from
from editor_app.services.operations import OutboxDesk, confirmed, confirmed_of, supersede
from editor_app.services.secrecy_part import EditorsForm, asked_form, completed, note_choices
from editor_app.services.settings import SettingsFile

_USUAL_LEVELS = 3  # of a unit the layout does not know


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """What the dialog 提交 lists before anything is frozen."""

    draft: Draft
    title: str
    edition: int
    trail_zh: tuple[str, ...]  # column names from the root down
    trail_en: tuple[str, ...]
    attachments: tuple[Attachment, ...]
    schedule: str  # ISO 8601 text of schedule_at; empty: at once after the last approval
    receivers: Role  # who decides first
    levels: int
    report: CheckReport
    open_warnings: tuple[Finding, ...]  # neither fixed nor kept with a reason
    emergency_first: int = 0  # the level an emergency begins at; 0: it has no such route
    fast_track: bool = False  # the draft itself asks for that route
    unanswered: tuple[Thread, ...] = ()  # comments of the last return that wait for an answer
    replaces: int = 0  # the live edition whose place it takes; 0: none is live
    now: datetime | None = None  # by the portal's clock as far as it is known here
    companions: tuple[Companion, ...] = ()  # the others of its bundle
    secrecy: EditorsForm | None = None  # None: 保密审查 is not asked for

    @property
    def obstacles(self) -> tuple[Finding, ...]:
        """What must be dealt with before the item can leave; blocking findings first."""
        return (*self.report.blocking, *self.open_warnings)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wishes:
    """What goes along with a text, as a person asked for it."""

    note: str
    emergency: str  # the reason for that route
    intent: Intent
    secrecy: Answers


class SubmitService(OutboxDesk):
    """From a draft to a frozen operation in the outbox, and what may still be done with that."""

    def __init__(
        self,
        store: Store,
        layouts: LayoutService,
        drafts: DraftService,
        checking: CheckService,
        clock: Clock,
        settings: SettingsFile,
    ) -> None:
        super().__init__(store, clock)
        self._layouts = layouts
        self._drafts = drafts
        self._checking = checking
        self._settings = settings
        self._plans = BundlePlans(store)

    def obstacles(self, item: ItemId, bundle: Bundle) -> tuple[Finding, ...]:
        """What would stop this item if it were sent as a member of ``bundle``."""
        draft = self._drafts.open(item)
        report = self._checking.run(draft, Phase.SUBMIT, bundle)
        return (*report.blocking, *open_warnings(report, draft.keeps))

    def confirmation(self, item: ItemId, person: Person | None = None) -> Confirmation:
        """Collect what the person is about to confirm. Raises ``EditorError(NOT_FOUND)``."""
        draft = self._drafts.open(item)
        content = draft.content
        layout = self._layouts.for_version(content.layout_version)
        trail = layout.trail(content.column)
        unit = layout.portal.unit(content.unit)
        report = self._checking.run(draft, Phase.SUBMIT)
        bundle = self._plans.binding(item, linked(content))
        return Confirmation(
            draft=draft,
            title=content.title,
            edition=draft.edition,
            trail_zh=tuple(column.name_zh for column in trail),
            trail_en=tuple(column.name_en for column in trail),
            attachments=content.attachments,
            schedule=content.text("schedule_at"),
            receivers=REVIEW_ROLES[1],
            levels=unit.levels if unit else _USUAL_LEVELS,
            report=report,
            open_warnings=open_warnings(report, draft.keeps),
            emergency_first=_emergency_first(layout, content),
            fast_track=content.text("fast_track") == "yes",
            unanswered=waiting_answers(self._store, item, person, content),
            replaces=live_edition(self._store.mirror.get(item)),
            now=self._clock.now(),
            companions=companions(self._store, bundle, item),
            secrecy=asked_form(self._store, self._layouts, content, item, self._clock.now()),
        )

    def submit(
        self,
        item: ItemId,
        person: Person | None,
        note: str = "",
        emergency: str = "",
        intent: Intent = PLAIN,
        secrecy: Answers | None = None,
    ) -> Operation:
        """Freeze the draft and put its submission into the outbox: one transaction.

        Raises ``EditorError``: INTENT for what cannot be asked for with a text, BLOCKED (with
        ``count``) for findings that stop a submission or warnings without a reason, WRONG_STATE
        when the item is not the editor's to send now, STALE when the draft does not stand on the
        portal's newest word, FORBIDDEN for no editor. ``emergency`` is the reason for that route,
        where ``Confirmation`` offers it. ``secrecy`` is the editor's part of 保密审查; without it
        what is proposed goes out. SECRECY_INCOMPLETE for a part that lacks something.
        """
        checked = self._ready(item, person)
        part = completed(checked.secrecy, secrecy)
        wishes = _Wishes(note=note, emergency=emergency, intent=intent, secrecy=part)
        now = self._clock.now()
        _can_be_meant(item, intent, now)
        with self._store.transaction():
            remote = self._store.mirror.get(item)
            _fits(remote, Command.SUBMIT)
            supersede(self._store, item, now)
            draft = self._standing(checked.draft, remote)
            revision = self._frozen(draft, person)
            operation = self._sent(checked, wishes, revision, remote, person, now)
            self._store.drafts.save(replace(draft, base=revision.hash), journal=False)
            note_choices(self._store, checked.secrecy, part)
        return operation

    def _ready(self, item: ItemId, person: Person | None) -> Confirmation:
        """What is about to be sent. Raises BLOCKED, UNANSWERED, FORBIDDEN."""
        checked = self.confirmation(item, person)
        if checked.obstacles:
            raise EditorError(Code.BLOCKED, count=len(checked.obstacles))
        if checked.unanswered:
            raise EditorError(Code.UNANSWERED, count=len(checked.unanswered))
        _entitled(person, checked.draft.content.unit)
        return checked

    def _sent(
        self,
        checked: Confirmation,
        wishes: _Wishes,
        revision: Revision,
        remote: Remote | None,
        person: Person | None,
        now: datetime,
    ) -> Operation:
        """Put what was frozen into the outbox; inside the caller's transaction."""
        item, content = checked.draft.item, checked.draft.content
        payload = payloads.submission(
            revision.hash,
            checked.report,
            checked.draft.keeps,
            wishes.note,
            self._plans.binding(item, linked(content)),
            remarks=submitted_remarks(self._store, item, person, content),
            emergency=wishes.emergency,
            intent=wishes.intent,
            secrecy=wishes.secrecy,
        )
        return confirmed(
            self._store,
            item=item,
            command=Command.SUBMIT,
            title=checked.title,
            payload=payload,
            hash_=revision.hash,
            base=remote.head if remote else None,
            person=person,
            now=now,
            undo_seconds=self._settings.current.undo_seconds,
        )

    def recall(self, item: ItemId, person: Person | None, reason: str = "") -> Operation:
        """Ask the portal to give an item in review back. Raises like ``submit``."""
        now = self._clock.now()
        with self._store.transaction():
            remote = _fits(self._store.mirror.get(item), Command.RECALL)
            if remote is None:
                raise EditorError(Code.NOT_FOUND, item=item)
            _entitled(person, remote.unit)
            supersede(self._store, item, now)
            return confirmed_of(
                self._store,
                remote,
                Command.RECALL,
                payloads.reason(remote.head, reason.strip()),
                person=person,
                now=now,
                undo_seconds=self._settings.current.undo_seconds,
            )

    def _standing(self, draft: Draft, remote: Remote | None) -> Draft:
        """The draft with its base as it is after earlier submissions were closed."""
        stored = self._store.drafts.get(draft.item)
        standing = draft if stored is None else replace(draft, base=stored.base)
        if remote is None or standing.base == remote.head:
            return standing
        if grew_from(self._store.revisions, standing.base, remote.head):
            # An earlier submission was turned down: the portal stands where that one began.
            return replace(standing, base=remote.head)
        raise EditorError(Code.STALE, expected=standing.base, actual=remote.head)

    def _frozen(self, draft: Draft, person: Person | None) -> Revision:
        shared = self._store.shares.get(draft.item).base
        joined = None if grew_from(self._store.revisions, draft.base, shared) else shared
        revision = freeze(draft.item, draft.content, draft.base, joined)
        if self._store.revisions.get(revision.hash) is None:
            name = person.name if person else ""
            self._store.revisions.add(revision, name, self._clock.now())
        return revision


def _can_be_meant(item: ItemId, intent: Intent, now: datetime) -> None:
    """A text goes out as a publication or a correction; acts on a page alone go another way."""
    wrong = wrong_with(intent, item=item, now=now, is_public=lambda _: False)
    if wrong is None and intent.act not in (Act.PUBLISH, Act.CORRECT):
        wrong = Wrong.STRAY
    if wrong is not None:
        raise EditorError(Code.INTENT, detail=wrong.value)


def _entitled(person: Person | None, unit: UnitKey) -> None:
    """Offline before the first sign-in nobody is known yet; the portal decides then."""
    if person is not None and not person.has(Role.EDITOR, unit):
        raise EditorError(Code.FORBIDDEN, unit=unit)


def _emergency_first(layout: Layout, content: Content) -> int:
    """Where an emergency begins; what has a time of its own is no emergency."""
    if content.text("schedule_at"):
        return 0
    return layout.portal.emergency_first(content.unit, content.kind)


def _fits(remote: Remote | None, command: Command) -> Remote | None:
    state = remote.state if remote else None
    if state not in COMMANDS[command].states:
        raise EditorError(Code.WRONG_STATE, state=state.value if state else "new")
    return remote
