"""What stands over a live page, and what went wrong with a schedule: a note on the item's page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from editor_app.domain.editions import AtEnd, Failure, Standing, Way
from editor_app.services.portal_time import PORTAL_ZONE, portal_moment
from editor_app.ui.counting import hint
from editor_app.ui.due_derivation import Derivations
from editor_app.ui.models.language import language
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.words import state_text


class StandingNote(QFrame):
    """Hidden while there is nothing to tell."""

    retryRequested = Signal()

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self.setObjectName("items.standing")
        self.setProperty("surface", "subtle")
        self._kit = kit
        self._words = label("", "value", name="items.standing.words", wrap=True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.again = button(
            kit.look, self.tr("Publish now"), name="items.retry", icon="ri.refresh-line"
        )
        self.again.clicked.connect(self.retryRequested)
        row = QHBoxLayout()
        row.addWidget(self.again)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(6)
        column.addWidget(self._words)
        column.addLayout(row)
        self.hide()

    def show_standing(
        self,
        standing: Standing,
        failure: Failure | None,
        *,
        may_retry: bool,
        days: Derivations | None = None,
    ) -> None:
        """Tell what is there to tell; ``days`` tells how the end of validity came about."""
        told = [*self._failed(failure), *self._marked(standing), *self._down(standing)]
        self._words.setText("\n".join(told))
        self.setAccessibleName(self._words.text())
        self.again.setVisible(failure is not None and may_retry)
        self.setVisible(bool(told))
        hint(self, self._counted(standing, days))

    def _counted(self, standing: Standing, days: Derivations | None) -> str:
        end = standing.valid_until
        if days is None or end is None or standing.down is not None:
            return ""
        told = self.tr(
            "Nobody counted this end: it is written in the submission that was approved ({time})."
        )
        today = self._kit.now().astimezone(PORTAL_ZONE).date()
        at = portal_moment(end).told(language())
        return days.written(told.format(time=at), today, end)

    def _failed(self, failure: Failure | None) -> list[str]:
        if failure is None:
            return []
        reasons = {
            "file-gone": self.tr("the file {about} is not on the portal"),
            "place-gone": self.tr("its unit or column is no longer in the layout"),
            "target-gone": self.tr("the item it would lead to is not public"),
            "changed": self.tr("what was approved is not what the portal holds"),
        }
        why = reasons.get(failure.why, failure.why).format(about=failure.about)
        told = self.tr("Not published at its time, {time}: {why}. Your text is safe.")
        return [told.format(time=portal_moment(failure.at).told(language()), why=why)]

    def _marked(self, standing: Standing) -> list[str]:
        told = []
        if standing.marked_at is not None:
            name = state_text("status", standing.force.value)
            words = self.tr("Marked on its page: {name} ({time}).")
            at = portal_moment(standing.marked_at).told(language())
            told.append(words.format(name=name, time=at))
        if standing.valid_until is not None and standing.down is None:
            at = portal_moment(standing.valid_until).told(language())
            removed = standing.at_end is AtEnd.REMOVE
            words = self.tr("Valid until {time}; then the page is taken down.")
            if not removed:
                words = self.tr("Valid until {time}; then it is marked as expired.")
            told.append(words.format(time=at))
        if standing.corrections:
            words = self.tr("Notes of correction on the page: {notes}")
            notes = "；".join(one.note for one in standing.corrections)
            told.append(words.format(notes=notes))
        return told

    def _down(self, standing: Standing) -> list[str]:
        down = standing.down
        if down is None:
            return []
        words = {
            Way.NOTICE: self.tr("At its address stands a notice: {note}"),
            Way.REDIRECT: self.tr("Its address leads to the page of another item."),
            Way.REMOVE: self.tr("Nothing is left at its address."),
        }[down.way]
        return [words.format(note=down.note)]
