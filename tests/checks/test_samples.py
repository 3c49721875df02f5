"""The sample items report exactly what expected_findings.toml says, for every rule that exists."""

from collections.abc import Iterator
from typing import Any

import pytest

from editor_app.checks.engine import PREDICATES, check
from editor_app.domain.findings import CheckReport, Finding, Severity
from tests.checks.sample_items import Sample, expectations, load, sample_layout_matches

ITEMS = expectations()["item"]
IGNORED = set(expectations()["context"]["ignore"])


def sample(item: dict[str, Any]) -> Sample:
    return load(item["file"], item.get("metadata", ""))


def report(item: dict[str, Any]) -> CheckReport:
    one = sample(item)
    return check(one.content, one.context, one.phase)


def located(item: dict[str, Any], finding: Finding) -> str:
    content, place = sample(item).content, finding.location
    text = content.body if place.where == "body" else content.text(place.where)
    return text[place.start : place.start + place.length]


def listed(key: str) -> Iterator[Any]:
    for item in ITEMS:
        for expected in item.get(key, []):
            if expected["rule"] in PREDICATES:
                name = f"{item['file']}-{expected['rule']}-{expected['excerpt']}"
                yield pytest.param(item, expected, id=name)


def test_the_bundled_portal_is_the_one_the_samples_assume() -> None:
    assert sample_layout_matches()


@pytest.mark.parametrize("item", ITEMS, ids=[item["file"] for item in ITEMS])
def test_the_rules_reported_are_those_expected(item: dict[str, Any]) -> None:
    found = {f.rule for f in report(item).findings if f.severity is not Severity.INFO} - IGNORED
    expected = {rule for rule in item["rules"] if rule in PREDICATES}
    if item["mode"] == "subset":
        found &= expected
    assert found == expected


@pytest.mark.parametrize(("item", "expected"), list(listed("finding")))
def test_each_finding_that_is_listed_is_reported(
    item: dict[str, Any], expected: dict[str, Any]
) -> None:
    hits = [
        finding
        for finding in report(item).findings
        if finding.rule == expected["rule"]
        and finding.location.where == expected["where"]
        and expected["excerpt"] in f"{finding.excerpt}\n{located(item, finding)}"
        and expected.get("kind") in (None, finding.facts.get("kind"))
    ]
    assert hits
    if "fix" in expected:
        told = [f.fix.replacement if f.fix else f.facts.get("suggestion") for f in hits]
        assert expected["fix"] in told  # in table rows a suggestion; they have no single place
    if "count" in expected:
        assert hits[0].facts["count"] == expected["count"]


@pytest.mark.parametrize(("item", "trap"), list(listed("must_not")))
def test_no_trap_is_reported(item: dict[str, Any], trap: dict[str, Any]) -> None:
    excerpt = trap["excerpt"]
    hits = [f for f in report(item).findings if f.rule == trap["rule"]]
    assert not [f for f in hits if not excerpt or excerpt in (f.excerpt, located(item, f))]
