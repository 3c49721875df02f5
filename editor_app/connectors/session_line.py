"""A connection to the notification service of the session bus: calls go out, buttons come in."""

from collections.abc import Callable
from contextlib import suppress
from queue import Queue
from typing import Any

from jeepney import DBusAddress, MatchRule, Message, new_method_call
from jeepney.auth import AuthenticationError
from jeepney.bus_messages import message_bus
from jeepney.io.common import RouterClosed
from jeepney.io.threading import DBusRouter, open_dbus_connection
from jeepney.wrappers import DBusErrorResponse, unwrap_msg

_SECONDS = 2.0  # a desktop that does not answer is none
_NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_SERVICE = DBusAddress(_PATH, bus_name=_NAME, interface=_NAME)

# No address of a bus is a KeyError, one that jeepney does not speak a RuntimeError.
ABSENT = (
    LookupError,
    ValueError,
    RuntimeError,
    EOFError,
    AuthenticationError,
    DBusErrorResponse,
    RouterClosed,
)


class QuietRouter(DBusRouter):  # type: ignore[misc]  # jeepney has no types
    """Ends quietly with the bus."""

    def _receiver(self) -> None:
        with suppress(OSError, EOFError, ValueError):
            super()._receiver()


class _Ear(Queue[Message]):
    """Hands on what a filter lets through, at once."""

    def __init__(self, heard: Callable[[int, str], None]) -> None:
        super().__init__()
        self._heard = heard

    def put_nowait(self, item: Message) -> None:
        told = item.body
        if len(told) == 2 and isinstance(told[0], int) and isinstance(told[1], str):
            self._heard(told[0], told[1])


class SessionLine:
    """Every failure is an ``OSError``: there is no desktop that could show anything."""

    def __init__(self, heard: Callable[[int, str], None]) -> None:
        try:
            self._connection = open_dbus_connection(bus="SESSION")
        except ABSENT as absent:
            raise ConnectionError from absent
        self._router = QuietRouter(self._connection)
        rule = MatchRule(type="signal", interface=_NAME, member="ActionInvoked", path=_PATH)
        self._filter = self._router.filter(rule, queue=_Ear(heard))
        try:
            self._ask(message_bus.AddMatch(rule))
        except OSError:
            self.close()
            raise

    def call(self, method: str, signature: str, told: tuple[object, ...]) -> int:
        """Ask the service; its answer is a number."""
        (number,) = self._ask(new_method_call(_SERVICE, method, signature, told))
        return int(number)

    def close(self) -> None:
        """Stop listening."""
        self._filter.close()
        with suppress(OSError, ValueError):
            self._router.close()
        with suppress(OSError):
            self._connection.close()

    def _ask(self, message: Message) -> tuple[Any, ...]:
        try:
            return tuple(unwrap_msg(self._router.send_and_get_reply(message, timeout=_SECONDS)))
        except ABSENT as absent:
            raise ConnectionError from absent
