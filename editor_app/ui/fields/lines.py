"""Fields of one line or of running text."""

from collections.abc import Sequence

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from editor_app.domain.canonical import Json
from editor_app.domain.template import FieldSpec
from editor_app.ui.fields.base import FieldContext, FieldWidget, as_list, as_text


class LineField(FieldWidget):
    """One line: text, URL, phone, document number, index number."""

    def __init__(self, spec: FieldSpec, context: FieldContext) -> None:
        super().__init__(spec, context)
        self.edit = QLineEdit()
        self.edit.setReadOnly(spec.readonly)
        self.edit.textEdited.connect(lambda _: self.changed.emit())
        self.column.addWidget(self.edit)
        self.name_inputs()

    def value(self) -> Json:
        return self.edit.text().strip() or None

    def set_value(self, value: Json) -> None:
        if self.value() != value:
            self.edit.setText(as_text(value))
            self.edit.setCursorPosition(0)

    def inputs(self) -> Sequence[QWidget]:
        return (self.edit,)


class NumberField(LineField):
    """A whole number."""

    def __init__(self, spec: FieldSpec, context: FieldContext) -> None:
        super().__init__(spec, context)
        self.edit.setValidator(
            QRegularExpressionValidator(QRegularExpression("[0-9]{0,15}"), self.edit)
        )

    def value(self) -> Json:
        """The number; text that is none, as an import may bring it, stays for the checks."""
        text = self.edit.text().strip()
        return int(text) if text.isascii() and text.isdigit() else text or None


class TextField(FieldWidget):
    """Several lines; a field that may be given several times takes one value a line."""

    def __init__(self, spec: FieldSpec, context: FieldContext) -> None:
        super().__init__(spec, context)
        self.edit = QPlainTextEdit()
        self.edit.setTabChangesFocus(True)
        self.edit.setReadOnly(spec.readonly)
        self.edit.document().setDocumentMargin(2)
        lines = 3 if spec.multiple else 4
        self.edit.setFixedHeight(self.edit.fontMetrics().lineSpacing() * lines + 16)
        self._quiet = False
        self.edit.textChanged.connect(self._edited)
        self.column.addWidget(self.edit)
        self.name_inputs()

    def value(self) -> Json:
        text = self.edit.toPlainText()
        if self.spec.multiple:
            return [line.strip() for line in text.splitlines() if line.strip()] or None
        return text.strip() or None

    def set_value(self, value: Json) -> None:
        if self.value() == value:
            return
        self._quiet = True
        text = "\n".join(as_list(value)) if self.spec.multiple else as_text(value)
        self.edit.setPlainText(text)
        self._quiet = False

    def inputs(self) -> Sequence[QWidget]:
        return (self.edit,)

    def _edited(self) -> None:
        if not self._quiet:
            self.changed.emit()
