"""模板有新版: what it changes for this item, before anything is changed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.layout import Layout
from editor_app.services.template_update import TemplateUpdate
from editor_app.ui.look import Look
from editor_app.ui.models.template_changes import TemplateChangesModel
from editor_app.ui.tips import plain_tip
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.foot import foot


class TemplateDialog(FittedDialog):
    """A list to read and two verbs; nothing is applied by closing it."""

    applyAsked = Signal(object)  # TemplateUpdate, with or without converted blocks

    def __init__(
        self, update: TemplateUpdate, layout: Layout, look: Look, language: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._update = update
        self.setObjectName("template-dialog")
        self.setWindowTitle(self.tr("Newer template"))
        self.setModal(True)
        self.resize(look.theme.px(600), look.theme.px(460))
        name = update.name_zh if language.startswith("zh") else update.name_en
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        title = self.tr("{name}: version {old} becomes {new}").format(
            name=name, old=update.old_version, new=update.new_version
        )
        column.addWidget(label(title, "sectionTitle", wrap=True))
        told = self.tr(
            "The form of now is kept as a version first. Applying can be undone, nothing is lost."
        )
        column.addWidget(label(told, "secondary", wrap=True))
        column.addWidget(self._list(update, layout, language), 1)
        self._convert = self._conversion()
        column.addWidget(self._convert)
        column.addLayout(self._foot(look))

    def _list(self, update: TemplateUpdate, layout: Layout, language: str) -> QListView:
        view = QListView()
        view.setObjectName("template-changes")
        view.setAccessibleName(self.tr("What changes"))
        view.setWordWrap(True)
        view.setSpacing(3)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.model = TemplateChangesModel(update, layout, language, self)
        view.setModel(self.model)
        return view

    def _conversion(self) -> QCheckBox:
        """Without it the body stays, and the checks offer the conversion of each kind of block."""
        box = QCheckBox(self.tr("Convert what the newer template does not know"))
        box.setObjectName("template-convert")
        box.setAccessibleName(box.text())
        box.setToolTip(plain_tip(self.tr("Else the checks name it, and convert it at one click.")))
        box.setChecked(True)
        box.setVisible(bool(self._update.notes))
        return box

    def _foot(self, look: Look) -> QHBoxLayout:
        later = button(look, self.tr("Not now"), name="template-later")
        later.clicked.connect(self.reject)
        apply = button(look, self.tr("Apply the newer template"), name="template-apply")
        apply.setProperty("kind", "primary")
        apply.setDefault(True)
        apply.clicked.connect(self._apply)
        return foot([later, apply])

    def _apply(self) -> None:
        self.accept()
        whole = self._convert.isChecked()
        self.applyAsked.emit(self._update if whole else self._update.without_conversion())
