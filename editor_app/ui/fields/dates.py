"""Dates and times: typed in any usual form, stored as ISO 8601, or chosen from a calendar."""

import re
from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from editor_app.domain.canonical import Json
from editor_app.domain.template import FieldSpec, FieldType
from editor_app.ui.fields.base import FieldContext, FieldWidget, as_text
from editor_app.ui.widgets.calendar_popup import open_calendar
from editor_app.ui.widgets.controls import IconButton

_DATE = re.compile(r"^\s*(\d{4})\s*[-年./]?\s*(\d{1,2})\s*[-月./]?\s*(\d{1,2})\s*日?\s*(.*)$")
_TIME = re.compile(r"^[T\s]*(\d{1,2})\s*[:：时点]\s*(\d{1,2})?(?:[:：]\d{1,2})?\s*分?\s*$")


def read_date(text: str) -> str | None:
    """``2017年5月18日``, ``2017/5/18``, ``20170518`` → ``2017-05-18``; else ``None``."""
    match = _DATE.match(text)
    if match is None or match.group(4):
        return None
    return _day(match)


def read_moment(text: str) -> str | None:
    """As ``read_date`` with hours and minutes → ``2017-05-18T09:30:00``."""
    match = _DATE.match(text)
    day = _day(match) if match else None
    if match is None or day is None:
        return None
    clock = _TIME.match(match.group(4)) if match.group(4) else None
    if match.group(4) and clock is None:
        return None
    hour, minute = (int(clock.group(1)), int(clock.group(2) or 0)) if clock else (0, 0)
    return f"{day}T{hour:02}:{minute:02}:00" if hour < 24 and minute < 60 else None


def _day(match: re.Match[str]) -> str | None:
    try:
        return date(int(match[1]), int(match[2]), int(match[3])).isoformat()
    except ValueError:
        return None


class DateField(FieldWidget):
    """A line for the date and a calendar beside it.

    What cannot be read as a date is stored as typed: the check then names it, nothing is lost.
    """

    def __init__(self, spec: FieldSpec, context: FieldContext) -> None:
        super().__init__(spec, context)
        self._timed = spec.type is FieldType.DATETIME
        self.edit = QLineEdit()
        self.edit.setPlaceholderText("YYYY-MM-DD HH:MM" if self._timed else "YYYY-MM-DD")
        self.edit.setReadOnly(spec.readonly)
        self.edit.textEdited.connect(lambda _: self.changed.emit())
        self.edit.editingFinished.connect(self._tidy)
        self._open = IconButton(
            context.look,
            "ri.calendar-event-line",
            self.tr("Choose a date"),
            name=f"pick-{spec.key}",
        )
        self._open.setEnabled(not spec.readonly)
        self._open.clicked.connect(self._show_calendar)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.edit, 1)
        row.addWidget(self._open)
        self.column.addLayout(row)
        self.name_inputs()

    def value(self) -> Json:
        text = self.edit.text().strip()
        read = (read_moment if self._timed else read_date)(text)
        return read or text or None

    def set_value(self, value: Json) -> None:
        if self.value() != value:
            self.edit.setText(self._shown(as_text(value)))
            self.edit.setCursorPosition(0)

    def inputs(self) -> Sequence[QWidget]:
        return (self.edit,)

    def _shown(self, stored: str) -> str:
        if not self._timed:
            return stored
        try:
            return datetime.fromisoformat(stored).strftime("%Y-%m-%d %H:%M")
        except ValueError:
            return stored

    def _tidy(self) -> None:
        shown = self._shown(as_text(self.value()))
        if shown != self.edit.text():
            self.edit.setText(shown)

    def _show_calendar(self) -> None:
        current = QDate.fromString(as_text(self.value())[:10], "yyyy-MM-dd")
        open_calendar(self._open, current, self._chosen)

    def _chosen(self, day: QDate) -> None:
        text = day.toString("yyyy-MM-dd")
        if self._timed:
            text += " " + (self.edit.text().strip()[11:16] or "09:00")
        self.edit.setText(text)
        self.changed.emit()
