"""Words a person knows better: learnt from a finding, with one step back."""

from functools import partial

from PySide6.QtCore import QObject

from editor_app.domain.errors import EditorError
from editor_app.domain.proofing_ports import OwnWord
from editor_app.services.wordbooks import WordbookService
from editor_app.ui.hub import Hub
from editor_app.ui.messages import message_for
from editor_app.ui.runner import Lane, Runner
from editor_app.ui.screens.editor.checks import ChecksPanel


class OwnWords(QObject):
    """Learns on the store lane, then has the item checked again."""

    def __init__(
        self, checks: ChecksPanel, words: WordbookService, runner: Runner, hub: Hub
    ) -> None:
        super().__init__(checks)
        self._checks, self._words, self._runner, self._hub = checks, words, runner, hub
        checks.wordAsked.connect(self.learn)

    def learn(self, word: str, quiet: bool) -> None:
        """Add a word; the toast offers to forget it."""
        work = partial(self._words.add, word, quiet=quiet)
        self._runner.run(Lane.STORE, work, self._learnt, self._failed, self)

    def _learnt(self, word: OwnWord) -> None:
        told = (
            self.tr("“{word}” is not mentioned any more")
            if word.quiet
            else self.tr("“{word}” stands in your dictionary")
        )
        self._hub.toast(
            told.format(word=word.word), self.tr("Undo"), partial(self._forget, word.word)
        )
        self._checks.runAsked.emit()

    def _forget(self, word: str) -> None:
        work = partial(self._words.remove, word)
        self._runner.run(
            Lane.STORE, work, lambda _: self._checks.runAsked.emit(), self._failed, self
        )

    def _failed(self, error: Exception) -> None:
        if isinstance(error, EditorError):
            self._hub.toast(message_for(error).what)
        else:
            self._runner.failedUnheard.emit(error)
