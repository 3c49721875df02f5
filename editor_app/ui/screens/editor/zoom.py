"""How large the sheet is shown: one number for the whole window, remembered."""

import logging

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.domain.errors import EditorError
from editor_app.services.settings import SHEET_ZOOMS, SettingsFile

_LOG = logging.getLogger(__name__)
_WHOLE = 100
_WRITE_AFTER = 600  # ms; a turn of the wheel makes many steps, the disk sees the last one


class Zoom(QObject):
    """Percent of the sheet's own size."""

    changed = Signal(int)

    def __init__(self, settings: SettingsFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._percent = settings.current.sheet_zoom
        self._writing = QTimer(self, singleShot=True, interval=_WRITE_AFTER)
        self._writing.timeout.connect(self.remember)

    @property
    def percent(self) -> int:
        """The size of the moment."""
        return self._percent

    def step(self, by: int) -> None:
        """The next larger (1) or smaller (-1) size."""
        beyond = [one for one in SHEET_ZOOMS if (one - self._percent) * by > 0]
        if beyond:
            self._set(min(beyond) if by > 0 else max(beyond))

    def reset(self) -> None:
        """Back to the sheet's own size."""
        self._set(_WHOLE)

    def remember(self) -> None:
        """Write the size down. A disk that refuses costs no more than the memory of a size."""
        self._writing.stop()
        if self._settings.current.sheet_zoom == self._percent:
            return
        try:
            self._settings.change(sheet_zoom=self._percent)
        except EditorError as error:
            _LOG.warning("sheet size not remembered: %s", error.code.value)

    def _set(self, percent: int) -> None:
        if percent != self._percent:
            self._percent = percent
            self._writing.start()
            self.changed.emit(percent)
