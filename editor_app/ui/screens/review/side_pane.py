"""The right pane of 审核: what the rules say, and what was decided before."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from editor_app.domain.bundle import BundleWord
from editor_app.domain.findings import CheckReport, Finding, Severity
from editor_app.domain.portal_checks import PortalChecks, all_found
from editor_app.domain.submission import CheckProof, KeptWarning, Said
from editor_app.domain.workflow import Approval, Remote
from editor_app.services.sisters import Sister
from editor_app.ui import formats
from editor_app.ui.screens.bundles.sister_card import fill
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.level_words import level_name, signer
from editor_app.ui.screens.review.decision_words import outcome_word
from editor_app.ui.screens.review.finding_row import FindingRow, finding_row, moment_told
from editor_app.ui.screens.review.portal_found import PortalFound
from editor_app.ui.widgets.chip import Avatar, Chip, ChipSpec
from editor_app.ui.widgets.controls import ElidedLabel, WrapLabel, label
from editor_app.ui.widgets.flow import FlowLayout
from editor_app.ui.widgets.surfaces import IconLabel
from editor_app.ui.words import check_chip

_TONES = {"approve": "green", "return": "red", "reject": "slate"}


class SidePane(QScrollArea):
    """Two sections that are built anew for every item."""

    sisterChosen = Signal(object)  # ItemId: another member of the bundle
    bundleAsked = Signal()  # the panel of the bundle

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self.setObjectName("review-side")
        self.setAccessibleName(self.tr("Check results and earlier decisions"))
        self.setProperty("pane", True)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(260)
        self._kit = kit
        self._report: CheckReport | None = None
        self._decisions: tuple[Approval, ...] = ()
        self._said = Said()
        self._portal: PortalChecks | None = None
        self._told = False
        self._shown = False
        self._bundle: BundleWord | None = None
        self._sisters: tuple[Sister, ...] = ()
        self._made: list[QWidget] = []
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        inner = QWidget()
        inner.setLayout(self._column)
        self.setWidget(inner)
        self.lasting: list[QWidget] = []  # sections that others fill and that stay as they are
        self.cards: list[Callable[[], QFrame | None]] = []  # sections that others build, above
        kit.look.switch.changed.connect(self._build)

    def show_nothing(self) -> None:
        """No item is open."""
        self._shown = False
        self._build()

    def show_item(
        self, remote: Remote, report: CheckReport | None, found: tuple[Sister, ...] = ()
    ) -> None:
        """Show an item's facts; the report follows when the rules have run."""
        self._bundle, self._sisters = remote.bundle, found
        self._decisions, self._report, self._shown = remote.approvals, report, True
        self._said, self._portal = remote.said or Said(), remote.portal_checks
        self._told = remote.decided_on  # else the portal tells of no checks, and nothing lacks
        self._build()

    def _build(self) -> None:
        for old in self._made:  # at once it would free a button whose click is being handled
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        above: list[QFrame] = []
        if self._shown and self._bundle is not None:
            above.append(self._together(self._bundle))
        above += [self._checks()] if self._shown else []
        above += [one for build in self.cards if self._shown and (one := build()) is not None]
        below = [self._earlier()] if self._shown else []
        self._made = [*above, *below]
        for at, section in enumerate((*above, *self.lasting, *below)):
            self._column.insertWidget(at, section)
        for section in self.lasting:
            section.setVisible(self._shown)
        self._make_room()

    def _make_room(self) -> None:
        """Let the height follow before anything is painted: one frame would show all squeezed."""
        inner = self.widget()
        assert inner is not None
        for section in self._made:  # a layout shows what it is given a turn later
            section.show()
        QCoreApplication.sendEvent(inner, QEvent(QEvent.Type.LayoutRequest))

    def _section(self, icon: str, tone: str, title: str, note: str, name: str) -> QFrame:
        box = QFrame()
        box.setObjectName(name)
        box.setProperty("surface", True)
        box.setProperty("line", "bottom")
        box.setAccessibleName(title)
        column = QVBoxLayout(box)
        column.setContentsMargins(16, 0, 16, 12)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel(self._kit.look, icon, tone, 17))
        head.addWidget(ElidedLabel(title, "cardTitle"), 1)
        head.addWidget(label(note, "caption"))
        holder = QWidget()
        holder.setLayout(head)
        head.setContentsMargins(0, 0, 0, 0)
        holder.setFixedHeight(self._kit.look.theme.px(40))
        column.addWidget(holder)
        return box

    def _together(self, word: BundleWord) -> QFrame:
        title, note = self.tr("Released with"), str(len(self._sisters))
        box = self._section("ri.links-line", "text.secondary", title, note, "review-bundle")
        fill(
            box, self._kit.look, word, self._sisters, self.sisterChosen.emit, self.bundleAsked.emit
        )
        return box

    # ------------------------------------------------------------ checks

    def _checks(self) -> QFrame:
        report = self._report
        note = (
            ""
            if report is None
            else self.tr("{n} rules here", None, report.rules_run).format(n=report.rules_run)
        )
        unexplained = self._portal.unexplained(self._said) if self._portal is not None else ()
        clean = report is not None and not (report.blocking or unexplained)
        tone = "tone.green.solid" if clean else "text.secondary"
        title = self.tr("Checks")
        box = self._section("ri.shield-check-line", tone, title, note, "review-checks")
        column = box.layout()
        assert isinstance(column, QVBoxLayout)
        if report is None:
            column.addWidget(label(self.tr("The rules are running…"), "caption"))
            self._add_portal_found(column, None)
            return box
        column.addWidget(self._counts(all_found(report, self._portal)))
        if self._said.proof is not None:
            column.addWidget(WrapLabel(self._proof(self._said.proof), "caption"))
        if self._said.note:
            note = self.tr("The author says: {note}").format(note=self._said.note)
            column.addWidget(WrapLabel(note, "value"))
        known = {one.key for one in report.findings}
        self._add_portal_found(column, known)
        told = {one.key for one in unexplained}
        found, others = self._said.matched(report.findings)
        for finding, kept in found:
            if finding.key not in told:
                column.addWidget(finding_row(self._kit.look, finding, kept))
        there = self._portal.unmatched(self._said) if self._portal is not None else others
        for one in (one for one in others if one in there):
            column.addWidget(self._kept_elsewhere(one))
        if not report.findings and not (self._portal and self._portal.found):
            column.addWidget(label(self.tr("No rule found anything."), "secondary", wrap=True))
        return box

    def _proof(self, proof: CheckProof) -> str:
        """That the author's program ran the rules, too; with which packs, and when."""
        told = self.tr(
            "Checked by the author {at}. Rules that ran: {n}. Catalogue {rules}, lexicon {lexicon}"
        )
        return told.format(
            at=moment_told(proof.at),
            n=proof.rules,
            rules=proof.catalogue_version,
            lexicon=proof.lexicon_version or "–",
        )

    def _counts(self, found: Collection[Finding]) -> QWidget:
        holder = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        row = FlowLayout(holder)
        theme = self._kit.look.theme
        for severity in (Severity.BLOCK, Severity.WARN):
            count = sum(one.severity is severity for one in found)
            spec = check_chip(theme, severity.value, count)
            if not count:
                passed = theme.state("check", "pass")
                spec = ChipSpec(text=spec.text, tone=passed.tone, icon="ri.checkbox-circle-line")
            row.addWidget(Chip(self._kit.look, spec))
        return holder

    def _add_portal_found(self, column: QVBoxLayout, known: Collection[str] | None) -> None:
        if self._portal is not None or self._told:
            column.addWidget(PortalFound(self._kit.look, self._portal, self._said, known))

    def _kept_elsewhere(self, kept: KeptWarning) -> QWidget:
        """A warning that only the author's workstation saw: its reason is no less a claim."""
        message = self.tr("Found by the author's program, not by this one.")
        if kept.excerpt:
            message = self.tr("Found by the author's program, not by this one: {words}").format(
                words=kept.excerpt
            )
        return FindingRow(self._kit.look, kept.rule, message, Severity.WARN, kept)

    # ------------------------------------------------------------ decisions

    def _earlier(self) -> QFrame:
        count = str(len(self._decisions)) if self._decisions else ""
        title = self.tr("Earlier decisions")
        icon = "ri.chat-check-line"
        box = self._section(icon, "text.secondary", title, count, "review-earlier")
        column = box.layout()
        assert isinstance(column, QVBoxLayout)
        for one in reversed(self._decisions):
            column.addWidget(self._decision(one))
        if not self._decisions:
            none = self.tr("Nobody has decided on this submission yet.")
            column.addWidget(label(none, "secondary", wrap=True))
        return box

    def _decision(self, told: Approval) -> QFrame:
        card = QFrame()
        card.setProperty("card", True)
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Avatar(self._kit.look, told.by_name, 24))
        head.addWidget(ElidedLabel(signer(told.by_name, told.for_name), "cardTitle"), 1)
        spec = ChipSpec(text=outcome_word(told.outcome), tone=_TONES[told.outcome])
        head.addWidget(Chip(self._kit.look, spec))
        column.addLayout(head)
        at = formats.when_exactly(told.at, now=self._kit.now())
        column.addWidget(WrapLabel(f"{level_name(told.level)} · {at}", "caption"))
        if told.reason:
            reason = WrapLabel(told.reason, "value")
            reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(reason)
        return card
