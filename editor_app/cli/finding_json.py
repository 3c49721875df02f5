"""Findings as plain data, for other programs."""

from collections.abc import Mapping, Sequence

from editor_app.checks.wordbook import Wordbook
from editor_app.cli.check_outcome import Outcome, Unchecked
from editor_app.domain.canonical import Json
from editor_app.domain.findings import Finding
from editor_app.domain.layout import Layout

Packs = Mapping[str, str]


def packs(layout: Layout, wordbook: Wordbook | None = None, own_words: int = 0) -> dict[str, str]:
    """Which packs judged, by version; words of the person's own are named by their number."""
    told = {
        "layout": layout.version,
        "rules": layout.catalogue_version,
        "lexicon": layout.lexicon_version if wordbook is None else wordbook.version,
    }
    return {**told, "own_words": str(own_words)} if own_words else told


def as_json(outcomes: Sequence[Outcome], judged_by: Packs, *, chinese: bool) -> dict[str, object]:
    """What ``check --json`` prints; the keys are fixed (issue 7).

    Every file that was asked for has an item; ``error`` stands only where one could not be read.
    """
    return {
        "packs": dict(judged_by),
        "items": [_item(one, chinese=chinese) for one in outcomes],
    }


def _item(one: Outcome, *, chinese: bool) -> dict[str, object]:
    if isinstance(one, Unchecked):
        error = {"code": one.code.value, "message": one.message}
        return {"file": one.path.name, "findings": [], "error": error}
    findings = [_told(finding, chinese=chinese) for finding in one.report.findings]
    return {"file": one.path.name, "findings": findings}


def _told(finding: Finding, *, chinese: bool) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "where": finding.location.where,
        "excerpt": finding.excerpt,
        "message": finding.message_zh if chinese else finding.message_en,
        "fix": proposal(finding),
    }


def proposal(finding: Finding) -> Json:
    """What to write instead: the safe fix, or what is proposed where no single place is known."""
    if finding.fix is not None:
        return finding.fix.replacement
    suggestion = finding.facts.get("suggestion")
    return suggestion if isinstance(suggestion, str) and suggestion else None


def finding_as_json(finding: Finding) -> dict[str, object]:
    """One finding in both languages, with its place: for reports of imports."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "where": finding.location.where,
        "start": finding.location.start,
        "length": finding.location.length,
        "excerpt": finding.excerpt,
        "message_zh": finding.message_zh,
        "message_en": finding.message_en,
        "fix": None if finding.fix is None else finding.fix.replacement,
    }
