"""Row 19: 工作台 with everything that is due: read on a lane, shown on the main thread."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

from editor_app.domain.item import ColumnKey, Kind, PersonId, UnitKey, freeze
from editor_app.domain.workflow import Remote, RemoteState
from editor_app.services.app import App
from editor_app.services.due_things import DueService
from editor_app.ui.workbench import Workbench
from tests.bench.desk import painted, rest, settle, until
from tests.bench.measure import Limits, Row, in_turns, judged
from tests.bench.samples import NOW, content, item_id, open_app
from tests.fakes.inquiries import inquiry
from tests.fakes.people import LIN

POLICIES, MESSAGES = 400, 2_000
_COLUMN = "gov_info.statutory.documents"
_READY = Limits(p50=150)  # ms on the lane, with texts that were read before
_SHOWN = Limits(p50=100)


def fill(folder: Path) -> None:
    """Policies, half of them without interpretation, and messages of citizens."""
    app = open_app(folder)
    with app.store.transaction():
        for number in range(POLICIES):
            _put(app, number)
        for number in range(MESSAGES):
            due = (NOW + timedelta(days=number % 40 - 5)).date()
            app.store.inquiries.hear(
                inquiry(number, due_on=due, received_at=NOW - timedelta(days=9), unit=LIN.unit)
            )
    app.close()


def rows(bench: Workbench, repeats: int) -> list[Row]:
    """The lane's part, the first time and later; then what the main thread pays."""
    app = bench.app
    settle(bench)
    screen = bench.screens.home()
    until(lambda: screen.is_filled)
    units = [unit.key for unit in app.layouts.current().portal.units]
    first = [_cpu(partial(_fresh(bench).things, units)) for _ in range(repeats)]
    known = _fresh(bench)
    known.things(units)
    (again,) = in_turns(repeats, lambda: _cpu(partial(known.things, units)))
    (read,) = in_turns(repeats, lambda: _cpu(partial(screen._presenter.load, LIN)))
    home = screen._presenter.load(LIN)
    (shown,) = in_turns(repeats, lambda: _rested(painted(screen, partial(screen._show, home, LIN))))
    name = f"{len(home.due)} due things"
    return [
        judged(f"{name}: found the first time, CPU of a lane", "ms", first),
        judged(f"{name}: found again, CPU of a lane", "ms", again),
        judged("工作台 read from the store, CPU of a lane", "ms", read, limits=_READY),
        judged("工作台 shown with what was read", "ms", shown, limits=_SHOWN),
    ]


def _cpu(do: Callable[[], object]) -> float:
    begun = time.thread_time()
    do()
    return (time.thread_time() - begun) * 1000


def _fresh(bench: Workbench) -> DueService:
    app = bench.app
    return DueService(app.store, app.layouts, app.clock)


def _rested(took: float) -> float:
    rest(30)
    return took


def _put(app: App, number: int) -> None:
    """A policy that is public, with its text."""
    made, at = content(app, number, 500), NOW - timedelta(days=number % 60)
    wanted = "yes" if number % 2 else "no"
    policy = replace(
        made,
        kind=Kind("policy_document"),
        unit=UnitKey(LIN.unit),
        column=ColumnKey(_COLUMN),
        fields={**made.fields, "needs_interpretation": wanted},
    )
    revision = freeze(item_id(2_000_000 + number), policy, None)
    app.store.revisions.add(revision, LIN.name, at)
    app.store.mirror.put(
        Remote(
            item=revision.item,
            unit=policy.unit,
            column=policy.column,
            kind=policy.kind,
            title=policy.title,
            state=RemoteState.PUBLISHED,
            level=0,
            levels=3,
            head=revision.hash,
            live=revision.hash,
            edition=1,
            submitted_by=LIN.id,
            submitted_by_name=LIN.name,
            contributors=(PersonId("lin"),),
            approvals=(),
            changed_at=at,
            published_at=at,
            scheduled_at=None,
            url=f"/{number}.html",
            index_no=None,
            sequence=2_000_000 + number,
        )
    )
