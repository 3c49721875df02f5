"""What the reading pane of 稿件 tells about one item: where it stands, its key facts, its text."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from editor_app.domain.bundle import BundleWord
from editor_app.domain.canonical import Json
from editor_app.domain.comments import Thread
from editor_app.domain.editions import UNMARKED, Failure, Standing
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Attachment, Content, Draft, ItemId
from editor_app.domain.layout import Layout
from editor_app.domain.ports import Outbox
from editor_app.domain.proof import Proof, Proofs, face_of
from editor_app.domain.sharing import HandOver
from editor_app.domain.status import Status
from editor_app.domain.template import FieldSpec, FieldType, Template
from editor_app.domain.workflow import Approval, Remote, RemoteState
from editor_app.presenters.happenings import Event
from editor_app.presenters.items import Entry
from editor_app.presenters.timeline import Holder, holder, may_recall, timeline
from editor_app.rendering.html import BodyStyle, render_body
from editor_app.services.acts import came_back
from editor_app.services.drafts import DraftService
from editor_app.services.layouts import LayoutService
from editor_app.services.sisters import Sister

# What identifies an item, in this order; a template that lacks one of them skips it.
KEY_FIELDS = (
    "doc_no",
    "formed_on",
    "openness",
    "valid_until",
    "theme",
    "publisher",
    "starts_on",
    "ends_on",
    "hang_from",
    "hang_to",
    "source",
    "contact_phone",
)
_FILES = frozenset({FieldType.ATTACHMENTS, FieldType.IMAGE})
SHOWN_FIELDS = 5  # the sixth place belongs to the template


_PUBLIC = frozenset({Status.PUBLISHED, Status.REPEALED, Status.EXPIRED})


class StepMark(StrEnum):
    """Where a step of the item's way stands."""

    DONE = "done"
    CURRENT = "current"
    RETURNED = "returned"
    NEXT = "next"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewStep:
    """Writing (level 0) or one review level."""

    level: int
    mark: StepMark
    name: str = ""
    at: datetime | None = None


