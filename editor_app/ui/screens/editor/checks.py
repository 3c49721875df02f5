"""检查: the findings of the last run, what each means, and what can be done about it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.findings import Finding, Location, Override, Severity
from editor_app.presenters.editor import EditorPresenter
from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import ElidedLabel, button, label
from editor_app.ui.widgets.flow import FlowLayout
from editor_app.ui.widgets.surfaces import IconLabel, refill

REASON_LENGTH = 4  # rules.toml, REV-05 min_chars


class FindingRow(QFrame):
    """One finding: title and rule, the words concerned, actions; the reason when it is kept."""

    jumpAsked = Signal(object)
    fixAsked = Signal(object)
    convertAllAsked = Signal()
    keepAsked = Signal(object, str)

    def __init__(
        self, finding: Finding, kept: str, look: Look, language: str, *, others: bool = False
    ) -> None:
        """``others``: there are further blocks that could be converted along with this one."""
        super().__init__()
        self.finding, self._others = finding, others
        chinese = language.startswith("zh")
        self.setObjectName(f"finding-{finding.key}")
        self.setProperty("line", "bottom")
        self.setProperty("surface", True)
        title = finding.title_zh if chinese else finding.title_en
        message = finding.message_zh if chinese else finding.message_en
        self.setAccessibleName(f"{finding.rule} {title}")
        grid = QHBoxLayout(self)
        grid.setContentsMargins(16, 8, 16, 7)
        grid.setSpacing(8)
        state = look.theme.check("pass" if kept else finding.severity.value)
        mark = IconLabel(look, state.icon or "", f"tone.{state.tone}.solid", 17)
        grid.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addLayout(self._head(title))
        column.addWidget(label(message, "caption", wrap=True))
        if kept:
            column.addWidget(
                label(self.tr("Kept: {reason}").format(reason=kept), "caption", wrap=True)
            )
        self._reason = QLineEdit()
        self._reason.setPlaceholderText(self.tr("Why it stays (goes with the submission)"))
        self._reason.setAccessibleName(self._reason.placeholderText())
        self._reason.setProperty("small", True)
        self._reason.returnPressed.connect(self._keep)
        self._reason.hide()
        column.addWidget(self._actions(look, language, bool(kept)))
        column.addWidget(self._reason)
        grid.addLayout(column, 1)

    def _head(self, title: str) -> QHBoxLayout:
        row = QHBoxLayout()
        name = label(title, "secondary", wrap=True)
        name.setProperty("strong", True)
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(name, 1)
        row.addWidget(label(self.finding.rule, "caption"), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _actions(self, look: Look, language: str, kept: bool) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder, gap=12, line_gap=2)
        jump = button(look, self.tr("Locate"), name="locate", kind="link", icon="ri.focus-3-line")
        jump.clicked.connect(lambda: self.jumpAsked.emit(self.finding))
        row.addWidget(jump)
        fix = self.finding.fix
        if fix is not None and not kept:
            text = fix.label_zh if language.startswith("zh") else fix.label_en
            repair = button(look, text, name="fix", kind="link", icon="ri.check-line")
            repair.clicked.connect(lambda: self.fixAsked.emit(self.finding))
            row.addWidget(repair)
            if fix.block and self._others:
                text = self.tr("Convert all")
                every = button(
                    look, text, name="convert-all", kind="link", icon="ri.check-double-line"
                )
                every.clicked.connect(self.convertAllAsked)
                row.addWidget(every)
        may_keep = self.finding.override is Override.EDITOR_REASON
        if self.finding.severity is Severity.WARN and may_keep:
            text = self.tr("Reopen") if kept else self.tr("Keep…")
            keep = button(look, text, name="keep", kind="link", icon="ri.chat-check-line")
            keep.clicked.connect(
                (lambda: self.keepAsked.emit(self.finding, "")) if kept else self._ask_reason
            )
            row.addWidget(keep)
        return holder

    def _ask_reason(self) -> None:
        self._reason.show()
        self._reason.setFocus()

    def _keep(self) -> None:
        reason = self._reason.text().strip()
        if len(reason) >= REASON_LENGTH:
            self.keepAsked.emit(self.finding, reason)
            return
        self._reason.setProperty("problem", "error")
        self._reason.style().unpolish(self._reason)
        self._reason.style().polish(self._reason)
        self._reason.setToolTip(
            self.tr("Please write at least {count} characters.").format(count=REASON_LENGTH)
        )


class ChecksPanel(QWidget):
    """Counts at the top, findings grouped by weight below."""

    jumpAsked = Signal(object)
    fixAsked = Signal(object)
    convertAllAsked = Signal()
    keepAsked = Signal(object, str)
    runAsked = Signal()

    def __init__(self, presenter: EditorPresenter, look: Look, language: str) -> None:
        super().__init__()
        self.setObjectName("checks-panel")
        self._presenter, self._look, self._language = presenter, look, language
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._summary())
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._scroll, 1)
        self._rows: list[FindingRow] = []
        self._looks: list[tuple[Finding, str]] | None = None  # of the rows, without their places

    @property
    def rows(self) -> list[FindingRow]:
        """The findings of the last report, the gravest first."""
        self._fill()
        return self._rows

    def show_report(self, at: datetime) -> None:
        """Show the presenter's last report."""
        report = self._presenter.report
        if report is None:
            return
        blocks = len(self._presenter.open_findings(Severity.BLOCK))
        warns = len(self._presenter.open_findings(Severity.WARN))
        self._headline.setText(self._sentence(blocks, warns))
        self._counts.setText(
            self.tr("Block {blocks} · Warning {warns} · Note {infos}").format(
                blocks=blocks, warns=warns, infos=report.count(Severity.INFO)
            )
        )
        self._proof.setText(
            self.tr("{time} · {rules} rules · catalogue {version}").format(
                time=at.astimezone().strftime("%H:%M:%S"),
                rules=report.rules_run,
                version=report.catalogue_version,
            )
        )
        if self.isVisible():
            self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill()

    def _sentence(self, blocks: int, warns: int) -> str:
        if blocks:
            return self.tr(
                "Resolve {count} blocking results before submitting", None, blocks
            ).format(count=blocks)
        if warns:
            return self.tr("Fix {count} warnings, or say why they stay", None, warns).format(
                count=warns
            )
        return self.tr("Nothing stands in the way of submitting")

    def _summary(self) -> QWidget:
        box = QFrame()
        box.setProperty("line", "bottom")
        box.setProperty("surface", True)
        column = QVBoxLayout(box)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        self._headline = QLabel(self.tr("Not checked yet"))
        self._headline.setProperty("role", "paneTitle")
        self._headline.setWordWrap(True)
        self._counts = label("", "secondary")
        self._proof = ElidedLabel("", "caption")
        again = button(
            self._look,
            self.tr("Check again"),
            name="check-again",
            kind="link",
            icon="ri.refresh-line",
        )
        again.clicked.connect(self.runAsked)
        foot = QHBoxLayout()
        foot.addWidget(self._proof, 1)
        foot.addWidget(again)
        column.addWidget(self._headline)
        column.addWidget(self._counts)
        column.addLayout(foot)
        return box

    def _fill(self) -> None:
        """Make the rows, unless those that stand there say the same.

        Every pause in typing brings a report; 65 new widgets would cost 18 ms of the next key, and
        a reason that is being written its words.
        """
        report = self._presenter.report
        if report is None:
            return
        keeps = self._presenter.draft.keeps
        found = [f for weight in Severity for f in report.findings if f.severity is weight]
        looks = [(_without_place(f), keeps.get(f.key, "")) for f in found]
        if looks != self._looks:
            self._looks = looks
            self._make_rows(found)
        for row, finding in zip(self._rows, found, strict=True):
            row.finding = finding  # its place may be another one now

    def _make_rows(self, findings: Sequence[Finding]) -> None:
        inner = QWidget()
        inner.setProperty("surface", True)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._rows = []
        for severity, text, hint in (
            (Severity.BLOCK, self.tr("Blocking"), self.tr("must be resolved")),
            (Severity.WARN, self.tr("Warnings"), self.tr("fix, or keep with a reason")),
            (Severity.INFO, self.tr("Notes"), ""),
        ):
            found = [f for f in findings if f.severity is severity]
            if found:
                column.addWidget(self._group(f"{text} {len(found)}", hint))
                self._add_rows(column, found)
        column.addStretch(1)
        refill(self._scroll, inner)

    def _group(self, text: str, hint: str) -> QWidget:
        head = QFrame()
        head.setProperty("surface", "subtle")
        head.setProperty("line", "bottom")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 6, 16, 5)
        name = label(text, "caption")
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        row.addWidget(name, 1)
        row.addWidget(label(hint, "caption"))
        return head

    def _add_rows(self, column: QVBoxLayout, findings: Sequence[Finding]) -> None:
        report = self._presenter.report
        blocks = {f.fix.block for f in report.findings if f.fix} - {""} if report else set()
        for finding in findings:
            kept = self._presenter.draft.keeps.get(finding.key, "")
            others = len(blocks) > 1
            row = FindingRow(finding, kept, self._look, self._language, others=others)
            row.convertAllAsked.connect(self.convertAllAsked)
            row.jumpAsked.connect(self.jumpAsked)
            row.fixAsked.connect(self.fixAsked)
            row.keepAsked.connect(self.keepAsked)
            self._rows.append(row)
            column.addWidget(row)


def _without_place(finding: Finding) -> Finding:
    """What a row shows of a finding: words typed above it move its place, not its looks."""
    return replace(finding, location=Location(where=finding.location.where))
