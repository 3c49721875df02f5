"""Writing a comment or a suggestion about words, a field, or the whole item."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from editor_app.domain.anchors import WHOLE, Anchor
from editor_app.domain.plain_words import LONGEST
from editor_app.ui.look import Look
from editor_app.ui.screens.talk.note_edit import NoteEdit
from editor_app.ui.widgets.controls import WrapLabel, button, label


class Composer(QFrame):
    """Hidden until somebody begins; what was written stays until it is noted or given up."""

    noted = Signal(object, str, object)  # Anchor, words, proposed text or None
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("talk-composer")
        self.setProperty("card", True)
        self._anchor = Anchor(place=WHOLE)
        self._suggests = False
        self._title = label("", "cardTitle")
        self._quote = WrapLabel("", "caption")
        self._proposal = QLabel(self.tr("Change to"))
        self.replacement = NoteEdit(look, "talk-replacement", self.tr("Words to stand there"))
        self.text = NoteEdit(look, "talk-text", self.tr("Comment (Ctrl+Enter)"))
        self._proposal.setBuddy(self.replacement)
        self.cancel = button(look, self.tr("Cancel"), name="talk-cancel", kind="ghost", small=True)
        self.note = button(look, self.tr("Note"), name="talk-note", kind="primary", small=True)
        self._lay_out()
        self.cancel.clicked.connect(self.give_up)
        self.note.clicked.connect(self._note)
        for edit in (self.text, self.replacement):
            edit.confirmed.connect(self._note)
            edit.cancelled.connect(self.give_up)
        self.hide()

    def begin(self, anchor: Anchor, place: str, *, suggests: bool = False) -> None:
        """Write about this place; ``suggests``: propose other words for it."""
        self._anchor, self._suggests = anchor, suggests
        title = self.tr("Suggest a change") if suggests else self.tr("New comment")
        self._title.setText(title)
        self.setAccessibleName(title)
        self._quote.setText(place)
        self.replacement.setVisible(suggests)
        self._proposal.setVisible(suggests)
        if suggests:
            self.replacement.setPlainText(anchor.quote[:LONGEST])
        told = self.tr("Why (optional)") if suggests else self.tr("Comment (Ctrl+Enter)")
        self.text.setPlaceholderText(told)
        self.text.setAccessibleName(told)
        self.show()
        first = self.replacement if suggests else self.text
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        if suggests:
            first.selectAll()

    def give_up(self) -> None:
        """Nothing is noted."""
        self.text.clear()
        self.replacement.clear()
        self.hide()
        self.closed.emit()

    def _note(self) -> None:
        """Report what was written, if it can be said; else the field says why not."""
        if not self._suggests:
            if self.text.fits():
                self._done(None)
            return
        same = self.replacement.words() == self._anchor.quote.strip()
        if same:
            self.replacement.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.replacement.fits(empty=True) and self.text.fits(empty=True):
            self._done(self.replacement.words())

    def _done(self, replacement: str | None) -> None:
        anchor, words = self._anchor, self.text.words()
        self.give_up()
        self.noted.emit(anchor, words, replacement)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(6)
        for part in (self._title, self._quote, self._proposal, self.replacement, self.text):
            column.addWidget(part)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.note)
        column.addLayout(row)
