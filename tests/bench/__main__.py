"""``python -m tests.bench``: the benchmark table as Markdown.

``--quick`` takes 2,000 items and few repetitions, for a glance in CI: its ratios wobble by a third.
``--rows start,keys`` measures some rows only. ``--items N`` and ``--repeats N`` change the size.
Nothing else should run on the machine; offscreen unless QT_QPA_PLATFORM says otherwise.
"""

import argparse
import os
import platform
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from tests.bench import (
    autosaving,
    checking,
    comparing,
    homing,
    importing,
    inboxing,
    looking_back,
    mailing,
    opening,
    pasting,
    portal_checking,
    portal_side,
    previewing,
    proofing,
    queueing,
    ruling,
    scrolling,
    searching,
    starting,
    typing_keys,
)
from tests.bench.desk import desk
from tests.bench.measure import Row, table
from tests.bench.samples import fill, open_app

_KB = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How much is measured."""

    items: int
    repeats: int
    keys: int
    many: int
    sizes: Sequence[int]
    pages: int


_FULL = Plan(
    items=10_000, repeats=7, keys=200, many=300, sizes=(20 * _KB, 200 * _KB, 1000 * _KB), pages=100
)
_QUICK = Plan(items=2_000, repeats=3, keys=40, many=40, sizes=(20 * _KB, 200 * _KB), pages=20)


def start_rows(store: Path, plan: Plan) -> list[Row]:
    """1: the start of the program."""
    return starting.rows(store, plan.repeats, f"{plan.items:,} items")


def start_item_rows(store: Path, plan: Plan) -> list[Row]:
    """1b: the start with a long item open."""
    return starting.item_rows(store, plan.repeats, 200 * _KB)


def key_rows(store: Path, plan: Plan) -> list[Row]:
    """2: keys."""
    with desk(store) as bench:
        return typing_keys.rows(bench, plan.sizes, plan.keys)


def autosave_rows(store: Path, plan: Plan) -> list[Row]:
    """3: commits."""
    app = open_app(store)
    try:
        return autosaving.rows(app, (2 * _KB, 200 * _KB), plan.repeats * 5)
    finally:
        app.close()


def import_rows(store: Path, plan: Plan) -> list[Row]:
    """14: a folder of Word files."""
    app = open_app(store)
    try:
        with TemporaryDirectory() as folder:
            return importing.rows(app, Path(folder), min(200, plan.many), plan.repeats)
    finally:
        app.close()


def opening_rows(store: Path, plan: Plan) -> list[Row]:
    """4: opening items."""
    with desk(store) as bench:
        return opening.rows(bench, (2 * _KB, *plan.sizes[1:]), plan.repeats)


def list_rows(store: Path, plan: Plan) -> list[Row]:
    """5: the list."""
    with desk(store) as bench:
        return scrolling.rows(bench, 100, plan.repeats)


def portal_rows(store: Path, plan: Plan) -> list[Row]:
    """6 and 9: the portal."""
    return portal_side.rows(store / "portal-side", plan.repeats, plan.many)


def portal_check_rows(store: Path, plan: Plan) -> list[Row]:
    """25: what the portal's own check costs."""
    with TemporaryDirectory() as folder:
        return portal_checking.rows(Path(folder), plan.repeats, plan.items // 2)


def preview_rows(store: Path, plan: Plan) -> list[Row]:
    """7: the preview."""
    with desk(store) as bench:
        return previewing.rows(bench, plan.sizes, plan.repeats)


def paste_rows(store: Path, plan: Plan) -> list[Row]:
    """12: a paste out of Word."""
    with desk(store) as bench:
        return pasting.rows(bench, plan.pages, plan.repeats)


def check_rows(store: Path, plan: Plan) -> list[Row]:
    """10: checks."""
    app = open_app(store)
    try:
        return checking.rows(app, plan.repeats)
    finally:
        app.close()


def difference_rows(store: Path, plan: Plan) -> list[Row]:
    """11: differences, computed and shown."""
    app = open_app(store.with_name(f"{store.name}-texts"))
    try:
        found = comparing.computed(app, plan.repeats * 10)
        with desk(store) as bench:
            return [*found, *comparing.shown(bench, app, plan.repeats)]
    finally:
        app.close()


def rule_rows(_: Path, plan: Plan) -> list[Row]:
    """18 to 21: rules over long texts, edits, lexicons and lists."""
    return ruling.rows(plan.repeats, listed=min(5_000, plan.items * 5))


def proof_rows(store: Path, plan: Plan) -> list[Row]:
    """23 and 24: texts that say the same, and a lexicon pack."""
    app = open_app(store)
    try:
        return proofing.rows(app, plan.repeats, plan.items * 25, min(2_000, plan.items))
    finally:
        app.close()


def pause_rows(store: Path, plan: Plan) -> list[Row]:
    """22: results after a pause."""
    with desk(store) as bench:
        return [ruling.pause_row(bench, plan.repeats)]


def search_rows(store: Path, plan: Plan) -> list[Row]:
    """8: search."""
    app = open_app(store)
    try:
        return searching.rows(app, plan.repeats * 5)
    finally:
        app.close()


def history_rows(store: Path, plan: Plan) -> list[Row]:
    """15: the history."""
    with desk(store) as bench:
        return looking_back.rows(bench, plan.items, plan.repeats)


def queue_rows(store: Path, plan: Plan) -> list[Row]:
    """16: the review queue."""
    queueing.fill(store, queueing.ROWS)
    with desk(store) as bench:
        return queueing.rows(bench, plan.repeats)


def inbox_rows(store: Path, plan: Plan) -> list[Row]:
    """17: messages of citizens."""
    inboxing.fill(store, inboxing.ROWS)
    with desk(store) as bench:
        return inboxing.rows(bench, plan.repeats)


def mail_rows(store: Path, plan: Plan) -> list[Row]:
    """18: messages of citizens in the store."""
    inboxing.fill(store, inboxing.ROWS if plan.items >= _QUICK.items else plan.items)
    app = open_app(store)
    try:
        return mailing.rows(app, plan.repeats)
    finally:
        app.close()


def home_rows(store: Path, plan: Plan) -> list[Row]:
    """19: the first screen."""
    homing.fill(store)
    with desk(store) as bench:
        return homing.rows(bench, plan.repeats)


ROWS: dict[str, Callable[[Path, Plan], list[Row]]] = {
    "start": start_rows,
    "start-item": start_item_rows,
    "keys": key_rows,
    "autosave": autosave_rows,
    "import": import_rows,
    "open": opening_rows,
    "list": list_rows,
    "preview": preview_rows,
    "paste": paste_rows,
    "search": search_rows,
    "checks": check_rows,
    "difference": difference_rows,
    "rules": rule_rows,
    "proofing": proof_rows,
    "pause": pause_rows,
    "portal": portal_rows,
    "portal-checks": portal_check_rows,
    "history": history_rows,
    "queue": queue_rows,
    "home": home_rows,
    "inbox": inbox_rows,
    "mail": mail_rows,
}


def measure(names: Sequence[str], plan: Plan) -> list[Row]:
    """All rows of these names, each on a fresh copy of the same store."""
    found: list[Row] = []
    with TemporaryDirectory(prefix="channel-editor-bench-") as folder:
        base = Path(folder) / "base"
        fill(base, plan.items)
        for name in names:
            store = Path(folder) / name
            copytree(base, store)
            print(f"… {name}", file=sys.stderr, flush=True)
            found += ROWS[name](store, plan)
    return found


def main() -> int:
    """Measure and print; exit 1 when a promise does not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rows", default=",".join(ROWS), help=", ".join(ROWS))
    parser.add_argument("--items", type=int)
    parser.add_argument("--repeats", type=int)
    told = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    base = _QUICK if told.quick else _FULL
    plan = Plan(
        items=told.items or base.items,
        repeats=told.repeats or base.repeats,
        keys=base.keys,
        many=base.many,
        sizes=base.sizes,
        pages=base.pages,
    )
    rows = measure(told.rows.split(","), plan)
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    print(
        f"{plan.items:,} items, {plan.repeats} repeats, Python {platform.python_version()}, ",
        end="",
    )
    print(f"{os.cpu_count()} cores, load {load:.1f}\n")
    print(table(rows))
    return 0 if all(row.met is not False for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
