"""The rules over clean prose and planted errors: the short form of ``tests.checks.measure``."""

import pytest

from editor_app.domain.findings import Severity
from tests.checks.clean_prose import laws
from tests.checks.measure import LEAST_PRECISION, RESULTS, Measured, measure, report


@pytest.fixture(scope="module")
def measured() -> Measured:
    return measure(characters=70_000, rounds=2)


def test_the_clean_prose_is_long_enough() -> None:
    assert sum(one.characters for one in laws()) >= 200_000


def test_no_rule_that_warns_or_blocks_cries_wolf(measured: Measured) -> None:
    loud = [one for one in measured.scores.values() if one.severity is not Severity.INFO]
    assert [one.rule for one in loud if one.alarms * 10_000 > measured.characters] == []


def test_what_is_planted_is_found(measured: Measured) -> None:
    missed = [(one.rule, one.missed) for one in measured.scores.values() if one.missed]
    assert missed == []
    assert measured.planted > 200


def test_a_rule_that_warns_is_right_nine_times_in_ten(measured: Measured) -> None:
    warning = [one for one in measured.scores.values() if one.severity is Severity.WARN]
    low = [one for one in warning if one.precision is not None and one.precision < LEAST_PRECISION]
    assert [one.rule for one in low] == []


def test_the_report_tells_every_rule_that_spoke(measured: Measured) -> None:
    told = report(measured, "here")
    assert [one.rule for one in measured.scores.values() if f"| {one.rule} |" not in told] == []


def test_the_results_that_are_kept_are_of_a_whole_run() -> None:
    kept = RESULTS.read_text(encoding="utf-8")
    assert "`python -m tests.checks.measure`" in kept
    assert "Missed: nothing." in kept
