"""From the clipboard into the body: read it, keep its pictures, insert it, show the receipt."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from editor_app.domain.clipboard import PasteCancelled, Pasted, PasteRules
from editor_app.domain.pictures import TakingCancelled
from editor_app.presenters.fit_receipt import fit_lines
from editor_app.presenters.paste import worth_telling
from editor_app.rendering.markdown_source import parse
from editor_app.rendering.policy_fit import FitNote
from editor_app.rendering.tree import Document
from editor_app.ui.body.clip import OfferedClip
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.fit_words import fit_sentence, fit_words
from editor_app.ui.runner import Lane
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.loops import COMPOSED_AFTER_MS
from editor_app.ui.screens.editor.paste_dialog import ReceiptWords
from editor_app.ui.screens.editor.receipt_desk import Receipt, ReceiptDesk
from editor_app.ui.screens.editor.timers import once
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
        self._desk = ReceiptDesk(body, deps, self._words())
        self._fitted: list[FitNote] | None = None  # of the paste that is being inserted
        self._slow = once(self, _PROGRESS_AFTER_MS, self._show_progress)
        self._looking = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._looking.timeout.connect(self._show_progress)
        progress.cancelled.connect(self.cancel)
        progress.hide()
        self._filling = body.filling
        self._filling.held.free = progress
        self._filling.progressed.connect(self._show_filling)
        self._filling_since = 0.0
        self.slow_after = _PROGRESS_AFTER_MS  # ms; a shorter insertion shows no line
        body.take_clips(self.take)

    @property
    def busy(self) -> bool:
        """Whether a paste is being read or inserted."""
        return self._watch is not None or self._filling.busy

    @property
    def receipt(self) -> Receipt | None:
        """What became of the last paste."""
        return self._desk.last

    def took(self, notes: Sequence[FitNote]) -> bool:
        """Whether what was converted for the template belongs to a paste, which tells it itself."""
        if self._fitted is None:
            return False
        self._fitted += notes
        return True

    def take(self, offered: OfferedClip) -> None:
        """Read a clip and insert it where the cursor stands now."""
        if self._body.isReadOnly():
            return
        if self.busy:
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
        """Stop reading or inserting; nothing of the paste is in the text afterwards."""
        self._filling.cancel()
        if self._watch is not None:
            self._watch.cancelled = True
            self._end()

    def show_receipt(self) -> None:
        """Open the receipt of the last paste."""
        self._desk.show()

    def _words(self) -> ReceiptWords:
        return ReceiptWords(
            title=self.tr("Paste receipt"),
            hint=self.tr("Everything the clipboard held is listed. {key} goes through the places."),
            undo=self.tr("Undo the paste"),
            late=self.tr("The text was edited after this paste: take the steps back with Ctrl+Z."),
            nothing=self.tr("Nothing has been pasted into this text yet"),
        )

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
        blocks = ready.tree.blocks
        self._fitted = []
        self._filling_since = monotonic()
        if blocks:
            self._filling.begin(place, blocks, partial(self._inserted, ready))
        else:
            self._inserted(ready, -1)

    def _show_filling(self, written: int, total: int) -> None:
        if (monotonic() - self._filling_since) * 1000 < self.slow_after:
            return
        note = self.tr("Esc takes all of it out again")
        self._progress.set_progress(self.tr("Inserting what was pasted"), written, total, note)
        self._progress.show()

    def _inserted(self, ready: _Ready, first: int) -> None:
        self._progress.hide()
        pasted = ready.pasted
        fitted, self._fitted = self._fitted or [], None
        if first < 0 and ready.tree.blocks:
            return  # cancelled, or the item was locked meanwhile
        notes = (*pasted.receipt, *fit_lines(fitted, placed=False))
        self._desk.keep(notes, self._places(first, pasted) if first >= 0 else {})
        told = worth_telling(pasted.receipt)
        if told or fitted:
            self._tell(told, fitted)

    def _places(self, first: int, pasted: Pasted) -> dict[int, QTextCursor]:
        document = self._body.document()
        return {
            place: QTextCursor(
                document.findBlockByNumber(min(first + line, document.blockCount() - 1))
            )
            for place, line in pasted.lines.items()
        }

    def _tell(self, told: dict[str, int], fitted: Sequence[FitNote]) -> None:
        """One sentence for the whole paste: what reading it did, and what its place asked for."""
        if not told:
            self._deps.hub.toast(fit_sentence(fitted), self.tr("View"), self.show_receipt)
            return
        text = self.tr("Pasted: {converted} converted, {dropped} dropped")
        if fitted:
            text = self.tr(
                "Pasted: {converted} converted, {dropped} dropped; for this kind of item: {what}"
            )
        counts = {"converted": told.get("converted", 0), "dropped": told.get("dropped", 0)}
        text = text.format(**counts, what=fit_words(fitted))
        self._deps.hub.toast(text, self.tr("View"), self.show_receipt)
