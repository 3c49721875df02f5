"""What a rule looks at, and what it answers: subject, hit, and words in two languages."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from types import MappingProxyType

from editor_app.checks.item_files import Filed, files_of
from editor_app.checks.markdown_scan import BodyScan, scan_body
from editor_app.checks.nearby import NOTHING_NEARBY, Nearby
from editor_app.checks.wordbook import Wordbook, plain_wordbook
from editor_app.domain.canonical import Json
from editor_app.domain.file_facts import FileFacts
from editor_app.domain.findings import Fix, Location, Phase, Severity
from editor_app.domain.freshness import ColumnClock
from editor_app.domain.item import BlobHash, Content
from editor_app.domain.layout import Column, Layout, Rule, Unit
from editor_app.domain.template import FieldSpec, FieldType, Template

# Portal time. A fixed offset: China has kept one time without summer time since 1991, and zoneinfo
# needs a database that Windows lacks.
PORTAL_TIME = timezone(timedelta(hours=8), "CST")

_EMPTY: tuple[Json, ...] = (None, "", [], (), {})
_TEXT_TYPES = frozenset({FieldType.TEXT, FieldType.MULTILINE})


def _nobody_looked() -> ColumnClock | None:
    return None


def _not_inspected(_: BlobHash) -> FileFacts | None:
    return None


def _no_text(_: str) -> Content | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckContext:
    """What a check may know beside the content. All of it is given: rules read no clock."""

    layout: Layout
    unit: Unit  # whose channel the item is filed in
    now: datetime  # aware
    known_items: frozenset[str]
    file_bytes: Callable[[BlobHash], bytes | None]
    published_at: datetime | None = None  # aware; of a live item
    file_facts: Callable[[BlobHash], FileFacts | None] = _not_inspected  # None: nobody looked
    counterparts: tuple[str, ...] = ()  # members of its bundle that it has to link to
    named_by: tuple[str, ...] = ()  # live items that name it as what they answer
    live_text: Callable[[str], Content | None] = _no_text  # of an item; None: not known here
    column_clock: Callable[[], ColumnClock | None] = _nobody_looked  # of the item's column
    nearby: Nearby = NOTHING_NEARBY  # other items, links
    words: Wordbook | None = None  # None: the lexicon of the layout and nothing else

    @property
    def wordbook(self) -> Wordbook:
        """What the wording rules know."""
        return self.words or plain_wordbook(self.layout)

    @property
    def local_now(self) -> datetime:
        """Now in portal time, without zone: comparable with field values."""
        return self.now.astimezone(PORTAL_TIME).replace(tzinfo=None)

    @property
    def today(self) -> date:
        """Today in portal time."""
        return self.local_now.date()


@dataclass(frozen=True, slots=True)
class Said:
    """One phrase in both languages."""

    zh: str
    en: str


Vars = Mapping[str, "str | int | Said"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One place where a rule is broken; the engine makes a finding of it."""

    where: str
    excerpt: str = ""
    start: int = 0
    length: int = 0
    vars: Vars = field(default_factory=lambda: MappingProxyType({}))
    fix: Fix | None = None
    facts: Mapping[str, Json] = field(default_factory=lambda: MappingProxyType({}))
    severity: Severity | None = None  # where the hit weighs less than its rule

    @property
    def location(self) -> Location:
        """The place as a finding names it."""
        return Location(where=self.where, start=self.start, length=self.length)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One item in front of one rule."""

    content: Content
    context: CheckContext
    phase: Phase
    template: Template
    rule: Rule

    @property
    def scan(self) -> BodyScan:
        """The body, scanned once for all rules that ask; some ask for nothing of it."""
        return scan_body(self.content.body)

    @property
    def files(self) -> tuple[Filed, ...]:
        """Every file of the item, those of fields of their own too."""
        return tuple(files_of(self.content, self.template))

    @property
    def column(self) -> Column | None:
        """The item's column, if the layout has it."""
        return next((c for c in self.context.layout.columns if c.key == self.content.column), None)

    def param(self, key: str) -> Json:
        """A threshold of the rule, as the portal set it."""
        return self.rule.params[key]

    def number(self, key: str) -> int:
        """A threshold that is a whole number."""
        return int(str(self.rule.params[key]))

    def tightest(self, field: str, limit: str, param: str) -> int:
        """The rule's threshold, or the template's own limit of that field where it is lower."""
        spec = self.template.field(field)
        own = spec.limits.get(limit) if spec is not None else None
        threshold = self.number(param)
        return min(own, threshold) if isinstance(own, int) else threshold

    def texts(self, key: str) -> tuple[str, ...]:
        """A threshold that is a list of texts."""
        value = self.rule.params[key]
        return tuple(str(one) for one in value) if isinstance(value, list | tuple) else ()

    def filled(self, key: str) -> bool:
        """Whether a field (or the body, or the attachments) holds anything."""
        if key == "body":
            return bool(self.content.body.strip())
        if key == "attachments":
            return bool(self.content.attachments)
        value = self.content.fields.get(key)
        return value not in _EMPTY and not (isinstance(value, str) and not value.strip())

    def label(self, key: str) -> Said:
        """The field's label; its key when the template has no such field."""
        spec = self.template.field(key)
        return Said(spec.label_zh, spec.label_en) if spec else Said(key, key)

    def texts_of_fields(self) -> Iterator[tuple[str, str]]:
        """Key and text of every public text field, and of the texts inside table rows."""
        for spec in self.template.fields:
            if not spec.public:
                continue
            value = self.content.fields.get(spec.key)
            if spec.type in _TEXT_TYPES:
                yield from ((spec.key, text) for text in _texts(value))
            elif spec.type is FieldType.TABLE:
                yield from ((spec.key, text) for text in _row_texts(spec, value))


def missing(subject: Subject, keys: tuple[str, ...]) -> tuple[str, ...]:
    """Those of ``keys`` that are empty."""
    return tuple(key for key in keys if not subject.filled(key))


def joined(words: tuple[Said, ...]) -> Said:
    """Several phrases as one."""
    return Said("、".join(w.zh for w in words), ", ".join(w.en for w in words))


def rows(value: Json) -> tuple[Mapping[str, Json], ...]:
    """The rows of a table or of a field of files."""
    if not isinstance(value, list | tuple):
        return ()
    return tuple(one for one in value if isinstance(one, Mapping))


def _texts(value: Json) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        yield from (one for one in value if isinstance(one, str))


def _row_texts(spec: FieldSpec, value: Json) -> Iterator[str]:
    keys = [column.key for column in spec.columns if column.type in _TEXT_TYPES]
    for row in rows(value):
        yield from (str(row[key]) for key in keys if row.get(key) not in _EMPTY)
