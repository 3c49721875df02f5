"""The layout: column tree, templates, rules, vocabularies and calendar of one signed pack."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from editor_app.domain.canonical import Json
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.findings import Override, Phase, Severity
from editor_app.domain.item import ColumnKey, Kind
from editor_app.domain.review_times import USUAL_TIMES, ReviewTimes
from editor_app.domain.template import Template, in_language


class Node(StrEnum):
    """What a column is: only leaves hold items."""

    BRANCH = "branch"
    LEAF = "leaf"
    JUMP = "jump"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One node of the column tree every channel has."""

    key: ColumnKey
    parent: ColumnKey | None
    order: int
    node: Node
    name_zh: str
    name_en: str
    column_type: str
    description: str
    description_en: str
    keywords: tuple[str, ...]
    kinds: tuple[Kind, ...]
    template: Kind | None  # offered first
    update_class: str
    update_days: int  # longest gap between two items; 0 = no clock
    jump_to: str
    due_each_year: str
    fixed: bool
    empty_ok: bool
    reply_clock: bool
    paired_with: ColumnKey | None
    article20: tuple[str, ...]

    def name(self, language: str) -> str:
        """The name in ``zh…`` or any other language (English)."""
        return self.name_zh if language.startswith("zh") else self.name_en

    def described(self, language: str) -> str:
        """The description in ``zh…`` or English (Chinese where there is none)."""
        return in_language(language, self.description, self.description_en)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One row of rules.toml; ``params`` are thresholds the portal may replace."""

    id: str
    title_zh: str
    title_en: str
    severity: Severity
    scope: str
    applies_to: tuple[str, ...]
    phases: frozenset[Phase]
    override: Override
    basis: str
    params: Mapping[str, Json]
    vars: tuple[str, ...]
    message_zh: str
    message_en: str
    check_labels: Mapping[str, str]
    check_labels_en: Mapping[str, str]
    confidence: str = ""  # of the basis: official, official via copy, recollection, inference


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One entry of a vocabulary; ``extra`` keeps the keys of that list."""

    key: str
    name_zh: str
    name_en: str
    extra: Mapping[str, Json]
    children: tuple["Term", ...] = ()

    def name(self, language: str) -> str:
        """The name in ``zh…`` or any other language (English, Chinese where there is none)."""
        return in_language(language, self.name_zh, self.name_en)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """An enumeration of the pack; ``sections`` are further lists in the same file (#reason)."""

    key: str
    title_zh: str
    title_en: str
    terms: tuple[Term, ...]
    sections: Mapping[str, tuple[Term, ...]]
    extra: Mapping[str, Json]

    def term(self, key: str) -> Term | None:
        """The entry of that key, on any level."""
        return _find(self.terms, key)

    def path(self, key: str, separator: str = "\\", language: str = "zh") -> str:
        """The names from the first level down, as pages show them (综合政务\\政务公开)."""
        for term in self.terms:
            if term.key == key:
                return term.name(language)
            for child in term.children:
                if child.key == key:
                    return f"{term.name(language)}{separator}{child.name(language)}"
        return ""


