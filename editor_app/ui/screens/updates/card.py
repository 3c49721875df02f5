"""设置 › 关于 › 程序更新: what is known, looking now, a folder or stick, and when to install."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from editor_app.domain.errors import EditorError
from editor_app.domain.updates import FOLDER_GRACE
from editor_app.presenters.settings import Health
from editor_app.services.updates import UpdateState
from editor_app.ui import formats
from editor_app.ui.file_dialog import FileDialog
from editor_app.ui.messages import message_for
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.settings_cards import FactCard
from editor_app.ui.update_desk import UpdateDesk
from editor_app.ui.widgets.busy_bar import BusyBar
from editor_app.ui.widgets.controls import button, label

_LOOK_MS = 100


class UpdateCard(QWidget):
    """Shows what the desk knows and asks it; 取消 leaves what is here for the next time."""

    def __init__(self, kit: ScreenKit, desk: UpdateDesk) -> None:
        super().__init__()
        self.setObjectName("settings.update")
        self._kit, self._desk = kit, desk
        self._state = UpdateState()
        self.card = FactCard(
            kit,
            self.tr("New versions"),
            name="settings.update.card",
            icon="ri.download-cloud-2-line",
        )
        self._build()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        desk.changed.connect(self.show_state)
        desk.failed.connect(self._tell_failure)
        desk.runningChanged.connect(self._show_running)
        self.show_state(self._state)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_running(self._desk.watch is not None)
        self._desk.read()

    def show_state(self, state: UpdateState) -> None:
        """Everything that is known."""
        self._state = state
        managed = self._desk.service.mode == "off"
        self.card.say(self._pairs(state))
        self.card.set_state(*self._health(state))
        self._install.setVisible(state.ready and not managed)
        told = self.tr("Do not install") if state.install else self.tr("Install after quitting")
        self._install.setProperty("kind", "plain" if state.install else "primary")
        self._install.style().polish(self._install)
        self._install.setText(told)
        self._install.setAccessibleName(told)
        for one in (self._look, self._folder):
            one.setVisible(not managed)
        self._look.setEnabled(bool(self._desk.service.address) or self._desk.watch is not None)
        error = state.error
        if error is not None and not self._error.isVisibleTo(self):
            self._tell_failure(error)

    def _build(self) -> None:
        look, card = self._kit.look, self.card
        card.add_widget(
            label(
                self.tr(
                    "Taken only when the publisher signed it, and only if it is newer. Nothing is "
                    "installed while this window is open; your texts stay where they are."
                ),
                "secondary",
                wrap=True,
            )
        )
        self._bar = BusyBar(look)
        self._bar.setObjectName("settings.update.progress")
        self._bar.setTextVisible(False)  # a thin one
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.hide()
        self._error = label("", "error", name="settings.update.error", wrap=True)
        self._error.hide()
        card.add_widget(self._bar)
        card.add_widget(self._error)
        self._add_buttons()
        self._looking = QTimer(self, interval=_LOOK_MS)
        self._looking.timeout.connect(self._show_progress)

    def _add_buttons(self) -> None:
        look = self._kit.look
        self._install = button(
            look,
            self.tr("Install after quitting"),
            kind="primary",
            name="settings.update.install",
            small=True,
        )
        self._look = button(
            look, self.tr("Look for a new version"), name="settings.update.look", small=True
        )
        self._folder = button(
            look,
            self.tr("From a folder or USB stick…"),
            name="settings.update.folder",
            small=True,
        )
        for made in (self._install, self._look, self._folder):
            self.card.add_button(made)
        self._install.clicked.connect(lambda: self._desk.ask_install(not self._state.install))
        self._look.clicked.connect(self._look_or_cancel)
        self._folder.clicked.connect(self._ask_folder)

    def _look_or_cancel(self) -> None:
        self._error.hide()
        if self._desk.watch is not None:
            self._desk.cancel()
        else:
            self._desk.look()

    def _ask_folder(self) -> None:
        self._error.hide()
        dialog = FileDialog("updates", self, self.tr("Folder with a new version"), None)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda chosen: self._desk.look(Path(chosen)))
        dialog.open()

    # ------------------------------------------------------------ what is shown

    def _pairs(self, state: UpdateState) -> list[tuple[str, str]]:
        service = self._desk.service
        none = self.tr("none: from folders and USB sticks alone")
        pairs = [(self.tr("This version"), service.installed.version)]
        if service.mode == "off":
            return pairs
        pairs += [
            (self.tr("Newer version"), self._offered(state)),
            (self.tr("Last look"), self._looked(state)),
        ]
        if state.expires is not None:
            until = self.tr("until {date}").format(date=f"{state.expires.astimezone():%Y-%m-%d}")
            if state.folder:
                last = (state.expires + FOLDER_GRACE).astimezone()
                until = self.tr("until {date}, from a folder until {last}").format(
                    date=f"{state.expires.astimezone():%Y-%m-%d}", last=f"{last:%Y-%m-%d}"
                )
            pairs.append((self.tr("Publisher's word"), until))
        return [*pairs, (self.tr("Address"), service.address or none)]

    def _looked(self, state: UpdateState) -> str:
        exactly = partial(formats.when_exactly, now=self._kit.now())
        good = exactly(state.checked) if state.checked else self.tr("not yet")
        if not state.failed or state.tried is None:
            return good
        told = self.tr("{at}, without success; the one before that succeeded: {good}")
        return told.format(at=exactly(state.tried), good=good)

    def _offered(self, state: UpdateState) -> str:
        if state.release is None:
            return self.tr("none known")
        size = formats.size(state.release.size)
        if state.ready and state.install:
            told = self.tr("{version} ({size}), ready; installed after you quit")
        elif state.ready:
            told = self.tr("{version} ({size}), ready and verified")
        else:
            told = self.tr("{version} ({size}), not fetched yet")
        return told.format(version=state.release.version, size=size)

    def _health(self, state: UpdateState) -> tuple[Health, str]:
        expired = state.expires is not None and state.expires < self._kit.now()
        if self._desk.service.mode == "off":
            return Health.GOOD, self.tr("By your administrator")
        if state.failed:
            return Health.ATTENTION, self.tr("Last look failed")
        if state.release is not None:
            return Health.ATTENTION, self.tr("New version")
        if expired:
            return Health.ATTENTION, self.tr("Out of date")
        if state.checked is None:
            return Health.ATTENTION, self.tr("Not looked yet")
        return Health.GOOD, self.tr("Newest")

    def _tell_failure(self, error: EditorError) -> None:
        self._error.setText(message_for(error).text)
        self._error.show()

    def _show_running(self, running: bool) -> None:
        if running:
            self._error.hide()
        self._bar.setRange(0, 0)
        self._bar.setVisible(running)
        self._folder.setEnabled(not running)
        told = self.tr("Cancel") if running else self.tr("Look for a new version")
        self._look.setText(told)
        self._look.setAccessibleName(told)
        self._look.setEnabled(running or bool(self._desk.service.address))
        (self._looking.start if running else self._looking.stop)()

    def _show_progress(self) -> None:
        watch = self._desk.watch
        if watch is not None and watch.total:
            self._bar.setRange(0, watch.total)
            self._bar.setValue(watch.done)
