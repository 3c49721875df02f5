"""One window per profile: a second start asks the first one to come to the front.

A package that was given to the second start goes along, so that the window looks into it. Who
answers is of the same account: others may lay a socket of any name into the temporary folder.
"""

import hashlib
import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_RAISE = b"raise\n"
_LOOK = b"look "  # and the path as JSON, so that no name ends the line
_WAIT_MS = 1500
_LONGEST = 32 * 1024  # bytes of a request; paths end at 4 KiB


def server_names(profile: Path) -> list[str]:
    """Names of this profile's own, the best first, short enough for every platform's socket path.

    A second start may come from elsewhere and know less of its session: it asks all of them.
    """
    name = "channel-editor-" + hashlib.sha256(str(profile).encode()).hexdigest()[:16]
    if sys.platform == "win32":
        return [name]
    session = (os.environ.get("XDG_RUNTIME_DIR", ""), f"/run/user/{os.getuid()}")
    places = [Path(one) for one in dict.fromkeys(session) if _is_own_alone(Path(one))]
    return [str(place / name) for place in (*places, Path(QDir.tempPath()))]


def ask_to_raise(profile: Path, package: Path | None = None) -> bool:
    """Ask a running program to show its window, and what is in ``package``.

    ``False`` when none answered.
    """
    return any(_asked_at(name, package) for name in server_names(profile) if _is_own(name))


def _asked_at(name: str, package: Path | None) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_WAIT_MS):
        return False
    socket.write(_RAISE if package is None else _asked(package))
    written = socket.waitForBytesWritten(_WAIT_MS)
    socket.disconnectFromServer()
    return written


def _is_own(name: str) -> bool:
    """Whether the socket is this account's; nothing is told to any other one."""
    if sys.platform == "win32":
        return True  # the pipe itself lets only its own user in
    try:
        return Path(name).lstat().st_uid == os.getuid()
    except OSError:
        return False


def _is_own_alone(place: Path) -> bool:
    """Whether a folder is this account's, and closed to everybody else."""
    if sys.platform == "win32" or not place.is_absolute():
        return False
    try:
        told = place.stat()
    except OSError:
        return False
    return told.st_uid == os.getuid() and not told.st_mode & 0o077


def _asked(package: Path) -> bytes:
    """The other program stands in another folder: the path is told whole."""
    return _LOOK + json.dumps(str(package.absolute())).encode() + b"\n"


class RaiseServer(QObject):
    """Listens for second starts."""

    raised = Signal()
    handed = Signal(object)  # Path of a package to look into; ``raised`` comes before

    def __init__(self, profile: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        for name in server_names(profile):
            QLocalServer.removeServer(name)  # left behind by a killed program; we hold the lock
            if self._server.listen(name):
                break
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._server.close)  # the socket goes with the window

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
