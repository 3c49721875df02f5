"""One window per profile: a second start asks the first one to come to the front."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_RAISE = b"raise\n"
_WAIT_MS = 1500


def server_name(profile: Path) -> str:
    """A name of this profile's own, short enough for every platform's socket path."""
    return "channel-editor-" + hashlib.sha256(str(profile).encode()).hexdigest()[:16]


def ask_to_raise(profile: Path) -> bool:
    """Ask a running program to show its window; ``False`` when none answered."""
    socket = QLocalSocket()
    socket.connectToServer(server_name(profile))
    if not socket.waitForConnected(_WAIT_MS):
        return False
    socket.write(_RAISE)
    written = socket.waitForBytesWritten(_WAIT_MS)
    socket.disconnectFromServer()
    return written


class RaiseServer(QObject):
    """Listens for second starts."""

    raised = Signal()

    def __init__(self, profile: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        name = server_name(profile)
        QLocalServer.removeServer(name)  # left behind by a killed program; we hold the lock
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._server.listen(name)

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.raised.emit()
