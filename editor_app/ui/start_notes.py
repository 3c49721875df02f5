"""What the window says at the start of things that are not as they should be, though it works."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from editor_app.services.clock_sense import is_plausible, made_at
from editor_app.services.folder_kind import FolderFacts, FolderKind, look_at
from editor_app.services.settings import SettingsFile
from editor_app.ui.frame.main_window import MainWindow
from editor_app.ui.runner import Lane, Runner
from editor_app.ui.setting_words import wrong_words

_SETTINGS, _PLACE, _CLOCK = "wrong-settings", "place", "clock"


class StartNotes(QObject):
    """Banners above the first screen."""

    def __init__(
        self, settings: SettingsFile, window: MainWindow, show_settings: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._settings, self._window, self._show_settings = settings, window, show_settings

    def look_at(self, folder: Path, runner: Runner) -> None:
        """Whether the store lies where stores break; a share may take its time to answer."""
        runner.run(Lane.MEDIA, partial(look_at, folder), self.show_place, None, self)

    def show_place(self, facts: FolderFacts) -> None:
        """Say that it does, and what to do."""
        if facts.kind is FolderKind.DISK:
            return
        told = (
            self.tr(
                "Your texts lie on a network share ({what}), where a store can break. Ask your "
                "administrator for a data folder on this computer."
            )
            if facts.kind is FolderKind.NETWORK
            else self.tr(
                "Your texts lie in a synchronised folder ({what}), where a store can break or be "
                "set back. Ask your administrator for a data folder outside of it."
            )
        )
        self._window.show_banner(_PLACE, told.format(what=facts.because))

    def show_clock(self, now: datetime) -> None:
        """Say that the clock cannot be right."""
        if is_plausible(now, made_at()):
            return
        told = self.tr(
            "This computer's clock says {day}, which cannot be right. Your texts are saved as "
            "ever; terms and certificates are judged wrongly until it is set."
        )
        self._window.show_banner(_CLOCK, told.format(day=f"{now.astimezone():%Y-%m-%d %H:%M}"))

    def show(self) -> None:
        """Say what was wrong in the files of settings, the rest of which holds, and the clock."""
        self.show_clock(datetime.now(UTC))
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
