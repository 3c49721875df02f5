"""Counting a clock in working days into a due thing."""

from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.clocks import Clock, Span, due
from editor_app.domain.due import PORTAL_ZONE
from editor_app.domain.due_things import DueKind, DueThing, Leads, days_left, end_of, stage_of
from editor_app.services.due_look import DueLook


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What somebody waits for, apart from its time."""

    kind: DueKind
    id: str
    title: str
    unit: str
    leads: Leads
    note: str = ""


def in_working_days(
    look: DueLook, matter: Matter, start: datetime, amount: int, remind: int
) -> DueThing | None:
    """``remind`` working days ahead somebody is told; ``None`` for a clock that never ends."""
    began = start.astimezone(PORTAL_ZONE) if start.tzinfo else start.replace(tzinfo=PORTAL_ZONE)
    try:
        ended = due(Clock(start=began, span=Span.WORKING_DAYS, amount=amount), look.calendar)
        last = ended.on
        warns = look.calendar.ahead_of(last, remind) if last is not None else None
    except ValueError:  # dates at the end of time
        return None
    if last is None or warns is None:
        return None
    left, sure = days_left(last, look.today, look.calendar)
    return DueThing(
        kind=matter.kind,
        id=matter.id,
        title=matter.title,
        unit=matter.unit,
        due=end_of(last),
        stage=stage_of(end_of(last), warns, look.now),
        left=left,
        span=Span.WORKING_DAYS,
        leads=matter.leads,
        estimated=ended.estimated or not sure,
        began=began,
        whole=amount,
        days=ended.days,
        note=matter.note,
    )
