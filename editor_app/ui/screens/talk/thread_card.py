"""One thread: who, where, what was said, the answers, and what can be done about it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor_app.domain.comments import Answer
from editor_app.presenters.comments import Act, ThreadRow
from editor_app.ui import formats
from editor_app.ui.look import Look
from editor_app.ui.screens.talk.note_edit import NoteEdit
from editor_app.ui.screens.talk.words import (
    act_word,
    done_word,
    mood_chip,
    orphan_word,
    place_word,
)
from editor_app.ui.widgets.chip import Avatar, Chip
from editor_app.ui.widgets.controls import ElidedLabel, WrapLabel, button, label
from editor_app.ui.widgets.flow import FlowLayout


class ThreadCard(QFrame):
    """Shows a row; reports what was done. Every text of it is plain."""

    acted = Signal(object, object)  # CommentId, Act
    answered = Signal(object, str)  # CommentId, words
    located = Signal(object)  # ThreadRow

    def __init__(self, row: ThreadRow, field: str, look: Look, now: Callable[[], datetime]) -> None:
        """``field``: the name of the field it stands at."""
        super().__init__()
        self.row = row
        self._look, self._now = look, now
        self.setObjectName(f"thread-{row.thread.id}")
        self.setProperty("card", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        place = place_word(row, field)
        spoken = (row.thread.by_name, mood_chip(row.mood).text, place, row.thread.text)
        self.setAccessibleName(", ".join(part for part in spoken if part))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(5)
        column.addLayout(self._head())
        column.addWidget(self._place(place))
        if row.orphaned:
            column.addWidget(WrapLabel(orphan_word(), "caption"))
        for part in self._words():
            column.addWidget(part)
        self.edit = NoteEdit(
            look, f"answer-{row.thread.id}", self.tr("Your answer (Ctrl+Enter)"), lines=2
        )
        self.edit.confirmed.connect(self._confirm)
        self.edit.cancelled.connect(self._close)
        self.edit.hide()
        column.addWidget(self._actions())
        column.addWidget(self.edit)

    def ask(self, words: str = "") -> None:
        """Let an answer be written; what was written before is kept."""
        if words:
            self.edit.setPlainText(words)
        self.edit.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_current(self, current: bool) -> None:
        """Whether it is the one the keys have led to."""
        self.setProperty("current", current)
        self.style().unpolish(self)
        self.style().polish(self)

    def _head(self) -> QHBoxLayout:
        thread = self.row.thread
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Avatar(self._look, thread.by_name, 22))
        row.addWidget(ElidedLabel(thread.by_name, "cardTitle"))
        at = formats.when(thread.at, now=self._now())
        row.addWidget(label(at if thread.sent else self.tr("not sent yet"), "caption"), 1)
        row.addWidget(Chip(self._look, mood_chip(self.row.mood)))
        return row

    def _place(self, place: str) -> QWidget:
        """The quoted words behind a bar; a click leads to them."""
        holder = QFrame()
        holder.setProperty("quote", True)
        line = QHBoxLayout(holder)
        line.setContentsMargins(10, 1, 0, 1)
        words = WrapLabel(place if len(place) <= 120 else place[:119] + "…", "caption")
        line.addWidget(words, 1)
        jump = button(
            self._look, self.tr("Locate"), name="thread-locate", kind="link", icon="ri.focus-3-line"
        )
        jump.clicked.connect(lambda: self.located.emit(self.row))
        line.addWidget(jump, 0, Qt.AlignmentFlag.AlignTop)
        if self.row.orphaned or not self.row.thread.anchor.place:
            jump.hide()
        return holder

    def _words(self) -> list[QWidget]:
        thread = self.row.thread
        parts: list[QWidget] = []
        if thread.replacement is not None:
            told = self.tr("Change to: {words}") if thread.replacement else self.tr("Strike out")
            parts.append(_copied(told.format(words=thread.replacement), "value"))
        if thread.text:
            parts.append(_copied(thread.text, "value"))
        for answer in thread.answers:
            parts.append(self._answer(answer))
        return parts

    def _answer(self, answer: Answer) -> QWidget:
        words = self.tr("{name}: {answer}").format(name=answer.by_name, answer=answer.text)
        return _copied(words, "secondary")

    def _actions(self) -> QWidget:
        holder = QWidget()
        line = FlowLayout(holder, gap=12, line_gap=2)
        for act in Act:
            if act not in self.row.acts:
                continue
            line.addWidget(self._act(act))
            asked = self.row.waits and not self.row.thread.is_suggestion
            if act is Act.ANSWER and asked and Act.RESOLVE not in self.row.acts:
                done = button(
                    self._look, self.tr("Done"), name="act-done", kind="link", icon="ri.check-line"
                )
                done.setToolTip(done_word())
                done.clicked.connect(lambda: self.answered.emit(self.row.thread.id, done_word()))
                line.addWidget(done)
        if not line.count():  # never show what has no parent yet: it would be a window
            holder.hide()
        return holder

    def _act(self, act: Act) -> QPushButton:
        word, icon = act_word(act)
        made = button(self._look, word, name=f"act-{act.value}", kind="link", icon=icon)
        if act is Act.ANSWER:
            made.clicked.connect(lambda _=False: self.ask())
        else:
            made.clicked.connect(lambda _=False: self.acted.emit(self.row.thread.id, act))
        return made

    def _confirm(self) -> None:
        if self.edit.fits():
            words = self.edit.words()
            self._close()
            self.answered.emit(self.row.thread.id, words)

    def _close(self) -> None:
        self.edit.clear()
        self.edit.hide()
        self.setFocus(Qt.FocusReason.OtherFocusReason)


def _copied(text: str, role: str) -> WrapLabel:
    made = WrapLabel(text, role)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
