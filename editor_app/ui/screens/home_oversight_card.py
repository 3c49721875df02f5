"""The card of 工作台 for 督办与补审: overdue below, records that are open; hidden without any."""

from editor_app.domain.layout import Layout
from editor_app.services.claims import OpenRecord, Overdue, Oversight
from editor_app.ui import formats
from editor_app.ui.counting import hint
from editor_app.ui.due_derivation import Derivations
from editor_app.ui.models.language import language
from editor_app.ui.screens.home_cards import HomeCard
from editor_app.ui.screens.home_rows import ClickRow
from editor_app.ui.screens.level_words import level_name

_SHOWN = 4


class OversightCard(HomeCard):
    """What others have not done in time, and what an emergency left to do."""

    def show_oversight(self, told: Oversight, layout: Layout) -> None:
        """Show the first of them; every row leads to 审核."""
        rows: tuple[Overdue | OpenRecord, ...] = (*told.overdue, *told.records)
        self.clear()
        self.setVisible(bool(rows))
        self.count.set_count(len(rows))
        for row in rows[:_SHOWN]:
            unit = layout.portal.unit(row.unit)
            name = unit.short(language()) if unit is not None else row.unit
            caption = " · ".join((name, self._caption(row)))
            made = ClickRow("home.oversight.row", f"{row.title}, {caption}")
            made.add_words(row.title, caption)
            if row.since is not None:
                hint(made, Derivations(layout).office(row.since, row.due))
            made.opened.connect(self.moreRequested)
            self.add_row(made)

    def _caption(self, row: Overdue | OpenRecord) -> str:
        due = formats.when_exactly(row.due, now=self.kit.now())
        if isinstance(row, Overdue):
            told = self.tr("{level} should have decided by {due}")
            return told.format(level=level_name(row.level), due=due)
        told = self.tr("emergency: {level} completes the record by {due}")
        return told.format(level=level_name(row.record.next_level), due=due)
