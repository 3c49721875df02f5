"""Less motion, as the desktop's settings portal tells it (org.freedesktop.portal.Settings).

GNOME keeps the wish where no file can be read; Qt 6.11 asks nobody for it. The files of GTK 3 and
KDE are read by ``ui/motion.py``.
"""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from queue import Queue
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jeepney import Message

    from editor_app.connectors.session_line import QuietRouter

_NAME = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_SETTINGS = "org.freedesktop.portal.Settings"
_SECONDS = 2.0  # a desktop that does not answer wishes nothing

# Which values of which keys mean: let nothing move.
_REDUCED: dict[tuple[str, str], object] = {
    ("org.gnome.desktop.interface", "enable-animations"): False,
    ("org.freedesktop.appearance", "reduced-motion"): 1,
}


def _unheard(_: bool) -> None:
    return


class PortalWishes:
    """Implements ``domain.desktop_wishes.DesktopWishes``; without such a portal: no wish."""

    def __init__(self) -> None:
        self._heard: Callable[[bool], None] = _unheard
        self._close: Callable[[], None] = lambda: None
        self._told: dict[tuple[str, str], object] = {}

    def hear(self, heard: Callable[[bool], None]) -> None:
        """Call this whenever the wish changes."""
        self._heard = heard

    def reduced_motion(self) -> bool:
        """Ask, and listen from now on."""
        if not sys.platform.startswith("linux") or _is_nobodys():
            return False
        self.close()
        with suppress(OSError):
            self._listen()
        return self._reduced()

    def close(self) -> None:
        """Stop listening."""
        self._close()
        self._close = lambda: None

    def _reduced(self) -> bool:
        return any(self._told.get(key) == value for key, value in _REDUCED.items())

    def _listen(self) -> None:
        """Jeepney is loaded here, on a lane. Raises ``OSError`` where there is no bus."""
        from jeepney import MatchRule  # noqa: PLC0415 - see above
        from jeepney.bus_messages import message_bus  # noqa: PLC0415 - see above
        from jeepney.io.threading import open_dbus_connection  # noqa: PLC0415 - see above

        from editor_app.connectors.session_line import (  # noqa: PLC0415 - see above
            ABSENT,
            QuietRouter,
        )

        try:
            connection = open_dbus_connection(bus="SESSION")
        except ABSENT as absent:
            raise ConnectionError from absent
        router = QuietRouter(connection)
        rule = MatchRule(type="signal", interface=_SETTINGS, member="SettingChanged", path=_PATH)
        ear = router.filter(rule, queue=_Ear(self._changed))

        def end() -> None:
            ear.close()
            with suppress(OSError, ValueError):
                router.close()
            with suppress(OSError):
                connection.close()

        self._close = end
        with suppress(*ABSENT, OSError):
            router.send_and_get_reply(message_bus.AddMatch(rule), timeout=_SECONDS)
            for key in _REDUCED:
                self._told[key] = _read(router, *key)

    def _changed(self, group: str, name: str, value: object) -> None:
        if (group, name) in _REDUCED:
            self._told[group, name] = value
            self._heard(self._reduced())


class _Ear(Queue["Message"]):
    """Hands on what a filter lets through, at once."""

    def __init__(self, heard: Callable[[str, str, object], None]) -> None:
        super().__init__()
        self._heard = heard

    def put_nowait(self, item: "Message") -> None:
        told = item.body
        if len(told) == 3 and all(isinstance(one, str) for one in told[:2]):
            self._heard(told[0], told[1], _bare(told[2]))


def _read(router: "QuietRouter", group: str, name: str) -> object:
    """One value; none where the portal does not know it."""
    from jeepney import DBusAddress, MessageType, new_method_call  # noqa: PLC0415 - see there

    service = DBusAddress(_PATH, bus_name=_NAME, interface=_SETTINGS)
    call = new_method_call(service, "Read", "ss", (group, name))
    answer = router.send_and_get_reply(call, timeout=_SECONDS)
    if answer.header.message_type is not MessageType.method_return:
        return None
    return _bare(answer.body[0])


def _bare(value: Any) -> object:
    """A value without the variants around it: pairs of signature and value."""
    while isinstance(value, tuple) and len(value) == 2 and isinstance(value[0], str):
        value = value[1]
    return value


def _is_nobodys() -> bool:
    """Whether the window is painted for no screen, as in tests."""
    return os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal")
