"""The card of 工作台 for public pages that are not as approved; hidden while there are none."""

from editor_app.presenters.home_load import UnlikeRow
from editor_app.ui import formats
from editor_app.ui.screens.home_cards import HomeCard
from editor_app.ui.screens.home_rows import ClickRow
from editor_app.ui.screens.proof_words import faults_words

_SHOWN = 4


class ProofCard(HomeCard):
    """已发布与审定不一致."""

    def show_rows(self, rows: tuple[UnlikeRow, ...]) -> None:
        """Show which items differ, and how."""
        self.clear()
        self.setVisible(bool(rows))
        self.count.set_count(len(rows))
        for row in rows[:_SHOWN]:
            at = formats.when_exactly(row.proof.at, now=self.kit.now())
            caption = " · ".join((at, faults_words(row.proof)))
            made = ClickRow("home.unlike.row", f"{row.title}, {caption}")
            made.add_words(row.title, caption)
            item = row.proof.item
            made.opened.connect(lambda item=item: self.itemRequested.emit(item))
            self.add_row(made)
