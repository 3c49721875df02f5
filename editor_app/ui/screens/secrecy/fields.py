"""The fields of the form as widgets: one row each, with its label, help and what it lacks."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.secrecy_form import (
    MOST,
    Answer,
    Answers,
    FieldKind,
    FormField,
    Lack,
    Lacks,
)
from editor_app.ui.fields.dates import read_date
from editor_app.ui.look import Look
from editor_app.ui.screens.secrecy.words import answer_text, lack_sentence
from editor_app.ui.widgets.controls import WrapLabel, button, label
from editor_app.ui.widgets.flow import FlowLayout

_GAP = 14  # between choices beside each other
_LINES = 3  # of a longer answer
_SHORT = 240  # pixels of names that stand beside each other


class _Beside(QWidget):
    """Choices in one line; in a narrow place in more.

    Asked for its size, a layout whose height follows its width answers for its least width: all
    choices below each other.
    """

    def __init__(self) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        sizes = self._sizes()
        gaps = _GAP * (len(sizes) - 1)
        return QSize(sum(one.width() for one in sizes) + gaps, self._line(sizes))

    def minimumSizeHint(self) -> QSize:
        sizes = self._sizes()
        return QSize(max((one.width() for one in sizes), default=0), self._line(sizes))

    def _sizes(self) -> list[QSize]:
        return [one.sizeHint() for one in self.findChildren(QAbstractButton)]

    def _line(self, sizes: list[QSize]) -> int:
        return max((one.height() for one in sizes), default=0)


class FieldRow(QWidget):
    """One field. What stands already is told and cannot be changed."""

    changed = Signal()

    def __init__(
        self, field: FormField, look: Look, language: str, prefix: str, standing: Answer | None
    ) -> None:
        super().__init__()
        self.field = field
        self._language, self._prefix = language, prefix
        self._standing = standing
        self._inputs: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        name = field.label(language)
        column.addWidget(label(f"{name} *" if field.required else name, "label"))
        self._column = column
        if standing is not None:
            column.addWidget(WrapLabel(answer_text(field, standing, language), "value"))
        else:
            self._add_inputs(look)
        if standing is None and field.help(language):
            column.addWidget(WrapLabel(field.help(language), "caption"))
        self._error = WrapLabel("", "error")
        self._error.setObjectName(f"{prefix}-{field.key}-error")
        self._error.hide()
        column.addWidget(self._error)

    @property
    def answer(self) -> Answer:
        """What stands here; empty for nothing."""
        if self._standing is not None:
            return self._standing
        match self.field.kind:
            case FieldKind.CHOICE | FieldKind.MULTICHOICE:
                return self._chosen()
            case FieldKind.MULTILINE:
                made = self._inputs[0]
                assert isinstance(made, QPlainTextEdit)
                return made.toPlainText().strip()
            case _:
                made = self._inputs[0]
                assert isinstance(made, QLineEdit)
                text = made.text().strip()
                return (read_date(text) or text) if self.field.kind is FieldKind.DATE else text

    def propose(self, answer: Answer) -> None:
        """Fill in what is likely."""
        if self._standing is not None:
            return
        for made in self._inputs:
            match made:
                case QRadioButton() | QCheckBox():
                    keys = (answer,) if isinstance(answer, str) else answer
                    made.setChecked(str(made.property("key")) in keys)
                case QPlainTextEdit():
                    made.setPlainText(str(answer))
                case QLineEdit():
                    made.setText(str(answer))

    def tell(self, what: Lacks | None, least: int = 1) -> None:
        """Say what is lacking here, or nothing."""
        text = "" if what is None else lack_sentence(self.field, what, least, MOST)
        self._error.setText(text)
        self._error.setVisible(bool(text))
        for made in self._inputs:
            made.setProperty("problem", "error" if text else "")
            made.setAccessibleDescription(text)
            made.style().unpolish(made)
            made.style().polish(made)

    def take_focus(self) -> None:
        """Put the cursor into the first input."""
        for made in self._inputs[:1]:
            made.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self) -> Answer:
        found = [
            str(made.property("key"))
            for made in self._inputs
            if isinstance(made, QCheckBox | QRadioButton) and made.isChecked()
        ]
        return tuple(found) if self.field.kind is FieldKind.MULTICHOICE else "".join(found)

    def _add_inputs(self, look: Look) -> None:
        if self.field.choices:
            self._add_choices(look)
        elif self.field.kind is FieldKind.MULTILINE:
            box = QPlainTextEdit()
            box.setTabChangesFocus(True)
            box.setFixedHeight(look.theme.line("body") * _LINES + look.theme.px(14))
            box.textChanged.connect(self._typed)
            self._name(box, "", "")
            self._column.addWidget(box)
        else:
            line = QLineEdit()
            line.setMaxLength(MOST)
            if self.field.kind is FieldKind.DATE:
                line.setPlaceholderText("YYYY-MM-DD")
                line.setMaximumWidth(look.theme.px(160))
            line.textEdited.connect(lambda _: self._typed())
            self._name(line, "", "")
            self._column.addWidget(line)

    def _add_choices(self, look: Look) -> None:
        """Short names stand beside each other; sentences below each other."""
        names = [one.name(self._language) for one in self.field.choices]
        metrics = QFontMetrics(look.theme.font("body"))
        short = max(map(metrics.horizontalAdvance, names)) <= look.theme.px(_SHORT)
        holder = _Beside() if short else QWidget()
        place = FlowLayout(holder, _GAP, 0) if short else QVBoxLayout(holder)
        place.setContentsMargins(0, 0, 0, 0)
        place.setSpacing(0)
        for choice, text in zip(self.field.choices, names, strict=True):
            many = self.field.kind is FieldKind.MULTICHOICE
            made = QCheckBox(text) if many else QRadioButton(text)
            made.setProperty("key", choice.key)
            self._name(made, f"-{choice.key}", f": {text}")
            made.toggled.connect(lambda _: self._typed())
            # No wider than its words: beside them a click would hit nothing.
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            place.addWidget(made)
        self._column.addWidget(holder)

    def _name(self, made: QWidget, key: str, told: str) -> None:
        made.setObjectName(f"{self._prefix}-{self.field.key}{key}")
        made.setAccessibleName(f"{self.field.label(self._language)}{told}")
        self._inputs.append(made)

    def _typed(self) -> None:
        self.tell(None)
        self.changed.emit()


class FormFields(QWidget):
    """Several rows; gives all their answers."""

    changed = Signal()
    unfolded = Signal()  # there is more to show

    def __init__(
        self,
        fields: Sequence[FormField],
        look: Look,
        language: str,
        *,
        prefix: str,
        proposed: Answers,
        standing: Answers | None = None,
    ) -> None:
        super().__init__()
        self.rows: list[FieldRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._rows = column
        for field in fields:
            row = FieldRow(field, look, language, prefix, (standing or {}).get(field.key))
            if field.key in proposed:
                row.propose(proposed[field.key])
            row.changed.connect(self.changed)
            column.addWidget(row)
            self.rows.append(row)
        self._more = button(look, self.tr("More…"), name=f"{prefix}-more", kind="link")
        self._more.clicked.connect(self._unfold)
        self._more.hide()
        column.addWidget(self._more)
        column.addStretch(1)

    def head(self, title: str) -> None:
        """A title over the rows."""
        self._rows.insertWidget(0, label(title, "cardTitle"))

    def fold(self) -> None:
        """Leave out what nobody has to fill in, until it is asked for."""
        for row in self.rows:
            row.setVisible(row.field.required or bool(row.answer))
        self._more.setVisible(any(row.isHidden() for row in self.rows))

    def _unfold(self) -> None:
        folded = [row for row in self.rows if row.isHidden()]
        for row in folded:
            row.show()
        self._more.hide()
        self.unfolded.emit()
        for row in folded[:1]:
            row.take_focus()

    def answers(self) -> dict[str, Answer]:
        """What was filled in; empty answers are left out."""
        return {row.field.key: row.answer for row in self.rows if row.answer}

    def show_lacks(self, lacks: Collection[Lack], least: int = 1) -> None:
        """Mark what is to be mended, and go to the first of it."""
        found = {one.field: one.what for one in lacks}
        wrong = [row for row in self.rows if row.field.key in found]
        for row in self.rows:
            row.tell(found.get(row.field.key), least)
        for row in wrong[:1]:
            row.take_focus()

    def row(self, key: str) -> FieldRow | None:
        """The row of a field."""
        return next((one for one in self.rows if one.field.key == key), None)
