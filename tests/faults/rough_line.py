"""A line between a client and a portal that fails at a given call of a pass, in a given way."""

from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from functools import partial
from typing import Any

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.portal_ports import Portal
from tests.fakes.portal_parts import PARTS, Part


class Trouble(StrEnum):
    """What happens to one call."""

    NONE = "none"
    OFFLINE = "offline"  # nothing leaves
    LOST_REQUEST = "lost request"  # it leaves and never arrives
    LOST_REPLY = "lost reply"  # it takes effect; nobody hears of it
    DOUBLED = "doubled"  # it arrives twice; the second answer counts
    LATE = "late"  # nobody hears of it, and it arrives much later
    SIGNED_OUT = "signed out"
    BUSY = "busy"
    FAILED = "failed"


_REFUSALS = {
    Trouble.OFFLINE: Code.OFFLINE,
    Trouble.LOST_REQUEST: Code.TIMEOUT,
    Trouble.SIGNED_OUT: Code.SIGNED_OUT,
    Trouble.BUSY: Code.BUSY,
    Trouble.FAILED: Code.PORTAL_FAILED,
}


class RoughLine:
    """A ``portal_ports.Portal`` that passes on; ``trouble`` strikes the call number ``at``."""

    def __init__(self, portal: Portal) -> None:
        self.portal = portal
        self.trouble, self.at = Trouble.NONE, 0
        self._held: list[Callable[[], Any]] = []
        self._calls = 0

    def expect(self, trouble: Trouble, at: int) -> None:
        """What the next pass meets; a line that is down stays down for the pass."""
        self.trouble, self.at, self._calls = trouble, at, 0

    def deliver_late(self) -> None:
        """What was held back on the way arrives now."""
        held, self._held = self._held, []
        for call in held:
            with suppress(EditorError):  # nobody is there to hear a refusal
                call()

    def take_over(self, other: "RoughLine") -> None:
        """What another line of the same workstation still has under way."""
        self._held += other._held

    def call(self, owner: object, name: str, *args: Any, **named: Any) -> Any:
        """One call, which trouble may strike."""
        ask: Callable[[], Any] = partial(getattr(owner, name), *args, **named)
        number, self._calls = self._calls, self._calls + 1
        if self.trouble is Trouble.NONE or number < self.at:
            return ask()
        if self.trouble in _REFUSALS:
            raise EditorError(_REFUSALS[self.trouble])
        if number > self.at:
            return ask()
        return self._struck(ask)

    def __getattr__(self, name: str) -> Any:
        if name in PARTS:
            return Part(self, getattr(self.portal, name))
        return partial(self.call, self.portal, name)

    def _struck(self, ask: Callable[[], Any]) -> Any:
        if self.trouble is Trouble.DOUBLED:
            ask()
            return ask()
        if self.trouble is Trouble.LATE:
            self._held.append(ask)
        else:
            with suppress(EditorError):  # a refusal that nobody heard
                ask()
        raise EditorError(Code.TIMEOUT)
