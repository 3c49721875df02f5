"""How long reviewers have, when the office works, and what may take the emergency route."""

from dataclasses import dataclass
from datetime import time

Span = tuple[time, time]

OFFICE_HOURS: tuple[Span, ...] = ((time(8, 30), time(12)), (time(14, 30), time(17, 30)))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewTimes:
    """From portal.toml › review; hours are working hours, 0 stands for one working day."""

    office: tuple[Span, ...] = OFFICE_HOURS  # of one day, in order, portal time
    level_hours: int = 0  # for a decision, from the moment the item reached the level
    claim_hours: int = 0  # for which a claim holds
    record_hours: int = 0  # to complete the record of an emergency, from publication
    emergency_kinds: tuple[str, ...] = ()  # kinds of items; none: there is no such route


USUAL_TIMES = ReviewTimes()  # where portal.toml has no such table


def read_spans(told: tuple[str, ...]) -> tuple[Span, ...]:
    """The spans that ``08:30-12:00`` and so on name. Raises ``ValueError``."""
    spans: list[Span] = []
    for text in told:
        opens, _, closes = text.partition("-")
        span = (time.fromisoformat(opens.strip()), time.fromisoformat(closes.strip()))
        if span[0] >= span[1] or (spans and spans[-1][1] > span[0]):
            raise ValueError(f"{text!r} does not follow the span before it")
        spans.append(span)
    if not spans:
        raise ValueError("no office hours")
    return tuple(spans)
