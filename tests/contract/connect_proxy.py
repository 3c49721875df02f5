"""An HTTP proxy for tests: it tunnels where it is told, elsewhere, or not at all."""

import base64
import select
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(slots=True)
class Tunnels:
    """What the proxy was asked for. ``elsewhere`` is where an evil one leads."""

    url: str = ""
    elsewhere: int | None = None
    refusing: int = 0  # the status it refuses with
    account: str = ""  # ``name:password`` that it wants, in UTF-8
    offers: tuple[str, ...] = ('Basic realm="office"',)
    denies_with: int = 407  # a wrong account; tinyproxy says 401
    signed: list[str] = field(default_factory=list)  # who came, right or wrong
    asked: list[str] = field(default_factory=list)


@contextmanager
def connect_proxy() -> Iterator[Tunnels]:
    """A proxy on 127.0.0.1 that knows CONNECT (RFC 9110 section 9.3.6)."""
    tunnels = Tunnels()
    server = _Proxy(tunnels)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    tunnels.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield tunnels
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Proxy(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, tunnels: Tunnels) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.tunnels = tunnels


class _Handler(BaseHTTPRequestHandler):
    server: _Proxy

    def do_CONNECT(self) -> None:
        tunnels = self.server.tunnels
        tunnels.asked.append(self.path)
        refusing = tunnels.refusing or self._stranger()
        if refusing:
            self.send_response(refusing)
            for one in tunnels.offers if refusing == 407 else ():
                self.send_header("Proxy-Authenticate", one)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        port = tunnels.elsewhere or int(self.path.rpartition(":")[2])
        with socket.create_connection(("127.0.0.1", port)) as upstream:
            self.send_response(200)
            self.end_headers()
            _pump(self.connection, upstream)

    def _stranger(self) -> int:
        tunnels, told = self.server.tunnels, self.headers.get("Proxy-Authorization", "")
        came = base64.b64decode(told.removeprefix("Basic ")).decode() if told else ""
        if came:
            tunnels.signed.append(came)
        if not tunnels.account or came == tunnels.account:
            return 0
        return tunnels.denies_with if came else 407

    def do_GET(self) -> None:
        self.server.tunnels.asked.append(self.path)
        self.send_error(502)

    def log_message(self, format: str, *args: object) -> None:
        return


def _pump(one: socket.socket, other: socket.socket) -> None:
    while True:
        ready, _, _ = select.select([one, other], [], [], 5)
        if not ready:
            return
        for source in ready:
            try:
                data = source.recv(65536)
            except ConnectionError:
                return
            if not data:
                return
            (other if source is one else one).sendall(data)
