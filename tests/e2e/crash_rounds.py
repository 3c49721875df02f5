"""Makes mistakes in the real program and tells what a person then sees, and what was lost.

    python -m tests.e2e.crash_rounds [KIND…]

In a slot, in a lane, while painting, out of memory, at the start; by a signal and by abort, where
the next start must say so. Each: the text typed just before is in the store, the dialog offers a
support bundle, the bundle holds none of the text. Exit 1 where one of it is not so.
"""

import json
import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

from tests.e2e.faulty_window import CANARY

ROOT = Path(__file__).parents[2]
SOFT = ("slot", "lane", "paint", "memory")
HARD = ("segfault", "abort")
KINDS = (*SOFT, "start", *HARD)
_SECONDS = 120
_CANARIES = (CANARY, *CANARY.split())


def run(data: Path, kind: str, bundle: Path) -> tuple[int, dict[str, object], str]:
    """The child's exit code, what it saw, and what it said on the terminal."""
    done = subprocess.run(
        (sys.executable, "-m", "tests.e2e.faulty_window", str(data), kind, str(bundle)),
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LANGUAGE": "zh_CN"},
        capture_output=True,
        text=True,
        timeout=_SECONDS,
        check=False,
    )
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    return done.returncode, json.loads(lines[-1]) if lines else {}, done.stderr


def leaks(bundle: Path, logs: Path) -> list[str]:
    """Files of the bundle, and logs, in which something of the text stands."""
    found = []
    with zipfile.ZipFile(bundle) as opened:
        for name in opened.namelist():
            text = opened.read(name).decode("utf-8", "replace")
            found += [name for one in _CANARIES if one in text or one in name]
    for log in logs.glob("*"):
        text = log.read_text("utf-8", "replace")
        found += [log.name for one in _CANARIES if one in text]
    return found


def wrong(kind: str, folder: Path) -> list[str]:
    """What was not as it should be in one round."""
    data, bundle = folder / "data", folder / "bundle.zip"
    (data / "config").mkdir(parents=True)
    (data / "config" / "settings.toml").touch()
    code, told, said = run(data, kind, bundle)
    if kind in HARD:
        if code >= 0:
            return [f"ended by itself with {code}"]
        code, told, said = run(data, "look", bundle)
    if not told:
        return [f"nothing was seen, exit {code}: {said[-400:]}"]
    print(f"{kind}: exit {code}", json.dumps(told, ensure_ascii=False), sep="\n  ")
    expected = _expected(kind, told)
    expected["nothing of the text is in bundle or log"] = not leaks(bundle, data / "logs")
    expected["nothing of the text on the terminal"] = not any(one in said for one in _CANARIES)
    expected["it ended as told"] = code == (1 if kind == "start" else 0)
    return [name for name, held in expected.items() if not held]


def _expected(kind: str, told: dict[str, object]) -> dict[str, bool]:
    if kind == "start":
        return {
            "the dialog was shown": bool(told.get("dialog")),
            "it says that nothing was changed": "稿件" in str(told.get("words")),
            "a bundle is offered": "start-fault.bundle" in str(told.get("offers")),
            "a bundle is made": bool(told.get("bundle")),
        }
    if kind in HARD:
        return {
            "the next start says so": "上次" in str(told.get("banner")),
            "all but the last two seconds is there": told.get("body") is not None,
            "a bundle is made": bool(told.get("bundle")),
        }
    return {
        "the dialog was shown": bool(told.get("dialog")),
        "it is called what it is": ("内存不足" in str(told.get("words"))) == (kind == "memory"),
        "the text was saved before": bool(told.get("saved")),
        "a bundle is offered": "crash.bundle" in str(told.get("offers")),
        "the text can be copied": "crash.copy" in str(told.get("offers")),
        "a bundle is made": bool(told.get("bundle")),
        "work goes on": bool(told.get("went on")),
        "it is told once": told.get("again") == 0,
        "the words hold nothing of the text": not any(
            c in str(told.get("words")) for c in _CANARIES
        ),
    }


def main(kinds: Sequence[str]) -> int:
    """Every kind once; how many were not as they should be."""
    failed = 0
    for kind in kinds:
        with tempfile.TemporaryDirectory(prefix="crash-") as made:
            lost = wrong(kind, Path(made))
            failed += bool(lost)
            print(f"  {'as it should be' if not lost else f'WRONG: {lost}'}")
    print(f"{len(kinds) - failed} of {len(kinds)} as they should be")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or KINDS))
