"""How large a picture goes into the text: sizes before and after, what is changed, how it looks."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor_app.domain.errors import EditorError
from editor_app.domain.pictures import PictureChange, PictureOrder, PreparedPicture
from editor_app.ui.formats import size
from editor_app.ui.look import Look
from editor_app.ui.messages import message_for
from editor_app.ui.runner import Lane, Runner
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.foot import foot

_WIDTHS = (1600, 1280, 960, 640)  # offered below the layout's limit
_WIDTH, _HEIGHT = 480, 270  # of the preview, at 100 %

Prepare = Callable[[int], PreparedPicture]


class ScaleDialog(FittedDialog):
    """A width is chosen; the picture is prepared anew on the media lane and shown."""

    chosen = Signal(object)  # PreparedPicture

    def __init__(
        self,
        picture: PreparedPicture,
        order: PictureOrder,
        prepare: Prepare,
        look: Look,
        runner: Runner,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("scale-dialog")
        self.setWindowTitle(self.tr("Size of the image"))
        self.setModal(True)
        self._picture, self._order = picture, order
        self._prepare, self._look, self._runner = prepare, look, runner
        self._preview = QLabel()
        self._preview.setObjectName("scale-preview")
        self._preview.setAccessibleName(self.tr("How the image will look"))
        self._preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._preview.setFixedSize(_WIDTH, _HEIGHT)  # a picture does not grow with the text
        self._before = label("", "secondary", name="scale-before")
        self._after = label("", "body", name="scale-after")
        self._done = label("", "caption", name="scale-changes", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Size of the image"), "sectionTitle"))
        column.addWidget(self._preview)
        column.addLayout(self._choice())
        for told in (self._before, self._after, self._done):
            column.addWidget(told)
        column.addLayout(self._foot())
        self._show(picture)

    def _choice(self) -> QHBoxLayout:
        self.widths = QComboBox()
        self.widths.setObjectName("scale-width")
        self.widths.setAccessibleName(self.tr("Width"))
        own, limit = self._picture.original_width, self._order.max_width
        most = min(own, limit)
        limited = self.tr("{width} pixels (limit of the layout)")
        plain = self.tr("{width} pixels")
        self.widths.addItem((limited if own > limit else plain).format(width=most), most)
        for width in _WIDTHS:
            if width < most:
                self.widths.addItem(plain.format(width=width), width)
        self.widths.addItem(self.tr("Own size: {width} pixels").format(width=own), 0)
        self.widths.currentIndexChanged.connect(self._ask)
        row = QHBoxLayout()
        row.addWidget(label(self.tr("Width"), "secondary"))
        row.addWidget(self.widths, 1)
        return row

    def _foot(self) -> QHBoxLayout:
        back = button(self._look, self.tr("Cancel"), name="scale-cancel")
        back.clicked.connect(self.reject)
        self._go = button(self._look, self.tr("Continue"), name="scale-continue", kind="primary")
        self._go.setDefault(True)
        self._go.clicked.connect(self._finish)
        return foot([back, self._go])

    def _ask(self) -> None:
        self._go.setEnabled(False)
        self._after.setText(self.tr("Being prepared…"))
        work = partial(self._prepare, int(self.widths.currentData()))
        self._runner.run(Lane.MEDIA, work, self._show, self._failed, self)

    def _show(self, picture: PreparedPicture) -> None:
        self._picture = picture
        self._go.setEnabled(True)
        image = QPixmap.fromImage(QImage.fromData(picture.data))
        self._preview.setPixmap(
            image.scaled(
                self._preview.size(),
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
        sizes = self.tr("{width} × {height}, {size}")
        before = sizes.format(
            width=picture.original_width,
            height=picture.original_height,
            size=size(picture.original_bytes),
        )
        after = sizes.format(
            width=picture.width, height=picture.height, size=size(len(picture.data))
        )
        self._before.setText(self.tr("Before: {sizes}").format(sizes=before))
        self._after.setText(self.tr("After: {sizes}").format(sizes=after))
        self._done.setText(" · ".join(self._word(one) for one in picture.changes))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, EditorError):
            raise error
        self._after.setText(message_for(error).text)

    def _finish(self) -> None:
        self.accept()
        self.chosen.emit(self._picture)

    def _word(self, change: PictureChange) -> str:
        match change:
            case PictureChange.TURNED:
                return self.tr("turned upright")
            case PictureChange.SCALED:
                return self.tr("scaled down")
            case PictureChange.CONVERTED:
                return self.tr("format converted")
            case PictureChange.SQUEEZED:
                return self.tr("compressed more strongly")
            case PictureChange.COLOURS:
                return self.tr("colours made sRGB")
            case PictureChange.PLACE_REMOVED:
                return self.tr("place of the photo removed")
            case PictureChange.METADATA_REMOVED:
                return self.tr("camera data removed")
            case PictureChange.ANIMATED:
                return self.tr("stays animated")
