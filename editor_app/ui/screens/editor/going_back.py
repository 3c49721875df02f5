"""Going back to an earlier text in the editor, as one edit: Ctrl+Z takes all of it away again."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from editor_app.domain.changes import touched
from editor_app.domain.item import Content, Draft
from editor_app.ui.runner import Lane
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.screens.editor.timers import once


class GoingBack(QObject):
    """One for a page. The store keeps what stood there first; nothing is overwritten."""

    done = Signal(object)  # Content of before
    failed = Signal(object)  # Exception

    def __init__(self, page: EditorPage, deps: EditorDeps) -> None:
        super().__init__(page)
        self._page, self._deps = page, deps
        self._step: _Step | None = None

    def to(self, then: Content) -> None:
        """Commit what is typed, then put an earlier text in its place."""
        self._page.flush(partial(self._store, then))

    def _store(self, then: Content) -> None:
        page, now = self._page, self._page.presenter.draft
        page.setEnabled(False)  # what is typed now would stand in neither text
        restore = partial(self._deps.history.restore, now, then, self._deps.person())
        done = partial(self._stored, now)
        self._deps.runner.run(Lane.STORE, restore, done, self._refused, self)

    def _stored(self, before: Draft, after: Draft) -> None:
        page = self._page
        page.setEnabled(True)
        if after.content.layout_version != before.content.layout_version:
            page.updating.otherForm.emit()
        else:
            self._show(before, after)
        self._deps.hub.announce(touched(before.item))
        self.done.emit(before.content)

    def _show(self, before: Draft, after: Draft) -> None:
        page = self._page
        page.show_content(after.content)
        page.presenter.saved(after)
        page.body.setFocus()  # Ctrl+Z is for the text now
        if before.content.body == after.content.body:
            _note_step(page.body.textCursor())
        if self._step is not None:
            self._step.end()
        self._step = _Step(page, before.content, after.content)

    def _refused(self, error: Exception) -> None:
        self._page.setEnabled(True)
        self.failed.emit(error)


class _Step(QObject):
    """Lets head and form follow when the body's undo stack goes over the edit, either way."""

    def __init__(self, page: EditorPage, before: Content, after: Content) -> None:
        super().__init__(page)
        self._page, self._before, self._after = page, before, after
        self._document = page.body.document()
        self._steps = self._document.availableUndoSteps()
        self._read = page.body.markdown()
        self._undone = False
        self._later = once(self, 0, self._follow)  # the document is still changing when it tells
        self._document.contentsChanged.connect(self._later.start)

    def end(self) -> None:
        """Another edit of this kind took its place, or somebody wrote on after undoing."""
        self._document.contentsChanged.disconnect(self._later.start)
        self._later.stop()

    def _follow(self) -> None:
        over = self._document.availableUndoSteps() < self._steps
        if over == self._undone:
            return
        if not over and self._page.body.markdown() != self._read:
            self.end()
            return
        self._undone = over
        content = self._before if over else self._after
        self._page.show_content(replace(content, body=self._page.body.markdown()))


def _note_step(cursor: QTextCursor) -> None:
    """A step on the undo stack that changes no word."""
    cursor.beginEditBlock()
    cursor.insertText(" ")
    cursor.deletePreviousChar()
    cursor.endEditBlock()
