"""The check engine: runs the rules a template lists and turns their hits into findings."""

import time
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from types import MappingProxyType

from editor_app.checks import (
    attachments,
    catalogue,
    columns,
    consultation,
    disclosure,
    duplicates,
    estimates,
    fields,
    format_slips,
    freshness,
    guides,
    hot,
    inquiry,
    interpretation,
    kinds,
    link_answers,
    links,
    markup,
    metadata,
    normative,
    packages,
    personal_files,
    personal_rules,
    review_rules,
    sections,
    text,
    traces,
    wording,
)
from editor_app.checks.occurrences import told_apart
from editor_app.checks.reach import reach_of
from editor_app.checks.subject import CheckContext, Hit, Said, Subject
from editor_app.domain.findings import CheckReport, Finding, Fix, Phase, Severity
from editor_app.domain.item import Content
from editor_app.domain.keeps import Keeps
from editor_app.domain.layout import Rule
from editor_app.domain.template import Template

__all__ = [
    "BEYOND",
    "LATER",
    "PREDICATES",
    "CheckContext",
    "check",
    "finding",
    "open_warnings",
    "say_again",
]

Predicate = Callable[[Subject], Iterator[Hit]]

PREDICATES: Mapping[str, Predicate] = MappingProxyType(
    {
        "TPL-01": fields.required_and_well_formed,
        "TPL-02": sections.required_sections,
        "META-01": metadata.title,
        "META-02": metadata.source,
        "META-03": metadata.schedule,
        "META-04": metadata.backdated,
        "META-05": metadata.keywords_and_abstract,
        "META-06": columns.column_tags,
        "COL-01": columns.holds_content,
        "COL-02": columns.takes_kind,
        "COL-03": columns.catalogue_entry,
        "COL-04": freshness.own_column,
        "GK-01": catalogue.publisher,
        "GK-02": catalogue.openness,
        "GK-03": catalogue.formed_on,
        "GK-04": catalogue.index_number,
        "GK-05": catalogue.theme_and_genre,
        "GK-06": catalogue.document_number,
        "GK-07": normative.normative_document,
        "GK-08": normative.validity_marked,
        "GK-09": text.secrecy_marks,
        "GK-10": disclosure.disclosed_in_time,
        "JD-01": interpretation.policy_linked,
        "JD-02": interpretation.in_time,
        "JD-03": interpretation.complete,
        "JD-04": interpretation.copied,
        "JD-05": interpretation.interpreted,
        "JD-06": interpretation.bundle_linked,
        "ZJ-01": kinds.consultation_complete,
        "ZJ-02": consultation.too_short,
        "ZJ-03": consultation.result_missing,
        "ZJ-04": consultation.shortened_with_reason,
        "ZJ-05": consultation.result_complete,
        "RD-01": hot.in_time,
        "BS-01": guides.lacks_many,
        "BS-02": guides.forms_usable,
        "BS-03": guides.lacks_some,
        "HD-01": inquiry.in_time,
        "HD-02": inquiry.to_the_point,
        "HD-03": inquiry.without_the_sender,
        "GT-01": kinds.closure_complete,
        "GT-02": kinds.migration_consistent,
        "GT-03": kinds.notice_hangs_long_enough,
        "LNK-01": links.closed_domain,
        "LNK-02": links.outside_government,
        "LNK-03": links.unusable,
        "LNK-04": link_answers.answered,
        "HTML-01": markup.foreign_markup,
        "HTML-02": markup.images,
        "HTML-03": markup.structure,
        "TXT-01": text.paste_residue,
        "TXT-02": format_slips.format_slips,
        "TXT-03": wording.severe,
        "TXT-04": wording.doubtful,
        "PII-01": personal_rules.in_the_text,
        "PII-02": personal_files.in_attachments,
        "PII-03": personal_rules.masked_enough,
        "ATT-01": attachments.acceptable,
        "ATT-02": attachments.mentioned,
        "ATT-03": traces.left_behind,
        "SRC-01": metadata.repost,
        "CAL-01": estimates.estimated,
        "SRC-02": duplicates.already_there,
    }
)

# Rules over something other than one item: a whole channel, a package, a workflow command.
BEYOND: Mapping[str, Callable[..., Iterator[Hit]]] = MappingProxyType(
    {
        "COL-05": freshness.near_the_veto,
        "PKG-01": packages.whole,
        "PKG-02": packages.conflicting,
        **review_rules.REVIEW_PREDICATES,
    }
)

# Rules of the catalogue without a predicate yet.
LATER: frozenset[str] = frozenset()

_MOST_OF_A_RULE = 200  # findings in one field, file or body
_WEIGHT = {Severity.BLOCK: 0, Severity.WARN: 1, Severity.INFO: 2}


def check(content: Content, context: CheckContext, phase: Phase) -> CheckReport:
    """Run every rule that applies in ``phase``.

    Pure: the same content and context give the same findings, on a workstation and on the portal.
    Raises ``EditorError(UNKNOWN_TEMPLATE)`` for a kind the layout does not have.
    """
    started = time.perf_counter()
    rules = rules_of(content, context, phase)
    findings = chain.from_iterable(say(rule, content, context, phase) for rule in rules)
    return report_of(findings, content, context, phase, rules, started)


