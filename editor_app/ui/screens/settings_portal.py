"""The page 门户与同步: address, how often to synchronise, time to take back, proxy, authority."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from editor_app.services.settings import Settings
from editor_app.services.way import proxy_way
from editor_app.ui.file_dialog import FileDialog
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.settings_grid import SettingGrid
from editor_app.ui.screens.settings_lock import Note, lock
from editor_app.ui.setting_words import setting_name
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.surfaces import Card

_SYNC = (60, 300, 900, 1800)
_UNDO = (0, 10, 30, 60)
_UPLOAD = (0, 50, 100, 200, 500, 1000)  # KB per second
_NONE, _SYSTEM, _BY_HAND = range(3)


class PortalPage(QWidget):
    """A small form; nothing is written before 保存."""

    saved = Signal(object)  # Mapping: name of a setting -> value
    accountAsked = Signal()  # for the proxy of the settings

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self.setObjectName("settings.portal")
        self._address, self._proxy, self._authority = QLineEdit(), QLineEdit(), QLineEdit()
        self._sync, self._undo, self._way = QComboBox(), QComboBox(), QComboBox()
        self._upload = QComboBox()
        self._share = QCheckBox(self.tr("share with the editors of my units"))
        self._links = QCheckBox(self.tr("ask the links of my drafts if they lead anywhere"))
        self._kit = kit
        self._inputs: Mapping[str, QWidget] = {
            "portal_url": self._address,
            "sync_seconds": self._sync,
            "undo_seconds": self._undo,
            "upload_limit_kb": self._upload,
            "share_drafts": self._share,
            "check_links": self._links,
            "trust_environment": self._way,
            "proxy": self._proxy,
            "ca_file": self._authority,
        }
        self._fill_choices()
        self._notes = self._made_notes()
        self._save = button(kit.look, self.tr("Save"), name="settings.portal.save", kind="primary")
        self._save.clicked.connect(lambda: self.saved.emit(self._values()))
        self._choose_file = button(
            kit.look, self.tr("Choose…"), name="settings.ca_file.choose", kind="plain"
        )
        self._choose_file.clicked.connect(self._ask_for_file)
        self._account = button(
            kit.look, self.tr("Sign in…"), name="settings.proxy.account", kind="plain"
        )
        self._account.setToolTip(self.tr("Name and password, where the proxy asks for them"))
        self._account.clicked.connect(self.accountAsked)
        self._problem = label("", "error", name="settings.portal.problem", wrap=True)
        self._problem.hide()
        self._way.currentIndexChanged.connect(self._way_chosen)
        card = Card(kit.look, self.tr("Portal and synchronising"), name="settings.portal.card")
        card.add(self._form())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)

    def show_problem(self, told: str) -> None:
        """Why it was not saved; what was typed stays, to be mended."""
        self._problem.setText(told)
        self._problem.show()

    def show_settings(self, settings: Settings, locks: Mapping[str, str]) -> None:
        """Show what holds; what the installer locked, by which file, cannot be typed into."""
        self._problem.hide()
        self._address.setText(settings.portal_url)
        self._proxy.setText(settings.proxy if _way_of(settings) == _BY_HAND else "")
        self._authority.setText(settings.ca_file)
        _choose(
            self._sync, settings.sync_seconds, self.tr("{n} seconds", None, settings.sync_seconds)
        )
        _choose(
            self._undo, settings.undo_seconds, self.tr("{n} seconds", None, settings.undo_seconds)
        )
        _choose(self._upload, settings.upload_limit_kb, self.tr("at most {n} KB per second"))
        self._share.setChecked(settings.share_drafts)
        self._links.setChecked(settings.check_links)
        self._way.setCurrentIndex(_way_of(settings))
        for name, widget in self._inputs.items():
            lock(widget, locks.get(name))
            self._notes[name].show_lock(locks.get(name))
        chosen_by = locks.get("proxy", locks.get("trust_environment"))
        lock(self._way, chosen_by)
        self._notes["trust_environment"].show_lock(chosen_by)
        lock(self._choose_file, locks.get("ca_file"))
        self._way_chosen()

    def _values(self) -> Mapping[str, object]:
        by_hand = self._way.currentIndex() == _BY_HAND
        return {
            "portal_url": self._address.text().strip(),
            "sync_seconds": self._sync.currentData(),
            "undo_seconds": self._undo.currentData(),
            "upload_limit_kb": self._upload.currentData(),
            "share_drafts": self._share.isChecked(),
            "check_links": self._links.isChecked(),
            "trust_environment": self._way.currentIndex() == _SYSTEM,
            "proxy": self._proxy.text().strip() if by_hand else "",
            "ca_file": self._authority.text().strip(),
        }

    def _way_chosen(self) -> None:
        self._proxy.setEnabled(self._way.currentIndex() == _BY_HAND)
        self._account.setEnabled(self._way.currentIndex() != _NONE)

    def _ask_for_file(self) -> None:
        dialog = FileDialog("authorities", self, self.tr("Certificate authority"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Certificates (*.pem *.crt *.cer)"), self.tr("All files (*)")]
        )
        dialog.fileSelected.connect(self._authority.setText)
        dialog.open()

    def _fill_choices(self) -> None:
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
        for limit in _UPLOAD:
            told = self.tr("at most {n} KB per second").format(n=limit)
            self._upload.addItem(told if limit else self.tr("as fast as the line allows"), limit)
        self._way.addItems(
            [
                self.tr("no proxy"),
                self.tr("as this computer is set"),
                self.tr("set here"),
            ]
        )

    def _made_notes(self) -> Mapping[str, Note]:
        told = {
            "portal_url": self.tr("Used from the next start on."),
            "sync_seconds": self.tr("While the portal can be reached."),
            "undo_seconds": self.tr("How long what you confirmed waits before it may leave."),
            "upload_limit_kb": self.tr(
                "Of attachments on their way up, and of new versions; texts are never held back."
            ),
            "share_drafts": self.tr(
                "Through the portal, while online; reviewers see none of them."
            ),
            "check_links": self.tr(
                "In the background, while online. Other sites then see this computer's address."
            ),
            "trust_environment": self.tr("Certificates are checked in every case."),
            "proxy": self.tr("Name and port. Used from the next start on."),
            "ca_file": self.tr("Trusted beside the system's own. Used from the next start on."),
        }
        return {name: Note(self._kit, name, text) for name, text in told.items()}

    def _form(self) -> QWidget:
        grid = SettingGrid(self._kit.look, control=340)
        for name, widget in self._inputs.items():
            text = self.tr("Proxy") if widget is self._way else setting_name(name)
            widget.setObjectName(f"settings.{name}")
            widget.setAccessibleName(text)
            grid.add(text, self._beside(widget), self._notes[name])
        grid.add_below(self._problem)
        grid.add_below(self._save)
        return grid

    def _beside(self, widget: QWidget) -> QWidget:
        """The widget, with its button when it has one."""
        beside = {self._authority: self._choose_file, self._proxy: self._account}
        if widget not in beside:
            return widget
        pair = QWidget()
        line = QHBoxLayout(pair)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(widget, 1)
        line.addWidget(beside[widget])
        return pair


def _way_of(settings: Settings) -> int:
    address, of_system = proxy_way(settings.proxy, settings.trust_environment)
    if address:
        return _BY_HAND
    return _SYSTEM if of_system else _NONE


def _choose(box: QComboBox, seconds: int, words: str) -> None:
    """Choose a value; one that is not offered was written into the file and is added."""
    at = box.findData(seconds)
    if at < 0:
        box.addItem(words.format(n=seconds), seconds)
        at = box.count() - 1
    box.setCurrentIndex(at)
