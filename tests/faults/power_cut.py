"""Simulated power cuts: what of the store survives when the disk keeps only what was synced?

Work is recorded, cut at random places, and what is left is opened and asked for everything that
was promised (see ``disk_model`` for the disk, ``workloads`` for the work and its judges).

    python -m tests.faults.power_cut --cuts 3000
    python -m tests.faults.power_cut --cuts 500 --work saves --mode WAL/NORMAL   # must fail
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from random import Random
from time import monotonic

import apsw

from editor_app.domain.errors import EditorError
from tests.faults.disk_model import Disk, Event, What, recorded
from tests.faults.places import quick_folder
from tests.faults.verdict import DAMAGED, LOST, Verdict
from tests.faults.workloads import WORKLOADS, Workload

_CUTS_PER_RUN = 250  # then another workload is recorded


class Mode(StrEnum):
    """What the workload runs with; only the first one is what the product uses."""

    FULL = "WAL/FULL"
    NORMAL = "WAL/NORMAL"
    OFF = "WAL/OFF"

    @property
    def synchronous(self) -> str:
        """The value of the pragma."""
        return self.value.partition("/")[2]


@dataclass(slots=True, kw_only=True)
class CutResult:
    """What a run of cuts has shown."""

    mode: Mode
    work: str
    cuts: int = 0
    acknowledged: int = 0  # promises that had to be kept, summed over all cuts
    lost: int = 0  # cuts after which a promise was broken
    damaged: int = 0  # cuts after which the store was not sound
    examples: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.work} {self.mode}: {self.cuts} cuts, {self.acknowledged} promises asked for,"
            f" {self.lost} cuts broke one, {self.damaged} left damage"
        )


def cut_power(mode: Mode, cuts: int, seed: int, folder: Path, work: str = "saves") -> CutResult:
    """Record workloads and cut them at random places until there were ``cuts`` cuts."""
    random = Random(seed)
    result = CutResult(mode=mode, work=work)
    while result.cuts < cuts:
        workload = WORKLOADS[work]()
        events = _record(workload, mode, folder / f"work-{result.cuts}", random)
        count = min(_CUTS_PER_RUN, cuts - result.cuts)
        with quick_folder() as quick:
            for place, disk in _cut_places(events, count, random):
                _cut_once(result, workload, disk, random, quick / "image", place)
    return result


def _record(workload: Workload, mode: Mode, folder: Path, random: Random) -> Sequence[Event]:
    folder.mkdir()
    workload.before(folder)
    with recorded(folder) as events:
        workload.run(
            folder,
            random,
            mode.synchronous,
            lambda number: events.append(Event(what=What.ACK, at=number)),
        )
    shutil.rmtree(folder)
    return events


def _cut_places(events: Sequence[Event], count: int, random: Random) -> Iterator[tuple[int, Disk]]:
    begin = next(at for at, event in enumerate(events, 1) if event.what is What.BEGIN)
    places = sorted(random.randrange(begin, len(events) + 1) for _ in range(count))
    disk, done = Disk(), 0
    for place in places:
        for event in events[done:place]:
            disk.follow(event)
        done = place
        yield place, disk


def _cut_once(
    result: CutResult, work: Workload, disk: Disk, random: Random, folder: Path, place: int
) -> None:
    for name, data in disk.after_cut(random).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    verdict = _judged(work, folder, disk.last_ack)
    shutil.rmtree(folder, ignore_errors=True)
    result.cuts += 1
    result.acknowledged += disk.last_ack
    if verdict is None:
        return
    result.lost += verdict[0] == LOST
    result.damaged += verdict[0] == DAMAGED
    if len(result.examples) < 5:
        result.examples.append(f"cut at event {place}: {verdict[0]}: {verdict[1]}")


def _judged(work: Workload, folder: Path, last_ack: int) -> Verdict:
    try:
        return work.judge(folder, last_ack)
    except (EditorError, apsw.Error) as error:
        return (DAMAGED, str(error))


def main() -> int:
    """Run from the command line; 1 if anything was lost or damaged."""
    parser = argparse.ArgumentParser(description="Simulated power cuts on the store.")
    parser.add_argument("--cuts", type=int, default=3000, help="shared among the kinds of work")
    parser.add_argument("--work", choices=[*WORKLOADS, "all"], default="all")
    parser.add_argument("--mode", type=Mode, choices=list(Mode), default=Mode.FULL)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    kinds = list(WORKLOADS) if options.work == "all" else [options.work]
    begun, failed = monotonic(), 0
    for work in kinds:
        with tempfile.TemporaryDirectory() as folder:
            cuts = options.cuts // len(kinds)
            result = cut_power(options.mode, cuts, options.seed, Path(folder), work)
        failed += result.lost + result.damaged
        print("\n".join([str(result), *result.examples]), flush=True)
    print(
        f"power_cut seed {options.seed}: {options.cuts} cuts in {monotonic() - begun:.0f} s,"
        f" {failed} violations"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
