"""kill -9 of the real window while somebody types without a pause: how much is missing?

A child opens the window over a profile and types, by keys or through an input method that composes
all the time, and says ``typed <number> <seconds>`` after each character. It is killed at a random
moment; then the profile is opened again and asked how many characters are there, and whether it
knows to when the text was recovered.

    python -m tests.faults.kill_window --rounds 300
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Timer
from time import monotonic

from editor_app.domain.item import ItemId
from editor_app.domain.recovery import remembered
from editor_app.store.sqlite import FILE_NAME, open_store
from tests.store.samples import FixedClock

MOST_SECONDS = 2.0  # RELIABILITY.md, I-2
_EVERY_MS = 10
_KILL_AFTER = (1.0, 7.0)  # seconds after the first character
_ROUNDS_PER_PROFILE = 10
_SIGN = "字"
_ROOT = Path(__file__).parents[2]


@dataclass(slots=True, kw_only=True)
class WindowKills:
    """What a run of kills has shown."""

    rounds: int = 0
    typed: int = 0
    worst: float = 0.0  # seconds of typing that were missing
    late: int = 0  # rounds with more than two seconds missing
    silent: int = 0  # rounds after which the profile did not know of the recovery
    examples: list[str] = field(default_factory=list)


def type_until_killed(folder: Path, composing: bool) -> None:
    """The child: a real window, a real item, a key every ten milliseconds."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - the parent needs no Qt
    from PySide6.QtGui import QTextCursor  # noqa: PLC0415 - as above

    from tests.faults.typing_window import Hands, opened_window  # noqa: PLC0415 - as above

    bench, page = opened_window(folder)
    os.write(1, f"item {page.item}\n".encode())
    page.body.moveCursor(QTextCursor.MoveOperation.End)
    hands, number = Hands(page), 0

    def one_more() -> None:
        nonlocal number
        hands.compose(_SIGN) if composing else hands.key(_SIGN)
        number += 1
        os.write(1, f"typed {number} {monotonic()}\n".encode())

    beat = QTimer()
    beat.setInterval(_EVERY_MS)
    beat.timeout.connect(one_more)
    beat.start()
    bench.application.qt.exec()


def kill_one(folder: Path, delay: float, *, composing: bool) -> tuple[ItemId, list[float]]:
    """Start a child and kill it; the item, and when each character was typed."""
    arguments = ["--child", str(folder), *(["--composing"] if composing else [])]
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.kill_window", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=_ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    with child:
        assert child.stdout is not None
        lines = [child.stdout.readline(), child.stdout.readline()]
        timer = Timer(delay, child.kill)  # SIGKILL
        timer.start()
        lines += child.stdout.readlines()
        timer.join()
    whole = [line.decode().split() for line in lines if line.endswith(b"\n")]
    if len(whole) < 2:
        raise RuntimeError("the child never typed anything")
    return ItemId(whole[0][1]), [float(words[2]) for words in whole[1:]]


def missing_after(times: Sequence[float], kept: int) -> float:
    """Seconds between the first missing character and the last one that was typed."""
    return 0.0 if kept >= len(times) else times[-1] - times[kept]


def kill_many(rounds: int, seed: int, folder: Path) -> WindowKills:
    """Kill ``rounds`` windows; every second one is typed into through an input method."""
    chooser = random.Random(seed)
    result = WindowKills()
    for number in range(rounds):
        home = folder / f"home-{number // _ROUNDS_PER_PROFILE}"
        before = _count(home, None)
        delay = chooser.uniform(*_KILL_AFTER)
        item, times = kill_one(home, delay, composing=number % 2 == 1)
        _judge(result, home, item, times, before)
    return result


def _judge(
    result: WindowKills, home: Path, item: ItemId, times: Sequence[float], before: int
) -> None:
    store = open_store(_file(home), FixedClock())
    told = remembered(store.meta)
    store.close()
    kept = _count(home, item) - before
    missing = missing_after(times, kept)
    result.rounds += 1
    result.typed += len(times)
    result.worst = max(result.worst, missing)
    result.late += missing > MOST_SECONDS
    silent = kept > 0 and item not in {one.item for one in told}
    result.silent += silent
    if missing > MOST_SECONDS or silent:
        result.examples.append(
            f"typed {len(times)}, kept {kept}, missing {missing:.2f} s, told {told}"
        )


def _file(home: Path) -> Path:
    found = list(home.rglob(FILE_NAME))
    return found[0] if found else home / FILE_NAME


def _count(home: Path, item: ItemId | None) -> int:
    """How many characters of ours all drafts (or one) hold."""
    if not home.is_dir() or not list(home.rglob(FILE_NAME)):
        return 0
    store = open_store(_file(home), FixedClock())
    try:
        rows = store.database.read("SELECT item FROM drafts")
        drafts = [store.drafts.get(ItemId(one)) for (one,) in rows]
        return sum(d.content.body.count(_SIGN) for d in drafts if d and item in (None, d.item))
    finally:
        store.database.close()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run it; 0 when nothing was late and nothing silent."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--child", type=Path)
    parser.add_argument("--composing", action="store_true")
    told = parser.parse_args(arguments)
    if told.child is not None:
        type_until_killed(told.child, told.composing)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        result = kill_many(told.rounds, told.seed, Path(folder))
    print(
        f"{result.rounds} windows killed, {result.typed} characters typed: at most"
        f" {result.worst:.2f} s missing, {result.late} times more than {MOST_SECONDS:.0f} s,"
        f" {result.silent} recoveries not known"
    )
    for example in result.examples[:10]:
        print(f"  {example}")
    return int(bool(result.late or result.silent))


if __name__ == "__main__":
    sys.exit(main())
