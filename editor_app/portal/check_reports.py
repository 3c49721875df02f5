"""The portal's reports of its own checks: kept with each submission, told with the item."""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.checks.link_answers import RULE as LINK_RULE
from editor_app.domain.findings import CheckReport, Severity
from editor_app.domain.portal_checks import MOST_TOLD, finding_plain
from editor_app.domain.workflow import DECIDED_ON
from editor_app.portal.db.checks import CheckReportRow
from editor_app.portal.db.times import rfc3339
from editor_app.wire.checks import PortalChecksOut, PortalFindingOut
from editor_app.wire.v1 import ItemOut

_MOST_LETTERS = 70_000  # of all findings told of one item; one has some 500
_WEIGHT = {severity.value: n for n, severity in enumerate(Severity)}


def keep_report(session: Session, submission: int, revision: str, report: CheckReport) -> None:
    """Keep every finding, of every severity, and by which packs they were found."""
    assert report.checked_at is not None
    findings = [finding_plain(one) for one in report.findings]
    session.add(
        CheckReportRow(
            submission=submission,
            revision=revision,
            at=report.checked_at,
            rules=report.rules_run,
            catalogue=report.catalogue_version,
            layout=report.layout_version,
            lexicon=report.lexicon_version,
            milliseconds=report.milliseconds,
            findings=json.dumps(findings, ensure_ascii=False),
        )
    )


def with_reports(session: Session, told: Sequence[ItemOut]) -> list[ItemOut]:
    """The same items, with the newest report about each head that is decided on: one query."""
    heads = {one.head for one in told if _is_open(one)}
    rows = select(CheckReportRow).where(CheckReportRow.revision.in_(heads))
    reports = {
        row.revision: row for row in session.scalars(rows.order_by(CheckReportRow.submission))
    }
    return [
        replace(one, portal_checks=report_out(reports.get(one.head))) if _is_open(one) else one
        for one in told
    ]


def report_out(row: CheckReportRow | None) -> PortalChecksOut:
    """As the contract tells it; of a submission from before reports that none was kept."""
    if row is None:
        return PortalChecksOut(kept=False)
    findings = _since(row)
    told = _told(findings)
    return PortalChecksOut(
        kept=True,
        at=rfc3339(row.at),
        rules=row.rules,
        catalogue_version=row.catalogue,
        layout_version=row.layout,
        lexicon_version=row.lexicon,
        milliseconds=row.milliseconds,
        findings=[PortalFindingOut(**one) for one in told],
        left_out=len(findings) - len(told),
    )


def _told(findings: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The first ones that have room: a single excerpt may be an address of a megabyte."""
    told, left = list[dict[str, Any]](), _MOST_LETTERS
    for one in findings:
        size = len(json.dumps(one, ensure_ascii=False))
        if size <= left and len(told) < MOST_TOLD:
            told.append(one)
            left -= size
    return told


def _since(row: CheckReportRow) -> list[dict[str, Any]]:
    """What was found; of links what is known by now."""
    found: list[dict[str, Any]] = json.loads(row.findings)
    if row.links is not None:
        found = [one for one in found if one["rule"] != LINK_RULE] + json.loads(row.links)
    return sorted(found, key=lambda one: _WEIGHT[one["severity"]])


def _is_open(told: ItemOut) -> bool:
    """Whether somebody still decides about it: of thousands of settled items nobody asks."""
    afterwards = told.emergency is not None and told.emergency.done is None
    return told.state in DECIDED_ON or afterwards
