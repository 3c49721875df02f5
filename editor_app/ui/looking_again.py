"""再核一次: compares the public page of an item now, and says what was found."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from editor_app.domain.changes import touched
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ItemId
from editor_app.domain.proof import Proof, Verdict
from editor_app.services.verification import Verification
from editor_app.ui.messages import message_for
from editor_app.ui.runner import Lane
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.proof_words import faults_words


class LookingAgain(QObject):
    """Looks on the lane of synchronisation; every outcome is told."""

    def __init__(self, kit: ScreenKit, proofs: Verification | None, parent: QObject) -> None:
        super().__init__(parent)
        self._kit, self._proofs = kit, proofs

    def look(self, item: ItemId) -> None:
        """Compare now."""
        proofs, kit = self._proofs, self._kit
        if proofs is None:
            kit.hub.toast(message_for(EditorError(Code.OFFLINE)).text)
            return
        kit.runner.run(
            Lane.SYNC,
            lambda: proofs.check(item),
            self.tell,
            lambda error: self._failed(item, error),
            self,
        )

    def tell_new(self, found: Sequence[Proof], show: Callable[[ItemId], None]) -> None:
        """What a pass found to differ; the first one can be looked at."""
        if not found:
            return
        text = self.tr(
            "{n} public pages differ from what was approved. Your text is safe.", None, len(found)
        ).format(n=len(found))
        self._kit.hub.toast(text, self.tr("Look"), partial(show, found[0].item))

    def tell(self, proof: Proof) -> None:
        """Say what was found."""
        if proof.verdict is Verdict.DIFFERS:
            told = self.tr("The public side differs from what was approved. {faults}")
            self._kit.hub.toast(told.format(faults=faults_words(proof)))
        else:
            self._kit.hub.toast(self.tr("The public page is what was approved."))
        self._kit.hub.announce(touched(proof.item))

    def _failed(self, item: ItemId, error: Exception) -> None:
        self._kit.hub.announce(touched(item))
        if not isinstance(error, EditorError):
            self._kit.runner.failedUnheard.emit(error)
        elif error.code is Code.STALE:
            told = self.tr("The portal says something newer about this item; synchronise first.")
            self._kit.hub.toast(told)
        else:
            self._kit.hub.toast(message_for(error).text)
