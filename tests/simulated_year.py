"""``python -m tests.simulated_year``: a year day by day, and on which day each alarm is raised.

A channel publishes at random: in time, late, on days off, not at all. Every morning its reminders
are taken from the real services over a real store. On which days they have to come is told by an
oracle of its own: it reads the calendar as TOML and tries day after day; it shares no code with
the program. ``--years 2024,2026,2027 --seeds 5``; exit 1 at the first difference.
"""

import argparse
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from editor_app.domain.due_things import DueKind
from editor_app.domain.item import ColumnKey, ContentHash, ItemId, Kind, PersonId, UnitKey
from editor_app.domain.workflow import Remote, RemoteState
from editor_app.services.due_things import DueService
from editor_app.services.layouts import LayoutService
from editor_app.services.reminders import ReminderService
from editor_app.services.settings import Settings
from editor_app.store.sqlite import open_store
from tests.checks.sample_items import LAYOUT
from tests.fakes.clock import HandClock
from tests.fakes.workstation import BUNDLED

UNIT = "zkgwb"
SOON, TODAY, OVER = "soon", "today", "over"
_CHINA = timedelta(hours=8)
_DAY = timedelta(days=1)


@dataclass(frozen=True, order=True)
class Alarm:
    """One reminder: on which day, of which column, at which stage."""

    on: date
    column: str
    stage: str


@dataclass(frozen=True)
class Published:
    """An item that goes public at eight in the morning."""

    on: date
    column: str


# ---------------------------------------------------------------- the oracle


@cache
def toml(name: str) -> Mapping[str, Any]:
    """A file of the layout, as it is."""
    return tomllib.loads((LAYOUT / name).read_text(encoding="utf-8"))


@cache
def is_off(day: date) -> bool:
    """Whether nobody works: the announced days, else weekends and statutory days."""
    year = next((one for one in toml("calendar.toml")["year"] if one["year"] == day.year), None)
    if year is None:
        return day.weekday() > 4 or f"{day:%m-%d}" in toml("calendar.toml")["estimate"]["fixed_off"]
    if day in year.get("work", ()):
        return False
    spans = year.get("off", ()) or year.get("statutory", ())
    return day.weekday() > 4 or any(span["from"] <= day <= span["to"] for span in spans)


def end_of(column: Mapping[str, Any], last: date) -> date:
    """The last day in time."""
    if column.get("due_each_year"):
        return date.fromisoformat(f"{last.year + 1}-{column['due_each_year']}")
    return last + timedelta(days=column["update_days"])


def warned(column: Mapping[str, Any], last: date, today: date) -> bool:
    """Whether the threshold of rule COL-04 is reached."""
    rule = next(one for one in toml("rules.toml")["rule"] if one["id"] == "COL-04")
    told = rule["params"][column["update_class"]]
    warns, whole = int(told["warn_days"]), int(told["due_days"])
    if column.get("due_each_year"):
        return (end_of(column, last) - today).days <= whole - warns
    return (today - last).days >= warns


def stage_on(column: Mapping[str, Any], last: date, today: date) -> str:
    """What the column is on a day: nothing works after the last working day before its end."""
    due = end_of(column, last)
    if today > due:
        return OVER
    coming, rest = today + _DAY, []
    while coming <= due:
        rest.append(coming)
        coming += _DAY
    if all(is_off(day) for day in rest):
        return TODAY
    return SOON if warned(column, last, today) else ""


def expected(days: list[date], published: list[Published]) -> Iterator[Alarm]:
    """Every alarm of the year, tried day by day."""
    ranks = ["", SOON, TODAY, OVER]
    for column in clocked():
        last, reached = None, ""
        dates = [one.on for one in published if column["key"] in above(one.column)]
        for today in days:
            newest = max((on for on in dates if on <= today), default=None)
            if newest != last:
                last, reached = newest, ""
            stage = stage_on(column, last, today) if last is not None else ""
            if ranks.index(stage) > ranks.index(reached):
                yield Alarm(today, column["key"], stage)
                reached = stage


