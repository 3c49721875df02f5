"""The field of one picture: the file, and the words for those who do not see it."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from editor_app.domain.canonical import Json
from editor_app.domain.template import FieldSpec
from editor_app.ui.composing import guard
from editor_app.ui.fields.base import FieldContext
from editor_app.ui.fields.rows import FileField


class ImageField(FileField):
    """A file field of one row, with a line for its alternative text (GB/T 37668-2019)."""

    def __init__(self, spec: FieldSpec, context: FieldContext) -> None:
        super().__init__(spec, context)
        self.alt = QLineEdit()
        words = self.tr("Alternative text: what the image shows")
        self.alt.setPlaceholderText(words)
        self.alt.setAccessibleName(f"{spec.label(context.language)} · {words}")
        self.alt.setObjectName(f"alt-{spec.key}")
        self.alt.setReadOnly(spec.readonly)
        self.alt.textEdited.connect(self._described)
        guard(self.alt)
        self.alt.hide()
        self.column.addWidget(self.alt)

    def inputs(self) -> Sequence[QWidget]:
        return (self.alt, self.add) if self.value() else (self.add,)

    def set_value(self, value: Json) -> None:
        super().set_value(value)
        row = self.row
        self.alt.setVisible(row is not None)
        words = str(row.get("alt") or "") if row is not None else ""
        if self.alt.text().strip() != words:
            self.alt.setText(words)

    @property
    def row(self) -> Mapping[str, Json] | None:
        """The picture's row, if there is a picture."""
        rows = self.value()
        first = rows[0] if isinstance(rows, Sequence) and rows else None
        return first if isinstance(first, Mapping) else None

    def _described(self, typed: str) -> None:
        row = dict(self.row or {})
        row.pop("alt", None)
        words = typed.strip()
        self.replace_row({**row, "alt": words} if words else row)
