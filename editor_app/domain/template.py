"""Templates: what an item of one kind is. Data of the layout pack, never code."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from editor_app.domain.canonical import Json
from editor_app.domain.item import Kind


def in_language(language: str, chinese: str, english: str) -> str:
    """The text for ``zh…`` or any other language; packs of older portals have no English."""
    return chinese if language.startswith("zh") or not english else english


# English texts are left out of comparisons: a pack that adds a translation changes no template,
# so no draft is offered a newer form because of it.


class Tier(StrEnum):
    """The step by which a field must be filled."""

    DRAFT = "draft"
    PREVIEW = "preview"
    SUBMIT = "submit"
    NEVER = "never"


class FieldType(StrEnum):
    """Types of fields; ui/fields has one widget for each (a test keeps them equal)."""

    TEXT = "text"
    MULTILINE = "multiline"
    CHOICE = "choice"
    MULTICHOICE = "multichoice"
    DATE = "date"
    DATETIME = "datetime"
    URL = "url"
    UNIT = "unit"
    DOC_NUMBER = "doc_number"
    INDEX_NUMBER = "index_number"
    PHONE = "phone"
    NUMBER = "number"
    IMAGE = "image"
    TABLE = "table"
    LINK_TO_ITEM = "link-to-item"
    ATTACHMENTS = "attachments"
    BODY = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """``required_when`` / ``when``: another field has one of these values, or is filled."""

    field: str
    values: tuple[str, ...] = ()
    filled: bool = False

    def holds(self, fields: Mapping[str, Json]) -> bool:
        """Whether the condition is met by these field values."""
        value = fields.get(self.field)
        if self.filled:
            return value not in (None, "", [], ())
        return value in self.values


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumn:
    """One column of a table field."""

    key: str
    label_zh: str
    type: FieldType
    label_en: str = field(default="", compare=False)
    choices: str = ""

    def label(self, language: str) -> str:
        """The label in ``zh…`` or any other language (English, Chinese where there is none)."""
        return in_language(language, self.label_zh, self.label_en)


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldSpec:
    """One field of a template; ``limits`` keeps the TOML's own keys (max_chars, not_after, …)."""

    key: str
    label_zh: str
    label_en: str
    type: FieldType
    required: Tier
    help_zh: str
    help_en: str = field(default="", compare=False)
    required_when: Condition | None
    choices: str  # "vocab/<list>", "vocab/<list>#<section>", "portal/units", "portal/sources" or ""
    default: Json  # values starting with "$" are computed
    limits: Mapping[str, Json]
    reported_by: tuple[str, ...]  # rules that report a bad value instead of TPL-01
    alternatives: tuple[str, ...]
    columns: tuple[TableColumn, ...]
    public: bool
    readonly: bool
    readonly_if_linked: bool
    multiple: bool

    def label(self, language: str) -> str:
        """The label in ``zh…`` or any other language (English)."""
        return self.label_zh if language.startswith("zh") else self.label_en

    def help(self, language: str) -> str:
        """The help in ``zh…`` or any other language (English, Chinese where there is none)."""
        return in_language(language, self.help_zh, self.help_en)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part the body must or may have: by heading (title, aliases) or by block type."""

    key: str
    title_zh: str
    title_en: str = field(default="", compare=False)
    aliases: tuple[str, ...]
    block: str
    required: bool
    when: Condition | None

    def title(self, language: str) -> str:
        """The title in ``zh…`` or any other language (English, Chinese where there is none)."""
        return in_language(language, self.title_zh, self.title_en)


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyPolicy:
    """What the body of this kind may hold."""

    blocks: frozenset[str]
    numbering: str
    alternative_numbering: tuple[str, ...]
    max_heading_level: int
    min_chars: int
    max_chars: int
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """A notice that hangs in a prominent place between two dates."""

    position: str
    from_field: str
    to_field: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLayout:
    """The public page of this kind."""

    page: str
    header: tuple[str, ...]
    info_line: tuple[str, ...]
    metadata_box: tuple[str, ...]
    order: tuple[str, ...]
    meta_tags: Mapping[str, str]
    pin: Pin | None
    index_by: tuple[str, ...] = ()  # fields to choose from by which lists of this kind are indexed


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """What an item of one kind is."""

    key: Kind
    name_zh: str
    name_en: str
    version: str
    description_zh: str
    description_en: str = field(default="", compare=False)
    rules: tuple[str, ...]
    fields: tuple[FieldSpec, ...]
    body: BodyPolicy
    layout: PageLayout

    def field(self, key: str) -> FieldSpec | None:
        """The field of that key, if the template has one."""
        return next((one for one in self.fields if one.key == key), None)

    def description(self, language: str) -> str:
        """What the kind is for, in ``zh…`` or English (Chinese where there is none)."""
        return in_language(language, self.description_zh, self.description_en)

    def name(self, language: str) -> str:
        """The name in ``zh…`` or any other language (English)."""
        return self.name_zh if language.startswith("zh") else self.name_en
