"""How fresh a column is: what it owes, what it got last, and until when something must come.

Inspections count calendar days from the newest item (国办秘函〔2019〕19号), and no window of theirs
moves for a holiday. So it is the warning that moves: where it would leave no working day before the
end, it is given on the last working day ahead of it (make-up workdays are such days).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from editor_app.domain.canonical import Json
from editor_app.domain.clocks import months_after
from editor_app.domain.due import PORTAL_ZONE
from editor_app.domain.item import ColumnKey
from editor_app.domain.layout import Column, Layout, Node
from editor_app.domain.working_days import Calendar

DUE_RULE = "COL-04"
VETO_RULE = "COL-05"
_POLICY = frozenset({"dynamic", "notice_policy"})  # update classes of veto (a)


class Freshness(StrEnum):
    """How a column stands with its clock (DESIGN.md section 4)."""

    NONE = "none"  # no clock
    FINE = "fine"
    SOON = "soon"
    OVERDUE = "overdue"
    EMPTY = "empty"


class Duty(StrEnum):
    """What keeps a column alive."""

    GAP = "gap"  # an item every so many days
    EACH_YEAR = "each_year"  # one every year, by a day of it
    ON_CHANGE = "on_change"  # as soon as facts change; no clock
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Obligation:
    """What a column owes, and when to warn."""

    duty: Duty
    days: int = 0  # the longest gap between two items, of GAP
    warn: int = 0  # GAP: days after an item; EACH_YEAR: days ahead of the last one
    by: str = ""  # month and day, 01-31, of EACH_YEAR


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnClock:
    """Freshness of one column. ``days``: left when SOON or FINE, over when OVERDUE, else 0."""

    column: ColumnKey
    state: Freshness
    days: int
    last: date | None
    passed: int = 0  # days since ``last``
    due: date | None = None  # the last day on which an item is in time
    warns: date | None = None  # the first day on which this is SOON
    act_by: date | None = None  # the last working day up to ``due``
    estimated: bool = False  # the calendar of those days is not announced


@dataclass(frozen=True, slots=True, kw_only=True)
class VetoLine:
    """One count of an inspection and the number from which it is a veto (单项否决)."""

    count: int
    limit: int

    @property
    def crossed(self) -> bool:
        """Whether this alone fails the inspection."""
        return self.count >= self.limit


@dataclass(frozen=True, slots=True, kw_only=True)
class Veto:
    """栏目不更新 of one channel: 5 / 10 / 5 unless the portal says otherwise."""

    dynamic_policy: VetoLine  # (a) overdue columns of 动态要闻, 通知公告 and 政策文件
    overdue: VetoLine  # (b) all overdue columns, those of (a) among them
    empty: VetoLine  # (c) 空白栏目: nothing since they were opened
    warn_at: int

    @property
    def lines(self) -> tuple[VetoLine, ...]:
        """In the order of 5 / 10 / 5."""
        return (self.dynamic_policy, self.overdue, self.empty)

    @property
    def near(self) -> bool:
        """Whether there is something to say (rule COL-05)."""
        return any(line.count >= self.warn_at for line in self.lines)


def is_watched(column: Column) -> bool:
    """Whether the radar shows it: every leaf, and a branch with a clock (频道首页)."""
    return column.node is Node.LEAF or (column.node is Node.BRANCH and column.update_days > 0)


def obligation(layout: Layout, column: Column) -> Obligation:
    """What a column owes by columns.toml, with the thresholds of rule COL-04."""
    if column.due_each_year:
        ahead = column.update_days - _warn_after(layout, column)
        return Obligation(duty=Duty.EACH_YEAR, warn=ahead, by=column.due_each_year)
    if column.update_days:
        warns = _warn_after(layout, column)
        return Obligation(duty=Duty.GAP, days=column.update_days, warn=warns)
    return Obligation(duty=Duty.ON_CHANGE if column.update_class == "on_change" else Duty.NONE)


def column_clock(
    layout: Layout, column: Column, last: date | None, today: date, calendar: Calendar
) -> ColumnClock:
    """Where a column stands today; an item of the future (a clock set back) is one of today."""
    owed = obligation(layout, column)
    if last is None:
        counted = column.node is Node.LEAF and not column.empty_ok
        state = Freshness.EMPTY if counted else Freshness.NONE
        return ColumnClock(column=column.key, state=state, days=0, last=None)
    ends = _ends(owed, last)
    if ends is None:
        return ColumnClock(column=column.key, state=Freshness.NONE, days=0, last=last)
    warns, due = ends
    act_by, sure = _last_workday(calendar, due)
    left = (due - today).days
    warns = min(warns, max(act_by, last))
    state = Freshness.OVERDUE if left < 0 else Freshness.SOON if today >= warns else Freshness.FINE
    return ColumnClock(
        column=column.key,
        state=state,
        days=abs(left),
        last=last,
        passed=max(0, (today - last).days),
        due=due,
        warns=warns,
        act_by=act_by,
        estimated=not sure,
    )


def newest_days(layout: Layout, published: Mapping[str, datetime]) -> dict[ColumnKey, date]:
    """The day of the newest item of every column in portal time, those below it included.

    ``published`` is by column; one that the layout no longer has counts nowhere.
    """
    trails = {column.key: layout.trail(column.key) for column in layout.columns}
    newest: dict[ColumnKey, date] = {}
    for key, at in published.items():
        day = at.astimezone(PORTAL_ZONE).date()
        for above in trails.get(ColumnKey(key), ()):
            newest[above.key] = max(day, newest.get(above.key, day))
    return newest


def column_clocks(
    layout: Layout, newest: Mapping[ColumnKey, date], today: date
) -> Mapping[ColumnKey, ColumnClock]:
    """The clocks of a whole channel; a branch is as fresh as the freshest column below it."""
    calendar = Calendar.of(layout)
    return {
        column.key: column_clock(layout, column, newest.get(column.key), today, calendar)
        for column in layout.columns
    }


def veto(layout: Layout, clocks: Mapping[ColumnKey, ColumnClock]) -> Veto:
    """Count empty and overdue leaves of one channel against the lines of rule COL-05."""
    leaves = [column for column in layout.columns if column.node is Node.LEAF]
    late = [one for one in leaves if _is(clocks, one, Freshness.OVERDUE)]
    return Veto(
        dynamic_policy=_line(
            layout, "veto_dynamic_plus_policy", 5, (c for c in late if c.update_class in _POLICY)
        ),
        overdue=_line(layout, "veto_overdue", 10, late),
        empty=_line(
            layout, "veto_empty", 5, (c for c in leaves if _is(clocks, c, Freshness.EMPTY))
        ),
        warn_at=_number(layout, VETO_RULE, "warn_at", 1),
    )


def _is(clocks: Mapping[ColumnKey, ColumnClock], column: Column, state: Freshness) -> bool:
    found = clocks.get(column.key)
    return found is not None and found.state is state


def _line(layout: Layout, key: str, usual: int, columns: Iterable[Column]) -> VetoLine:
    limit = _number(layout, VETO_RULE, key, usual)
    return VetoLine(count=sum(1 for _ in columns), limit=limit)


def _ends(owed: Obligation, last: date) -> tuple[date, date] | None:
    """The first day of the warning and the last day in time; ``None`` without a clock."""
    if owed.duty is Duty.GAP:
        return last + timedelta(days=owed.warn), last + timedelta(days=owed.days)
    if owed.duty is Duty.EACH_YEAR:  # what came in a year serves that year, however late
        month, day = (int(part) for part in owed.by.split("-"))
        first = date(last.year + 1, month, 1)
        due = first + timedelta(days=min(day, (months_after(first, 1) - first).days) - 1)
        return due - timedelta(days=owed.warn), due
    return None


def _last_workday(calendar: Calendar, due: date) -> tuple[date, bool]:
    day = calendar.day(due)
    sure = day.sure
    if not day.works:
        for before in calendar.before(due):
            sure = sure and before.sure
            if before.works:
                return before.on, sure
    return due, sure


def _warn_after(layout: Layout, column: Column) -> int:
    """Days without an item after which a column is shown as due soon."""
    rule = layout.rules.get(DUE_RULE)
    told = rule.params.get(column.update_class) if rule is not None else None
    days: Json = told.get("warn_days") if isinstance(told, Mapping) else None
    return days if isinstance(days, int) else column.update_days * 5 // 6


def _number(layout: Layout, rule: str, key: str, usual: int) -> int:
    found = layout.rules.get(rule)
    told = found.params.get(key) if found is not None else None
    return told if isinstance(told, int) else usual
