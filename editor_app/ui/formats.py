"""Dates, times, sizes and counts as people here read them, in the language of the moment."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from editor_app.ui.words import QT_TRANSLATE_NOOP

_TODAY = QT_TRANSLATE_NOOP("Formats", "Today {time}")
_YESTERDAY = QT_TRANSLATE_NOOP("Formats", "Yesterday {time}")
_TOMORROW = QT_TRANSLATE_NOOP("Formats", "Tomorrow {time}")
_TIME = QT_TRANSLATE_NOOP("Formats", "{day} {time}")
_DAY = QT_TRANSLATE_NOOP("Formats", "{month_name} {day}")
_FULL_DAY = QT_TRANSLATE_NOOP("Formats", "{month_name} {day}, {year}")
_DAY_AND_WEEKDAY = QT_TRANSLATE_NOOP("Formats", "{weekday}, {date}")
_UNITS = ("KB", "MB", "GB")


def _told(source: str, **values: object) -> str:
    return QCoreApplication.translate("Formats", source).format(**values)


def local(moment: datetime) -> datetime:
    """An aware moment on this computer's clock."""
    return moment.astimezone()


def clock(moment: datetime, *, seconds: bool = False) -> str:
    """``16:20``, or ``16:20:07`` for the save time."""
    return local(moment).strftime("%H:%M:%S" if seconds else "%H:%M")


def day(value: date, *, today: date | None = None) -> str:
    """``5月18日``; with the year when it is not the current one."""
    now = today or datetime.now().astimezone().date()
    source = _DAY if value.year == now.year else _FULL_DAY
    return _told(source, **_parts(value))


def day_and_weekday(value: date) -> str:
    """``5月19日 星期五``: the heading of the home screen."""
    weekday = QLocale().dayName(value.isoweekday(), QLocale.FormatType.LongFormat)
    return _told(_DAY_AND_WEEKDAY, date=_told(_DAY, **_parts(value)), weekday=weekday)


def when(moment: datetime, *, now: datetime | None = None) -> str:
    """For lists: today and yesterday with the time, other days without."""
    near = _near(moment, now)
    return near if near is not None else day(local(moment).date(), today=_today(now))


def when_exactly(moment: datetime, *, now: datetime | None = None) -> str:
    """For schedules and trails: the time is always said."""
    near = _near(moment, now)
    if near is not None:
        return near
    told = day(local(moment).date(), today=_today(now))
    return _told(_TIME, day=told, time=clock(moment))


def size(count: int) -> str:
    """``48 KB``, ``8.2 MB``: powers of 1,024, at most one decimal."""
    value, unit = count / 1024, _UNITS[0]
    for larger in _UNITS[1:]:
        if value < 1024:
            break
        value, unit = value / 1024, larger
    exact = unit == _UNITS[0] or value >= 100
    number = QLocale().toString(max(1, round(value))) if exact else _decimal(value)
    return f"{number} {unit}"


def number(count: int) -> str:
    """``12,480``."""
    return QLocale().toString(count)


def _decimal(value: float) -> str:
    return QLocale().toString(value, "f", 1)


def _today(now: datetime | None) -> date:
    return (now or datetime.now().astimezone()).astimezone().date()


def _near(moment: datetime, now: datetime | None) -> str | None:
    """Today, yesterday or tomorrow with the time; None for other days."""
    apart = local(moment).date() - _today(now)
    sources = {0: _TODAY, -1: _YESTERDAY, 1: _TOMORROW}
    source = sources.get(apart // timedelta(days=1))
    return None if source is None else _told(source, time=clock(moment))


def _parts(value: date) -> dict[str, object]:
    name = QLocale().toString(QDate(value.year, value.month, value.day), "MMM")
    return {"year": value.year, "month": value.month, "day": value.day, "month_name": name}
