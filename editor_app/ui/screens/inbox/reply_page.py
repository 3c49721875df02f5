"""The page of a reply: the editor's own page, with nothing around its text.

Journal, autosave, undo, checks and the way to the outbox are those of every item. Its inspector
is handed to whoever shows the page; fields of the head open in the editor itself.
"""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from editor_app.domain.item import Draft
from editor_app.ui.body.body_look import BodyLook
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.jumps import Jumps
from editor_app.ui.screens.editor.look_of_body import body_look
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.theme import Theme


class ReplyPage(EditorPage):
    """Begins without head line, toolbar and inspector; keys for them still work."""

    inspectorAsked = Signal(bool)  # to be shown, or folded away
    editorAsked = Signal()  # a field that is edited in the editor alone

    def __init__(self, draft: Draft, deps: EditorDeps, parent: QWidget) -> None:
        super().__init__(draft, replace(deps, body_look=reply_look), parent)
        self.setObjectName("reply-page")
        self.inspector.setParent(self)
        for one in (self.headline, self.strip, self.inspector, self.sheet.toolbar):
            one.hide()
        self.sheet.without_header(self)

    def set_field(self, key: str, value: str) -> None:
        """A field that is set beside the text; saved and checked like all others."""
        if self.presenter.set_field(key, value):
            self.inspector.form.show_draft()
            self._field_edited(key)

    def fold_inspector(self, folded: bool) -> None:
        self.inspectorAsked.emit(not folded)

    def toggle_preview(self, shown: bool) -> None:
        """A page beside the text finds no room here: it opens in a window of its own."""

    def _new_jumps(self) -> Jumps:
        return _ReplyJumps(self)


class _ReplyJumps(Jumps):
    """Fields of the head have no place here."""

    def __init__(self, page: ReplyPage) -> None:
        super().__init__(page)
        self._reply = page

    def to_field(self, key: str) -> None:
        if self._reply.sheet.header.holds(key):
            self._reply.editorAsked.emit()
        else:
            super().to_field(key)


def reply_look(theme: Theme) -> BodyLook:
    """The text alone: no paper on a canvas, no names of styles beside it."""
    surface = theme.color("bg.surface")
    worn = body_look(theme)
    font = QFont(worn.content_font)
    font.setPixelSize(theme.px(15))
    return replace(
        worn,
        content_font=font,
        canvas=surface,
        border=surface,
        line_height=theme.px(28),
        sheet_width=theme.px(2_000),
        left_margin=0,
        right_margin=theme.px(20),
        padding=0,
    )
