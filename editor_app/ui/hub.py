"""The hub: where screens hear what changed, and ask the frame for what only the frame can show."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from editor_app.domain.changes import Changes


class Hub(QObject):
    """Signals only; it holds nothing and decides nothing."""

    changed = Signal(object)  # Changes: refresh these rows and no others
    toastAsked = Signal(str, str, object)  # sentence, word of the action, callable or None
    statusAsked = Signal(str, str, str, str)  # key, text, icon, tone; an empty text removes it
    screenAsked = Signal(str, object)  # key of a screen, and what to show there (or None)

    def announce(self, changes: Changes) -> None:
        """Tell every screen; nothing is told when nothing changed."""
        if changes:
            self.changed.emit(changes)

    def toast(self, text: str, action: str = "", undo: Callable[[], None] | None = None) -> None:
        """Ask for a short notice about something done and, if ``action`` is named, undoable."""
        self.toastAsked.emit(text, action, undo)

    def status(self, key: str, text: str, icon: str = "", tone: str = "") -> None:
        """Ask for a line in the status bar."""
        self.statusAsked.emit(key, text, icon, tone)

    def show(self, screen: str, what: object = None) -> None:
        """Ask for a screen, and for one thing on it."""
        self.screenAsked.emit(screen, what)
