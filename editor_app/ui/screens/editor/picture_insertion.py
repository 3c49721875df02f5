"""Put a picture into the text: chosen, prepared off the main thread, described, inserted."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from editor_app.services.files import FileService, TakenPicture
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.runner import Lane
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.image_dialog import ImageDialog

PATTERNS = "(*.png *.jpg *.jpeg *.gif *.webp *.bmp *.tif *.tiff *.heic)"


class PictureInsertion(QObject):
    """One picture at a time."""

    failed = Signal(object)  # Exception

    def __init__(self, body: BodyEditor, deps: EditorDeps) -> None:
        super().__init__(body)
        self._body, self._deps = body, deps

    def choose(self) -> None:
        """Let the person choose a picture."""
        dialog = QFileDialog(self._body, self.tr("Insert image"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Pictures {patterns}").format(patterns=PATTERNS))
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.open()

    def take(self, path: Path) -> None:
        """Prepare a picture file on the media lane, then ask what it shows."""
        work = partial(_taken, self._deps.files, path)
        self._deps.runner.run(Lane.MEDIA, work, self._ask_alt, self.failed.emit, self)

    def _ask_alt(self, taken: TakenPicture) -> None:
        data = self._deps.files.at(taken.address)
        picture = QImage.fromData(data) if data is not None else None
        dialog = ImageDialog(self._deps.look, self._body, picture=picture)
        dialog.described.connect(partial(self._body.insert_image, taken.address))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _taken(files: FileService, path: Path) -> TakenPicture:
    return files.take_picture(files.read_picture(path), path.name)
