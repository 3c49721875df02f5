"""The dialog 导出: which text, in which format, under which name, into which folder."""

import os
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.errors import EditorError
from editor_app.domain.export import Format
from editor_app.domain.item import ContentHash, Draft
from editor_app.presenters.export import ExportPresenter, FormatOffer, Watch
from editor_app.services.exports import Exported, ExportService
from editor_app.ui.file_dialog import FileDialog
from editor_app.ui.formats import when
from editor_app.ui.messages import message_for
from editor_app.ui.runner import Lane
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.controls import ElidedLabel, button, label
from editor_app.ui.widgets.enter_key import set_final
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.foot import foot


@dataclass(frozen=True, slots=True, kw_only=True)
class _Order:
    """What the lane is asked for: values, no widgets."""

    draft: Draft
    version: ContentHash | None
    wanted: Format
    target: Path
    over: bool


class ExportDialog(FittedDialog):
    """Opened with ``open()``. A file that is there is replaced only when the button says so."""

    written = Signal(object)  # Exported
    folderChosen = Signal(object)  # Path

    def __init__(
        self,
        kit: ScreenKit,
        presenter: ExportPresenter,
        exports: ExportService,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("export")
        self.setWindowTitle(self.tr("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._kit, self._presenter, self._exports = kit, presenter, exports
        self._watch: Watch | None = None
        self._replaces = False  # what the button says: a file that appears later is not replaced
        self._radios: list[tuple[QRadioButton, FormatOffer]] = []
        self._build()
        self._lay_out()
        self._connect()
        self._show_target()
        self.name.selectAll()
        self.name.setFocus()

    # ------------------------------------------------------------ what is chosen

    @property
    def wanted(self) -> Format:
        """The chosen format."""
        return next(offer.wanted for radio, offer in self._radios if radio.isChecked())

    @property
    def target(self) -> Path | None:
        """Where the file would stand."""
        return self._presenter.target(self.wanted, self.name.text())

    def run(self) -> None:
        """Write the file on a lane; the window stays free."""
        target = self.target
        if target is None or self._watch is not None:
            return
        watch = self._watch = Watch()
        order = _Order(
            draft=self._presenter.draft,
            version=self.version.currentData(),
            wanted=self.wanted,
            target=target,
            over=self._replaces,
        )
        work = partial(_fulfil, self._exports, order, watch)
        self._show_running()
        self._kit.runner.run(Lane.MEDIA, work, self._done, self._failed, self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Closing stops what still runs."""
        if self._watch is not None:
            self._watch.stopped = True
        super().hideEvent(event)

    # ------------------------------------------------------------ parts

    def _build(self) -> None:
        look = self._kit.look
        self._title = ElidedLabel(
            self._presenter.draft.content.title or self.tr("Untitled"), "body"
        )
        self.version = QComboBox()
        self.version.setObjectName("export.version")
        self.version.setAccessibleName(self.tr("Text"))
        self.version.addItem(self.tr("The text as it stands now"), None)
        for one in self._presenter.versions:
            self.version.addItem(self._version_words(one.at, one.by, live=one.is_live), one.hash)
        self._formats = QButtonGroup(self)
        for offer in self._presenter.offers():
            self._radios.append((self._radio(offer), offer))
        self._radios[0][0].setChecked(True)
        self.name = QLineEdit(self._presenter.name)
        self.name.setObjectName("export.name")
        self.name.setAccessibleName(self.tr("File name"))
        self._suffix = label("", "secondary", name="export.suffix")
        self._folder = ElidedLabel("", "body")
        self._folder.setObjectName("export.folder")
        self._change = button(look, self.tr("Change…"), name="export.change", small=True)
        self._note = label("", "error", name="export.note", wrap=True)
        self._error = label("", "error", name="export.error", wrap=True)
        self._cancel = button(look, self.tr("Cancel"), name="export.cancel")
        self._go = button(look, self.tr("Export"), name="export.go", kind="primary")

    def _radio(self, offer: FormatOffer) -> QRadioButton:
        name, _ = self._words(offer.wanted)
        radio = QRadioButton(name)
        radio.setObjectName(f"export.format.{offer.wanted.value}")
        radio.setAccessibleName(name)
        self._formats.addButton(radio)
        return radio

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        rows: list[tuple[str, QWidget | QHBoxLayout | QVBoxLayout]] = [
            (self.tr("Item"), self._title),
            (self.tr("Text"), self.version),
            (self.tr("Format"), self._format_lines()),
            (self.tr("File name"), _line(self.name, self._suffix)),
            (self.tr("Folder"), _line(self._folder, self._change)),
        ]
        for at, (words, field) in enumerate(rows):
            head = label(words, "secondary")
            tall = isinstance(field, QVBoxLayout)
            side = Qt.AlignmentFlag.AlignTop if tall else Qt.AlignmentFlag.AlignVCenter
            grid.addWidget(head, at, 0, side)
            if isinstance(field, QWidget):
                grid.addWidget(field, at, 1)
            else:
                grid.addLayout(field, at, 1)
            if field is self.version and not self._presenter.versions:
                head.hide()
                self.version.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addLayout(grid)
        column.addWidget(self._note)
        column.addWidget(self._error)
        column.addStretch(1)
        column.addLayout(foot([self._cancel, self._go], gap=8))
        self.setMinimumWidth(self._kit.look.theme.px(560))

    def _format_lines(self) -> QVBoxLayout:
        lines = QVBoxLayout()
        lines.setSpacing(2)
        for radio, offer in self._radios:
            _, told = self._words(offer.wanted)
            if offer.simpler:
                told = self.tr(
                    "Printed by this program, because LibreOffice is not installed: the same "
                    "text and margins, simpler pages."
                )
            caption = label(told, "caption", wrap=True)
            caption.setContentsMargins(self._kit.look.theme.px(24), 0, 0, 6)
            lines.addWidget(radio)
            lines.addWidget(caption)
        return lines

    def _words(self, wanted: Format) -> tuple[str, str]:
        match wanted:
            case Format.DOCX:
                return self.tr("Word (.docx)"), self.tr(
                    "Page of GB/T 9704: 22 lines of 28 characters, to go on editing or to print."
                )
            case Format.PDF:
                return self.tr("PDF"), self.tr("The same pages, to read and to print.")
            case Format.HTML:
                return self.tr("Web page (.html)"), self.tr(
                    "The public page as one file, pictures and attachments inside."
                )
            case Format.MARKDOWN:
                return self.tr("Item file (.md)"), self.tr(
                    "Text and fields, files beside it; this program reads it in again."
                )
            case Format.FOLDER:
                return self.tr("Folder"), ""

    def _version_words(self, at: datetime, by: str, *, live: bool) -> str:
        moment = when(at, now=self._kit.now())
        words = self.tr("Version {time}").format(time=moment)
        parts = [words, by, self.tr("published") if live else ""]
        return " · ".join(part for part in parts if part)

    def _connect(self) -> None:
        self._formats.buttonClicked.connect(lambda _: self._show_target())
        self.name.textChanged.connect(lambda _: self._show_target())
        self._change.clicked.connect(self._choose_folder)
        self._cancel.clicked.connect(self.reject)
        self._go.clicked.connect(self.run)

    # ------------------------------------------------------------ what is shown

    def _show_target(self) -> None:
        target = self.target
        there = self._replaces = target is not None and os.path.lexists(target)
        self._suffix.setText(self.wanted.suffix)
        self._folder.setText(str(self._presenter.folder))
        self._note.setText(
            self.tr("A file of this name is there already. Its contents would be lost.")
            if there
            else ""
        )
        self._note.setVisible(there)
        self._error.hide()
        words = self.tr("Replace") if there else self.tr("Export")
        self._go.setText(words)
        self._go.setAccessibleName(words)
        set_final(self._go, there)
        self._go.setEnabled(target is not None)

    def _show_running(self) -> None:
        self._error.hide()
        self._note.hide()
        self._go.setText(self.tr("Writing…"))
        for widget in (self._go, self.name, self._change, self.version):
            widget.setEnabled(False)

    def _choose_folder(self) -> None:
        dialog = FileDialog("exports", self, self.tr("Folder"), self._presenter.folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.choose_folder)
        dialog.open()

    def choose_folder(self, folder: str) -> None:
        """Take another folder; it is offered again next time."""
        self._presenter.folder = Path(folder)
        self.folderChosen.emit(self._presenter.folder)
        self._show_target()

    # ------------------------------------------------------------ work

    def _done(self, exported: Exported) -> None:
        self._watch = None
        self.written.emit(exported)
        self.accept()

    def _failed(self, error: Exception) -> None:
        stopped = self._watch is not None and self._watch.stopped
        self._watch = None
        if stopped:
            return
        for widget in (self._go, self.name, self._change, self.version):
            widget.setEnabled(True)
        self._show_target()
        if not isinstance(error, EditorError):
            self._kit.runner.failedUnheard.emit(error)
            return
        self._error.setText(message_for(error).text)
        self._error.show()


def _fulfil(exports: ExportService, order: _Order, watch: Watch) -> Exported:
    draft = order.draft
    if order.version is not None:
        draft = exports.text(draft.item, order.version)
    return exports.export(
        draft, order.wanted, order.target, over=order.over, cancelled=watch.is_stopped
    )


def _line(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for at, widget in enumerate(widgets):
        row.addWidget(widget, int(at == 0))
    return row
