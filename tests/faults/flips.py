"""Bytes that change on disk: is every damage told, mended or harmless, and none shown as good?

A store with drafts, journal, revisions, outbox, mirror and files is closed, or left as after a
crash; one thing is damaged; then it is opened and everything is read. Each case ends as

    harmless   all that is read is what was written
    told       opening or reading says that the store is damaged; nothing else differs
    mended     a torn page was made sound again, or the search index made anew; all is as written
    left out   a damaged state of the journal is not offered any more; all others are whole
    older      latest changes are missing, and the store says so
    in lists   a list or the portal's word shows something else; every text is whole: a violation
    shown      a text is shown as if it were good, or a bug ends it: a violation

    python -m tests.faults.flips --count 5000
"""

import argparse
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from random import Random
from time import monotonic
from types import MappingProxyType

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.page_damage import remembered
from editor_app.store.sqlite import SqliteStore, open_store
from tests.faults.flips_store import FILE, Facts, is_text, make, read_all
from tests.faults.places import quick_folder
from tests.store.samples import FixedClock

_PAGE = 4096
_WAL = f"{FILE}-wal"


# What a screen shows of the portal's word, and of tables whose rows nothing proves.
_ASKED = frozenset({"portal", "row", "list", "operations", "open", "inquiries"})
_SHOWN_OF: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "meta": ("fact", "moments"),  # whether the last end was clean, and what was written then
        "shares": ("share",),
        "origins": ("origin",),
        "layout": ("layout",),
        "snippets": ("snippets",),
        "merging": (),
        "pulse": (),
        "outbox": ("operations", "open", "row", "list"),
    }
)


class End(StrEnum):
    """How a case ended."""

    HARMLESS = "harmless"
    TOLD = "told"
    MENDED = "mended"
    LEFT_OUT = "left out"
    OLDER = "older"
    LISTED = "in lists"
    SHOWN = "shown"


@dataclass(slots=True, kw_only=True)
class FlipResult:
    """What a run of damages has shown: kind of damage -> end -> how often."""

    ends: dict[str, Counter[End]] = field(default_factory=dict)
    examples: list[str] = field(default_factory=list)

    @property
    def shown(self) -> int:
        """How many damages changed a text in silence, or ended in a bug."""
        return sum(counted[End.SHOWN] for counted in self.ends.values())

    @property
    def listed(self) -> int:
        """How many damages changed what lists show, in silence."""
        return sum(counted[End.LISTED] for counted in self.ends.values())

    def note(self, kind: str, end: End, why: str) -> None:
        """Count one case."""
        self.ends.setdefault(kind, Counter())[end] += 1
        if end in (End.SHOWN, End.LISTED) and len(self.examples) < 20:
            self.examples.append(f"{kind}: {why}")


# ---------------------------------------------------------------- damages


