"""The page 门户与同步: the portal's address, how often to synchronise, time to take back, proxy."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from editor_app.services.settings import Settings
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.surfaces import Card

_SYNC = (60, 300, 900, 1800)
_UNDO = (0, 10, 30, 60)


class PortalPage(QWidget):
    """A small form; nothing is written before 保存."""

    saved = Signal(object)  # Mapping: name of a setting -> value

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self.setObjectName("settings.portal")
        self._address = QLineEdit()
        self._proxy = QLineEdit()
        self._sync, self._undo = QComboBox(), QComboBox()
        for seconds in _SYNC:
            told = self.tr("every {n} minutes", None, seconds // 60).format(n=seconds // 60)
            self._sync.addItem(told, seconds)
        for seconds in _UNDO:
            told = (
                self.tr("{n} seconds", None, seconds).format(n=seconds)
                if seconds
                else self.tr("at once")
            )
            self._undo.addItem(told, seconds)
        self._notes = {
            "portal_url": label(self.tr("Used from the next start on."), "caption"),
            "sync_seconds": label(self.tr("While the portal can be reached."), "caption"),
            "undo_seconds": label(
                self.tr("How long what you confirmed waits before it may leave."), "caption"
            ),
            "proxy": label(self.tr("Empty: no proxy. Used from the next start on."), "caption"),
        }
        self._save = button(kit.look, self.tr("Save"), name="settings.portal.save", kind="primary")
        self._save.clicked.connect(lambda: self.saved.emit(self._values()))
        card = Card(kit.look, self.tr("Portal and synchronising"), name="settings.portal.card")
        card.add(self._form())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)

    def show_settings(self, settings: Settings, locked: frozenset[str]) -> None:
        """Show what holds; what the installer locked cannot be typed into."""
        self._address.setText(settings.portal_url)
        self._proxy.setText(settings.proxy)
        _choose(
            self._sync, settings.sync_seconds, self.tr("{n} seconds", None, settings.sync_seconds)
        )
        _choose(
            self._undo, settings.undo_seconds, self.tr("{n} seconds", None, settings.undo_seconds)
        )
        self._address.setReadOnly("portal_url" in locked)
        self._proxy.setReadOnly("proxy" in locked)
        self._sync.setEnabled("sync_seconds" not in locked)
        self._undo.setEnabled("undo_seconds" not in locked)
        for name in locked & self._notes.keys():
            self._notes[name].setText(self.tr("set by your administrator"))

    def _values(self) -> Mapping[str, object]:
        return {
            "portal_url": self._address.text().strip(),
            "sync_seconds": self._sync.currentData(),
            "undo_seconds": self._undo.currentData(),
            "proxy": self._proxy.text().strip(),
        }

    def _form(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(15, 14, 15, 16)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnMinimumWidth(1, 340)
        grid.setColumnStretch(2, 1)
        rows: tuple[tuple[str, str, QWidget], ...] = (
            ("portal_url", self.tr("Address of the portal"), self._address),
            ("sync_seconds", self.tr("Synchronise"), self._sync),
            ("undo_seconds", self.tr("Time to take back"), self._undo),
            ("proxy", self.tr("Proxy"), self._proxy),
        )
        for at, (name, text, widget) in enumerate(rows):
            widget.setObjectName(f"settings.{name}")
            widget.setAccessibleName(text)
            grid.addWidget(label(text, "label"), at, 0)
            grid.addWidget(widget, at, 1)
            grid.addWidget(self._notes[name], at, 2)
        grid.addWidget(self._save, len(rows), 1, Qt.AlignmentFlag.AlignLeft)
        return holder


def _choose(box: QComboBox, seconds: int, words: str) -> None:
    """Choose a value; one that is not offered was written into the file and is added."""
    at = box.findData(seconds)
    if at < 0:
        box.addItem(words.format(n=seconds), seconds)
        at = box.count() - 1
    box.setCurrentIndex(at)
