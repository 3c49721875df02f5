"""检查: the findings of the last run, what each means, and what can be done about it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from editor_app.domain.findings import Finding, Location, Severity
from editor_app.domain.layout import Rule
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.fixes import unlinking
from editor_app.presenters.rule_page import passed, rule_page
from editor_app.ui.announcing import announce
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.check_counters import PASSED, CheckCounters
from editor_app.ui.screens.editor.check_rows import FindingRow
from editor_app.ui.screens.editor.rule_dialog import RuleDialog
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.surfaces import IconLabel, refill

MOST_ROWS = 100  # made at once: each costs a third of a millisecond of the next key


class ChecksPanel(QWidget):
    """Counters that filter at the top, findings grouped by weight below."""

    jumpAsked = Signal(object)
    fixAsked = Signal(object)
    fixAllAsked = Signal(object)  # the findings whose fixes are wanted
    convertAllAsked = Signal()
    keepAsked = Signal(object, str)
    maskAsked = Signal(str)  # name of an attachment whose personal data shall be masked
    attachAsked = Signal()
    runAsked = Signal()
    wordAsked = Signal(str, bool)

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
        column.addWidget(self._scroll, 1)
        self._rows: list[FindingRow] = []
        self._looks: tuple[object, ...] | None = None  # of what stands there, without places
        self._most = MOST_ROWS
        self._expected = False  # whether somebody waits for the next report
        self._current = ""  # key of the finding that is shown in the text

    @property
    def rows(self) -> list[FindingRow]:
        """The findings of the last report that are shown, the gravest first."""
        self._fill()
        return self._rows

    def show_report(self, at: datetime) -> None:
        """Show the presenter's last report."""
        report = self._presenter.report
        if report is None:
            return
        blocks = len(self._presenter.open_findings(Severity.BLOCK))
        warns = len(self._presenter.open_findings(Severity.WARN))
        self._tell(self._sentence(blocks, warns))
        spoke = {finding.rule for finding in report.findings}
        counts = {one.value: report.count(one) for one in Severity}
        self._counters.show_counts({**counts, PASSED: report.rules_run - len(spoke)})
        self._proof.setText(
            self.tr("{time} · {rules} rules · catalogue {version}, lexicon {lexicon}").format(
                time=at.astimezone().strftime("%H:%M:%S"),
                rules=report.rules_run,
                version=report.catalogue_version,
                lexicon=report.lexicon_version or "–",
            )
        )
        if self.isVisible():
            self._fill()

    def expect(self) -> None:
        """The person asked: the next report is announced, whatever it says."""
        self._expected = True

    def mark_current(self, finding: Finding) -> None:
        """Show which finding the text is at; the filter gives way if it hides it."""
        self._current = finding.key
        if self._counters.key not in ("", finding.severity.value):
            self._counters.clear()
        for row in self.rows:
            row.set_current(row.finding.location == finding.location and row.finding == finding)
            if row.current:
                self._scroll.ensureWidgetVisible(row, 0, 24)

    def explain(self, rule: str) -> None:
        """为什么: the page of a rule, out of the pack the item is pinned to."""
        page = rule_page(self._presenter.layout, rule, self._language)
        if page is not None:
            RuleDialog(page, self._look, self).open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill()

    def _tell(self, sentence: str) -> None:
        news = self._expected or (self.isVisible() and sentence != self._headline.text())
        self._expected = False
        self._headline.setText(sentence)
        if news:
            announce(self, sentence)

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
        self._counters = CheckCounters(self._look)
        self._counters.chosen.connect(self._filtered)
        self._proof = label("", "caption", wrap=True)
        again = button(
            self._look,
            self.tr("Check again"),
            name="check-again",
            kind="link",
            icon="ri.refresh-line",
        )
        again.clicked.connect(self.runAsked)
        foot = QHBoxLayout()
        again.give_way()  # the proof beside it is long
        foot.addWidget(self._proof, 1)
        foot.addWidget(again, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._headline)
        column.addWidget(self._counters)
        column.addLayout(foot)
        return box

    # ------------------------------------------------------------ rows

    def _filtered(self) -> None:
        self._most = MOST_ROWS
        self._fill()

    def _show_more(self) -> None:
        self._most += MOST_ROWS
        self._fill()

    def _found(self) -> list[Finding]:
        report, key = self._presenter.report, self._counters.key
        if report is None:
            return []
        wanted = [one for one in Severity if key in ("", one.value)]
        return [f for weight in wanted for f in report.findings if f.severity is weight]

    def _fill(self) -> None:
        """Make the rows, unless those that stand there say the same.

        Every pause in typing brings a report; 65 new widgets would cost 18 ms of the next key, and
        a reason that is being written its words.
        """
        if self._presenter.report is None:
            return
        keeps = self._presenter.draft.keeps
        found = self._found()
        shown = found[: self._most]
        looks = (
            self._counters.key,
            len(found),
            tuple((_without_place(f), keeps.get(f.key)) for f in shown),
        )
        if looks != self._looks:
            self._looks = looks
            self._make_rows(shown, len(found) - len(shown))
        for row, finding in zip(self._rows, shown, strict=True):
            row.finding = finding  # its place may be another one now

    def _make_rows(self, findings: Sequence[Finding], more: int) -> None:
        inner = QWidget()
        inner.setProperty("surface", True)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._rows = []
        if self._counters.key == PASSED:
            self._add_passed(column)
        for severity, text, hint in (
            (Severity.BLOCK, self.tr("Blocking"), self.tr("must be resolved")),
            (Severity.WARN, self.tr("Warnings"), self.tr("fix, or keep with a reason")),
            (Severity.INFO, self.tr("Notes"), ""),
        ):
            found = [f for f in findings if f.severity is severity]
            if found:
                count = self._presenter.report.count(severity) if self._presenter.report else 0
                column.addWidget(self._group(f"{text} {count}", hint))
                self._add_rows(column, found)
        if more:
            text = self.tr("Show {count} more").format(count=min(more, MOST_ROWS))
            link = button(self._look, text, name="more-findings", kind="link")
            link.clicked.connect(self._show_more)
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignHCenter)
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
        every = report.findings if report else ()
        blocks = {f.fix.block for f in every if f.fix} - {""}
        for finding in findings:
            kept = self._presenter.draft.keeps.get(finding.key)
            row = FindingRow(
                finding,
                kept,
                self._look,
                self._language,
                before=self._presenter.reason_before(finding),
                linked=unlinking(self._presenter.draft.content, finding) is not None,
                others=len(blocks) > 1,
                alike=sum(1 for _ in self._fixable(finding.rule)),
            )
            row.convertAllAsked.connect(self.convertAllAsked)
            row.jumpAsked.connect(self.jumpAsked)
            row.fixAsked.connect(self.fixAsked)
            row.fixAllAsked.connect(self._ask_all)
            row.keepAsked.connect(self.keepAsked)
            row.whyAsked.connect(self.explain)
            row.wordAsked.connect(self.wordAsked)
            row.maskAsked.connect(self.maskAsked)
            row.attachAsked.connect(self.attachAsked)
            row.unlinkAsked.connect(self._unlink)
            row.set_current(finding.key == self._current)
            self._rows.append(row)
            column.addWidget(row)

    def _add_passed(self, column: QVBoxLayout) -> None:
        report = self._presenter.report
        if report is None:
            return
        spoke = frozenset(finding.rule for finding in report.findings)
        rules = passed(self._presenter.layout, report.ran, spoke)
        column.addWidget(self._group(self.tr("Passed {count}").format(count=len(rules)), ""))
        for rule in rules:
            column.addWidget(self._passed_row(rule))

    def _passed_row(self, rule: Rule) -> QFrame:
        box = QFrame()
        box.setProperty("line", "bottom")
        box.setProperty("surface", True)
        row = QHBoxLayout(box)
        row.setContentsMargins(16, 4, 16, 4)
        state = self._look.theme.state("check", PASSED)
        row.addWidget(IconLabel(self._look, state.icon or "", f"tone.{state.tone}.solid", 15))
        title = rule.title_zh if self._language.startswith("zh") else rule.title_en
        row.addWidget(label(title, "caption", wrap=True), 1)
        why = button(self._look, rule.id, name=f"why-{rule.id}", kind="link")
        why.setAccessibleName(self.tr("Why: {rule}").format(rule=rule.id))
        why.clicked.connect(lambda: self.explain(rule.id))
        row.addWidget(why)
        return box

    def _fixable(self, rule: str) -> Iterator[Finding]:
        """Open findings of a rule that one click each would mend."""
        report, keeps = self._presenter.report, self._presenter.draft.keeps
        for finding in report.findings if report else ():
            mends = finding.fix is not None and not finding.fix.block
            if finding.rule == rule and mends and finding.key not in keeps:
                yield finding

    def _unlink(self, finding: Finding) -> None:
        self.fixAsked.emit(unlinking(self._presenter.draft.content, finding) or finding)

    def _ask_all(self, rule: str) -> None:
        self.fixAllAsked.emit(tuple(self._fixable(rule)))


def _without_place(finding: Finding) -> Finding:
    """What a row shows of a finding: words typed beside it move its place, not its looks."""
    return replace(finding, location=Location(where=finding.location.where), beside="", nth=0)
