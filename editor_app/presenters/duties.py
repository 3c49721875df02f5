"""What an open item owes and until when: a hot topic, an interview, a notice that hangs."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from editor_app.domain.field_times import field_moment, portal_day
from editor_app.domain.hanging import Hanging, hanging, old_domains
from editor_app.domain.hot_topics import StepDue, may_hurry, open_steps
from editor_app.domain.interviews import KIND, Phase, phase_of
from editor_app.domain.item import Content
from editor_app.domain.layout import Layout

_PRESSING = timedelta(hours=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockDuty:
    """One step of a hot topic."""

    step: StepDue
    left: timedelta  # below zero: over
    hurry: bool  # 应急审核 can be asked for

    @property
    def pressing(self) -> bool:
        """Whether it is over, or will be soon."""
        return self.left < _PRESSING


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewDuty:
    """An announced interview that is public."""

    phase: Phase
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class HangingDuty:
    """A public notice: it hangs, is still to, or has hung its month."""

    hanging: Hanging
    days_left: int
    over: bool
    domains: tuple[str, ...]  # closed with it


Duty = ClockDuty | InterviewDuty | HangingDuty


def has_duties(layout: Layout, content: Content) -> bool:
    """Whether items of this kind can owe anything: others cost nothing."""
    template = layout.templates.get(content.kind)
    hangs = template is not None and template.layout.pin is not None
    rule = layout.rules.get("RD-01")
    return hangs or content.kind == KIND or (rule is not None and content.kind in rule.applies_to)


def duties(
    layout: Layout, content: Content, now: datetime, published_at: datetime | None
) -> tuple[Duty, ...]:
    """In the order in which they run out. ``published_at``: of the live page."""
    return (
        *_clocks(layout, content, now, published_at),
        *_interview(content, now, published_at),
        *_hanging(layout, content, now, published_at),
    )


def _clocks(
    layout: Layout, content: Content, now: datetime, published_at: datetime | None
) -> tuple[ClockDuty, ...]:
    hurry = published_at is None and may_hurry(layout, content)
    steps = sorted(open_steps(layout, content, now, published_at), key=lambda one: one.at)
    return tuple(ClockDuty(step=one, left=one.left(now), hurry=hurry) for one in steps)


def _interview(
    content: Content, now: datetime, published_at: datetime | None
) -> tuple[InterviewDuty, ...]:
    phase, at = phase_of(content, now), field_moment(content.text("interview_at"))
    if published_at is None or at is None or phase is None or phase is Phase.DONE:
        return ()
    return (InterviewDuty(phase=phase, at=at),)


def _hanging(
    layout: Layout, content: Content, now: datetime, published_at: datetime | None
) -> tuple[HangingDuty, ...]:
    told = hanging(layout, content, published_at) if published_at is not None else None
    if told is None:
        return ()
    today = portal_day(now)
    return (
        HangingDuty(
            hanging=told,
            days_left=told.days_left(today),
            over=today > told.last,
            domains=old_domains(content),
        ),
    )
