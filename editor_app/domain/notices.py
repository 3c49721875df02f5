"""Notices on the desktop, outside of the window."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A heading and one sentence, both plain text."""

    title: str
    text: str


class Desktop(Protocol):
    """Shows notices. Called on a lane; ``tell`` says whether the desktop took it."""

    def tell(self, notice: Notice) -> bool: ...
