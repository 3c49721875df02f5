"""Which pages of the help were read, for back and forward."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A page and one of its headings."""

    page: str
    heading: str = ""


@dataclass(slots=True)
class Trail:
    """The places in the order in which they were read, and which one is shown."""

    _places: list[Place] = field(default_factory=list)
    _at: int = -1

    def visit(self, place: Place) -> None:
        """A new place; what lay ahead is forgotten."""
        if self._at >= 0 and self._places[self._at] == place:
            return
        self._places = [*self._places[: self._at + 1], place]
        self._at += 1

    def can_go(self, step: int) -> bool:
        """Whether there is a place before (-1) or after (1) this one."""
        return 0 <= self._at + step < len(self._places)

    def go(self, step: int) -> Place:
        """The place before or after; ask ``can_go`` first."""
        self._at += step
        return self._places[self._at]
