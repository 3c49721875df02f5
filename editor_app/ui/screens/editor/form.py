"""属性: the template's fields as a form, in groups, with help and error lines."""

from collections import deque
from collections.abc import Mapping, Sequence
from time import monotonic

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from editor_app.domain.findings import Finding
from editor_app.domain.template import FieldSpec
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.field_messages import Told, messages_below_fields
from editor_app.presenters.form import FormPresenter, Group
from editor_app.ui.fields.base import FieldContext
from editor_app.ui.fields.leftovers import Leftovers
from editor_app.ui.fields.row import FieldRow
from editor_app.ui.screens.editor.field_visits import mark_field
from editor_app.ui.tab_order import follow_in_tab_order

_SLICE_MS = 8.0  # of the main thread, between two keys


class PropertiesForm(QScrollArea):
    """All fields that are not edited on the sheet.

    Its 200 widgets cost as much as the rest of the page. So the sheet is shown first, and the rows
    are made after it, a few in each turn of the event loop; whoever needs one gets them all.
    """

    edited = Signal(str)  # key of the field

    def __init__(
        self,
        presenter: EditorPresenter,
        form: FormPresenter,
        context: FieldContext,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter, self._form, self._context = presenter, form, context
        self._language = context.language
        self.setObjectName("properties-form")
        self.setWidgetResizable(True)
        self._rows: dict[str, FieldRow] = {}
        self._problems: Mapping[str, Told] = {}
        self._locked = False
        self._last: QWidget = self  # Tab comes to the next row from here
        self._inner = QWidget(self.viewport())
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(16, 12, 16, 24)
        self._column.setSpacing(12)
        self._missing = deque((group, spec) for group in form.groups() for spec in group.fields)
        self._leftovers = Leftovers(context.look, context.field_label, self._inner)
        self._leftovers.removeAsked.connect(self._drop)
        self._column.addWidget(self._leftovers)
        self._column.addStretch(1)
        self.setWidget(self._inner)
        self._making = QTimer(self, singleShot=True, interval=0)
        self._making.timeout.connect(self._make_some)

    @property
    def complete(self) -> bool:
        """Whether every field has its row by now."""
        return not self._missing

    def row(self, key: str) -> FieldRow | None:
        """The row of a field; ``None`` if the form has no such field."""
        self._make(float("inf"))
        return self._rows.get(key)

    def show_draft(self) -> None:
        """Show the values of the presenter's draft."""
        for row in self._rows.values():
            self._show_value(row)
        self._leftovers.show_values(self._form.leftovers())
        self._show_states()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Put each finding below the field it is about; blocks win over warnings."""
        self._problems = messages_below_fields(findings, self._language)
        body_chars = len(self._presenter.draft.content.body)
        for key, row in self._rows.items():
            row.show_problem(self._problems.get(key))
            row.set_body_chars(body_chars)

    def jump_to(self, key: str) -> bool:
        """Scroll to a field and put the cursor in it; ``False`` if the form has no such field."""
        row = self.row(key)
        if row is None:
            return False
        self._column.activate()  # rows made just now have no place yet
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
            self._show_state(row)

    def _show_value(self, row: FieldRow) -> None:
        content = self._presenter.draft.content
        row.show_value(content.fields.get(row.field.spec.key), len(content.body))

    def _show_state(self, row: FieldRow) -> None:
        spec = row.field.spec
        row.set_required(self._form.required_by(spec))
        row.field.setEnabled(not self._locked and not self._form.is_carried_over(spec))

    # ------------------------------------------------------------ making the rows

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make_later()

    def _make_later(self) -> None:
        """Rows that nobody could see are not made: the text beside them comes first."""
        if self._missing and self.isVisible():
            self._making.start()

    def _make_some(self) -> None:
        if self.isVisible():
            self._make(_SLICE_MS)
        self._make_later()

    def _make(self, milliseconds: float) -> None:
        """Make the rows that are missing, the topmost first, until the time is up."""
        end = monotonic() + milliseconds / 1000
        while self._missing and monotonic() < end:
            group, spec = self._missing.popleft()
            if spec is group.fields[0]:
                self._add_heading(group)
            self._add_row(spec)

    def _add_heading(self, group: Group) -> None:
        heading = QLabel(self._group_text(group.key), self._inner)
        heading.setProperty("role", "cardTitle")
        if self._rows:
            line = QFrame(self._inner)
            line.setProperty("rule", "h")
            self._add(line)
        self._add(heading)

    def _add_row(self, spec: FieldSpec) -> None:
        row = FieldRow(spec, self._form.required_by(spec), self._context, self._inner)
        mark_field(row, spec.key)
        row.field.changed.connect(lambda key=spec.key: self._changed(key))
        self._rows[spec.key] = row
        self._last = follow_in_tab_order(self._last, row)
        self._show_value(row)
        self._show_state(row)
        row.show_problem(self._problems.get(spec.key))
        self._add(row)

    def _add(self, widget: QWidget) -> None:
        """Put a widget below the others, above earlier values that the template does not know."""
        self._column.insertWidget(self._column.indexOf(self._leftovers), widget)
        widget.show()  # at once: a jump may lead here

    def _drop(self, key: str) -> None:
        if self._presenter.set_field(key, None):
            self._leftovers.show_values(self._form.leftovers())
            self.edited.emit(key)

    def _changed(self, key: str) -> None:
        if self._presenter.set_field(key, self._rows[key].field.value()):
            carried = self._form.carry_over(key)
            row = self.row(carried) if carried else None
            if carried and row is not None:
                row.field.set_value(self._presenter.value(carried))
            self._show_states()  # a condition may hold elsewhere now
            self.edited.emit(key)

    def _group_text(self, key: str) -> str:
        return {
            "details": self.tr("Details of this kind"),
            "catalogue": self.tr("Disclosure catalogue"),
            "source": self.tr("Source"),
            "publication": self.tr("Publication"),
        }[key]
