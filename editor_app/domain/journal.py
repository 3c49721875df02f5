"""The journal of an item: why a state was noted, and which states may go as they grow old."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from editor_app.domain.item import ItemId


class Why(StrEnum):
    """Why a state was noted. What ``THINNED`` does not name is kept for good."""

    TYPED = "typed"  # autosave
    MADE = "made"  # the first state: a new item, a copy, an import
    BEFORE = "before"  # what stood there when somebody went back
    RESTORED = "restored"  # what they went back to
    RECOVERED = "recovered"  # the newest state after an end that was not clean
    MERGED = "merged"  # the outcome of a conflict
    SHARED = "shared"  # what a colleague wrote on the same item


THINNED = frozenset({Why.TYPED, Why.SHARED})  # what somebody sends many times a day


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One state without its text: what a list of ten thousand shows."""

    id: int
    item: ItemId
    at: datetime
    why: Why
    by: str  # name of the person, empty for older states
    size: int  # bytes


EVERY_STATE = timedelta(hours=24)
EVERY_MINUTE = timedelta(days=7)
EVERY_TEN_MINUTES = timedelta(days=30)
BUDGET = 64 * 1024 * 1024  # bytes of one item's states; past it they are thinned sooner
TOTAL = 2 * 1024 * 1024 * 1024  # bytes of the states of all items together

_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
_ALL = timedelta(seconds=-1)  # every state is older
_Ages = tuple[timedelta, timedelta, timedelta]
_Steps = tuple[timedelta, timedelta, timedelta, timedelta]
# Ages up to which every state stays, one a minute, one in ten minutes; one an hour beyond. The
# later rows serve items that are past their budget.
_LADDER: tuple[_Ages, ...] = (
    (EVERY_STATE, EVERY_MINUTE, EVERY_TEN_MINUTES),
    (_HOUR, timedelta(days=1), timedelta(days=7)),
    (10 * _MINUTE, _HOUR, timedelta(days=1)),
    (_MINUTE, 10 * _MINUTE, _HOUR),
)
_STEPS: _Steps = (timedelta(0), _MINUTE, 10 * _MINUTE, _HOUR)
# For items past their share of TOTAL: coarser, until the newest of each year is left.
_COARSER: tuple[tuple[_Ages, _Steps], ...] = (
    ((10 * _MINUTE, _HOUR, _DAY), (timedelta(0), 10 * _MINUTE, _HOUR, _DAY)),
    ((_MINUTE, _HOUR, _DAY), (timedelta(0), _HOUR, _DAY, 7 * _DAY)),
    ((_MINUTE, _HOUR, _DAY), (timedelta(0), _DAY, 7 * _DAY, 28 * _DAY)),
    ((_ALL, _ALL, _ALL), (timedelta(0), _MINUTE, _HOUR, 365 * _DAY)),  # one a year
)


def may_go(
    moments: Sequence[Moment],
    versions: Sequence[datetime],
    now: datetime,
    budget: int = BUDGET,
    share: int | None = None,
) -> tuple[int, ...]:
    """Ids of the states that may go, oldest first; ``moments`` in the order they were noted.

    Of each span the last state stays. Never among them: the newest state, one that was noted for a
    reason, and the last one before each of ``versions`` (times at which a version was kept).

    Past ``budget`` one an hour stays nevertheless; past the item's ``share`` of all states (see
    ``share_of``) even that does not.
    """
    going: tuple[int, ...] = ()
    for ages in _LADDER:
        going = _by(ages, _STEPS, moments, versions, now)
        if _left(moments, going) <= budget:
            break
    for ages, steps in _COARSER if share is not None else ():
        if share is None or _left(moments, going) <= share:
            break
        going = _by(ages, steps, moments, versions, now)
    return going


def share_of(sizes: Sequence[int], total: int = TOTAL) -> int | None:
    """What one item may take so that all together keep within ``total``; ``None``: enough room.

    Items that take less than an even share leave the rest of it to the others.
    """
    if sum(sizes) <= total:
        return None
    room, ordered = total, sorted(sizes)
    for number, size in enumerate(ordered):
        even = room // (len(ordered) - number)
        if size > even:
            return even
        room -= size
    return None


def _left(moments: Sequence[Moment], going: Sequence[int]) -> int:
    gone = set(going)
    return sum(one.size for one in moments if one.id not in gone)


def _by(
    ages: _Ages,
    steps: _Steps,
    moments: Sequence[Moment],
    versions: Sequence[datetime],
    now: datetime,
) -> tuple[int, ...]:
    kept = sorted(versions)
    spans = [_span(one.at, now - noted, ages, steps) for one, noted in _noted(moments, now)]
    going: list[int] = []
    for (one, span), (after, next_span) in pairwise(zip(moments, spans, strict=True)):
        at = bisect_left(kept, one.at)
        last = at < len(kept) and kept[at] < after.at  # before a version
        if one.why in THINNED and span is not None and span == next_span and not last:
            going.append(one.id)
    return tuple(going)


def _noted(moments: Sequence[Moment], now: datetime) -> list[tuple[Moment, datetime]]:
    """Each with the latest moment at which it can have been noted: before the next one was.

    A clock that ran ahead stamped states with a time to come; they grow old with those after them.
    """
    found: list[tuple[Moment, datetime]] = []
    latest = now
    for one in reversed(moments):
        latest = min(latest, one.at)
        found.append((one, latest))
    return found[::-1]


def _span(at: datetime, age: timedelta, ages: _Ages, steps: _Steps) -> tuple[int, int] | None:
    """The span a state falls into; ``None`` while every state stays."""
    step = sum(age > limit for limit in ages)
    if step == 0:
        return None
    return step, int(at.timestamp() // steps[step].total_seconds())
