"""The card 下行: what this computer has from the portal."""

from datetime import datetime

from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from editor_app.domain.errors import EditorError
from editor_app.presenters.downlink import Downlink
from editor_app.presenters.layout_facts import LayoutFacts
from editor_app.services.sync import SyncReport
from editor_app.ui import formats
from editor_app.ui.messages import message_for
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.controls import ElidedLabel, label
from editor_app.ui.widgets.surfaces import Card

_COLUMNS = 4


class DownlinkCard(Card):
    """Eight facts in two rows."""

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__(kit.look, "", name="outbox.downlink")
        self._kit = kit
        head = QFrame()
        row = QVBoxLayout(head)
        row.setContentsMargins(15, 9, 15, 9)
        row.setSpacing(0)
        row.addWidget(label(self.tr("Received from the portal"), "cardTitle"))
        self._last = ElidedLabel("", "caption", name="outbox.last")
        row.addWidget(self._last)
        self.add(head)
        self._cells = [_Cell() for _ in range(2 * _COLUMNS)]
        self.add(self._grid(), ruled=True)
        self.show_report(None, running=False)

    def show_report(self, report: SyncReport | None, *, running: bool) -> None:
        """Tell the last pass."""
        if running:
            self._last.setText(self.tr("Synchronising now"))
        elif report is None:
            self._last.setText(self.tr("Not synchronised since the program was started"))
        elif report.failed is None:
            at = formats.when_exactly(report.at, now=self._kit.now())
            self._last.setText(
                self.tr("Last {time}: {sent} sent, {received} received").format(
                    time=at, sent=report.sent, received=report.received
                )
            )
        else:
            at = formats.when_exactly(report.at, now=self._kit.now())
            what = message_for(EditorError(report.failed)).what
            self._last.setText(f"{at} · {what}")

    def show_facts(self, down: Downlink) -> None:
        """Tell what is here."""
        facts = down.layout
        came = self._came(facts.from_portal)
        number = formats.number
        self._cells[0].say(
            self.tr("Column layout"),
            self.tr("{n} columns", None, facts.columns).format(n=number(facts.columns)),
            self.tr("version {version}").format(version=facts.version),
        )
        self._cells[1].say(
            self.tr("Templates"),
            self.tr("{n} templates", None, facts.templates).format(n=number(facts.templates)),
            came,
        )
        self._cells[2].say(
            self.tr("Check rules"),
            self.tr("{n} rules", None, facts.rules).format(n=number(facts.rules)),
            self.tr("version {version}").format(version=facts.catalogue_version),
        )
        self._cells[3].say(
            self.tr("Word list"),
            self.tr("{n} entries", None, facts.words).format(n=number(facts.words)),
            self.tr("version {version}").format(version=facts.lexicon_version),
        )
        self._cells[4].say(self.tr("Working days"), *self._calendar(facts))
        self._cells[5].say(
            self.tr("Messages"), self.tr("{n} mirrored").format(n=number(down.inquiries)), ""
        )
        reviews = down.reviews
        told = (
            self.tr("none are assigned to you")
            if reviews is None
            else self.tr("{n} wait for you", None, reviews).format(n=number(reviews))
        )
        self._cells[6].say(self.tr("Review tasks"), told, "")
        self._cells[7].say(self.tr("Page style"), came, "")

    def _came(self, at: datetime | None) -> str:
        if at is None:
            return self.tr("delivered with the program")
        time = formats.when_exactly(at, now=self._kit.now())
        return self.tr("from the portal {time}").format(time=time)

    def _calendar(self, facts: LayoutFacts) -> tuple[str, str, str]:
        years = facts.calendar_years
        span = f"{years[0]}–{years[-1]}" if len(years) > 1 else "".join(map(str, years))
        if facts.calendar_open is None:
            return span, "", ""
        told = self.tr("{year} not announced yet").format(year=facts.calendar_open)
        return span, told, "ochre"

    def _grid(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for at, cell in enumerate(self._cells):
            row, column = divmod(at, _COLUMNS)
            cell.setProperty("line", "left" if column else "")
            grid.addWidget(cell, 2 * row, column)
            grid.setColumnStretch(column, 1)
        line = QFrame()
        line.setProperty("rule", "h")
        grid.addWidget(line, 1, 0, 1, _COLUMNS)
        return holder


class _Cell(QFrame):
    """A name and two short lines."""

    def __init__(self) -> None:
        super().__init__()
        self._name = ElidedLabel("", "cardTitle")
        self._lines = (ElidedLabel("", "caption"), ElidedLabel("", "caption"))
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 9, 12, 9)
        column.setSpacing(0)
        column.addWidget(self._name)
        for line in self._lines:
            column.addWidget(line)

    def say(self, name: str, first: str, second: str, tone: str = "") -> None:
        """Show three lines; ``tone`` colours the last one."""
        self._name.setText(name)
        self._lines[0].setText(first)
        self._lines[1].setText(second or " ")
        self._lines[1].setProperty("tone", tone)
        self._lines[1].style().unpolish(self._lines[1])
        self._lines[1].style().polish(self._lines[1])
        self.setAccessibleName(" ".join(part for part in (name, first, second) if part))
