"""The rules over clean prose and planted errors: the short form of ``tests.checks.measure``."""

import pytest

from editor_app.checks.format_slips import CHECKS
from editor_app.domain.findings import Severity
from tests.checks.clean_prose import laws, rightly
from tests.checks.measure import LEAST_PRECISION, RESULTS, Measured, measure, report


@pytest.fixture(scope="module")
def measured() -> Measured:
    return measure(characters=10_000_000, rounds=2)


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


def lasting(text: str) -> list[str]:
    """What a report tells whatever was planted: false alarms, held-out prose, labelled cases."""
    lines = [line for line in text.splitlines() if not line.startswith("Seeded: ")]
    told = []
    for line in lines:
        cells = [cell.strip() for cell in line.split("|")[1:-1]]
        if len(cells) != 8:
            told.append(line)
        elif cells[2] != "0":
            told.append(" ".join(cells[:4]))
    return told


def planted_for(text: str) -> set[str]:
    """The rules and checks that something was planted for."""
    rows = [line.split("|") for line in text.splitlines() if line.count("|") == 9]
    return {cells[1].strip() for cells in rows[2:] if cells[5].strip() != "0"}


def test_the_results_that_are_kept_are_those_of_this_tree(measured: Measured) -> None:
    """Else run ``python -m tests.checks.measure`` and look at what changed."""
    kept = RESULTS.read_text(encoding="utf-8")
    now = report(measured, "python -m tests.checks.measure")
    assert lasting(kept) == lasting(now)
    assert planted_for(kept) == planted_for(now)


def test_what_is_labelled_as_right_is_said_so_often(measured: Measured) -> None:
    assert measured.rightly == {(one.text, one.rule): one.count for one in rightly()}


def test_every_check_of_prose_has_errors_planted_for_it() -> None:
    told = planted_for(RESULTS.read_text(encoding="utf-8"))
    checks = {f"TXT-02 {check}" for check in CHECKS}
    assert checks <= told
