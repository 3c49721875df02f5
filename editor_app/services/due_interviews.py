"""Due things of interviews: the day of one that is announced, and the transcript afterwards."""

from collections.abc import Iterator
from datetime import timedelta

from editor_app.domain.clocks import Span
from editor_app.domain.due_things import Area, DueKind, DueThing, Leads, end_of, stage_of
from editor_app.domain.field_times import portal_day
from editor_app.services.due_look import DueLook
from editor_app.services.page_duties import announced_interviews

_AHEAD = timedelta(days=1)


def interviews_due(look: DueLook) -> Iterator[DueThing]:
    """Its day is the end of an announcement: from then on the page owes its transcript."""
    for row in announced_interviews(look.store, look.units, look.now):
        day = portal_day(row.at)
        if not look.is_near(end_of(day)):
            continue
        yield DueThing(
            kind=DueKind.INTERVIEW,
            id=row.item,
            title=row.title,
            unit=row.unit,
            due=end_of(day),
            stage=stage_of(end_of(day), day - _AHEAD, look.now),
            left=(day - look.today).days,
            span=Span.CALENDAR_DAYS,
            leads=Leads(area=Area.ITEM, id=row.item),
        )
