"""为什么: what a rule looks at, on what it rests, and how sure that is. Works offline."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor_app.presenters.help_book import RULE
from editor_app.presenters.rule_page import RulePage
from editor_app.ui.help_topics import HELP_PAGE
from editor_app.ui.look import Look
from editor_app.ui.rule_words import rule_expressions, rule_facts
from editor_app.ui.widgets.chip import Chip
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.folded import Folded
from editor_app.ui.words import state_chip


class RuleDialog(FittedDialog):
    """One page; Esc closes it."""

    def __init__(self, page: RulePage, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rule-dialog")
        self.setProperty(HELP_PAGE, RULE + page.id)
        self.setWindowTitle(self.tr("Why: {rule}").format(rule=page.id))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addLayout(self._head(page, look))
        column.addWidget(self._text(page, look), 1)
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

    def _text(self, page: RulePage, look: Look) -> QScrollArea:
        """What it says and its facts: with many thresholds, and large, more than a screen."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(14)
        column.addWidget(label(page.says, "body", wrap=True))
        column.addWidget(self._facts(page))
        if page.patterns:
            column.addWidget(self._expressions(page, look))
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("rule-text")
        scroll.setAccessibleName(page.title)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        scroll.setMinimumHeight(min(420, inner.heightForWidth(460)))
        return scroll

    def _expressions(self, page: RulePage, look: Look) -> Folded:
        """As administrators know them: folded until somebody asks."""
        named = self.tr("For administrators: regular expressions")
        text = _value(named, rule_expressions(page))
        text.setObjectName("rule-expressions-text")
        return Folded(look, named, text, name="rule-expressions")

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
        for row, (name, text) in enumerate(rule_facts(page)):
            grid.addWidget(label(name, "caption"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_value(name, text), row, 1)
        return box


def _value(name: str, text: str) -> QLabel:
    made = label(text, "secondary", wrap=True)
    made.setAccessibleName(f"{name} {text}")
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made
