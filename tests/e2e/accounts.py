"""Two Linux accounts of one workstation, in a namespace in which alone they exist; for
``two_accounts``.

``/etc`` is a copy and ``/home`` is empty there, processes end with it: nothing of the computer is
changed. Folders that root keeps closed and the program needs (an interpreter below ``/root``) are
opened there alone.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
_INSIDE = "TWO_ACCOUNTS_INSIDE"
_NEEDED = ("unshare", "useradd", "setpriv", "dbus-daemon", "gnome-keyring-daemon")
_LONGEST = 120  # seconds
_PRY = """
import os, socket, sys
for top in sys.argv[2:]:
    for folder, _, names in os.walk(top):
        for path in (os.path.join(folder, name) for name in names):
            try:
                if os.lstat(path).st_uid != int(sys.argv[1]):
                    continue
                if os.path.exists(path) and not os.path.isfile(path):
                    socket.socket(socket.AF_UNIX).connect(path)
                else:
                    open(path, "rb").read(1)
            except OSError:
                continue
            print(path)
"""


def lacking() -> list[str]:
    """What is not here and needed: rights, then programs."""
    paths = [*os.environ.get("PATH", "").split(":"), "/usr/sbin", "/sbin"]
    missing = [one for one in _NEEDED if not any((Path(at) / one).exists() for at in paths)]
    return (["root"] if os.geteuid() else []) + missing


def is_inside() -> bool:
    """Whether this is the process in the namespace."""
    return bool(os.environ.get(_INSIDE))


def go_inside(module: str, folder: Path, words: Sequence[str]) -> int:
    """Run ``module`` once more, in a namespace of its own; its exit code."""
    etc = folder / "etc"
    lines = [
        "mount --make-rprivate /",
        f"cp -a /etc {etc} && mount --bind {etc} /etc && mkdir -p /etc/channel-editor",
        "mount -t tmpfs -o mode=755 none /home && mkdir -m 1777 /home/tmp",
        *_opened(folder),
        f'cd {ROOT} && exec "$@"',
    ]
    command = ("unshare", "-m", "-p", "-f", "--kill-child", "--mount-proc", "sh", "-ec")
    program = (sys.executable, "-m", module, str(folder), *words)
    environment = {**os.environ, _INSIDE: "1"}
    return subprocess.run(
        (*command, "\n".join(lines), "sh", *program), env=environment, check=False
    ).returncode


def _opened(folder: Path) -> list[str]:
    """Shell lines that leave of a closed folder what the program itself is made of."""
    parts = {Path(one).resolve() for one in (sys.prefix, sys.base_prefix, ROOT)}
    lines = []
    for number, part in enumerate(sorted(parts)):
        closed = [one for one in part.parents if not one.stat().st_mode & 0o001]
        if closed:
            kept = folder / f"part{number}"
            lines += [
                f"mkdir {kept} && mount --bind {part} {kept}",
                f"mount -t tmpfs -o mode=755 none {closed[-1]}",
                f"mkdir -p {part} && mount --bind {kept} {part}",
            ]
    return lines


@dataclass(slots=True)
class Account:
    """One person's Linux account, with a session bus and a keyring of its own."""

    name: str
    uid: int
    home: Path
    runtime: Path | None  # XDG_RUNTIME_DIR, as a desktop sets it
    bus: str = ""

    @classmethod
    def made(cls, name: str, uid: int, *, session: bool) -> "Account":
        """A fresh account, its home open to others as some distributions have it."""
        add = ("useradd", "-m", "-K", "HOME_MODE=0755", "-u", str(uid), "-s", "/bin/sh", name)
        subprocess.run(add, check=True, env={**os.environ, "PATH": "/usr/sbin:/usr/bin:/bin"})
        runtime = Path("/home") / f"run-{uid}" if session else None
        if runtime is not None:
            runtime.mkdir(mode=0o700)
            os.chown(runtime, uid, uid)
        account = cls(name, uid, Path("/home") / name, runtime)
        account.bus = account.run(
            ("dbus-daemon", "--session", "--fork", "--print-address=1", "--nopidfile")
        ).stdout.strip()
        unlock = "printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1"
        account.run(("sh", "-c", unlock))
        return account

    def run(self, command: Sequence[str], **more: str) -> "subprocess.CompletedProcess[str]":
        """A program under this account, until it ends."""
        return subprocess.run(
            (*self._before(), *command),
            env={**self._environment(), **more},
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=_LONGEST,
            check=False,
        )

    def program(self, *words: str) -> "subprocess.CompletedProcess[str]":
        """``channel-editor`` as this person calls it."""
        return self.run((sys.executable, "-m", "editor_app", *words))

    def window(self, *words: str) -> "Window":
        """Its window, which does as it is told."""
        return Window(self.started((sys.executable, "-m", "tests.e2e.account_window", *words)))

    def started(self, command: Sequence[str]) -> "subprocess.Popen[str]":
        """A program under this account that goes on."""
        return subprocess.Popen(
            (*self._before(), *command),
            env=self._environment(),
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def readable(self, owner: int, *folders: Path | str) -> list[str]:
        """Files and sockets of another account that this one can open, by trying each."""
        words = (sys.executable, "-c", _PRY, str(owner), *(str(one) for one in folders))
        return self.run(words).stdout.splitlines()

    def secret(self, account: str) -> str:
        """What the keyring of this account holds for the program, by name."""
        words = ("-b", "keyring.backends.SecretService.Keyring", "get", "channel-editor", account)
        return self.run((sys.executable, "-m", "keyring", *words)).stdout.strip()

    def folders(self) -> list[Path]:
        """Where the program keeps things of this person."""
        places = (".local/share", ".config", ".cache")
        return [self.home / one / "channel-editor" for one in places]

    def _before(self) -> tuple[str, ...]:
        return ("setpriv", f"--reuid={self.uid}", f"--regid={self.uid}", "--clear-groups")

    def _environment(self) -> dict[str, str]:
        session = {"XDG_RUNTIME_DIR": str(self.runtime)} if self.runtime is not None else {}
        return {
            "HOME": str(self.home),
            "USER": self.name,
            "PATH": "/usr/bin:/bin",
            "TMPDIR": "/home/tmp",  # everybody's, as /tmp is
            "LANG": "C.UTF-8",
            "LANGUAGE": "zh_CN",
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONDONTWRITEBYTECODE": "1",
            "DBUS_SESSION_BUS_ADDRESS": self.bus or "unix:path=/nonexistent",
            **session,
        }


@dataclass(frozen=True, slots=True)
class Window:
    """A running program and the line to who sits before it."""

    process: "subprocess.Popen[str]"

    def heard(self) -> dict[str, Any]:
        """Its next answer; a program that ended has none, and says why."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            assert self.process.stderr is not None
            raise AssertionError(self.process.stderr.read())
        told: dict[str, Any] = json.loads(line)
        return told

    def act(self, do: str, **more: str) -> dict[str, Any]:
        """Let it do something, and hear of it."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"do": do, **more}) + "\n")
        self.process.stdin.flush()
        return self.heard()

    def end(self) -> int:
        """Close the window; the exit code."""
        self.act("end")
        return self.process.wait(timeout=_LONGEST)


def modes(folder: Path) -> list[str]:
    """What others might enter or read, were the folder above it open."""
    found = []
    for place in (folder, *folder.rglob("*")):
        told = place.lstat()
        if told.st_mode & 0o077 and not place.is_symlink():
            found.append(f"{told.st_mode & 0o777:o} {place}")
    return found