class Kept(StrEnum):
    """How the copy on this computer relates to the portal's."""

    LOCAL_ONLY = "local_only"
    SAME = "same"
    CHANGED_HERE = "changed_here"
    PORTAL_ONLY = "portal_only"  # no working copy here


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFact:
    """One field with its value as people read it."""

    field: FieldSpec
    text: str
    text_en: str

    def told(self, language: str) -> str:
        """The value in ``zh…`` or any other language (English)."""
        return self.text if language.startswith("zh") else self.text_en


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything the pane shows."""

    item: ItemId
    title: str
    status: Status
    edition: int
    kept: Kept
    live: bool  # editing begins another edition; the page stays up
    trashed: bool
    steps: tuple[ReviewStep, ...]
    returned: Approval | None
    facts: tuple[KeyFact, ...]
    template: Template | None
    template_version: str
    html: str
    attachments: tuple[Attachment, ...]
    fetched: bool  # whether the text is on this computer
    versions: int
    url: str
    index_no: str
    scheduled_at: datetime | None
    published_at: datetime | None
    proof: Proof | None = None  # of what stands at the public address
    events: tuple[Event, ...] = ()
    holder: Holder | None = None
    recallable: bool = False
    standing: Standing = UNMARKED
    failure: Failure | None = None
    bundle: BundleWord | None = None
    sisters: tuple[Sister, ...] = ()
    counted_by: Layout | None = None  # whose calendar its days are counted by

    @property
    def waits(self) -> bool:
        """Whether it has no time of its own and waits for the others of its bundle."""
        return self.bundle is not None and self.bundle.holds and self.scheduled_at is None


class ReadingPresenter:
    """Reads one item; runs on a lane, because it loads and renders the text."""

    def __init__(
        self,
        drafts: DraftService,
        layouts: LayoutService,
        proofs: Proofs | None = None,
        outbox: Outbox | None = None,
        sisters: Callable[[Remote | None], tuple[Sister, ...]] = lambda _: (),
        threads: Callable[[ItemId], tuple[Thread, ...]] = lambda _: (),
        handed: Callable[[ItemId], tuple[HandOver, ...]] = lambda _: (),
    ) -> None:
        self._drafts = drafts
        self._layouts = layouts
        self._proofs = proofs
        self._outbox = outbox
        self._sisters = sisters
        self._threads = threads
        self._handed = handed

    def read(self, entry: Entry) -> Reading:
        """Put together what is known; an item whose text is not here yet says so."""
        draft = self._opened(entry.row.item)
        content = draft.content if draft else None
        remote = entry.row.remote
        layout = self._layouts.for_version(content.layout_version if content else "")
        kind = content.kind if content else entry.row.kind
        proof = self._proof(remote)
        asked = self._outbox.of(entry.row.item) if self._outbox is not None else ()
        template = layout.templates.get(kind)
        return Reading(
            item=entry.row.item,
            title=content.title if content else entry.row.title,
            status=entry.status,
            edition=_edition(entry, draft),
            kept=_kept(entry, remote),
            live=remote is not None and remote.live is not None,
            trashed=entry.trashed,
            steps=steps(entry, _levels(layout, entry)),
            returned=_returned(entry.status, remote),
            facts=key_facts(content, template, layout) if content and template else (),
            template=template,
            template_version=content.template_version if content else "",
            html=_html(content, template) if content else "",
            attachments=content.attachments if content else (),
            fetched=content is not None,
            versions=len(self._drafts.history(entry.row.item).versions),
            url=(remote.url or "") if remote else "",
            index_no=(remote.index_no or "") if remote else "",
            scheduled_at=remote.scheduled_at if remote else None,
            published_at=remote.published_at if remote else None,
            proof=proof,
            events=timeline(
                remote, asked, proof, self._talk(entry.row.item), self._handed(entry.row.item)
            ),
            holder=holder(remote),
            standing=remote.standing if remote else UNMARKED,
            failure=remote.failure if remote else None,
            recallable=may_recall(remote)
            and not any(one.pending.moves for one in entry.row.pending),
            bundle=remote.bundle if remote else None,
            sisters=self._sisters(remote),
            counted_by=self._layouts.current(),
        )

    def _talk(self, item: ItemId) -> tuple[Thread, ...]:
        """What was said; comments that cannot be read take no text along."""
        try:
            return self._threads(item)
        except EditorError:
            return ()

    def _proof(self, remote: Remote | None) -> Proof | None:
        face = face_of(remote.live, remote.standing) if remote is not None else None
        if self._proofs is None or remote is None or face is None:
            return None
        return self._proofs.of(remote.item, face)

    def _opened(self, item: ItemId) -> Draft | None:
        try:
            return self._drafts.open(item)
        except EditorError as error:
            if error.code is Code.NOT_FOUND:
                return None
            raise


def _html(content: Content, template: Template | None) -> str:
    letter = template is not None and "signature" in template.body.blocks
    return render_body(content.body, BodyStyle(letter=letter))


def _levels(layout: Layout, entry: Entry) -> int:
    if entry.row.remote is not None:
        return entry.row.remote.levels
    unit = layout.portal.unit(entry.row.unit)
    return unit.levels if unit else 3


def _edition(entry: Entry, draft: Draft | None) -> int:
    """The edition that is shown: a draft's own, unless it is what readers see already."""
    remote = entry.row.remote
    if remote is not None and (not entry.row.draft or entry.status in _PUBLIC):
        return remote.edition
    return draft.edition if draft else 1


def _kept(entry: Entry, remote: Remote | None) -> Kept:
    if remote is None:
        return Kept.LOCAL_ONLY
    if entry.row.draft is None:
        return Kept.PORTAL_ONLY
    own_text = entry.status in (Status.DRAFT, Status.CONFLICT, Status.QUEUED, Status.REFUSED)
    return Kept.CHANGED_HERE if own_text else Kept.SAME


def _returned(status: Status, remote: Remote | None) -> Approval | None:
    back = came_back(remote) or status in (Status.RETURNED, Status.REJECTED)
    if remote is None or not back:
        return None
    return remote.last_return


