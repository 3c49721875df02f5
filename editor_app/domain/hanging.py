"""悬挂期: how long a closure or migration notice hangs on the home pages (2017 notice, rule GT-03).

It begins with the publication, never before, and lasts at least the rule's period from then on: a
notice that came out later than planned hangs longer. It ends by itself.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from editor_app.domain.clocks import months_after
from editor_app.domain.editions import Act, AtEnd, Intent, Way
from editor_app.domain.field_times import PORTAL_ZONE, field_day, portal_day
from editor_app.domain.intents import Wrong
from editor_app.domain.item import Content
from editor_app.domain.layout import Layout

RULE = "GT-03"
_MONTHS = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Hanging:
    """From the first to the last day, both included."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Whether it hangs on that day."""
        return self.first <= day <= self.last

    def runs_at(self, moment: datetime) -> bool:
        """Whether its last day is not over yet; it may be still to begin."""
        return portal_day(moment) <= self.last

    @property
    def end(self) -> datetime:
        """The first moment at which it no longer hangs."""
        return datetime.combine(self.last + timedelta(days=1), time(), PORTAL_ZONE)

    def days_left(self, day: date) -> int:
        """Days after that one on which it still hangs; 0 on the last one and later."""
        return max(0, (self.last - day).days)


def hanging(layout: Layout, content: Content, published_at: datetime | None) -> Hanging | None:
    """When a notice hangs, or would hang as it is written; ``None`` for kinds that never do."""
    template = layout.templates.get(content.kind)
    pin = template.layout.pin if template is not None else None
    if pin is None:
        return None
    first = field_day(content.text(pin.from_field))
    last = field_day(content.text(pin.to_field))
    if first is None or last is None:  # nothing without both days is ever published (GT-03)
        return None
    if published_at is not None and portal_day(published_at) > first:
        first = portal_day(published_at)
    return Hanging(first=first, last=max(last, months_after(first, _least_months(layout))))


def hangs(layout: Layout, content: Content, published_at: datetime, now: datetime) -> bool:
    """Whether a published notice hangs now, in portal time."""
    found = hanging(layout, content, published_at)
    return found is not None and found.holds(portal_day(now))


def wrong_while_hanging(intent: Intent, told: Hanging | None, now: datetime) -> Wrong | None:
    """What cannot be asked for while a notice hangs: to end early without words for the public.

    Only a notice of withdrawal carries any; that it has them is asked for anyway.
    """
    if told is None or not told.runs_at(now):
        return None
    if intent.act is Act.WITHDRAW and intent.way is not Way.NOTICE:
        return Wrong.HANGS
    removed = intent.valid_until is not None and intent.at_end is AtEnd.REMOVE
    if removed and intent.valid_until is not None and intent.valid_until < told.end:
        return Wrong.HANGS_LONGER
    return None


def old_domains(content: Content) -> tuple[str, ...]:
    """The domains a notice says are given up: lower case, without a last dot, each once."""
    told = content.fields.get("old_domains")
    listed = told if isinstance(told, list | tuple) else [told]
    names = (one.strip().rstrip(".").lower() for one in listed if isinstance(one, str))
    return tuple(dict.fromkeys(name for name in names if name))


def _least_months(layout: Layout) -> int:
    rule = layout.rules.get(RULE)
    amount = rule.params.get("amount") if rule is not None else None
    return amount if isinstance(amount, int) else _MONTHS
