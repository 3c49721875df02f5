"""Packages on real media, with a real keyring: ``python -m tests.e2e.pindao_media [DIR]``.

Real programs only: a portal, a workstation that met it once, a courier whose session lies in the
Secret Service (gnome-keyring on a session bus of its own), so that ``channel-editor package
import`` is called as people call it. The media are a FAT32 stick (fusefat), a full one and a
write-protected one (tmpfs). Needs root and ``apt install dbus gnome-keyring fusefat dosfstools``;
what is missing is told and left out. DIR keeps steps.json. Exit 1: a step did not hold.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.e2e.pindao_round_trip import ROOT, Trip, code_of
from tests.fakes.portal_process import PortalProcess, portal_process

_UNLOCK = "echo test | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec "
_INSIDE = "PINDAO_MEDIA_INSIDE"


def with_keyring(trip: Trip, portal: PortalProcess) -> None:
    """From the desk to the portal and back; the courier signs in once and is remembered."""
    medium = trip.folder / "medium"
    medium.mkdir()
    out, back = str(medium / "out.pindao"), str(medium / "back.pindao")
    for desk in ("offline", "courier"):
        trip.set_up(desk, portal.url)
    met = trip.client("keep", "offline", "lin")
    key = trip.program("offline", "key")[1]
    trip.held("the key lies in the keyring", met["persistent"] and not _key_file(trip, "offline"))
    trip.held("another process finds it there", str(met["bound"]).endswith(key["id"]), key)
    trip.client("write", "offline", "关于做好冬季困难群众救助工作的通知")
    code, made = trip.program("offline", "export", "-o", out)
    trip.held("packed", code == 0, made)
    code, told = trip.program("courier", "import", out)
    trip.held("without a session it is refused by name", code_of(told) == "package-no-portal", told)
    trip.client("keep", "courier", "li")
    code, told = trip.program("courier", "import", out)
    trip.held("handed in by the program alone", code == 0 and told["results"][0]["receipt"], told)
    code, told = trip.program("courier", "import", out)
    trip.held("a second time it is refused", code_of(told) == "package-repeated", told)
    code, told = trip.program("courier", "import", out, "--again")
    trip.held("once more changes nothing", code == 0 and told["results"][0]["receipt"], told)
    trip.held("receipts written", trip.program("courier", "receipts", "-o", back)[0] == 0)
    code, told = trip.program("offline", "import", back)
    trip.held("receipts taken in", code == 0 and told["receipted"] == 1, told)


def locked_keyring(trip: Trip) -> None:
    """The next day the keyring cannot be reached: another key would sign."""
    trip.client("write", "offline", "关于做好春节期间值班工作的通知")
    bus = os.environ.pop("DBUS_SESSION_BUS_ADDRESS", "")
    _, told = trip.program("offline", "export", "-o", str(trip.folder / "medium" / "b.pindao"))
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus
    trip.held("without its keyring it is told before", code_of(told) == "package-unbound", told)


def on_media(trip: Trip) -> None:
    """What a stick does, and what is not let onto one. One operation waits all the time."""
    fat, full, locked = (trip.folder / name for name in ("fat", "full", "locked"))
    with tmpfs(full, "size=64k"):
        (full / "others.bin").write_bytes(bytes(64 * 1024 - 100))
        _, told = trip.program("offline", "export", "-o", str(full / "a.pindao"))
        trip.held("a full medium is told", code_of(told) == "no-room", told)
        trip.held("nothing half lies on it", [one.name for one in full.iterdir()] == ["others.bin"])
    with tmpfs(locked, "ro"):
        _, told = trip.program("offline", "export", "-o", str(locked / "a.pindao"))
        trip.held("a write-protected one, too", code_of(told) == "file-unwritable", told)
    gone = str(trip.folder / "pulled" / "a.pindao")
    _, told = trip.program("offline", "export", "-o", gone)
    trip.held("one that is not there, too", code_of(told) == "file-unwritable", told)
    _, told = trip.program("offline", "import", gone)
    trip.held("nor can it be read", code_of(told) == "file-unreadable", told)
    for name in ("autorun.inf", "a:b.pindao", "NUL.pindao"):
        _, told = trip.program("offline", "export", "-o", str(trip.folder / name))
        trip.held(f"{name} is refused", code_of(told) == "package-name", told)
    if shutil.which("fusefat") and shutil.which("mkfs.vfat"):
        with stick(trip.folder / "stick.img", fat):
            on_fat(trip, fat)
    else:
        trip.held("FAT32: not tried, fusefat or dosfstools are missing", holds=True)


def on_fat(trip: Trip, fat: Path) -> None:
    """A FAT32 file system: long names, no links; fusefat itself takes ASCII names only."""
    (fat / "autorun.inf").write_text("[autorun]\nopen=evil.exe\n", encoding="ascii")
    out = fat / "outbox of today, No 2.pindao"
    code, made = trip.program("offline", "export", "-o", str(out))
    trip.held("written to a FAT32 stick", code == 0, made)
    names = sorted(one.name for one in fat.iterdir())
    trip.held("under its name, and nothing half beside it", names == ["autorun.inf", out.name])
    code, told = trip.program("courier", "import", str(fat / "autorun.inf"))
    trip.held("autorun.inf is no package", code_of(told) == "package-damaged", told)
    link = trip.folder / "link.pindao"
    link.symlink_to(out)
    code, told = trip.program("courier", "import", str(link))
    trip.held("a link is no package", code_of(told) == "package-form", told)
    code, told = trip.program("courier", "import", str(out))
    trip.held("read from the stick and handed in", code == 0, told)


@contextmanager
def stick(image: Path, folder: Path) -> Iterator[None]:
    """A FAT32 file system in a file, mounted."""
    folder.mkdir()
    with image.open("wb") as file:
        file.truncate(40 * 1024 * 1024)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run(["mkfs.vfat", "-F", "32", str(image)], check=True, **quiet)  # type: ignore[call-overload]  # streams
    subprocess.run(["fusefat", "-o", "rw+", str(image), str(folder)], check=True, **quiet)  # type: ignore[call-overload]  # streams
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=False)


@contextmanager
def tmpfs(folder: Path, options: str) -> Iterator[None]:
    """A file system of its own."""
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=False)


def _key_file(trip: Trip, desk: str) -> bool:
    return any((trip.folder / desk).rglob("package.key"))


def main(words: list[str]) -> int:
    """Within a session bus with an unlocked keyring; made here where there is none."""
    needed = ("dbus-run-session", "gnome-keyring-daemon")
    missing = [one for one in needed if shutil.which(one) is None]
    if missing or os.geteuid() != 0:
        print(f"Skipped: needs root and {', '.join(missing) or 'nothing else'}.")
        return 0
    if not os.environ.get(_INSIDE):
        command = f'{_UNLOCK} "{sys.executable}" -m tests.e2e.pindao_media "$@"'
        with tempfile.TemporaryDirectory() as home:
            environment = {**os.environ, _INSIDE: "1", "HOME": home, "XDG_RUNTIME_DIR": home}
            call = ["dbus-run-session", "--", "sh", "-c", command, "sh", *words]
            return subprocess.run(call, cwd=ROOT, env=environment, check=False).returncode
    folder = Path(words[0]) if words else Path(tempfile.mkdtemp(prefix="pindao-media-"))
    folder.mkdir(parents=True, exist_ok=True)
    trip = Trip(folder)
    with portal_process(folder / "portal") as portal:
        with_keyring(trip, portal)
        locked_keyring(trip)
        on_media(trip)
    told = json.dumps(trip.steps, ensure_ascii=False, indent=1)
    (folder / "steps.json").write_text(told, encoding="utf-8")
    for one in trip.steps:
        print("held " if one["held"] else "BROKE", one["step"])
    return int(not all(one["held"] for one in trip.steps))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
