"""Packages on file systems of media, under Chinese names: ``python -m tests.e2e.real_media [DIR]``.

exFAT is mounted (exfat-fuse on a loop device); FAT32 is mounted where the kernel knows it, else its
files are put in and taken out by mtools. There and back, names that such a system refuses, a medium
that is read only, full, cut short, or pulled out in the middle of writing and of reading. Needs
root and ``apt install exfatprogs exfat-fuse dosfstools mtools``; says so where that is missing
(exit 2). Exit 1: a step did not hold.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from editor_app.domain.package_names import fits_every_medium
from editor_app.domain.packages import MOST_BYTES
from tests.e2e.pindao_round_trip import ROOT, Trip, code_of
from tests.fakes.portal_process import portal_process

_NAME = "发件箱 第１期：“冬季救助”？《二稿》.pindao"
_BACK = "回执 第１期：“冬季救助”？.pindao"
_PLAIN = "".join(chr(one) for one in range(0x20, 0x7F) if not chr(one).isalnum())
_SIGNS = f"{_PLAIN}：？＊“”《》〔〕、"
_TOOLS = "/usr/sbin:/sbin:/usr/bin:/bin"
_NEEDED = ("mkfs.exfat", "mount.exfat-fuse", "mkfs.vfat", "mcopy", "losetup")
_LONGEST = 60.0
_FAT_MOST = 4 * 1024**3 - 1  # bytes of one file


class Medium:
    """An exFAT file system in a file, on a loop device, mounted by a process that can be killed."""

    def __init__(self, folder: Path, megabytes: int = 64) -> None:
        self.image, self.place = folder / "exfat.img", folder / "介质"
        self.place.mkdir()
        with self.image.open("wb") as file:
            file.truncate(megabytes << 20)
        quiet("mkfs.exfat", str(self.image))
        self._device = ""

    def plug_in(self, *options: str) -> None:
        """Mount it."""
        found = ("losetup", "-f", "--show", str(self.image))
        self._device = subprocess.run(
            found, check=True, capture_output=True, text=True
        ).stdout.strip()
        quiet("mount.exfat-fuse", *options, self._device, str(self.place))

    def eject(self) -> None:
        """Let it go as one should."""
        quiet("umount", str(self.place))
        quiet("losetup", "-d", self._device)

    def stop(self) -> None:
        """It answers no more, as a stick that lost its contact."""
        for one in self._servers():
            os.kill(one, signal.SIGSTOP)

    def pull(self) -> None:
        """Gone: whoever has it open gets errors."""
        for one in self._servers():
            os.kill(one, signal.SIGKILL)
        subprocess.run(("umount", "-l", str(self.place)), check=False, capture_output=True)
        subprocess.run(("losetup", "-d", self._device), check=False, capture_output=True)

    def _servers(self) -> list[int]:
        asked = f"mount.exfat-fuse.*{self._device}"
        told = subprocess.run(("pgrep", "-f", asked), check=False, capture_output=True, text=True)
        return [int(one) for one in told.stdout.split() if int(one) != os.getpid()]


def quiet(*command: str) -> None:
    """A tool that has to succeed."""
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, f"{command}: {done.stderr}"


def there_and_back(trip: Trip, medium: Medium, url: str) -> None:
    """Written here, handed in there, receipts home: one medium, Chinese names."""
    for desk in ("offline", "courier"):
        trip.set_up(desk, url)
    trip.client("meet", "offline", "lin")
    out, back = str(medium.place / _NAME), str(medium.place / _BACK)
    trip.client("write", "offline", "关于做好冬季困难群众救助工作的通知")
    medium.plug_in()
    code, told = trip.program("offline", "export", "-o", out)
    trip.held("exFAT: packed under a Chinese name", code == 0, told)
    trip.held("nothing half beside it", [one.name for one in medium.place.iterdir()] == [_NAME])
    medium.eject()
    medium.plug_in()
    code, told = trip.call("courier", "li", "import", out)
    trip.held("exFAT: handed in from it", code == 0 and bool(told["results"][0]["receipt"]), told)
    code, told = trip.call("courier", "li", "receipts", "-o", back)
    trip.held("exFAT: receipts written", code == 0, told)
    medium.eject()
    medium.plug_in("-o", "ro")
    code, told = trip.program("offline", "import", back)
    trip.held("exFAT, read only: receipts taken in", code == 0 and told["receipted"] == 1, told)
    trip.client("write", "offline", "关于做好春节期间值班工作的通知")
    _, told = trip.program("offline", "export", "-o", str(medium.place / "二.pindao"))
    trip.held("exFAT, read only: writing is refused", code_of(told) == "file-unwritable", told)
    medium.eject()


def names(trip: Trip, medium: Medium) -> None:
    """What we take the medium takes, sign by sign; what it refuses we refuse before."""
    medium.plug_in()
    unlike = []
    for sign in _SIGNS:
        name = f"甲{sign}乙.pindao"
        try:
            (medium.place / name).touch()
            taken = (medium.place / name).name in os.listdir(medium.place)
        except OSError:
            taken = False
        if fits_every_medium(name) and not taken:
            unlike.append(sign)
    trip.held("every name we take exFAT takes", not unlike, unlike)
    for name in ('甲"乙.pindao', "甲:乙.pindao", "甲?乙.pindao", "甲*乙.pindao", "甲|乙.pindao"):
        _, told = trip.program("offline", "export", "-o", str(medium.place / name))
        trip.held(f"{name} is refused by name", code_of(told) == "package-name", told)
    trip.held("no package reaches what FAT32 holds of one file", MOST_BYTES < _FAT_MOST)
    medium.eject()


def pulled(trip: Trip, medium: Medium) -> None:
    """In the middle of writing, then of reading."""
    place = medium.place / "三.pindao"
    medium.plug_in()
    for one in medium.place.iterdir():
        one.unlink()
    _, told = while_stopped(trip, medium, "offline", "export", "-o", str(place))
    trip.held("pulled while written: told", code_of(told) == "file-unwritable", told)
    waits = trip.program("offline", "export", "-o", str(trip.folder / "elsewhere.pindao"))
    trip.held("what waited still waits, and goes elsewhere", waits[0] == 0, waits[1])
    medium.plug_in()
    whole = [one.name for one in medium.place.iterdir() if one.suffix == ".pindao"]
    trip.held("no package lies on it that is none", not whole, whole)
    shutil.copyfile(trip.folder / "elsewhere.pindao", place)
    medium.eject()
    medium.plug_in()
    _, told = while_stopped(trip, medium, "courier", "show", str(place))
    trip.held("pulled while read: told", code_of(told) == "file-unreadable", told)
    short = trip.folder / "short.pindao"
    data = (trip.folder / "elsewhere.pindao").read_bytes()
    short.write_bytes(data[: len(data) // 2])
    _, told = trip.program("courier", "show", str(short))
    trip.held("cut short: damaged", code_of(told) == "package-damaged", told)


def while_stopped(trip: Trip, medium: Medium, desk: str, *words: str) -> tuple[int, Any]:
    """The program waits for a medium that answers no more; then it is gone."""
    command = (sys.executable, "-m", "editor_app", "--data", str(trip.folder / desk), "package")
    medium.stop()
    process = subprocess.Popen(
        (*command, *words, "--json"), cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    wait_for(lambda: waits_for_medium(process.pid))
    medium.pull()
    told = process.communicate(timeout=_LONGEST)[0]
    return process.returncode, json_of(told)


def waits_for_medium(pid: int) -> bool:
    """Whether a thread of it waits within FUSE."""
    for one in Path(f"/proc/{pid}/task").glob("*"):
        with suppress(OSError):
            state = (one / "stat").read_text("ascii", "replace").rpartition(") ")[2][:1]
            where = (one / "wchan").read_text("ascii")
            if "fuse" in where or "request_wait" in where or state == "D":
                return True
    return False


def wait_for(done: Callable[[], bool]) -> None:
    """Look every hundredth of a second: the kernel announces nothing."""
    ends = monotonic() + _LONGEST
    seen = 0
    while seen < 20:  # at one place for a while, not in passing
        assert monotonic() < ends, "the program never waited for the medium"
        seen = seen + 1 if done() else 0
        sleep(0.01)


def json_of(told: str) -> Any:

    return json.loads(told or "null")


def on_fat(trip: Trip) -> None:
    """FAT32: mounted where the kernel knows it, else by mtools."""
    image, source = trip.folder / "fat.img", trip.folder / "elsewhere.pindao"
    with image.open("wb") as file:
        file.truncate(64 << 20)
    quiet("mkfs.vfat", "-F", "32", str(image))
    place = trip.folder / "fat"
    place.mkdir()
    mounted = subprocess.run(
        ("mount", "-o", "loop,utf8", str(image), str(place)),
        check=False,
        capture_output=True,
        text=True,
    )
    back = trip.folder / "from-fat.pindao"
    if mounted.returncode == 0:
        shutil.copyfile(source, place / _NAME)
        quiet("umount", str(place))
        quiet("mount", "-o", "loop,utf8", str(image), str(place))
        shutil.copyfile(place / _NAME, back)
        quiet("umount", str(place))
    else:
        print(f"FAT32 is not mounted here ({mounted.stderr.splitlines()[0]}): by mtools")
        local = trip.folder / _NAME
        shutil.copyfile(source, local)
        os.environ["LC_ALL"] = "C.UTF-8"
        quiet("mcopy", "-i", str(image), str(local), "::/")
        listed = subprocess.run(
            ("mdir", "-b", "-i", str(image), "::/"), check=True, capture_output=True, text=True
        ).stdout
        trip.held("FAT32 keeps the Chinese name", _NAME in listed, listed)
        quiet("mcopy", "-i", str(image), f"::/{_NAME}", str(back))
    quiet("fsck.vfat", "-n", str(image))
    trip.held("FAT32: byte for byte", back.read_bytes() == source.read_bytes())
    code, told = trip.call("courier", "li", "import", str(back))
    trip.held("FAT32: handed in", code == 0 and bool(told["results"][0]["receipt"]), told)


@contextmanager
def working_folder(words: list[str]) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="media-") as made:
        folder = Path(words[0]).absolute() if words else Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        yield folder


def main(words: list[str]) -> int:
    """All of it."""
    missing = ["root"] if os.geteuid() else []
    missing += [one for one in _NEEDED if shutil.which(one, path=_TOOLS) is None]
    if missing:
        print(f"NOT tried: needs {', '.join(missing)}.")
        return 2
    with working_folder(words) as folder, portal_process(folder / "portal") as portal:
        trip, medium = Trip(folder), Medium(folder)
        try:
            there_and_back(trip, medium, portal.url)
            names(trip, medium)
            pulled(trip, medium)
        finally:
            medium.pull()
        on_fat(trip)
    for one in trip.steps:
        print("held " if one["held"] else "BROKE", one["step"], "" if one["held"] else one["told"])
    failed = sum(not one["held"] for one in trip.steps)
    print(f"{len(trip.steps) - failed} of {len(trip.steps)} hold")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
