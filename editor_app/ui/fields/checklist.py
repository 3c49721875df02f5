"""办理清单: steps to tick, those that come after the notice apart from the others, and on paper."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from editor_app.domain.canonical import Json
from editor_app.domain.layout import Term
from editor_app.domain.template import FieldSpec, FieldType
from editor_app.ui.fields.base import FieldContext, FieldWidget, as_list
from editor_app.ui.fields.choices import TermBox
from editor_app.ui.widgets.controls import button, label

LATER = "after_notice"


def is_checklist(spec: FieldSpec, terms: Sequence[Term]) -> bool:
    """Whether the field's list tells which steps come after the notice."""
    return spec.type is FieldType.MULTICHOICE and any(LATER in term.extra for term in terms)


class ChecklistField(FieldWidget):
    """Check boxes in two groups, with how many are done; order is that of the list."""

    def __init__(self, spec: FieldSpec, context: FieldContext) -> None:
        super().__init__(spec, context)
        self.column.setSpacing(2)
        self._boxes: dict[str, TermBox] = {}
        self._count = label("", "caption", name=f"field-{spec.key}-count")
        terms = context.terms(spec.choices)
        before = [one for one in terms if one.extra.get(LATER) is not True]
        after = [one for one in terms if one.extra.get(LATER) is True]
        self.column.addWidget(self._count)
        self._add_group(self.tr("Before and while the notice hangs"), before)
        self._add_group(self.tr("After it has hung its full period"), after)
        self.print = button(
            context.look,
            self.tr("Print the list…"),
            name=f"print-{spec.key}",
            kind="link",
            icon="ri.printer-line",
        )
        self.print.clicked.connect(lambda: context.print_list(spec))
        self.column.addWidget(self.print)
        self._tell()

    def value(self) -> Json:
        return [key for key, box in self._boxes.items() if box.isChecked()] or None

    def set_value(self, value: Json) -> None:
        wanted = as_list(value)
        for key in wanted:  # a step that a newer layout took away stays visible and stored
            if key not in self._boxes:
                self._add(key, key)
        for key, box in self._boxes.items():
            box.setChecked(key in wanted)
        self._tell()

    def inputs(self) -> Sequence[QWidget]:
        return tuple(self._boxes.values())

    def _add_group(self, heading: str, terms: Sequence[Term]) -> None:
        if not terms:
            return
        self.column.addWidget(label(heading, "secondary"))
        for term in terms:
            self._add(term.name(self.context.language), term.key)

    def _add(self, text: str, key: str) -> None:
        box = TermBox(text)
        box.setAccessibleName(f"{self.spec.label(self.context.language)}: {text}")
        box.setObjectName(f"field-{self.spec.key}-{key}")
        box.setEnabled(not self.spec.readonly)
        box.clicked.connect(self._ticked)
        self._boxes[key] = box
        self.column.addWidget(box)

    def _ticked(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        done = sum(box.isChecked() for box in self._boxes.values())
        told = self.tr("{done} of {all} steps done")
        self._count.setText(told.format(done=done, all=len(self._boxes)))
