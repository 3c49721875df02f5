"""The right pane of 互动: clock, similar replies, policies and the story; or the inspector."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from editor_app.domain.layout import Layout
from editor_app.domain.working_time import PORTAL_TIME
from editor_app.services.inquiries import Case
from editor_app.services.similar import Found
from editor_app.ui.look import Look
from editor_app.ui.screens.inbox.clock_card import ClockCard
from editor_app.ui.screens.inbox.helping_cards import HelpingSection
from editor_app.ui.screens.inbox.story_card import StoryCard
from editor_app.ui.widgets.controls import button


class HelpPane(QFrame):
    """Scrolls as a whole. The inspector of the reply takes its place when it is asked for."""

    backAsked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("inbox-side")
        self.setProperty("surface", "canvas")
        self.setProperty("pane", True)
        self.setMinimumWidth(260)
        self._inspector: QWidget | None = None
        self.clock = ClockCard(look)
        self.replies = HelpingSection(
            look,
            self.tr("Similar replies"),
            "ri.chat-history-line",
            self.tr("Compare"),
            self.tr("Nothing similar among the published replies that are on this computer."),
            name="inbox-similar",
        )
        self.policies = HelpingSection(
            look,
            self.tr("Policies"),
            "ri.book-open-line",
            self.tr("Whole text"),
            self.tr("No policy on this computer speaks of it."),
            name="inbox-policies",
        )
        self.story = StoryCard(look)
        self._lay_out(look)

    def show_case(self, case: Case | None, layout: Layout, now: datetime) -> None:
        """Show a case, or nothing."""
        self._inside.setVisible(case is not None)
        if case is not None:
            today = now.astimezone(PORTAL_TIME).date()
            self.clock.show_case(case, layout, today)
            self.story.show_case(case, layout, now)

    def show_found(self, found: Found, layout: Layout, body: str) -> None:
        """What may help with the reply."""
        self.replies.show_found(found.replies, layout, body)
        self.policies.show_found(found.policies, layout, body)

    def take(self, inspector: QWidget) -> None:
        """Keep a page's inspector at hand."""
        self._inspector = inspector
        self._place.addWidget(inspector)
        inspector.show()

    def show_inspector(self, shown: bool) -> None:
        """The inspector, or the case again."""
        there = self._inspector is not None and self._place.indexOf(self._inspector) >= 0
        self._stack.setCurrentWidget(self._other if shown and there else self._scroll)

    def show_story(self) -> None:
        """The changes of the time stand in the story."""
        self._scroll.ensureWidgetVisible(self.story)

    @property
    def inspecting(self) -> bool:
        """Whether the inspector is in front."""
        return self._stack.currentWidget() is self._other

    def _lay_out(self, look: Look) -> None:
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for one in (self.clock, self.replies, self.policies, self.story):
            column.addWidget(one)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("inbox-side-scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._inside)
        self._other = QWidget()
        self._place = QVBoxLayout(self._other)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.setSpacing(0)
        back = button(
            look,
            self.tr("Back to the case"),
            name="inbox-side-back",
            kind="ghost",
            icon="ri.arrow-left-line",
            small=True,
        )
        back.clicked.connect(lambda: self.show_inspector(False))
        back.clicked.connect(self.backAsked)
        self._place.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self._other)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
