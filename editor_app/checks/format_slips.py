"""TXT-02: punctuation, numbering, dates, placeholders; what each check finds is in checks/proof."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, islice
from types import MappingProxyType

from editor_app.checks.proof import amounts, marks, names, numbering, repeats
from editor_app.checks.proof.placeholders import is_form
from editor_app.checks.proof.prose import HOLE, Prose, Slip, read_body, read_field
from editor_app.checks.proof.stretches import Told, local_slips
from editor_app.checks.subject import Hit, Said, Subject
from editor_app.checks.text import residue_spans
from editor_app.domain.findings import Fix, Severity

_MOST = 60  # slips of one check in one text; beyond that the text is told by its beginning
_SAMPLE = 40
_BESIDE = 6  # characters shown beside a mark

Check = Callable[[Prose, Subject], Iterator[Slip]]


def _told(subject: Subject) -> Told:
    rule = subject.context.layout.rules.get("GK-06")
    pairs = rule.params.get("fix_brackets", []) if rule else []
    return Told(
        brackets=tuple(str(pair) for pair in pairs) if isinstance(pairs, list | tuple) else (),
        placeholders=subject.texts("placeholder_patterns"),
        today=subject.context.today,
    )


def _unit_names(prose: Prose, subject: Subject) -> Iterator[Slip]:
    units = tuple(unit.name_zh for unit in subject.context.layout.portal.units)
    return names.unit_names(prose, units, subject.content.title)


def _title(prose: Prose, subject: Subject) -> Iterator[Slip]:
    if prose.where == "body":
        yield from names.title_and_text(subject.content.title, prose)


# These read a text as a whole; those of ``stretches.LOCAL`` judge each stretch by itself.
WHOLE: Mapping[str, Check] = MappingProxyType(
    {
        "unmatched_pair": lambda prose, _: marks.unmatched(prose),
        "heading_gap": lambda prose, _: numbering.heading_gap(prose),
        "unit_name_variants": _unit_names,
        "title_body_mismatch": _title,
        "amount_unit_mix": lambda prose, _: amounts.one_amount(prose),
        "table_sum": lambda prose, _: amounts.table_sums(prose),
        "paragraph_duplicate": lambda prose, _: repeats.paragraphs(prose),
        "sentence_duplicate": lambda prose, _: repeats.sentences(prose),
    }
)
# Where two find the same place, the one that stands first here tells it.
CHECKS = (
    *("doc_number", "placeholder", "impossible_date", "weekday_mismatch", "date_leading_zero"),
    *("split_number", "unmatched_pair", "enum_comma_between_quotes", "duplicate_punct"),
    *("halfwidth_punct", "fullwidth_char", "heading_gap", "unit_name_variants"),
    *("title_body_mismatch", "amount_unit_mix", "table_sum", "paragraph_duplicate"),
    *("sentence_duplicate", "citation"),
)
# A slip may stand inside another of these: a bracket without a partner runs to the sentence's end.
_WIDE = frozenset({"unmatched_pair", "paragraph_duplicate", "sentence_duplicate", "heading_gap"})


def format_slips(subject: Subject) -> Iterator[Hit]:
    """Every check the rule names, over every public text; TXT-01's hits are left to it."""
    wanted = subject.texts("checks")
    skip = "TXT-01" in subject.texts("skip_hits_of")
    told = _told(subject)
    for prose in _proses(subject):
        taken: list[tuple[int, int]] = []
        local = local_slips(prose, replace(told, form=is_form(prose.plain)))
        theirs = residue_spans(subject, prose.source) if skip else []
        for check in CHECKS:
            if check not in wanted:
                continue
            whole = WHOLE[check](prose, subject) if check in WHOLE else ()
            for slip in islice(chain(whole, local.get(check, ())), _MOST):
                start, end = prose.place(slip.start, slip.end)
                wide = check in _WIDE
                if _covered(start, end, theirs) or (not wide and _covered(start, end, taken)):
                    continue
                if not wide:
                    taken.append((start, end))
                yield _hit(subject, prose, slip, start, end)


def _proses(subject: Subject) -> Iterator[Prose]:
    for key, text in subject.texts_of_fields():
        spec = subject.template.field(key)
        if spec is None or "separator" not in spec.limits:  # a list of words is no sentence
            yield read_field(key, text)
    yield read_body(subject.content.body)


def _covered(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    return any(start < other_end and other < end for other, other_end in spans)


def _hit(subject: Subject, prose: Prose, slip: Slip, start: int, end: int) -> Hit:
    exact = prose.where == "body" or subject.content.fields.get(prose.where) == prose.source
    sample = _shown(prose, slip)
    labels, english = subject.rule.check_labels, subject.rule.check_labels_en
    doubtful = slip.doubtful or slip.check in subject.texts("info_checks")
    safe = exact and slip.better is not None and prose.unbroken(slip.start, slip.end)
    better = slip.better or ""
    return Hit(
        where=prose.where,
        excerpt=sample,
        start=start if exact else 0,
        length=end - start if exact else 0,
        vars={
            "check": Said(labels.get(slip.check, slip.check), english.get(slip.check, slip.check)),
            "sample": sample,
            "suggestion": slip.suggestion,
        },
        fix=Fix(label_zh=f"改为{better}", label_en=f"Change to {better}", replacement=better)
        if safe
        else None,
        facts={"kind": slip.check, "suggestion": better},
        severity=Severity.INFO if doubtful else None,
    )


def _shown(prose: Prose, slip: Slip) -> str:
    """The words of the slip; a single mark with some words beside it."""
    start, end = slip.start, slip.end
    if end - start <= 2:
        line = prose.plain.rfind("\n", 0, start) + 1
        stop = prose.plain.find("\n", end)
        start, end = max(line, start - _BESIDE), min(end + _BESIDE, stop if stop >= 0 else end + 99)
        from_, to = prose.place(start, min(end, len(prose.plain)))
        return prose.source[from_:to] if HOLE in prose.plain[start:end] else prose.plain[start:end]
    words = prose.plain[start:end].replace(HOLE, "…").strip()
    return words if len(words) <= _SAMPLE else f"{words[:_SAMPLE]}…"
