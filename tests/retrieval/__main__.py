"""``python -m tests.retrieval``: recall of the set, and time per question; 1 below the floor.

``--bulk N`` adds N other texts to the shelf, for time: their words come from the set.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from editor_app.store.sqlite import open_store
from tests.retrieval.measure import FLOOR, Result, measured
from tests.retrieval.shelf import asks, bulk, filled, later_asks
from tests.store.samples import FixedClock


def main() -> int:
    """Print the numbers."""
    parser = argparse.ArgumentParser(prog="python -m tests.retrieval")
    parser.add_argument("--bulk", type=int, default=0, help="other texts beside the set")
    parser.add_argument("--misses", action="store_true", help="print what was not found")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "profile" / "channel.db", FixedClock())
        begun = perf_counter()
        bulk(store, wanted.bulk)
        service = filled(store)
        print(f"texts cut in {perf_counter() - begun:.1f} s")
        known = [measured(service, ask) for ask in asks()]
        later = [measured(service, ask) for ask in later_asks()]
        store.close()
    sets = (("the set", known), ("written later", later))
    return max(_report(name, results, misses=wanted.misses) for name, results in sets)


def _report(name: str, results: list[Result], *, misses: bool) -> int:
    for one in results if misses else ():
        if one.rank != 1:
            print(f"  {one.rank or '–'}  {one.ask.words}")
    times = sorted(one.seconds * 1000 for one in results)
    at = {n: sum(0 < one.rank <= n for one in results) / len(results) for n in (1, 3)}
    print(f"{name}, {len(results)} questions: recall@1 {at[1]:.3f}, recall@3 {at[3]:.3f}")
    print(f"per question p50 {median(times):.1f} ms, p95 {times[int(len(times) * 0.95)]:.1f} ms")
    if at[3] < FLOOR:
        print(f"below the floor of {FLOOR}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
