"""The loopback address where the browser brings the authorization code (RFC 8252 section 7.3)."""

import secrets
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from time import monotonic
from urllib.parse import parse_qs, urlsplit

from editor_app.domain.errors import Code, EditorError

PATH = "/callback"
# Shown in the browser, whose language is not ours to know: both, in one page without scripts.
_PAGE = """<!doctype html><html lang="zh"><meta charset="utf-8"><title>频道采编</title>
<p>登录已返回频道采编，可以关闭此页。</p><p lang="en">Signed in. You may close this page.</p></html>
"""


class Callback:
    """One waiting place for one sign-in, on a free port of 127.0.0.1."""

    def __init__(self) -> None:
        self.state = secrets.token_urlsafe(24)
        self.code = ""
        self.error = ""
        self._server = HTTPServer(("127.0.0.1", 0), self._handler())

    @property
    def redirect_uri(self) -> str:
        """Where the portal shall send the browser."""
        return f"http://127.0.0.1:{self._server.server_port}{PATH}"

    def wait(self, open_url: Callable[[str], None], url: str, seconds: float) -> str:
        """Open the browser and wait for the code. Raises SIGN_IN_REFUSED."""
        ends = monotonic() + seconds
        try:
            open_url(url)
            while not self.code and not self.error and monotonic() < ends:
                self._server.timeout = min(1.0, max(0.05, ends - monotonic()))
                self._server.handle_request()
        finally:
            self._server.server_close()
        if not self.code:
            raise EditorError(Code.SIGN_IN_REFUSED, problem=self.error or "no answer in time")
        return self.code

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        callback = self

        class Handler(BaseHTTPRequestHandler):
            """Answers the browser; a request with another state is none of ours."""

            timeout = 5

            def do_GET(self) -> None:
                parts = urlsplit(self.path)
                told = {key: values[0] for key, values in parse_qs(parts.query).items()}
                ours = secrets.compare_digest(told.get("state", ""), callback.state)
                if parts.path != PATH or not ours:
                    self.send_error(404)
                    return
                callback.code = told.get("code", "")
                callback.error = told.get("error", "")[:60]
                page = _PAGE.encode()
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(page)))
                self.send_header("Cache-Control", "no-store")
                self.end_headers()
                self.wfile.write(page)

            def log_message(self, format: str, *args: object) -> None:
                """The query holds the code: it is written nowhere."""

        return Handler
