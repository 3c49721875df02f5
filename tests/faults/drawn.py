"""Running a Hypothesis state machine as often as asked, always the same runs of a number."""

from hypothesis import HealthCheck, seed, settings
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test


def run_drawn(machine: type[RuleBasedStateMachine], runs: int, steps: int, number: int) -> None:
    """Raises with a shrunk counter-example when an invariant breaks."""
    run_state_machine_as_test(
        seed(number)(machine),
        settings=settings(
            max_examples=runs,
            stateful_step_count=steps,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
