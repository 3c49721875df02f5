"""The cards of 工作台. Each shows what it is given and reports where it leads."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from editor_app.domain.layout import Layout
from editor_app.domain.outbox import Operation
from editor_app.domain.status import review_status
from editor_app.domain.workflow import OperationState
from editor_app.domain.working_days import Calendar
from editor_app.presenters.home import (
    SHOWN_DRAFTS,
    SHOWN_RETURNS,
    DraftRow,
    ReturnedRow,
)
from editor_app.presenters.home_uploads import Upload
from editor_app.presenters.outbox import ATTENTION
from editor_app.presenters.queue import due_word
from editor_app.services.review_queue import QueueRow
from editor_app.services.transfers import Transfers
from editor_app.ui import formats
from editor_app.ui.counting import hint
from editor_app.ui.due_derivation import Derivations
from editor_app.ui.models.columns_tree import unit_name
from editor_app.ui.models.language import language
from editor_app.ui.models.outbox_words import answer, command_name
from editor_app.ui.screens.due_words import due_counted, due_text, due_tone
from editor_app.ui.screens.home_rows import ClickRow, Metric
from editor_app.ui.screens.home_upload_row import UploadRow
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.level_words import level_name
from editor_app.ui.widgets.chip import Chip
from editor_app.ui.widgets.controls import ElidedLabel, button, label
from editor_app.ui.widgets.surfaces import Card, IconLabel
from editor_app.ui.words import state_chip


class HomeCard(Card):
    """A card with a link in its header and rows that are replaced as a whole."""

    moreRequested = Signal()
    itemRequested = Signal(object)  # ItemId

    def __init__(
        self, kit: ScreenKit, title: str, more: str, *, name: str, icon: str, tone: str
    ) -> None:
        super().__init__(kit.look, title, name=name, icon=icon, tone=tone)
        self.kit = kit
        link = button(kit.look, more, name=f"{name}.more", kind="link")
        link.clicked.connect(self.moreRequested)
        self.set_corner(link)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        holder = QWidget()
        holder.setLayout(self._rows)
        self.add(holder, ruled=False)

    def clear(self) -> None:
        """Take all rows away."""
        while (taken := self._rows.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                for row in (widget, *widget.findChildren(ClickRow)):
                    if isinstance(row, ClickRow):
                        row.gone = True
                widget.hide()
                widget.deleteLater()

    def add_row(self, widget: QWidget) -> None:
        """Append a row under a hairline."""
        line = QFrame()
        line.setProperty("rule", "h")
        self._rows.addWidget(line)
        self._rows.addWidget(widget)

    def say_nothing(self, text: str) -> None:
        """One calm line where rows would be."""
        told = label(text, "secondary", wrap=True)
        told.setContentsMargins(15, 12, 15, 14)
        self.add_row(told)


class ReturnedCard(HomeCard):
    """退回待改."""

    def show_rows(self, rows: tuple[ReturnedRow, ...]) -> None:
        """Show what came back and why."""
        self.clear()
        self.count.set_count(len(rows))
        for row in rows[:SHOWN_RETURNS]:
            self.add_row(self._row(row))
        if not rows:
            self.say_nothing(self.tr("Nothing came back to you."))

    def _row(self, row: ReturnedRow) -> QWidget:
        at = formats.when_exactly(row.at, now=self.kit.now())
        reason = " ".join(row.reason.split())
        who = f"{level_name(row.level)} {row.by_name}"
        caption = " · ".join((who, at, self.tr("“{reason}”").format(reason=reason)))
        made = ClickRow("home.returned.row", f"{row.title}, {caption}")
        made.add_words(row.title, caption)
        mend = button(self.kit.look, self.tr("Go and mend"), name="home.mend", small=True)
        item = row.item
        mend.clicked.connect(lambda _=False: self.itemRequested.emit(item))
        made.opened.connect(lambda: self.itemRequested.emit(item))
        made.row.addWidget(mend)
        return made


class QueueCard(HomeCard):
    """待我审核."""

    def show_rows(self, rows: tuple[QueueRow, ...], layout: Layout) -> None:
        """Show what waits for this person's decision."""
        self.clear()
        self.count.set_count(len(rows))
        for row in rows[:SHOWN_RETURNS]:
            self.add_row(self._row(row, layout))
        if not rows:
            self.say_nothing(self.tr("Nothing waits for your decision."))

    def _row(self, row: QueueRow, layout: Layout) -> QWidget:
        unit = layout.portal.unit(row.unit)
        parts = [
            unit_name(unit, language()) if unit else row.unit,
            layout.column(row.column).name(language()),
            self.tr("submitted by {name}").format(name=row.submitted_by_name),
        ]
        if row.changed_since_seen:
            parts.append(self.tr("changed since you read it"))
        made = ClickRow("home.queue.row", ", ".join((row.title, *parts)))
        key = review_status(row.level, row.levels).value
        made.row.addWidget(Chip(self.kit.look, state_chip(self.kit.look.theme, "status", key)))
        made.add_words(row.title, " · ".join(parts))
        due = due_word(row, self.kit.now(), Calendar.of(layout))
        until = label(due_text(due), "secondary")
        until.setProperty("tone", due_tone(due) or "")
        made.row.addWidget(until)
        hint(made, due_counted(row, Derivations(layout)))
        item = row.item
        made.opened.connect(lambda: self.itemRequested.emit(item))
        return made


