"""A TCP line that never waits longer than it may, and ends at once when nobody waits any more."""

import selectors
import socket
import ssl
import threading
from collections.abc import Callable
from time import monotonic
from typing import TypeVar

from editor_app.domain.way_steps import IsStopped, StoppedError

T = TypeVar("T")
_LOOK = 0.05  # seconds between two looks at whether to go on
_HEAD = 16 * 1024  # bytes of an HTTP head


def addresses(host: str, port: int, seconds: float, stopped: IsStopped) -> list[tuple[int, str]]:
    """Family and address of a host. Raises ``OSError``, ``TimeoutError``, ``StoppedError``.

    The system's resolver cannot be interrupted: it is left to itself, in a thread that ends with
    the program.
    """
    found: list[tuple[int, str]] = []
    failed: list[OSError] = []
    done = threading.Event()

    def resolve() -> None:
        try:
            told = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.extend((family, str(where[0])) for family, _, _, _, where in told)
        except (OSError, UnicodeError) as error:
            failed.append(error if isinstance(error, OSError) else socket.gaierror(str(error)))
        finally:
            done.set()

    threading.Thread(target=resolve, daemon=True, name="resolver").start()
    _until(done.is_set, seconds, stopped, lambda: done.wait(_LOOK))
    if failed:
        raise failed[0]
    return list(dict.fromkeys(found))


class PatientLine:
    """One connection. Every method may raise ``OSError``, ``TimeoutError``, ``StoppedError``."""

    def __init__(self, seconds: float, stopped: IsStopped) -> None:
        self._seconds, self._stopped = seconds, stopped
        self._socket: socket.socket | None = None

    def open(self, family: int, address: str, port: int) -> None:
        """Connect."""
        self.close()
        line = socket.socket(family, socket.SOCK_STREAM)
        self._socket = line
        line.setblocking(False)
        line.connect_ex((address, port))
        self._wait(selectors.EVENT_WRITE)
        error = line.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if error:
            raise OSError(error, "connect")

    def ask(self, request: bytes) -> bytes:
        """Send a request; give the head of its answer, which may be cut off."""
        ends = monotonic() + self._seconds
        self._retry(lambda: self._held.send(request), ends)  # shorter than any socket's buffer
        head = b""
        while b"\r\n\r\n" not in head and len(head) < _HEAD:
            part = self._retry(lambda: self._held.recv(4096), ends)
            if not part:
                break
            head += part
        return head

    def secure(self, context: ssl.SSLContext, host: str) -> ssl.SSLSocket:
        """TLS over this line. Raises ``ssl.SSLError`` as well."""
        safe = context.wrap_socket(self._held, server_hostname=host, do_handshake_on_connect=False)
        self._socket = safe
        self._retry(safe.do_handshake, monotonic() + self._seconds)
        return safe

    def close(self) -> None:
        """End it."""
        if self._socket is not None:
            self._socket.close()
        self._socket = None

    @property
    def _held(self) -> socket.socket:
        assert self._socket is not None, "open() comes first"
        return self._socket

    def _retry(self, act: Callable[[], T], ends: float) -> T:
        while True:
            try:
                return act()
            except (BlockingIOError, ssl.SSLWantReadError):
                self._wait(selectors.EVENT_READ, ends)
            except ssl.SSLWantWriteError:
                self._wait(selectors.EVENT_WRITE, ends)

    def _wait(self, event: int, ends: float | None = None) -> None:
        left = self._seconds if ends is None else ends - monotonic()
        with selectors.DefaultSelector() as selector:
            selector.register(self._held, event)
            _until(lambda: bool(selector.select(_LOOK)), left, self._stopped, lambda: None)


def _until(
    ready: Callable[[], bool], seconds: float, stopped: IsStopped, rest: Callable[[], object]
) -> None:
    ends = monotonic() + seconds
    while not ready():
        if stopped():
            raise StoppedError
        if monotonic() >= ends:
            raise TimeoutError
        rest()
