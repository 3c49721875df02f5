"""Lets the window rest as soon as the desktop asks for less motion, also while it is open."""

from PySide6.QtCore import QObject, Signal

from editor_app.domain.desktop_wishes import DesktopWishes
from editor_app.services.settings import SettingsFile
from editor_app.ui.application import Application
from editor_app.ui.runner import Lane, Runner


class MotionDesk(QObject):
    """The desktop is asked on a lane, after the first paint."""

    _changed = Signal(bool)  # from a thread of the bus

    def __init__(
        self,
        wishes: DesktopWishes,
        application: Application,
        settings: SettingsFile,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._wishes, self._application, self._settings = wishes, application, settings
        self._changed.connect(self._told)
        wishes.hear(self._changed.emit)

    def start(self, runner: Runner) -> None:
        """Ask."""
        runner.run(Lane.MEDIA, self._wishes.reduced_motion, self._told, None, self)

    def _told(self, reduced: bool) -> None:
        if self._application.desktop_rests is not reduced:
            self._application.desktop_rests = reduced
            self._application.wear(self._settings.current)
