"""Hears when a notice on the desktop is clicked (Desktop Notifications Specification 1.2).

Loaded with the first notice that a desktop took: QtDBus costs 5 ms.
"""

import os
from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage

BUS = "channel-editor-notices"  # name of our own connection to the session bus
_SERVICE = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"


class DesktopClicks(QObject):
    """Connects once."""

    clicked = Signal(int)  # number of the notice

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._listening = False

    def listen(self) -> bool:
        """Begin to listen; whether there is a bus to listen on."""
        if not self._listening:
            address = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
            bus = QDBusConnection.connectToBus(address, BUS)
            slot: Any = SLOT("invoked(QDBusMessage)")  # PySide takes str alone, its stub says bytes
            self._listening = bus.isConnected() and bus.connect(
                _SERVICE, _PATH, _SERVICE, "ActionInvoked", self, slot
            )
            if not self._listening:
                QDBusConnection.disconnectFromBus(BUS)  # else the name stands for a dead line
        return self._listening

    @Slot(QDBusMessage)
    def invoked(self, message: QDBusMessage) -> None:
        """A notice, perhaps another program's, was clicked."""
        told = message.arguments()
        if len(told) == 2 and isinstance(told[0], int) and told[1] == "default":
            self.clicked.emit(told[0])
