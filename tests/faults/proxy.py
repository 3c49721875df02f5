"""A proxy between client and portal that breaks what passes through it, in a declared way.

One request per connection, in threads. A fault applies to requests whose line matches; everything
else passes. ``faults`` counts how often it struck, so that a test can see that it was not idle.
"""

import base64
import gzip
import hashlib
import re
import socket
import struct
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

PROBLEM = b'{"type":"urn:channel-portal:problem:%s","title":"t","status":%d}'


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One HTTP message: first line and headers as they came, and the body."""

    head: bytes
    body: bytes

    @property
    def line(self) -> str:
        """The first line."""
        return self.head.partition(b"\r\n")[0].decode("latin-1")

    @property
    def raw(self) -> bytes:
        """All of it, with a length that fits."""
        kept = [
            line
            for line in self.head.split(b"\r\n")
            if line and not line.lower().startswith((b"content-length", b"connection", b"transfer"))
        ]
        kept += [b"Content-Length: %d" % len(self.body), b"Connection: close"]
        return b"\r\n".join(kept) + b"\r\n\r\n" + self.body


class Exchange:
    """One request on its way: what a fault may do with it."""

    def __init__(self, client: socket.socket, request: Message, proxy: "FaultProxy") -> None:
        self.client = client
        self.request = request
        self._proxy = proxy

    def forward(self) -> Message:
        """Ask the portal."""
        with socket.create_connection(self._proxy.upstream, timeout=20) as upstream:
            upstream.sendall(self.request.raw)
            return _read(upstream)

    def send_only(self, data: bytes) -> None:
        """Give the portal some bytes and go away."""
        with socket.create_connection(self._proxy.upstream, timeout=20) as upstream:
            upstream.sendall(data)

    def hold(self) -> None:
        """Keep the request; ``FaultProxy.release`` passes it on."""
        self._proxy.held.append(self.request)

    def reply(self, data: bytes) -> None:
        """Give the client some bytes."""
        self.client.sendall(data)

    def reset(self) -> None:
        """Cut the line the hard way: RST instead of FIN."""
        self.client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def wait(self, seconds: float = 30) -> bool:
        """Say nothing for so long; whether the test is over."""
        return self._proxy.released.wait(seconds)


Fault = Callable[[Exchange], None]


class FaultProxy:
    """Listens on a loopback port and passes on to ``upstream``."""

    def __init__(self, host: str, port: int) -> None:
        self.upstream = (host, port)
        self.released = threading.Event()
        self.struck = 0
        self.requests: list[str] = []
        self.held: list[Message] = []
        self._fault: Fault | None = None
        self._matching = ""
        self._times = 0
        self._listening: socket.socket | None = None
        self._port = 0
        self._threads: list[threading.Thread] = []
        self.listen()

    @property
    def url(self) -> str:
        """Where clients come."""
        return f"http://127.0.0.1:{self._port}"

    def strike(self, fault: Fault, matching: str = "", times: int = 1_000_000) -> None:
        """Apply ``fault`` to requests whose first line holds ``matching``."""
        self._fault, self._matching, self._times = fault, matching, times

    def heal(self) -> None:
        """Everything passes again."""
        self._fault = None
        self.released.set()
        self.released = threading.Event()
        if self._listening is None:
            self.listen()

    def release(self) -> None:
        """Pass on what was held back; nobody hears the answers."""
        while self.held:
            with socket.create_connection(self.upstream, timeout=20) as upstream:
                upstream.sendall(self.held.pop(0).raw)
                _read(upstream)

    def listen(self) -> None:
        """Take connections, on the same port as before."""
        listening = socket.socket()
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", self._port))
        listening.listen(32)
        self._listening, self._port = listening, listening.getsockname()[1]
        self._spawn(lambda: self._accept(listening))

    def refuse(self) -> None:
        """Take no connections: the port is closed."""
        listening, self._listening = self._listening, None
        if listening is not None:
            listening.shutdown(socket.SHUT_RDWR)
            listening.close()

    def close(self) -> None:
        """End all threads."""
        self.released.set()
        self.refuse()
        for thread in self._threads:
            thread.join(10)

    def _spawn(self, work: Callable[[], None]) -> None:
        thread = threading.Thread(target=work, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self, listening: socket.socket) -> None:
        while True:
            try:
                client, _ = listening.accept()
            except OSError:
                return
            self._spawn(lambda client=client: self._serve(client))  # type: ignore[misc]  # bound now

    def _serve(self, client: socket.socket) -> None:
        with client:
            try:
                self._exchange(client)
            except OSError:
                return  # the client went away, which is part of the exercise

    def _exchange(self, client: socket.socket) -> None:
        request = _read(client)
        if not request.head:
            return
        self.requests.append(request.line)
        exchange = Exchange(client, request, self)
        fault = self._fault
        if fault is None or self._matching not in request.line or self._times <= 0:
            answer = exchange.forward()
            if answer.head:  # else the portal went away: so does the line
                exchange.reply(answer.raw)
            return
        self._times -= 1
        self.struck += 1
        fault(exchange)


def _read(source: socket.socket) -> Message:
    """Read one message: by its length, or to the end of the connection."""
    data = b""
    while b"\r\n\r\n" not in data:
        part = source.recv(65536)
        if not part:
            return Message(head=b"", body=b"")
        data += part
    head, _, body = data.partition(b"\r\n\r\n")
    length = next(
        (
            int(line.split(b":")[1])
            for line in head.split(b"\r\n")
            if line.lower().startswith(b"content-length")
        ),
        None,
    )
    request = not head.startswith(b"HTTP/")
    while (length is None and not request) or len(body) < (length or 0):
        part = source.recv(65536)
        if not part:
            break
        body += part
    return Message(head=head, body=body)


# ---------------------------------------------------------------- faults


def black_hole(exchange: Exchange) -> None:
    """Taken, never answered, never passed on."""
    exchange.wait()


def reset_before(exchange: Exchange) -> None:
    """The line breaks before the portal sees anything."""
    exchange.reset()


def drop_reply(exchange: Exchange) -> None:
    """The portal acts; the reply is lost."""
    exchange.forward()


def reset_reply(after: int) -> Fault:
    """The portal acts; the line breaks ``after`` bytes of the reply."""

    def fault(exchange: Exchange) -> None:
        exchange.reply(exchange.forward().raw[:after])
        exchange.reset()

    return fault


def answer(status: str, media_type: str, body: bytes, *headers: str) -> Fault:
    """Somebody else answers; the portal sees nothing."""
    lines = (f"HTTP/1.1 {status}", f"Content-Type: {media_type}", *headers)

    def fault(exchange: Exchange) -> None:
        exchange.reply(Message(head="\r\n".join(lines).encode(), body=body).raw)

    return fault


def truncated(exchange: Exchange) -> None:
    """The portal acts; half of the body arrives, the length says more."""
    raw = exchange.forward().raw
    exchange.reply(raw[: len(raw) - 40])


def truncated_gzip(exchange: Exchange) -> None:
    """The portal acts; a compressed body ends too early, with a length that fits."""
    reply = exchange.forward()
    cut = gzip.compress(reply.body)[:-12]
    exchange.reply(Message(head=reply.head + b"\r\nContent-Encoding: gzip", body=cut).raw)


def drip(exchange: Exchange) -> None:
    """The portal acts; the body of the reply comes a byte at a time."""
    head, gap, body = exchange.forward().raw.partition(b"\r\n\r\n")
    exchange.reply(head + gap)
    for place in range(len(body)):
        exchange.reply(body[place : place + 1])
        if exchange.wait(0.05):
            return


def drip_head(exchange: Exchange) -> None:
    """The portal acts; even the first line of the reply comes a byte at a time."""
    raw = exchange.forward().raw
    for place in range(len(raw)):
        exchange.reply(raw[place : place + 1])
        if exchange.wait(0.05):
            return


def cut_request(share: float) -> Fault:
    """A share of the request reaches the portal, then both lines break; nothing is answered."""

    def fault(exchange: Exchange) -> None:
        raw = exchange.request.raw
        exchange.send_only(raw[: int(len(raw) * share)])
        exchange.reset()

    return fault


def late(exchange: Exchange) -> None:
    """The line breaks; the request arrives at the portal when everybody thinks it is gone."""
    exchange.hold()
    exchange.reset()


def slow_reply(seconds: float) -> Fault:
    """The portal acts; its reply comes late, but whole."""

    def fault(exchange: Exchange) -> None:
        reply = exchange.forward()
        exchange.wait(seconds)
        exchange.reply(reply.raw)

    return fault


def bomb(exchange: Exchange) -> None:
    """The portal acts; the reply expands beyond every limit."""
    reply = exchange.forward()
    packed = zeros(200)
    exchange.reply(Message(head=reply.head + b"\r\nContent-Encoding: gzip", body=packed).raw)


@cache
def zeros(megabytes: int) -> bytes:
    """So many megabytes of nothing, compressed; made once."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = bytes(1024 * 1024)
    return b"".join([*(packer.compress(block) for _ in range(megabytes)), packer.flush()])


