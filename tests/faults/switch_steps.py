"""A crash while encryption is turned on or off: at every step, and by kill -9 at any moment.

``python -m tests.faults.switch_steps KILLS`` kills a child that turns it on and off without end.
"""

import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep

from editor_app.domain.backups import BackupKind
from editor_app.domain.canonical import sha256_hex
from editor_app.domain.item import BlobHash
from editor_app.domain.store_key import StoreKey
from editor_app.opening import open_profile_store
from editor_app.store.backup_shelf import FolderShelf
from editor_app.store.encrypting import Switch, before_name, intent_name
from editor_app.store.encryption import is_encrypted
from editor_app.store.sqlite import FILE_NAME, open_store
from editor_app.store.swap import ready_name
from tests.store.samples import FixedClock, draft, item_id, typed

TEXT = "困难家庭冬季救助名单"
BLOB = f"{TEXT}，附表。".encode() * 200
KEY = StoreKey(b"k" * 32)
_EVENTS = frozenset({"os.rename", "os.remove", "os.link", "os.mkdir", "shutil.rmtree"})


class Ring:
    """The one key."""

    def find(self, key_id: str) -> StoreKey | None:
        return KEY if key_id in ("", KEY.id) else None


@dataclass(frozen=True, slots=True)
class Found:
    """What a profile is after a crash, once it was opened."""

    encrypted: bool
    body: str
    blob: bool
    leftovers: tuple[str, ...]


def make(folder: Path) -> None:
    """A plain store with a draft, a file and a backup."""
    with closing(open_store(folder / FILE_NAME, FixedClock())) as store:
        store.drafts.save(typed(draft(), TEXT))
        store.blobs.add(BLOB)
        _shelf(folder).make(BackupKind.MANUAL, lambda _done, _total: None)


def turn(folder: Path, *, on: bool) -> None:
    """Turn encryption on or off."""
    key = KEY if on else None
    switch = Switch(folder / FILE_NAME, _shelf(folder), FixedClock(), Ring())
    switch.prepare(key, lambda _done, _total: None)
    switch.commit(key)


def look(folder: Path) -> Found:
    """Open the profile as the program does, and look at everything."""
    path = folder / FILE_NAME
    with closing(open_profile_store(folder, FixedClock(), Ring(), salvage=False).store) as store:
        found = store.drafts.get(item_id())
        blob = store.blobs.get(BlobHash(sha256_hex(BLOB))) == BLOB
    names = [before_name(path), intent_name(path), ready_name(path)]
    other = "" if is_encrypted(path) else "-encrypted"
    names += [folder / f"blobs{other}", folder / f"facts{other}"]
    return Found(
        encrypted=is_encrypted(path),
        body="" if found is None else found.content.body,
        blob=blob,
        leftovers=tuple(name.name for name in names if name.exists()),
    )


def plain_files(folder: Path) -> list[str]:
    """Files in which the text can be read."""
    words = [TEXT.encode(encoding) for encoding in ("utf-8", "utf-16-le", "gb18030")]
    return [
        one.name
        for one in folder.rglob("*")
        if one.is_file() and any(word in one.read_bytes() for word in words)
    ]


def snapshots(folder: Path, to: Path, *, on: bool) -> Iterator[Path]:
    """The profile as it lies there right before every change of a name."""
    words = (sys.executable, "-m", "tests.faults.switch_steps", "steps", folder, to, str(int(on)))
    subprocess.run([str(word) for word in words], check=True)
    yield from sorted(to.iterdir())


def kills(count: int, seed: int) -> list[Found]:
    """What was found after each kill."""
    chance, found = random.Random(seed), []
    with TemporaryDirectory() as place:
        folder = Path(place) / "profile"
        make(folder)
        for _ in range(count):
            words = [sys.executable, "-m", "tests.faults.switch_steps", "turn", str(folder)]
            with subprocess.Popen(words, stdout=subprocess.PIPE) as child:
                assert child.stdout is not None
                child.stdout.readline()
                sleep(chance.uniform(0, 0.6))  # the moment of the kill is the input
                child.send_signal(signal.SIGKILL)
            found.append(look(folder))
    return found


def _shelf(folder: Path) -> FolderShelf:
    return FolderShelf(folder / "backups", folder / FILE_NAME, FixedClock(), Ring())


def _keep_steps(folder: Path, to: Path, *, on: bool) -> None:
    to.mkdir()
    inside = False

    def hook(event: str, values: tuple[object, ...]) -> None:
        nonlocal inside
        if inside or event not in _EVENTS or not str(values[0]).startswith(str(folder)):
            return
        inside = True
        number = len(list(to.iterdir()))
        shutil.copytree(folder, to / f"{number:03}")
        inside = False

    sys.addaudithook(hook)
    turn(folder, on=on)


def _turn_without_end(folder: Path) -> None:
    on = not is_encrypted(folder / FILE_NAME)
    print("begun", flush=True)
    while True:
        turn(folder, on=on)
        on = not on


def main(words: list[str]) -> int:
    """Child processes, and the long form."""
    if words[0] == "steps":
        _keep_steps(Path(words[1]), Path(words[2]), on=words[3] == "1")
    elif words[0] == "turn":
        _turn_without_end(Path(words[1]))
    else:
        found = kills(int(words[0]), seed=1)
        bad = [one for one in found if one.body != TEXT or not one.blob or one.leftovers]
        print(f"{len(found)} kills, {sum(one.encrypted for one in found)} encrypted, {bad=}")
        return int(bool(bad))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
