"""Due things of public pages: documents that end to be in force, notices that need hang no more."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

from editor_app.domain.clocks import Span
from editor_app.domain.due import PORTAL_ZONE
from editor_app.domain.due_things import Area, DueKind, DueThing, Leads, end_of, stage_of
from editor_app.domain.editions import Force
from editor_app.domain.hanging import hanging
from editor_app.domain.item import Content
from editor_app.domain.workflow import Remote, RemoteState
from editor_app.services.due_look import DueLook

_VALIDITY, _UNTIL = "GK-07", "valid_until"
_HANGING, _HANGS_TO = "GT-03", "hang_to"
_HANG_AHEAD = timedelta(days=3)
_HANG_AFTER = timedelta(days=30)  # a page that stays up longer is meant to
_IN_FORCE = frozenset({Force.VALID, Force.AMENDED})


def validity_due(look: DueLook) -> Iterator[DueThing]:
    """Documents near the end of their validity, and those past it that nobody marked."""
    ahead = timedelta(days=look.number(_VALIDITY, "remind_days_before", 90))
    for remote, content in look.kept("validity", partial(_live_with, look, _UNTIL)):
        if remote.standing.force not in _IN_FORCE:
            continue
        end = remote.standing.valid_until or _end(content, _UNTIL)
        if end is not None and look.today >= _day(end) - ahead:
            yield _thing(look, DueKind.VALIDITY, remote, end, ahead)


def hanging_due(look: DueLook) -> Iterator[DueThing]:
    """Closure and migration notices whose hang period, begun with publication, ends (GT-03)."""
    rule = look.layout.rules.get(_HANGING)
    field = str(rule.params.get("to_field", _HANGS_TO)) if rule is not None else _HANGS_TO
    for remote, content in look.kept("hanging", partial(_live_with, look, field)):
        told = hanging(look.layout, content, remote.published_at) if content is not None else None
        end = end_of(told.last) if told is not None else None
        if end is not None and look.is_near(end) and look.now < end + _HANG_AFTER:
            thing = _thing(look, DueKind.HANGING, remote, end, _HANG_AHEAD)
            yield replace(thing, began=remote.published_at)


def _live_with(look: DueLook, field: str, unit: str) -> Iterator[tuple[Remote, Content | None]]:
    """Public items whose field is filled, or of which the portal told an end of validity."""
    kinds = [key for key, made in look.layout.templates.items() if made.field(field) is not None]
    for kind in kinds:
        for remote in look.store.mirror.live_of(unit, kind):
            if remote.state in (RemoteState.WITHDRAWN, RemoteState.EXPIRED):
                continue
            content = look.contents.sent(remote.live)
            filled = content is not None and bool(content.text(field))
            if filled or remote.standing.valid_until is not None:
                yield remote, content


def _end(content: Content | None, field: str) -> datetime | None:
    try:
        return end_of(date.fromisoformat(content.text(field)[:10])) if content else None
    except ValueError:
        return None


def _thing(
    look: DueLook, kind: DueKind, remote: Remote, end: datetime, ahead: timedelta
) -> DueThing:
    return DueThing(
        kind=kind,
        id=remote.item,
        title=remote.title,
        unit=remote.unit,
        due=end,
        stage=stage_of(end, _day(end) - ahead, look.now),
        left=(_day(end) - look.today).days,
        span=Span.CALENDAR_DAYS,
        leads=Leads(area=Area.ITEM, id=remote.item),
    )


def _day(at: datetime) -> date:
    return at.astimezone(PORTAL_ZONE).date()
