"""What a person asked their desktop for, and every program on it should heed."""

from collections.abc import Callable
from typing import Protocol


class DesktopWishes(Protocol):
    """``reduced_motion`` asks, for a lane; later changes are ``heard`` on a thread of its own."""

    def hear(self, heard: Callable[[bool], None]) -> None: ...
    def reduced_motion(self) -> bool: ...
    def close(self) -> None: ...
