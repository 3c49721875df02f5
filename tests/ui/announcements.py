"""Catches what is announced to screen readers, where the program hands it to Qt."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from editor_app.ui import announcing

_URGENT = QAccessible.AnnouncementPoliteness.Assertive


@dataclass(slots=True)
class Heard:
    """The words in their order, and which of them interrupted."""

    words: list[str] = field(default_factory=list)
    urgent: list[str] = field(default_factory=list)

    def take(self, event: QAccessibleAnnouncementEvent) -> None:
        """As ``QAccessible.updateAccessibility`` is called."""
        self.words.append(event.message())
        if event.politeness() is _URGENT:
            self.urgent.append(event.message())


def listen(monkeypatch: pytest.MonkeyPatch) -> Heard:
    """From now on, to the end of the test."""
    heard = Heard()
    monkeypatch.setattr(announcing, "_send", heard.take)
    return heard
