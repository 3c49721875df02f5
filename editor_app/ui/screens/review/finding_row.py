"""One finding beside a reviewed text: what a rule says, and why it was kept, by whom and when."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor_app.domain.findings import Finding, Severity
from editor_app.domain.submission import KeptWarning
from editor_app.ui import formats
from editor_app.ui.look import Look
from editor_app.ui.models.language import language
from editor_app.ui.widgets.controls import WrapLabel
from editor_app.ui.widgets.surfaces import IconLabel


class FindingRow(QWidget):
    """Mark of its weight, title, message, and the reason if there is one."""

    def __init__(
        self, look: Look, title: str, message: str, severity: Severity, kept: KeptWarning | None
    ) -> None:
        super().__init__()
        state = look.theme.state("check", severity.value)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, 0, 0)
        line.setSpacing(8)
        mark = IconLabel(look, state.icon or "", f"tone.{state.tone}.solid", 16)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        for text, role in ((title, "value"), (message, "caption")):
            words.addWidget(WrapLabel(text, role))
        if kept is not None:
            told = self.tr("Kept, because: {why}").format(why=kept.reason)
            words.addWidget(WrapLabel(told, "value"))
            if kept.by:
                words.addWidget(WrapLabel(f"{kept.by} {moment_told(kept.at)}".strip(), "caption"))
        line.addLayout(words, 1)


def finding_row(look: Look, finding: Finding, kept: KeptWarning | None) -> FindingRow:
    """A finding in the language of the window, by title and rule."""
    chinese = language().startswith("zh")
    title = finding.title_zh if chinese else finding.title_en
    message = finding.message_zh if chinese else finding.message_en
    if kept is not None and finding.clause:  # equal words are kept one by one
        told = QCoreApplication.translate("FindingRow", "Stands in: {clause}")
        message = f"{message}\n{told.format(clause=finding.clause)}"
    return FindingRow(look, f"{title} · {finding.rule}", message, finding.severity, kept)


def moment_told(told: str) -> str:
    """A moment somebody else's program told; nothing for what is none."""
    try:
        return formats.when_exactly(datetime.fromisoformat(told))
    except ValueError:
        return ""
