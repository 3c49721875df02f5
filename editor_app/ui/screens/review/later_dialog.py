"""签发 for a set time: when what is approved now goes public."""

from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor_app.domain.editions import Intent
from editor_app.services.portal_time import portal_moment
from editor_app.ui.look import Look
from editor_app.ui.models.language import language
from editor_app.ui.screens.editions.moment_line import MomentLine
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog


class LaterDialog(FittedDialog):
    """Asks for the time; says what it may be."""

    chosen = Signal(object)  # datetime, aware

    def __init__(self, look: Look, title: str, intent: Intent, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("later-dialog")
        self.setWindowTitle(self.tr("Approve for a set time"))
        self.setModal(True)
        self.setMinimumWidth(look.theme.px(440))
        self._wished = intent.publish_at
        self.line = MomentLine(look, "later-at", self.tr("Time of publication"))
        if self._wished is not None:
            self.line.show_moment(self._wished)
        self._error = label("", "error", name="later-error", wrap=True)
        self._error.hide()
        self.line.changed.connect(self._error.hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(title, "sectionTitle", wrap=True))
        told = self.tr("Your approval is the last one. The page goes public at this time.")
        column.addWidget(label(told, "secondary", wrap=True))
        column.addWidget(self.line)
        column.addWidget(self._error)
        back = button(look, self.tr("Back"), name="later-back")
        back.clicked.connect(self.reject)
        go = button(
            look, self.tr("Approve"), name="later-confirm", kind="primary", icon="ri.check-line"
        )
        go.setDefault(True)
        go.clicked.connect(self._confirm)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(back)
        row.addWidget(go)
        column.addLayout(row)
        self.line.edit.setFocus()

    def _confirm(self) -> None:
        at = self.line.moment()
        problem = self._problem(at)
        self._error.setText(problem)
        self._error.setVisible(bool(problem))
        if not problem:
            self.accept()
            self.chosen.emit(at)

    def _problem(self, at: datetime | None) -> str:
        if at is None:
            return self.tr("Write the day and the time like 2026-12-01 09:00.")
        if at <= datetime.now(UTC):
            return self.tr("The time of publication has passed already.")
        if self._wished is not None and at < self._wished:
            told = self.tr("It was approved for {time}: it can be put off, not put forward.")
            return told.format(time=portal_moment(self._wished).told(language()))
        return ""
