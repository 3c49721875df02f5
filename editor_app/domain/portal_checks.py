"""What the portal's own run of the rules over a submitted revision found, as it tells it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from editor_app.domain.canonical import Json
from editor_app.domain.findings import CheckReport, Finding, Location, Override, Phase, Severity
from editor_app.domain.submission import CheckProof, KeptWarning, Matched, Said

MOST_TOLD = 100  # findings; blocking ones and warnings stand first


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalChecks:
    """The newest report about the head; a portal older than reports tells nothing at all."""

    report: CheckReport | None  # None: it kept none of this submission
    left_out: int = 0  # findings beyond those it tells

    @property
    def found(self) -> tuple[Finding, ...]:
        """Of every severity, in the order people read them."""
        return self.report.findings if self.report is not None else ()

    def unexplained(self, said: Said) -> tuple[Finding, ...]:
        """Warnings without a kept reason: found by the portal, not by the author's program."""
        return tuple(
            one
            for one, kept in said.matched(self.found)[0]
            if one.severity is not Severity.INFO and kept is None
        )

    def further(self, said: Said, known: Collection[str]) -> Matched:
        """What else it found, and a run elsewhere did not, with reasons; ``known``: keys there."""
        named = {one.key for one in self.unexplained(said)} | set(known)
        return tuple(pair for pair in said.matched(self.found)[0] if pair[0].key not in named)

    def unmatched(self, said: Said) -> tuple[KeptWarning, ...]:
        """Reasons for what it did not find."""
        return said.matched(self.found)[1]

    def other_packs(self, proof: CheckProof) -> bool:
        """Whether rules or words were others than the author's."""
        if self.report is None:
            return False
        mine = (self.report.catalogue_version, self.report.lexicon_version)
        return mine != (proof.catalogue_version, proof.lexicon_version)


def all_found(here: CheckReport, portal: PortalChecks | None) -> tuple[Finding, ...]:
    """What a run on this computer found, and what the portal alone did."""
    known = {one.key for one in here.findings}
    there = portal.found if portal is not None else ()
    return (*here.findings, *(one for one in there if one.key not in known))


def finding_plain(finding: Finding) -> dict[str, Json]:
    """A finding for JSON; its fix stays with who can carry it out."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "override": finding.override.value,
        "where": finding.location.where,
        "start": finding.location.start,
        "length": finding.location.length,
        "excerpt": finding.excerpt,
        "beside": finding.beside,
        "nth": finding.nth,
        "title_zh": finding.title_zh,
        "title_en": finding.title_en,
        "message_zh": finding.message_zh,
        "message_en": finding.message_en,
        "facts": dict(finding.facts),
    }


def finding_read(told: Mapping[str, Any]) -> Finding:
    """A finding out of JSON. Raises ``ValueError`` or ``LookupError`` for what is none."""
    return Finding(
        rule=told["rule"],
        severity=Severity(told["severity"]),
        override=Override(told["override"]),
        title_zh=told["title_zh"],
        title_en=told["title_en"],
        message_zh=told["message_zh"],
        message_en=told["message_en"],
        location=Location(where=told["where"], start=told["start"], length=told["length"]),
        excerpt=told["excerpt"],
        beside=told["beside"],
        nth=told["nth"],
        facts=told["facts"],
    )


def checks_plain(checks: PortalChecks) -> dict[str, Json]:
    """For JSON."""
    report = checks.report
    if report is None:
        return {"report": None}
    return {
        "left_out": checks.left_out,
        "report": {
            "at": report.checked_at.isoformat() if report.checked_at else "",
            "rules": report.rules_run,
            "catalogue": report.catalogue_version,
            "layout": report.layout_version,
            "lexicon": report.lexicon_version,
            "ms": report.milliseconds,
            "findings": [finding_plain(one) for one in report.findings],
        },
    }


def checks_read(told: Mapping[str, Any]) -> PortalChecks:
    """Read ``checks_plain``. Raises for what was never written."""
    report = told["report"]
    if report is None:
        return PortalChecks(report=None)
    return PortalChecks(
        left_out=told["left_out"],
        report=CheckReport(
            findings=tuple(finding_read(one) for one in report["findings"]),
            phase=Phase.SUBMIT,
            rules_run=report["rules"],
            catalogue_version=report["catalogue"],
            layout_version=report["layout"],
            lexicon_version=report["lexicon"],
            milliseconds=report["ms"],
            checked_at=datetime.fromisoformat(report["at"]) if report["at"] else None,
        ),
    )
