"""A fix makes its finding go, and brings none: over every fix that any sample is offered."""

from collections import Counter
from collections.abc import Iterable, Iterator

import pytest

from editor_app.checks.engine import check
from editor_app.domain.findings import Finding, Severity
from editor_app.domain.item import Content
from editor_app.presenters.fixes import fixed
from tests.checks.asking import NEWS, in_content, sample
from tests.checks.rule_samples import all_samples
from tests.checks.sample_items import Sample, expectations, load
from tests.checks.test_siblings import FOUND

FIXABLE = {"META-01", "META-02", "META-03", "GK-06", "TXT-01", "TXT-02", "TXT-04", "PII-01"}
Key = tuple[str, str, object]


def items() -> Iterator[tuple[str, Sample]]:
    """Everything the rules are shown with."""
    for one in expectations()["item"]:
        yield one["file"], load(one["file"], one.get("metadata", ""))
    for told in all_samples():
        for case in (told.positive, told.first_broken):
            if isinstance(case, Sample):
                yield told.rule, case
    for rule, bodies in FOUND.items():
        yield from ((rule, sample(NEWS, body=body)) for body in bodies)


def said(one: Sample) -> tuple[Finding, ...]:
    return check(one.content, one.context, one.phase).findings


def key(one: Finding) -> Key:
    return one.rule, one.location.where, one.facts.get("kind")


def keys(findings: Iterable[Finding]) -> Counter[Key]:
    """What stands in nobody's way does not count."""
    return Counter(key(one) for one in findings if one.severity is not Severity.INFO)


def wrong(one: Sample, found: tuple[Finding, ...], finding: Finding) -> str:
    """What is wrong with a fix; empty where it does what it promises."""
    content = fixed(one.content, finding)
    if content == one.content:
        return f"{finding.rule} changes nothing: {finding.excerpt!r}"
    left = said(in_content(one, **parts(content)))
    if Counter(map(key, left))[key(finding)] >= Counter(map(key, found))[key(finding)]:
        return f"{finding.rule} stays: {finding.excerpt!r}"
    brought = keys(left) - keys(found)
    return f"{finding.rule} {finding.excerpt!r} brings {sorted(brought)}" if brought else ""


def parts(content: Content) -> dict[str, object]:
    return {"body": content.body, "fields": content.fields}


@pytest.mark.parametrize(
    ("name", "one"),
    [pytest.param(*told, id=f"{told[0]}-{at}") for at, told in enumerate(items())],
)
def test_a_fix_makes_its_finding_go_and_brings_none(name: str, one: Sample) -> None:
    """Of a whole item all fixes, of a sample of one rule its own."""
    found = said(one)
    mine = [f for f in found if f.rule == name or name.endswith(".md")]
    told = [wrong(one, found, f) for f in mine if f.fix is not None and not f.fix.block]
    assert [line for line in told if line] == []


def test_fixes_of_every_rule_that_has_one_were_tried() -> None:
    tried = {
        one.rule
        for name, item in items()
        if name in FIXABLE
        for one in said(item)
        if one.fix is not None and not one.fix.block
    }
    assert tried >= FIXABLE
