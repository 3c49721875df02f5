"""What a clock that jumps does to what waits: the declared outcomes of F13-F15."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from editor_app.domain.errors import Code
from editor_app.domain.outbox import Operation
from editor_app.domain.workflow import OperationState
from editor_app.services.clock_steps import ClockSteps, steady_seconds
from editor_app.services.sync import SyncEngine
from tests.fakes.people import LIN
from tests.fakes.workstation import Workstation

THREE_YEARS, TEN_YEARS = timedelta(days=-3 * 365), timedelta(days=10 * 365)
STEPS = [THREE_YEARS, TEN_YEARS, timedelta(hours=-1), timedelta(hours=8)]


class Steady:
    """Seconds since the machine was started, moved by hand."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


class Machine:
    """A workstation on a machine whose clock can be set, put to sleep and restarted."""

    def __init__(self, station: Workstation) -> None:
        self.station = station
        self.steady = Steady()
        self.restart()

    def restart(self) -> None:
        """The program ends and is started again."""
        one = self.station
        self.sync = SyncEngine(
            one.store, one.portal, one.layouts, one.clock, one.session, lambda: 0.0, self.steady
        )

    def wait(self, seconds: float) -> None:
        """Time passes, awake or asleep: both clocks tell it."""
        self.station.clock.forward(seconds)
        self.steady.seconds += seconds

    def set_clock(self, step: timedelta) -> None:
        """Somebody sets the clock: no time passes."""
        self.station.clock.at += step

    def left(self) -> float:
        """Seconds until the one operation may leave."""
        now: datetime = self.station.clock.now()
        return (self.only().not_before - now).total_seconds()

    def only(self) -> Operation:
        (found,) = self.station.store.outbox.recent()
        return found


@pytest.fixture
def machine(lin: Workstation) -> Machine:
    return Machine(lin)


def submit(machine: Machine) -> None:
    today = machine.station.clock.now().date().isoformat()  # or it would be told late (GK-10)
    machine.station.submit.submit(machine.station.write(formed_on=today).item, LIN)


@pytest.mark.parametrize("step", STEPS)
def test_the_undo_window_has_its_length_whatever_the_clock_does(
    machine: Machine, step: timedelta
) -> None:
    submit(machine)
    machine.wait(10)
    machine.set_clock(step)
    assert machine.sync.run_once().sent == 0
    assert machine.left() == 20
    machine.wait(20)
    assert machine.sync.run_once().sent == 1


@pytest.mark.parametrize("step", STEPS)
def test_a_step_in_the_middle_of_a_retry_leaves_the_rest_of_the_wait(
    machine: Machine, step: timedelta
) -> None:
    submit(machine)
    machine.wait(30)
    machine.station.portal.fail("command", Code.BUSY, retry_after=120)
    machine.sync.run_once()
    machine.station.portal.heal()
    machine.wait(100)
    machine.set_clock(step)
    assert machine.sync.run_once().sent == 0
    assert machine.left() == 20
    machine.wait(20)
    assert machine.sync.run_once().sent == 1


@pytest.mark.parametrize("step", STEPS[1:])  # three years ago the notice has no date yet
def test_what_is_confirmed_after_the_step_has_a_whole_window(
    machine: Machine, step: timedelta
) -> None:
    machine.set_clock(step)
    submit(machine)
    machine.wait(29)
    assert machine.sync.run_once().sent == 0
    machine.wait(1)
    assert machine.sync.run_once().sent == 1


def test_set_back_while_the_program_was_off_the_wait_begins_anew(machine: Machine) -> None:
    submit(machine)
    machine.set_clock(THREE_YEARS)
    machine.restart()
    assert machine.sync.run_once().sent == 0
    assert machine.left() == 30
    machine.wait(30)
    assert machine.sync.run_once().sent == 1


def test_set_ahead_while_the_program_was_off_the_wait_is_over(machine: Machine) -> None:
    submit(machine)
    machine.set_clock(TEN_YEARS)
    machine.restart()
    assert machine.sync.run_once().sent == 1


def test_a_date_years_ahead_holds_nothing_for_longer_than_an_hour(machine: Machine) -> None:
    submit(machine)
    one = machine.only()
    ahead = replace(one, not_before=one.not_before + TEN_YEARS)
    machine.station.store.outbox.put(ahead)
    machine.sync.run_once()
    assert machine.left() <= 3600


def test_an_hour_of_sleep_is_an_hour(machine: Machine) -> None:
    submit(machine)
    machine.wait(3600)
    assert machine.sync.run_once().sent == 1


def test_a_step_and_a_restart_in_the_middle_send_once(machine: Machine) -> None:
    submit(machine)
    machine.station.portal.lose_reply("command")
    machine.wait(30)
    machine.sync.run_once()
    assert machine.only().state is OperationState.UNKNOWN
    machine.set_clock(THREE_YEARS)
    machine.restart()
    machine.station.portal.heal()
    machine.sync.run_once()
    machine.wait(3600)
    machine.sync.run_once()
    assert machine.only().state is OperationState.RECEIPTED
    assert machine.station.portal.calls.count("command") == 1


def test_a_token_is_renewed_whatever_the_clock_says(machine: Machine) -> None:
    machine.set_clock(TEN_YEARS)
    assert machine.sync.run_once().online
    machine.set_clock(THREE_YEARS)
    assert machine.sync.run_once().online


def test_a_clock_that_is_trimmed_moves_nothing(machine: Machine) -> None:
    submit(machine)
    before = machine.only()
    machine.set_clock(timedelta(milliseconds=400))
    steps = ClockSteps(machine.station.store, machine.station.clock, machine.steady)
    assert not steps.settle()
    assert machine.only() == before


def test_steady_seconds_go_forward() -> None:
    first = steady_seconds()
    assert steady_seconds() >= first
