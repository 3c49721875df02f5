"""The card 栏目更新预警: four numbers, and the columns that need something."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor_app.domain.freshness import Freshness
from editor_app.domain.layout import Layout
from editor_app.presenters.home import SHOWN_COLUMNS, FreshRow, Radar
from editor_app.ui.counting import hint
from editor_app.ui.due_derivation import Derivations
from editor_app.ui.models.columns_tree import BADGES, unit_name
from editor_app.ui.models.language import language
from editor_app.ui.screens.home_cards import HomeCard
from editor_app.ui.screens.home_rows import ClickRow, GapBar, Metric
from editor_app.ui.widgets.controls import ElidedLabel, label
from editor_app.ui.words import state_text

_TONES = {Freshness.OVERDUE: "red", Freshness.SOON: "ochre", Freshness.EMPTY: "neutral"}
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NAME, _PASSED, _LEFT, _ROW = 126, 76, 68, 28


class RadarCard(HomeCard):
    """Rows lead to the column in 稿件, the link to all columns."""

    placeRequested = Signal(str, str)  # unit, column
    _whole: QLabel | None = None

    def show_radar(self, told: Radar, layout: Layout, *, several: bool) -> None:
        """Show what the columns are like now."""
        self.clear()
        self.count.set_count(0)
        self._show_all_of(told)
        numbers = QWidget()
        row = QHBoxLayout(numbers)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for metric in (
            Metric(told.overdue, self.tr("overdue"), "red" if told.overdue else "", first=True),
            Metric(told.soon, self.tr("due soon"), "ochre" if told.soon else ""),
            Metric(told.empty, self.tr("empty"), ""),
            Metric(told.fine, self.tr("fine"), "green" if told.fine else ""),
        ):
            row.addWidget(metric, 1)
        self.add_row(numbers)
        if told.rows:
            self.add_row(self._columns(told, Derivations(layout), several=several))

    def _show_all_of(self, told: Radar) -> None:
        """``36 个栏目 · 正常 31``, beside the way to all of them."""
        if self._whole is None:
            self._whole = ElidedLabel("", "caption", name="home.radar.whole")
            self.set_before_corner(self._whole)
        words = self.tr("columns: {n} · fine: {fine}")
        self._whole.setText(words.format(n=told.columns, fine=told.fine) if told.columns else "")

    def _columns(self, told: Radar, days: Derivations, *, several: bool) -> QWidget:
        holder = QFrame()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 6, 0, 8)
        column.setSpacing(0)
        for one in told.rows[:SHOWN_COLUMNS]:
            row = self._row(one, several=several)
            hint(row, days.column(one.clock))
            column.addWidget(row)
        return holder

    def _row(self, one: FreshRow, *, several: bool) -> ClickRow:
        clock, name = one.clock, one.column.name(language())
        unit = unit_name(one.unit, language()) if several else ""
        left = state_text("freshness", BADGES[clock.state], n=clock.days)
        spoken = ", ".join(part for part in (name, unit, left) if part)
        made = ClickRow("home.column", spoken)
        made.row.setContentsMargins(15, 0, 15, 0)
        made.row.setSpacing(8)
        made.setMinimumHeight(self.kit.look.theme.px(_ROW))
        title = ElidedLabel(name, "value")
        # Names of columns differ in their ends: the unit beside them gives way first.
        title.setMinimumWidth(min(title.sizeHint().width(), self.kit.look.theme.px(_NAME)))
        made.row.addWidget(title)
        if unit:
            made.row.addWidget(ElidedLabel(unit, "caption"))
        made.row.addStretch(1)
        tone = _TONES[clock.state]
        made.row.addWidget(GapBar(self.kit.look, self._share(one), tone))
        made.row.addWidget(self._right(self._passed(one), _PASSED))
        told = self._right(left, _LEFT)
        told.setProperty("tone", tone)
        made.row.addWidget(told)
        place = (one.unit.key, one.column.key)
        made.opened.connect(lambda: self.placeRequested.emit(*place))
        return made

    def _share(self, one: FreshRow) -> float:
        limit = one.column.update_days
        return one.clock.passed / limit if limit and one.clock.last is not None else 0.0

    def _passed(self, one: FreshRow) -> str:
        if one.clock.last is None:
            return self.tr("no items")
        told = self.tr("{n} of {limit} days")
        return told.format(n=one.clock.passed, limit=one.column.update_days)

    def _right(self, text: str, width: int) -> QLabel:
        made = label(text, "caption")
        made.setAlignment(_RIGHT)
        made.ensurePolished()
        made.setMinimumWidth(max(self.kit.look.theme.px(width), made.sizeHint().width()))
        return made
