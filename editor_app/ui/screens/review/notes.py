"""The one sentence over a reviewed text: what the reader must know before reading on."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject

from editor_app.presenters.review import Obstacle, ReviewPresenter, Tab, refusal
from editor_app.presenters.review_load import Against, Opened
from editor_app.services.decided import DecidedRow
from editor_app.services.review_queue import QueueRow
from editor_app.ui import formats
from editor_app.ui.messages import message_for
from editor_app.ui.screens.review.asked_words import asked_sentence
from editor_app.ui.screens.review.decision_words import outcome_word


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What a banner says; ``link`` leads to the difference with what was seen before."""

    text: str
    tone: str = "blue"
    icon: str = "ri.information-line"
    link: str = ""


class ReviewNotes(QObject):
    """Finds the sentence that matters most."""

    def note(self, presenter: ReviewPresenter, opened: Opened, now: datetime) -> Note | None:
        """What to say about the item in front, or nothing."""
        warning = self._warning(presenter)
        if warning is not None:
            return warning
        decided = presenter.decided_row
        if presenter.row is None and decided is not None:
            return self._in_vain(decided) or Note(text=_decided(decided, now))
        return self._about_text(opened)

    def nothing(self, tab: Tab) -> tuple[str, str]:
        """Title and text where a list is empty."""
        if tab is Tab.DECIDED:
            return self.tr("No decisions yet"), ""
        return (
            self.tr("Nothing waits for your review"),
            self.tr("Items appear here as soon as the portal assigns them to your level."),
        )

    def absent(self) -> tuple[str, str]:
        """Title and text where the text of an item is not here."""
        return (
            self.tr("The text is not on this computer yet"),
            self.tr("It is fetched with the next synchronisation; until then nobody can decide."),
        )

    def _warning(self, presenter: ReviewPresenter) -> Note | None:
        link, icon = self.tr("Look at the changes"), "ri.error-warning-line"
        if presenter.obstacle is Obstacle.STALE:
            told = self.tr("A newer version came in. Look at what changed before you decide.")
            return Note(text=told, tone="ochre", icon=icon, link=link)
        return self._in_vain(presenter.row) if presenter.row is not None else None

    def _in_vain(self, row: QueueRow | DecidedRow) -> Note | None:
        """A decision that came to nothing, and why."""
        error = refusal(row)
        if error is None:
            return None
        told = self.tr("Your decision did not take effect. {why}")
        text = told.format(why=message_for(error).what)
        link, icon = self.tr("Look at the changes"), "ri.error-warning-line"
        return Note(text=text, tone="red", icon=icon, link=link)

    def _about_text(self, opened: Opened) -> Note | None:
        asked = asked_sentence(opened)
        if asked:
            return Note(text=asked, tone="purple", icon="ri.bookmark-line")
        if opened.lacking:
            told = self.tr("The older text is not on this computer yet: this is the whole new one.")
            return Note(text=told, tone="ochre")
        first = opened.remote.live is None and opened.options == (Against.NONE,)
        if opened.difference.whole and first:
            told = self.tr("First edition: everything is new, there is nothing to compare with.")
            return Note(text=told)
        if opened.difference.whole:
            told = self.tr("The whole text, fields and attachments, compared with nothing.")
            return Note(text=told)
        if opened.difference:
            return None
        told = self.tr("Both versions are the same: text, fields and attachments.")
        return Note(text=told)


def _decided(row: DecidedRow, now: datetime) -> str:
    at = formats.when_exactly(row.at, now=now)
    return " · ".join(part for part in (outcome_word(row.outcome), at, row.reason) if part)
