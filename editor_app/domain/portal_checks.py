"""What the portal's own run of the rules over a submitted revision found, as it tells it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from editor_app.domain.canonical import Json
from editor_app.domain.findings import CheckReport, Finding, Location, Override, Phase, Severity
from editor_app.domain.submission import CheckProof, Said

MOST_TOLD = 100  # findings; blocking ones and warnings stand first


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalChecks:
    """The newest report about the head; a portal older than reports tells nothing at all."""

    report: CheckReport | None  # None: it kept none of this submission
    left_out: int = 0  # findings beyond those it tells

    def unexplained(self, said: Said) -> tuple[Finding, ...]:
        """Warnings without a kept reason: found by the portal, not by the author's program."""
        return tuple(
            one
            for one in self._found()
            if one.severity is not Severity.INFO
            and said.kept_as(one.rule, one.location.where, one.excerpt) is None
        )

    def further(self, said: Said, known: Collection[str]) -> tuple[Finding, ...]:
        """What else it found, and a run elsewhere did not; ``known``: keys of that run."""
        named = {one.key for one in self.unexplained(said)} | set(known)
        return tuple(one for one in self._found() if one.key not in named)

    def other_packs(self, proof: CheckProof) -> bool:
        """Whether rules or words were others than the author's."""
        if self.report is None:
            return False
        mine = (self.report.catalogue_version, self.report.lexicon_version)
        return mine != (proof.catalogue_version, proof.lexicon_version)

    def _found(self) -> tuple[Finding, ...]:
        """Each once, though it may stand in several places."""
        found = self.report.findings if self.report is not None else ()
        return tuple({one.key: one for one in found}.values())


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
