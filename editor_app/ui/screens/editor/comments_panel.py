"""批注 in the inspector: what the reviewers said, and what the author makes of it."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from editor_app.ui.look import Look
from editor_app.ui.screens.talk.thread_list import ThreadList


def _now() -> datetime:
    return datetime.now(UTC)


class CommentsPanel(QScrollArea):
    """A list that scrolls; who fills it listens to its signals."""

    def __init__(self, look: Look, field_label: Callable[[str], str]) -> None:
        super().__init__()
        self.setObjectName("comments-panel")
        self.setWidgetResizable(True)
        self.list = ThreadList(look, _now, field_label)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        column.addStretch(1)
        self.setWidget(inner)
        self.list.grew.connect(self._bring_into_view)

    def _bring_into_view(self) -> None:
        shown = self.list.card if self.list.composer.isHidden() else self.list.composer
        if shown is not None:
            self.ensureWidgetVisible(shown)
