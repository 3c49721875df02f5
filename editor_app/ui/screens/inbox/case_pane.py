"""The middle of 互动: head, message and reply of one case."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from editor_app.domain.layout import Layout
from editor_app.services.inquiries import Case
from editor_app.ui.screens.inbox.case_head import CaseHead
from editor_app.ui.screens.inbox.deps import InboxDeps
from editor_app.ui.screens.inbox.message_card import MessageCard
from editor_app.ui.screens.inbox.reply_area import ReplyArea
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.surfaces import Banner, EmptyState

_SHARE = 0.42  # of the height, at most, for what the citizen wrote


class CasePane(QFrame):
    """Nothing chosen: says so. The message scrolls where it is long; the reply keeps its room."""

    def __init__(
        self,
        kit: ScreenKit,
        deps: InboxDeps,
        actions: Mapping[str, QAction],
        images: Callable[[str], bytes | None],
    ) -> None:
        super().__init__()
        self.setObjectName("inbox-case")
        self.setProperty("surface", True)
        self.setProperty("pane", True)
        self.setMinimumWidth(420)
        self._kit = kit
        self.head = CaseHead(kit.look, actions)
        self.message = MessageCard(kit.look, images)
        self.reply = ReplyArea(kit, deps)
        self.nothing = EmptyState(
            kit.look,
            "ri.question-answer-line",
            self.tr("No message chosen"),
            self.tr("Choose one at the left; the arrow keys move, Enter goes to its reply."),
            name="inbox-nothing",
        )
        self._refused = Banner(
            kit.look,
            self.tr("The portal turned an act on this message down; it waits in the outbox."),
            tone="red",
            name="inbox-refused",
        )
        self._scroll = QScrollArea()
        self._scroll.setObjectName("inbox-message-scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self.message)
        self._lay_out()

    def show_case(self, case: Case | None, layout: Layout, now: datetime) -> None:
        """Show a case, or that none is chosen."""
        self._stack.setCurrentWidget(self._case if case is not None else self.nothing)
        if case is not None:
            self.head.show_case(case, layout, now)
            self.message.show_case(case, now)
            self._refused.setVisible(bool(case.refused))
        QTimer.singleShot(0, self, self._fit)  # once Qt knows how the words wrap

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The message takes what it needs, but never the room of the reply."""
        needed = self.message.height_for(max(100, self._scroll.viewport().width()))
        self._scroll.setFixedHeight(min(needed + 2, int(self.height() * _SHARE)))

    def _lay_out(self) -> None:
        self._case = QWidget()
        column = QVBoxLayout(self._case)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        above = QVBoxLayout()
        above.setContentsMargins(24, 14, 24, 0)
        above.setSpacing(8)
        above.addWidget(self._refused)
        above.addWidget(self._scroll)
        column.addLayout(above)
        column.addWidget(self.reply, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._case)
        self._stack.addWidget(self.nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
