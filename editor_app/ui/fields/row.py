"""A field in the form: label with its mark, counter, input, and a line of help or error below."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor_app.domain.canonical import Json
from editor_app.domain.template import FieldSpec, Tier
from editor_app.presenters.field_messages import Told
from editor_app.presenters.field_room import room_of
from editor_app.ui.fields import make_field
from editor_app.ui.fields.base import FieldContext, FieldWidget
from editor_app.ui.fields.comment_line import CommentLine
from editor_app.ui.fields.counter import Counter
from editor_app.ui.fields.told_line import ToldLine
from editor_app.ui.widgets.controls import label

_BY_WHEN: Mapping[Tier, Callable[[], str]] = MappingProxyType(
    {
        Tier.DRAFT: lambda: QCoreApplication.translate("FieldRow", "Required from the start"),
        Tier.PREVIEW: lambda: QCoreApplication.translate("FieldRow", "Required before a preview"),
        Tier.SUBMIT: lambda: QCoreApplication.translate("FieldRow", "Required before submitting"),
        Tier.NEVER: lambda: "",
    }
)


class FieldRow(QWidget):
    """Label above, input, then the error if there is one, else the help."""

    def __init__(
        self, spec: FieldSpec, required: Tier, context: FieldContext, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.field: FieldWidget = make_field(spec, context)
        self._problem: Told | None = None
        self._body_chars = 0
        self._help = spec.help(context.language)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._label = label("", "secondary")
        self._text = spec.label(context.language)
        self._counter = Counter(spec.key, self)
        head = QHBoxLayout()
        head.addWidget(self._label, 1)
        head.addWidget(self._counter)
        self.set_required(required)
        self._line = ToldLine(context.look, self._help)
        column.addLayout(head)
        column.addWidget(self.field)
        column.addWidget(self._line)
        self._look = context.look
        self._said: CommentLine | None = None  # few fields ever need one
        self._line.setVisible(bool(self._help))  # with its parent: alone it would be a window
        self.field.changed.connect(self._count)

    def show_value(self, value: Json, body_chars: int) -> None:
        """Show a value; the length of the body decides some limits."""
        self._body_chars = body_chars
        self.field.set_value(value)
        self._count()

    def set_body_chars(self, body_chars: int) -> None:
        """Some fields may be longer in long items."""
        if body_chars != self._body_chars:
            self._body_chars = body_chars
            if "long_text_chars" in self.field.spec.limits:
                self._count()

    def set_required(self, required: Tier) -> None:
        """Mark what must be filled; the step by which stands in the tool tip."""
        must = required is not Tier.NEVER
        told = _BY_WHEN[required]()
        self._label.setText(self.tr("{field} *").format(field=self._text) if must else self._text)
        self._label.setToolTip(told)
        self._label.setAccessibleDescription(told)

    def show_problem(self, told: Told | None) -> None:
        """Show below the input what is wrong, or the help again.

        Every check tells every row; styling a row anew takes a millisecond, and few have changed.
        """
        if told == self._problem:
            return
        self._problem = told
        self.field.set_problem("" if told is None else "error" if told.blocks else "warning")
        self._line.say(told)
        self._line.setVisible(bool(told or self._help))

    def show_comment(self, id_: str, text: str, clicked: Callable[[str], None]) -> None:
        """Show below the input what a reviewer said about it; an empty text takes it away."""
        layout = self.layout()
        if self._said is None and text and layout is not None:
            self._said = CommentLine(self._look)
            self._said.clicked.connect(clicked)
            layout.addWidget(self._said)
        if self._said is not None:
            self._said.say(id_, text)

    @property
    def problem(self) -> str:
        """What stands below the input of what was found."""
        return self._problem.text if self._problem is not None else ""

    def _count(self) -> None:
        self._counter.show_room(room_of(self.field.spec, self.field.value(), self._body_chars))
