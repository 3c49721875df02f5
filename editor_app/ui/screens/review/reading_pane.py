"""The middle of 审核: what is reviewed, what it is compared with, and the difference."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.item import ContentHash
from editor_app.domain.status import status_of
from editor_app.presenters.items_reading import ReviewStep, StepMark
from editor_app.presenters.review import steps
from editor_app.presenters.review_load import Against, Opened
from editor_app.ui import formats
from editor_app.ui.models.language import language
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.level_words import level_name
from editor_app.ui.screens.review.asked_words import replaced_words
from editor_app.ui.screens.review.decision_words import against_word, known_word
from editor_app.ui.screens.review.difference_view import DifferenceView
from editor_app.ui.screens.review.notes import Note
from editor_app.ui.widgets.chip import Chip, ChipSpec
from editor_app.ui.widgets.controls import ElidedLabel, IconButton, Segmented, button, label
from editor_app.ui.widgets.progress import Step, StepsBar, StepState
from editor_app.ui.widgets.surfaces import Banner, EmptyState, rule
from editor_app.ui.words import state_chip

INLINE, BESIDE = "inline", "beside"
_NARROW = 640  # pixels at 100 %: below, the comparison bar keeps only what works
_LEAST_CHOICE = 64  # what it is compared with, with some room for words


class ReadingPane(QFrame):
    """Header, comparison bar and the difference; shows what it is told."""

    againstChosen = Signal(object)  # Against, or the hash of a revision
    stepAsked = Signal(int)
    previewAsked = Signal()
    sheetAsked = Signal()
    wayChosen = Signal(bool)  # side by side
    bannerFollowed = Signal()

    def __init__(self, kit: ScreenKit, images: Callable[[str], bytes | None]) -> None:
        super().__init__()
        self.setObjectName("review-reading")
        self.setProperty("surface", True)
        self.setProperty("pane", True)
        self.setMinimumWidth(420)
        self._kit = kit
        self._chip = Chip(kit.look, ChipSpec(text=""))
        self._title = ElidedLabel("", "sectionTitle", name="review-title")
        self._steps = StepsBar(kit.look, name="review-steps")
        self._column_name = label("", "caption", name="review-column")
        self._compared = label(self.tr("Compare"), "secondary")
        self._arrow = QLabel("→")
        self.against = QComboBox()
        self._this = label("", "secondary", name="review-this")
        self.way = Segmented(
            [(INLINE, self.tr("Inline")), (BESIDE, self.tr("Side by side"))], name="review-way"
        )
        self._where = label("", "caption", name="review-where")
        self.back = IconButton(kit.look, "ri.arrow-up-s-line", "", name="review-previous", size=16)
        self.on = IconButton(kit.look, "ri.arrow-down-s-line", "", name="review-next", size=16)
        self.preview = button(
            kit.look, self.tr("Preview"), name="review-preview", icon="ri.eye-line", small=True
        )
        self.sheet = IconButton(kit.look, "ri.printer-line", "", name="review-sheet", size=16)
        self.diff = DifferenceView(kit.look, images, openable=True)
        self.empty = EmptyState(kit.look, "ri.file-search-line", "", "", name="review-nothing")
        self._stack = QStackedWidget()
        self._banners = QVBoxLayout()
        self._banner: Banner | None = None
        self._compare_bar = QFrame()
        self._row = QHBoxLayout()
        self._head = self._header()
        self._lay_out()
        self._connect()

    def show_nothing(self, title: str, text: str) -> None:
        """There is no item to read, or its text is not here."""
        self.empty.say(title, text)
        self._head.hide()
        self._stack.setCurrentWidget(self.empty)

    def show_opened(
        self, opened: Opened, *, yours: bool, unfolded: frozenset[int], current: int
    ) -> None:
        """Show an item; ``yours``: it waits for this person's decision."""
        remote, look = opened.remote, self._kit.look
        self._head.show()
        self._stack.setCurrentWidget(self.diff)
        status = status_of(None, remote, ())
        self._chip.set_spec(state_chip(look.theme, "status", status.value))
        self._title.setText(opened.new.content.title)
        self._steps.set_steps([self._step(one, yours=yours) for one in steps(remote)])
        trail = opened.layout.trail(remote.column)
        where = (trail[-1].name(language()), replaced_words(remote))
        self._column_name.setText(" · ".join(part for part in where if part))
        self._this.setText(self.tr("this version ({hash})").format(hash=opened.new.hash[:6]))
        self._show_options(opened)
        self.way.setEnabled(not opened.difference.whole)
        self.diff.show_opened(
            opened,
            side_by_side=self.way.key == BESIDE and not opened.difference.whole,
            unfolded=unfolded,
            current=current,
        )
        self.show_where(current, opened.difference.count)

    def show_where(self, current: int, count: int) -> None:
        """Say which change the reader is at."""
        told = self.tr("Change {k} of {n}") if current else self.tr("{n} changes", None, count)
        self._where.setText(told.format(k=current, n=count) if count else "")
        for made in (self.back, self.on):
            made.setEnabled(count > 0)
        self._fit_bar()

    def show_banner(self, note: Note | None) -> None:
        """Tell what the reader must know first; ``None`` takes the banner away."""
        if self._banner is not None:
            self._banners.removeWidget(self._banner)
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
        if note is None:
            return
        look = self._kit.look
        made = Banner(
            look, note.text, tone=note.tone, icon=note.icon, link=note.link, name="review-banner"
        )
        made.linkActivated.connect(self.bannerFollowed)
        self._banners.addWidget(made)
        self._banner = made

    @property
    def banner(self) -> Banner | None:
        """The banner that is shown."""
        return self._banner

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._column_name.setVisible(self.width() >= self._kit.look.theme.px(_NARROW))
        self._fit_bar()

    def _fit_bar(self) -> None:
        """What is least needed gives way, so that nothing is cut or stands over anything else."""
        for made in (self._this, self._arrow, self._compared, self._where):
            made.show()
        self._name_preview(by_words=True)
        for spare in ((self._this, self._arrow), (self._compared,), (self._where,)):
            for made in spare if self._too_narrow() else ():
                made.hide()
        self._name_preview(by_words=not self._too_narrow())
        self._row.activate()

    def _too_narrow(self) -> bool:
        self._row.invalidate()
        return self._row.sizeHint().width() > self._compare_bar.width()

    def _name_preview(self, *, by_words: bool) -> None:
        self.preview.setText(self.tr("Preview") if by_words else "")
        self.preview.setToolTip("" if by_words else self.tr("Preview"))

    def _restyle(self) -> None:
        """Larger text: the bar grows, and both words of the switch stay readable."""
        self._compare_bar.setFixedHeight(self._kit.look.theme.px(44))
        self.way.ensurePolished()
        self.way.setMinimumWidth(self.way.sizeHint().width())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._restyle()

    def _step(self, step: ReviewStep, *, yours: bool) -> Step:
        caption = ""
        if step.mark is StepMark.CURRENT:
            caption = self.tr("you decide") if yours else ""
        elif step.at is not None:
            at = formats.when(step.at, now=self._kit.now())
            caption = " ".join((step.name, at))
        return Step(title=level_name(step.level), state=StepState(step.mark.value), caption=caption)

    def _show_options(self, opened: Opened) -> None:
        self.against.blockSignals(True)
        self.against.clear()
        for one in opened.options:
            self.against.addItem(against_word(one), one)
        if opened.known:
            self.against.insertSeparator(self.against.count())
        for known in opened.known:
            self.against.addItem(known_word(known, self._kit.now()), known.hash)
        self.against.setCurrentIndex(self.against.findData(opened.picked or opened.against))
        self.against.setEnabled(self.against.count() > 1)
        self.against.blockSignals(False)
        self.against.setToolTip(self.against.currentText())

    def _tell_against(self, at: int) -> None:
        told = str(self.against.itemData(at))
        named = {one.value: one for one in Against}
        self.againstChosen.emit(named.get(told, ContentHash(told)))

    def _header(self) -> QWidget:
        head = QFrame()
        head.setProperty("line", "bottom")
        first = QHBoxLayout()
        first.setContentsMargins(24, 12, 24, 0)
        first.setSpacing(10)
        first.addWidget(self._chip)
        first.addWidget(self._title, 1)
        second = QHBoxLayout()
        second.setContentsMargins(24, 8, 24, 10)
        second.setSpacing(16)
        second.addWidget(self._steps, 1)
        second.addWidget(self._column_name)
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(rule())
        column.addWidget(self._bar())
        return head

    def _bar(self) -> QWidget:
        bar = self._compare_bar
        bar.setProperty("surface", "canvas")
        row = self._row
        bar.setLayout(row)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(10)
        self.against.setObjectName("review-against")
        self.against.setProperty("small", True)
        self.against.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.against.setMinimumWidth(_LEAST_CHOICE)
        self.against.setAccessibleName(self.tr("Compare with"))
        self.against.currentTextChanged.connect(self.against.setToolTip)
        self._compared.setBuddy(self.against)
        self.way.setAccessibleName(self.tr("How to show the difference"))
        left = (self._compared, self.against, self._arrow, self._this, rule("v"), self.way)
        right = (self._where, self.back, self.on, rule("v"), self.preview, self.sheet)
        for at, made in enumerate(left):
            row.insertWidget(at, made)
        row.addStretch(1)
        for shown in right:
            row.addWidget(shown)
        return bar

    def _lay_out(self) -> None:
        self._banners.setContentsMargins(24, 0, 24, 0)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.diff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addLayout(self._banners)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        for made, by, text in (
            (self.back, -1, self.tr("Previous change")),
            (self.on, 1, self.tr("Next change")),
        ):
            made.setAccessibleName(text)
            hint = self._kit.actions.hint("change.next" if by > 0 else "change.previous")
            made.setToolTip(f"{text} ({hint})")
            made.clicked.connect(lambda _=False, step=by: self.stepAsked.emit(step))
        text = self.tr("Review sheet…")
        self.sheet.setAccessibleName(text)
        self.sheet.setToolTip(f"{text} ({self._kit.actions.hint('review.sheet')})")
        self.sheet.clicked.connect(self.sheetAsked)
        self.against.activated.connect(self._tell_against)
        self.way.chosen.connect(lambda key: self.wayChosen.emit(key == BESIDE))
        self.preview.clicked.connect(self.previewAsked)
        self._kit.look.switch.changed.connect(self._restyle)
        self.diff.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
