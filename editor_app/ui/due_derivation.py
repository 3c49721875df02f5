"""How the last day of a due thing was counted, day by day, for a hint beside its chip."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from editor_app.domain.clocks import Counted, Span
from editor_app.domain.due import PORTAL_ZONE
from editor_app.domain.due_things import DueThing
from editor_app.domain.working_days import DayKind
from editor_app.ui import formats
from editor_app.ui.models.language import language
from editor_app.ui.words import QT_TRANSLATE_NOOP

MOST_DAYS = 31  # of a longer clock the last ones are told
_HOURS = QT_TRANSLATE_NOOP("DueDays", "From {begin}, through nights and days off, until {end}")
_BEGUN = QT_TRANSLATE_NOOP("DueDays", "{day}: not counted")
_LEFT_OUT = QT_TRANSLATE_NOOP("DueDays", "… (days left out: {n}) …")
_LAST = QT_TRANSLATE_NOOP("DueDays", "{line}, the last day")
_STILL = QT_TRANSLATE_NOOP("DueDays", "{day}: the clock stands still")
_COUNTED = QT_TRANSLATE_NOOP("DueDays", "{day}: day {n}")
_MAKE_UP = QT_TRANSLATE_NOOP("DueDays", "{day}: day {n}, worked in exchange for a holiday")
_OFF = QT_TRANSLATE_NOOP("DueDays", "{day}: off")
_HOLIDAY = QT_TRANSLATE_NOOP("DueDays", "{day}: off, {name}")


_SINCE = QT_TRANSLATE_NOOP("DueDays", "From {begin} to {end} (in days: {n})")
_GIVEN = QT_TRANSLATE_NOOP("DueDays", "The day is written in the item: {end}")


def derivation_words(thing: DueThing) -> str:
    """A line a day; one line where only days pass or the day is written down."""
    if thing.span is Span.HOURS and thing.began is not None:
        return _told(_HOURS, begin=formats.when(thing.began), end=formats.when(thing.due))
    end = formats.day_and_weekday(thing.day)
    if thing.began is None:
        return _told(_GIVEN, end=end)
    began = thing.began.astimezone(PORTAL_ZONE).date()
    if not thing.days:
        begin = formats.day_and_weekday(began)
        return _told(_SINCE, n=(thing.day - began).days, begin=begin, end=end)
    return day_by_day(began, thing.days)


def day_by_day(began: date, days: Sequence[Counted]) -> str:
    """The day it began, which is not counted, and a line for each day after it."""
    shown = days[-MOST_DAYS:]
    lines = [_told(_BEGUN, day=formats.day_and_weekday(began))]
    if len(shown) < len(days):
        lines.append(_told(_LEFT_OUT, n=len(days) - len(shown)))
    lines += [_line(one) for one in shown[:-1]]
    lines += [_told(_LAST, line=_line(one)) for one in shown[-1:]]
    return "\n".join(lines)


def _line(one: Counted) -> str:
    day = formats.day_and_weekday(one.day.on)
    if one.paused:
        return _told(_STILL, day=day)
    if one.number:
        made_up = one.day.kind is DayKind.MAKE_UP
        return _told(_MAKE_UP if made_up else _COUNTED, day=day, n=one.number)
    name = one.day.name_zh if language().startswith("zh") else one.day.name_en
    return _told(_HOLIDAY if name else _OFF, day=day, name=name)


def _told(source: str, **values: object) -> str:
    return QCoreApplication.translate("DueDays", source).format(**values)
