"""TPL-01: required fields are filled by their step, and values have the form asked for."""

from collections.abc import Iterator, Mapping
from enum import Enum, auto
from types import MappingProxyType

from editor_app.checks.subject import Hit, Said, Subject
from editor_app.checks.values import DATES, form_problems, problems
from editor_app.domain.findings import Phase
from editor_app.domain.template import FieldSpec, FieldType, Tier


class _Aspect(Enum):
    MISSING = auto()
    BAD = auto()
    NO_DATE = auto()  # not even a date: a rule that compares dates has nothing to say about it


# What the rules named in ``reported_by`` report themselves. Anything else stays with TPL-01, so
# that a required field is never silent.
_OWN: Mapping[str, frozenset[_Aspect]] = MappingProxyType(
    {
        "META-01": frozenset({_Aspect.MISSING, _Aspect.BAD}),
        "META-02": frozenset({_Aspect.MISSING}),
        "META-03": frozenset({_Aspect.BAD, _Aspect.NO_DATE}),
        "META-05": frozenset({_Aspect.MISSING, _Aspect.BAD}),
        "COL-03": frozenset({_Aspect.MISSING}),
        "GK-02": frozenset({_Aspect.MISSING}),
        "GK-03": frozenset({_Aspect.BAD, _Aspect.NO_DATE}),
        "GK-07": frozenset({_Aspect.MISSING}),
        "GK-08": frozenset({_Aspect.MISSING}),
        "JD-01": frozenset({_Aspect.MISSING}),
        "ZJ-01": frozenset({_Aspect.MISSING}),
        "BS-01": frozenset({_Aspect.MISSING}),
        "BS-03": frozenset({_Aspect.MISSING}),
        "GT-01": frozenset({_Aspect.MISSING}),
        "GT-02": frozenset({_Aspect.MISSING, _Aspect.BAD}),
        "GT-03": frozenset({_Aspect.BAD}),
        "ATT-01": frozenset({_Aspect.BAD}),
    }
)

_STEPS = (Tier.DRAFT, Tier.PREVIEW, Tier.SUBMIT)
_REACHED: Mapping[Phase, int] = MappingProxyType(
    {Phase.DRAFT: 1, Phase.PREVIEW: 2, Phase.SUBMIT: 3, Phase.REVIEW: 3, Phase.PUBLISH: 3}
)
_NOT_CHOSEN = frozenset({FieldType.CHOICE, FieldType.MULTICHOICE})
_NOT_ADDED = frozenset({FieldType.ATTACHMENTS, FieldType.IMAGE, FieldType.TABLE})


def required_and_well_formed(subject: Subject) -> Iterator[Hit]:
    """Report each empty required field and each malformed value once."""
    for spec in subject.template.fields:
        if subject.filled(spec.key):
            yield from _malformed(subject, spec)
        elif _required(subject, spec) and not _owned(subject, spec, _Aspect.MISSING):
            yield _hit(spec, _absent(spec))


def _required(subject: Subject, spec: FieldSpec) -> bool:
    if any(subject.filled(other) for other in spec.alternatives):
        return False
    reached = _STEPS[: _REACHED[subject.phase]]
    demanded = set(reached) & set(subject.texts("tiers"))
    if spec.required in demanded:
        return True
    condition = spec.required_when
    if condition is None or Tier.SUBMIT not in demanded:
        return False
    return condition.holds(subject.content.fields)


def _owned(subject: Subject, spec: FieldSpec, aspect: _Aspect) -> bool:
    """Whether another rule of this template and phase speaks about that."""
    rules = subject.context.layout.rules
    return any(
        aspect in _OWN.get(rule, ())
        and rule in subject.template.rules
        and subject.phase in rules[rule].phases
        for rule in spec.reported_by
    )


def _malformed(subject: Subject, spec: FieldSpec) -> Iterator[Hit]:
    if spec.type is FieldType.BODY:
        yield from _body_size(subject, spec)
        return
    value = subject.content.fields.get(spec.key)
    found = problems(subject, spec, value)
    if _owned(subject, spec, _Aspect.BAD):
        silent = spec.type not in DATES or _owned(subject, spec, _Aspect.NO_DATE)
        found = iter(()) if silent else form_problems(subject, spec, value)
    for problem in found:
        yield _hit(spec, problem, excerpt=value if isinstance(value, str) else "")


def _body_size(subject: Subject, spec: FieldSpec) -> Iterator[Hit]:
    if not _required(subject, spec):
        return
    policy, length = subject.template.body, len(subject.content.body.strip())
    if length < policy.min_chars:
        yield _hit(
            spec,
            Said(
                f"只有 {length} 个字，不足 {policy.min_chars} 个字",
                f"has {length} characters, fewer than {policy.min_chars}",
            ),
        )
    if length > policy.max_chars:
        yield _hit(
            spec,
            Said(
                f"有 {length} 个字，超过 {policy.max_chars} 个字",
                f"has {length} characters, more than {policy.max_chars}",
            ),
        )


def _absent(spec: FieldSpec) -> Said:
    if spec.type in _NOT_CHOSEN:
        return Said("没有选择", "has nothing chosen")
    if spec.type in _NOT_ADDED:
        return Said("没有添加", "has nothing added")
    return Said("没有填写", "is empty")


def _hit(spec: FieldSpec, problem: Said, excerpt: str = "") -> Hit:
    return Hit(
        where=spec.key,
        excerpt=excerpt[:80],
        length=len(excerpt),
        vars={"field": Said(spec.label_zh, spec.label_en), "problem": problem},
    )
