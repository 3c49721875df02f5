"""Notices by the desktop's own service (Desktop Notifications Specification 1.2, over D-Bus).

By jeepney, which the keyring brings along on Linux: Qt's D-Bus module sends Python numbers as int32
only, and ``Notify`` wants an uint32. One connection stays open: some services (dunst) tell a click
to the connection that sent the notice alone, and some take notices away when it goes.
"""

import html
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from editor_app.domain.notices import Notice

if TYPE_CHECKING:
    from editor_app.connectors.session_line import SessionLine

_APPLICATION = "频道采编"
_SHOWN_MS = 8_000
_LONGEST = 300  # characters

Heard = Callable[[int, str], None]  # number of a notice, key of its button; ``default``: a click


def _unheard(_: int, __: str) -> None:
    return


class FreedesktopNotices:
    """Implements ``domain.notices.Desktop`` where there is a session bus with such a service."""

    def __init__(self) -> None:
        self._replaces: dict[str, int] = {}  # by topic, the notice whose place a newer one takes
        self._line: SessionLine | None = None
        self._heard: Heard = _unheard

    def hear(self, heard: Heard) -> None:
        """Call this for every button that is pressed, on a thread of its own."""
        self._heard = heard

    def tell(self, notice: Notice) -> int:
        """Show a notice; 0 where nothing on this desktop shows one."""
        if not sys.platform.startswith("linux") or _is_nobodys():
            return 0
        if self._line is not None:
            with suppress(OSError):
                return self._shown(self._line, notice)
            self.close()  # the bus went: perhaps there is a new one
        try:
            self._line = _open(self._button)
            return self._shown(self._line, notice)
        except OSError:
            self.close()
            return 0

    def close(self) -> None:
        """Let go of the connection."""
        if self._line is not None:
            self._line.close()
            self._line = None

    def _shown(self, line: "SessionLine", notice: Notice) -> int:
        text = html.escape(notice.text[:_LONGEST], quote=False)  # the body is markup
        title = notice.title[:_LONGEST]
        actions = ["default", notice.action] if notice.action else []
        actions += [part for button in notice.more for part in button]
        replaces = self._replaces.get(notice.topic, 0)
        told: tuple[object, ...] = (_APPLICATION, replaces, "", title, text, actions, {}, _SHOWN_MS)
        number = line.call("Notify", "susssasa{sv}i", told)
        self._replaces[notice.topic] = number
        return number

    def _button(self, number: int, key: str) -> None:
        self._heard(number, key)


def _is_nobodys() -> bool:
    """Whether the window is painted for no screen, as in tests: nobody would see the notice."""
    return os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal")


def _open(heard: Heard) -> "SessionLine":
    """Jeepney is loaded with the first notice. Raises ``OSError`` where there is no bus."""
    from editor_app.connectors.session_line import SessionLine  # noqa: PLC0415 - see above

    return SessionLine(heard)
