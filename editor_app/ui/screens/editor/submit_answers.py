"""What still has to be answered before a returned item goes in again: one line each."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from editor_app.domain.anchors import BODY, WHOLE
from editor_app.domain.comments import CommentId, Thread
from editor_app.domain.plain_words import LONGEST, unfit
from editor_app.ui.look import Look
from editor_app.ui.screens.talk.words import done_word
from editor_app.ui.widgets.controls import WrapLabel, button, label

_TALLEST = 280  # pixels at 100 %


class SubmitAnswers(QWidget):
    """The comments of the last return that nobody has answered, each with a line to write."""

    def __init__(
        self, threads: Sequence[Thread], look: Look, field_label: Callable[[str], str]
    ) -> None:
        super().__init__()
        self.setObjectName("submit-answers")
        self._look, self._field_label = look, field_label
        self._lines: dict[CommentId, QLineEdit] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        told = self.tr("{n} comments wait for an answer", None, len(threads))
        title = label(told.format(n=len(threads)), "cardTitle")
        self.setAccessibleName(title.text())
        column.addWidget(title)
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 8, 0)
        rows.setSpacing(8)
        for thread in threads:
            rows.addWidget(self._row(thread))
        rows.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        scroll.setMinimumHeight(min(look.theme.px(_TALLEST), inner.sizeHint().height() + 4))
        scroll.setMaximumHeight(look.theme.px(_TALLEST))
        column.addWidget(scroll)

    def answers(self) -> dict[CommentId, str]:
        """What was written, by thread."""
        return {id_: line.text().strip() for id_, line in self._lines.items()}

    def complete(self) -> bool:
        """Whether each has its answer; else the first that lacks one is led to and says so."""
        first: QLineEdit | None = None
        for line in self._lines.values():
            lacks = unfit(line.text(), LONGEST) is not None
            line.setProperty("problem", "error" if lacks else "")
            line.style().unpolish(line)
            line.style().polish(line)
            first = first or (line if lacks else None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        return first is None

    def _row(self, thread: Thread) -> QFrame:
        row = QFrame()
        row.setProperty("quote", True)
        column = QVBoxLayout(row)
        column.setContentsMargins(10, 0, 0, 0)
        column.setSpacing(3)
        words = thread.text or self.tr("Change to: {words}").format(words=thread.replacement)
        column.addWidget(WrapLabel(f"{thread.by_name} · {self._place(thread)}", "caption"))
        column.addWidget(WrapLabel(words, "value"))
        line = QLineEdit()
        line.setObjectName(f"submit-answer-{thread.id}")
        line.setProperty("small", True)
        line.setMaxLength(LONGEST)
        line.setPlaceholderText(self.tr("Your answer"))
        line.setAccessibleName(f"{line.placeholderText()}: {words}")
        self._lines[thread.id] = line
        done = button(self._look, self.tr("Done"), name=f"submit-done-{thread.id}", small=True)
        done.setToolTip(done_word())
        done.clicked.connect(partial(self._done, line))
        below = QHBoxLayout()
        below.addWidget(line, 1)
        below.addWidget(done)
        column.addLayout(below)
        return row

    def _done(self, line: QLineEdit, _: bool = False) -> None:
        line.setText(done_word())

    def _place(self, thread: Thread) -> str:
        anchor = thread.anchor
        if anchor.place == WHOLE:
            return self.tr("About the whole item")
        if anchor.place == BODY:
            return anchor.quote if len(anchor.quote) <= 40 else anchor.quote[:39] + "…"
        return self._field_label(anchor.place)
