"""The inspector at the right: properties, checks, attachments, history."""

from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.findings import Severity
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.form import FormPresenter
from editor_app.services.drafts import History
from editor_app.ui.fields.base import FieldContext
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.attachments import AttachmentsPanel
from editor_app.ui.screens.editor.checks import ChecksPanel
from editor_app.ui.screens.editor.comments_panel import CommentsPanel
from editor_app.ui.screens.editor.form import PropertiesForm
from editor_app.ui.screens.editor.history import HistoryPanel
from editor_app.ui.screens.editor.inspector_tabs import InspectorTabs

PROPERTIES, CHECKS, ATTACHMENTS, HISTORY, COMMENTS = range(5)
_ICONS = (
    "ri.profile-line",
    "ri.shield-check-line",
    "ri.attachment-2",
    "ri.history-line",
    "ri.chat-1-line",
)


class Inspector(QFrame):
    """Tabs with counts over a stack of panels."""

    def __init__(
        self,
        presenter: EditorPresenter,
        form: FormPresenter,
        context: FieldContext,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("editor-inspector")
        self.setProperty("surface", True)
        self.setProperty("line", "left")
        self.setProperty("pane", True)
        look: Look = context.look
        self._presenter = presenter
        self._tabs = InspectorTabs(look, self)  # before what it chooses from, for Tab, too
        self._stack = QStackedWidget(self)
        self.form = PropertiesForm(presenter, form, context, self._stack)
        self.checks = ChecksPanel(presenter, look, context.language)
        self.attachments = AttachmentsPanel(look)
        self.history = HistoryPanel(look, context.language)
        self.comments = CommentsPanel(look, context.field_label)
        self._add_panels()
        self._tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.checks.attachAsked.connect(self._attach)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        line = QFrame()
        line.setProperty("rule", "h")
        column.addWidget(line)
        column.addWidget(self._stack, 1)

    def _add_panels(self) -> None:
        panels = (
            (self.tr("Properties"), self.form),
            (self.tr("Checks"), self.checks),
            (self.tr("Attachments"), self.attachments),
            (self.tr("History"), self.history),
            (self.tr("Comments"), self.comments),
        )
        for icon, (text, panel) in zip(_ICONS, panels, strict=True):
            self._tabs.add(text, icon)
            panel.setAccessibleName(text)
            self._stack.addWidget(panel)

    @property
    def current(self) -> int:
        """Which panel is shown."""
        return self._tabs.currentIndex()

    def show_panel(self, which: int) -> None:
        """Bring a panel to the front."""
        self._tabs.setCurrentIndex(which)
        if which == CHECKS:
            self.checks.expect()

    def show_draft(self, read_only: bool) -> None:
        """Show the presenter's draft."""
        self.form.show_draft()
        self.form.set_read_only(read_only)
        self.attachments.set_read_only(read_only)
        files = self._presenter.draft.content.attachments
        self._tabs.show_count(ATTACHMENTS, len(files))

    def show_report(self, at: datetime) -> None:
        """Show the presenter's last report, in the panel and on its tab."""
        self.checks.show_report(at)
        open_ = self._presenter.open_all()
        blocks = bool(self._presenter.open_findings(Severity.BLOCK))
        self._tabs.show_count(CHECKS, len(open_), "red" if blocks else "ochre")

    def show_history(self, history: History, read_only: bool, origin: QWidget | None) -> None:
        """Show versions and journal, and the file the item was made from."""
        self.history.show_history(history, read_only, origin)

    def count_comments(self, waiting: int) -> None:
        """Show on the tab how many comments wait for an answer."""
        self._tabs.show_count(COMMENTS, waiting)

    def _attach(self) -> None:
        self.show_panel(ATTACHMENTS)
        self.attachments.choose()


class InspectorStrip(QFrame):
    """The inspector folded to 48 pixels: an icon with its word for each panel."""

    chosen = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("inspector-strip")
        self.setProperty("surface", True)
        self.setProperty("line", "left")
        self._look = look
        look.switch.changed.connect(self._fit)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 8, 2, 8)
        column.setSpacing(6)
        texts = (
            self.tr("Properties"),
            self.tr("Checks"),
            self.tr("Attachments"),
            self.tr("History"),
            self.tr("Comments"),
        )
        for which, (icon, text) in enumerate(zip(_ICONS, texts, strict=True)):
            tool = QToolButton()
            tool.setObjectName(f"strip-{which}")
            tool.setIcon(look.icons.icon(icon, "text.secondary"))
            tool.setIconSize(QSize(look.theme.px(18), look.theme.px(18)))
            tool.setText(text)
            tool.setToolTip(text)
            tool.setAccessibleName(text)
            tool.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            tool.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            tool.clicked.connect(lambda _=False, which=which: self.chosen.emit(which))
            column.addWidget(tool)
        column.addStretch(1)
        self._fit()

    def _fit(self) -> None:
        """Words of other languages are longer than two characters."""
        px, tools = self._look.theme.px, self.findChildren(QToolButton)
        for tool in tools:
            tool.ensurePolished()
        words = max(tool.fontMetrics().horizontalAdvance(tool.text()) for tool in tools)
        self.setFixedWidth(min(max(px(52), words + 12), px(84)))
