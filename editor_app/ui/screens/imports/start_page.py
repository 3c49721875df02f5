"""The first step of 导入: where the drafts will stand, and which files they are made from."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.surfaces import Banner, IconLabel

_WIDEST = 640


class StartPage(QWidget):
    """Asks; the screen decides. Files may also be dropped anywhere on the screen."""

    placeRequested = Signal()
    filesRequested = Signal()
    folderRequested = Signal()

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self.setObjectName("import.start")
        self._kit = kit
        look = kit.look
        self._where = label("", "value", name="import.where", wrap=True)
        self.choose = button(
            look, self.tr("Choose column…"), name="import.choose", icon="ri.folder-3-line"
        )
        self.files = button(
            look,
            self.tr("Choose files…"),
            name="import.files",
            kind="primary",
            icon="ri.file-text-line",
        )
        self.folder = button(
            look, self.tr("Choose a folder…"), name="import.folder", icon="ri.folder-open-line"
        )
        self._note = QVBoxLayout()
        self.choose.clicked.connect(self.placeRequested)
        self.files.clicked.connect(self.filesRequested)
        self.folder.clicked.connect(self.folderRequested)
        self._lay_out()
        self.show_place("")

    def show_place(self, words: str) -> None:
        """Name the place; files can be chosen once there is one."""
        self._where.setText(words or self.tr("No column chosen yet"))
        for one in (self.files, self.folder):
            one.setEnabled(bool(words))

    def say(self, text: str, tone: str = "ochre") -> None:
        """One sentence above everything; an empty one takes it away."""
        while (taken := self._note.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if text:
            self._note.addWidget(Banner(self._kit.look, text, tone=tone, name="import.note"))

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addLayout(self._note)
        column.addWidget(label(self.tr("1. Where the drafts will stand"), "cardTitle"))
        place = QHBoxLayout()
        place.addWidget(self._where, 1)
        place.addWidget(self.choose)
        column.addLayout(place)
        column.addSpacing(6)
        column.addWidget(label(self.tr("2. Which files"), "cardTitle"))
        column.addWidget(self._zone())
        column.addWidget(label(self._formats(), "caption", wrap=True))
        column.addWidget(label(self._limits(), "caption", wrap=True))
        column.addStretch(1)
        inner = QWidget()
        inner.setLayout(column)
        inner.setMaximumWidth(self._kit.look.theme.px(_WIDEST))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 28, 24, 16)
        row.addStretch(1)
        row.addWidget(inner, 100)
        row.addStretch(1)

    def _zone(self) -> QFrame:
        zone = QFrame()
        zone.setObjectName("import.zone")
        zone.setProperty("card", True)
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(zone)
        column.setContentsMargins(24, 32, 24, 32)
        column.setSpacing(14)
        column.addWidget(
            IconLabel(self._kit.look, "ri.inbox-archive-line", "text.tertiary", 36), 0, middle
        )
        told = label(self.tr("Drop files or a folder here"), "body")
        column.addWidget(told, 0, middle)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.files)
        buttons.addWidget(self.folder)
        buttons.addStretch(1)
        column.addLayout(buttons)
        return zone

    def _formats(self) -> str:
        return self.tr(
            "Word (.docx), web pages (.html), Markdown and text files; .doc, .wps, .odt and .rtf"
            " where LibreOffice is installed. Nothing is stored before you confirm it."
        )

    def _limits(self) -> str:
        return self.tr(
            "Up to 2,000 files at a time and 60 MB each. The tables and pages of a whole old site"
            " are not taken over yet."
        )


def local_paths(urls: object) -> list[Path]:
    """The local files among dropped addresses."""
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]  # type: ignore[attr-defined]
