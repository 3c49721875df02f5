"""Findings of the body as marks on the sheet."""

from collections.abc import Container

from editor_app.domain.findings import CheckReport
from editor_app.ui.body.marks import Mark

BODY = "body"


def marks_for(report: CheckReport, kept: Container[str], language: str) -> list[Mark]:
    """Marks at the places the report names; kept warnings carry none."""
    chinese = language.startswith("zh")
    return [
        Mark(
            start=finding.location.start,
            end=finding.location.start + finding.location.length,
            severity=finding.severity.value,
            message=finding.message_zh if chinese else finding.message_en,
            rule=finding.rule,
        )
        for finding in report.findings
        if finding.location.where == BODY and finding.location.length and finding.key not in kept
    ]
