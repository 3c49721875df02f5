"""The lines above the text of then: which moment, who, why, how much lies between."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from editor_app.presenters.against import Against
from editor_app.presenters.history import Seen
from editor_app.services.history import Point
from editor_app.ui import formats
from editor_app.ui.look import Look
from editor_app.ui.screens.history.words import facts_of
from editor_app.ui.widgets.controls import ElidedLabel, IconButton, label


class FactsBar(QFrame):
    """Says what is shown below it; leads from change to change."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("history-facts")
        self.setProperty("surface", True)
        self.setProperty("line", "bottom")
        self._moment = label("", "cardTitle", name="history-moment")
        self._facts = ElidedLabel("", "caption", name="history-why")
        self._between = label("", "secondary", name="history-between")
        self.previous = IconButton(
            look, "ri.arrow-up-s-line", self.tr("Previous change"), name="history-change.-1"
        )
        self.next = IconButton(
            look, "ri.arrow-down-s-line", self.tr("Next change"), name="history-change.1"
        )
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._moment)
        words.addWidget(self._facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 12, 8)
        row.setSpacing(6)
        row.addLayout(words, 1)
        row.addWidget(self._between)
        row.addWidget(self.previous)
        row.addWidget(self.next)

    def show_point(self, point: Point) -> None:
        """The moment that is being fetched."""
        day = formats.day(formats.local(point.at).date())
        self._moment.setText(f"{day} {formats.clock(point.at, seconds=True)}")
        self._facts.setText(facts_of(point))
        self._between.setText("")

    def show_seen(self, seen: Seen) -> None:
        """How it differs from what it is read beside."""
        whole = seen.difference.whole
        self._between.setText(self._told(seen))
        for go in (self.previous, self.next):
            go.setVisible(not whole and seen.difference.count > 0)

    def _told(self, seen: Seen) -> str:
        """How much changed; and why nothing can go back, where it reads like now."""
        alike = self.tr("Reads exactly like now") if seen.alike else ""
        counted = "" if seen.alike and seen.against is Against.NOW else self._counted(seen)
        return " · ".join(part for part in (counted, alike) if part)

    def _counted(self, seen: Seen) -> str:
        if seen.difference.whole:
            return ""
        count = seen.difference.count
        since = (
            self.tr("{count} changes since: +{added} −{removed} characters", None, count)
            if seen.against is Against.NOW
            else self.tr("{count} changes by then: +{added} −{removed} characters", None, count)
        )
        return since.format(
            count=count, added=formats.number(seen.added), removed=formats.number(seen.removed)
        )
