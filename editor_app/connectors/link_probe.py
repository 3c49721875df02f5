"""Asking one public web address whether it is there: bounded in time, size and hops.

An address in a text is not to be trusted: it may lead into the office's own network. So every hop
is looked up first, only addresses of the public Internet are connected to, and the connection goes
to exactly the address that was looked at (no second look-up that could answer otherwise). Nothing
is sent but the request: no cookies, no credentials, no body.
"""

import socket
import ssl
from collections.abc import Callable, Iterable, Sequence
from ipaddress import ip_address
from time import monotonic
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpcore

from editor_app.domain.proofing_ports import Outcome
from editor_app.domain.proxies import bracketed

_HOPS = 5
_SECONDS = 15.0  # LNK-04: a page that takes longer does not open
_STEP_SECONDS = 5.0
_MOST_BYTES = 64 * 1024  # of a body; a status is all that is wanted
_PORTS = {"http": 80, "https": 443}
_HEADERS = ((b"User-Agent", b"channel-editor link check"), (b"Accept", b"*/*"))
_ONCE_MORE = frozenset({400, 403, 404, 405, 406, 410, 500, 501, 503})  # HEAD is often not served
_MOVED = frozenset({301, 302, 303, 307, 308})

LookUp = Callable[[str, int], Sequence[str]]


class _NotPublic(Exception):  # noqa: N818 - a verdict on the way, never seen outside
    """A host that leads into a network of somebody's own."""


def look_up(host: str, port: int) -> Sequence[str]:
    """The numeric addresses of a host. Raises ``OSError``."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(address[4][0]) for address in found]


def is_public(address: str) -> bool:
    """Whether a numeric address is one of the public Internet."""
    try:
        told = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(told, "ipv4_mapped", None) or getattr(told, "sixtofour", None)
    return told.is_global and not told.is_multicast and (mapped is None or mapped.is_global)


class PublicOnly(httpcore.NetworkBackend):
    """Connects to public addresses only, and to the very address that was looked at."""

    def __init__(
        self,
        look_up: LookUp = look_up,
        public: Callable[[str], bool] = is_public,
        beneath: httpcore.NetworkBackend | None = None,
    ) -> None:
        self._look_up, self._public = look_up, public
        self._beneath = beneath or httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """One address that is not public makes the host none to connect to."""
        try:
            found = self._look_up(host.strip("[]"), port)
        except (OSError, UnicodeError) as unknown:
            raise httpcore.ConnectError(str(unknown)) from unknown
        if not found or not all(self._public(one) for one in found):
            raise _NotPublic(host)
        return self._beneath.connect_tcp(found[0], port, timeout, local_address, socket_options)


class HttpLinkProbe:
    """Implements ``ports.LinkProbe``. ``verify``: the authorities, if not the system's."""

    def __init__(
        self, network: httpcore.NetworkBackend | None = None, verify: ssl.SSLContext | None = None
    ) -> None:
        self._network = network or PublicOnly()
        self._verify = verify

    def ask(self, url: str) -> tuple[Outcome, int]:
        """What became of it, and the status told last."""
        until = monotonic() + _SECONDS
        try:
            with httpcore.ConnectionPool(
                ssl_context=self._verify or ssl.create_default_context(),
                network_backend=self._network,
                max_connections=1,
            ) as pool:
                return self._follow(pool, url, until)
        except _NotPublic:
            return Outcome.REFUSED, 0
        except (httpcore.NetworkError, httpcore.TimeoutException, OSError):
            return Outcome.UNREACHED, 0
        except (httpcore.ProtocolError, httpcore.UnsupportedProtocol, ValueError):
            return Outcome.FAULTY, 0

    def _follow(self, pool: httpcore.ConnectionPool, url: str, until: float) -> tuple[Outcome, int]:
        for _ in range(_HOPS + 1):
            host = urlsplit(url)
            if host.scheme not in _PORTS or not host.hostname:
                return Outcome.FAULTY, 0
            status, location = _request(pool, "HEAD", url, until)
            if status in _ONCE_MORE:
                status, location = _request(pool, "GET", url, until)
            if status not in _MOVED or not location:
                return _outcome(status), status
            url = urljoin(url, location)
        return Outcome.FAULTY, status  # it leads in circles


def _request(pool: httpcore.ConnectionPool, method: str, url: str, until: float) -> tuple[int, str]:
    left = until - monotonic()
    if left <= 0:
        raise TimeoutError
    step = min(_STEP_SECONDS, left)
    times = {"connect": step, "read": step, "write": step, "pool": step}
    headers = [*_HEADERS, (b"Host", _host(url))]
    with pool.stream(method, _ascii(url), headers=headers, extensions={"timeout": times}) as answer:
        location = dict(answer.headers).get(b"location") or dict(answer.headers).get(b"Location")
        if method == "GET":
            read = 0
            for piece in answer.iter_stream():
                read += len(piece)
                if read > _MOST_BYTES or monotonic() > until:
                    break
        return answer.status, (location or b"").decode("utf-8", "replace")


def _host(url: str) -> bytes:
    return urlsplit(_ascii(url)).netloc.rpartition("@")[2].encode()


def _ascii(url: str) -> str:
    """An address as it goes over the wire: host in IDNA, the rest in percent escapes."""
    parts = urlsplit(url)
    host = (parts.hostname or "").encode("idna").decode() if parts.hostname else ""
    port = f":{parts.port}" if parts.port else ""
    path = "".join(
        char if char.isascii() and char > " " else "".join(f"%{b:02X}" for b in char.encode())
        for char in (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    )
    return f"{parts.scheme}://{bracketed(host)}{port}{path}"


def _outcome(status: int) -> Outcome:
    if status in (404, 410):
        return Outcome.GONE
    if status in (401, 403, 407, 412, 418, 429, 451, 521, 202):
        return Outcome.CLOSED
    if 200 <= status < 300:
        return Outcome.FINE
    return Outcome.FAULTY if status >= 500 else Outcome.CLOSED
