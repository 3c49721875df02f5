"""An HTTP proxy for tests: it tunnels where it is told, elsewhere, or not at all."""

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
    asked: list[str] = field(default_factory=list)


@contextmanager
def connect_proxy() -> Iterator[Tunnels]:
    """A proxy on 127.0.0.1 that knows CONNECT (RFC 9110 section 9.3.6)."""
    tunnels = Tunnels()

    class Handler(BaseHTTPRequestHandler):
        def do_CONNECT(self) -> None:
            tunnels.asked.append(self.path)
            if tunnels.refusing:
                self.send_response(tunnels.refusing)
                if tunnels.refusing == 407:
                    self.send_header("Proxy-Authenticate", 'Basic realm="office"')
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            port = tunnels.elsewhere or int(self.path.rpartition(":")[2])
            with socket.create_connection(("127.0.0.1", port)) as upstream:
                self.send_response(200)
                self.end_headers()
                _pump(self.connection, upstream)

        def do_GET(self) -> None:
            tunnels.asked.append(self.path)
            self.send_error(502)

        def log_message(self, format: str, *args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    tunnels.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield tunnels
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _pump(one: socket.socket, other: socket.socket) -> None:
    while True:
        ready, _, _ = select.select([one, other], [], [], 5)
        if not ready:
            return
        for source in ready:
            data = source.recv(65536)
            if not data:
                return
            (other if source is one else one).sendall(data)
