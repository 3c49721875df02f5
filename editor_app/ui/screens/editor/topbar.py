"""The editor's own top bar: back, a tab for each open item, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabBar

from editor_app.ui.look import Look
from editor_app.ui.screens.editor.item_tabs import ItemTabs
from editor_app.ui.widgets.controls import IconButton, button
from editor_app.ui.widgets.spare_words import SpareWords
from editor_app.ui.widgets.surfaces import rule

_OBSTACLES = {  # by kind of button
    "danger": ("ri.close-circle-line", "tone.red.fg"),
    "warning": ("ri.error-warning-line", "tone.ochre.fg"),
}
_TABS_ROOM = 200  # pixels in which one title is told from another
_TAB_LENGTH = 22  # characters of a title on its tab; the whole title is the tooltip


class EditorBar(QFrame):
    """Tabs left, actions right. 存为版本 and 提交 are far apart in weight."""

    backAsked = Signal()
    tabChosen = Signal(str)
    tabCloseAsked = Signal(str)
    newAsked = Signal()
    previewToggled = Signal(bool)
    saveAsked = Signal()
    submitAsked = Signal()
    exportAsked = Signal()
    bundleAsked = Signal()
    obstaclesAsked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("editor-bar")
        self._look = look
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 16, 0)
        row.setSpacing(8)
        back = IconButton(look, "ri.arrow-left-line", self.tr("Back"), name="editor-back", size=20)
        back.clicked.connect(self.backAsked)
        row.addWidget(back)
        self.tabs = ItemTabs(look)
        self.tabs.setObjectName("editor-tabs")
        self.tabs.setAccessibleName(self.tr("Open items"))
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setDrawBase(False)
        self.tabs.currentChanged.connect(self._chosen)
        row.addWidget(self.tabs, 1)
        add = IconButton(look, "ri.add-line", self.tr("New item"), name="editor-new", size=16)
        add.clicked.connect(self.newAsked)
        row.addWidget(add)
        self._add_actions(row)
        self._add_submission(row)

    def open_tab(self, key: str, title: str) -> None:
        """Select an item's tab, making it if needed."""
        at = self._find(key)
        if at < 0:
            icon = self._look.icons.icon("ri.file-text-line", "text.link")
            self.tabs.blockSignals(True)
            at = self.tabs.addTab(icon, "")
            self.tabs.setTabData(at, key)
            self.tabs.setTabButton(at, QTabBar.ButtonPosition.RightSide, self._cross(key))
            self.tabs.blockSignals(False)
        self.rename_tab(key, title)
        if self.tabs.currentIndex() == at:
            self.tabChosen.emit(key)
        else:
            self.tabs.setCurrentIndex(at)

    def rename_tab(self, key: str, title: str) -> None:
        """Show a changed title."""
        at = self._find(key)
        text = title or self.tr("Untitled")
        self.tabs.setTabText(at, text if len(text) <= _TAB_LENGTH else text[:_TAB_LENGTH] + "…")
        self.tabs.setTabToolTip(at, text)

    def close_tab(self, key: str) -> None:
        """Take a tab away."""
        self.tabs.removeTab(self._find(key))

    def show_state(
        self, blocks: int, warns: int, may_submit: bool, submit_text: str, why_not: str
    ) -> None:
        """What stands in the way, and whether and how the item can be submitted."""
        self.obstacles.setVisible(blocks + warns > 0)
        words = self.tr("{count} blocking") if blocks else self.tr("{count} warnings", None, warns)
        text = words.format(count=blocks or warns)
        kind = "danger" if blocks else "warning"
        self.obstacles.setProperty("kind", kind)
        self.obstacles.setIcon(self._look.icons.icon(*_OBSTACLES[kind]))
        self.obstacles.style().unpolish(self.obstacles)
        self.obstacles.style().polish(self.obstacles)
        self.obstacles.setText(text)
        self.obstacles.setAccessibleName(text)
        self.submit.setText(submit_text)
        self.submit.setEnabled(may_submit)
        self.submit.setToolTip(why_not)
        self.save.setEnabled(may_submit)

    def show_actions(self, shown: bool) -> None:
        """What acts on the page in front; hidden while its history is there instead."""
        for one in (self.preview, self.save, self.export, self._line, self.submit):
            one.setVisible(shown)
        if not shown:
            self.bundle.hide()
            self.obstacles.hide()  # comes back with ``show_state``

    def _add_actions(self, row: QHBoxLayout) -> None:
        look = self._look
        self.preview = button(
            look,
            self.tr("Preview"),
            name="editor-preview",
            kind="toggle",
            icon="ri.layout-column-line",
        )
        self.preview.toggled.connect(self.previewToggled)
        self.save = button(look, self.tr("Save version"), name="editor-save", icon="ri.save-3-line")
        self.save.clicked.connect(self.saveAsked)
        self.export = IconButton(
            look, "ri.download-2-line", self.tr("Export…"), name="editor-export"
        )
        self.export.clicked.connect(self.exportAsked)
        self.bundle = IconButton(
            look,
            "ri.links-line",
            self.tr("Policy and interpretation together"),
            name="editor-bundle",
        )
        self.bundle.clicked.connect(self.bundleAsked)
        self.bundle.hide()
        self._line = rule("v")
        for widget in (self.preview, self.save, self.bundle, self.export, self._line):
            row.addWidget(widget)

    def _add_submission(self, row: QHBoxLayout) -> None:
        look = self._look
        self.obstacles = button(
            look,
            "",
            name="editor-obstacles",
            kind="danger",
            icon="ri.close-circle-line",
            small=True,
        )
        self.obstacles.setToolTip(self.tr("Show what must be resolved"))
        self.obstacles.clicked.connect(self.obstaclesAsked)
        self.obstacles.hide()
        self.submit = button(
            look,
            self.tr("Submit"),
            name="editor-submit",
            kind="primary",
            icon="ri.send-plane-line",
        )
        self.submit.clicked.connect(self.submitAsked)
        row.addWidget(self.obstacles)
        row.addWidget(self.submit)
        spare = (self.preview, self.save, self.obstacles, self.submit)
        SpareWords(self, row, spare, beside=look.theme.px(_TABS_ROOM))

    def _cross(self, key: str) -> IconButton:
        cross = IconButton(
            self._look, "ri.close-line", self.tr("Close"), name=f"close-{key}", size=14
        )
        cross.setFixedSize(self._look.theme.px(22), self._look.theme.px(22))
        cross.clicked.connect(lambda: self.tabCloseAsked.emit(key))
        return cross

    def _find(self, key: str) -> int:
        return next((at for at in range(self.tabs.count()) if self._key(at) == key), -1)

    def _key(self, at: int) -> str:
        return str(self.tabs.tabData(at) or "")

    def _chosen(self, at: int) -> None:
        if at >= 0:
            self.tabChosen.emit(self._key(at))
