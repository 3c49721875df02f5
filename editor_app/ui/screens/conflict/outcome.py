"""What a finished merge came to, in one sentence."""

from PySide6.QtCore import QObject

from editor_app.services.conflicts import Finished
from editor_app.ui.models.language import joined_sentences


class Conflict(QObject):
    """The context of the sentences: plurals are found by ``tr`` alone."""

    def finished(self, done: Finished) -> str:
        """What was merged, and where it goes."""
        count = len(done.places)
        text = self.tr("%n places merged; both texts stay in the history.", None, count)
        return joined_sentences((text, self._onward(done)))

    def _onward(self, done: Finished) -> str:
        if done.operations:
            return self.tr("It is in the outbox and can still be taken back.")
        if done.obstacles:
            return self.tr("%n obstacles must be mended before it can go.", None, done.obstacles)
        return self.tr("It is your draft now.")


def outcome_words(done: Finished) -> str:
    """What was merged, and where it goes."""
    return Conflict().finished(done)
