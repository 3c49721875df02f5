"""A portal whose calls fail as told: before they take effect, or after, with the reply lost."""

from collections.abc import Callable
from functools import partial
from typing import Any

from editor_app.connectors.memory import MemoryPortal
from editor_app.domain.errors import Code, EditorError
from tests.fakes.portal_parts import PARTS, Part


class FaultyPortal:
    """Implements ``portal_ports.Portal`` by passing on to a ``MemoryPortal``."""

    def __init__(self, portal: MemoryPortal) -> None:
        self.portal = portal
        self.before: dict[str, EditorError] = {}
        self.after: dict[str, EditorError] = {}
        self.changed: dict[str, Callable[[Any], Any]] = {}
        self.calls: list[str] = []

    def fail(self, name: str, code: Code, **params: object) -> None:
        """``name`` fails from now on, without any effect."""
        self.before[name] = EditorError(code, **params)

    def lose_reply(self, name: str) -> None:
        """``name`` takes effect from now on, but nobody hears of it."""
        self.after[name] = EditorError(Code.TIMEOUT)

    def heal(self) -> None:
        """Everything works again."""
        self.before.clear()
        self.after.clear()
        self.changed.clear()

    def call(self, owner: object, name: str, *args: Any, **named: Any) -> Any:
        """One call, with what was told of ``name``."""
        self.calls.append(name)
        if name in self.before:
            raise self.before[name]
        answer = getattr(owner, name)(*args, **named)
        if name in self.after:
            raise self.after[name]
        return self.changed.get(name, lambda one: one)(answer)

    def __getattr__(self, name: str) -> Any:
        if name in PARTS:
            return Part(self, getattr(self.portal, name))
        return partial(self.call, self.portal, name)
