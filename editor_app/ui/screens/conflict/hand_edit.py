"""Writing a place by hand: the field's own widget, or the blocks of the body as one text."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from editor_app.domain.canonical import Json
from editor_app.domain.places import Place, PlaceKind
from editor_app.domain.template import FieldSpec
from editor_app.presenters.conflict import hand_blocks, hand_text
from editor_app.ui.composing import guard
from editor_app.ui.fields import make_field
from editor_app.ui.fields.base import FieldContext, FieldWidget

_PAUSE_MS = 400
_LINES = 2


class HandEdit(QWidget):
    """Tells the value a moment after the last key, and at once when it is left."""

    written = Signal(object)  # Json

    def __init__(
        self, place: Place, spec: FieldSpec | None, context: FieldContext, start: Json
    ) -> None:
        super().__init__()
        self._body: QPlainTextEdit | None = None
        self._field: FieldWidget | None = None
        self._told: Json = start
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        if place.kind is PlaceKind.BODY or spec is None:
            self._body = self._text(hand_text(start))
            column.addWidget(self._body)
        else:
            self._field = make_field(spec, context)
            self._field.name_inputs()
            self._field.set_value(start)
            self._field.changed.connect(self._pause.start)
            column.addWidget(self._field)

    def take_focus(self) -> None:
        """Begin to write."""
        if self._body is not None:
            self._body.setFocus()
        elif self._field is not None:
            self._field.take_focus()

    def tell(self) -> None:
        """Report what stands here, if that is news."""
        self._pause.stop()
        value = self._value()
        if value != self._told:
            self._told = value
            self.written.emit(value)

    def _value(self) -> Json:
        if self._body is not None:
            return hand_blocks(self._body.toPlainText())
        assert self._field is not None
        return self._field.value()

    def _text(self, start: str) -> QPlainTextEdit:
        made = QPlainTextEdit(start)
        made.setObjectName("conflict-hand")
        made.setAccessibleName(self.tr("Text by hand"))
        made.setTabChangesFocus(True)
        guard(made)
        lines = max(_LINES, start.count("\n") + 2)
        made.setFixedHeight(min(12, lines) * made.fontMetrics().lineSpacing() + 20)
        made.textChanged.connect(self._pause.start)
        return made
