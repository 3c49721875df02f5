"""By when a message is to be answered: rule HD-01 of the layout pack, counted day by day.

国办发〔2017〕47号: 7 working days, complex matters 15; what a portal sets for one type of message
stands in ``by_type``. The clock stands still while the citizen is asked for more, and begins anew
when the citizen asks again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from editor_app.domain import clocks
from editor_app.domain.clocks import Clock, Due, Extension, Pause, Span, Transfer
from editor_app.domain.inquiries import DONE, Inquiry
from editor_app.domain.layout import Layout
from editor_app.domain.working_days import Calendar
from editor_app.domain.working_time import PORTAL_TIME

RULE = "HD-01"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """So many of something."""

    amount: int
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What HD-01 says."""

    normal: Amount
    complex: Amount
    veto: Amount  # unanswered for so long: single-item veto in inspections
    by_type: Mapping[str, Amount]
    most: int  # working days in all, with every extension
    most_complex: int
    times: int  # extensions of one round
    remind: int  # working days before the last one
    elsewhere: frozenset[str]  # types that belong to channels of their own
    anew: bool  # whether a transfer begins the clock anew

    def of(self, type_: str, *, is_complex: bool) -> Amount:
        """How long a message of this type may take."""
        return self.complex if is_complex else self.by_type.get(type_, self.normal)


def limits_of(layout: Layout) -> Limits:
    """The limits of a pack. Raises ``KeyError``, ``TypeError`` or ``ValueError`` for none."""
    told: Mapping[str, Any] = layout.rules[RULE].params
    extend: Mapping[str, Any] = told.get("extend", {})
    whole = _amount(told["complex"])
    return Limits(
        normal=_amount(told["normal"]),
        complex=whole,
        veto=_amount(told["veto"]),
        by_type={key: _amount(one) for key, one in told.get("by_type", {}).items()},
        most=int(extend.get("most", whole.amount)),
        most_complex=int(extend.get("most_complex", whole.amount)),
        times=int(extend.get("times", 1)),
        remind=int(told["remind_before"]),
        elsewhere=frozenset(told.get("transfer_types", ())),
        anew=bool(told.get("transfer_anew", False)),
    )


def clock_of(inquiry: Inquiry, limits: Limits) -> Clock:
    """The clock of the present round, in the portal's time."""
    start = inquiry.again[-1].at if inquiry.again else inquiry.received_at
    whole = limits.of(inquiry.type, is_complex=inquiry.complex)
    questions = (one for one in inquiry.questions if one.at >= start)
    return Clock(
        start=_local(start),
        span=whole.span,
        amount=whole.amount,
        pauses=tuple(
            Pause(
                begin=_local(one.at),
                end=None if one.answered_at is None else _local(one.answered_at),
                reason=one.text,
            )
            for one in questions
        ),
        extensions=tuple(
            Extension(amount=one.days, reason=one.reason)
            for one in inquiry.extensions
            if one.at >= start
        ),
        transfers=tuple(
            Transfer(at=_local(one.at), to=one.to_unit, anew=limits.anew)
            for one in inquiry.transfers
            if one.at >= start
        ),
    )


def due_of(inquiry: Inquiry, limits: Limits, calendar: Calendar) -> Due:
    """The last day, with its derivation day by day."""
    return clocks.due(clock_of(inquiry, limits), calendar)


def due_on(inquiry: Inquiry, limits: Limits, calendar: Calendar) -> date | None:
    """The last day of what still waits for an answer; ``None`` for what does not."""
    if inquiry.state in DONE:
        return None
    return due_of(inquiry, limits, calendar).on


def veto_on(inquiry: Inquiry, limits: Limits, calendar: Calendar) -> date | None:
    """The day on which silence becomes a veto item of inspections."""
    start = inquiry.again[-1].at if inquiry.again else inquiry.received_at
    clock = Clock(start=_local(start), span=limits.veto.span, amount=limits.veto.amount)
    return clocks.due(clock, calendar).on


def longest_extension(inquiry: Inquiry, limits: Limits) -> int:
    """How many working days may still be added; 0: none, or no more extensions."""
    clock = clock_of(inquiry, limits)
    if len(clock.extensions) >= limits.times:
        return 0
    most = limits.most_complex if inquiry.complex else limits.most
    return max(0, most - clock.whole)


def _amount(told: Mapping[str, Any]) -> Amount:
    return Amount(amount=int(told["amount"]), span=Span(told["clock"]))


def _local(moment: datetime) -> datetime:
    return moment.astimezone(PORTAL_TIME)
