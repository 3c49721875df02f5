"""A portal whose calls fail as told: before they take effect, or after, with the reply lost."""

from collections.abc import Callable
from typing import Any

from editor_app.connectors.memory import MemoryPortal
from editor_app.domain.errors import Code, EditorError


class FaultyPortal:
    """Implements ``ports.Portal`` by passing on to a ``MemoryPortal``."""

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

    def __getattr__(self, name: str) -> Any:
        def call(*args: Any) -> Any:
            self.calls.append(name)
            if name in self.before:
                raise self.before[name]
            answer = getattr(self.portal, name)(*args)
            if name in self.after:
                raise self.after[name]
            return self.changed.get(name, lambda one: one)(answer)

        return call
