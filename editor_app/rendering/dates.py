"""Dates as Chinese pages write them, and as machines read them."""

from datetime import date, datetime

from editor_app.rendering.scene import CHINA


def local(moment: datetime) -> datetime:
    """A moment on the clocks of the portal; a time without zone is already local."""
    return moment.astimezone(CHINA) if moment.tzinfo else moment.replace(tzinfo=CHINA)


def day_zh(day: date) -> str:
    """``2026年11月6日``; GB/T 9704-2012 7.3.5.4 writes no zero before a digit."""
    return f"{day.year}年{day.month}月{day.day}日"


def moment_zh(moment: datetime) -> str:
    """``2026年11月10日 15:30`` in portal time."""
    moment = local(moment)
    return f"{day_zh(moment.date())} {moment:%H:%M}"


def pub_date(moment: datetime) -> str:
    """``2026-11-10 15:30``: the form of PubDate in 国办发〔2017〕47号, to the minute."""
    return f"{local(moment):%Y-%m-%d %H:%M}"


def time_element(moment: datetime, text: str = "") -> str:
    """A ``time`` element with both forms."""
    machine = local(moment).isoformat(timespec="minutes")
    return f'<time datetime="{machine}">{text or moment_zh(moment)}</time>'


def stored_day(text: str) -> date | None:
    """A date field's value, ``None`` when it is no date."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def stored_moment(text: str) -> datetime | None:
    """A date-and-time field's value, ``None`` when it is none."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
