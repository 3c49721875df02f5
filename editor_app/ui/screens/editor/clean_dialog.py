"""What to take out of a copy of a file: chosen line by line, nothing changed before."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor_app.checks.traces import trace_said
from editor_app.domain.cleaning import Way
from editor_app.domain.file_facts import TextChange, Trace
from editor_app.presenters.attachments import Choice
from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.foot import foot


class CleanDialog(FittedDialog):
    """A line per trace: a check mark, what was found, and the ways where there are several."""

    chosen = Signal(object)  # dict of Trace to Way

    def __init__(
        self,
        name: str,
        choices: tuple[Choice, ...],
        changes: tuple[TextChange, ...],
        look: Look,
        language: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("clean-dialog")
        self.setWindowTitle(self.tr("Clean a copy"))
        self.setModal(True)
        self.resize(look.theme.px(560), look.theme.px(480 if changes else 320))
        self._rows: list[tuple[Trace, QCheckBox, QComboBox]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Clean a copy of {name}").format(name=name), "sectionTitle"))
        hint = self.tr(
            "A copy takes the place of the file; the original stays on this computer and undo "
            "brings it back."
        )
        column.addWidget(label(hint, "secondary", wrap=True))
        for choice in choices:
            column.addLayout(self._row(choice, language))
            if choice.found.trace is Trace.TRACKED_CHANGES and changes:
                column.addWidget(self._changes(changes), 1)
        if name.lower().endswith(".pdf"):
            hint = self.tr("The copy holds the pages only: bookmarks do not come along.")
            column.addWidget(label(hint, "caption", wrap=True))
        column.addStretch(0 if changes else 1)
        column.addLayout(self._foot(look))
        self._count()

    def _row(self, choice: Choice, language: str) -> QHBoxLayout:
        said = trace_said(choice.found)
        check = QCheckBox(said.zh if language.startswith("zh") else said.en)
        trace = choice.found.trace
        check.setObjectName(f"clean-{trace.value}")
        check.setAccessibleName(check.text())
        check.setChecked(choice.proposed)
        check.toggled.connect(lambda _: self._count())
        ways = QComboBox()
        ways.setObjectName(f"way-{trace.value}")
        ways.setAccessibleName(check.text())
        for way in choice.ways:
            ways.addItem(self._way(trace, way), way)
        row = QHBoxLayout()
        row.addWidget(check, 1)
        row.addWidget(ways)
        if len(choice.ways) == 1:  # nothing to choose: the word alone
            row.addWidget(label(ways.currentText(), "secondary"))
            ways.hide()
        self._rows.append((trace, check, ways))
        return row

    def _way(self, trace: Trace, way: Way) -> str:
        match way:
            case Way.ACCEPT:
                return self.tr("Accept all")
            case Way.SHOW:
                return self.tr("Show")
            case Way.REMOVE if trace in (Trace.HIDDEN_ROWS, Trace.HIDDEN_COLUMNS):
                return self.tr("Empty them")  # formulas become values: nothing else moves
            case Way.REMOVE:
                return self.tr("Remove")

    def _changes(self, changes: tuple[TextChange, ...]) -> QPlainTextEdit:
        """What accepting means: words that go and words that stay, paragraph by paragraph."""
        view = QPlainTextEdit()
        view.setObjectName("clean-changes")
        view.setAccessibleName(self.tr("What accepting changes"))
        view.setReadOnly(True)
        lines = []
        for one in changes:
            source = (
                self.tr("Paragraph {number}: “{words}” stays")
                if one.added
                else self.tr("Paragraph {number}: “{words}” goes")
            )
            lines.append(source.format(number=one.paragraph, words=one.words))
        view.setPlainText("\n".join(lines))
        return view

    def _foot(self, look: Look) -> QHBoxLayout:
        back = button(look, self.tr("Cancel"), name="clean-cancel")
        back.clicked.connect(self.reject)
        self._go = button(look, self.tr("Clean"), name="clean-apply", kind="primary")
        self._go.setDefault(True)
        self._go.clicked.connect(self._finish)
        return foot([back, self._go])

    def _count(self) -> None:
        self._go.setEnabled(any(check.isChecked() for _, check, _ in self._rows))

    def _finish(self) -> None:
        order = {
            trace: Way(ways.currentData()) for trace, check, ways in self._rows if check.isChecked()
        }
        self.accept()
        self.chosen.emit(order)
