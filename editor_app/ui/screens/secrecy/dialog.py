"""The form of 保密审查 as the officer fills it in: about one revision, signed by confirming."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.domain.secrecy_form import (
    BY_HAND,
    CONCLUSION,
    REASON,
    Answers,
    Effect,
    FilledBy,
    FormField,
)
from editor_app.services.secrecy import OfficersForm
from editor_app.ui.look import Look
from editor_app.ui.screens.secrecy.fields import FormFields
from editor_app.ui.screens.secrecy.fitting import FittingArea
from editor_app.ui.widgets.controls import WrapLabel, button, label
from editor_app.ui.widgets.enter_key import set_final
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.foot import foot
from editor_app.ui.widgets.surfaces import KeyValueGrid, rule

_WIDTH, _MARGIN = 640, 24


@dataclass(frozen=True, slots=True, kw_only=True)
class ExaminedItem:
    """What the head of the form says about the item."""

    title: str
    facts: tuple[tuple[str, str], ...]
    officer: str


class SecrecyDialog(FittedDialog):
    """Says what is lacking in sentences, beside the fields; an approval cannot slip through."""

    confirmed = Signal(object)  # the answers

    def __init__(
        self, form: OfficersForm, item: ExaminedItem, look: Look, language: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("secrecy-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._form, self._look, self._language = form, look, language
        self.setWindowTitle(form.rule.form.title(language))
        self.fields = FormFields(
            _ordered(form),
            look,
            language,
            prefix="secrecy",
            proposed=form.proposed,
            standing=form.filled,
        )
        self.fields.changed.connect(self._show_need)
        self._error = label("", "error", name="secrecy-error", wrap=True)
        self._error.hide()
        self.cancel = button(look, self.tr("Cancel"), name="secrecy-cancel")
        self.confirm = button(look, "", name="secrecy-confirm", kind="primary")
        self._lay_out(item)
        self._connect()
        self._show_need()
        self._fit()
        row = self.fields.row(_first(form))
        if row is not None:
            row.take_focus()

    # ------------------------------------------------------------ building

    def _lay_out(self, item: ExaminedItem) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 20, _MARGIN, 20)
        column.setSpacing(12)
        form = self._form.rule.form
        column.addWidget(label(form.title(self._language), "sectionTitle"))
        column.addWidget(label(form.principle(self._language), "caption", wrap=True))
        inner = QWidget()
        body = QVBoxLayout(inner)
        body.setContentsMargins(0, 0, 12, 0)
        body.setSpacing(12)
        body.addWidget(label(item.title, "value", wrap=True))
        facts = KeyValueGrid(self._look, columns=1, name="secrecy-facts")
        facts.set_pairs(item.facts)
        body.addWidget(facts)
        body.addWidget(rule("h"))
        body.addWidget(self.fields)
        body.addStretch(1)
        self._area = FittingArea(inner, name="secrecy-scroll", told=self.windowTitle())
        column.addWidget(self._area, 1)
        signed = self.tr("Confirming signs the record as {name}, for this very version.")
        column.addWidget(WrapLabel(signed.format(name=item.officer), "caption"))
        column.addWidget(self._error)
        column.addLayout(foot([self.cancel, self.confirm], gap=8))

    def _fit(self) -> None:
        self._area.fit(self, self._look.theme.px(_WIDTH))

    def _connect(self) -> None:
        self.cancel.clicked.connect(self.reject)
        self.confirm.clicked.connect(self._confirm)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._confirm)

    # ------------------------------------------------------------ what is done

    def _show_need(self) -> None:
        """Which reason is asked for, and what confirming would do."""
        self._error.hide()
        answers = self.fields.answers()
        for row in self.fields.rows:
            needed = row.field.needed_when
            if needed is not None:
                row.setVisible(answers.get(needed[0]) in needed[1])
        effect = self._form.effect(answers)
        chosen = bool(answers.get(CONCLUSION))
        self.confirm.setText(self._verb(effect) if chosen else self.tr("Record"))
        self.confirm.setAccessibleName(self.confirm.text())
        set_final(self.confirm, effect is Effect.REJECT)  # Enter does not refuse

    def _verb(self, effect: Effect) -> str:
        match effect:
            case Effect.PASS:
                return self.tr("Record: may be public")
            case Effect.RETURN:
                return self.tr("Record and send back")
            case Effect.REJECT:
                return self.tr("Record: not to be public")
            case Effect.WAIT:
                return self.tr("Record: ask above")

    def answers(self) -> Answers:
        """What is filled in and asked for: a hidden reason does not go out."""
        told = self.fields.answers()
        shown = {row.field.key for row in self.fields.rows if not row.isHidden()}
        return {key: answer for key, answer in told.items() if key in shown}

    def _confirm(self) -> None:
        answers = self.answers()
        lacks = self._form.lacks(answers)
        self.fields.show_lacks(lacks, self._form.rule.shortest_reason)
        if lacks:
            told = self.tr(
                "{n} fields are still to be mended; nothing was recorded.", None, len(lacks)
            )
            self._error.setText(told.format(n=len(lacks)))
            self._error.show()
            return
        self.accept()
        self.confirmed.emit(answers)


def _ordered(form: OfficersForm) -> tuple[FormField, ...]:
    """The editor's part as it stands, what is examined, the conclusion, and why not."""
    fields = form.rule.form.typed(*BY_HAND)
    last = (CONCLUSION, REASON)
    told = [one for one in fields if one.filled_by is FilledBy.EDITOR]
    others = [one for one in fields if one not in told and one.key not in last]
    ends = [one for key in last for one in fields if one.key == key]
    return (*(one for one in told if _shown(one, form)), *others, *ends)


def _shown(field: FormField, form: OfficersForm) -> bool:
    """What the editor left empty on purpose is not asked again once they filled in their part."""
    return not form.filled or field.key in form.filled or field.required


def _first(form: OfficersForm) -> str:
    """Where the officer begins: the first field that does not stand already."""
    return next((one.key for one in _ordered(form) if one.key not in form.filled), CONCLUSION)
