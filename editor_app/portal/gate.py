"""What every request passes: Host allow-list and body caps; and what every answer bears.

Plain ASGI, so that nothing of the framework sees a request that is refused here.
"""

import contextlib
import logging
import re

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from editor_app.portal.core import Portal
from editor_app.portal.db.times import rfc3339
from editor_app.portal.problems import ProblemError, problem_response
from editor_app.wire.v1 import CHAIN_HEAD, PORTAL_SEQUENCE, PORTAL_TIME

_LOG = logging.getLogger(__name__)
_MB = 1024 * 1024
# The public forms that take files.
_FORMS = re.compile(r"^/[^/]+/c/[^/]+/[^/]+/opinions$|^/[^/]+/inquiry/$|^/inquiry(/[a-z]+)?$")
_CAPS = (
    (re.compile(r"^/v1/blobs/"), 20 * _MB),
    (re.compile(r"^/v1/items/[^/]*/revisions/"), 5 * _MB),
    (re.compile(r"^/v1/revisions$"), 5 * _MB),
    (_FORMS, 16 * _MB),
    (re.compile(r""), 256 * 1024),
)
_DRAINED = 64 * _MB
_TOO_LARGE = "内容太大，没有提交。请返回上一页，减少附件后再提交；填写的文字还在那里。"
_METHODS_WITH_BODY = ("POST", "PUT", "PATCH", "DELETE")


class Gate:
    """Refuses foreign hosts, too large bodies before the routers see them."""

    def __init__(self, app: ASGIApp, portal: Portal) -> None:
        self._app = app
        self._hosts = portal.config.hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI entry."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        incoming = _Incoming(receive)
        try:
            if _host(Headers(scope=scope).get("host", "")) not in self._hosts:
                raise ProblemError("bad-request", "unknown host", status=421)
            if scope["method"] in _METHODS_WITH_BODY:
                receive = _replay(await _body(scope, incoming))
        except ProblemError as refusal:
            await incoming.drain()
            response = _refused(refusal, scope["path"])
            response.headers["Connection"] = "close"
            await response(scope, receive, send)
            return
        await self._app(scope, receive, send)


class _Incoming:
    """A request body on its way in."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._more = True

    async def chunk(self) -> bytes | None:
        """The next bytes; ``None`` after the last. Raises ``ProblemError`` when it breaks off."""
        if not self._more:
            return None
        message = await self._receive()
        if message["type"] == "http.disconnect":
            self._more = False
            raise ProblemError("bad-request", "the body ended early")
        self._more = message.get("more_body", False)
        told: bytes = message.get("body", b"")
        return told

    async def drain(self) -> None:
        """Read on for a while, throwing away.

        Closing a socket with unread bytes resets it, and the refusal would never be read.
        """
        left = _DRAINED
        with contextlib.suppress(ProblemError):
            while left > 0 and (told := await self.chunk()) is not None:
                left -= len(told)


class Stamp:
    """Puts sequence, chain head and time on every answer of the API, whatever it says."""

    def __init__(self, app: ASGIApp, portal: Portal) -> None:
        self._app = app
        self._portal = portal

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI entry."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def stamped(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                await self._stamp(scope, MutableHeaders(scope=message))
            await send(message)

        try:
            await self._app(scope, receive, stamped)
        except Exception:
            _LOG.exception("request failed: %s %s", scope["method"], scope["path"])
            if started:
                raise
            failed = problem_response(ProblemError("internal"), scope["path"])
            await failed(scope, receive, stamped)

    async def _stamp(self, scope: Scope, headers: MutableHeaders) -> None:
        headers["X-Content-Type-Options"] = "nosniff"
        if not scope["path"].startswith("/v1"):
            return
        headers.setdefault("Cache-Control", "no-store")
        headers[PORTAL_TIME] = rfc3339(self._portal.now())
        try:
            sequence, head = await run_in_threadpool(self._portal.database.chain)
        except Exception:
            _LOG.exception("chain head unknown")
            return
        headers[PORTAL_SEQUENCE] = str(sequence)
        headers[CHAIN_HEAD] = head


def _refused(refusal: ProblemError, path: str) -> Response:
    """A problem for programs; a sentence for whoever sends a form."""
    if _FORMS.match(path) and refusal.name == "too-large":
        return PlainTextResponse(_TOO_LARGE, status_code=413)
    return problem_response(refusal, path)


def _host(told: str) -> str:
    """The name without the port: ``[::1]:8000`` and ``localhost`` alike."""
    if told.startswith("["):
        return told[1:].partition("]")[0]
    return told.partition(":")[0].lower()


async def _body(scope: Scope, incoming: _Incoming) -> bytes:
    headers = Headers(scope=scope)
    cap = next(size for path, size in _CAPS if path.match(scope["path"]))
    length = headers.get("content-length", "0")
    if not length.isdecimal() or int(length) > cap:
        raise ProblemError("too-large", f"at most {cap} bytes")
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind.startswith("multipart/") and not _FORMS.match(scope["path"]):
        raise ProblemError("bad-request", "multipart is not accepted", status=415)
    body = bytearray()
    while (told := await incoming.chunk()) is not None:
        body += told
        if len(body) > cap:
            raise ProblemError("too-large", f"at most {cap} bytes")
    return bytes(body)


def _replay(body: bytes) -> Receive:
    """Hand the body on as one message; afterwards the client is as good as gone."""
    told = False

    async def receive() -> Message:
        nonlocal told
        if told:
            return {"type": "http.disconnect"}
        told = True
        return {"type": "http.request", "body": body, "more_body": False}

    return receive
