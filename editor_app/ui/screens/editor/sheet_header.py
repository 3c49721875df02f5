"""The head of the sheet: title and document number, written where readers will see them."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from editor_app.domain.findings import Finding
from editor_app.domain.template import Template
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.field_messages import messages_below_fields
from editor_app.presenters.field_room import room_of
from editor_app.ui.composing import guard
from editor_app.ui.fields.comment_line import CommentLine
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.field_visits import mark_field
from editor_app.ui.screens.editor.sheet_name import SheetName
from editor_app.ui.screens.editor.sheet_note import SheetNote

GUTTER = 60  # style names stand left of the text, as in the body
_RIGHT = 44
_GAP = 14
_LINE_MARGIN = 2  # QLineEdit's own, beside the text
_NUMBER_STYLE = (
    "QLineEdit, QLineEdit:focus {{ border: 0; padding: 0; background: transparent; {size} }}"
)


class TitleEdit(QPlainTextEdit):
    """A title of one line of text that wraps and grows; Enter leaves it."""

    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._percent = 100
        self.setObjectName("sheet-title")
        self.setProperty("flat", True)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        look.switch.changed.connect(self._restyle)
        self.textChanged.connect(self._fit)
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(400, self.height())

    def text(self) -> str:
        """The title; a pasted line break counts as a space."""
        return " ".join(self.toPlainText().split("\n")).strip()

    def set_zoom(self, percent: int) -> None:
        """Larger or smaller letters, as on the sheet below."""
        self._percent = percent
        self._restyle()

    def _restyle(self) -> None:
        font = self._look.theme.font("docTitle")
        font.setPixelSize(round(font.pixelSize() * self._percent / 100))
        self.setFont(font)
        self._fit()

    def _fit(self) -> None:
        metrics = QFontMetrics(self.font())
        width = max(self.viewport().width(), 200)
        box = metrics.boundingRect(
            0, 0, width, 10_000, int(Qt.TextFlag.TextWrapAnywhere), self.toPlainText() or "标"
        )
        lines = max(1, round(box.height() / metrics.lineSpacing()))
        self.setFixedHeight(lines * metrics.lineSpacing() + 6)


class SheetHeader(QWidget):
    """Title, and the document number where the template has one."""

    edited = Signal(str)
    leftDown = Signal()

    def __init__(self, presenter: EditorPresenter, look: Look, language: str) -> None:
        super().__init__()
        self.setObjectName("sheet-header")
        self._presenter = presenter
        template: Template = presenter.template
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self.title = TitleEdit(look)
        self.title.textChanged.connect(self._title_edited)
        self.title.left.connect(self._title_left)
        self._number: QLineEdit | None = None
        self._notes: dict[str, SheetNote] = {}
        self._names: dict[str, SheetName] = {}
        self.said: dict[str, CommentLine] = {}  # by field: what a reviewer said about it
        self._language = language
        self._look = look
        self._add(0, template, "title", self.title, language)
        if template.field("doc_no") is not None:
            self._number = QLineEdit()
            self._number.setObjectName("sheet-doc-no")
            self._number.setFrame(False)
            self._number.setTextMargins(-_LINE_MARGIN, 0, 0, 0)  # in line with the text below
            self._number.textEdited.connect(self._number_edited)
            self._number.returnPressed.connect(self.leftDown)
            self._add(3, template, "doc_no", self._number, language)
        self.set_zoom(100, look)

    def show_draft(self) -> None:
        """Show the presenter's draft."""
        content = self._presenter.draft.content
        if self.title.text() != content.title:
            self.title.setPlainText(content.title)
        if self._number is not None and self._number.text() != content.text("doc_no"):
            self._number.setText(content.text("doc_no"))

    def set_zoom(self, percent: int, look: Look) -> None:
        """Keep in line with the body, which is shown larger or smaller."""
        theme = look.theme
        width = round(theme.px(GUTTER) * percent / 100) - _GAP
        pixels = max(1, round(theme.font("caption").pixelSize() * percent / 100))
        self._grid.setContentsMargins(0, 0, round(theme.px(_RIGHT) * percent / 100), 6)
        self.title.set_zoom(percent)
        self._names["title"].fit(width, self.title.fontMetrics().lineSpacing(), pixels)
        if self._number is not None:
            size = round(theme.font("body").pixelSize() * percent / 100)
            self._number.setStyleSheet(_NUMBER_STYLE.format(size=f"font-size: {size}px;"))
            self._number.ensurePolished()
            self._names["doc_no"].fit(width, self._number.sizeHint().height(), pixels)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say below title and number what is wrong with them."""
        told = messages_below_fields(findings, self._language)
        for key, note in self._notes.items():
            note.show_problem(told.get(key))

    def holds(self, key: str) -> bool:
        """Whether a field is one of the head."""
        return key == "title" or (key == "doc_no" and self._number is not None)

    def jump_to(self, key: str) -> bool:
        """Put the cursor into a field of the head; ``False`` if it is not here."""
        target = {"title": self.title, "doc_no": self._number}.get(key)
        if target is None:
            return False
        target.setFocus()
        return True

    def order_before(self, body: QWidget) -> None:
        """Tab goes from title to number to text, as people write."""
        last: QWidget = self.title
        if self._number is not None:
            QWidget.setTabOrder(self.title, self._number)
            last = self._number
        QWidget.setTabOrder(last, body)

    def set_read_only(self, read_only: bool) -> None:
        """Lock the inputs while the item is with a reviewer."""
        self.title.setReadOnly(read_only)
        if self._number is not None:
            self._number.setReadOnly(read_only)

    def _add(self, at: int, template: Template, key: str, widget: QWidget, language: str) -> None:
        spec = template.field(key)
        text = spec.label(language) if spec is not None else key
        name = self._names[key] = SheetName(text, self._short(key))
        widget.setAccessibleName(text)
        guard(widget)
        mark_field(widget, key)
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            widget.setPlaceholderText(text)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(name, at, 0, top)
        self._grid.addWidget(widget, at, 1)
        self._notes[key] = SheetNote(key, self._look)
        self._grid.addWidget(self._notes[key], at + 1, 1)
        self.said[key] = CommentLine(self._look)
        self._grid.addWidget(self.said[key], at + 2, 1)

    def _short(self, key: str) -> str:
        """What a field is called where its name does not fit into the margin."""
        return {"title": self.tr("Title"), "doc_no": self.tr("No.")}.get(key, "")

    def _title_edited(self) -> None:
        self._count()
        if self._presenter.set_field("title", self.title.text() or None):
            self.edited.emit("title")

    def _number_edited(self, text: str) -> None:
        if self._presenter.set_field("doc_no", text.strip() or None):
            self.edited.emit("doc_no")

    def _count(self) -> None:
        spec = self._presenter.template.field("title")
        if spec is not None:
            self._notes["title"].show_room(room_of(spec, self.title.text()))

    def _title_left(self) -> None:
        if self._number is not None:
            self._number.setFocus()
        else:
            self.leftDown.emit()
