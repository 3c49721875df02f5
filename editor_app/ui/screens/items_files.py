"""The files of an item under its text: names and sizes."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from editor_app.domain.item import Attachment
from editor_app.ui import formats
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.controls import ElidedLabel, label
from editor_app.ui.widgets.surfaces import IconLabel


class FileList(QFrame):
    """Hidden while there are none."""

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self.setObjectName("items.files")
        self._kit = kit
        self._head = label("", "label")
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(8)
        self._rows.setVerticalSpacing(6)
        self._rows.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._head)
        column.addLayout(self._rows)
        self.hide()

    def show_files(self, files: Sequence[Attachment]) -> None:
        """Show these files and no others."""
        while (taken := self._rows.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._head.setText(self.tr("{n} attachments", None, len(files)).format(n=len(files)))
        for at, file in enumerate(files):
            icon = IconLabel(self._kit.look, "ri.attachment-2", "text.tertiary", 15)
            self._rows.addWidget(icon, at, 0)
            self._rows.addWidget(ElidedLabel(file.name, "value"), at, 1)
            self._rows.addWidget(label(formats.size(file.size), "caption"), at, 2)
        self.setVisible(bool(files))
        self.setAccessibleName(", ".join(file.name for file in files))
