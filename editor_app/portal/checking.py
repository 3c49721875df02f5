"""The portal's own check of a submission: the same rules the client ran, believed from nobody."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from editor_app.checks.engine import check
from editor_app.domain.bundle import Bundle
from editor_app.domain.errors import EditorError
from editor_app.domain.findings import CheckReport, Finding, Phase
from editor_app.domain.item import BlobHash, ContentHash, Revision
from editor_app.portal.core import Portal
from editor_app.portal.db.content import ItemRow
from editor_app.portal.problems import ProblemError
from editor_app.portal.surroundings import context_of
from editor_app.wire.v1 import FindingOut


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """A report made before the write transaction, and what of the submission's own it rests on."""

    revision: ContentHash
    published_at: datetime | None
    bundle: Bundle | None
    report: CheckReport  # names the layout

    def holds(
        self, session: Session, portal: Portal, revision: Revision, bundle: Bundle | None
    ) -> bool:
        """Whether all of that is still so."""
        now = (revision.hash, _published_at(session, revision), bundle, portal.layout.version)
        then = (self.revision, self.published_at, self.bundle, self.report.layout_version)
        return now == then


def check_submission(
    session: Session,
    portal: Portal,
    revision: Revision,
    missing: Sequence[BlobHash],
    bundle: Bundle | None = None,
    ahead: Ahead | None = None,
) -> CheckReport:
    """What the rules say. Raises ``ProblemError("refused")`` with the findings that block.

    A warning holds nothing back, whether it was kept with a reason or not: what only the portal
    knows its author could not explain. Reviewers are told of it (``check_reports``).
    """
    if missing:
        raise ProblemError("refused", f"{len(missing)} files are not uploaded", findings=[])
    if ahead is not None and ahead.holds(session, portal, revision, bundle):
        report = ahead.report
    else:
        report = report_of(session, portal, revision, bundle)
    if report.blocking:
        raise ProblemError(
            "refused",
            f"{len(report.blocking)} findings",
            findings=[_told(one) for one in report.blocking],
        )
    return report


def checked(session: Session, portal: Portal, revision: Revision, bundle: Bundle | None) -> Ahead:
    """Check before the transaction. Raises ``ProblemError("refused")`` without a template."""
    return Ahead(
        revision=revision.hash,
        published_at=_published_at(session, revision),
        bundle=bundle,
        report=report_of(session, portal, revision, bundle),
    )


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


def _published_at(session: Session, revision: Revision) -> datetime | None:
    item = session.get(ItemRow, revision.item)
    return None if item is None else item.published_at


def _told(finding: Finding) -> FindingOut:
    return FindingOut(
        rule=finding.rule,
        where=finding.location.where,
        excerpt=finding.excerpt,
        message_zh=finding.message_zh,
        message_en=finding.message_en,
    )
