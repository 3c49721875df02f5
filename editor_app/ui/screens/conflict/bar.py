"""Top and foot of 合并冲突: which item, that nothing is lost, how far it is, and the ways out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from editor_app.presenters.conflict import Progress
from editor_app.ui.actions import Actions
from editor_app.ui.look import Look
from editor_app.ui.widgets.chip import Chip
from editor_app.ui.widgets.controls import ElidedLabel, IconButton, button, label
from editor_app.ui.widgets.surfaces import IconLabel, rule
from editor_app.ui.words import state_chip

_ROOMY = 1250  # pixels: below, the hints of keys go


class ConflictBar(QFrame):
    """The screen's own top bar."""

    backAsked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("conflict-bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 16, 0)
        row.setSpacing(10)
        back = IconButton(
            look, "ri.arrow-left-line", self.tr("Back"), name="conflict-back", size=20
        )
        back.clicked.connect(self.backAsked)
        row.addWidget(back)
        row.addWidget(label(self.tr("Merge"), "sectionTitle"))
        row.addWidget(Chip(look, state_chip(look.theme, "status", "conflict")))
        self._title = ElidedLabel("", "body", name="conflict-title")
        row.addWidget(self._title, 1)
        self._note = ElidedLabel("", "secondary", name="conflict-note")
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._note, 1)

    def show_item(self, title: str) -> None:
        """Name the item."""
        self._title.setText(title or self.tr("Untitled"))
        self._note.setText(self.tr("Changed here and on the portal meanwhile; nothing is lost"))


class ConflictFoot(QFrame):
    """What is safe, the keys, and three ways out: copy, later, apply."""

    applyAsked = Signal()
    laterAsked = Signal()
    copyAsked = Signal()
    previewAsked = Signal()

    def __init__(self, look: Look, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("conflict-foot")
        self.setProperty("surface", True)
        self.setProperty("line", "top")
        self.setProperty("bottomBar", True)
        self.setProperty("pane", True)
        self.setFixedHeight(look.theme.px(60))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(12)
        row.addWidget(IconLabel(look, "ri.shield-check-line", "tone.green.solid", 17))
        self._safe = ElidedLabel("", "secondary", name="conflict-safe")
        row.addWidget(self._safe, 1)
        self._keys = QWidget()
        self._add_keys(actions)
        row.addWidget(self._keys)
        self._add_buttons(look, row)

    def show_progress(self, progress: Progress, *, recalls: bool, sends: bool) -> None:
        """How far it is, and what pressing the last button does."""
        left = progress.total - progress.decided
        self.left.setText(self.tr("{n} places to decide", None, left).format(n=left))
        self.left.setVisible(left > 0)
        text = self.tr("Both texts stay in the history; either can be had back.")
        if recalls:
            text = self.tr(
                "The text in review is recalled first, then the merged one goes; both are kept."
            )
        elif sends:
            text = self.tr("Both texts stay in the history. The merged one is submitted again.")
        self._safe.setText(text)
        self.apply.setEnabled(True)
        self.apply.setProperty("kind", "primary" if progress.done else "plain")
        self.apply.style().unpolish(self.apply)
        self.apply.style().polish(self.apply)
        name = "text.onAccent" if progress.done else "text.primary"
        self.apply.setIcon(self._look.icons.icon("ri.git-merge-line", name))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keys.setVisible(self.width() >= _ROOMY)

    def _add_keys(self, actions: Actions) -> None:
        row = QHBoxLayout(self._keys)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for key, text in (
            ("merge.mine", self.tr("mine")),
            ("merge.base", self.tr("base")),
            ("merge.portal", self.tr("portal")),
            ("merge.both", self.tr("both")),
            ("merge.hand", self.tr("by hand")),
        ):
            row.addWidget(label(actions.hint(key), "key"), 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(label(text, "caption"))

    def _add_buttons(self, look: Look, row: QHBoxLayout) -> None:
        self._look = look
        self.preview = button(
            look, self.tr("Preview"), name="conflict-preview", icon="ri.eye-line", kind="ghost"
        )
        self.preview.clicked.connect(self.previewAsked)
        self.copy = button(
            look, self.tr("Copy my text"), name="conflict-copy", icon="ri.file-copy-line"
        )
        self.copy.clicked.connect(self.copyAsked)
        self.later = button(look, self.tr("Later"), name="conflict-later")
        self.later.clicked.connect(self.laterAsked)
        self.left = label("", "caption", name="conflict-left")
        self.apply = button(
            look,
            self.tr("Apply merge"),
            name="conflict-apply",
            kind="primary",
            icon="ri.git-merge-line",
        )
        self.apply.clicked.connect(self.applyAsked)
        for widget in (self.preview, rule("v"), self.copy, self.later, self.left, self.apply):
            row.addWidget(widget)
