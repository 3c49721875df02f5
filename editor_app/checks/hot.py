"""RD-01: how long a hot topic may still wait, in clock hours from first notice."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from editor_app.checks.subject import PORTAL_TIME, Hit, Said, Subject
from editor_app.domain.hot_topics import StepDue, steps_due

_MINUTES = 60


def in_time(subject: Subject) -> Iterator[Hit]:
    """One piece of information for each step of the level.

    What publication fulfils is measured there once the page is out; a step of another kind (a
    press conference) is told until it runs out, for nobody records it here.
    """
    published = subject.context.published_at
    for one in steps_due(subject.context.layout, subject.content):
        out = published is not None and one.step.by_publication
        moment = published if out and published is not None else subject.context.now
        if published is not None and not out and one.left(moment) < timedelta():
            continue
        yield _hit(subject, one, moment)


def _hit(subject: Subject, one: StepDue, moment: datetime) -> Hit:
    key = str(subject.param("start_field"))
    told, left = subject.content.text(key), one.left(moment)
    return Hit(
        where=key,
        excerpt=told,
        length=len(told),
        vars={
            "step": Said(one.step.name_zh, one.step.name("en")),
            "due": f"{one.at.astimezone(PORTAL_TIME):%Y-%m-%d %H:%M}",
            "remaining": _remaining(left),
        },
        facts={"step": one.step.key, "minutes": int(left.total_seconds() // _MINUTES)},
    )


def _remaining(left: timedelta) -> Said:
    if left < timedelta():
        over = hours_and_minutes(-left)
        return Said(f"0 分钟（已超过 {over.zh}）", f"0 min (over by {over.en})")
    return hours_and_minutes(left)


def hours_and_minutes(span: timedelta) -> Said:
    """A span of clock hours: these clocks know no days."""
    hours, minutes = divmod(int(span.total_seconds()) // _MINUTES, _MINUTES)
    if not hours:
        return Said(f"{minutes} 分钟", f"{minutes} min")
    return Said(f"{hours} 小时 {minutes} 分钟", f"{hours} h {minutes} min")
