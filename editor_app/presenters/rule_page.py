"""What is told of a rule: why it exists, how sure that is, and what it looks at."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter

from editor_app.domain.canonical import Json
from editor_app.domain.findings import Override, Phase, Severity
from editor_app.domain.layout import Layout, Rule
from editor_app.presenters.rule_parameters import KEYS
from editor_app.presenters.rule_patterns import PatternTold, is_pattern, patterns_told
from editor_app.presenters.rule_values import APART, LITERAL, VALUES

_GAP = "…"  # stands for what only a finding can tell
_LONGEST = 300
_SOMETIMES = frozenset({"note", "replacement"})  # brings its own brackets or is not there


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePage:
    """One rule in one language, as the pack says it."""

    id: str
    title: str
    says: str  # the sentence of its findings, with gaps for their facts
    severity: Severity
    scope: str
    phases: tuple[Phase, ...]  # in the order of an item's life
    override: Override
    basis: str
    confidence: str
    thresholds: tuple[tuple[str, str], ...]
    patterns: tuple[PatternTold, ...]  # in words, and as administrators know them
    catalogue_version: str


def rule_page(layout: Layout, rule_id: str, language: str) -> RulePage | None:
    """The page of a rule; ``None`` for one that the pack does not have."""
    rule = layout.rules.get(rule_id)
    if rule is None:
        return None
    chinese = language.startswith("zh")
    return RulePage(
        id=rule.id,
        title=rule.title_zh if chinese else rule.title_en,
        says=_sentence(rule.message_zh if chinese else rule.message_en, rule.params, chinese),
        severity=rule.severity,
        scope=rule.scope,
        phases=tuple(phase for phase in Phase if phase in rule.phases),
        override=rule.override,
        basis=rule.basis,
        confidence=rule.confidence,
        thresholds=tuple(
            _threshold(key, value, chinese)
            for key, value in rule.params.items()
            if not is_pattern(key)
        ),
        patterns=patterns_told(rule.params, chinese=chinese),
        catalogue_version=layout.catalogue_version,
    )


def passed(layout: Layout, ran: frozenset[str], spoke: frozenset[str]) -> tuple[Rule, ...]:
    """Rules that ran and found nothing, in the order of the catalogue."""
    return tuple(rule for key, rule in layout.rules.items() if key in ran and key not in spoke)


def _sentence(message: str, params: Mapping[str, Json], chinese: bool) -> str:
    told: list[str] = []
    for text, name, _, _ in Formatter().parse(message):
        told.append(text)
        if name is not None:
            told.append(_told(name, params[name], chinese) if name in params else _gap(name))
    return "".join(told)


def _gap(name: str) -> str:
    return "" if name in _SOMETIMES else _GAP


def _threshold(key: str, value: Json, chinese: bool) -> tuple[str, str]:
    """In words; a key that a newer pack brings is told as it is."""
    named = KEYS.get(key)
    return named.said(chinese=chinese) if named else key, _told(key, value, chinese)


def _told(key: str, value: Json, chinese: bool) -> str:
    comma, colon = ("、", "：") if chinese else (", ", ": ")
    if isinstance(value, Mapping):
        pairs = ((_word(key, one, chinese), _told(key, v, chinese)) for one, v in value.items())
        text = comma.join(f"{name}{colon}{told}" for name, told in pairs)
    elif isinstance(value, list | tuple):
        text = comma.join(_told(key, one, chinese) for one in value)
    else:
        text = _word(key, str(value), chinese)
    text = text or ("无" if chinese else "none")
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}{_GAP}"


def _word(key: str, token: str, chinese: bool) -> str:
    if key in LITERAL:
        return token
    words = APART.get((key, token)) or VALUES.get(token)
    return words.said(chinese=chinese) if words else token
