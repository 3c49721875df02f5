"""督办与补审: what was not decided in time, and records of emergencies until they are complete."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.warrants import MIN_REASON
from editor_app.services.claims import OpenRecord, Overdue, Oversight
from editor_app.ui.counting import answer_key
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.deps import ReviewDeps
from editor_app.ui.screens.review.oversight_model import OversightModel
from editor_app.ui.widgets.controls import WrapLabel, button, label
from editor_app.ui.widgets.enter_key import set_final
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.row_list import row_list


class OversightDialog(FittedDialog):
    """A list, and below it what may be done with the chosen row; nothing happens by Enter alone."""

    releaseAsked = Signal(object)  # Overdue
    confirmAsked = Signal(object, str, str)  # OpenRecord, outcome, reason
    openAsked = Signal(object)  # OpenRecord: read what was published

    def __init__(self, kit: ScreenKit, deps: ReviewDeps, told: Oversight, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("oversight-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Overdue items and records"))
        self.resize(kit.look.theme.px(720), kit.look.theme.px(480))
        self._kit = kit
        self.model = OversightModel(deps.layouts.current(), self)
        self.view = self._view()
        self.told = WrapLabel("", "secondary")
        self.told.setObjectName("oversight-told")
        self.reason = QLineEdit()
        self.problem = label("", "error", name="oversight-problem", wrap=True)
        self._make_buttons()
        self._lay_out()
        self.view.selectionModel().currentChanged.connect(lambda *_: self._show_row())
        answer_key(self, kit.actions, lambda: None)
        self.show_oversight(told)
        self.view.setFocus()

    def show_oversight(self, told: Oversight) -> None:
        """Show fresh rows; the chosen one stays chosen."""
        at = max(0, self.view.currentIndex().row())
        self.model.show(told, self._kit.now())
        self.view.setCurrentIndex(self.model.index(min(at, self.model.rowCount() - 1)))
        self._show_row()

    def _show_row(self) -> None:
        row = self.model.row(self.view.currentIndex())
        record = row if isinstance(row, OpenRecord) else None
        speaks = record is not None and record.mine and not record.asked
        held = isinstance(row, Overdue) and row.claim is not None
        self.release.setVisible(held)
        for made in (self.reason, self.confirm, self.object_):
            made.setVisible(speaks)
            made.setEnabled(record is not None and record.read)
        self.open_.setVisible(record is not None)
        self.close_.setDefault(not speaks)  # Enter must not throw a remark away
        self._say("")
        self.told.setText(self._sentence(row))

    def _sentence(self, row: Overdue | OpenRecord | None) -> str:
        if row is None:
            return self.tr("Nothing is overdue, and no record is open.")
        if isinstance(row, Overdue):
            if row.claim is not None:
                return self.tr("If it cannot wait, release the claim: others may decide then.")
            return self.tr(
                "Remind the reviewers of this level, or give somebody a warrant to decide."
            )
        if row.asked:
            return self.tr("Your word waits to be sent.")
        if row.mine:
            return self.tr(
                "Read the page that was published. Confirm it as it is, or object with a reason; "
                "to mend or withdraw it, go the usual way."
            )
        return self.tr("Another reviewer completes this record; it stays here until it is done.")

    def _speak(self, outcome: str) -> None:
        row = self.model.row(self.view.currentIndex())
        reason = self.reason.text().strip()
        if not isinstance(row, OpenRecord):
            return
        if outcome == "object" and len(reason) < MIN_REASON:
            told = self.tr("Please say what you object to, in at least {n} characters.")
            self._say(told.format(n=MIN_REASON))
            self.reason.setFocus()
            return
        self.reason.clear()
        self.confirmAsked.emit(row, outcome, reason)

    def _release(self) -> None:
        row = self.model.row(self.view.currentIndex())
        if isinstance(row, Overdue):
            self.releaseAsked.emit(row)

    def _open(self) -> None:
        row = self.model.row(self.view.currentIndex())
        if isinstance(row, OpenRecord):
            self.openAsked.emit(row)

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _view(self) -> QListView:
        return row_list(
            self._kit.look, "oversight-list", self.tr("Overdue items and open records"), self.model
        )

    def _make_buttons(self) -> None:
        look = self._kit.look
        self.reason.setObjectName("oversight-reason")
        self.reason.setMaxLength(2000)
        self.reason.setPlaceholderText(self.tr("Remark (needed to object)"))
        self.reason.setAccessibleName(self.tr("Remark"))
        self.reason.textEdited.connect(lambda _: self._say(""))
        self.open_ = button(look, self.tr("Read the page"), name="oversight-open")
        self.release = button(look, self.tr("Release the claim…"), name="oversight-release")
        self.object_ = button(look, self.tr("Object"), name="oversight-object", kind="danger")
        self.confirm = button(
            look, self.tr("Confirm as published"), name="oversight-confirm", kind="primary"
        )
        self.close_ = button(look, self.tr("Close"), name="oversight-close")
        self.open_.clicked.connect(self._open)
        self.release.clicked.connect(self._release)
        self.object_.clicked.connect(lambda: self._speak("object"))
        self.confirm.clicked.connect(lambda: self._speak("confirm"))
        self.close_.clicked.connect(self.accept)
        for made in (self.release, self.object_, self.confirm, self.open_, self.close_):
            made.setAutoDefault(False)
        for spoken in (self.object_, self.confirm):
            set_final(spoken)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.open_)
        row.addStretch(1)
        for made in (self.release, self.object_, self.confirm, self.close_):
            row.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Overdue items and records"), "sectionTitle"))
        column.addWidget(self.view, 1)
        column.addWidget(self.told)
        column.addWidget(self.reason)
        column.addWidget(self.problem)
        column.addLayout(row)
        self.problem.hide()