def steps(entry: Entry, levels: int) -> tuple[ReviewStep, ...]:
    """The way of the item's present edition: who wrote, who decided, who is next."""
    remote, row = entry.row.remote, entry.row
    writer = (remote.submitted_by_name if remote else "") or row.author_name
    writing = remote is None or entry.status in (Status.DRAFT, Status.QUEUED, Status.REFUSED)
    if writing or remote is None:
        begun = row.draft.created_at if row.draft else None
        first = ReviewStep(level=0, mark=StepMark.CURRENT, name=row.author_name, at=begun)
        return (first, *(ReviewStep(level=n, mark=StepMark.NEXT) for n in range(1, levels + 1)))
    decided = {approval.level: approval for approval in remote.approvals}
    first = ReviewStep(level=0, mark=StepMark.DONE, name=writer)
    return (first, *(_level_step(n, remote, decided.get(n)) for n in range(1, levels + 1)))


def left_out(remote: Remote, level: int) -> ReviewStep | None:
    """A level that an emergency left out: what it said afterwards, or that it has not spoken."""
    record = remote.emergency
    if record is None or record.hash != remote.head or level >= record.first:
        return None
    for one in record.confirmations:
        if one.level == level:
            mark = StepMark.RETURNED if one.outcome == "object" else StepMark.DONE
            return ReviewStep(level=level, mark=mark, name=one.by_name, at=one.at)
    return ReviewStep(level=level, mark=StepMark.NEXT)


def _level_step(level: int, remote: Remote, told: Approval | None) -> ReviewStep:
    later = left_out(remote, level)
    if later is not None:
        return later
    in_review = remote.state is RemoteState.IN_REVIEW
    if in_review and level == remote.level:
        return ReviewStep(level=level, mark=StepMark.CURRENT)
    if told is not None:
        mark = StepMark.DONE if told.outcome == "approve" else StepMark.RETURNED
        return ReviewStep(level=level, mark=mark, name=told.by_name, at=told.at)
    ended = remote.state not in (
        RemoteState.IN_REVIEW,
        RemoteState.RETURNED,
        RemoteState.REJECTED,
    )
    return ReviewStep(level=level, mark=StepMark.DONE if ended else StepMark.NEXT)


def key_facts(content: Content, template: Template, layout: Layout) -> tuple[KeyFact, ...]:
    """The filled fields that identify an item, as text."""
    facts = []
    for key in KEY_FIELDS:
        field = template.field(key)
        if field is None:
            continue
        value = content.fields.get(key)
        chinese, english = (value_text(value, field, layout, one) for one in ("zh", "en"))
        if chinese:
            facts.append(KeyFact(field=field, text=chinese, text_en=english))
    return tuple(facts[:SHOWN_FIELDS])


def value_text(value: Json, field: FieldSpec, layout: Layout, language: str) -> str:
    """A field's value as people read it: names for keys, lists joined; dates stay ISO 8601.

    A row of a table is told by its cells, a file by its name.
    """
    if value is None or value == "":
        return ""
    separator = "、" if language.startswith("zh") else ", "
    if isinstance(value, list | tuple):
        return separator.join(value_text(one, field, layout, language) for one in value)
    if isinstance(value, Mapping):
        name = value.get("name")
        cells = [name] if field.type in _FILES else [value.get(one.key) for one in field.columns]
        return separator.join(_cell_text(one, separator) for one in cells if one)
    text = str(value)
    if field.type in (FieldType.CHOICE, FieldType.MULTICHOICE):
        return _term_name(text, field.choices, layout, language) or text
    return text.replace("T", " ")[:16] if field.type is FieldType.DATETIME else text


def _cell_text(cell: Json, separator: str) -> str:
    """A cell of files holds several names."""
    if isinstance(cell, list | tuple):
        return separator.join(str(one) for one in cell)
    return str(cell)


def _term_name(key: str, choices: str, layout: Layout, language: str) -> str:
    name, _, section = choices.removeprefix("vocab/").partition("#")
    vocabulary = layout.vocabularies.get(name)
    if vocabulary is not None and not section:
        return vocabulary.path(key, " \\ ", language)
    return next((term.name(language) for term in layout.terms(choices) if term.key == key), "")
