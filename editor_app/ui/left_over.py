"""Typed words that found no place in a window made anew: offered above the screen until taken."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from editor_app.ui.frame.main_window import MainWindow

_BANNER = "left-over"
_SHOWN = 24  # characters


class LeftOver(QObject):
    """All such words of one window; nobody else holds them, so they stay until they are copied."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.words: tuple[str, ...] = ()
        self._window = window

    @classmethod
    def of(cls, window: MainWindow) -> "LeftOver":
        """The one of a window."""
        found = window.findChild(cls)
        return cls(window) if found is None else found

    def offer(self, words: Sequence[str]) -> None:
        """Offer these, too."""
        self.words += tuple(words)
        if not self.words:
            return
        whole = " ".join(" ".join(self.words).split())
        short = whole if len(whole) <= _SHOWN else f"{whole[:_SHOWN]}…"
        told = self.tr("Typed words found no place again. Kept here until copied: “{words}”")
        self._window.show_banner(
            _BANNER,
            told.format(words=short),
            link=self.tr("Copy"),
            on_link=self._copy,
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self.words))
        self.words = ()
        self._window.clear_banner(_BANNER)
