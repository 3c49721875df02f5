"""Seeded mutants: small changes that make the product lose, double or lie; tests must see each.

Each is a find-and-replace on a copy of the tree; the tests that ought to catch it are run there.
A text that is not found exactly once stops the run: the mutant has to follow the code. The tests
are first run without any mutant: what fails anyway kills nothing.

    python -m tests.faults.mutants
    python -m tests.faults.mutants --only synchronous-off,blind-write
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import monotonic

from tests.faults.mutant import Mutant
from tests.faults.mutant_list import MUTANTS

ROOT = Path(__file__).parents[2]
_TREES = ("editor_app", "tests", "resources", "translations", "packaging")
_FILES = ("pyproject.toml", "README.md")
_PATIENCE = 600  # seconds; a test that hangs has noticed something, too


def copied(to: Path) -> Path:
    """The tree as it stands now, without what git does not know."""
    for name in _TREES:
        shutil.copytree(ROOT / name, to / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in _FILES:
        shutil.copy(ROOT / name, to / name)
    return to


def seeded(text: str, mutant: Mutant) -> str:
    """The text with the mutant in it. Raises ``LookupError`` if its place is not there once."""
    found = text.count(mutant.old)
    if found != 1:
        raise LookupError(f"{mutant.name}: its text stands {found} times in {mutant.file}")
    return text.replace(mutant.old, mutant.new)


def failing(tree: Path, tests: Sequence[str]) -> str:
    """Run tests in a tree; the first line that tells of a failure, empty if all passed."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:randomly"]
    try:
        ended = subprocess.run(
            [*command, "-p", "no:cacheprovider", "-W", "ignore", *tests],
            cwd=tree,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return "the tests never ended"
    if ended.returncode not in (0, 1):
        raise RuntimeError(f"pytest ended with {ended.returncode}: {ended.stdout[-800:]}")
    lines = [line for line in ended.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    return "" if ended.returncode == 0 else (lines or ["it failed"])[0]


def survivors(mutants: Sequence[Mutant], tree: Path) -> list[str]:
    """Names of those that no test saw; a line is printed for each mutant."""
    lived = []
    for mutant in mutants:
        begun = monotonic()
        file = tree / mutant.file
        text = file.read_text(encoding="utf-8")
        file.write_text(seeded(text, mutant), encoding="utf-8")
        try:
            seen = failing(tree, mutant.tests)
        finally:
            file.write_text(text, encoding="utf-8")
        if not seen:
            lived.append(mutant.name)
        told = f"killed by {seen.removeprefix('FAILED ')[:110]}" if seen else "SURVIVED"
        print(f"{mutant.name:28} {told}  [{monotonic() - begun:.0f} s]", flush=True)
    return lived


def main() -> int:
    """Run from the command line; 1 if a mutant survives."""
    parser = argparse.ArgumentParser(description="Seed mutants; all must be killed.")
    parser.add_argument("--only", default="", help="names, separated by commas")
    parser.add_argument("--no-baseline", action="store_true", help="trust that tests pass now")
    options = parser.parse_args()
    names = [name for name in options.only.split(",") if name]
    mutants = [one for one in MUTANTS if not names or one.name in names]
    begun = monotonic()
    with tempfile.TemporaryDirectory() as folder:
        tree = copied(Path(folder))
        if not options.no_baseline:
            tests = sorted({test for one in mutants for test in one.tests})
            broken = failing(tree, tests)
            if broken:
                print(f"without any mutant: {broken}")
                return 1
        lived = survivors(mutants, tree)
    print(
        f"mutants: {len(mutants)} seeded, {len(mutants) - len(lived)} killed,"
        f" {len(lived)} survived {lived or ''} in {monotonic() - begun:.0f} s"
    )
    return 1 if lived else 0


if __name__ == "__main__":
    sys.exit(main())
