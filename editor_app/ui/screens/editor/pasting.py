"""From the clipboard into the body: read it, keep its pictures, insert it, show the receipt."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from editor_app.domain.clipboard import PasteCancelled, Pasted, PasteRules, ReceiptNote
from editor_app.domain.pictures import TakingCancelled
from editor_app.presenters.paste import worth_telling
from editor_app.rendering.markdown_source import parse
from editor_app.rendering.tree import Document
from editor_app.ui.body.clip import OfferedClip
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.runner import Lane
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.loops import COMPOSED_AFTER_MS, once
from editor_app.ui.screens.editor.paste_dialog import PasteDialog
from editor_app.ui.widgets.progress import ProgressLine

_PROGRESS_AFTER_MS = 400  # DESIGN § 7
_LOOK_AGAIN_MS = 200


@dataclass(slots=True)
class _Watch:
    """One paste under way: the lane counts and asks, the window shows and cancels."""

    start: QTextCursor
    end: QTextCursor
    cancelled: bool = False
    read: int = 0

    @property
    def place(self) -> QTextCursor:
        """What the paste replaces: the words selected at first, nothing typed since."""
        place = QTextCursor(self.start)
        place.setKeepPositionOnInsert(False)
        place.setPosition(self.start.position())
        place.setPosition(self.end.position(), QTextCursor.MoveMode.KeepAnchor)
        return place

    def asked(self) -> bool:
        """Called by the reader for every twenty paragraphs."""
        self.read += 20
        return self.cancelled


@dataclass(frozen=True, slots=True, kw_only=True)
class PasteReceipt:
    """What the last paste did, and where: cursors move along with later edits."""

    notes: Sequence[ReceiptNote]
    places: dict[int, QTextCursor] = field(default_factory=dict)
    revision: int = 0  # of the document, when the paste was its newest change

    def cursor_of(self, note: ReceiptNote) -> QTextCursor | None:
        """Where in the text a note leads: the last known place before it."""
        before = [place for place in self.places if place <= note.place]
        return self.places[max(before)] if before and note.place else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ready:
    """A paste as read, with its blocks: made on the lane, shown on the main thread."""

    pasted: Pasted
    tree: Document


class Pasting(QObject):
    """One body's way of taking what other programs put on the clipboard."""

    failed = Signal(object)  # Exception: nothing was pasted

    def __init__(self, body: BodyEditor, deps: EditorDeps, progress: ProgressLine) -> None:
        super().__init__(body)
        self._body, self._deps, self._progress = body, deps, progress
        self._watch: _Watch | None = None
        self._last: PasteReceipt | None = None
        self._slow = once(self, _PROGRESS_AFTER_MS, self._show_progress)
        self._looking = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._looking.timeout.connect(self._show_progress)
        progress.cancelled.connect(self.cancel)
        progress.hide()
        body.take_clips(self.take)

    @property
    def busy(self) -> bool:
        """Whether a paste is being read."""
        return self._watch is not None

    @property
    def receipt(self) -> PasteReceipt | None:
        """What became of the last paste."""
        return self._last

    def take(self, offered: OfferedClip) -> None:
        """Read a clip and insert it where the cursor stands now."""
        if self._body.isReadOnly():
            return
        if self._watch is not None:
            self._deps.hub.toast(self.tr("The paste before this one is still being read"))
            return
        cursor = self._body.textCursor()
        start, end = self._mark(cursor.selectionStart()), self._mark(cursor.selectionEnd())
        self._watch = watch = _Watch(start=start, end=end)
        work = partial(self._read, offered, self._rules(), watch)
        if not offered.heavy:
            self._at_once(work, watch)
            return
        self._slow.start()
        done, failed = partial(self._done, watch), partial(self._went_wrong, watch)
        self._deps.runner.run(Lane.MEDIA, work, done, failed, self)

    def cancel(self) -> None:
        """Stop reading; nothing of the paste comes into the text."""
        if self._watch is not None:
            self._watch.cancelled = True
            self._end()

    def show_receipt(self) -> None:
        """Open the receipt of the last paste."""
        if self._last is None:
            self._deps.hub.toast(self.tr("Nothing has been pasted into this text yet"))
            return
        dialog = PasteDialog(
            self._last.notes, self._deps.look, self._deps.actions, self._deps.language, self._body
        )
        dialog.set_undoable(self._undoable())
        dialog.jumpAsked.connect(self._jump)
        dialog.undoAsked.connect(self._undo)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # ------------------------------------------------------------ reading

    def _mark(self, position: int) -> QTextCursor:
        """A place in the text; what is typed there meanwhile comes after it."""
        mark = QTextCursor(self._body.document())
        mark.setPosition(position)
        mark.setKeepPositionOnInsert(True)  # holds for the position, not for an anchor
        return mark

    def _rules(self) -> PasteRules:
        return self._deps.pasting.rules(self._body.allowed_blocks)

    def _read(self, offered: OfferedClip, rules: PasteRules, watch: _Watch) -> _Ready:
        """On a lane, or at once: touches no widget."""
        service = self._deps.pasting
        pasted = service.read(offered.ready(), rules, watch.asked)
        if watch.cancelled:
            raise PasteCancelled
        try:
            kept = service.keep(pasted, lambda: watch.cancelled)
        except TakingCancelled as wish:
            raise PasteCancelled from wish
        return _Ready(pasted=kept, tree=parse(kept.markdown))

    def _at_once(self, work: "partial[_Ready]", watch: _Watch) -> None:
        try:
            ready = work()
        except Exception as error:
            self._went_wrong(watch, error)
        else:
            self._done(watch, ready)

    def _went_wrong(self, watch: _Watch, error: Exception) -> None:
        if watch is self._watch:
            self._end()
        if not isinstance(error, PasteCancelled):
            self.failed.emit(error)

    def _done(self, watch: _Watch, ready: _Ready) -> None:
        if watch is not self._watch:
            return  # cancelled: not even what was read in time comes in
        if self._body.composing:  # an input method's words stand where no edit may come between
            QTimer.singleShot(COMPOSED_AFTER_MS, self, partial(self._done, watch, ready))
            return
        self._end()
        self._insert(watch.place, ready)

    def _end(self) -> None:
        self._watch = None
        self._slow.stop()
        self._looking.stop()
        self._progress.hide()

    def _show_progress(self) -> None:
        if self._watch is None:
            return
        told = self.tr("Reading what was pasted: {count} paragraphs so far", None, self._watch.read)
        note = self.tr("Cancelling leaves the text as it is")
        self._progress.set_progress(told.format(count=self._watch.read), 0, 0, note)
        self._progress.show()
        self._looking.start()

    # ------------------------------------------------------------ inserting

    def _insert(self, place: QTextCursor, ready: _Ready) -> None:
        blocks, pasted = ready.tree.blocks, ready.pasted
        first = self._body.insert_blocks_at(place, blocks) if blocks else -1
        if first < 0 and blocks:
            return  # the item was locked meanwhile
        self._last = PasteReceipt(
            notes=pasted.receipt,
            places=self._places(first, pasted) if first >= 0 else {},
            revision=self._body.document().revision(),
        )
        told = worth_telling(pasted.receipt)
        if told:
            self._tell(told)

    def _places(self, first: int, pasted: Pasted) -> dict[int, QTextCursor]:
        document = self._body.document()
        return {
            place: QTextCursor(
                document.findBlockByNumber(min(first + line, document.blockCount() - 1))
            )
            for place, line in pasted.lines.items()
        }

    def _tell(self, told: dict[str, int]) -> None:
        text = self.tr("Pasted: {converted} converted, {dropped} dropped").format(
            converted=told.get("converted", 0), dropped=told.get("dropped", 0)
        )
        self._deps.hub.toast(text, self.tr("View"), self.show_receipt)

    def _undoable(self) -> bool:
        now = self._body.document().revision()
        return self._last is not None and bool(self._last.places) and now == self._last.revision

    def _undo(self) -> None:
        if self._undoable() and not self._body.isReadOnly():
            self._body.undo()

    def _jump(self, note: ReceiptNote) -> None:
        cursor = self._last.cursor_of(note) if self._last is not None else None
        if cursor is None:
            return
        shown = QTextCursor(cursor)
        shown.select(QTextCursor.SelectionType.BlockUnderCursor)
        self._body.setTextCursor(shown)
        self._body.ensureCursorVisible()
