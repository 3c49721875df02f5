"""What stands near an item and a rule may ask for: other items, and what a link answered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from editor_app.domain.item import Content
from editor_app.domain.proofing_ports import LinkAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Another item that is public or on its way: enough of it to compare."""

    item: str
    title: str
    unit: str  # its channel, by the unit's name
    content: Content


def _nobody(_: Content) -> Sequence[Known]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearby:
    """All of it is given: rules ask no store and no network."""

    link: Callable[[str], LinkAnswer | None] | None = None  # None: nobody asks links here
    at_portal: bool = False  # it is the portal's server that asked, not the reader's computer
    alike: Callable[[Content], Sequence[Known]] = _nobody  # candidates, for SRC-02 to compare


NOTHING_NEARBY = Nearby()
