"""历史: versions of the item, kept for good, and how to return to one of them."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from editor_app.services.drafts import History, Version
from editor_app.ui.formats import when
from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import WrapLabel, button, label
from editor_app.ui.widgets.surfaces import EmptyState, refill


class HistoryPanel(QScrollArea):
    """Newest version first. Restoring puts a version's text back as an edit: nothing is lost."""

    restoreAsked = Signal(str)  # hash of the version
    viewAsked = Signal(str)  # hash of the version
    openAsked = Signal()  # the whole history, with its slider
    shown = Signal()  # it came into sight: give it what is true now

    def __init__(self, look: Look, language: str) -> None:
        super().__init__()
        self.setObjectName("history-panel")
        self.setWidgetResizable(True)
        self._look, self._language = look, language

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def show_history(
        self, history: History, read_only: bool, origin: QWidget | None = None
    ) -> None:
        """Show these versions, below the line about the file the item was made from."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(0)
        if origin is not None:
            column.addWidget(origin)
        text = self.tr(
            "{count} states of this draft are in the journal", None, history.states
        ).format(count=history.states)
        column.addWidget(label(text, "caption", wrap=True))
        more = button(
            self._look,
            self.tr("Look through the history"),
            name="history-open",
            kind="link",
            icon="ri.history-line",
        )
        more.clicked.connect(self.openAsked)
        column.addWidget(more)
        if not history.versions:
            column.addWidget(
                EmptyState(
                    self._look,
                    "ri.history-line",
                    self.tr("No versions yet"),
                    self.tr("Ctrl+S keeps a version; submitting keeps one, too."),
                )
            )
        for version in history.versions:
            column.addWidget(self._row(version, read_only))
        column.addStretch(1)
        refill(self, inner)

    def _row(self, version: Version, read_only: bool) -> QWidget:
        line = QFrame()
        line.setProperty("line", "bottom")
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 8, 0, 8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(when(version.at), "body", wrap=True))
        told = [version.by, version.hash[:8]]
        if version.is_live:
            told.append(self.tr("on the public page"))
        elif version.is_head:
            told.append(self.tr("on the portal"))
        words.addWidget(WrapLabel(" · ".join(one for one in told if one), "caption"))
        row.addLayout(words, 1)
        view = button(self._look, self.tr("View"), name=f"view-{version.hash[:8]}", kind="link")
        view.clicked.connect(lambda: self.viewAsked.emit(version.hash))
        row.addWidget(view)
        if not read_only:
            back = button(
                self._look, self.tr("Restore"), name=f"restore-{version.hash[:8]}", kind="link"
            )
            back.clicked.connect(lambda: self.restoreAsked.emit(version.hash))
            row.addWidget(back)
        return line
