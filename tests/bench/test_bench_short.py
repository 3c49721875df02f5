"""The benchmark still measures the product: every row runs once, small; nothing is timed here."""

from pathlib import Path

import pytest

from tests.bench.__main__ import ROWS, Plan
from tests.bench.measure import Limits, judged, p95, table
from tests.bench.samples import chinese, fill

_TINY = Plan(items=40, repeats=1, keys=3, many=2, sizes=(2_000,), pages=1)
_HERE = (
    "autosave",
    "import",
    "checks",
    "rules",
    "proofing",
    "search",
    "mail",
    "portal-checks",
)  # the rows with windows and processes are the tour's business


@pytest.mark.parametrize("name", _HERE)
def test_a_row_measures_something(name: str, tmp_path: Path) -> None:
    fill(tmp_path, _TINY.items)
    rows = ROWS[name](tmp_path, _TINY)
    assert all(took > 0 for row in rows for took in (*row.ours, *row.floor))


def test_a_promise_is_judged_by_ratio_and_percentile() -> None:
    limits = Limits(ratio=2, p95=5)
    kept = judged("row", "ms", [1, 2, 3], [1, 1, 1], limits=limits)
    late = judged("row", "ms", [1, 2, 9], [1, 1, 1], limits=limits)
    slow = judged("row", "ms", [3, 3, 3], [1, 1, 1], limits=limits)
    assert (kept.met, late.met, slow.met) == (True, False, False)


def test_a_row_without_a_promise_is_not_judged() -> None:
    assert judged("row", "ms", [1], [1]).met is None


def test_the_95th_percentile_is_a_measured_value() -> None:
    assert p95([5, 1, 2, 3, 4]) == 5
    assert p95(list(range(1, 101))) == 95


def test_the_table_tells_ours_floor_ratio_and_promise() -> None:
    row = judged("name", "ms", [30], [20], floor_name="bare", limits=Limits(ratio=1.3))
    assert "| name | 30.0 ms | 30.0 | 20.0 ms (bare) | 20.0 | 1.50 × | ≤ 1.3 × | **no** |" in table(
        [row]
    )


@pytest.mark.parametrize("size", [2_000, 200_000])
def test_sample_texts_have_the_size_asked_for(size: int) -> None:
    assert size <= len(chinese(size).encode()) < size + 1_000
