"""A line above the sheet that finds and replaces words in the body."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton

from editor_app.ui.body.schema import CLOSED, kind_of
from editor_app.ui.body.text_area import BodyText


class FindBar(QFrame):
    """Finds as one types; Enter goes on, Shift+Enter back, Escape returns to the text."""

    def __init__(self, body: BodyText) -> None:
        super().__init__()
        self.setObjectName("body-find")
        self.setProperty("surface", True)
        self.setProperty("line", "bottom")
        self._body = body
        self._needle = QLineEdit()
        self._needle.setObjectName("body-find-text")
        self._needle.setPlaceholderText(self.tr("Find"))
        self._needle.setAccessibleName(self.tr("Find"))
        self._needle.textEdited.connect(self._find_here)
        self._word = QLineEdit()
        self._word.setObjectName("body-replace-text")
        self._word.setPlaceholderText(self.tr("Replace with"))
        self._word.setAccessibleName(self.tr("Replace with"))
        self._answer = QLabel()
        self._answer.setObjectName("body-find-answer")
        self._replace = QPushButton(self.tr("Replace"))
        self._replace.setObjectName("body-replace")
        self._replace.clicked.connect(self.replace)
        self._replace_all = QPushButton(self.tr("Replace all"))
        self._replace_all.setObjectName("body-replace-all")
        self._replace_all.clicked.connect(self.replace_all)
        self._lay_out()

    def open(self, *, replace: bool) -> None:
        """Show the line with the selected words in it."""
        for widget in (self._word, self._replace, self._replace_all):
            widget.setVisible(replace)
        words = self._body.textCursor().selectedText()
        if words and "\u2029" not in words:
            self._needle.setText(words)
        self.show()
        self._needle.setFocus()
        self._needle.selectAll()

    def find_next(self, *, back: bool = False) -> bool:
        """Select the next place, going around at the end; False if there is none."""
        needle = self._needle.text()
        if not needle:
            return False
        flags = QTextDocument.FindFlag.FindBackward if back else QTextDocument.FindFlag(0)
        cursor = self._body.document().find(needle, self._body.textCursor(), flags)
        if cursor.isNull():
            again = QTextCursor(self._body.document())
            if back:
                again.movePosition(QTextCursor.MoveOperation.End)
            cursor = self._body.document().find(needle, again, flags)
        if cursor.isNull():
            self._answer.setText(self.tr("Not found"))
            return False
        self._answer.clear()
        self._body.setTextCursor(cursor)
        self._body.ensureCursorVisible()
        return True

    def replace(self) -> None:
        """Replace the selected place and go to the next one."""
        cursor = self._body.textCursor()
        if cursor.selectedText() == self._needle.text() and self._may_change(cursor):
            cursor.insertText(self._word.text())
        self.find_next()

    def replace_all(self) -> None:
        """Replace every place; one step to undo. Source blocks are left as they are."""
        needle, word, count = self._needle.text(), self._word.text(), 0
        if not needle:
            return
        document = self._body.document()
        edit = QTextCursor(document)
        edit.beginEditBlock()
        cursor = document.find(needle, QTextCursor(document))
        while not cursor.isNull():
            if self._may_change(cursor):
                cursor.insertText(word)
                count += 1
            cursor = document.find(needle, cursor)
        edit.endEditBlock()
        self._answer.setText(self.tr("{count} replaced").format(count=count))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self._body.setFocus()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.find_next(back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def _find_here(self) -> None:
        """Search again from where the present place begins."""
        cursor = self._body.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._body.setTextCursor(cursor)
        self.find_next()

    def _may_change(self, cursor: QTextCursor) -> bool:
        return not self._body.isReadOnly() and kind_of(cursor.block()) not in CLOSED

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(8)
        row.addWidget(self._needle, 2)
        for back, text, name in (
            (True, self.tr("Previous"), "body-find-previous"),
            (False, self.tr("Next"), "body-find-next"),
        ):
            step = QPushButton(text)
            step.setObjectName(name)
            step.clicked.connect(lambda _=False, back=back: self.find_next(back=back))
            row.addWidget(step)
        for widget in (self._word, self._replace, self._replace_all):
            row.addWidget(widget, 2 if widget is self._word else 0)
        row.addWidget(self._answer)
        row.addStretch(1)
        close = QToolButton()
        close.setObjectName("body-find-close")
        close.setText("×")
        close.setToolTip(self.tr("Close"))
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self.hide)
        close.clicked.connect(self._body.setFocus)
        row.addWidget(close)
