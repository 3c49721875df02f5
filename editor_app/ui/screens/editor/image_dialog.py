"""An image's words: what it shows, for those who cannot see it, and the caption below it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.foot import foot

_WIDTH, _HEIGHT = 440, 220


class ImageDialog(FittedDialog):
    """Asks for alternative text, which every image must have, and a caption, which it may have."""

    described = Signal(str, str)  # alternative text, caption
    removed = Signal()

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        *,
        alt: str = "",
        caption: str = "",
        picture: QImage | None = None,
        placed: bool = False,
    ) -> None:
        """``placed``: the image stands in the text already."""
        super().__init__(parent)
        self.setObjectName("image-dialog")
        self.setWindowTitle(self.tr("Image") if placed else self.tr("Insert image"))
        self.setModal(True)
        self.setMinimumWidth(look.theme.px(_WIDTH + 40))
        self._alt = _line("image-alt", self.tr("What the image shows"), alt)
        self._caption = _line("image-caption", self.tr("Caption"), caption)
        self._caption.setPlaceholderText(self.tr("Stands below the image (optional)"))
        self._caption.setToolTip(self._caption.placeholderText())
        form = QFormLayout()
        form.addRow(self.tr("What the image shows"), self._alt)
        told = self.tr("Read aloud to people who cannot see the image; every image needs it.")
        form.addRow("", label(told, "caption", wrap=True))
        form.addRow(self.tr("Caption"), self._caption)
        self._problem = label("", "error", wrap=True)
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        if picture is not None and not picture.isNull():
            column.addWidget(_shown(picture, look))
        column.addLayout(form)
        column.addWidget(self._problem)
        column.addLayout(self._foot(look, placed))
        self._alt.setFocus()

    def _foot(self, look: Look, placed: bool) -> QHBoxLayout:
        elsewhere = []
        if placed:
            remove = button(look, self.tr("Remove image"), name="image-remove", kind="danger")
            remove.clicked.connect(self._remove)
            elsewhere.append(remove)
        words = self.tr("Change") if placed else self.tr("Insert")
        take = button(look, words, name="image-take", kind="primary")
        take.setDefault(True)
        take.clicked.connect(self._take)
        back = button(look, self.tr("Cancel"), name="image-cancel")
        back.clicked.connect(self.reject)
        return foot([back, take], elsewhere)

    def _take(self) -> None:
        alt = " ".join(self._alt.text().split())
        if not alt:
            told = self.tr("Say in a few words what the image shows; the text stays as it is.")
            self._problem.setText(told)
            self._problem.show()
            self._alt.setFocus()
            return
        self.accept()
        self.described.emit(alt, " ".join(self._caption.text().split()))

    def _remove(self) -> None:
        self.accept()
        self.removed.emit()


def _line(name: str, words: str, text: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setObjectName(name)
    made.setAccessibleName(words)
    return made


def _shown(picture: QImage, look: Look) -> QLabel:
    shown = QLabel()
    box = look.theme.px(_WIDTH), look.theme.px(_HEIGHT)
    if picture.width() > box[0] or picture.height() > box[1]:
        modes = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        picture = picture.scaled(*box, *modes)
    shown.setPixmap(QPixmap.fromImage(picture))
    shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return shown
