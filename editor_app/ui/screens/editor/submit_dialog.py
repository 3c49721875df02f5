"""提交: what will leave this computer, for whom, when; nothing leaves without this."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from editor_app.domain.findings import Severity
from editor_app.presenters.moments import read_moment
from editor_app.services.portal_time import portal_moment
from editor_app.services.submit import Confirmation
from editor_app.ui.formats import size
from editor_app.ui.look import Look
from editor_app.ui.models.language import language as tongue
from editor_app.ui.models.language import listed
from editor_app.ui.screens.editions.release_block import ReleaseBlock
from editor_app.ui.screens.editor.emergency_box import EmergencyBox
from editor_app.ui.screens.editor.submit_answers import SubmitAnswers
from editor_app.ui.screens.editor.submit_secrecy import SubmitSecrecy
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.foot import foot
from editor_app.ui.widgets.surfaces import KeyValueGrid


class SubmitDialog(FittedDialog):
    """Lists item, column, time, attachments, receivers and checks; the buttons are verbs."""

    confirmed = Signal(str, object)  # note for the reviewers, Intent

    def __init__(
        self,
        confirmation: Confirmation,
        look: Look,
        language: str,
        online: bool,
        parent: QWidget,
        field_label: Callable[[str], str] = str,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("submit-dialog")
        self.setWindowTitle(self.tr("Submit for review"))
        self.setModal(True)
        self.setMinimumWidth(look.theme.px(520))
        self._told = confirmation
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._heading())
        grid = KeyValueGrid(look, columns=1)
        grid.set_pairs(self._facts(confirmation, language))
        column.addWidget(grid)
        self.answers: SubmitAnswers | None = None
        if confirmation.unanswered:
            self.answers = SubmitAnswers(confirmation.unanswered, look, field_label)
            column.addWidget(self.answers)
        self.release = ReleaseBlock(look, replaces=confirmation.replaces)
        column.addWidget(self.release)
        self._error = self._error_line()
        column.addWidget(self._error)
        self._note = self._note_line()
        column.addWidget(self._note)
        self.emergency = EmergencyBox(confirmation)
        column.addWidget(self.emergency)
        self.secrecy: SubmitSecrecy | None = None
        if confirmation.secrecy is not None:
            self.secrecy = SubmitSecrecy(confirmation.secrecy, look, language, self)
            column.addWidget(self.secrecy, 1)
        for part in self._remarks(confirmation, online):
            column.addWidget(part)
        column.addLayout(self._buttons(look))
        self._fit()
        self.release.grown.connect(self._fit)

    def _heading(self) -> QLabel:
        heading = QLabel(self.tr("Submit for first review?"))
        heading.setProperty("role", "sectionTitle")
        return heading

    def _error_line(self) -> QLabel:
        """What is wrong with the time or the way it is to appear, until that is changed."""
        line = label("", "error", name="submit-error", wrap=True)
        line.hide()
        self.release.changed.connect(line.hide)
        return line

    def _remarks(self, told: Confirmation, online: bool) -> Iterator[QLabel]:
        """What the person should know before they confirm."""
        unsent = [one.title for one in told.companions if not one.sent]
        if unsent:
            text = self.tr(
                "Only this item is sent now; {titles} still waits for you. Ctrl+Alt+B sends all "
                "items of the bundle in one go."
            ).format(titles=listed(unsent))
            yield label(text, "caption", name="submit-unsent", wrap=True)
        if not online:
            text = self.tr("You are offline: it waits in the outbox and leaves when connected.")
            yield label(text, "caption", wrap=True)

    def _note_line(self) -> QLineEdit:
        made = QLineEdit()
        made.setObjectName("submit-note")
        made.setPlaceholderText(self.tr("Note for the reviewers (optional)"))
        made.setAccessibleName(made.placeholderText())
        return made

    def _fit(self) -> None:
        if self.secrecy is not None:
            self.secrecy.fit_dialog()
        else:
            self.adjustSize()

    def _facts(self, told: Confirmation, language: str) -> list[tuple[str, str]]:
        trail = told.trail_zh if language.startswith("zh") else told.trail_en
        files = len(told.attachments)
        total = size(sum(one.size for one in told.attachments))
        return [
            (
                self.tr("Item"),
                self.tr("{title} (edition {n})").format(title=told.title, n=told.edition),
            ),
            *self._replaced(told),
            (self.tr("Column"), " › ".join(trail[1:] or trail)),
            (self.tr("Publication"), self._time(told.schedule)),
            *self._together(told),
            (
                self.tr("Attachments"),
                self.tr("{count}, {size}").format(count=files, size=total)
                if files
                else self.tr("none"),
            ),
            (
                self.tr("Receiver"),
                self.tr("First review, then {n} levels in all", None, told.levels).format(
                    n=told.levels
                ),
            ),
            (
                self.tr("Checks"),
                self.tr("Block 0, warnings {warns} (explained)").format(
                    warns=told.report.count(Severity.WARN)
                ),
            ),
        ]

    def _replaced(self, told: Confirmation) -> list[tuple[str, str]]:
        if not told.replaces:
            return []
        words = self.tr("Takes the place of edition {n}, which stays public until then")
        return [(self.tr("Online"), words.format(n=told.replaces))]

    def _together(self, told: Confirmation) -> list[tuple[str, str]]:
        titles = [one.title or self.tr("Untitled") for one in told.companions]
        return [(self.tr("Released with"), listed(titles))] if titles else []

    def _time(self, schedule: str) -> str:
        if not schedule:
            return self.tr("after the last approval")
        at = read_moment(schedule)
        return portal_moment(at).told(tongue()) if at is not None else schedule

    def _buttons(self, look: Look) -> QHBoxLayout:
        back = button(look, self.tr("Back to editing"), name="submit-back")
        back.clicked.connect(self.reject)
        send = button(
            look,
            self.tr("Submit"),
            name="submit-confirm",
            kind="primary",
            icon="ri.send-plane-line",
        )
        send.setDefault(True)
        send.clicked.connect(self._confirm)
        return foot([back, send])

    def _confirm(self) -> None:
        if not self.emergency.fits() or (self.secrecy and not self.secrecy.complete()):
            return
        if self.answers is not None and not self.answers.complete():
            return
        now = self._told.now or datetime.now(UTC)
        problem = self.release.problem(self._told.draft.item, now)
        if not problem and self.emergency.text and not self.release.intent().plain:
            problem = self.tr("An emergency is published at once: leave the times and notes out.")
        self._error.setText(problem)
        self._error.setVisible(bool(problem))
        if not problem:
            self.accept()
            self.confirmed.emit(self._note.text().strip(), self.release.intent())
