"""Between the sheet and the Markdown source: one text, seen in two ways.

The source is taken over when the sheet comes back, as one step of the sheet's undo. Until then it
is saved, checked and previewed in its canonical form, so nothing typed here waits for anything.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from editor_app.domain.template import BodyPolicy
from editor_app.rendering.markdown_source import canonicalize, parse
from editor_app.rendering.policy_fit import Fit, FitKind, FitNote, fit_to_policy
from editor_app.rendering.serialize import serialize
from editor_app.ui.body.body_look import BodyLook
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.body.find import FindBar
from editor_app.ui.body.marks import Mark, SourceMap
from editor_app.ui.body.moves import put_blocks
from editor_app.ui.body.source_view import SourceText
from editor_app.ui.hub import Hub
from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import button, label


class SourceMode(QObject):
    """Holds the source view and carries text and cursor over, both ways."""

    edited = Signal()
    switched = Signal(bool)  # whether the source is shown now

    def __init__(
        self, body: BodyEditor, policy: BodyPolicy, body_look: BodyLook, look: Look, hub: Hub
    ) -> None:
        super().__init__(body)
        self._body, self._policy, self._hub = body, policy, hub
        self._entered = ""  # the text when the source came up
        self._read: tuple[str, Fit] | None = None  # a source and what was read from it
        self.text = SourceText(body_look)
        self.text.edited.connect(self.edited)
        self.find_bar = FindBar(self.text)
        self.find_bar.hide()
        self.view = self._framed(look)
        self.view.hide()

    @property
    def shown(self) -> bool:
        """Whether the source stands in the place of the sheet."""
        return not self.view.isHidden()

    @property
    def composing(self) -> bool:
        """Whether an input method holds text that is not committed yet."""
        return self.text.composing if self.shown else self._body.composing

    def markdown(self) -> str:
        """The canonical text, wherever it is being written."""
        if not self.shown or self.text.source() == self._entered:
            return self._body.markdown()
        return serialize(self._fit().document)

    def toggle(self) -> None:
        """Show the source, or take it over and show the sheet again."""
        if self.composing:
            return
        if self.shown:
            self._leave()
        else:
            self._enter()

    def show_text(self, markdown: str) -> None:
        """The item has another text now: a version was put back, a finding mended."""
        if self.markdown() != markdown:
            self.text.replace_text(markdown)

    def set_read_only(self, read_only: bool) -> None:
        """Lock both; the sheet stays locked while the source is written."""
        self.text.setReadOnly(read_only)
        self._body.setReadOnly(read_only or self.shown)

    def set_findings(self, marks: Sequence[Mark]) -> None:
        """Show findings of `markdown()`."""
        if self.shown:
            self.text.set_findings(marks, self.markdown())
        else:
            self._body.set_findings(marks)

    def jump_to(self, start: int, length: int) -> None:
        """Select characters of `markdown()`."""
        if self.shown:
            self.text.select(*self.text.place_of(start, length, self.markdown()))
        else:
            self._body.places.jump_to_source(start, length)

    def _enter(self) -> None:
        markdown = self._entered = self._body.markdown()
        position = self._body.textCursor().position()
        start = _offset_at(self._body.places.source_map(), position, len(markdown))
        self.text.setPlainText(markdown)
        self.text.setReadOnly(self._body.isReadOnly())
        self._body.setReadOnly(True)
        self.view.show()
        self.switched.emit(True)
        self.text.select(start)

    def _leave(self) -> None:
        source, offset = self.text.source(), self.text.offset()
        locked = self.text.isReadOnly()
        fit = self._fit()
        self.find_bar.close_bar()
        self.view.hide()
        self._body.setReadOnly(locked)
        if source != self._entered and not locked:
            put_blocks(self._body, fit.document.blocks)
            if fit.notes:
                told = self._told(fit.notes)
                self._hub.toast(told, self.tr("Undo"), self._body.undo)
        canonical = self._body.markdown()
        if source != canonical:
            offset = len(canonicalize(source[:offset]).rstrip("\n"))
        self.switched.emit(False)
        self._body.places.jump_to_source(min(offset, len(canonical)), 0)

    def _fit(self) -> Fit:
        source = self.text.source()
        if self._read is None or self._read[0] != source:
            self._read = source, fit_to_policy(parse(source), self._policy)
        return self._read[1]

    def _told(self, notes: Sequence[FitNote]) -> str:
        names = {
            FitKind.LIST: self.tr("lists"),
            FitKind.TABLE: self.tr("tables"),
            FitKind.IMAGE: self.tr("images"),
            FitKind.QUOTE: self.tr("quotations"),
            FitKind.HEADING_RAISED: self.tr("deep headings"),
            FitKind.HEADING_PLAIN: self.tr("headings"),
            FitKind.LINK: self.tr("links"),
            FitKind.VIDEO: self.tr("videos"),
        }
        kinds = dict.fromkeys(names[note.kind] for note in notes)
        told = self.tr("This template does not allow {what}: they became text, no word was lost.")
        return told.format(what=self.tr(", ").join(kinds))

    def _framed(self, look: Look) -> QFrame:
        frame = QFrame()
        frame.setObjectName("source-mode")
        frame.setProperty("surface", "canvas")
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 8, 16, 0)
        told = self.tr("Markdown source. Edits are taken over as one step when you go back.")
        bar.addWidget(label(told, "caption", wrap=True), 1)
        back = button(look, self.tr("Back to the sheet"), name="source-back", small=True)
        back.clicked.connect(self.toggle)
        bar.addWidget(back)
        row = QHBoxLayout()
        row.setContentsMargins(16, 12, 16, 0)
        row.addStretch(1)
        row.addWidget(self.text, 100)
        row.addStretch(1)
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.find_bar)
        column.addLayout(bar)
        column.addLayout(row, 1)
        return frame


def _offset_at(places: SourceMap, position: int, length: int) -> int:
    """The first offset of the Markdown that stands at or behind a cursor position."""
    low, high = 0, min(length, places.text_length)
    while low < high:
        middle = (low + high) // 2
        if places.position(middle) < position:
            low = middle + 1
        else:
            high = middle
    return low
