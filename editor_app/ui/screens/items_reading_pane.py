"""The right pane of 稿件: one item, where it stands, its key facts and its text."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.status import Status
from editor_app.presenters.items_reading import Kept, Reading, ReviewStep
from editor_app.ui import formats
from editor_app.ui.due_derivation import Derivations
from editor_app.ui.models.language import language
from editor_app.ui.screens.bundles.chips import waiting_chip
from editor_app.ui.screens.bundles.note import BundleNote
from editor_app.ui.screens.items_body_view import BodyView
from editor_app.ui.screens.items_files import FileList
from editor_app.ui.screens.items_proof_note import ProofNote
from editor_app.ui.screens.items_return_note import ReturnNote
from editor_app.ui.screens.items_standing_note import StandingNote
from editor_app.ui.screens.items_timeline import Timeline
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.level_words import level_name
from editor_app.ui.widgets.chip import Chip, ChipSpec
from editor_app.ui.widgets.controls import IconButton, WrapLabel, button, label
from editor_app.ui.widgets.progress import Step, StepsBar, StepState
from editor_app.ui.widgets.surfaces import ActionBar, EmptyState, KeyValueGrid
from editor_app.ui.words import state_chip


class ReadingPane(QFrame):
    """Shows a ``Reading``; reports what the buttons ask for."""

    editRequested = Signal()
    restoreRequested = Signal()
    previewRequested = Signal()
    compareRequested = Signal()
    pageRequested = Signal(str)  # address of the public page
    recallRequested = Signal()
    proofRequested = Signal()  # compare the public page again
    bundleRequested = Signal()
    menuRequested = Signal(QWidget)

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self.setObjectName("items.reading")
        self.setProperty("surface", True)
        self.setProperty("pane", True)
        self.setMinimumWidth(360)
        self._kit = kit
        self.reading: Reading | None = None
        self._buttons()
        self._chip = Chip(kit.look, ChipSpec(text=""))
        self._caption = WrapLabel("", "secondary")
        self._caption.setObjectName("items.caption")
        self._title = label("", "docTitle", name="items.reading.title", wrap=True)
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._steps = StepsBar(kit.look)
        self._note = ReturnNote(kit)
        self.proof = ProofNote(kit)
        self.proof.checkRequested.connect(self.proofRequested)
        self.bundle = BundleNote(kit.look)
        self.bundle.asked.connect(self.bundleRequested)
        self.standing = StandingNote(kit)
        self.timeline = Timeline(kit)
        self._facts = KeyValueGrid(kit.look, columns=2)
        self._facts_ground = _ground(self._facts)
        self._missing = label("", "secondary", name="items.missing", wrap=True)
        self.body = BodyView(kit.look)
        self._files = FileList(kit)
        self._empty = EmptyState(
            kit.look,
            "ri.article-line",
            self.tr("No item chosen"),
            self.tr("Choose an item in the list to read it here."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._page())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def show_reading(self, reading: Reading | None, *, editable: bool = True) -> None:
        """Show an item, or that none is chosen; ``editable`` when the person edits its unit."""
        before, self.reading = self.reading, reading
        if reading is None:
            self._stack.setCurrentIndex(0)
            return
        theme = self._kit.look.theme
        held = reading.status is Status.SCHEDULED and reading.waits
        spec = waiting_chip(theme) if held else state_chip(theme, "status", reading.status.value)
        self._chip.set_spec(spec)
        self._caption.setText(self._caption_of(reading))
        self._title.setText(reading.title or self.tr("Untitled"))
        self._steps.set_steps([self._step(step) for step in reading.steps])
        self._note.show_return(reading.returned)
        down = not reading.live and reading.standing.down is not None
        self.proof.show_proof(
            reading.proof, public=bool(reading.url) and (reading.live or down), down=down
        )
        days = Derivations(reading.counted_by) if reading.counted_by is not None else None
        self.bundle.show_bundle(
            reading.bundle, reading.sisters, self._kit.now(), days, public=reading.published_at
        )
        self.timeline.show_events(reading.events, reading.holder, days)
        self.standing.show_standing(
            reading.standing, reading.failure, may_retry=editable, days=days
        )
        self._facts.set_pairs(self._pairs(reading))
        self._facts_ground.setVisible(reading.fetched)
        self._missing.setVisible(not reading.fetched)
        self._missing.setText(
            self.tr("The text of this item has not been fetched from the portal yet.")
        )
        self.body.setVisible(reading.fetched)
        self.body.show_html(reading.html)
        self._files.show_files(reading.attachments)
        self._show_buttons(reading, editable=editable)
        self._stack.setCurrentIndex(1)
        if before is None or before.item != reading.item:
            self._scroll.verticalScrollBar().setValue(0)

    def press_recall(self) -> None:
        """The key of the button, where it is offered."""
        if self._recall.isVisible():
            self._recall.click()

    def _buttons(self) -> None:
        look = self._kit.look
        self._edit = button(
            look, self.tr("Edit"), name="items.edit", kind="primary", icon="ri.edit-line"
        )
        self._restore = button(
            look, self.tr("Restore"), name="items.restore", icon="ri.history-line"
        )
        self._preview = button(look, self.tr("Preview"), name="items.preview", icon="ri.eye-line")
        self._compare = button(
            look,
            self.tr("Compare with last version"),
            name="items.compare",
            icon="ri.file-copy-2-line",
        )
        self._public = IconButton(
            look, "ri.external-link-line", self.tr("Open the public page"), name="items.public"
        )
        self._more = IconButton(look, "ri.more-2-line", self.tr("More"), name="items.more")
        self._recall = button(
            look, self.tr("Recall"), name="items.recall", icon="ri.arrow-go-back-line"
        )
        self._recall.setToolTip(self.tr("Take it back before the first decision"))
        self._recall.clicked.connect(self.recallRequested)
        self._edit.clicked.connect(self.editRequested)
        self._restore.clicked.connect(self.restoreRequested)
        self._preview.clicked.connect(self.previewRequested)
        self._compare.clicked.connect(self.compareRequested)
        self._public.clicked.connect(self._open_page)
        self._more.clicked.connect(lambda: self.menuRequested.emit(self._more))

    def _page(self) -> QWidget:
        bar = self._bar = ActionBar(name="items.actions")
        for one in (self._edit, self._restore, self._recall, self._preview, self._compare):
            bar.add_left(one)
        for icon in (self._public, self._more):
            icon.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            icon.setPopupMode(QToolButton.ToolButtonPopupMode.DelayedPopup)
            bar.add_right(icon)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("items.scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._sheet())
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._scroll, 1)
        return page

    def _sheet(self) -> QWidget:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        first.addWidget(self._caption, 1)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(28, 20, 28, 24)
        column.setSpacing(0)
        column.addLayout(first)
        column.addSpacing(10)
        column.addWidget(self._title)
        column.addSpacing(12)
        blocks = QVBoxLayout()
        blocks.setSpacing(14)
        for one in (
            self._steps,
            self._note,
            self.bundle,
            self.standing,
            self.proof,
            self._facts_ground,
            self._missing,
            self.body,
            self._files,
            self.timeline,
        ):
            blocks.addWidget(one)
        column.addLayout(blocks)
        column.addStretch(1)
        return sheet

    def _show_buttons(self, reading: Reading, *, editable: bool) -> None:
        self._edit.setVisible(editable and not reading.trashed)
        words = self.tr("Revise") if reading.live else self.tr("Edit")
        self._edit.setText(words)
        self._edit.setAccessibleName(words)
        self._restore.setVisible(reading.trashed)
        self._recall.setVisible(editable and reading.recallable)
        self._preview.setVisible(reading.fetched)
        self._compare.setVisible(reading.versions > 1)
        self._public.setVisible(bool(reading.url))
        self._fit_buttons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_buttons()

    def _fit_buttons(self) -> None:
        """The longest name gives way first: no button is cut off at the edge."""
        compare, preview = self._compare.accessibleName(), self._preview.accessibleName()
        short = self.tr("Compare")
        for words in ((compare, preview), (short, preview), ("", preview), ("", "")):
            self._compare.setText(words[0])
            self._preview.setText(words[1])
            if self._bar.minimumSizeHint().width() <= self.width():
                break
        for one, whole in ((self._compare, compare), (self._preview, preview)):
            one.setToolTip("" if one.text() == whole else whole)

    def _open_page(self) -> None:
        if self.reading is not None:
            self.pageRequested.emit(self.reading.url)

    def _caption_of(self, reading: Reading) -> str:
        parts = [self.tr("Edition {n}").format(n=reading.edition), self._kept(reading.kept)]
        if reading.scheduled_at is not None:
            at = formats.when_exactly(reading.scheduled_at, now=self._kit.now())
            parts.append(self.tr("to be published {time}").format(time=at))
        elif reading.published_at is not None:
            at = formats.when_exactly(reading.published_at, now=self._kit.now())
            parts.append(self.tr("published {time}").format(time=at))
        return " · ".join(part for part in parts if part)

    def _kept(self, kept: Kept) -> str:
        match kept:
            case Kept.LOCAL_ONLY:
                return self.tr("on this computer only")
            case Kept.SAME:
                return self.tr("on this computer · same as on the portal")
            case Kept.CHANGED_HERE:
                return self.tr("on this computer · differs from the portal")
            case Kept.PORTAL_ONLY:
                return self.tr("as on the portal")

    def _step(self, step: ReviewStep) -> Step:
        at = formats.day(formats.local(step.at).date()) if step.at is not None else ""
        caption = " ".join(part for part in (step.name, at) if part)
        state = StepState(step.mark.value)
        title = self._level(step.level)
        if state is StepState.RETURNED:
            title = self.tr("{level} returned").format(level=title)
        return Step(title=title, state=state, caption=caption, number=step.level)

    def _level(self, level: int) -> str:
        return self.tr("Writing") if level == 0 else level_name(level)

    def _pairs(self, reading: Reading) -> list[tuple[str, str]]:
        pairs = [(fact.field.label(language()), fact.told(language())) for fact in reading.facts]
        if reading.index_no:
            pairs = [(self.tr("Index number"), reading.index_no), *pairs[:4]]
        if reading.template is not None:
            name = reading.template.name(language())
            pairs.append((self.tr("Template"), f"{name} {reading.template_version}"))
        return pairs


def _ground(inside: QWidget) -> QFrame:
    ground = QFrame()
    ground.setProperty("surface", "subtle")
    column = QVBoxLayout(ground)
    column.setContentsMargins(14, 12, 14, 12)
    column.addWidget(inside)
    return ground
