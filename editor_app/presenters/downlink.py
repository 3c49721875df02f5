"""What came from the portal: the layout pack, messages, review tasks and the last pass."""

from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.inquiries import Wanted
from editor_app.domain.inquiry_ports import Inquiries
from editor_app.domain.people import Person
from editor_app.domain.ports import Clock, Layouts
from editor_app.presenters.layout_facts import LayoutFacts, layout_facts
from editor_app.services.layouts import LayoutService
from editor_app.services.reviews import ReviewService


@dataclass(frozen=True, slots=True, kw_only=True)
class Downlink:
    """The card 下行 of 发件箱."""

    layout: LayoutFacts
    inquiries: int
    reviews: int | None  # None for somebody who decides nothing


class DownlinkPresenter:
    """Reads it; for a lane."""

    def __init__(
        self,
        layouts: LayoutService,
        packs: Layouts,
        inquiries: Inquiries,
        reviews: ReviewService,
        clock: Clock,
    ) -> None:
        self._layouts = layouts
        self._packs = packs
        self._inquiries = inquiries
        self._reviews = reviews
        self._clock = clock

    def layout(self) -> LayoutFacts:
        """The pack in force."""
        latest = self._packs.latest()
        from_portal: datetime | None = latest.at if latest else None
        return layout_facts(self._layouts.current(), from_portal, self._clock.now())

    def load(self, person: Person | None) -> Downlink:
        """Everything, as this person has it."""
        deciding = person is not None and person.decides
        return Downlink(
            layout=self.layout(),
            inquiries=self._inquiries.total(Wanted()),
            reviews=len(self._reviews.queue(person)) if person and deciding else None,
        )
