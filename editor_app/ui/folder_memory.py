"""The folders that file dialogs ended in, kept in the settings from one start to the next."""

import logging

from PySide6.QtCore import QDynamicPropertyChangeEvent, QEvent, QObject
from PySide6.QtWidgets import QWidget

from editor_app.domain.errors import EditorError
from editor_app.services.settings import SettingsFile

FOLDER = "folder-"  # properties of the window begin so; the kind of dialog follows
_LOG = logging.getLogger(__name__)


class FolderMemory(QObject):
    """The window holds a folder per kind of dialog; this gives it those of last time."""

    def __init__(self, window: QWidget, settings: SettingsFile) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        for kind, folder in settings.current.folders.items():
            window.setProperty(f"{FOLDER}{kind}", folder)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDynamicPropertyChangeEvent):
            name = event.propertyName().toStdString()
            if name.startswith(FOLDER):
                self._keep(name.removeprefix(FOLDER), str(self._window.property(name) or ""))
        return False

    def _keep(self, kind: str, folder: str) -> None:
        known = self._settings.current.folders
        if known.get(kind) == folder:
            return
        try:
            self._settings.change(folders={**known, kind: folder})
        except EditorError as error:
            _LOG.warning(
                "folder not remembered: %s", error.code
            )  # no matter to trouble people with
