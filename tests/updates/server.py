"""A server of update files with ranges, in a process of its own; misbehaves where a file says so.

``NAME.drip`` beside a file: it comes a byte at a time. ``NAME.endless``: it never ends.
"""

import re
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

_RANGE = re.compile(r"bytes=(\d+)-(\d+)")


class Handler(BaseHTTPRequestHandler):
    """Files below the folder of the server."""

    folder: Path

    def do_GET(self) -> None:
        path = self.folder / self.path.lstrip("/")
        if not path.is_file():
            self.send_error(404)
            return
        data = path.read_bytes()
        asked = _RANGE.fullmatch(self.headers.get("Range", ""))
        if asked and not path.with_name(path.name + ".whole").exists():
            start, end = int(asked[1]), min(int(asked[2]) + 1, len(data))
            self.send_response(206)
            self.send_header("Content-Range", f"bytes {start}-{end - 1}/{len(data)}")
            data = data[start:end]
        else:
            self.send_response(200)
        self.end_headers()
        try:
            self._send(path, data)
        except OSError:
            return  # the client cut the line

    def _send(self, path: Path, data: bytes) -> None:
        if path.with_name(path.name + ".endless").exists():
            while True:
                self.wfile.write(bytes(65536))
        if path.with_name(path.name + ".drip").exists():
            for at in range(len(data)):
                self.wfile.write(data[at : at + 1])
                time.sleep(0.05)
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        return


if __name__ == "__main__":
    Handler.folder = Path(sys.argv[1])
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    print(server.server_port, flush=True)
    server.serve_forever()
