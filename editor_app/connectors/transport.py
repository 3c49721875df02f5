"""The HTTP client itself: time-outs, size limits, and foreign errors in our words."""

import base64
import hashlib
import re
import ssl
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from time import monotonic
from typing import TypeVar

import httpx
import msgspec

from editor_app import __version__
from editor_app.connectors import strict
from editor_app.connectors.deadline import Scissors
from editor_app.connectors.http import TOO_LONG, Answer, HttpOptions
from editor_app.connectors.system_proxy import proxy_in_use
from editor_app.connectors.tls import trust
from editor_app.domain.errors import Code, EditorError

T = TypeVar("T")
_DIGEST = re.compile(r"sha-256=:([A-Za-z0-9+/]{43}=):")
_GZIP = 16 + zlib.MAX_WBITS


class Transport:
    """One httpx client. Redirects are never followed: a token goes to the pinned origin only."""

    def __init__(self, options: HttpOptions) -> None:
        self._options = options
        self._scissors = Scissors(options.total_seconds)
        self._client = httpx.Client(
            timeout=httpx.Timeout(options.read_seconds, connect=options.connect_seconds),
            follow_redirects=False,
            trust_env=False,
            proxy=_proxy(options),
            verify=trust(options.ca_file),
            headers={
                "User-Agent": f"channel-editor/{__version__}",
                "Accept": "application/json, application/problem+json",
                "Accept-Encoding": "gzip",
            },
        )

    def send(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        content: bytes | None,
        limit: int,
        seconds: float | None = None,
    ) -> Answer:
        """One request, one complete answer of at most ``limit`` bytes, whatever its status.

        Raises ``EditorError``: OFFLINE and TLS when nothing was sent, TIMEOUT when no answer came
        (the outcome is unknown), BAD_ANSWER when the answer broke off or is too large.
        """
        whole = seconds or self._options.total_seconds
        ends = monotonic() + whole
        with self._scissors.watching(seconds):
            with _in_our_words():
                request = self._client.build_request(
                    method,
                    url,
                    headers=headers,
                    content=content,
                    timeout=self._patience(seconds),
                    extensions={"trace": self._scissors.trace},
                )
                response = self._client.send(request, stream=True)
            try:
                with _broken_off(ends):
                    raw = _read(response, limit)
            finally:
                response.close()
        told = {name.lower(): value for name, value in response.headers.items()}
        _check_digest(raw, told.get("content-digest", ""))
        body = _expanded(raw, told.get("content-encoding", ""), limit)
        return Answer(status=response.status_code, headers=told, body=body)

    def _patience(self, seconds: float | None) -> httpx.Timeout:
        read, connect = self._options.read_seconds, self._options.connect_seconds
        if seconds is None:
            return httpx.Timeout(read, connect=connect)
        return httpx.Timeout(min(read, seconds), connect=min(connect, seconds))

    def decode(self, body: bytes, kind: type[T]) -> T:
        """Read JSON strictly as ``kind``. Raises ``EditorError(BAD_ANSWER)``."""
        strict.check(body)
        try:
            return msgspec.json.decode(body, type=kind)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as wrong:
            raise EditorError(Code.BAD_ANSWER, problem=type(wrong).__name__) from wrong

    def close(self) -> None:
        """Give connections back."""
        self._client.close()


def _proxy(options: HttpOptions) -> httpx.Proxy | None:
    """With the account of whoever signs in there; one in a variable's address goes before."""
    address = proxy_in_use(options.base_url, options.proxy, options.trust_environment).address
    if not address:
        return None
    account = None if "@" in address else options.account(address)
    return httpx.Proxy(address, auth=(account.name, account.password) if account else None)


def _read(response: httpx.Response, limit: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    for part in response.iter_raw():
        size += len(part)
        if size > limit:
            raise EditorError(Code.BAD_ANSWER, problem=TOO_LONG, limit=limit)
        parts.append(part)
    return b"".join(parts)


def _expanded(raw: bytes, encoding: str, limit: int) -> bytes:
    """Undo gzip by hand: httpx takes a truncated gzip body for a whole one and expands any bomb."""
    if encoding in ("", "identity") or not raw:
        return raw
    if encoding != "gzip":
        raise EditorError(Code.BAD_ANSWER, problem="unknown content encoding")
    expander = zlib.decompressobj(_GZIP)
    try:
        body = expander.decompress(raw, limit + 1)
    except zlib.error as wrong:
        raise EditorError(Code.BAD_ANSWER, problem="damaged gzip") from wrong
    if len(body) > limit:
        raise EditorError(Code.BAD_ANSWER, problem=TOO_LONG, limit=limit)
    if not expander.eof:
        raise EditorError(Code.BAD_ANSWER, problem="truncated gzip")
    return body


def _check_digest(raw: bytes, told: str) -> None:
    """Compare with ``Content-Digest`` (RFC 9530), where there is one, over the bytes as sent."""
    match = _DIGEST.search(told)
    if match and base64.b64decode(match[1]) != hashlib.sha256(raw).digest():
        raise EditorError(Code.BAD_ANSWER, problem="digest of the answer differs")


@contextmanager
def _in_our_words() -> Iterator[None]:
    """Until the head of the answer is here."""
    try:
        yield
    except httpx.ProxyError as failed:
        asks = str(failed).startswith(("407", "401"))  # 401: tinyproxy, to a wrong password
        code = Code.PROXY_SIGN_IN if asks else Code.PROXY
        raise EditorError(code, problem=type(failed).__name__) from failed
    except (httpx.ConnectError, httpx.ConnectTimeout) as failed:
        code = Code.TLS if _is_tls(failed) else Code.OFFLINE
        raise EditorError(code, problem=type(failed).__name__) from failed
    except httpx.RemoteProtocolError as failed:
        silent = "disconnected" in str(failed)
        code = Code.TIMEOUT if silent else Code.NOT_THE_PORTAL
        raise EditorError(code, problem=type(failed).__name__) from failed
    except (httpx.TimeoutException, httpx.NetworkError) as failed:
        raise EditorError(Code.TIMEOUT, problem=type(failed).__name__) from failed
    except (httpx.HTTPError, httpx.InvalidURL) as failed:
        raise EditorError(Code.NOT_THE_PORTAL, problem=type(failed).__name__) from failed


@contextmanager
def _broken_off(ends: float) -> Iterator[None]:
    """After the head, within the body; past ``ends`` it was us who cut the line."""
    try:
        yield
    except httpx.TimeoutException as failed:
        raise EditorError(Code.TIMEOUT, problem=type(failed).__name__) from failed
    except httpx.HTTPError as failed:
        code = Code.TIMEOUT if monotonic() >= ends else Code.BAD_ANSWER
        raise EditorError(code, problem="answer broke off") from failed


def _is_tls(failed: BaseException) -> bool:
    """Whether a certificate or the TLS handshake lies behind a connection that failed."""
    cause: BaseException | None = failed
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            return True
        cause = cause.__cause__ or cause.__context__
    return False
