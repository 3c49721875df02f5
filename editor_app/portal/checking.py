"""The portal's own check of a submission: the same rules the client ran, believed from nobody."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from editor_app.checks.engine import check
from editor_app.domain.bundle import Bundle
from editor_app.domain.errors import EditorError
from editor_app.domain.findings import CheckReport, Finding, Phase
from editor_app.domain.item import BlobHash, Revision
from editor_app.portal.core import Portal
from editor_app.portal.problems import ProblemError
from editor_app.portal.surroundings import context_of
from editor_app.wire.v1 import FindingOut


def check_submission(
    session: Session,
    portal: Portal,
    revision: Revision,
    missing: Sequence[BlobHash],
    bundle: Bundle | None = None,
) -> CheckReport:
    """What the rules say. Raises ``ProblemError("refused")`` with the findings that block.

    A warning holds nothing back, whether it was kept with a reason or not: what only the portal
    knows its author could not explain. Reviewers are told of it (``check_reports``).
    """
    if missing:
        raise ProblemError("refused", f"{len(missing)} files are not uploaded", findings=[])
    report = report_of(session, portal, revision, bundle)
    if report.blocking:
        raise ProblemError(
            "refused",
            f"{len(report.blocking)} findings",
            findings=[_told(one) for one in report.blocking],
        )
    return report


def report_of(
    session: Session, portal: Portal, revision: Revision, bundle: Bundle | None = None
) -> CheckReport:
    """Every finding, of every severity. Raises ``ProblemError("refused")`` without a template."""
    unit = portal.layout.portal.unit(revision.content.unit)
    if unit is None:
        raise ProblemError("refused", "the unit is not in the layout")
    context = context_of(session, portal, revision, unit, bundle)
    try:
        return check(revision.content, context, Phase.SUBMIT)
    except EditorError as wrong:  # an unknown template or column
        raise ProblemError("refused", str(wrong)) from wrong


def _told(finding: Finding) -> FindingOut:
    return FindingOut(
        rule=finding.rule,
        where=finding.location.where,
        excerpt=finding.excerpt,
        message_zh=finding.message_zh,
        message_en=finding.message_en,
    )
