"""The portal's own checks beside a reviewed text: that they ran, and what they found besides."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from editor_app.domain.findings import CheckReport, Finding
from editor_app.domain.portal_checks import PortalChecks
from editor_app.domain.submission import Said
from editor_app.ui import formats
from editor_app.ui.look import Look
from editor_app.ui.screens.review.finding_row import finding_row
from editor_app.ui.widgets.chip import Chip, ChipSpec
from editor_app.ui.widgets.controls import WrapLabel


class PortalFound(QWidget):
    """``known``: keys of what the run on this computer found; ``None`` while that runs."""

    def __init__(
        self, look: Look, checks: PortalChecks | None, said: Said, known: Collection[str] | None
    ) -> None:
        super().__init__()
        self.setObjectName("review-portal-checks")
        self.setAccessibleName(self.tr("Checks of the portal"))
        self._look, self._said = look, said
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        if checks is None:
            self._say(self.tr("The portal has not told what its own checks found."))
        elif checks.report is None:
            self._say(
                self.tr("Checks of the portal: not kept. This came in before it kept reports.")
            )
        else:
            self._show(checks, checks.report, known)

    def _show(
        self, checks: PortalChecks, report: CheckReport, known: Collection[str] | None
    ) -> None:
        self._say(self._ran(report))
        if self._said.proof is not None and checks.other_packs(self._said.proof):
            self._say(self.tr("Rules or lexicon there were not the author's."))
        unexplained = checks.unexplained(self._said)
        further = checks.further(self._said, known) if known is not None else ()
        if unexplained:
            self._column.addWidget(self._card(unexplained))
        if further:
            self._say(self.tr("Found by the portal alone:"))
        for one, kept in further:
            self._column.addWidget(finding_row(self._look, one, kept))
        if checks.left_out:
            told = self.tr("{n} more are kept on the portal.", None, checks.left_out)
            self._say(told.format(n=checks.left_out))
        if known is not None and not (unexplained or further or checks.left_out):
            self._say(self.tr("The portal found nothing besides."))

    def _ran(self, report: CheckReport) -> str:
        told = self.tr(
            "Checked by the portal {at}. Rules that ran: {n}. Catalogue {rules}, lexicon {lexicon}"
        )
        return told.format(
            at=formats.when_exactly(report.checked_at) if report.checked_at else "–",
            n=report.rules_run,
            rules=report.catalogue_version,
            lexicon=report.lexicon_version or "–",
        )

    def _card(self, unexplained: Sequence[Finding]) -> QFrame:
        """What stands out: warnings nobody gave a reason for."""
        card = QFrame()
        card.setObjectName("review-portal-besides")
        card.setProperty("card", True)
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        text = self.tr("Found by the portal besides: {n}").format(n=len(unexplained))
        spec = ChipSpec(text=text, tone="ochre", icon="ri.error-warning-line")
        column.addWidget(Chip(self._look, spec), 0, Qt.AlignmentFlag.AlignLeft)
        told = self.tr("The author gave no reason for this. It is for you to judge.")
        column.addWidget(WrapLabel(told, "caption"))
        for one in unexplained:
            column.addWidget(finding_row(self._look, one, None))
        return card

    def _say(self, text: str) -> None:
        self._column.addWidget(WrapLabel(text, "caption"))
