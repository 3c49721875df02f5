"""One 常用语: its name, who may use it, and its words on a small sheet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.item import UnitKey
from editor_app.domain.snippets import LARGEST_BODY, LONGEST_NAME
from editor_app.domain.template import BodyPolicy
from editor_app.ui.body.body_look import BodyLook
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.body.importer import ImageResolver
from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog

_FIRST_WORDS = 16


class SnippetEdit(FittedDialog):
    """Says beside the field what is missing; gives name, words and unit."""

    kept = Signal(str, str, str)  # name, Markdown, unit ("" for oneself)

    def __init__(
        self,
        look: Look,
        sheet: BodyLook,
        resolve_image: ImageResolver,
        unit: tuple[UnitKey, str],
        parent: QWidget,
    ) -> None:
        """``unit`` is the item's, with its name."""
        super().__init__(parent)
        self.setObjectName("snippet-edit")
        self.setWindowTitle(self.tr("Snippet"))
        self.resize(look.theme.px(640), look.theme.px(460))
        self._name = QLineEdit()
        self._name.setObjectName("snippet-name")
        self._name.setAccessibleName(self.tr("Name"))
        self._name.setMaxLength(LONGEST_NAME)
        self._scope = QComboBox()
        self._scope.setObjectName("snippet-scope")
        self._scope.setAccessibleName(self.tr("For whom"))
        self._scope.addItem(self.tr("Only me"), "")
        everybody = self.tr("Everybody who writes for {unit} here")
        self._scope.addItem(everybody.format(unit=unit[1]), unit[0])
        self._body = BodyEditor(sheet, resolve_image)
        self._body.setObjectName("snippet-body")
        self._body.setAccessibleName(self.tr("Words"))
        self._problem = label("", "error", name="snippet-problem", wrap=True)
        self._problem.hide()
        self._lay_out(look)

    def show_words(self, name: str, markdown: str, unit: str) -> None:
        """Fill the fields; without a name the first words are proposed as one."""
        self._body.set_markdown(markdown)
        first = self._body.document().firstBlock().text().strip()
        self._name.setText(name or first[:_FIRST_WORDS])
        self._name.selectAll()
        self._scope.setCurrentIndex(max(0, self._scope.findData(unit)))
        (self._name if markdown.strip() else self._body).setFocus()

    def set_policy(self, policy: BodyPolicy) -> None:
        """What the template it is written in allows."""
        self._body.set_policy(policy)

    def keep(self) -> None:
        """Give what was written, or say what is missing."""
        if self._body.composing:
            return
        name, markdown = self._name.text().strip(), self._body.markdown()
        if not markdown.strip():
            self._say(self.tr("Write the words that shall be put in."), self._body)
        elif not name:
            self._say(self.tr("Give it a name to find it by."), self._name)
        elif len(markdown.encode()) > LARGEST_BODY:
            limit = LARGEST_BODY // 1024
            told = self.tr("At most {limit} KB fit into a snippet; nothing was kept yet.")
            self._say(told.format(limit=limit), self._body)
        else:
            self.accept()
            self.kept.emit(name, markdown, str(self._scope.currentData()))

    def _say(self, text: str, where: QWidget) -> None:
        self._problem.setText(text)
        self._problem.show()
        where.setFocus()

    def _lay_out(self, look: Look) -> None:
        form = QFormLayout()
        form.addRow(self.tr("Name"), self._name)
        form.addRow(self.tr("For whom"), self._scope)
        keep = button(look, self.tr("Keep"), name="snippet-keep", kind="primary")
        keep.clicked.connect(self.keep)
        keep.setDefault(True)
        back = button(look, self.tr("Cancel"), name="snippet-cancel")
        back.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self._problem, 1)
        foot.addStretch(0)
        foot.addWidget(back)
        foot.addWidget(keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(form)
        sheet = QFrame()
        sheet.setProperty("card", True)
        around = QVBoxLayout(sheet)
        around.setContentsMargins(1, 10, 1, 1)
        around.addWidget(self._body)
        column.addWidget(sheet, 1)
        column.addLayout(foot)
