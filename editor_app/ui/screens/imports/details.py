"""The right pane of 导入: what one file would become, and what became of every part of it."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from editor_app.domain.file_names import readable_name
from editor_app.domain.imports import Outcome
from editor_app.domain.layout import Layout
from editor_app.presenters.import_rows import WRITABLE, ImportRow, State
from editor_app.presenters.imports import body_html
from editor_app.presenters.items_reading import value_text
from editor_app.ui.look import Look
from editor_app.ui.models.imports_table import state_spec
from editor_app.ui.models.language import language
from editor_app.ui.screens.imports.receipt_list import ReceiptList
from editor_app.ui.screens.items_body_view import BodyView
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.chip import Chip, ChipSpec
from editor_app.ui.widgets.controls import ElidedLabel, Segmented, button, label
from editor_app.ui.widgets.surfaces import EmptyState, KeyValueGrid, refill
from editor_app.ui.words import state_chip

_TONES = {Outcome.KEPT: "green", Outcome.CONVERTED: "blue", Outcome.DROPPED: "ochre"}


class Tab(StrEnum):
    """What the pane shows of a file."""

    RECEIPT = "receipt"
    FIELDS = "fields"
    CHECKS = "checks"
    BODY = "body"


class ShareBar(QWidget):
    """Kept, converted and dropped as parts of one bar."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shares: list[tuple[Outcome, int]] = []

    def show_shares(self, shares: list[tuple[Outcome, int]]) -> None:
        """Show these amounts."""
        self._shares = [(outcome, amount) for outcome, amount in shares if amount]
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        total = sum(amount for _, amount in self._shares)
        x, gap = 0, 2
        room = self.width() - gap * max(0, len(self._shares) - 1)
        for outcome, amount in self._shares:
            width = max(3, round(room * amount / total))
            color = self._look.theme.tone(_TONES[outcome], "solid")
            painter.fillRect(QRect(x, 0, min(width, self.width() - x), self.height()), color)
            x += width + gap
        painter.end()


