"""属性: the template's fields as a form, in groups, with help and error lines."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from editor_app.domain.canonical import Json
from editor_app.domain.findings import Finding
from editor_app.presenters.editor import EditorPresenter, Group
from editor_app.presenters.field_messages import messages_below_fields
from editor_app.ui.fields.base import FieldContext
from editor_app.ui.fields.leftovers import Leftovers
from editor_app.ui.fields.row import FieldRow


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
        self._locked = False
        inner = QWidget(self.viewport())
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 12, 16, 24)
        column.setSpacing(12)
        for group in presenter.groups():
            self._add_group(inner, column, group, context)
        self._leftovers = Leftovers(context.look, context.field_label, inner)
        self._leftovers.removeAsked.connect(self._drop)
        column.addWidget(self._leftovers)
        column.addStretch(1)
        self.setWidget(inner)

    def show_draft(self) -> None:
        """Show the values of the presenter's draft."""
        content = self._presenter.draft.content
        fields: Mapping[str, Json] = content.fields
        for key, row in self._rows.items():
            row.show_value(fields.get(key), len(content.body))
        self._leftovers.show_values(self._presenter.leftovers())
        self._show_states()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Put each finding below the field it is about; blocks win over warnings."""
        told = messages_below_fields(findings, self._language)
        for key, row in self._rows.items():
            row.show_problem(told.get(key, ""))

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
        self._locked = read_only
        self._show_states()

    def _show_states(self) -> None:
        """Marks and locks as things stand: other fields decide some of them."""
        for row in self._rows.values():
            spec = row.field.spec
            row.set_required(self._presenter.required_by(spec))
            row.field.setEnabled(not self._locked and not self._presenter.is_carried_over(spec))

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
            row = FieldRow(spec, self._presenter.required_by(spec), context, inner)
            row.field.changed.connect(lambda key=spec.key: self._changed(key))
            self._rows[spec.key] = row
            column.addWidget(row)

    def _drop(self, key: str) -> None:
        if self._presenter.set_field(key, None):
            self._leftovers.show_values(self._presenter.leftovers())
            self.edited.emit(key)

    def _changed(self, key: str) -> None:
        if self._presenter.set_field(key, self._rows[key].field.value()):
            carried = self._presenter.carry_over(key)
            if carried:
                self._rows[carried].field.set_value(self._presenter.value(carried))
            self._show_states()  # a condition may hold elsewhere now
            self.edited.emit(key)

    def _group_text(self, key: str) -> str:
        return {
            "details": self.tr("Details of this kind"),
            "catalogue": self.tr("Disclosure catalogue"),
            "source": self.tr("Source"),
            "publication": self.tr("Publication"),
        }[key]
