"""Whether the public page is what was approved, with a way to look again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from editor_app.domain.proof import Proof, Verdict
from editor_app.ui import formats
from editor_app.ui.models.language import joined_sentences
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.proof_words import faults_words
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.surfaces import IconLabel

_LOOKS = {
    Verdict.MATCHES: ("green", "ri.shield-check-line"),
    Verdict.DIFFERS: ("red", "ri.error-warning-line"),
    Verdict.UNKNOWN: ("neutral", "ri.time-line"),
}


class ProofNote(QFrame):
    """Hidden while the item is not public."""

    checkRequested = Signal()

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self.setObjectName("items.proof")
        self._kit = kit
        self._down = False
        self._icon = IconLabel(kit.look, "ri.time-line", "neutral", 16)
        self._words = label("", "value", name="items.proof.words", wrap=True)
        self._check = button(
            kit.look, self.tr("Compare again"), name="items.proof.check", small=True
        )
        self._check.clicked.connect(self.checkRequested)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 10, 8)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._check)
        self.hide()

    def show_proof(self, proof: Proof | None, *, public: bool, down: bool = False) -> None:
        """Tell what is known; ``public``: there is an address to look at, or one that was."""
        self._down = down
        self.setVisible(public)
        if not public:
            return
        verdict = Verdict.UNKNOWN if proof is None else proof.verdict
        tone, icon = _LOOKS[verdict]
        self._icon.set_icon(icon, tone)
        self.setProperty("banner", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self._words.setText(self._sentence(proof))
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)
        self.setAccessibleName(self._words.text())
        self._check.setEnabled(True)

    def press(self) -> None:
        """The key of the button, where there is a page."""
        if self.isVisible():
            self._check.click()

    def wait(self) -> None:
        """A look is under way."""
        self._check.setEnabled(False)
        self._words.setText(self.tr("The public page is being fetched and compared…"))

    def _sentence(self, proof: Proof | None) -> str:
        if proof is None or proof.verdict is Verdict.UNKNOWN:
            return self._not_yet(proof)
        at = formats.when_exactly(proof.at, now=self._kit.now())
        if proof.verdict is Verdict.DIFFERS:
            told = self.tr(
                "The public side differs from what was approved ({time}). {faults} The approved "
                "text is safe here and on the portal; tell the portal's administrator."
            )
            return told.format(time=at, faults=faults_words(proof))
        told = self.tr("The public page is what was approved, byte for byte ({time}).")
        if self._down:
            told = self.tr("What stands at the public address is what was approved ({time}).")
        parts = [told.format(time=at)]
        if proof.files:
            parts.append(self.tr("{n} files compared.", None, proof.files).format(n=proof.files))
        if proof.tries:
            parts.append(self.tr("Since then the page could not be reached."))
        return joined_sentences(parts)

    def _not_yet(self, proof: Proof | None) -> str:
        if proof is None or not proof.tries:
            return self.tr("The public page was not compared with the approved text yet.")
        return self.tr("The public page could not be reached yet; it is tried again by itself.")