class OutboxCard(HomeCard):
    """发件箱 in numbers, and what needs the person there."""

    operationRequested = Signal(object)  # OperationKey
    _transfers: Transfers | None = None
    _uploading: UploadRow | None = None

    def use_transfers(self, transfers: Transfers) -> None:
        """Tell of files on their way, too."""
        self._transfers = transfers

    def show_uploads(self, uploads: tuple[Upload, ...]) -> None:
        """What goes out with files."""
        if self._uploading is not None:
            self._uploading.show_uploads(uploads)

    def show_operations(self, operations: tuple[Operation, ...]) -> None:
        """Show the four numbers, place for what goes up, and the rows that need attention."""
        self.clear()
        states = [one.state for one in operations]
        waiting = sum(
            states.count(one)
            for one in (OperationState.QUEUED, OperationState.UNDOABLE, OperationState.PAUSED)
        )
        unknown = states.count(OperationState.UNKNOWN)
        needs = sum(map(states.count, ATTENTION)) - unknown
        numbers = QWidget()
        row = QHBoxLayout(numbers)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for metric in (
            Metric(waiting, self.tr("to send"), "", first=True),
            Metric(states.count(OperationState.SENDING), self.tr("being sent"), ""),
            Metric(unknown, self.tr("outcome unknown"), "ochre" if unknown else ""),
            Metric(needs, self.tr("need you"), "red" if needs else ""),
        ):
            row.addWidget(metric, 1)
        self.add_row(numbers)
        if self._transfers is not None:
            self._uploading = UploadRow(self.kit.look, self._transfers)
            self._rows.addWidget(self._uploading)
        for one in operations:
            if one.state in ATTENTION:
                self.add_row(self._row(one))

    def _row(self, one: Operation) -> QWidget:
        look = self.kit.look.theme.state("outbox", one.state.value)
        name = command_name(one.command)
        title = self.tr("{name}: {title}").format(name=name, title=one.title)
        first, second = answer(one)
        caption = " · ".join(part for part in (first, second) if part)
        made = ClickRow("home.outbox.row", f"{title}, {caption}")
        icon = look.icon or "ri.question-line"
        made.row.addWidget(IconLabel(self.kit.look, icon, look.tone, 16))
        made.add_words(title, caption)
        made.row.addWidget(label(self._way(one.state), "link"))
        key = one.key
        made.opened.connect(lambda: self.operationRequested.emit(key))
        return made

    def _way(self, state: OperationState) -> str:
        """What is done about it there."""
        if state is OperationState.UNKNOWN:
            return self.tr("Ask the portal")
        return self.tr("Merge") if state is OperationState.CONFLICT else self.tr("Mend")


class DraftsCard(HomeCard):
    """最近草稿."""

    def show_rows(self, rows: tuple[DraftRow, ...]) -> None:
        """Show the newest drafts of this computer."""
        self.clear()
        for row in rows[:SHOWN_DRAFTS]:
            self.add_row(self._row(row))
        if not rows:
            self.say_nothing(self.tr("No draft is being written on this computer."))

    def _row(self, row: DraftRow) -> QWidget:
        title = row.title or self.tr("Untitled")
        at = formats.when_exactly(row.at, now=self.kit.now())
        made = ClickRow("home.draft.row", f"{title}, {at}")
        made.row.addWidget(ElidedLabel(title, "value"), 1)
        made.row.addWidget(label(at, "caption"))
        item = row.item
        made.opened.connect(lambda: self.itemRequested.emit(item))
        return made
