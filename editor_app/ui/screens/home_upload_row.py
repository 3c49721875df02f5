"""上传附件 on 工作台: the file that goes up now, with a bar and how much of it is over."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout

from editor_app.presenters.home_uploads import Upload
from editor_app.services.transfers import Transfers
from editor_app.ui.look import Look
from editor_app.ui.models.way_words import done_of
from editor_app.ui.widgets.controls import ElidedLabel, label
from editor_app.ui.widgets.surfaces import IconLabel, rule

_LOOK_MS = 500
_SHARES = 1000  # steps of the bar: bytes of a large file are more than its numbers hold


class UploadRow(QFrame):
    """Looks by itself while it can be seen; hidden while nothing goes up."""

    def __init__(self, look: Look, transfers: Transfers) -> None:
        super().__init__()
        self.setObjectName("home.upload")
        self._transfers = transfers
        self._uploads: Sequence[Upload] = ()
        self._told = ElidedLabel("", "value")
        self._size = label("", "caption", name="home.upload.size")
        self._bar = QProgressBar()
        self._bar.setObjectName("home.upload.bar")
        self._bar.setTextVisible(False)
        self._bar.setMaximum(_SHARES)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._told)
        words.addWidget(self._bar)
        row = QHBoxLayout()
        row.setContentsMargins(15, 8, 15, 8)
        row.setSpacing(12)
        row.addWidget(IconLabel(look, "ri.loader-4-line", "tone.blue.solid", 16))
        row.addLayout(words, 1)
        row.addWidget(self._size)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addLayout(row)
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self.look)
        self.hide()

    def show_uploads(self, uploads: Sequence[Upload]) -> None:
        """Tell of the first of these that is under way, now and until all are over."""
        self._uploads = uploads
        if uploads:
            self._looking.start()
        else:
            self._looking.stop()
        self.look()

    def look(self) -> None:
        """How far it is by now."""
        ways = ((one, one.way(self._transfers)) for one in self._uploads)
        upload, way = next(((one, way) for one, way in ways if way is not None), (None, None))
        self.setVisible(upload is not None)
        if upload is None or way is None:
            return
        told = self.tr("Uploading “{name}”").format(name=upload.name(self._transfers))
        size = done_of(way.done, way.total)
        self._told.setText(told)
        self._size.setText(size)
        self._bar.setValue(round(way.share * _SHARES))
        self._bar.setAccessibleName(f"{told}, {size}")
        self.setAccessibleName(f"{told}, {size}")
