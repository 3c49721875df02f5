"""The last receipt of a body: where its notes lead, and whether what it tells can be taken back."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from editor_app.domain.clipboard import ReceiptNote
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.paste_dialog import PasteDialog, ReceiptWords


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What was done last, and where: cursors move along with later edits."""

    notes: Sequence[ReceiptNote]
    places: dict[int, QTextCursor] = field(default_factory=dict)
    revision: int = 0  # of the document, when this was its newest change

    def cursor_of(self, note: ReceiptNote) -> QTextCursor | None:
        """Where in the text a note leads: the last known place before it."""
        before = [place for place in self.places if place <= note.place]
        return self.places[max(before)] if before and note.place else None


class ReceiptDesk(QObject):
    """Keeps one receipt and shows it."""

    def __init__(self, body: BodyEditor, deps: EditorDeps, words: ReceiptWords) -> None:
        super().__init__(body)
        self._body, self._deps, self._words = body, deps, words
        self.last: Receipt | None = None

    def keep(self, notes: Sequence[ReceiptNote], places: dict[int, QTextCursor]) -> None:
        """Take the receipt of what was the newest change of the text."""
        self.last = Receipt(notes=notes, places=places, revision=self._body.document().revision())

    def show(self) -> None:
        """Open the receipt."""
        if self.last is None:
            self._deps.hub.toast(self._words.nothing)
            return
        deps = self._deps
        dialog = PasteDialog(
            self.last.notes, self._words, deps.look, deps.actions, deps.language, self._body
        )
        dialog.set_undoable(self._undoable())
        dialog.jumpAsked.connect(self._jump)
        dialog.undoAsked.connect(self._undo)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _undoable(self) -> bool:
        now = self._body.document().revision()
        return self.last is not None and bool(self.last.places) and now == self.last.revision

    def _undo(self) -> None:
        if self._undoable() and not self._body.isReadOnly():
            self._body.undo()

    def _jump(self, note: ReceiptNote) -> None:
        cursor = self.last.cursor_of(note) if self.last is not None else None
        if cursor is None:
            return
        shown = QTextCursor(cursor)
        shown.select(QTextCursor.SelectionType.BlockUnderCursor)
        self._body.setTextCursor(shown)
        self._body.ensureCursorVisible()
