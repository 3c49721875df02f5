"""Finding words on the page that is read."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QWidget

from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import IconButton, SearchField, label


class HelpFindBar(QFrame):
    """Hidden until it is asked for; Esc hides it again."""

    left = Signal()

    def __init__(self, look: Look, browser: QTextBrowser, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help-find")
        self.setProperty("surface", True)
        self.setProperty("line", "top")
        self._browser = browser
        self._field = SearchField(look, self.tr("Find on this page"), small=True)
        self._field.field.setObjectName("help-find-field")
        self._field.textChanged.connect(lambda _: self.seek(anew=True))
        self._field.submitted.connect(lambda _: self.seek())
        self._told = label("", "caption", name="help-find-told")
        before = IconButton(
            look, "ri.arrow-up-s-line", self.tr("Previous place"), name="help-find-before"
        )
        after = IconButton(
            look, "ri.arrow-down-s-line", self.tr("Next place"), name="help-find-after"
        )
        close = IconButton(look, "ri.close-line", self.tr("Close"), name="help-find-close")
        before.clicked.connect(lambda _=False: self.seek(back=True))
        after.clicked.connect(lambda _=False: self.seek())
        close.clicked.connect(lambda _=False: self.leave())
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(self._field, 1)
        for one in (self._told, before, after, close):
            row.addWidget(one)
        self.hide()

    def ask(self) -> None:
        """Show the bar and take the keyboard."""
        self.show()
        self._field.field.selectAll()
        self._field.field.setFocus()

    def leave(self) -> None:
        """Hide the bar."""
        self.hide()
        self.left.emit()

    def seek(self, *, back: bool = False, anew: bool = False) -> bool:
        """Select the next place, from the beginning again after the last one."""
        words = self._field.text().strip()
        self._told.setText("")
        if not words:
            return False
        if anew:
            cursor = self._browser.textCursor()
            cursor.setPosition(cursor.selectionStart())
            self._browser.setTextCursor(cursor)
        flags = QTextDocument.FindFlag.FindBackward if back else QTextDocument.FindFlag(0)
        if self._browser.find(words, flags):
            return True
        end = QTextCursor.MoveOperation.End if back else QTextCursor.MoveOperation.Start
        self._browser.moveCursor(end)
        found = self._browser.find(words, flags)
        if not found:
            self._told.setText(self.tr("Not on this page"))
        return found
