"""What is due for a unit: replies, columns, interpretations, notices; each with where it leads.

工作台, radar, reminders and digest read nothing but these. A further sort of due things is one
``DueKind``, one source in ``services/due_things.py`` and its words in ``ui/due_looks.py``.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from editor_app.domain.clocks import Counted, Span
from editor_app.domain.due import PORTAL_ZONE
from editor_app.domain.working_days import Calendar

HORIZON = timedelta(days=14)  # ahead of now: as far as the day strip of 工作台 shows
_LAST_MOMENT = time(23, 59, 59)


class DueKind(StrEnum):
    """What sort of thing is due."""

    REPLY = "reply"  # 留言答复
    HOT_TOPIC = "hot_topic"  # 热点回应
    CONSULTATION = "consultation"  # 征集 that ends
    RESULT = "result"  # 征集结果反馈
    INTERVIEW = "interview"  # 在线访谈
    INTERPRETATION = "interpretation"  # a policy waits for its 解读
    DISCLOSURE = "disclosure"  # 20 working days since formation
    VALIDITY = "validity"  # a document that ends to be in force
    HANGING = "hanging"  # a notice whose hang period ends
    COLUMN = "column"  # 栏目更新


class Stage(StrEnum):
    """How near the end is; each is a cause of its own to remind somebody."""

    AHEAD = "ahead"  # it runs; nobody need be told
    SOON = "soon"
    TODAY = "today"
    OVER = "over"


STAGES = (Stage.AHEAD, Stage.SOON, Stage.TODAY, Stage.OVER)  # in the order of time


class Area(StrEnum):
    """Which part of the window a thing opens in."""

    ITEM = "item"  # 稿件
    EDIT = "edit"  # the editor
    COLUMN = "column"  # the dialog 新建稿件 with this column
    CASE = "case"  # 互动


@dataclass(frozen=True, slots=True, kw_only=True)
class Leads:
    """Where a due thing leads: to itself."""

    area: Area
    id: str = ""  # of the item or case
    unit: str = ""
    column: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueThing:
    """One clock that runs. ``id`` names it among its kind, over restarts."""

    kind: DueKind
    id: str
    title: str
    unit: str
    due: datetime  # aware; clocks in days end with the last moment of their last day
    stage: Stage
    left: int  # in ``span``; below 0 when it is over
    span: Span  # WORKING_DAYS, CALENDAR_DAYS or HOURS: in what ``left`` is told
    leads: Leads
    estimated: bool = False  # the calendar of some of its days is not announced (rule CAL-01)
    began: datetime | None = None
    whole: int = 0  # of the clock, for its blocks; 0: it is not shown in blocks
    note: str = ""  # a word of the kind, told under the title: what is there already
    days: tuple[Counted, ...] = ()  # how it was counted, day by day; empty for a day that is given
    topic: str = ""  # a key of the kind: the type of a message, the step of a hot topic

    @property
    def cause(self) -> str:
        """What a reminder is told once for, stage by stage: an end that moved is a new one."""
        return f"{self.kind.value}:{self.id}:{self.due.astimezone(PORTAL_ZONE):%Y-%m-%dT%H%M}"

    @property
    def presses(self) -> bool:
        """Whether somebody is to be told."""
        return self.stage is not Stage.AHEAD

    @property
    def day(self) -> date:
        """The day on which it ends, in portal time."""
        return self.due.astimezone(PORTAL_ZONE).date()


def end_of(day: date) -> datetime:
    """The last moment of a day, in portal time."""
    return datetime.combine(day, _LAST_MOMENT, PORTAL_ZONE)


def stage_of(due: datetime, warns: date, now: datetime) -> Stage:
    """Where a clock stands that warns from a day on."""
    today = now.astimezone(PORTAL_ZONE).date()
    if now > due:
        return Stage.OVER
    if due.astimezone(PORTAL_ZONE).date() == today:
        return Stage.TODAY
    return Stage.SOON if today >= warns else Stage.AHEAD


def days_left(due: date, today: date, calendar: Calendar) -> tuple[int, bool]:
    """Working days left (below 0 when it is over), and whether the calendar is sure of them."""
    if today > due:
        number, sure = calendar.count(due, today)
        return -max(1, number), sure
    return calendar.count(today, due)


def in_order(things: Iterable[DueThing]) -> tuple[DueThing, ...]:
    """The earliest end first; of the same end replies before all that is no clock of a person."""
    return tuple(sorted(things, key=lambda one: (one.due, _ORDER[one.kind], one.id)))


_ORDER = {kind: number for number, kind in enumerate(DueKind)}
