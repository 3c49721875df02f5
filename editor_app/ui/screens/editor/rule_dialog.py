"""为什么: what a rule looks at, on what it rests, and how sure that is. Works offline."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.findings import Override, Phase
from editor_app.presenters.rule_page import RulePage
from editor_app.ui.look import Look
from editor_app.ui.widgets.chip import Chip
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.words import state_chip


class RuleDialog(QDialog):
    """One page; Esc closes it."""

    def __init__(self, page: RulePage, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rule-dialog")
        self.setWindowTitle(self.tr("Why: {rule}").format(rule=page.id))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addLayout(self._head(page, look))
        column.addWidget(label(page.says, "body", wrap=True))
        column.addWidget(self._facts(page))
        column.addStretch(1)
        close = button(look, self.tr("Close"), name="rule-close", kind="primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        told = self.tr("Rule {rule} of catalogue {version}")
        told = told.format(rule=page.id, version=page.catalogue_version)
        foot.addWidget(label(told, "caption"), 1)
        foot.addWidget(close)
        column.addLayout(foot)
        self.setFixedWidth(look.theme.px(560))

    def _head(self, page: RulePage, look: Look) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label(page.title, "paneTitle", wrap=True), 1)
        chip = Chip(look, state_chip(look.theme, "check", page.severity.value))
        row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _facts(self, page: RulePage) -> QFrame:
        box = QFrame()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (name, text) in enumerate(self._pairs(page)):
            grid.addWidget(label(name, "caption"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_value(name, text), row, 1)
        return box

    def _pairs(self, page: RulePage) -> tuple[tuple[str, str], ...]:
        told = self._phases()
        phases = self.tr(", ").join(told[phase] for phase in page.phases)
        thresholds = "\n".join(f"{key} = {value}" for key, value in page.thresholds)
        return (
            (self.tr("Basis"), page.basis),
            (self.tr("How sure"), self._confidence().get(page.confidence, page.confidence)),
            (self.tr("Looked at"), phases),
            (self.tr("May let it stand"), self._overrides()[page.override]),
            *([(self.tr("Thresholds"), thresholds)] if thresholds else []),
        )

    def _confidence(self) -> Mapping[str, str]:
        return {
            "official": self.tr("Read in the official text"),
            "official via copy": self.tr("Read in a copy of the official text"),
            "recollection": self.tr("Known from practice; the text was not at hand"),
            "inference": self.tr("Derived for this program; no text says it so"),
        }

    def _phases(self) -> Mapping[Phase, str]:
        return {
            Phase.DRAFT: self.tr("while drafting"),
            Phase.PREVIEW: self.tr("at the preview"),
            Phase.SUBMIT: self.tr("at submission"),
            Phase.REVIEW: self.tr("in review"),
            Phase.PUBLISH: self.tr("at publication"),
        }

    def _overrides(self) -> Mapping[Override, str]:
        return {
            Override.NONE: self.tr("Nobody: it has to be mended"),
            Override.EDITOR_REASON: self.tr("The editor, with a written reason"),
            Override.FINAL_REVIEWER: self.tr("The last reviewer alone, with a written reason"),
        }


def _value(name: str, text: str) -> QLabel:
    made = label(text, "secondary", wrap=True)
    made.setAccessibleName(f"{name} {text}")
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made
