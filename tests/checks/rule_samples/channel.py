"""COL-04, COL-05 and CAL-01: columns of a channel, and terms on a calendar nobody announced yet."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from editor_app.checks.freshness import ChannelSubject, near_the_veto
from editor_app.checks.subject import PORTAL_TIME
from editor_app.domain.findings import Phase
from editor_app.domain.freshness import Freshness, column_clock, column_clocks
from editor_app.domain.item import ColumnKey
from editor_app.domain.layout import Node
from editor_app.domain.working_days import Calendar
from tests.checks.asking import INTERPRETATION, NEWS, POLICY, in_context, sample
from tests.checks.rule_samples.form import RuleSamples
from tests.checks.sample_items import Sample, layout

TODAY = date(2026, 11, 20)  # a Friday
LEAVES = [one for one in layout().columns if one.node is Node.LEAF and not one.empty_ok]


def news_after(days: int) -> Sample:
    """A news item whose column (14 days, warned after 10) got its last one so long ago."""
    one = sample(NEWS)
    column = layout().column(one.content.column)
    last = TODAY - timedelta(days=days)
    clock = column_clock(layout(), column, last, TODAY, Calendar.of(layout()))
    return replace(in_context(one, column_clock=lambda: clock), phase=Phase.DRAFT)


def channel(empty: int, overdue: int = 0, over: int = 1) -> Callable[[], Iterable[object]]:
    """A channel of which so many columns are empty, and so many ``over`` days past their end."""

    def ask() -> Iterable[object]:
        newest: dict[ColumnKey, date] = {column.key: TODAY for column in LEAVES[empty:]}
        late = [one for one in LEAVES[empty:] if one.update_days and not one.due_each_year]
        for column in late[:overdue]:
            newest[column.key] = TODAY - timedelta(days=column.update_days + over)
        clocks = column_clocks(layout(), newest, TODAY)
        states = [clocks[column.key].state for column in LEAVES]
        late_ones = overdue if over > 0 else 0
        assert (states.count(Freshness.EMPTY), states.count(Freshness.OVERDUE)) == (
            empty,
            late_ones,
        )
        return near_the_veto(
            ChannelSubject(layout=layout(), clocks=clocks, rule=layout().rules["COL-05"])
        )

    return ask


def at(one: Sample, now: datetime) -> Sample:
    """The same item on another day, not yet published."""
    return in_context(one, now=now, published_at=None)


def policy(month: int, day: int) -> Sample:
    """A policy that needs an interpretation, on a day of 2026."""
    return at(
        sample(POLICY, needs_interpretation="yes"),
        datetime(2026, month, day, 10, 0, tzinfo=PORTAL_TIME),
    )


def interpretation(published: str) -> Sample:
    """An interpretation of a policy that was published then."""
    fields: Mapping[str, str] = {"policy_published_at": published}
    now = datetime(2026, 12, 31, 10, 0, tzinfo=PORTAL_TIME)
    return at(sample(INTERPRETATION, **fields), now)


SAMPLES = (
    RuleSamples(
        rule="COL-04",
        positive=news_after(20),
        negative=news_after(0),
        last_sound=news_after(9),
        first_broken=news_after(10),
    ),
    RuleSamples(
        rule="COL-05",
        positive=channel(3, overdue=6),
        negative=channel(0),
        last_sound=channel(0, overdue=1, over=0),
        first_broken=channel(0, overdue=1),
    ),
    # Three working days after Monday the 28th end on Thursday the 31st, after Tuesday in 2027.
    RuleSamples(
        rule="CAL-01",
        positive=policy(12, 31),
        negative=policy(11, 20),
        last_sound=interpretation("2026-12-28T09:00"),
        first_broken=interpretation("2026-12-29T09:00"),
    ),
)
