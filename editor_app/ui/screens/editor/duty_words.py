"""Words for what an item owes: clocks of hot topics, interviews, notices that hang."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from editor_app.domain.field_times import portal_day
from editor_app.presenters.duties import ClockDuty, HangingDuty
from editor_app.ui import formats

_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_FEW_DAYS = 3  # hours are told up to here: these clocks count in hours


def span_words(span: timedelta) -> str:
    """``9 小时 40 分``; many hours as days and hours."""
    seconds = int(abs(span.total_seconds()))
    hours, minutes = seconds // _HOUR, seconds % _HOUR // _MINUTE
    if seconds >= _FEW_DAYS * _DAY:
        told = QCoreApplication.translate("Duties", "{days} d {hours} h")
        return told.format(days=seconds // _DAY, hours=seconds % _DAY // _HOUR)
    if hours:
        told = QCoreApplication.translate("Duties", "{hours} h {minutes} min")
        return told.format(hours=hours, minutes=minutes)
    return QCoreApplication.translate("Duties", "{minutes} min").format(minutes=minutes)


def clock_text(duty: ClockDuty, now: datetime, language: str) -> str:
    """What runs out, and when."""
    name, until = duty.step.step.name(language), formats.when_exactly(duty.step.at, now=now)
    if duty.left < timedelta():
        told = QCoreApplication.translate("Duties", "“{step}” was due {time}, {span} ago.")
    else:
        told = QCoreApplication.translate("Duties", "“{step}” within {span}, until {time}.")
    return told.format(step=name, span=span_words(duty.left), time=until)


def clock_derivation(duty: ClockDuty, now: datetime) -> str:
    """How the end follows from first notice."""
    told = QCoreApplication.translate(
        "Duties", "{hours} clock hours from first notice at {time}; nights and holidays count."
    )
    start = formats.when_exactly(duty.step.clock.start, now=now)
    return told.format(hours=duty.step.step.hours, time=start)


def hanging_text(duty: HangingDuty, now: datetime) -> str:
    """How long a notice still hangs."""
    day = formats.day(duty.hanging.last)
    if duty.over:
        told = QCoreApplication.translate("Duties", "Hung on the home pages until {day}.")
    elif portal_day(now) < duty.hanging.first:
        told = QCoreApplication.translate("Duties", "Will hang on the home pages until {day}.")
    elif duty.days_left == 0:
        told = QCoreApplication.translate("Duties", "Hangs on the home pages until today.")
    else:
        told = QCoreApplication.translate(
            "Duties", "Hangs on the home pages until {day}; days left: {n}."
        )
    return told.format(day=day, n=duty.days_left)


def hanging_derivation(duty: HangingDuty) -> str:
    """From when, and what follows."""
    first = formats.day(duty.hanging.first)
    if duty.over:
        told = QCoreApplication.translate(
            "Duties", "Its period began on {day} and is over; cancellations can be ticked."
        )
    else:
        told = QCoreApplication.translate(
            "Duties", "From {day}, at least one month; taken down earlier only with a reason."
        )
    return told.format(day=first)
