"""When a text goes public, how long it holds, and what is said of a correction: part of 提交."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QPlainTextEdit, QWidget

from editor_app.domain.editions import Act, AtEnd, Intent
from editor_app.domain.intents import Wrong, wrong_with
from editor_app.domain.item import ItemId
from editor_app.ui.intent_words import wrong_words
from editor_app.ui.look import Look
from editor_app.ui.screens.editions.moment_line import MomentLine
from editor_app.ui.widgets.controls import label


class ReleaseBlock(QWidget):
    """Nothing is ticked at first: that is an ordinary publication after the last approval."""

    changed = Signal()
    grown = Signal()  # it shows more or less than before

    def __init__(self, look: Look, *, replaces: int) -> None:
        super().__init__()
        self.later = QCheckBox(self.tr("Publish at a set time"))
        self.later.setObjectName("release-later")
        self.at = MomentLine(look, "release-at", self.tr("Time of publication"))
        self.ends = QCheckBox(self.tr("Valid until"))
        self.ends.setObjectName("release-ends")
        self.until = MomentLine(look, "release-until", self.tr("End of validity"))
        self.at_end = QComboBox()
        self.at_end.setObjectName("release-at-end")
        self.at_end.setAccessibleName(self.tr("At the end of validity"))
        self.at_end.addItem(self.tr("the page stays, marked as expired"), AtEnd.MARK)
        self.at_end.addItem(self.tr("the page is taken down"), AtEnd.REMOVE)
        self.corrects = QCheckBox(self.tr("Public note of correction"))
        self.corrects.setObjectName("release-corrects")
        self.note = QPlainTextEdit()
        self.note.setObjectName("release-note")
        self.note.setAccessibleName(self.tr("Public note of correction"))
        self.note.setPlaceholderText(
            self.tr("What was corrected; stands at the foot of the page with its day")
        )
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(look.theme.px(64))
        self._lay_out(replaces=replaces)
        for box in (self.later, self.ends, self.corrects):
            box.toggled.connect(self._show)
        for line in (self.at, self.until):
            line.changed.connect(self.changed)
        self.note.textChanged.connect(self.changed)
        self.at_end.activated.connect(lambda _: self.changed.emit())
        self._show()

    def intent(self) -> Intent:
        """What is asked for, as far as it can be read."""
        corrects = self.corrects.isChecked()
        until = self.until.moment() if self.ends.isChecked() else None
        return Intent(
            act=Act.CORRECT if corrects else Act.PUBLISH,
            publish_at=self.at.moment() if self.later.isChecked() else None,
            valid_until=until,
            at_end=AtEnd(self.at_end.currentData()) if until is not None else AtEnd.MARK,
            note=self.note.toPlainText().strip() if corrects else "",
        )

    def problem(self, item: ItemId, now: datetime) -> str:
        """The sentence that keeps it from being asked for; empty when there is none."""
        unread = self.later.isChecked() and self.at.moment() is None
        if unread or (self.ends.isChecked() and self.until.moment() is None):
            return self.tr("Write the day and the time like 2026-12-01 09:00.")
        wrong = wrong_with(self.intent(), item=item, now=now, is_public=lambda _: False)
        return wrong_words(wrong) if isinstance(wrong, Wrong) else ""

    def ask_time(self) -> None:
        """The person wants to set a time."""
        self.later.setChecked(True)
        self.at.edit.setFocus()

    def _lay_out(self, *, replaces: int) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.later, 0, 0)
        grid.addWidget(self.at, 0, 1)
        grid.addWidget(self.ends, 1, 0)
        grid.addWidget(self.until, 1, 1)
        self._then = label(self.tr("then"), "secondary")
        grid.addWidget(self._then, 2, 0)
        grid.addWidget(self.at_end, 2, 1)
        if replaces:
            grid.addWidget(self.corrects, 3, 0)
            grid.addWidget(self.note, 3, 1)
        else:
            self.corrects.setParent(self)
            self.note.setParent(self)
            self.corrects.hide()
            self.note.hide()

    def _show(self) -> None:
        self.at.setVisible(self.later.isChecked())
        for one in (self.until, self._then, self.at_end):
            one.setVisible(self.ends.isChecked())
        self.note.setVisible(self.corrects.isChecked())
        self.changed.emit()
        self.grown.emit()
