"""Measuring: interleaved repetitions, medians and 95th percentiles, rows of a Markdown table.

Only the ratio to a floor that was measured in the same run means anything on a shared machine, so
product and floor take turns instead of running one after the other.
"""

import gc
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the table: what the product needed, and what the bare thing needed."""

    name: str
    unit: str  # of both series: ms, MB, per s
    ours: Sequence[float]
    floor: Sequence[float] = ()
    floor_name: str = ""
    target: str = ""
    met: bool | None = None  # None: nothing was promised

    @property
    def ratio(self) -> float | None:
        """Median of ours over median of the floor."""
        return median(self.ours) / median(self.floor) if self.floor else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What DECISIONS.md promises for a row; what is not set is not asked."""

    ratio: float | None = None
    p50: float | None = None
    p95: float | None = None
    p95_ratio: float | None = None  # of the floor's own 95th percentile
    at_least: float | None = None  # for rates

    def hold(self, row: Row) -> bool | None:
        """Whether a row keeps all of it; ``None`` when nothing is promised."""
        told: list[bool] = []
        if self.ratio is not None and row.ratio is not None:
            told.append(row.ratio <= self.ratio)
        if self.p50 is not None:
            told.append(median(row.ours) <= self.p50)
        if self.p95 is not None:
            told.append(p95(row.ours) <= self.p95)
        if self.p95_ratio is not None and row.floor:
            told.append(p95(row.ours) <= self.p95_ratio * p95(row.floor))
        if self.at_least is not None:
            told.append(median(row.ours) >= self.at_least)
        return all(told) if told else None

    def text(self, unit: str) -> str:
        """The promise in words."""
        parts = (
            ("≤ {} ×", self.ratio),
            ("≤ {} " + unit, self.p50),
            ("p95 ≤ {} " + unit, self.p95),
            ("p95 ≤ {} × the floor's", self.p95_ratio),
            ("≥ {} " + unit, self.at_least),
        )
        return ", ".join(form.format(f"{told:g}") for form, told in parts if told is not None)


def judged(
    name: str,
    unit: str,
    ours: Sequence[float],
    floor: Sequence[float] = (),
    *,
    floor_name: str = "",
    limits: Limits | None = None,
) -> Row:
    """A row that knows whether its promise holds."""
    limits = limits or Limits()
    bare = Row(name=name, unit=unit, ours=ours, floor=floor, floor_name=floor_name)
    return Row(
        name=name,
        unit=unit,
        ours=ours,
        floor=floor,
        floor_name=floor_name,
        target=limits.text(unit),
        met=limits.hold(bare),
    )


def p95(series: Sequence[float]) -> float:
    """The 95th percentile, as the smallest value that 95 % do not exceed."""
    ordered = sorted(series)
    return ordered[max(0, math.ceil(len(ordered) * 0.95) - 1)]


def timed(do: Callable[[], object]) -> float:
    """Milliseconds one call takes."""
    begun = perf_counter()
    do()
    return (perf_counter() - begun) * 1000


def in_turns(repeats: int, *contestants: Callable[[], float]) -> tuple[list[float], ...]:
    """Let each measure itself ``repeats`` times, one after the other; the first round is thrown.

    Garbage is collected between the rounds, not inside of them.
    """
    series: tuple[list[float], ...] = tuple([] for _ in contestants)
    for turn in range(repeats + 1):
        for kept, contestant in zip(series, contestants, strict=True):
            gc.collect()
            took = contestant()
            if turn:
                kept.append(took)
    return series


def table(rows: Iterable[Row]) -> str:
    """The rows as Markdown."""
    lines = [
        "| Row | ours p50 | p95 | floor p50 | p95 | ratio | target | met |",
        "|---|---:|---:|---:|---:|---:|---|---|",
    ]
    lines += [_line(row) for row in rows]
    return "\n".join(lines)


def _line(row: Row) -> str:
    floor = f"{_number(median(row.floor))} {row.unit} ({row.floor_name})" if row.floor else "–"
    floor95 = _number(p95(row.floor)) if row.floor else "–"
    ratio = f"{row.ratio:.2f} ×" if row.ratio is not None else "–"
    met = {True: "yes", False: "**no**", None: "–"}[row.met]
    ours = f"{_number(median(row.ours))} {row.unit}"
    cells = (row.name, ours, _number(p95(row.ours)), floor, floor95, ratio, row.target or "–", met)
    return f"| {' | '.join(cells)} |"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
