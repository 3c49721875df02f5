"""Notices on the desktop, outside of the window."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A heading and one sentence, both plain text; ``action`` says where a click leads."""

    title: str
    text: str
    action: str = ""


class Desktop(Protocol):
    """Shows notices. Called on a lane; ``tell`` gives the notice's number, 0: nobody took it."""

    def tell(self, notice: Notice) -> int: ...
