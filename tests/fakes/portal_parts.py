"""The parts of a portal, for fakes that pass calls on by their names."""

from functools import partial
from typing import Any, Protocol

PARTS = ("files", "shared", "lending", "opinions", "handing", "packages")


class Caller(Protocol):
    """A fake portal that decides what becomes of a call."""

    def call(self, owner: object, name: str, *args: Any, **named: Any) -> Any:
        """``name`` of ``owner``, or a fault."""


class Part:
    """One part behind such a fake."""

    def __init__(self, portal: Caller, part: object) -> None:
        self._portal, self._part = portal, part

    def __getattr__(self, name: str) -> Any:
        return partial(self._portal.call, self._part, name)
