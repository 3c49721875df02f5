"""Above and below the text of a reply: what can be put in, and how it goes out."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from editor_app.services.reply_templates import ReplyTemplate
from editor_app.ui import formats
from editor_app.ui.look import Look
from editor_app.ui.models.language import language
from editor_app.ui.widgets.chip import Chip, ChipSpec
from editor_app.ui.widgets.controls import ElidedLabel, IconButton, button, label
from editor_app.ui.widgets.surfaces import IconLabel
from editor_app.ui.widgets.switch import Switch

_ROOMY = 560  # pixels: below, secondary words go


class ReplyBar(QFrame):
    """套用模板, 插入依据, 附件; at the right the number of words and the time of the last save."""

    templateAsked = Signal()
    basisAsked = Signal()
    filesAsked = Signal()
    editorAsked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("reply-bar")
        self.setProperty("line", "bottom")
        self._look = look
        self._words, self._saved = 0, ""
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 5, 8, 5)
        row.setSpacing(4)
        ways = (
            ("reply-template", "ri.file-list-2-line", self.tr("Template"), self.templateAsked),
            ("reply-basis", "ri.book-open-line", self.tr("Insert basis"), self.basisAsked),
            ("reply-files", "ri.attachment-2", self.tr("Files"), self.filesAsked),
        )
        self.tools: list[QToolButton] = []
        for name, icon, text, signal in ways:
            tool = QToolButton()
            tool.setObjectName(name)
            tool.setText(text)
            tool.setAccessibleName(text)
            tool.setIcon(look.icons.icon(icon, "text.secondary"))
            tool.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            tool.setProperty("labelled", True)
            tool.clicked.connect(signal)
            row.addWidget(tool)
            self.tools.append(tool)
        row.addStretch(1)
        self._told = label("", "caption", name="reply-told")
        row.addWidget(self._told)
        whole = self.tr("Open in the editor, with all fields")
        self._whole = IconButton(look, "ri.external-link-line", whole, name="reply-editor", size=15)
        self._whole.clicked.connect(self.editorAsked)
        row.addWidget(self._whole)

    def set_usable(self, usable: bool) -> None:
        """While the reply is with a reviewer nothing is put in."""
        for tool in self.tools:
            tool.setEnabled(usable)

    def show_words(self, words: int) -> None:
        """How long the text is."""
        self._words = words
        self._tell()

    def show_saved(self, at: datetime | None) -> None:
        """When it was committed; nothing before."""
        self._saved = formats.clock(at, seconds=True) if at is not None else ""
        self._tell()

    def menu(
        self, fitting: Sequence[ReplyTemplate], others: Sequence[ReplyTemplate], language: str
    ) -> QMenu:
        """The templates, those of the message's type first; ``data`` of an action is its key."""
        menu = QMenu(self)
        menu.setObjectName("reply-templates")
        for one in fitting:
            menu.addAction(one.name(language)).setData(one.key)
        if fitting and others:
            menu.addSeparator()
        for one in others:
            menu.addAction(one.name(language)).setData(one.key)
        return menu

    def _tell(self) -> None:
        told = self.tr("{n} words", None, self._words).format(n=self._words)
        if self._saved:
            saved = self.tr("{words} · saved {time}")
            told = saved.format(words=told, time=self._saved)
        self._told.setText(told)


class FindingsStrip(QFrame):
    """What the checks say, below the text, in one line."""

    walkAsked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("reply-findings")
        self._mark = IconLabel(look, "ri.error-warning-fill", "tone.ochre.solid", 16)
        self._text = ElidedLabel("", "secondary")
        self._walk = button(look, self.tr("One by one"), name="reply-findings-walk", kind="link")
        self._walk.clicked.connect(self.walkAsked)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(self._mark)
        row.addWidget(self._text, 1)
        row.addWidget(self._walk)
        self.hide()

    def show_findings(self, titles: Sequence[str], *, blocking: bool) -> None:
        """Say them; nothing is shown where there is nothing to say."""
        told = ("；" if language().startswith("zh") else "; ").join(dict.fromkeys(titles))
        tone = "red" if blocking else "ochre"
        self.setProperty("strip", tone)
        self._mark.set_icon("ri.error-warning-fill", f"tone.{tone}.solid")
        self._text.setText(told)
        self.setAccessibleName(told)
        self.style().unpolish(self)
        self.style().polish(self)
        self.setVisible(bool(told))


class ReplyFoot(QWidget):
    """Who signs, whether it is public, and the way out."""

    unitChosen = Signal(str)
    publicChosen = Signal(bool)
    pageAsked = Signal()
    submitAsked = Signal()
    recallAsked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("reply-foot")
        self._look = look
        self.units = QComboBox()
        self.units.setObjectName("reply-unit")
        self.units.setAccessibleName(self.tr("Replying unit"))
        self.units.setMaximumWidth(look.theme.px(180))
        self.units.activated.connect(lambda _: self.unitChosen.emit(self.units.currentData()))
        told = self.tr("Public, without name and telephone")
        self.public = Switch(look, told, name="reply-public")
        self.public.clicked.connect(self.publicChosen)
        self._public = ElidedLabel(told, "secondary")
        self.status = Chip(look, ChipSpec(text=""), "reply-status")
        self.status.hide()
        self.recall = button(look, self.tr("Recall"), name="reply-recall")
        self.recall.clicked.connect(self.recallAsked)
        self.recall.hide()
        self.page = button(look, self.tr("Public version"), name="reply-page", icon="ri.eye-line")
        self.page.clicked.connect(self.pageAsked)
        self.submit = button(
            look,
            self.tr("Submit"),
            name="reply-submit",
            kind="primary",
            icon="ri.send-plane-line",
        )
        self.submit.clicked.connect(self.submitAsked)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 24, 12)
        row.setSpacing(10)
        for one in (self.units, self.public):
            row.addWidget(one)
        row.addWidget(self._public, 1)
        for right in (self.status, self.recall, self.page, self.submit):
            row.addWidget(right)

    def show_units(self, units: Sequence[tuple[str, str]], chosen: str) -> None:
        """(stored value, words) pairs."""
        self.units.clear()
        for value, words in units:
            self.units.addItem(words, value)
        self.units.setCurrentIndex(self.units.findData(chosen))

    def show_public(self, *, on: bool, may: bool) -> None:
        """``may``: the citizen agrees."""
        self.public.setChecked(on and may)
        self.public.setEnabled(may)
        told = self.tr("Public, without name and telephone")
        self._public.setText(told if may else self.tr("To the sender alone: no consent"))

    def show_standing(self, status: ChipSpec | None, *, may_submit: bool, locked: bool) -> None:
        """``status``: where the reply stands, once it has left."""
        if status is not None:
            self.status.set_spec(status)
        self.status.setVisible(status is not None)
        self.submit.setVisible(may_submit)
        self.units.setEnabled(not locked)
        if locked:
            self.public.setEnabled(False)

    def set_narrow(self, narrow: bool) -> None:
        """Where room is short the eye alone stays."""
        self.page.setText("" if narrow else self.tr("Public version"))
        self.page.setToolTip(self.tr("Public version") if narrow else "")
