"""Requests to one pinned origin, and what counts as an answer of a portal.

An answer counts only with the right content type and the right shape: a captive portal's page is
a 200, too. The client library behind it is loaded with the first request (deferred.py).
"""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urljoin, urlsplit

from editor_app.connectors.deferred import open_transport
from editor_app.connectors.problems import MEDIA_TYPE, from_problem, from_status
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.proxies import AccountOf, no_account
from editor_app.wire.v1 import Problem

if TYPE_CHECKING:
    from editor_app.connectors.transport import Transport

T = TypeVar("T")
TOO_LONG = "answer too large"  # the problem told when an answer passes its limit
JSON_LIMIT = 16 * 1024 * 1024  # bytes of one JSON answer
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_JSON = frozenset({"application/json", MEDIA_TYPE})


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpOptions:
    """How to reach one portal."""

    base_url: str
    connect_seconds: float = 5.0
    read_seconds: float = 30.0
    total_seconds: float = 120.0  # for one request and its answer
    trust_environment: bool = False  # the system's own proxy (HTTPS_PROXY, desktop, registry)
    proxy: str = ""
    account: AccountOf = no_account  # who signs in at the proxy
    ca_file: str = ""  # further trusted certificates, as the installer set them
    upload_limit: Callable[[], int] = lambda: 0  # KB per second for files; 0: as fast as it goes


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A complete answer. Header names are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def media_type(self) -> str:
        """The content type without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


class Http:
    """Talks to the origin of ``options.base_url`` and to nobody else."""

    def __init__(self, options: HttpOptions) -> None:
        """Opens nothing yet."""
        self._options = options
        self._origin = _origin(options.base_url)
        self._transport: Transport | None = None
        self._opening = threading.Lock()

    @property
    def base_url(self) -> str:
        """What was configured."""
        return self._options.base_url

    @property
    def upload_limit(self) -> Callable[[], int]:
        """KB per second for files, as it is chosen now."""
        return self._options.upload_limit

    def send(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        content: bytes | None = None,
        limit: int = JSON_LIMIT,
        seconds: float | None = None,
    ) -> Answer:
        """One request; any status comes back. ``url`` may be relative to the base.

        ``seconds`` is the time for all of it, where the usual time is too long.
        """
        transport = self._open()
        try:
            return transport.send(method, self.pinned(url), headers or {}, content, limit, seconds)
        except EditorError as failed:
            if failed.code is Code.PROXY_SIGN_IN or self._may_go_elsewhere(failed.code):
                self._leave(transport)
            raise

    def ask(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        content: bytes | None = None,
        limit: int = JSON_LIMIT,
    ) -> Answer:
        """Like ``send``, but everything that is not 2xx or 304 is raised as ``EditorError``."""
        answer = self.send(method, url, headers=headers, content=content, limit=limit)
        if 200 <= answer.status < 300 or answer.status == 304:
            return answer
        raise self.refusal(answer)

    def read(self, answer: Answer, kind: type[T]) -> T:
        """The JSON of an answer as ``kind``. Raises NOT_THE_PORTAL or BAD_ANSWER."""
        if answer.media_type not in _JSON:
            raise EditorError(Code.NOT_THE_PORTAL, content_type=answer.media_type[:60])
        return self._open().decode(answer.body, kind)

    def refusal(self, answer: Answer) -> EditorError:
        """What an answer other than a success means."""
        now = datetime.now(UTC)
        if answer.media_type != MEDIA_TYPE:
            return from_status(answer.status, answer.headers, now)
        try:
            problem = self._open().decode(answer.body, Problem)
        except EditorError:  # the answer to a HEAD has no body
            problem = Problem(type="about:blank", title="", status=answer.status)
        return from_problem(problem, answer.headers, now)

    def pinned(self, url: str) -> str:
        """The absolute address. Raises NOT_THE_PORTAL for another origin, TLS for plain HTTP."""
        absolute = urljoin(self._options.base_url, url)
        parts = urlsplit(absolute)
        if _origin(absolute) != self._origin:
            raise EditorError(Code.NOT_THE_PORTAL, problem="another origin")
        if parts.scheme != "https" and parts.hostname not in _LOOPBACK:
            raise EditorError(Code.TLS, problem="only https leaves this computer")
        return absolute

    def here(self, url: str) -> str:
        """A path of this portal without its origin; any other address as it is."""
        absolute = urljoin(self._options.base_url, url) if url else ""
        if _origin(absolute) != self._origin:
            return url
        return urlsplit(absolute)._replace(scheme="", netloc="").geturl()

    def close(self) -> None:
        """Give connections back; a later request opens new ones."""
        with self._opening:
            if self._transport is not None:
                self._transport.close()
            self._transport = None

    def _may_go_elsewhere(self, code: Code) -> bool:
        """A computer that was carried to another network has another proxy there."""
        return self._options.trust_environment and code in (Code.PROXY, Code.OFFLINE)

    def _leave(self, transport: "Transport") -> None:
        """The next request looks anew for proxy and account; others may still be using this one."""
        with self._opening:
            if self._transport is transport:
                self._transport = None

    def _open(self) -> "Transport":
        with self._opening:
            if self._transport is None:
                self._transport = open_transport(self._options)
            return self._transport


def _origin(url: str) -> tuple[str, str, int | None]:
    parts = urlsplit(url)
    try:
        port = parts.port or {"http": 80, "https": 443}.get(parts.scheme)
    except ValueError:
        port = None
    return parts.scheme, parts.hostname or "", port
