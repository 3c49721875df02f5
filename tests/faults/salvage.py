"""Stores torn at random and read for what is left: no text is wrong, and how many come back.

python -m tests.faults.salvage --rounds 300 --seed 1
"""

import argparse
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from time import monotonic
from types import MappingProxyType

from editor_app.domain.backups import BackupKind
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Draft, freeze
from editor_app.store.backup_shelf import FolderShelf
from editor_app.store.salvage import open_salvaged
from editor_app.store.sqlite import open_store
from tests.faults.places import quick_folder
from tests.store.samples import NOW, FixedClock, draft, typed

_ITEMS = 60
_PAGE = 4096
Tear = Callable[[bytearray, Random], None]


def _flip(data: bytearray, random: Random) -> None:
    for _ in range(random.randint(1, 64)):
        at = random.randrange(len(data) * 8)
        data[at // 8] ^= 1 << at % 8


def _pages(data: bytearray, random: Random) -> None:
    for _ in range(random.randint(1, 10)):
        at = random.randrange(len(data) // _PAGE) * _PAGE
        data[at : at + _PAGE] = random.choice((bytes(_PAGE), random.randbytes(_PAGE)))


def _head(data: bytearray, random: Random) -> None:
    size = random.choice((16, 100, _PAGE, 3 * _PAGE))
    data[:size] = bytes(size)


def _cut(data: bytearray, random: Random) -> None:
    del data[random.randrange(len(data)) :]


TEARS: Mapping[str, Tear] = MappingProxyType(
    {"flip": _flip, "pages": _pages, "head": _head, "cut": _cut}
)


@dataclass(slots=True, kw_only=True)
class Salvaged:
    """What a run has shown."""

    rounds: int = 0
    drafts: int = 0  # that had been saved, over all rounds
    came_back: int = 0  # with exactly the text that was saved last
    older: int = 0  # with an earlier text of theirs
    wrong: int = 0  # with a text that was never saved
    examples: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.rounds} torn stores, {self.drafts} drafts: {self.came_back} came back as saved"
            f" last, {self.older} in an earlier state, {self.wrong} wrong"
        )


def salvage_many(rounds: int, seed: int, folder: Path, *, backup: bool) -> Salvaged:
    """Tear copies of one store and read them."""
    random, result = Random(seed), Salvaged()
    sound = folder / "sound"
    texts = _store(sound, random, backup=backup)
    for number in range(rounds):
        name = list(TEARS)[number % len(TEARS)]
        torn = folder / "torn"
        shutil.copytree(sound, torn)
        data = bytearray((torn / "channel.db").read_bytes())
        TEARS[name](data, random)
        (torn / "channel.db").write_bytes(data)
        _judge(torn / "channel.db", texts, result, f"round {number}: {name}")
        shutil.rmtree(torn)
    return result


def _store(folder: Path, random: Random, *, backup: bool) -> dict[str, list[Draft]]:
    clock = FixedClock()
    store = open_store(folder / "channel.db", clock)
    texts: dict[str, list[Draft]] = {}
    for number in range(_ITEMS):
        body = "".join(random.choices("东屿高新区消防安全会议", k=random.randint(20, 6000)))
        first = draft(number, body=body)
        store.drafts.save(first)
        store.revisions.add(freeze(first.item, first.content, None), "林晓雯", NOW)
        texts[first.item] = [first]
    if backup:
        FolderShelf(folder / "backups", folder / "channel.db", clock).make(
            BackupKind.MANUAL, lambda _done, _total: None
        )
    for number in range(0, _ITEMS, 2):
        (first,) = texts[draft(number).item]
        second = typed(first, f"第二稿\n{first.content.body}")
        store.drafts.save(second)
        texts[first.item].append(second)
    store.close()
    return texts


def _judge(path: Path, texts: Mapping[str, list[Draft]], result: Salvaged, told: str) -> None:
    shelf = FolderShelf(path.parent / "backups", path, FixedClock())
    store, _ = open_salvaged(path, FixedClock(), EditorError(Code.STORE_DAMAGED), shelf)
    result.rounds += 1
    for item, states in texts.items():
        result.drafts += 1
        found = store.drafts.get(states[0].item)
        if found is None:
            continue
        if found.content == states[-1].content:
            result.came_back += 1
        elif found.content == states[0].content:
            result.older += 1
        else:
            result.wrong += 1
            result.examples.append(f"{told}: {item}")
    store.close()


def main() -> int:
    """Run from the command line; 1 if any text was wrong."""
    parser = argparse.ArgumentParser(description="Torn stores, read for what is left.")
    parser.add_argument("--rounds", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    wrong = 0
    for backup in (False, True):
        begun = monotonic()
        with quick_folder() as folder:
            result = salvage_many(options.rounds, options.seed, folder, backup=backup)
        told = "with a backup" if backup else "without a backup"
        print(f"{told}: {result} ({monotonic() - begun:.0f} s)")
        print("\n".join(result.examples[:5]))
        wrong += result.wrong
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
