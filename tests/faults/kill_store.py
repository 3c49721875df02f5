"""kill -9 while the store is writing: is every acknowledged save still there?

A child process saves drafts, freezes revisions and queues operations without pause, and says
``ack <number>`` after each COMMIT. It is killed at a random moment; then the store is opened and
asked for everything that was acknowledged.

    python -m tests.faults.kill_store --rounds 100
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from threading import Timer
from time import monotonic

from editor_app.domain.errors import EditorError
from editor_app.domain.item import freeze
from editor_app.store.sqlite import SqliteStore, open_store
from tests.store.samples import NOW, FixedClock, draft, item_id, operation

_ITEMS = 4
_ROUNDS_PER_STORE = 20
_KILL_AFTER = (0.02, 0.25)  # seconds after the child has begun to write
_ROOT = Path(__file__).parents[2]


@dataclass(slots=True, kw_only=True)
class KillResult:
    """What a run of kills has shown."""

    rounds: int = 0
    acknowledged: int = 0
    beyond: int = 0  # rounds in which a COMMIT was done and its acknowledgement was cut off
    lost: int = 0  # rounds after which an acknowledged save was missing
    damaged: int = 0  # rounds after which the store was not sound
    examples: list[str] = field(default_factory=list)


def write_until_killed(path: Path, first: int, saves_per_commit: int) -> None:
    """The child. With more than one save per COMMIT it acknowledges too early: the mutant."""
    store = open_store(path, FixedClock())
    chooser = random.Random(first)
    number = first
    while True:
        early = saves_per_commit > 1
        with store.transaction() if early else nullcontext():
            for _ in range(saves_per_commit):
                _save(store, number, chooser)
                os.write(1, b"ack %d\n" % number)
                number += 1


def _save(store: SqliteStore, number: int, chooser: random.Random) -> None:
    body = "消防安全" * chooser.randint(5, 1500)
    one = draft(number % _ITEMS, body=f"{number}\n{body}")
    with store.transaction():
        store.drafts.save(one)
        store.meta.set("saved", str(number))
        if number % 5 == 0:
            revision = freeze(one.item, one.content, None)
            store.revisions.add(revision, "lin", NOW)
            store.outbox.add(operation(number, item=one.item, hash=revision.hash))


def kill_one(path: Path, first: int, delay: float, saves_per_commit: int = 1) -> int:
    """Start a child, kill it ``delay`` seconds after its first save; the last acknowledged one."""
    child = subprocess.Popen(
        [
            *(sys.executable, "-m", "tests.faults.kill_store", "--child", str(path)),
            *("--first", str(first), "--saves-per-commit", str(saves_per_commit)),
        ],
        stdout=subprocess.PIPE,
        cwd=_ROOT,
    )
    with child:
        assert child.stdout is not None
        lines = [child.stdout.readline()]
        timer = Timer(delay, child.kill)  # SIGKILL
        timer.start()
        lines += child.stdout.readlines()
        timer.join()
    acknowledged = [int(line.split()[1]) for line in lines if line.endswith(b"\n")]
    if not acknowledged:
        raise RuntimeError("the child never saved anything")
    return acknowledged[-1]


def problem_after(path: Path, last_ack: int) -> tuple[str, str, int]:
    """Open the store: ``("", "", saved)`` if all is well, else lost or damaged and why."""
    try:
        store = open_store(path, FixedClock())
    except EditorError as error:
        return ("damaged", str(error), last_ack)
    try:
        saved = int(store.meta.get("saved") or "0")
        kind, why = _judge(store, saved, last_ack)
        return (kind, why, saved)
    except EditorError as error:
        return ("damaged", str(error), last_ack)
    finally:
        store.database.close()


def _judge(store: SqliteStore, saved: int, last_ack: int) -> tuple[str, str]:
    if saved < last_ack:
        return ("lost", f"save {last_ack} was acknowledged, {saved} is the last one here")
    if store.start_report.clean:
        return ("damaged", "the start check took the kill for a clean end")
    for item in range(_ITEMS):
        expected = max((n for n in range(1, saved + 1) if n % _ITEMS == item), default=0)
        found = store.drafts.get(item_id(item))
        number = 0 if found is None else int(found.content.body.partition("\n")[0])
        if number != expected:
            return ("damaged", f"draft {item} holds save {number}, not {expected}")
    if any(store.revisions.get(one.hash) is None for one in store.outbox.open()):
        return ("damaged", "an operation without its revision")
    if len(store.outbox.open()) != saved // 5:
        return ("damaged", "an operation is missing")
    found_check = store.database.writer.pragma("integrity_check")
    return ("", "") if found_check == "ok" else ("damaged", str(found_check)[:200])


def kill_many(rounds: int, seed: int, folder: Path, saves_per_commit: int = 1) -> KillResult:
    """Kill ``rounds`` children; a store lives through twenty kills, then a new one begins."""
    chooser = random.Random(seed)
    result = KillResult()
    saved = 0
    for number in range(rounds):
        home = folder / f"store-{number // _ROUNDS_PER_STORE}"
        saved = saved if number % _ROUNDS_PER_STORE else 0
        delay = chooser.uniform(*_KILL_AFTER)
        last_ack = kill_one(home / "channel.db", saved + 1, delay, saves_per_commit)
        kind, why, here = problem_after(home / "channel.db", last_ack)
        result.rounds += 1
        result.acknowledged += last_ack - saved
        result.beyond += here > last_ack
        result.lost += kind == "lost"
        result.damaged += kind == "damaged"
        if kind:
            result.examples.append(f"round {number}: {kind}: {why}")
            shutil.rmtree(home)
            here = 0
        saved = here
    return result


def main() -> int:
    """Run from the command line; 1 if anything was lost or damaged."""
    parser = argparse.ArgumentParser(description="kill -9 while the store is writing.")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--saves-per-commit", type=int, default=1, help="> 1: a mutant")
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--first", type=int, default=1, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child is not None:
        write_until_killed(options.child, options.first, options.saves_per_commit)
    begun = monotonic()
    with tempfile.TemporaryDirectory() as folder:
        result = kill_many(options.rounds, options.seed, Path(folder), options.saves_per_commit)
    print(
        f"seed {options.seed}: {result.rounds} kills in {monotonic() - begun:.0f} s,"
        f" {result.acknowledged} acknowledged saves, {result.beyond} kills between COMMIT and"
        f" acknowledgement, {result.lost} lost a save, {result.damaged} left damage"
    )
    print("\n".join(result.examples[:5]))
    return 1 if result.lost or result.damaged else 0


if __name__ == "__main__":
    sys.exit(main())