def clocked() -> list[Mapping[str, Any]]:
    """Leaves with a clock, and the home page of the channel."""
    columns = toml("columns.toml")["column"]
    return [one for one in columns if one["update_days"] and one["node"] in ("leaf", "branch")]


@cache
def above(key: str) -> frozenset[str]:
    """A column and everything over it."""
    parents = {one["key"]: one["parent"] for one in toml("columns.toml")["column"]}
    return frozenset({key}) | (above(parents[key]) if parents[key] else frozenset())


# ---------------------------------------------------------------- the year


def plan(days: list[date], chance: Random) -> list[Published]:
    """A year of publications: most in time, some late, some columns only once."""
    made = []
    for column in clocked():
        if column["node"] != "leaf":
            continue
        on = days[0] - timedelta(days=chance.randrange(1, column["update_days"]))
        for _ in range(40):
            made.append(Published(on, column["key"]))
            on += timedelta(days=max(1, round(column["update_days"] * chance.uniform(0.2, 1.3))))
            if on > days[-1] or chance.random() < 0.03:
                break
    return made


def raised(days: list[date], published: list[Published], folder: Path) -> Iterator[Alarm]:
    """What the program says, every morning at nine."""
    clock = HandClock()
    store = open_store(folder / "year.db", clock)
    try:
        layouts = LayoutService(store, BUNDLED)
        due, reminders = DueService(store, layouts, clock), ReminderService(store)
        waiting = sorted(enumerate(published), key=lambda one: one[1].on)
        for today in days:
            clock.at = _morning(today, 9)
            while waiting and waiting[0][1].on <= today:
                number, one = waiting.pop(0)
                store.mirror.put(_remote(number, one))
            told = reminders.take(PersonId("lin"), due.things([UNIT]), clock.now(), Settings())
            for thing in told.things if told is not None else ():
                if thing.kind is DueKind.COLUMN:
                    yield Alarm(today, thing.leads.column, thing.stage.value)
    finally:
        store.close()


def _morning(day: date, hour: int) -> datetime:
    return datetime.fromisoformat(f"{day}T{hour:02}:00:00+08:00")


def _remote(number: int, one: Published) -> Remote:
    at, mark = _morning(one.on, 8), ContentHash(f"{number:064x}")
    return Remote(
        item=ItemId(f"00000000-0000-4000-8000-{number:012}"),
        unit=UnitKey(UNIT),
        column=ColumnKey(one.column),
        kind=Kind("notice"),
        title=f"第{number}条",
        state=RemoteState.PUBLISHED,
        level=0,
        levels=3,
        head=mark,
        live=mark,
        edition=1,
        submitted_by=PersonId("lin"),
        submitted_by_name="林晓雯",
        contributors=(),
        approvals=(),
        changed_at=at,
        published_at=at,
        scheduled_at=None,
        url=f"/{number}.html",
        index_no=None,
        sequence=number,
    )


def differences(year: int, seed: int, folder: Path) -> tuple[int, list[str]]:
    """How many alarms the year has, and in what the program differs."""
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(366)]
    days = [day for day in days if day.year == year]
    published = plan(days, Random(f"{year}/{seed}"))
    wanted = set(expected(days, published))
    told = list(raised(days, published, folder))
    found = [f"twice: {one}" for one in set(told) if told.count(one) > 1]
    found += [f"missing: {one}" for one in sorted(wanted - set(told))]
    found += [f"not asked for: {one}" for one in sorted(set(told) - wanted)]
    return len(wanted), found


def main() -> int:
    """Run the years; exit 1 for a difference."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulated_year", description=__doc__)
    parser.add_argument("--years", default="2017,2024,2025,2026,2027")
    parser.add_argument("--seeds", type=int, default=3)
    told = parser.parse_args()
    wrong = 0
    for year in (int(one) for one in told.years.split(",")):
        for seed in range(told.seeds):
            with TemporaryDirectory(prefix="channel-editor-year-") as folder:
                count, found = differences(year, seed, Path(folder))
            wrong += len(found)
            print(f"{year} seed {seed}: {count} alarms, {len(found)} differences", flush=True)
            print("\n".join(found[:20]), end="\n" if found else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
