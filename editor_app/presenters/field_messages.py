"""The sentences of findings, put where they are shown: below fields, below the body."""

from collections.abc import Sequence

from editor_app.domain.findings import Finding, Severity


def messages_below_fields(findings: Sequence[Finding], language: str) -> dict[str, str]:
    """One sentence per field that has a finding: blocks win over warnings, infos stay away."""
    worst: dict[str, Finding] = {}
    for finding in findings:
        earlier = worst.get(finding.location.where)
        if earlier is None or earlier.severity is not Severity.BLOCK:
            worst[finding.location.where] = finding
    return {
        place: _message(finding, language)
        for place, finding in worst.items()
        if finding.severity is not Severity.INFO
    }


def messages_below_body(findings: Sequence[Finding], language: str) -> tuple[str, ...]:
    """What is said of the body as a whole; what has a place in it is marked there."""
    return tuple(
        _message(finding, language)
        for finding in findings
        if finding.location.where == "body"
        and not finding.location.length
        and finding.severity is not Severity.INFO
    )


def _message(finding: Finding, language: str) -> str:
    return finding.message_zh if language.startswith("zh") else finding.message_en
