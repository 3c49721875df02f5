"""The right pane of 发件箱: one operation, what it means, what happened and what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.outbox import Receipt
from editor_app.domain.workflow import OperationState
from editor_app.presenters.file_progress import FilesUnderWay, file_under_way, files_under_way
from editor_app.presenters.outbox import Act, Event, OutboxRow, short_hash, short_key, timeline
from editor_app.services.transfers import Transfers
from editor_app.ui import formats
from editor_app.ui.messages import message_for
from editor_app.ui.models.moot_words import moot_sentence
from editor_app.ui.models.outbox_moments import moment_look, moment_text
from editor_app.ui.models.outbox_table import moving_spec, state_spec
from editor_app.ui.models.outbox_words import act_icon, act_name, operation_name, told_of
from editor_app.ui.models.way_words import file_text, files_first
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.chip import Chip, ChipSpec
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.flow import FlowLayout
from editor_app.ui.widgets.surfaces import Banner, EmptyState, IconLabel, KeyValueGrid, rule

_PRIMARY = frozenset({Act.RECONCILE, Act.EDIT, Act.MERGE, Act.COMPARE, Act.RESUME, Act.RESUBMIT})
_MOST_FILES = 8  # listed by name
_SIDE = frozenset({Act.RECEIPT})  # the pane shows the receipt itself


class OutboxDetails(QFrame):
    """Shows a row; reports acts with the operation's key."""

    actRequested = Signal(object, object)  # Act, OperationKey
    openRequested = Signal(object)  # ItemId
    copyRequested = Signal(str)

    def __init__(self, kit: ScreenKit, transfers: Transfers | None = None) -> None:
        super().__init__()
        self._transfers = transfers
        self.setObjectName("outbox.details")
        self.setProperty("surface", True)
        self.setProperty("pane", True)
        self.setMinimumWidth(300)
        self._kit = kit
        self._row: OutboxRow | None = None
        self._chip = Chip(kit.look, ChipSpec(text=""))
        self._title = label("", "sectionTitle", name="outbox.title", wrap=True)
        self._confirmed = label("", "secondary", name="outbox.confirmed", wrap=True)
        self._note = QVBoxLayout()
        self._acts = QHBoxLayout()
        self._acts.setSpacing(10)
        self._events = QGridLayout()
        self._facts = KeyValueGrid(kit.look, name="outbox.facts")
        self._stack = QStackedWidget()
        self._stack.addWidget(
            EmptyState(
                kit.look,
                "ri.send-plane-line",
                self.tr("No operation chosen"),
                self.tr("Choose an operation to see what happened to it."),
            )
        )
        self._stack.addWidget(self._page())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def show_row(self, row: OutboxRow | None) -> None:
        """Show an operation, or that none is chosen."""
        self._row = row
        if row is None:
            self._stack.setCurrentIndex(0)
            return
        self.tick()
        operation = row.operation
        name = operation_name(operation)
        self._title.setText(self.tr("{name}: {title}").format(name=name, title=operation.title))
        at = formats.when_exactly(operation.created_at, now=self._kit.now())
        self._confirmed.setText(self.tr("Confirmed by you {time}").format(time=at))
        self._say(row)
        self._offer(row)
        self._tell(timeline(operation))
        self._facts.set_pairs(self._pairs(row))
        self._stack.setCurrentIndex(1)

    def tick(self) -> None:
        """A second passed: the chip counts, and files move."""
        if self._row is None:
            return
        self._chip.set_spec(self._spec(self._row))
        if self._row.files and self._transfers is not None and self._transfers.busy:
            self._facts.set_pairs(self._pairs(self._row))

    def _spec(self, row: OutboxRow) -> ChipSpec:
        look = self._kit.look
        return moving_spec(look, self._way(row)) or state_spec(look, row, self._kit.now())

    def _way(self, row: OutboxRow) -> FilesUnderWay | None:
        return files_under_way(row.files, row.operation.state, self._transfers)

    def _page(self) -> QWidget:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(0)
        column.addWidget(self._chip)
        column.addSpacing(8)
        column.addWidget(self._title)
        column.addSpacing(4)
        column.addWidget(self._confirmed)
        column.addSpacing(12)
        column.addLayout(self._note)
        column.addSpacing(12)
        column.addLayout(self._acts)
        column.addSpacing(12)
        self._events.setHorizontalSpacing(8)
        self._events.setVerticalSpacing(8)
        self._events.setColumnStretch(2, 1)
        column.addLayout(self._events)
        column.addSpacing(14)
        column.addWidget(rule())
        column.addSpacing(12)
        column.addWidget(self._facts)
        column.addSpacing(14)
        column.addWidget(self._links())
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(sheet)
        return scroll

    def _links(self) -> QWidget:
        look = self._kit.look
        opened = button(
            look, self.tr("Open item"), name="outbox.open", kind="link", icon="ri.article-line"
        )
        copied = button(
            look,
            self.tr("Copy diagnostic information"),
            name="outbox.copy",
            kind="link",
            icon="ri.file-copy-line",
        )
        opened.clicked.connect(self._open)
        copied.clicked.connect(self._copy)
        holder = QWidget()
        links = FlowLayout(holder, gap=18)
        links.addWidget(opened)
        links.addWidget(copied)
        return holder

    def _say(self, row: OutboxRow) -> None:
        _clear(self._note)
        operation = row.operation
        spec = self._spec(row)
        way = self._way(row)
        moving = way is not None and way.moving
        text = files_first() if moving else told_of(operation)
        if operation.moot is not None:
            text = moot_sentence(operation)
        needs_you = operation.state is OperationState.NEEDS_YOU and operation.lost is None
        if needs_you and operation.refusal is not None:
            text = message_for(operation.refusal).text
        self._note.addWidget(
            Banner(
                self._kit.look,
                text,
                tone=spec.tone,
                icon=spec.icon or "ri.information-fill",
                name="outbox.sentence",
            )
        )

    def _offer(self, row: OutboxRow) -> None:
        _clear(self._acts)
        for act in row.acts:
            if act not in _SIDE:
                self._acts.addWidget(self._button(act, row))
        self._acts.addStretch(1)

    def _button(self, act: Act, row: OutboxRow) -> QPushButton:
        first = act in _PRIMARY and row.acts[0] is act
        made = button(
            self._kit.look,
            act_name(act),
            name=f"outbox.act.{act.value}",
            kind="primary" if first else "plain",
            icon=act_icon(act),
            small=len(row.acts) > 2,
        )
        made.clicked.connect(lambda _=False: self.actRequested.emit(act, row.key))
        return made

    def _tell(self, events: tuple[Event, ...]) -> None:
        _clear(self._events)
        for at, event in enumerate(events):
            time = formats.clock(event.at, seconds=True) if event.at is not None else ""
            title, second = moment_text(event)
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(label(title, "value"))
            if second:
                words.addWidget(label(second, "caption", wrap=True))
            top = Qt.AlignmentFlag.AlignTop
            icon, color = moment_look(event)
            self._events.addWidget(label(time, "secondary"), at, 0, top)
            self._events.addWidget(IconLabel(self._kit.look, icon, color, 16), at, 1, top)
            self._events.addLayout(words, at, 2, top)

    def _pairs(self, row: OutboxRow) -> list[tuple[str, str]]:
        operation, receipt = row.operation, row.operation.receipt
        pairs = [
            (self.tr("Operation"), short_key(operation.key)),
            (self.tr("Version"), short_hash(operation.hash)),
        ]
        if row.size is not None:
            told = formats.size(row.size)
            if row.attachments:
                told = self.tr("{size}, {n} attachments", None, row.attachments).format(
                    size=told, n=row.attachments
                )
            pairs.append((self.tr("Size"), told))
        pairs += [
            (one.name, file_text(file_under_way(one.sha256, self._transfers), one.size))
            for one in row.files[:_MOST_FILES]
        ]
        if receipt is not None:
            pairs += [
                (self.tr("Receipt"), receipt.number),
                (self.tr("Received"), formats.when_exactly(receipt.at, now=self._kit.now())),
                (self.tr("Confirmed version"), short_hash(receipt.content_hash)),
                (
                    self.tr("Portal record"),
                    f"{receipt.sequence} · {short_hash(receipt.chain_head)}",
                ),
            ]
        return pairs

    def _open(self) -> None:
        if self._row is not None:
            self.openRequested.emit(self._row.operation.item)

    def _copy(self) -> None:
        if self._row is None:
            return
        operation = self._row.operation
        lines = (
            f"operation: {operation.key}",
            f"item: {operation.item}",
            f"command: {operation.command.value}",
            f"state: {operation.state.value}",
            f"hash: {operation.hash}",
            f"attempts: {operation.attempts}",
            f"error: {operation.last_error.value if operation.last_error else ''}",
            f"changed: {operation.changed_at.isoformat()}",
        )
        self.copyRequested.emit("\n".join(lines))


def _record(receipt: Receipt) -> str:
    """Place in the portal's log and the head of its chain, for checking the receipt later."""
    return f"{receipt.sequence} · {short_hash(receipt.chain_head)}"


def _clear(layout: QHBoxLayout | QVBoxLayout | QGridLayout) -> None:
    while layout.count():
        taken = layout.takeAt(0)
        if taken is None:
            return
        widget, inner = taken.widget(), taken.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner, QHBoxLayout | QVBoxLayout | QGridLayout):
            _clear(inner)
