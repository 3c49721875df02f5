"""Signing in where no portal is set: every way says so, and writing goes on."""

from collections.abc import Callable
from typing import NoReturn

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.session_ports import DeviceCode


class Nowhere:
    """Implements ``ports.SignIn`` for a workstation without a portal address."""

    def browser(self, open_url: Callable[[str], None]) -> NoReturn:
        """Nobody to ask."""
        raise EditorError(Code.OFFLINE, problem="no portal is set")

    def device_start(self) -> NoReturn:
        """Nobody to ask."""
        raise EditorError(Code.OFFLINE, problem="no portal is set")

    def device_poll(self, code: DeviceCode) -> NoReturn:
        """Nobody to ask."""
        raise EditorError(Code.OFFLINE, problem="no portal is set")

    def without_browser(self, login_hint: str) -> NoReturn:
        """Nobody to ask."""
        raise EditorError(Code.OFFLINE, problem="no portal is set")

    def refresh(self, refresh: str) -> NoReturn:
        """Nobody to ask."""
        raise EditorError(Code.OFFLINE, problem="no portal is set")

    def revoke(self, refresh: str) -> None:
        """Nothing to revoke."""

    def who(self, access: str) -> NoReturn:
        """Nobody to ask."""
        raise EditorError(Code.OFFLINE, problem="no portal is set")