def _find(terms: tuple[Term, ...], key: str) -> Term | None:
    for term in terms:
        if term.key == key:
            return term
        found = _find(term.children, key)
        if found is not None:
            return found
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class WordEntry:
    """One entry of the wording lexicon."""

    wrong: str
    regex: bool
    right: str
    right_en: str  # where the right side is an instruction, not the words to write
    category: str
    severity: Severity
    exceptions: tuple[str, ...]
    note: str
    note_en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """What a day off is called."""

    name_zh: str
    name_en: str

    def name(self, language: str) -> str:
        """The name in ``zh…`` or any other language (English, Chinese where there is none)."""
        return in_language(language, self.name_zh, self.name_en)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarYear:
    """Days off and make-up workdays of one year; ``final`` is false while not announced."""

    year: int
    final: bool
    off: Mapping[date, Holiday]
    work: frozenset[date]  # weekend days that are working days (调休上班)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit that owns a channel."""

    key: str
    name_zh: str  # full standard name (规范全称)
    short_zh: str
    name_en: str
    slug: str  # path of the channel: /<slug>/
    front_code: str  # 统一社会信用代码, front of the 索引号
    levels: int = 3
    emergency_levels: int = 0  # of them in an emergency, the last ones; 0: no such route

    def name(self, language: str) -> str:
        """The full name in ``zh…`` or any other language (English)."""
        return self.name_zh if language.startswith("zh") else self.name_en

    def short(self, language: str) -> str:
        """The short name in ``zh…``; the English name is short already."""
        return self.short_zh if language.startswith("zh") else self.name_en


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalSettings:
    """What the portal adds to the pack for its own district."""

    site_name: str
    site_domain: str
    site_id_code: str
    units: tuple[Unit, ...]
    sources: tuple[str, ...]
    closed_domains: tuple[str, ...]
    allowed_domains: tuple[str, ...]
    video_hosts: tuple[str, ...]
    traditional_names: tuple[str, ...]
    replacements: Mapping[str, str]  # closed domain -> new address
    review: ReviewTimes = USUAL_TIMES

    def unit(self, key: str) -> Unit | None:
        """The unit of that key."""
        return next((u for u in self.units if u.key == key), None)

    def unit_short(self, key: str, language: str) -> str:
        """Its short name; the key of one that is not known here."""
        unit = self.unit(key)
        return key if unit is None else unit.short(language)

    def emergency_first(self, unit: str, kind: str) -> int:
        """The level an emergency of that kind begins at in a unit; 0: it has no such route."""
        known = self.unit(unit)
        if known is None or not known.emergency_levels or kind not in self.review.emergency_kinds:
            return 0
        return known.levels - known.emergency_levels + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One pack, parsed and cross-checked. Values only; parsing lives in domain/layout_pack.py."""

    version: str
    columns: tuple[Column, ...]
    templates: Mapping[str, Template]
    rules: Mapping[str, Rule]
    catalogue_version: str
    vocabularies: Mapping[str, Vocabulary]
    lexicon: tuple[WordEntry, ...]
    lexicon_version: str
    calendar: Mapping[int, CalendarYear]
    fixed_off: tuple[str, ...]  # month-day of statutory days in unknown years
    portal: PortalSettings
    page_css: str
    preview_css: str

    def column(self, key: str) -> Column:
        """The column of that key. Raises ``EditorError(UNKNOWN_COLUMN)``."""
        for column in self.columns:
            if column.key == key:
                return column
        raise EditorError(Code.UNKNOWN_COLUMN, key=key)

    def template(self, key: str) -> Template:
        """The template of that key. Raises ``EditorError(UNKNOWN_TEMPLATE)``."""
        found = self.templates.get(key)
        if found is None:
            raise EditorError(Code.UNKNOWN_TEMPLATE, key=key)
        return found

    def children(self, key: ColumnKey | None) -> tuple[Column, ...]:
        """The columns below ``key`` in their order; ``None`` gives the roots."""
        found = [c for c in self.columns if c.parent == key]
        return tuple(sorted(found, key=lambda c: c.order))

    def trail(self, key: str) -> tuple[Column, ...]:
        """The columns from the root down to ``key``."""
        column = self.column(key)
        above = self.trail(column.parent) if column.parent else ()
        return (*above, column)

    def terms(self, choices: str) -> tuple[Term, ...]:
        """The entries a ``choices`` value points to; units and sources come as terms, too."""
        if choices == "portal/units":
            return tuple(
                Term(key=u.name_zh, name_zh=u.name_zh, name_en=u.name_en, extra={})
                for u in self.portal.units
            )
        if choices == "portal/sources":
            return tuple(Term(key=s, name_zh=s, name_en=s, extra={}) for s in self.portal.sources)
        name, _, section = choices.removeprefix("vocab/").partition("#")
        vocabulary = self.vocabularies.get(name)
        if vocabulary is None:
            return ()
        return vocabulary.sections.get(section, ()) if section else vocabulary.terms
