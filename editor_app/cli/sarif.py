"""Findings as SARIF 2.1.0 (OASIS), which editors, forges and dashboards read."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import quote

from editor_app import __version__
from editor_app.cli.check_outcome import Checked, Outcome, Unchecked
from editor_app.cli.finding_json import Packs, proposal
from editor_app.domain.findings import Finding, Severity
from editor_app.domain.layout import Layout, Rule
from editor_app.importers.item_file import ItemFile

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Mapping[Severity, str] = {
    Severity.BLOCK: "error",
    Severity.WARN: "warning",
    Severity.INFO: "note",
}


def as_sarif(
    outcomes: Sequence[Outcome], layout: Layout, judged_by: Packs, *, chinese: bool
) -> dict[str, object]:
    """One run over all files; one that could not be read is a notification of the tool."""
    rules = list(layout.rules.values())
    places = {rule.id: n for n, rule in enumerate(rules)}
    results = [
        _result(one, finding, places, chinese=chinese)
        for one in outcomes
        if isinstance(one, Checked)
        for finding in one.report.findings
    ]
    driver = {
        "name": "channel-editor",
        "version": __version__,
        "rules": [_rule(rule, chinese=chinese) for rule in rules],
    }
    run = {
        "tool": {
            "driver": driver,
            "extensions": [
                {"name": name, "version": version} for name, version in judged_by.items()
            ],
        },
        "invocations": [_invocation(outcomes)],
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": _uri(one.path)}} for one in outcomes],
        "results": results,
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _invocation(outcomes: Sequence[Outcome]) -> dict[str, object]:
    told = [
        {
            "level": "error",
            "descriptor": {"id": one.code.value},
            "message": {"text": one.message},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(one.path)}}}],
        }
        for one in outcomes
        if isinstance(one, Unchecked)
    ]
    whole: dict[str, object] = {"executionSuccessful": not told}
    return {**whole, "toolExecutionNotifications": told} if told else whole


def _rule(rule: Rule, *, chinese: bool) -> dict[str, object]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title_zh if chinese else rule.title_en},
        "help": {"text": rule.basis},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"confidence": rule.confidence, "scope": rule.scope},
    }


def _result(
    checked: Checked, finding: Finding, places: Mapping[str, int], *, chinese: bool
) -> dict[str, object]:
    where = finding.location.where
    region = _region(finding, checked.item)
    physical: dict[str, object] = {"artifactLocation": {"uri": _uri(checked.path)}}
    if region:
        physical["region"] = region
    properties: dict[str, object] = {"excerpt": finding.excerpt, "override": finding.override.value}
    if proposal(finding) is not None:
        properties["fix"] = proposal(finding)
    return {
        "ruleId": finding.rule,
        "ruleIndex": places[finding.rule],
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message_zh if chinese else finding.message_en},
        "locations": [
            {
                "physicalLocation": physical,
                "logicalLocations": [{"name": where, "kind": "member"}],
            }
        ],
        "partialFingerprints": {"finding/v1": finding.key},
        "properties": properties,
    }


def _region(finding: Finding, item: ItemFile) -> dict[str, object]:
    """The place in the file; empty where the body as checked is not the file's own text.

    Pictures that were taken in give the body other addresses: then offsets are not the file's.
    """
    place, body = finding.location, item.content.body.rstrip("\n")
    begins = item.source.find(body) if body and place.where == "body" and place.length else -1
    if begins < 0:
        return {}
    start = begins + place.start
    before = item.source[:start]
    words = item.source[start : start + place.length]
    return {
        "startLine": before.count("\n") + 1,
        "startColumn": start - before.rfind("\n"),
        "endLine": before.count("\n") + words.count("\n") + 1,
        "endColumn": start + place.length - item.source.rfind("\n", 0, start + place.length),
        "charOffset": start,
        "charLength": place.length,
        "snippet": {"text": words},
    }


def _uri(path: Path) -> str:
    return quote(path.as_posix())
