"""Blocks the template does not know become what it knows, in one step, with a receipt."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from editor_app.domain.template import BodyPolicy
from editor_app.presenters.fit_receipt import fit_lines
from editor_app.rendering.markdown_source import parse
from editor_app.rendering.policy_fit import KINDS_OF_BLOCK, Fit, FitKind, fit_to_policy
from editor_app.rendering.serialize import serialize
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.body.moves import put_blocks
from editor_app.ui.fit_words import fit_sentence
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.paste_dialog import ReceiptWords
from editor_app.ui.screens.editor.receipt_desk import ReceiptDesk
from editor_app.ui.screens.editor.source_mode import SourceMode

_EVERYTHING = frozenset(FitKind)


class Converting(QObject):
    """Converts an older body by the law a paste is converted by; tells what was done."""

    def __init__(
        self, body: BodyEditor, source: SourceMode, policy: BodyPolicy, deps: EditorDeps
    ) -> None:
        super().__init__(body)
        self._body, self._source, self._policy, self._deps = body, source, policy, deps
        self._desk = ReceiptDesk(body, deps, self._words())

    def convert(self, block: str = "") -> None:
        """Convert the blocks of one kind, or all that the template does not know."""
        if self._source.composing:
            return
        only = KINDS_OF_BLOCK[block] if block else _EVERYTHING
        if self._source.shown:
            self._convert_source(only)
            return
        fit = fit_to_policy(self._body.tree(), self._policy, only)
        if fit.notes and put_blocks(self._body, fit.document.blocks):
            self._desk.keep(fit_lines(fit.notes, placed=True), self._places(fit))
            self._deps.hub.toast(fit_sentence(fit.notes), self.tr("View"), self._desk.show)

    def _convert_source(self, only: frozenset[FitKind]) -> None:
        text = self._source.text
        fit = fit_to_policy(parse(text.source()), self._policy, only)
        if fit.notes and not text.isReadOnly():
            text.replace_text(serialize(fit.document))
            self._deps.hub.toast(fit_sentence(fit.notes), self.tr("Undo"), text.undo)

    def _places(self, fit: Fit) -> dict[int, QTextCursor]:
        """A cursor per note: its number leads to where its words stand now."""
        groups = self._body.exporter.groups()
        document = self._body.document()
        return {
            number: QTextCursor(document.findBlockByNumber(groups[min(at, len(groups) - 1)].first))
            for number, at in enumerate(fit.places, start=1)
        }

    def _words(self) -> ReceiptWords:
        return ReceiptWords(
            title=self.tr("Conversion receipt"),
            hint=self.tr(
                "This kind of item has no such blocks; all words are kept. "
                "{key} goes through the places."
            ),
            undo=self.tr("Undo the conversion"),
            late=self.tr(
                "The text was edited after this conversion: take the steps back with Ctrl+Z."
            ),
            nothing=self.tr("Nothing has been converted in this text yet"),
        )
