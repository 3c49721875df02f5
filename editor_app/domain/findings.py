"""Findings: what a rule says about an item, where, why, and how to fix it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from editor_app.domain.canonical import Json, sha256_hex

GAP = "…"  # in ``Finding.beside``, where the words stand
_DOTS = "⋯"  # an ellipsis of the author's there


class Severity(StrEnum):
    """How much a finding weighs (rules.toml)."""

    BLOCK = "block"  # 阻断: the item cannot leave
    WARN = "warn"  # 警告: fix, or keep with a written reason
    INFO = "info"  # 提示


class Phase(StrEnum):
    """When rules are evaluated; block takes effect from SUBMIT on."""

    DRAFT = "draft"
    PREVIEW = "preview"
    SUBMIT = "submit"
    REVIEW = "review"
    PUBLISH = "publish"


class Override(StrEnum):
    """Who may let a finding stand."""

    NONE = "none"
    EDITOR_REASON = "editor_reason"
    FINAL_REVIEWER = "final_reviewer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where a finding points: a field key, ``body``, ``column``, or an attachment's name.

    ``start`` and ``length`` count Python characters: in the field's text, or in the Markdown source
    of the body. ``length`` 0 means the place as a whole.
    """

    where: str
    start: int = 0
    length: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """A safe one-click change. ``replacement`` takes the place of the located characters.

    With ``block`` all blocks of that kind are converted instead, as a paste would be.
    """

    label_zh: str
    label_en: str
    replacement: Json
    block: str = ""
    stands: str = ""  # the words it replaces, where the excerpt shows a part of them
    plain: bool = False  # the replacement is words, no Markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One result of one rule."""

    rule: str
    severity: Severity
    override: Override
    title_zh: str
    title_en: str
    message_zh: str
    message_en: str
    location: Location
    excerpt: str  # the words concerned; part of the key, so a kept warning is void when they change
    fix: Fix | None = None
    facts: Mapping[str, Json] = field(default_factory=lambda: MappingProxyType({}))
    beside: str = ""  # the rest of its clause around a gap (checks/occurrences.py)
    nth: int = 0  # how often the same clause stood before

    @property
    def key(self) -> str:
        """Stable name of this finding: same rule, same words, same clause.

        A reason that was given for one place says nothing of another one with the same words.
        """
        more = f"\n{self.beside}\n{self.nth}" if self.beside or self.nth else ""
        return _name(f"{self._said}{more}")

    @property
    def words_key(self) -> str:
        """One name for all that a rule says of the same words in the same field or file.

        Of a whole field, or of what is missing, there are no words but those that say so.
        """
        return _name(self._said)

    @property
    def clause(self) -> str:
        """The words within their clause; empty where nothing tells where in it they stand."""
        before, gap, behind = self.beside.partition(GAP)
        if not gap or GAP in behind:
            return ""
        return f"{_dotted(before)}{self.excerpt}{_dotted(behind)}"

    @property
    def _said(self) -> str:
        return f"{self.rule}\n{self.location.where}\n{self.excerpt or self.message_zh}"


def without_gap(text: str) -> str:
    """A part of a clause for ``beside``, where a gap is nothing the author wrote."""
    return text.replace(GAP, _DOTS)


def _dotted(part: str) -> str:
    return part.replace(_DOTS, GAP)


def _name(told: str) -> str:
    return sha256_hex(told.encode())[:16]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """All findings of one run and the proof that it ran."""

    findings: tuple[Finding, ...]
    phase: Phase
    rules_run: int
    catalogue_version: str
    layout_version: str
    milliseconds: int
    lexicon_version: str = ""
    checked_at: datetime | None = None  # aware
    ran: frozenset[str] = frozenset()  # ids of the rules

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """Findings that stop a submission."""
        return tuple(f for f in self.findings if f.severity is Severity.BLOCK)

    def count(self, severity: Severity) -> int:
        """How many findings of one severity."""
        return sum(f.severity is severity for f in self.findings)
