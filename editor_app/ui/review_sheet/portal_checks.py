"""The portal's own checks on a 审校单: that they ran, and what nobody gave a reason for."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from editor_app.domain.findings import CheckReport, Finding
from editor_app.domain.portal_checks import PortalChecks
from editor_app.domain.submission import Said
from editor_app.services.review_sheet import ReviewSheet
from editor_app.ui.formats import local


def portal_said(sheet: ReviewSheet) -> str:
    """One sentence; empty where the sheet is not about what the portal checked."""
    checks = _about_this(sheet)
    if checks is None:
        return ""
    if checks.report is None:
        return QCoreApplication.translate("ReviewSheet", "Checks of the portal: not kept.")
    return _ran(checks.report)


def portal_besides(sheet: ReviewSheet) -> Sequence[Finding]:
    """Warnings that the portal found and the submitter gave no reason for."""
    checks = _about_this(sheet)
    return () if checks is None else checks.unexplained(sheet.remote.said or Said())


def _about_this(sheet: ReviewSheet) -> PortalChecks | None:
    return sheet.remote.portal_checks if sheet.is_head else None


def _ran(report: CheckReport) -> str:
    told = QCoreApplication.translate(
        "ReviewSheet",
        "Checked by the portal {at}: rules that ran {n}, rules {rules}, lexicon {lexicon}.",
    )
    at = local(report.checked_at).strftime("%Y-%m-%d %H:%M:%S %z") if report.checked_at else "–"
    return told.format(
        at=at,
        n=report.rules_run,
        rules=report.catalogue_version,
        lexicon=report.lexicon_version or "–",
    )
