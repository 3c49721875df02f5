"""What screen readers are told of: everything that is announced goes through ``announce``."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QWidget

_Politeness = QAccessible.AnnouncementPoliteness
_send = QAccessible.updateAccessibility


def announce(where: QWidget, words: str, *, urgent: bool = False) -> None:
    """Let a screen reader say ``words``: at its next pause, or at once when ``urgent``.

    Urgent is what a person must not type on without knowing: a text that is not saved, an error.
    """
    event = QAccessibleAnnouncementEvent(where, words)
    event.setPoliteness(_Politeness.Assertive if urgent else _Politeness.Polite)
    _send(event)


class Announcer(QObject):
    """Speaks for one window, and says of a lasting state only when it became another one."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._states: dict[str, str] = {}

    def say(self, words: str, *, urgent: bool = False) -> None:
        """Something happened."""
        if words:
            announce(self._window, words, urgent=urgent)

    def state(self, topic: str, state: str, words: str) -> None:
        """``topic`` is in ``state`` now; the words may tell more, such as the time."""
        if self._states.get(topic) != state:
            self._states[topic] = state
            self.say(words)

    def forget(self, topic: str) -> None:
        """The topic is over: whatever comes next is news."""
        self._states.pop(topic, None)


class SpokenLabel(QLabel):
    """A label that is spoken as soon as a sentence about what is wrong stands in it."""

    def setText(self, text: str) -> None:
        news = text not in ("", self.text())
        super().setText(text)
        if news and self.property("role") == "error" and self.window().isVisible():
            announce(self, text, urgent=True)
