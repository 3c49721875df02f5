"""Row 1: from the start of the process to the painted window, and to a window that is settled."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from editor_app.services.settings import SettingsFile
from tests.bench.measure import Limits, Row, judged
from tests.bench.samples import content, draft_of, item_id, open_app, places

_ROOT = Path(__file__).parents[2]
_FLOOR = "empty window"
_NOBODY = "http://127.0.0.1:9"
_ITEM_MS = 200  # DECISIONS.md: what an open item of 200 KB may add
# An installed program starts from bytecode; a source tree that may not be written to has none.
_BYTECODE = Path(tempfile.gettempdir()) / "channel-editor-bench-bytecode"


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """One start: milliseconds since the process was asked for, CPU milliseconds, megabytes."""

    painted: float
    complete: float  # the first screen, or the item that was asked for, is painted
    settled: float
    painted_cpu: float
    settled_cpu: float
    pss: float


def start(*arguments: str) -> Start:
    """Start a fresh process and hear when it was painted."""
    environment = {
        "QT_QPA_PLATFORM": "offscreen",
        **os.environ,
        "PYTHONPYCACHEPREFIX": str(_BYTECODE),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.monotonic()
    done = subprocess.run(
        (sys.executable, "-m", "tests.bench.start_probe", *arguments),
        cwd=_ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        timeout=120,
        check=True,
    )
    told = json.loads(done.stdout.splitlines()[-1])
    return Start(
        painted=(told["painted"] - begun) * 1000,
        complete=(told["complete"] - begun) * 1000,
        settled=(told["settled"] - begun) * 1000,
        painted_cpu=told["painted_cpu"],
        settled_cpu=told["settled_cpu"],
        pss=told["pss"],
    )


def rows(store: Path, repeats: int, label: str) -> list[Row]:
    """Start the product and the empty window in turns.

    A portal is set, as on every real workstation, and nobody answers there: what the network lane
    loads counts as settling.
    """
    SettingsFile(places(store).config / "settings.toml").change(portal_url=_NOBODY)
    start("floor"), start("gui", str(store))  # warms the disk cache and writes bytecode
    ours: list[Start] = []
    floor: list[Start] = []
    for _ in range(repeats):
        floor.append(start("floor"))
        ours.append(start("gui", str(store)))
    return [
        _row(f"start → first paint, {label}", "painted", "ms", ours, floor, Limits(ratio=1.5)),
        _row(f"start → first screen, {label}", "complete", "ms", ours, floor, Limits()),
        _row(f"start → settled, {label}", "settled", "ms", ours, floor, Limits()),
        _row("CPU to first paint", "painted_cpu", "ms", ours, floor, Limits(p50=500)),
        _row("CPU to settled", "settled_cpu", "ms", ours, floor, Limits()),
        _row("memory (PSS), settled", "pss", "MB", ours, floor, Limits(p50=100)),
    ]


def _row(
    name: str,
    what: str,
    unit: str,
    ours: Sequence[Start],
    floor: Sequence[Start],
    limits: Limits,
) -> Row:
    mine: list[float] = [getattr(one, what) for one in ours]
    bare: list[float] = [getattr(one, what) for one in floor]
    return judged(name, unit, mine, bare, floor_name=_FLOOR, limits=limits)


def item_rows(store: Path, repeats: int, size: int) -> list[Row]:
    """Start with a long item open beside a start without."""
    app = open_app(store)
    item = item_id(950_000)
    app.store.drafts.save(draft_of(item, content(app, 11, size)))
    app.close()
    start("gui", str(store), item)
    ours: list[float] = []
    floor: list[float] = []
    for _ in range(repeats):
        floor.append(start("gui", str(store)).complete)
        ours.append(start("gui", str(store), item).complete)
    name = f"start → first screen with a {size // 1000} KB item open"
    limits = Limits(p50=median(floor) + _ITEM_MS)
    return [judged(name, "ms", ours, floor, floor_name="start without", limits=limits)]
