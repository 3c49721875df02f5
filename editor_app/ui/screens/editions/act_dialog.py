"""One act on a public page: what is asked for, what the page would show, and why."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.editions import Intent
from editor_app.domain.intents import Wrong
from editor_app.ui.intent_words import wrong_words
from editor_app.ui.look import Look
from editor_app.ui.screens.editions.forms import ActForm
from editor_app.ui.screens.items_body_view import BodyView
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.foot import foot
from editor_app.ui.widgets.surfaces import Banner

_PAUSE = 120  # ms: the preview follows when the typing rests
_SHORTEST_WHY = 5  # characters, rule REV-03


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What the dialog needs to know about the item."""

    heading: str
    verb: str
    icon: str
    title: str
    danger: bool
    wrong: Callable[[Intent], Wrong | None]
    preview: Callable[[Intent], str]  # HTML; empty while the text is not on this computer
    hint: str = ""  # what has to be known first


class ActDialog(FittedDialog):
    """Lists what it is about; the button is a verb, and nothing leaves without it."""

    confirmed = Signal(object, str, bool)  # Intent, words for the reviewers, at once

    def __init__(self, look: Look, asking: Asking, form: ActForm, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("act-dialog")
        self.setWindowTitle(asking.heading)
        self.setModal(True)
        self.resize(look.theme.px(620), look.theme.px(600))
        self._asking = asking
        self.form = form
        self.view = BodyView(look)
        self.view.setObjectName("act-preview")
        self.view.setAccessibleName(self.tr("What the public page would show"))
        self.why = QLineEdit()
        self.why.setObjectName("act-why")
        self.why.setMaxLength(500)
        self._error = label("", "error", name="act-error", wrap=True)
        self._error.hide()
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_PAUSE)
        self._late.timeout.connect(self.show_preview)
        self._lay_out(look)
        self.finished.connect(self._late.stop)
        form.changed.connect(self._changed)
        self._changed()
        self.show_preview()

    def show_preview(self) -> None:
        """Show what would stand on the public side."""
        html = self._asking.preview(self.form.intent())
        told = self.tr("The preview appears once the text of the item has been fetched.")
        self.view.show_html(html or f"<p>{told}</p>")

    def _changed(self) -> None:
        self._error.hide()
        now = self.form.at_once
        words = self.tr("Reason (needed, for the record)")
        if not now:
            words = self.tr("Note for the reviewers (optional)")
        self.why.setPlaceholderText(words)
        self.why.setAccessibleName(words)
        self._go.setText(self.tr("Withdraw at once") if now else self._asking.verb)
        self._go.setAccessibleName(self._go.text())
        self._late.start()

    def _lay_out(self, look: Look) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 16, 24, 8)
        column.setSpacing(10)
        column.addWidget(label(self._asking.title, "sectionTitle", wrap=True))
        if self._asking.hint:
            column.addWidget(
                Banner(look, self._asking.hint, icon="ri.pushpin-2-line", name="act-hint")
            )
        column.addWidget(self.form)
        column.addWidget(label(self.tr("On the public page"), "field"))
        column.addWidget(self._paper(), 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 16)
        whole.setSpacing(8)
        whole.addWidget(scroll, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(24, 0, 24, 0)
        foot.setSpacing(8)
        foot.addWidget(self.why)
        foot.addWidget(self._error)
        foot.addLayout(self._buttons(look))
        whole.addLayout(foot)

    def _paper(self) -> QFrame:
        paper = QFrame()
        paper.setProperty("card", True)
        column = QVBoxLayout(paper)
        column.setContentsMargins(14, 12, 14, 12)
        column.addWidget(self.view)
        column.addStretch(1)  # a short page is a page, not a box over an empty dialog
        return paper

    def _buttons(self, look: Look) -> QHBoxLayout:
        back = button(look, self.tr("Cancel"), name="act-back")
        back.clicked.connect(self.reject)
        kind = "danger" if self._asking.danger else "primary"
        self._go = button(
            look, self._asking.verb, name="act-confirm", kind=kind, icon=self._asking.icon
        )
        self._go.setDefault(not self._asking.danger)
        self._go.clicked.connect(self._confirm)
        return foot([back, self._go])

    def _confirm(self) -> None:
        problem = self._problem()
        self._error.setText(problem)
        self._error.setVisible(bool(problem))
        if not problem:
            self.accept()
            self.confirmed.emit(self.form.intent(), self.why.text().strip(), self.form.at_once)

    def _problem(self) -> str:
        if self.form.at_once:
            short = len(self.why.text().strip()) < _SHORTEST_WHY
            told = self.tr("Please say why, in at least {n} characters.")
            return told.format(n=_SHORTEST_WHY) if short else ""
        if self.form.unread:
            return self.tr("Write the day and the time like 2026-12-01 09:00.")
        wrong = self._asking.wrong(self.form.intent())
        return wrong_words(wrong) if wrong is not None else ""
