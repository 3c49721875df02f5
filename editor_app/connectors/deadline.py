"""A limit on the whole of one exchange: httpx limits each read, and a peer that drips one byte a
second passes that for ever, within the headers even."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from weakref import WeakSet

_OPENED = (".connect_tcp.complete", ".start_tls.complete")


class Scissors:
    """Knows the open lines of one client and cuts them when an exchange takes too long."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._lines: WeakSet[Any] = WeakSet()

    def trace(self, event: str, info: dict[str, Any]) -> None:
        """httpcore's ``trace`` extension: remember every line as it is opened."""
        if event.endswith(_OPENED):
            self._lines.add(info["return_value"])

    @contextmanager
    def watching(self, seconds: float | None = None) -> Iterator[None]:
        """Within the block an exchange has the limit, or ``seconds``, in total."""
        timer = threading.Timer(seconds or self._seconds, self._cut)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _cut(self) -> None:
        for line in list(self._lines):
            connected = line.get_extra_info("socket")
            try:
                connected.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue  # closed by the other side already
