"""A cell of the fault matrix: one fault, one operation, what must come of it, how to find out."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

Place = TypeVar("Place")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell(Generic[Place]):
    """``run`` gives what was seen, in the words of ``declared``."""

    fault: str  # of RELIABILITY.md section 3.3: F20
    name: str
    operation: str  # O6 submit
    declared: str
    run: Callable[[Place], str]

    @property
    def title(self) -> str:
        """How the cell is printed."""
        return f"{self.fault} {self.name} × {self.operation}"


def outcome(cell: Cell[Place], place: Place) -> tuple[bool, str]:
    """Whether a cell is as declared, and what was seen. Whatever escapes is a violation."""
    try:
        seen = cell.run(place)
    except Exception as bug:
        seen = f"{type(bug).__name__}: {bug}"
    return seen == cell.declared, seen