def rules_of(content: Content, context: CheckContext, phase: Phase) -> tuple[Rule, ...]:
    """The rules that apply. Raises ``EditorError(UNKNOWN_TEMPLATE)``."""
    return tuple(_rules(context.layout.template(content.kind), context, phase))


def say(rule: Rule, content: Content, context: CheckContext, phase: Phase) -> Iterator[Finding]:
    """What one rule says."""
    template = context.layout.template(content.kind)
    subject = Subject(content=content, context=context, phase=phase, template=template, rule=rule)
    for hit in PREDICATES[rule.id](subject):
        yield finding(rule, replace(hit, fix=_bound(hit, content)))


def _bound(hit: Hit, content: Content) -> Fix | None:
    """Its fix, bound to the words it replaces: an excerpt shows more of them, or fewer."""
    fix = hit.fix
    words = content.body if hit.where == "body" else content.fields.get(hit.where)
    if fix is None or fix.block or not (hit.length and isinstance(words, str)):
        return fix
    return replace(fix, stands=words[hit.start : hit.start + hit.length])


def masks(content: Content, context: CheckContext, name: str) -> Mapping[str, str]:
    """Personal data in an attachment, with the masked form of each (rule PII-02)."""
    template, rule = context.layout.template(content.kind), context.layout.rules["PII-02"]
    subject = Subject(
        content=content, context=context, phase=Phase.SUBMIT, template=template, rule=rule
    )
    file = next((one for one in content.attachments if one.name == name), None)
    return {} if file is None else personal_files.masks(subject, file)


def report_of(
    found: Iterable[Finding],
    content: Content,
    context: CheckContext,
    phase: Phase,
    rules: tuple[Rule, ...],
    started: float,
) -> CheckReport:
    """The findings in the order people read them; ``started`` by ``time.perf_counter``."""
    fields = context.layout.template(content.kind).fields
    order = {spec.key: n for n, spec in enumerate(fields)}
    ranked = sorted(found, key=lambda finding: _rank(finding, order))
    findings = told_apart(ranked, content)
    return CheckReport(
        findings=tuple(_at_most(findings)),
        phase=phase,
        rules_run=len(rules),
        ran=frozenset(rule.id for rule in rules),
        catalogue_version=context.layout.catalogue_version,
        layout_version=context.layout.version,
        milliseconds=round((time.perf_counter() - started) * 1000),
        lexicon_version=context.wordbook.version,
        checked_at=context.now,
    )


def say_again(
    content: Content, context: CheckContext, phase: Phase, only: Collection[str]
) -> tuple[Finding, ...]:
    """What some of the rules say of fields, in the order of the text; of the body maybe nothing.

    A megabyte of body is not read again for a word in the title: 130 ms between two keys.
    """
    rules = (rule for rule in rules_of(content, context, phase) if rule.id in only)
    bare = replace(content, body="")
    found = chain.from_iterable(
        say(rule, bare if reach_of(rule.id).fields_apart else content, context, phase)
        for rule in rules
    )
    return tuple(told_apart(sorted(found, key=lambda one: one.location.start), content))


def open_warnings(report: CheckReport, keeps: Keeps) -> tuple[Finding, ...]:
    """Warnings that nobody fixed or kept with a reason (REV-05)."""
    return tuple(
        finding
        for finding in report.findings
        if finding.severity is Severity.WARN
        and not ((kept := keeps.get(finding.key)) and kept.reason.strip())
    )


def _at_most(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The beginning of what one rule says of one place: nobody reads on after 200."""
    counts: Counter[tuple[str, str]] = Counter()
    for finding in findings:
        counts[finding.rule, finding.location.where] += 1
        if counts[finding.rule, finding.location.where] <= _MOST_OF_A_RULE:
            yield finding


def _rules(template: Template, context: CheckContext, phase: Phase) -> Iterator[Rule]:
    """Rules the template lists, and those about columns, which no template can opt out of."""
    listed = set(template.rules)
    for rule in context.layout.rules.values():
        applies = rule.id in listed or (rule.scope == "column" and "all" in rule.applies_to)
        if applies and rule.id in PREDICATES and phase in rule.phases:
            yield rule


def _rank(finding: Finding, order: Mapping[str, int]) -> tuple[int, int, int, str]:
    place = -1 if finding.location.where == "column" else order.get(finding.location.where, 999)
    return (_WEIGHT[finding.severity], place, finding.location.start, finding.rule)


def finding(rule: Rule, hit: Hit) -> Finding:
    """What a rule says of one place, in words; a rule of many checks goes by the check's name."""
    kind = str(hit.facts.get("kind", ""))
    return Finding(
        rule=rule.id,
        severity=hit.severity or rule.severity,
        override=rule.override,
        title_zh=rule.check_labels.get(kind, rule.title_zh),
        title_en=_headline(rule.check_labels_en.get(kind, rule.title_en)),
        # What a hit says wins: the template's own limit may be lower than the rule's.
        message_zh=rule.message_zh.format(**{**rule.params, **_told(hit, zh=True)}),
        message_en=rule.message_en.format(**{**rule.params, **_told(hit, zh=False)}),
        location=hit.location,
        excerpt=hit.excerpt,
        fix=hit.fix,
        facts=hit.facts,
    )


def _headline(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _told(hit: Hit, *, zh: bool) -> dict[str, str | int]:
    told: dict[str, str | int] = {}
    for key, value in hit.vars.items():
        told[key] = (value.zh if zh else value.en) if isinstance(value, Said) else value
    return told
