"""The cards 快到期的答复 and 稿件期限: due things with their blocks and what is left."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from editor_app.domain.clocks import Span
from editor_app.domain.due import PORTAL_ZONE
from editor_app.domain.due_things import DueThing, Stage
from editor_app.domain.layout import Layout
from editor_app.presenters.home import SHOWN_DUE
from editor_app.ui.counting import hint
from editor_app.ui.due_derivation import Derivations
from editor_app.ui.due_looks import due_chip, due_facts, due_title
from editor_app.ui.screens.home_cards import HomeCard
from editor_app.ui.screens.home_rows import ClickRow, DueBlocks
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.chip import Chip
from editor_app.ui.widgets.controls import ElidedLabel
from editor_app.ui.widgets.surfaces import IconLabel

_MOST_BLOCKS = 15  # a longer clock is not shown in blocks


class DueCard(HomeCard):
    """Rows open the thing itself."""

    thingRequested = Signal(object)  # DueThing

    def __init__(
        self, kit: ScreenKit, title: str, more: str, nothing: str, *, name: str, icon: str
    ) -> None:
        super().__init__(kit, title, more, name=name, icon=icon, tone="ochre")
        self._nothing = nothing
        self._all = False  # every row, not only the first ones

    def show_things(self, things: Sequence[DueThing], layout: Layout, *, several: bool) -> None:
        """Show the earliest of them; red once one ends today or is over."""
        self.clear()
        red = any(one.stage in (Stage.TODAY, Stage.OVER) for one in things)
        self.count.set_count(len(things), "red" if red else "ochre")
        rest = 0 if self._all else len(things) - SHOWN_DUE
        for thing in things[: None if rest <= 0 else SHOWN_DUE]:
            self.add_row(self._row(thing, layout, several=several))
        if rest > 0:
            told = self.tr("and {n} more").format(n=rest)
            more = ClickRow(f"{self.objectName()}.rest", told)
            more.row.addWidget(ElidedLabel(told, "link"))
            more.opened.connect(partial(self._show_all, things, layout, several=several))
            self.add_row(more)
        if not things:
            self.say_nothing(self._nothing)

    def _show_all(self, things: Sequence[DueThing], layout: Layout, *, several: bool) -> None:
        self._all = True
        self.show_things(things, layout, several=several)

    def _row(self, thing: DueThing, layout: Layout, *, several: bool) -> QWidget:
        today = self.kit.now().astimezone(PORTAL_ZONE).date()
        title = due_title(thing, layout)
        facts = due_facts(thing, layout, today, several=several)
        spec = due_chip(self.kit.look.theme, thing)
        made = ClickRow(f"{self.objectName()}.row", f"{title}, {facts}, {spec.text}")
        made.add_words(title, facts)
        if thing.estimated:
            unsure = IconLabel(self.kit.look, "ri.question-line", "text.tertiary", 14)
            told = self.tr("Estimated: the days off of that year are not announced yet.")
            unsure.setToolTip(told)
            unsure.setAccessibleName(told)
            made.row.addWidget(unsure)
        if thing.span is Span.WORKING_DAYS and 0 < thing.whole <= _MOST_BLOCKS:
            made.row.addWidget(DueBlocks(self.kit.look, thing.whole, thing.left, spec.tone))
        chip = Chip(self.kit.look, spec)
        chip.setMinimumWidth(self.kit.look.theme.px(118))
        hint(made, Derivations(layout).thing(thing, today))
        made.row.addWidget(chip)
        made.opened.connect(lambda: self.thingRequested.emit(thing))
        return made
