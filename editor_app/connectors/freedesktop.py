"""Notices by the desktop's own service (Desktop Notifications Specification 1.2, over D-Bus).

By jeepney, which the keyring brings along on Linux: Qt's D-Bus module sends Python numbers as int32
only, and ``Notify`` wants an uint32.
"""

import html
import os
import sys

from editor_app.domain.notices import Notice

_APPLICATION = "频道采编"
_SECONDS = 2.0  # a desktop that does not answer is none
_SHOWN_MS = 8_000
_LONGEST = 300  # characters


class FreedesktopNotices:
    """Implements ``domain.notices.Desktop`` where there is a session bus with such a service."""

    def __init__(self) -> None:
        self._replaces = 0  # the notice before this one: a newer one takes its place

    def tell(self, notice: Notice) -> int:
        """Show a notice; 0 where nothing on this desktop shows one."""
        if not sys.platform.startswith("linux") or _is_nobodys():
            return 0
        from jeepney.auth import AuthenticationError  # noqa: PLC0415 - with the first notice
        from jeepney.wrappers import DBusErrorResponse  # noqa: PLC0415 - the same

        # No address of a bus is a KeyError, one that jeepney does not speak a RuntimeError.
        absent = (OSError, LookupError, ValueError, RuntimeError)
        try:
            self._replaces = _notify(notice, self._replaces)
        except (*absent, AuthenticationError, DBusErrorResponse):
            return 0
        return self._replaces


def _is_nobodys() -> bool:
    """Whether the window is painted for no screen, as in tests: nobody would see the notice."""
    return os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal")


def _notify(notice: Notice, replaces: int) -> int:
    from jeepney import DBusAddress, new_method_call  # noqa: PLC0415 - see above
    from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415 - see above
    from jeepney.wrappers import unwrap_msg  # noqa: PLC0415 - see above

    service = DBusAddress(
        "/org/freedesktop/Notifications",
        bus_name="org.freedesktop.Notifications",
        interface="org.freedesktop.Notifications",
    )
    text = html.escape(notice.text[:_LONGEST], quote=False)  # the body is markup, the summary not
    title, actions = notice.title[:_LONGEST], ["default", notice.action] if notice.action else []
    told: tuple[object, ...] = (_APPLICATION, replaces, "", title, text, actions, {}, _SHOWN_MS)
    with open_dbus_connection(bus="SESSION") as bus:
        call = new_method_call(service, "Notify", "susssasa{sv}i", told)
        (number,) = unwrap_msg(bus.send_and_get_reply(call, timeout=_SECONDS))
    return int(number)