class ImportDetails(QFrame):
    """Shows a row; reports what the links ask for."""

    placeRequested = Signal()
    openRequested = Signal(object)  # ItemId
    originalRequested = Signal(object)  # Path

    def __init__(self, kit: ScreenKit, layout: Callable[[], Layout | None]) -> None:
        super().__init__()
        self.setObjectName("import.details")
        self.setProperty("surface", True)
        self.setProperty("pane", True)
        self.setMinimumWidth(300)
        self._kit, self._layout = kit, layout
        self._row: ImportRow | None = None
        self._tab = Tab.RECEIPT
        self._name = ElidedLabel("", "paneTitle", name="import.details.name")
        self._chip = Chip(kit.look, ChipSpec(text=""))
        self._bar = ShareBar(kit.look)
        self._sum = label("", "secondary", name="import.details.sum", wrap=True)
        self._tabs = Segmented([(tab.value, self._tab_name(tab)) for tab in Tab], name="import.tab")
        self._scroll = QScrollArea()
        self._scroll.setObjectName("import.details.scroll")
        self._scroll.setWidgetResizable(True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing())
        self._stack.addWidget(self._page())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._tabs.chosen.connect(lambda key: self._choose(Tab(key)))

    def show_row(self, row: ImportRow | None) -> None:
        """Show a file, or that none is chosen."""
        same = row is not None and self._row is not None and row is self._row
        self._row = row
        self._stack.setCurrentIndex(0 if row is None else 1)
        if row is None or same:
            return
        self._name.setText(readable_name(row.path.name))
        self._chip.set_spec(state_spec(row.state))
        shares = [(outcome, row.count(outcome) or 0) for outcome in Outcome]
        self._bar.show_shares(shares)
        self._bar.setVisible(row.plan is not None)
        self._sum.setText(self._sentence(row))
        self._tabs.setVisible(row.plan is not None)
        self._scroll.setVisible(row.plan is not None)
        self._open.setVisible(row.state is State.WRITTEN)
        self._place.setVisible(row.state in WRITABLE)
        self._original.setVisible(row.state is not State.REFUSED)  # it may be anything
        self._fill()

    def _choose(self, tab: Tab) -> None:
        self._tab = tab
        self._fill()

    def _fill(self) -> None:
        if self._row is None or self._row.plan is None:
            return
        match self._tab:
            case Tab.RECEIPT:
                refill(self._scroll, ReceiptList(self._kit.look, self._row.plan.receipt))
            case Tab.FIELDS:
                refill(self._scroll, self._fields(self._row))
            case Tab.CHECKS:
                refill(self._scroll, self._checks(self._row))
            case Tab.BODY:
                refill(self._scroll, self._body(self._row))

    def _sentence(self, row: ImportRow) -> str:
        if row.error is not None:
            key = "problem_zh" if language().startswith("zh") else "problem"
            return str(row.error.params.get(key) or row.error.params.get("problem") or "")
        if row.plan is None:
            return self.tr("Not read yet")
        told = self.tr("Kept {kept} · converted {converted} · dropped {dropped}")
        words = {outcome.value: row.count(outcome) for outcome in Outcome}
        told = told.format(**words)
        if row.state is State.TWIN:
            return f"{told}\n{self._twin()}"
        if row.state is State.LOOK:
            return f"{told}\n{self._look_at(row)}"
        return told

    def _twin(self) -> str:
        return self.tr("The same file is a draft already, or stands twice in this list.")

    def _look_at(self, row: ImportRow) -> str:
        if not row.title:
            return self.tr("No title was found; it can be written in the draft.")
        return self.tr("No text was found. A scanned page holds pictures of words only.")

    def _fields(self, row: ImportRow) -> QWidget:
        plan = row.plan
        assert plan is not None
        pairs: list[tuple[str, str]] = []
        layout = self._layout()
        if layout is not None:
            unit = layout.portal.unit(plan.target.unit)
            column = layout.column(plan.target.column)
            template = layout.template(plan.target.kind)
            pairs.append((self.tr("Unit"), unit.name(language()) if unit else plan.target.unit))
            pairs.append((self.tr("Column"), column.name(language())))
            pairs.append((self.tr("Template"), template.name(language())))
            for key in plan.found:
                spec = template.field(key)
                if spec is not None:
                    told = value_text(plan.content.fields[key], spec, layout, language())
                    pairs.append((spec.label(language()), told))
        for file in plan.content.attachments:
            pairs.append((self.tr("Attachment"), file.name))
        grid = KeyValueGrid(self._kit.look, name="import.fields")
        grid.set_pairs(pairs)
        return _padded(grid)

    def _checks(self, row: ImportRow) -> QWidget:
        plan = row.plan
        assert plan is not None
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        note = self.tr("Drafts may be incomplete; what blocks is to be mended before submitting.")
        column.addWidget(label(note, "caption", wrap=True))
        for finding in plan.report.findings:
            chip = Chip(self._kit.look, state_chip(self._kit.look.theme, "check", finding.severity))
            message = finding.message_zh if language().startswith("zh") else finding.message_en
            column.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(label(message, "value", wrap=True))
        if not plan.report.findings:
            column.addWidget(label(self.tr("Nothing was found."), "value"))
        column.addStretch(1)
        return holder

    def _body(self, row: ImportRow) -> QWidget:
        view = BodyView(self._kit.look)
        view.setObjectName("import.body")
        view.show_html(body_html(row, self._layout()))
        return _padded(view)

    def _nothing(self) -> QWidget:
        return EmptyState(
            self._kit.look,
            "ri.file-search-line",
            self.tr("No file chosen"),
            self.tr("Choose a file in the list to see what it would become."),
        )

    def _page(self) -> QWidget:
        page = QWidget()
        top = QHBoxLayout()
        top.addWidget(self._name, 1)
        top.addWidget(self._chip)
        head = QVBoxLayout()
        head.setContentsMargins(16, 14, 16, 10)
        head.setSpacing(8)
        head.addLayout(top)
        head.addWidget(self._bar)
        head.addWidget(self._sum)
        head.addWidget(self._tabs)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        column.addStretch(0)
        column.addLayout(self._links())
        return page

    def _links(self) -> QHBoxLayout:
        look = self._kit.look
        self._open = button(
            look, self.tr("Open"), name="import.open", kind="link", icon="ri.article-line"
        )
        self._place = button(
            look,
            self.tr("Another column…"),
            name="import.place",
            kind="link",
            icon="ri.folder-3-line",
        )
        self._original = button(
            look,
            self.tr("Open the file"),
            name="import.original",
            kind="link",
            icon="ri.external-link-line",
        )
        self._open.clicked.connect(self._ask_open)
        self._place.clicked.connect(self.placeRequested)
        self._original.clicked.connect(self._ask_original)
        row = QHBoxLayout()
        row.setContentsMargins(16, 10, 16, 12)
        row.setSpacing(16)
        for link in (self._open, self._place, self._original):
            row.addWidget(link)
        row.addStretch(1)
        return row

    def _ask_open(self) -> None:
        if self._row is not None and self._row.item is not None:
            self.openRequested.emit(self._row.item)

    def _ask_original(self) -> None:
        if self._row is not None:
            self.originalRequested.emit(self._row.path)

    def _tab_name(self, tab: Tab) -> str:
        match tab:
            case Tab.RECEIPT:
                return self.tr("Receipt")
            case Tab.FIELDS:
                return self.tr("Fields")
            case Tab.CHECKS:
                return self.tr("Checks")
            case Tab.BODY:
                return self.tr("Text")


def _padded(widget: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(16, 12, 16, 12)
    column.addWidget(widget)
    column.addStretch(1)
    return holder
