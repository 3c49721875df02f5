"""What the window says at the start of things that are not as they should be, though it works."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from editor_app.services.settings import SettingsFile
from editor_app.ui.frame.main_window import MainWindow
from editor_app.ui.setting_words import wrong_words

_SETTINGS = "wrong-settings"


class StartNotes(QObject):
    """Banners above the first screen."""

    def __init__(
        self, settings: SettingsFile, window: MainWindow, show_settings: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._settings, self._window, self._show_settings = settings, window, show_settings

    def show(self) -> None:
        """Say what was wrong in the files of settings: the rest of them holds."""
        problems = self._settings.problems
        if not problems:
            return
        told = self.tr(
            "{n} entries of the settings are wrong and not used; the others hold. {first}",
            None,
            len(problems),
        )
        self._window.show_banner(
            _SETTINGS,
            told.format(n=len(problems), first=wrong_words(problems[0])),
            link=self.tr("See all settings"),
            on_link=self._see,
        )

    def _see(self) -> None:
        self._window.clear_banner(_SETTINGS)
        self._show_settings()
