"""Put a picture into the text: chosen, prepared off the main thread, described, inserted."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from editor_app.domain.pictures import PictureChange, PreparedPicture
from editor_app.services.files import FileService
from editor_app.services.text_pictures import TakenPicture
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.file_dialog import FileDialog
from editor_app.ui.runner import Lane
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.image_dialog import ImageDialog
from editor_app.ui.screens.editor.scale_dialog import ScaleDialog

PATTERNS = "(*.png *.jpg *.jpeg *.gif *.webp *.bmp *.tif *.tiff *.heic)"
_SMALLER = frozenset({PictureChange.SCALED, PictureChange.SQUEEZED})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """A picture as it came, and as the layout wants it."""

    data: bytes
    picture: PreparedPicture


class PictureInsertion(QObject):
    """One picture at a time."""

    failed = Signal(object)  # Exception

    def __init__(self, body: BodyEditor, deps: EditorDeps) -> None:
        super().__init__(body)
        self._body, self._deps = body, deps

    def choose(self) -> None:
        """Let the person choose a picture."""
        dialog = FileDialog("pictures", self._body, self.tr("Insert image"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Pictures {patterns}").format(patterns=PATTERNS))
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.open()

    def take(self, path: Path) -> None:
        """Prepare a picture file on the media lane; then ask for its size and what it shows."""
        work = partial(_prepared, self._deps.files, path)
        done = partial(self._ask_size, path.name)
        self._deps.runner.run(Lane.MEDIA, work, done, self.failed.emit, self)

    def _ask_size(self, name: str, read: _Read) -> None:
        """Only a picture that became smaller leaves a choice."""
        if not _SMALLER & set(read.picture.changes):
            self._keep(name, read.picture)
            return
        files = self._deps.files
        dialog = ScaleDialog(
            read.picture,
            files.pictures.order(),
            lambda width: files.pictures.prepare(read.data, name, width=width),
            self._deps.look,
            self._deps.runner,
            self._body,
        )
        dialog.chosen.connect(partial(self._keep, name))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep(self, name: str, picture: PreparedPicture) -> None:
        work = partial(self._deps.files.pictures.keep, picture, name)
        self._deps.runner.run(Lane.MEDIA, work, self._ask_alt, self.failed.emit, self)

    def _ask_alt(self, taken: TakenPicture) -> None:
        picture = QImage.fromData(taken.picture.data)
        dialog = ImageDialog(self._deps.look, self._body, picture=picture)
        dialog.described.connect(partial(self._body.insert_image, taken.address))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _prepared(files: FileService, path: Path) -> _Read:
    data = files.pictures.read(path)
    return _Read(data=data, picture=files.pictures.prepare(data, path.name))
