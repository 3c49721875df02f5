"""The body editor: text, margins and findings together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Property, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from editor_app.domain.template import BodyPolicy
from editor_app.presenters.help_book import RULE
from editor_app.rendering.outline import BlockStyle, classify
from editor_app.rendering.tree import Block
from editor_app.ui.body.block_drag import BlockDrag
from editor_app.ui.body.body_look import BodyLook
from editor_app.ui.body.comment_marks import CommentMark, CommentMarks
from editor_app.ui.body.filling import Filling
from editor_app.ui.body.gutters import MarkGutter, StyleGutter
from editor_app.ui.body.importer import ImageResolver
from editor_app.ui.body.insertion import Insertion
from editor_app.ui.body.laying_out import LayingOut
from editor_app.ui.body.marks import MOST_TINTED, Mark, highlights, squiggles
from editor_app.ui.body.note_signs import NoteSigns
from editor_app.ui.body.numbers import NumberedBody
from editor_app.ui.body.places import Places
from editor_app.ui.body.standing import Standing

_LABELS_AFTER = 150  # ms of quiet before the margin is named anew; naming reads the whole tree
_AT_ONCE = 200  # text blocks: more are read back, 50 ms for 700, after they have been painted
_SLICE_MS = 5.0


class BodyEditor(NumberedBody):
    """A sheet-wide editor whose margins name styles and carry findings."""

    finding_activated = Signal(int)
    """The sign of a finding was clicked; its number as given to `set_findings`."""
    comment_activated = Signal(str)
    """The bubble of a comment was clicked; its id."""
    outlined = Signal()
    """`block_styles` are those of the text as it stands."""
    _ready = False  # Qt sends events while the base classes are still being made

    def __init__(
        self, look: BodyLook, resolve_image: ImageResolver, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, resolve_image, parent)
        self._spans: list[tuple[QTextCursor, Mark]] = []
        self._hits: list[QTextCursor] = []
        self.block_styles: Sequence[BlockStyle] = ()
        self.places = Places(self)
        self.filling = Filling(self)
        self._standing = Standing(self.document())
        self._laying_out = LayingOut(self.document())
        self.notes = NoteSigns(self)
        self._styles = StyleGutter(self)
        BlockDrag(self, self._styles)
        self.comments = CommentMarks(self)
        self._marks = MarkGutter(self, self.comments)
        self._marks.activated.connect(self.finding_activated)
        self._marks.comment_activated.connect(self.comment_activated)
        self._naming = QTimer(self, singleShot=True, interval=_LABELS_AFTER)
        self._naming.timeout.connect(self._name_when_read)
        self._reading = QTimer(self, singleShot=True, interval=0)
        self._reading.timeout.connect(self._name_when_read)
        self.document().contentsChanged.connect(self._naming.start)
        self.document().documentLayout().documentSizeChanged.connect(self._refresh_margins)
        self.verticalScrollBar().valueChanged.connect(self._refresh_margins)
        self.cursorPositionChanged.connect(self._follow_cursor)
        self._at_block = -1
        self._ready = True
        self._set_margins()
        self.name_blocks()

    def set_markdown(self, markdown: str) -> None:
        self._spans, self._hits = [], []
        self.comments.set(())
        self._show_spans()
        super().set_markdown(markdown)
        if self.document().blockCount() <= _AT_ONCE:
            self.name_blocks()
            return
        self.block_styles = ()
        self._styles.set_labels({})
        self._laying_out.begin()
        self._naming.stop()
        self._reading.start()

    def end_insertion(self, insertion: Insertion) -> None:
        super().end_insertion(insertion)
        self._reading.start()  # whoever wants the text next finds it read

    def take_blocks(self, blocks: Sequence[Block]) -> None:
        self.filling.begin(self.textCursor(), blocks, lambda _: None)

    def set_policy(self, policy: BodyPolicy) -> None:
        super().set_policy(policy)
        self.name_blocks()

    def set_look(self, look: BodyLook) -> None:
        marks = [mark for _, mark in self._spans]
        super().set_look(look)
        self._set_margins()
        if marks and not self._spans:  # laid out anew, with the same text
            self.set_findings(marks)
        else:
            self._show_spans()

    def set_findings(self, marks: Sequence[Mark]) -> None:
        """Show findings of the Markdown as it stands now; they move along with later edits."""
        places = self.places.source_map()
        self._spans = []
        for mark in marks:
            cursor = QTextCursor(self.document())
            start, end = places.span(mark.start, mark.end)
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self._spans.append((cursor, mark))
        self._show_spans()

    def _help_page(self) -> str:
        """The page of the rule whose finding the cursor is in; F1 asks for it."""
        at = self.textCursor().position()
        spans = ((cursor.selectionStart(), cursor.selectionEnd(), m) for cursor, m in self._spans)
        return next((RULE + m.rule for start, end, m in spans if m.rule and start <= at <= end), "")

    helpPage = Property(str, _help_page)

    def set_hits(self, places: Sequence[tuple[int, int]]) -> None:
        """Tint what a search found, up to a number nobody looks through."""
        self._hits = []
        for start, end in places[:MOST_TINTED]:
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self._hits.append(cursor)
        self._show_spans()

    def set_comments(self, marks: Sequence[CommentMark], current: str = "") -> None:
        """Mark commented words; they move along with later edits."""
        self.comments.set(marks)
        self.show_comment(current)

    def show_comment(self, current: str) -> None:
        """Let one of the marks stand out."""
        self.comments.current = current
        self._show_spans()

    def select_comment(self, id_: str) -> bool:
        """Select the words of a comment; ``False`` when they are gone."""
        cursor = self.comments.cursor(id_)
        if cursor is not None:
            self.places.select(cursor.selectionStart(), cursor.selectionEnd())
        return cursor is not None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._ready:
            self._place_margins()

    def _set_margins(self) -> None:
        self.setViewportMargins(self.look.left_margin, 0, self.look.right_margin, 0)
        self._place_margins()

    def _place_margins(self) -> None:
        self._styles.setGeometry(0, 0, self.look.left_margin, self.height())
        right = self.look.right_margin
        self._marks.setGeometry(self.viewport().geometry().right() + 1, 0, right, self.height())
        self._refresh_margins()

    def _refresh_margins(self) -> None:
        self._styles.update()
        if self._spans or self.comments.any:
            self._marks.update()

    def _follow_cursor(self) -> None:
        number = self.textCursor().blockNumber()
        if number != self._at_block:
            self._at_block = number
            self._styles.update()

    def _name_when_read(self) -> None:
        """Never all at once: after a paste of 100 pages it would be 50 ms, on opening 1 MB 350."""
        if self._laying_out.go_on(_SLICE_MS) and self.read_some(_SLICE_MS):
            self.name_blocks()
        else:
            self._reading.start()

    def name_blocks(self) -> None:
        """Name the styles in the margin anew, and tell the outline."""
        self._naming.stop()
        self._reading.stop()
        styles = self.block_styles = classify(self.tree(), self.allowed_blocks)
        groups = self.exporter.groups()
        self._styles.set_labels(
            {group.first: style for group, style in zip(groups, styles, strict=True)}
        )
        if not (self.composing or self.isReadOnly()):
            self._loading = True  # nothing that is stored changes
            self._standing.let_stand(groups, styles, self.importer.formats)
            self._loading = False
        self.outlined.emit()

    def _show_spans(self) -> None:
        tinted = highlights(self._hits, self.look)
        said = self.comments.selections()
        self.setExtraSelections([*said, *tinted, *squiggles(self._spans, self.look)])
        self._marks.set_spans(self._spans)
