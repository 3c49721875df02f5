"""属性: the template's fields as a form, in groups, with help and error lines."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from editor_app.domain.canonical import Json
from editor_app.domain.findings import Finding, Severity
from editor_app.domain.template import FieldSpec
from editor_app.presenters.editor import EditorPresenter, Group
from editor_app.ui.fields import make_field
from editor_app.ui.fields.base import FieldContext, FieldWidget
from editor_app.ui.widgets.controls import label


class FieldRow(QWidget):
    """Label above, input, then the error if there is one, else the help."""

    def __init__(
        self, spec: FieldSpec, required: bool, context: FieldContext, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.field: FieldWidget = make_field(spec, context)
        self._problem = ""
        self._help = spec.help_zh if context.language.startswith("zh") else ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._label = label("", "secondary")
        self._text = spec.label(context.language)
        self.set_required(required)
        self._line = label(self._help, "caption", wrap=True)
        self._line.setVisible(bool(self._help))
        column.addWidget(self._label)
        column.addWidget(self.field)
        column.addWidget(self._line)

    def set_required(self, required: bool) -> None:
        """Mark what must be filled; the mark is a word for screen readers, too."""
        self._label.setText(
            self.tr("{field} *").format(field=self._text) if required else self._text
        )

    def show_problem(self, message: str) -> None:
        """Show an error below the input, or the help again.

        Every check tells every row; styling a row anew takes a millisecond, and few have changed.
        """
        if message == self._problem:
            return
        self._problem = message
        self.field.set_error(bool(message))
        self._line.setProperty("role", "error" if message else "caption")
        self._line.style().unpolish(self._line)
        self._line.style().polish(self._line)
        self._line.setText(message or self._help)
        self._line.setVisible(bool(message or self._help))


class PropertiesForm(QScrollArea):
    """All fields that are not edited on the sheet."""

    edited = Signal(str)  # key of the field

    def __init__(
        self, presenter: EditorPresenter, context: FieldContext, parent: QWidget | None = None
    ) -> None:
        """Parents are given from the start, here and in the inspector.

        Qt styles a whole subtree anew whenever it moves: 18 ms for these 180 widgets each time.
        """
        super().__init__(parent)
        self._presenter = presenter
        self._language = context.language
        self.setObjectName("properties-form")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows: dict[str, FieldRow] = {}
        inner = QWidget(self.viewport())
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 12, 16, 24)
        column.setSpacing(12)
        for group in presenter.groups():
            self._add_group(inner, column, group, context)
        column.addStretch(1)
        self.setWidget(inner)

    def show_draft(self) -> None:
        """Show the values of the presenter's draft."""
        fields: Mapping[str, Json] = self._presenter.draft.content.fields
        for key, row in self._rows.items():
            row.field.set_value(fields.get(key))
            row.set_required(self._presenter.is_required(row.field.spec))

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Put each finding below the field it is about; blocks win over warnings."""
        worst: dict[str, Finding] = {}
        for finding in findings:
            earlier = worst.get(finding.location.where)
            if earlier is None or earlier.severity is not Severity.BLOCK:
                worst[finding.location.where] = finding
        chinese = self._language.startswith("zh")
        for key, row in self._rows.items():
            told = worst.get(key)
            shown = told is not None and told.severity is not Severity.INFO
            message = (told.message_zh if chinese else told.message_en) if told else ""
            row.show_problem(message if shown else "")

    def jump_to(self, key: str) -> bool:
        """Scroll to a field and put the cursor in it; ``False`` if the form has no such field."""
        row = self._rows.get(key)
        if row is None:
            return False
        self.ensureWidgetVisible(row, 0, 40)
        row.field.take_focus()
        return True

    def set_read_only(self, read_only: bool) -> None:
        """Lock the inputs while the item is with a reviewer."""
        for row in self._rows.values():
            row.field.setEnabled(not read_only)

    def _add_group(
        self, inner: QWidget, column: QVBoxLayout, group: Group, context: FieldContext
    ) -> None:
        heading = QLabel(self._group_text(group.key), inner)
        heading.setProperty("role", "cardTitle")
        if column.count():
            line = QFrame(inner)
            line.setProperty("rule", "h")
            column.addWidget(line)
        column.addWidget(heading)
        for spec in group.fields:
            row = FieldRow(spec, self._presenter.is_required(spec), context, inner)
            row.field.changed.connect(lambda key=spec.key: self._changed(key))
            self._rows[spec.key] = row
            column.addWidget(row)

    def _changed(self, key: str) -> None:
        if self._presenter.set_field(key, self._rows[key].field.value()):
            for row in self._rows.values():  # required_when may have changed elsewhere
                row.set_required(self._presenter.is_required(row.field.spec))
            self.edited.emit(key)

    def _group_text(self, key: str) -> str:
        return {
            "details": self.tr("Details of this kind"),
            "catalogue": self.tr("Disclosure catalogue"),
            "source": self.tr("Source"),
            "publication": self.tr("Publication"),
        }[key]
