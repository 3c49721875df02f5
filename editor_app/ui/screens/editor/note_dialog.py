"""The words of a note."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from editor_app.rendering.markdown_inline import parse_inlines
from editor_app.rendering.markdown_source import clean
from editor_app.rendering.runs import Run, nest
from editor_app.rendering.serialize import inline_source
from editor_app.rendering.tree import Inlines, Text, inline_text
from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.foot import foot


class NoteDialog(FittedDialog):
    """Asks for the words; a note that holds links or marks is shown as Markdown, to keep them."""

    written = Signal(object)  # Inlines
    removed = Signal()

    def __init__(self, look: Look, parent: QWidget, words: Inlines = ()) -> None:
        """``words`` are those of a note that stands in the text already."""
        super().__init__(parent)
        self.setObjectName("note-dialog")
        self.setWindowTitle(self.tr("Note"))
        self.setModal(True)
        self.setMinimumWidth(look.theme.px(480))
        self._marked = any(not isinstance(node, Text) for node in words)
        told = self.tr("Stands below the text under its number; the reference stays at the cursor.")
        if self._marked:
            told = self.tr("This note holds links or marks and is shown as Markdown.")
        self._words = _Words(inline_source(words) if self._marked else inline_text(words))
        self._words.setObjectName("note-words")
        self._words.setAccessibleName(self.tr("Words of the note"))
        self._words.setTabChangesFocus(True)
        self._words.setFixedHeight(look.theme.px(110))
        self._words.entered.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._words)
        column.addWidget(label(told, "caption", wrap=True))
        column.addLayout(self._foot(look, bool(words)))
        self._words.setFocus()

    def _foot(self, look: Look, placed: bool) -> QHBoxLayout:
        elsewhere = []
        if placed:
            remove = button(look, self.tr("Remove note"), name="note-remove", kind="danger")
            remove.clicked.connect(self._remove)
            elsewhere.append(remove)
        words = self.tr("Change") if placed else self.tr("Insert")
        take = button(look, words, name="note-take", kind="primary")
        take.setDefault(True)
        take.clicked.connect(self._take)
        take.setEnabled(placed)
        self._words.textChanged.connect(
            lambda: take.setEnabled(bool(self._words.toPlainText().strip()))
        )
        back = button(look, self.tr("Cancel"), name="note-cancel")
        back.clicked.connect(self.reject)
        return foot([back, take], elsewhere)

    def _take(self) -> None:
        text = " ".join(clean(self._words.toPlainText()).split())
        words = parse_inlines(text) if self._marked else nest([Run(text=text)])
        if words:
            self.accept()
            self.written.emit(words)

    def _remove(self) -> None:
        self.accept()
        self.removed.emit()


class _Words(QPlainTextEdit):
    """One paragraph: Enter is done with it."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)
