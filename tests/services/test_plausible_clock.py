"""F13, declared: no state of a text is let go because the machine's clock ran ahead."""

from datetime import timedelta

import pytest

from editor_app.domain.item import ItemId
from editor_app.services.history import HistoryService
from editor_app.services.plausible_clock import A_START, PlausibleClock
from tests.fakes.clock import MORNING, HandClock
from tests.fakes.workstation import Workstation
from tests.services.test_history import bodies, typed

TEN_YEARS = timedelta(days=3650)
DAY = timedelta(days=1)


class Notes:
    """Implements ``ports.Meta``."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get(self, key: str) -> str | None:
        return self.kept.get(key)

    def set(self, key: str, value: str) -> None:
        self.kept[key] = value


class Machine:
    """A machine whose clock and whose steady seconds are moved by hand."""

    def __init__(self) -> None:
        self.notes, self.clock, self.seconds = Notes(), HandClock(), 1000.0
        self.aging = self._started()
        self.aging.now()

    def _started(self) -> PlausibleClock:
        return PlausibleClock(self.notes, self.clock, lambda: self.seconds)

    def start(self) -> None:
        self.aging = self._started()

    def run(self, time: timedelta) -> None:
        self.clock.forward(time.total_seconds())
        self.seconds += time.total_seconds()

    def set_clock(self, step: timedelta) -> None:
        self.clock.forward(step.total_seconds())


@pytest.fixture
def machine() -> Machine:
    return Machine()


def test_a_running_program_follows_the_time_that_passes(machine: Machine) -> None:
    machine.run(timedelta(days=40))
    assert machine.aging.now() == MORNING + timedelta(days=40)


def test_a_clock_set_ahead_while_the_program_runs_is_not_followed(machine: Machine) -> None:
    machine.set_clock(TEN_YEARS)
    machine.run(timedelta(hours=3))
    assert machine.aging.now() == MORNING + timedelta(hours=3)
    machine.set_clock(-TEN_YEARS)
    machine.run(timedelta(hours=1))
    assert machine.aging.now() == MORNING + timedelta(hours=4)


def test_each_start_believes_a_day(machine: Machine) -> None:
    machine.set_clock(TEN_YEARS)
    for number in range(1, 4):
        machine.start()
        assert machine.aging.now() == MORNING + number * A_START


def test_the_time_of_the_portal_is_believed_at_once(machine: Machine) -> None:
    machine.run(timedelta(hours=2))
    machine.set_clock(timedelta(days=90))
    machine.start()
    machine.notes.set("clock.portal", (MORNING + timedelta(days=80)).isoformat())
    assert machine.aging.now() == MORNING + timedelta(days=80)


def test_the_time_of_the_portal_goes_no_further_than_the_clock(machine: Machine) -> None:
    machine.notes.set("clock.portal", (MORNING + TEN_YEARS).isoformat())
    assert machine.aging.now() == MORNING


def test_a_clock_set_back_makes_nothing_older(machine: Machine) -> None:
    machine.set_clock(-timedelta(days=1000))
    assert machine.aging.now() == MORNING - timedelta(days=1000)
    machine.start()
    assert machine.aging.now() == MORNING - timedelta(days=1000)
    machine.set_clock(timedelta(days=1000))
    assert machine.aging.now() == MORNING


def test_a_pass_notes_the_time_of_the_portal(lin: Workstation) -> None:
    lin.sync.run_once()
    assert lin.store.meta.get("clock.portal") == lin.clock.now().isoformat()


def _thinned(lin: Workstation, item: ItemId, aging: PlausibleClock) -> list[str]:
    history = HistoryService(lin.store, lin.drafts, lin.clock, aging)
    while history.thin_some(item):
        pass
    return bodies(lin, item)


def test_a_clock_ten_years_ahead_thins_no_states(lin: Workstation) -> None:
    aging = PlausibleClock(lin.store.meta, lin.clock, lambda: 0.0)
    aging.now()
    draft = lin.write()
    for number in range(20):
        draft = typed(lin, draft, f"第 {number} 句", seconds=5)
    before = bodies(lin, draft.item)
    lin.clock.forward(TEN_YEARS.total_seconds())
    assert _thinned(lin, draft.item, aging) == before
    for number in range(20):
        draft = typed(lin, draft, f"十年后的第 {number} 句", seconds=5)
    ahead = bodies(lin, draft.item)
    lin.clock.forward(-TEN_YEARS.total_seconds())
    assert _thinned(lin, draft.item, aging) == ahead


def test_states_from_a_clock_that_ran_ahead_grow_old_with_those_after_them(
    lin: Workstation,
) -> None:
    lin.clock.forward(TEN_YEARS.total_seconds())
    draft = lin.write()
    for number in range(20):
        draft = typed(lin, draft, f"十年后的第 {number} 句", seconds=5)
    lin.clock.forward(-TEN_YEARS.total_seconds())
    draft = typed(lin, draft, "钟调好了", seconds=5)
    lin.clock.forward(timedelta(days=40).total_seconds())
    while lin.history.thin_some(draft.item):
        pass
    left = bodies(lin, draft.item)
    assert len(left) < 6
    assert {"十年后的第 19 句", "钟调好了"} <= set(left)
