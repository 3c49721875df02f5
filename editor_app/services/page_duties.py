"""What public pages still owe: a transcript after an interview, days that a notice must hang."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from editor_app.domain.field_times import field_moment, portal_day
from editor_app.domain.hanging import Hanging, hanging
from editor_app.domain.interviews import KIND, Phase, phase_of
from editor_app.domain.item import ItemId
from editor_app.domain.layout import Layout
from editor_app.domain.ports import Store
from editor_app.services.public_texts import PublicText, live_texts


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncedInterview:
    """An interview that is announced and has no transcript."""

    item: ItemId
    title: str
    unit: str
    at: datetime  # when it is, or was to be
    phase: Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class HangingRow:
    """A notice that hangs now."""

    item: ItemId
    title: str
    unit: str
    hanging: Hanging

    def days_left(self, today: date) -> int:
        """Days after today on which it still hangs."""
        return self.hanging.days_left(today)


def announced_interviews(
    store: Store, units: Collection[str], now: datetime
) -> tuple[AnnouncedInterview, ...]:
    """Public announcements without a transcript, the oldest first.

    The transcript is the next edition of the announcement, or an item of its own that names it.
    """
    texts = list(live_texts(store, units, KIND))
    followed = _followed(texts, now)
    found = []
    for text in texts:
        at = field_moment(text.content.text("interview_at"))
        phase = phase_of(text.content, now)
        if at is None or phase is None or phase is Phase.DONE or text.item in followed:
            continue
        row = AnnouncedInterview(
            item=text.item,
            title=text.content.title,
            unit=text.content.unit,
            at=at,
            phase=phase,
        )
        found.append(row)
    return tuple(sorted(found, key=lambda row: (row.at, row.item)))


def has_transcript(store: Store, unit: str, item: ItemId, now: datetime) -> bool:
    """Whether another live item is the transcript of this announcement."""
    return item in _followed(live_texts(store, (unit,), KIND), now)


def _followed(texts: Iterable[PublicText], now: datetime) -> frozenset[str]:
    done = (text.content for text in texts if phase_of(text.content, now) is Phase.DONE)
    return frozenset(one.text("announcement") for one in done)


def hanging_rows(
    store: Store, layout: Layout, units: Collection[str], now: datetime
) -> tuple[HangingRow, ...]:
    """Notices that hang today, what ends first in front."""
    today = portal_day(now)
    found = []
    for kind, template in layout.templates.items():
        if template.layout.pin is None:
            continue
        for text in live_texts(store, units, kind):
            told = hanging(layout, text.content, text.published_at)
            if told is not None and told.holds(today):
                row = HangingRow(
                    item=text.item,
                    title=text.content.title,
                    unit=text.content.unit,
                    hanging=told,
                )
                found.append(row)
    return tuple(sorted(found, key=lambda row: (row.hanging.last, row.item)))
