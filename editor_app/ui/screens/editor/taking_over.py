"""Taking the words of a suggestion over, as edits that Ctrl+Z takes back."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from editor_app.domain.anchors import Fit, locate
from editor_app.domain.comments import Thread
from editor_app.domain.errors import Code, EditorError
from editor_app.presenters.comments import replaced_value
from editor_app.ui.hub import Hub
from editor_app.ui.screens.editor.page import EditorPage


def put_words(page: EditorPage, thread: Thread, cursor: QTextCursor | None) -> None:
    """Replace the commented words of the body: one step to undo. Raises WORDS_GONE."""
    source = page.sheet.source
    edit = source.text if source.shown else page.body
    if source.shown or cursor is None or not _same(cursor.selectedText(), thread.anchor.quote):
        text = edit.toPlainText()
        found = locate(thread.anchor, text)
        if found.fit is not Fit.EXACT:
            raise EditorError(Code.WORDS_GONE)
        cursor = QTextCursor(edit.document())
        cursor.setPosition(_units(text, found.start))
        cursor.setPosition(_units(text, found.end), QTextCursor.MoveMode.KeepAnchor)
    cursor.beginEditBlock()
    cursor.insertText(thread.replacement or "")
    cursor.endEditBlock()
    edit.setTextCursor(cursor)
    edit.ensureCursorVisible()


def put_value(page: EditorPage, thread: Thread, hub: Hub) -> None:
    """Put the proposed value into its field: typed where it is text. Raises WORDS_GONE."""
    key, content = thread.anchor.place, page.presenter.draft.content
    if thread.anchor.quote and thread.anchor.quote not in content.text(key):
        raise EditorError(Code.WORDS_GONE)
    value = replaced_value(thread, content)
    page.jumps.to_field(key)
    written = _input_of(page, key)
    if isinstance(written, QPlainTextEdit):
        cursor = written.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(value)
    elif isinstance(written, QLineEdit):
        written.selectAll()
        typed = QInputMethodEvent()
        typed.setCommitString(value)
        QApplication.sendEvent(written, typed)  # as if typed: the field hears, Ctrl+Z undoes
    else:
        before = content
        page.show_content(content.with_field(key, value))
        told = QCoreApplication.translate("TakingOver", "The proposed value was taken over.")
        undo = QCoreApplication.translate("TakingOver", "Undo")
        hub.toast(told, undo, lambda: page.show_content(before))


def _input_of(page: EditorPage, key: str) -> QWidget | None:
    """The line or lines in which a field is written."""
    header = page.sheet.header
    if key == "title":
        return header.title
    row = page.inspector.form.row(key)
    inputs = row.field.inputs() if row is not None else header.findChildren(QLineEdit)
    return inputs[0] if inputs else None


def _same(one: str, other: str) -> bool:
    return "".join(one.split()) == "".join(other.split())


def _units(text: str, index: int) -> int:
    return len(text[:index].encode("utf-16-le", "surrogatepass")) // 2
