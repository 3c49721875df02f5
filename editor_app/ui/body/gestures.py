"""What the mouse does on the text beyond selecting: links tell where they lead, images open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QToolTip

from editor_app.rendering.tree import inline_text
from editor_app.ui.body.images import image_at
from editor_app.ui.body.note_signs import note_at, note_words
from editor_app.ui.body.numbers import NumberedBody
from editor_app.ui.tips import plain_tip

PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".heic"})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class BodyGestures(QObject):
    """Watches one body. Nothing is ever opened by clicking a link here."""

    image_asked = Signal(QTextCursor)
    """An image was double-clicked, or Enter pressed on it while it was selected."""
    note_asked = Signal(QTextCursor)
    """The same of a note; the cursor selects it."""
    files_dropped = Signal(list)
    """Files that are no pictures were dropped; the cursor stands there. Paths."""
    picture_dropped = Signal(Path)
    """A picture was dropped; the cursor stands there."""

    def __init__(self, body: NumberedBody) -> None:
        super().__init__(body)
        self._body = body
        body.installEventFilter(self)
        body.viewport().installEventFilter(self)
        body.viewport().setAcceptDrops(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event:
            case QHelpEvent() if event.type() == QEvent.Type.ToolTip:
                return self._tell_target(event.pos(), event.globalPos())
            case QDropEvent() if watched is self._body.viewport():
                return self._drag(event)
            case QMouseEvent() if watched is self._body.viewport():
                return self._click(event)
            case QKeyEvent() if event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
                return self._enter(event)
        return False

    def _click(self, event: QMouseEvent) -> bool:
        place = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonDblClick:
            return self._ask(self._body.cursorForPosition(place))
        held = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if held and event.type() == QEvent.Type.MouseButtonRelease:
            self._tell_target(place, event.globalPosition().toPoint())
        return False

    def _enter(self, event: QKeyEvent) -> bool:
        """Alt+Enter on an image or a note, or Enter while it is selected, asks for its words."""
        cursor = self._body.textCursor()
        selected = cursor.hasSelection() and len(cursor.selectedText()) == 1
        if not (selected or event.modifiers() == Qt.KeyboardModifier.AltModifier):
            return False
        return self._ask(cursor)

    def _ask(self, cursor: QTextCursor) -> bool:
        if self._body.isReadOnly():
            return False
        note = note_at(cursor)
        if note is not None:
            self.note_asked.emit(note)
            return True
        if image_at(self._body, cursor) is None:
            return False
        self.image_asked.emit(cursor)
        return True

    def _tell_target(self, place: QPoint, shown_at: QPoint) -> bool:
        note = note_at(self._body.cursorForPosition(place))
        near = note is not None and self._near(note, place)
        target = inline_text(note_words(note)) if near and note else self._body.anchorAt(place)
        if not target:
            return False
        QToolTip.showText(shown_at, plain_tip(target), self._body)
        return True

    def _near(self, note: QTextCursor, place: QPoint) -> bool:
        """Whether a place is on a note, not only nearest to it in its line."""
        box = self._body.cursorRect(note)
        return abs(box.center().x() - place.x()) < box.height()

    def _drag(self, event: QDropEvent) -> bool:
        """Files may enter and be let go; a QDragMoveEvent is a QDropEvent, too."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if not paths or self._body.isReadOnly():
            return False
        event.acceptProposedAction()
        if isinstance(event, QDragMoveEvent) or event.type() != QEvent.Type.Drop:
            return True
        self._body.setTextCursor(self._body.cursorForPosition(event.position().toPoint()))
        pictures = [path for path in paths if path.suffix.lower() in PICTURES]
        for picture in pictures[:1]:  # each is asked about in a dialog of its own
            self.picture_dropped.emit(picture)
        if files := [path for path in paths if path not in pictures]:
            self.files_dropped.emit(files)
        return True