def wrong_digest(exchange: Exchange) -> None:
    """The portal acts; the reply names the digest of something else."""
    reply = exchange.forward()
    kept = [
        line for line in reply.head.split(b"\r\n") if not line.lower().startswith(b"content-digest")
    ]
    told = base64.b64encode(hashlib.sha256(b"something else").digest())
    head = b"\r\n".join([*kept, b"Content-Digest: sha-256=:" + told + b":"])
    exchange.reply(Message(head=head, body=reply.body).raw)


def duplicate(exchange: Exchange) -> None:
    """The request arrives twice; the second answer is passed on."""
    exchange.forward()
    exchange.reply(exchange.forward().raw)


def altered(change: Callable[[bytes], bytes]) -> Fault:
    """The portal acts; the body of its reply is changed, and its digest with it."""

    def fault(exchange: Exchange) -> None:
        reply = exchange.forward()
        body = change(reply.body)
        exchange.reply(Message(head=_digested(reply.head, body), body=body).raw)

    return fault


def _digested(head: bytes, body: bytes) -> bytes:
    """The head with the digest of this body, where there was one."""
    told = base64.b64encode(hashlib.sha256(body).digest())
    return re.sub(rb"(?i)(content-digest: sha-256=):[^:]*:", rb"\1:" + told + b":", head)


@contextmanager
def fault_proxy(url: str) -> Iterator[FaultProxy]:
    """A proxy in front of the portal at ``url``."""
    host, _, port = url.removeprefix("http://").partition(":")
    proxy = FaultProxy(host, int(port))
    try:
        yield proxy
    finally:
        proxy.close()
