"""From the wire's word about the portal's own checks to the domain's."""

from collections.abc import Iterator, Sequence

from editor_app.connectors.moments import moment
from editor_app.domain.findings import CheckReport, Finding, Location, Override, Phase, Severity
from editor_app.domain.portal_checks import MOST_TOLD, PortalChecks
from editor_app.wire.checks import PortalChecksOut, PortalFindingOut

_SEVERITIES = frozenset(one.value for one in Severity)
_OVERRIDES = frozenset(one.value for one in Override)


def portal_checks(out: PortalChecksOut | None) -> PortalChecks | None:
    """``None`` for a portal that does not tell. Raises ``ValueError`` for no moment."""
    if out is None:
        return None
    if not out.kept:
        return PortalChecks(report=None)
    told = tuple(_findings(out.findings[:MOST_TOLD]))
    return PortalChecks(
        left_out=max(0, out.left_out) + len(out.findings) - len(told),
        report=CheckReport(
            findings=told,
            phase=Phase.SUBMIT,
            rules_run=out.rules,
            catalogue_version=out.catalogue_version,
            layout_version=out.layout_version,
            lexicon_version=out.lexicon_version,
            milliseconds=out.milliseconds,
            checked_at=moment(out.at),
        ),
    )


def _findings(told: Sequence[PortalFindingOut]) -> Iterator[Finding]:
    """Weights of a newer portal that mean nothing here are counted, not told."""
    for one in told:
        if one.severity in _SEVERITIES:
            known = one.override in _OVERRIDES
            yield Finding(
                rule=one.rule,
                severity=Severity(one.severity),
                override=Override(one.override) if known else Override.NONE,
                title_zh=one.title_zh,
                title_en=one.title_en,
                message_zh=one.message_zh,
                message_en=one.message_en,
                location=Location(where=one.where, start=one.start, length=one.length),
                excerpt=one.excerpt,
                beside=one.beside,
                nth=one.nth,
                facts=one.facts,
            )