def _flip(path: Path, random: Random) -> str:
    data = bytearray(path.read_bytes())
    bit = random.randrange(len(data) * 8)
    data[bit // 8] ^= 1 << bit % 8
    path.write_bytes(data)
    return f"bit {bit} of {path.name}"


def flip_in_database(folder: Path, random: Random) -> str:
    """One bit of the database."""
    return _flip(folder / FILE, random)


def flip_in_wal(folder: Path, random: Random) -> str:
    """One bit of the write-ahead log."""
    return _flip(folder / _WAL, random)


def flip_in_file(folder: Path, random: Random) -> str:
    """One bit of an attached file."""
    files = sorted(one for one in (folder / "blobs").rglob("*") if one.is_file())
    return _flip(random.choice(files), random)


def zero_page(folder: Path, random: Random) -> str:
    """A page of zeros."""
    path = folder / FILE
    data = bytearray(path.read_bytes())
    page = random.randrange(len(data) // _PAGE)
    data[page * _PAGE : (page + 1) * _PAGE] = bytes(_PAGE)
    path.write_bytes(data)
    return f"page {page + 1} zeroed"


def truncate(folder: Path, random: Random) -> str:
    """The end of the database is missing."""
    path = folder / FILE
    keep = random.randrange(path.stat().st_size)
    with path.open("rb+") as file:
        file.truncate(keep)
    return f"truncated to {keep}"


def truncate_wal(folder: Path, random: Random) -> str:
    """The end of the write-ahead log is missing."""
    path = folder / _WAL
    keep = random.randrange(path.stat().st_size)
    with path.open("rb+") as file:
        file.truncate(keep)
    return f"-wal truncated to {keep}"


def remove_wal(folder: Path, random: Random) -> str:
    """The database was copied without its write-ahead log, or somebody tidied up."""
    (folder / _WAL).unlink()
    if random.random() < 0.5:
        (folder / f"{FILE}-shm").unlink(missing_ok=True)
    return "-wal removed"


Damage = Callable[[Path, Random], str]
# kind -> (damage, whether it happens to a store that crashed, share of the cases)
DAMAGES: Mapping[str, tuple[Damage, bool, int]] = MappingProxyType(
    {
        "bit in database, closed": (flip_in_database, False, 30),
        "bit in database, crashed": (flip_in_database, True, 20),
        "bit in -wal": (flip_in_wal, True, 15),
        "bit in a file": (flip_in_file, False, 5),
        "page zeroed, closed": (zero_page, False, 10),
        "page zeroed, crashed": (zero_page, True, 5),
        "database truncated": (truncate, False, 7),
        "-wal truncated": (truncate_wal, True, 5),
        "-wal removed": (remove_wal, True, 3),
    }
)


def judge(folder: Path, good: Facts) -> tuple[End, str]:
    """Open the store, read everything, and compare with what was there."""
    try:
        store = open_store(folder / FILE, FixedClock())
    except EditorError as error:
        told = error.code in (Code.STORE_DAMAGED, Code.STORE_NEWER)
        return (End.TOLD if told else End.SHOWN, f"opening: {error}")
    with closing(store.database):
        return _compared(store, good)


def _compared(store: SqliteStore, good: Facts) -> tuple[End, str]:
    found = read_all(store)
    differing = [name for name, value in good.items() if found[name] != value]
    thinner = [name for name in differing if _left_out(name, found[name], good[name])]
    differing = [name for name in differing if name not in thinner]
    told_of = _told_of(store)
    silent = [
        name for name in differing if not (_tells(found[name]) or name.partition(" ")[0] in told_of)
    ]
    if (silent or thinner) and _tells_older(store):
        return (End.OLDER, "")
    if silent:
        told = f"{', '.join(silent[:4])} differ"
        return (End.SHOWN if any(map(is_text, silent)) else End.LISTED, told)
    if differing or store.start_report.damaged:
        return (End.TOLD, ", ".join(differing[:4]))
    if thinner:
        return (End.LEFT_OUT, "")
    if told_of:
        return (End.TOLD, ", ".join(sorted(told_of)))
    mended = store.start_report.index_rebuilt or store.pages_mended
    return (End.MENDED if mended else End.HARMLESS, "")


def _told_of(store: SqliteStore) -> frozenset[str]:
    """What may differ, because the banner of mended pages says that it is not proved."""
    damage = remembered(store.meta)
    told = {name for table in damage.doubted for name in _SHOWN_OF.get(table, ("list",))}
    return frozenset(told | (_ASKED if damage.asked else set()))


def _left_out(name: str, found: object, good: object) -> bool:
    """A journal that lacks some states, the newest of which is another draft's own text; a mark
    that somebody has seen a version: it shows as new again.
    """
    if name.startswith("seen"):
        return found is None
    if not name.startswith("journal") or not isinstance(found, tuple):
        return False
    assert isinstance(good, tuple)
    return len(found) < len(good) and all(one in good for one in found)


def _tells(value: object) -> bool:
    """Whether a value says itself that it is damaged."""
    if isinstance(value, Code):
        return value is Code.STORE_DAMAGED
    parts = value if isinstance(value, list | tuple) else (value,)
    return any(getattr(one, "last_error", None) is Code.STORE_DAMAGED for one in parts)


def _tells_older(store: SqliteStore) -> bool:
    """Whether the start report says that changes are missing."""
    return store.start_report.lost is not None


def flip_many(
    count: int, seed: int, folder: Path, kinds: Sequence[str] = tuple(DAMAGES), each: int = 1
) -> FlipResult:
    """Damage stores, one at a time: every kind ``each`` times, then ``count`` drawn ones."""
    random = Random(seed)
    result = FlipResult()
    good = {crashed: make(folder / f"good-{crashed}", crashed=crashed) for crashed in (False, True)}
    shares = [DAMAGES[kind][2] for kind in kinds]
    rest = max(count - each * len(kinds), 0)
    for kind in [*list(kinds) * each, *random.choices(kinds, shares, k=rest)]:
        damage, crashed, _ = DAMAGES[kind]
        case = folder / "case"
        shutil.copytree(folder / f"good-{crashed}", case)
        what = damage(case, random)
        try:
            end, why = judge(case, good[crashed])
        except Exception as bug:
            end, why = End.SHOWN, f"{type(bug).__name__}: {bug}"
        result.note(kind, end, f"{what}: {why}")
        shutil.rmtree(case)
    return result


def table(result: FlipResult) -> str:
    """One line per kind of damage."""
    lines = [f"{'damage':26}" + "".join(f"{end:>10}" for end in End)]
    for kind, counted in sorted(result.ends.items()):
        lines.append(f"{kind:26}" + "".join(f"{counted[end]:>10}" for end in End))
    return "\n".join(lines)


def main() -> int:
    """Run from the command line; 1 if any damage was shown as good."""
    parser = argparse.ArgumentParser(description="Damage stores and read them.")
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    begun = monotonic()
    with quick_folder() as folder:
        result = flip_many(options.count, options.seed, folder)
    print("\n".join([table(result), *result.examples]))
    print(
        f"flips seed {options.seed}: {options.count} damages in {monotonic() - begun:.0f} s,"
        f" {result.shown} shown as good, {result.listed} in lists only"
    )
    return 1 if result.shown or result.listed else 0


if __name__ == "__main__":
    sys.exit(main())
