"""A line for a moment on the portal's clock: typed in any usual form, or a day chosen."""

from datetime import datetime

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from editor_app.presenters.moments import here, read_moment, typed_form
from editor_app.services.portal_time import portal_moment
from editor_app.ui.look import Look
from editor_app.ui.models.language import language
from editor_app.ui.widgets.calendar_popup import open_calendar
from editor_app.ui.widgets.controls import IconButton, label

_MORNING = "09:00"


class MomentLine(QWidget):
    """Says under the line what was understood, with the offset, and this computer's own time."""

    changed = Signal()

    def __init__(self, look: Look, name: str, words: str) -> None:
        super().__init__()
        self.edit = QLineEdit()
        self.edit.setObjectName(name)
        self.edit.setAccessibleName(words)
        self.edit.setPlaceholderText("YYYY-MM-DD HH:MM")
        self.edit.setMaxLength(40)
        pick = IconButton(
            look, "ri.calendar-event-line", self.tr("Choose a day"), name=f"{name}-pick"
        )
        pick.clicked.connect(lambda: open_calendar(pick, self._day(), self._chosen))
        self._told = label("", "caption", name=f"{name}-told")
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.edit, 1)
        row.addWidget(pick)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._told)
        self.edit.textChanged.connect(self._tell)
        self._tell()

    def moment(self) -> datetime | None:
        """What was typed, aware; ``None`` while it cannot be read."""
        return read_moment(self.edit.text())

    def show_moment(self, at: datetime) -> None:
        """Put a moment into the line."""
        self.edit.setText(typed_form(at))

    @property
    def told(self) -> str:
        """The words under the line."""
        return self._told.text()

    def _tell(self) -> None:
        at = self.moment()
        if at is not None:
            words = portal_moment(at).told(language())
            mine = here(at, datetime.now().astimezone())
            told = self.tr("{time}\n{here} on this computer")
            words = told.format(time=words, here=mine) if mine else words
        elif self.edit.text().strip():
            words = self.tr("Write the day and the time like 2026-12-01 09:00.")
        else:
            words = self.tr("Beijing time (UTC+08:00)")
        self._told.setText(words)
        self.edit.setAccessibleDescription(words)
        self.changed.emit()

    def _day(self) -> QDate:
        at = self.moment()
        typed = typed_form(at)[:10] if at is not None else self.edit.text()[:10]
        return QDate.fromString(typed, "yyyy-MM-dd")

    def _chosen(self, day: QDate) -> None:
        at = self.moment()
        clock = typed_form(at)[11:] if at is not None else _MORNING
        self.edit.setText(f"{day.toString('yyyy-MM-dd')} {clock}")
        self.edit.setFocus()
