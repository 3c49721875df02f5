"""The portal's real application, spoken to in this process: every layer but the socket."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
from starlette.types import ASGIApp, Message

from editor_app.connectors.deferred import open_transport
from editor_app.connectors.http import Http, HttpOptions
from editor_app.connectors.transport import Transport

ORIGIN = "http://127.0.0.1:1"


class AsgiTransport(httpx.BaseTransport):
    """Hands requests to an application that runs on an event loop in a thread of its own."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self.app: ASGIApp | None = None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """One request, one complete answer."""
        body = request.read()
        return asyncio.run_coroutine_threadsafe(self._ask(request, body), self._loop).result(60)

    async def _ask(self, request: httpx.Request, body: bytes) -> httpx.Response:
        assert self.app is not None
        told: list[Message] = []
        sent = False

        async def receive() -> Message:
            nonlocal sent
            if sent:
                return {"type": "http.disconnect"}
            sent = True
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Message) -> None:
            told.append(message)

        await self.app(_scope(request), receive, send)
        head, *rest = told
        content = b"".join(one.get("body", b"") for one in rest)
        return httpx.Response(
            head["status"], headers=head["headers"], stream=httpx.ByteStream(content)
        )


def _scope(request: httpx.Request) -> dict[str, object]:
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": request.method,
        "scheme": request.url.scheme,
        "path": request.url.path,
        "raw_path": request.url.raw_path,
        "query_string": request.url.query,
        "root_path": "",
        "headers": [(name.lower(), value) for name, value in request.headers.raw],
        "client": ("127.0.0.1", 1234),
        "server": ("127.0.0.1", 1),
    }


class InProcessHttp(Http):
    """``Http`` over one shared transport: opening one per workstation would cost 60 ms."""

    def __init__(self, transport: Transport) -> None:
        super().__init__(HttpOptions(base_url=ORIGIN))
        self._shared = transport

    def _open(self) -> Transport:
        return self._shared

    def close(self) -> None:
        """Nothing of its own to close."""


@contextmanager
def in_process() -> Iterator[tuple[AsgiTransport, Transport]]:
    """A running event loop, the way into it, and the client's own transport over that."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    asgi = AsgiTransport(loop)
    transport = open_transport(HttpOptions(base_url=ORIGIN))
    transport._client.close()
    transport._client = httpx.Client(transport=asgi, headers=transport._client.headers)
    try:
        yield asgi, transport
    finally:
        transport.close()
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()
