"""kill -9 of the real window while its label is read: is what it called 已保存 there again?

A process that has loaded everything forks a window for each round; it opens one item and types
without pause, and says what it typed and every time its label turns. It is killed at a random
moment. Then the store is opened, and compared with what stood there in plain sight:

    I-1  the label said 已保存 10:42:07: every key before that second is in the stored text
    I-2  at most two seconds of typing are missing

``kill_window`` types through an input method, too, and asks for the banner of recovery.

    python -m tests.faults.kill_label --kills 300
"""

import argparse
import os
import random
import signal
import sys
import tempfile
from contextlib import closing
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from threading import Timer
from time import localtime, monotonic, strftime, time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from editor_app.domain.item import Draft, ItemId
from editor_app.installation import profile_folder
from editor_app.store.sqlite import FILE_NAME, open_store
from editor_app.ui.workbench import Workbench
from tests.bench.desk import desk, page_of, rest, settle
from tests.bench.samples import PROFILE, places
from tests.fakes.real_clock import RealClock
from tests.store.samples import draft, typed

_KILL_AFTER = (0.3, 4.5)  # seconds after the first key
_EVERY_MS = 15
_KEYS = "abcdefghij"
_MOST_MISSING = 2.0  # seconds
_ROUNDS_PER_STORE = 20
_FIRST = "开头"


@dataclass(slots=True, kw_only=True)
class LabelKills:
    """What a run of kills has shown."""

    kills: int = 0
    keys: int = 0
    labels: int = 0
    worst: float = 0.0  # seconds of typing that were missing
    broken: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.kills} kills, {self.keys} keys, {self.labels} times 已保存,"
            f" worst {self.worst:.2f} s missing, {len(self.broken)} violations"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What one window said before it died."""

    keys: list[float]  # when each was typed
    labels: list[str]  # the times it called saved, as it showed them


def type_until_killed(folder: Path, item: ItemId, pipe: int) -> None:
    """The child: the real window, one page, a key every 15 ms."""
    with desk(folder) as bench:
        bench.open_item(item, preview=False)
        page = page_of(bench)
        settle(bench)
        page.body.moveCursor(QTextCursor.MoveOperation.End)
        page.body.setFocus()
        rest(50)
        numbers, shown = count(), [_label(bench)]

        def strike() -> None:
            QTest.keyClicks(page.body, _KEYS[next(numbers) % len(_KEYS)])
            os.write(pipe, b"key %.3f\n" % time())
            if _label(bench) != shown[-1]:
                shown.append(_label(bench))
                os.write(pipe, f"label {shown[-1]}\n".encode())

        typist = QTimer(interval=_EVERY_MS)
        typist.timeout.connect(strike)
        typist.start()
        while True:
            rest(10_000)


def _label(bench: Workbench) -> str:
    return bench.window.status.text("saved")


def kill_one(folder: Path, item: ItemId, delay: float) -> Told:
    """Fork a window, kill it ``delay`` seconds after its first key; what it said."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            type_until_killed(folder, item, writing)
        finally:
            os._exit(3)
    os.close(writing)
    with os.fdopen(reading) as said:
        lines = [said.readline()]
        timer = Timer(delay, os.kill, (child, signal.SIGKILL))
        timer.start()
        lines += said.readlines()
        timer.join()
    _, status = os.waitpid(child, 0)
    if os.waitstatus_to_exitcode(status) != -signal.SIGKILL:
        raise RuntimeError("the window ended by itself")
    words = [line.split() for line in lines if line.endswith("\n")]
    return Told(
        keys=[float(word[1]) for word in words if word[0] == "key"],
        labels=[word[-1] for word in words if word[0] == "label" and ":" in word[-1]],
    )


def kill_labels(kills: int, seed: int, folder: Path) -> LabelKills:
    """Kill ``kills`` windows; a profile lives through twenty kills."""
    chooser, result = random.Random(seed), LabelKills()
    for number in range(kills):
        home = folder / f"home-{number // _ROUNDS_PER_STORE}"
        database = profile_folder(places(home), PROFILE) / FILE_NAME
        before = _stored(database)
        told = kill_one(home, before.item, chooser.uniform(*_KILL_AFTER))
        found = _stored(database)
        result.kills += 1
        result.keys += len(told.keys)
        result.labels += len(told.labels)
        judge(result, told, len(found.content.body) - len(before.content.body), number)
    return result


def _stored(database: Path) -> Draft:
    """The draft as the store has it; made when there is none. Left as after a crash."""
    store = open_store(database, RealClock())
    with closing(store.database):
        found = store.drafts.get(draft().item)
        if found is None:
            found = typed(draft(), _FIRST)
            store.drafts.save(found)
        return found


def judge(result: LabelKills, told: Told, there: int, number: int) -> None:
    """Compare what was said with the number of keys that are there."""
    missing = told.keys[there:]
    lost = told.keys[-1] - missing[0] if missing else 0.0
    result.worst = max(result.worst, lost)
    if lost > _MOST_MISSING:
        result.broken.append(f"kill {number}: {lost:.2f} s are missing")
    if told.labels:
        promised = sum(strftime("%H:%M:%S", localtime(key)) < told.labels[-1] for key in told.keys)
        if there < promised:
            result.broken.append(
                f"kill {number}: 已保存 {told.labels[-1]} was shown with {promised} keys,"
                f" {there} are here"
            )


def main() -> int:
    """Run from the command line; 1 for any violation."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(description="kill -9 of the window while somebody types.")
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    begun = monotonic()
    with tempfile.TemporaryDirectory() as folder:
        result = kill_labels(options.kills, options.seed, Path(folder))
    print("\n".join(result.broken[:10]))
    print(f"kill_label seed {options.seed}: {result} in {monotonic() - begun:.0f} s")
    return 1 if result.broken else 0


if __name__ == "__main__":
    sys.exit(main())
