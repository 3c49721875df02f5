"""The recovery key, shown once, and the question whether it was written down."""

import secrets
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.store_key import StoreKey, compact, recovery_text
from editor_app.ui.file_dialog import FileDialog
from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import button, label

_ASKED = 2
_COLUMNS = 7


class KeyPage(QWidget):
    """14 groups with their numbers, to be copied by hand, to the clipboard or into a file."""

    def __init__(self, look: Look, key: StoreKey) -> None:
        super().__init__()
        self.setObjectName("encryption.key")
        self._text = recovery_text(key)
        self._key_id = key.id
        told = self.tr(
            "This is your recovery key. Write it down or save it outside of this computer, on a "
            "USB stick in a locked drawer for instance. It is not shown again."
        )
        self._done = label("", "secondary", name="encryption.key.done", wrap=True)
        self.copy = button(look, self.tr("Copy"), name="encryption.copy", small=True)
        self.save = button(look, self.tr("Save to a file…"), name="encryption.save", small=True)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._ask_file)
        row = QHBoxLayout()
        row.setSpacing(8)
        for made in (self.copy, self.save):
            row.addWidget(made)
        row.addWidget(self._done, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(label(told, "body", wrap=True))
        column.addWidget(self._groups(look))
        column.addLayout(row)
        column.addStretch(1)

    def save_to(self, file: Path) -> None:
        """Write the key with a word about what it is."""
        told = self.tr(
            "Recovery key of Channel Editor on this computer (key {id}). Whoever has it can read "
            "the drafts on this computer's disk."
        ).format(id=self._key_id)
        try:
            file.write_text(f"{told}\n\n{self._text}\n", encoding="utf-8")
        except OSError as error:
            why = error.strerror or type(error).__name__
            self._done.setText(self.tr("Not saved: {problem}").format(problem=why))
            return
        self._done.setText(self.tr("Saved as {name}").format(name=file.name))

    def _groups(self, look: Look) -> QWidget:
        frame = QFrame()
        frame.setProperty("surface", "subtle")
        frame.setAccessibleName(self._text)
        frame.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        grid = QGridLayout(frame)
        grid.setContentsMargins(14, 12, 14, 12)
        grid.setHorizontalSpacing(16)
        for place, group in enumerate(self._text.split("-")):
            line, at = divmod(place, _COLUMNS)
            name = label(str(place + 1), "caption")
            shown = label(group, "paneTitle")
            shown.setFont(_fixed(look))
            grid.addWidget(name, 2 * line, at)
            grid.addWidget(shown, 2 * line + 1, at)
        return frame

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self._done.setText(self.tr("Copied. Clear the clipboard when you have put it away."))

    def _ask_file(self) -> None:
        dialog = FileDialog("recovery-key", self, self.tr("Save the recovery key"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.selectFile(self.tr("Recovery key {id}.txt").format(id=self._key_id[:6]))
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.open()


class ConfirmPage(QWidget):
    """Two groups, chosen by chance, typed back from the note."""

    changed = Signal()

    def __init__(self, look: Look, key: StoreKey) -> None:
        super().__init__()
        self.setObjectName("encryption.confirm")
        groups = recovery_text(key).split("-")
        chosen = sorted(secrets.SystemRandom().sample(range(len(groups)), _ASKED))
        told = self.tr("Type these two groups of your note, so that it is sure to be there.")
        form = QFormLayout()
        self.fields: list[tuple[QLineEdit, str]] = []
        for place in chosen:
            field = QLineEdit()
            field.setObjectName(f"encryption.group.{place + 1}")
            text = self.tr("Group {n}").format(n=place + 1)
            field.setAccessibleName(text)
            field.setFixedWidth(look.theme.px(140))
            field.textEdited.connect(self._look)
            form.addRow(label(text, "label"), field)
            self.fields.append((field, groups[place]))
        self._wrong = label("", "error", name="encryption.wrong", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(label(told, "body", wrap=True))
        column.addLayout(form)
        column.addWidget(self._wrong)
        column.addStretch(1)
        self.setFocusProxy(self.fields[0][0])

    @property
    def right(self) -> bool:
        """Whether both are what was shown."""
        return all(compact(field.text()) == group for field, group in self.fields)

    def _look(self) -> None:
        wrong = [
            field.accessibleName()
            for field, group in self.fields
            if len(compact(field.text())) >= len(group) and compact(field.text()) != group
        ]
        text = self.tr("{groups} is not what was shown.")
        self._wrong.setText(text.format(groups=wrong[0]) if wrong else "")
        self.changed.emit()


def _fixed(look: Look) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(look.theme.px(16))
    return font
