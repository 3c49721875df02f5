"""Notices on the desktop, outside of the window."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A heading and one sentence, both plain text; ``action`` says where a click leads."""

    title: str
    text: str
    action: str = ""
    more: tuple[tuple[str, str], ...] = ()  # further buttons, where the desktop has any: key, words
    topic: str = ""  # a newer notice of the same one takes its place


class Desktop(Protocol):
    """Shows notices. Called on a lane; ``tell`` gives the notice's number, 0: nobody took it.

    ``heard`` gets number and key of every button that is pressed, ``default`` for a click on the
    notice itself; on a thread of its own, and of other programs' notices, too.
    """

    def tell(self, notice: Notice) -> int: ...
    def hear(self, heard: Callable[[int, str], None]) -> None: ...
    def close(self) -> None: ...
