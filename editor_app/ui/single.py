"""One window per profile: a second start asks the first one to come to the front.

A package that was given to the second start goes along, so that the window looks into it.
"""

import hashlib
import json
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_RAISE = b"raise\n"
_LOOK = b"look "  # and the path as JSON, so that no name ends the line
_WAIT_MS = 1500
_LONGEST = 32 * 1024  # bytes of a request; paths end at 4 KiB


def server_name(profile: Path) -> str:
    """A name of this profile's own, short enough for every platform's socket path."""
    return "channel-editor-" + hashlib.sha256(str(profile).encode()).hexdigest()[:16]


def ask_to_raise(profile: Path, package: Path | None = None) -> bool:
    """Ask a running program to show its window, and what is in ``package``.

    ``False`` when none answered.
    """
    socket = QLocalSocket()
    socket.connectToServer(server_name(profile))
    if not socket.waitForConnected(_WAIT_MS):
        return False
    socket.write(_RAISE if package is None else _asked(package))
    written = socket.waitForBytesWritten(_WAIT_MS)
    socket.disconnectFromServer()
    return written


def _asked(package: Path) -> bytes:
    """The other program stands in another folder: the path is told whole."""
    return _LOOK + json.dumps(str(package.absolute())).encode() + b"\n"


class RaiseServer(QObject):
    """Listens for second starts."""

    raised = Signal()
    handed = Signal(object)  # Path of a package to look into; ``raised`` comes before

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
            socket.setReadBufferSize(_LONGEST)
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(socket.deleteLater)
            self.raised.emit()
        self._read()

    def _read(self) -> None:
        """Whatever was asked whole by now; the sockets are children of the server."""
        waiting = [one for one in self._server.findChildren(QLocalSocket) if one.canReadLine()]
        told = [_told(bytes(one.readLine(_LONGEST).data())) for one in waiting]
        for package in told:
            if package is not None:
                self.handed.emit(package)


def _told(line: bytes) -> Path | None:
    """The package a request names; whatever else was written means only: come to the front."""
    if not line.startswith(_LOOK):
        return None
    try:
        path = json.loads(line.removeprefix(_LOOK))
    except ValueError:
        return None
    return Path(path) if isinstance(path, str) and Path(path).is_absolute() else None
