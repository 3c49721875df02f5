"""Makes broken set-ups for real and shows what the program says of each.

    python -m tests.e2e.broken_setups [FOLDER]

Every set-up is a mount namespace of its own (``unshare -m``, so root is needed): the policy lies
at its real place, the full disk is a full tmpfs, the share is an SFTP server mounted by sshfs, the
clock is set back by faketime (Debian: ``sshfs openssh-sftp-server faketime``). What runs is the
real command. Without FOLDER a temporary one is used. Prints Markdown; exit 1 where a set-up could
not be made or was not recognised.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.contract.authority import authority, certificate, https_server
from tests.contract.connect_proxy import connect_proxy

ROOT = Path(__file__).parents[2]
_SECONDS = 120
_SFTP = "/usr/lib/openssh/sftp-server"


@dataclass(slots=True)
class Setup:
    """What is broken: shell lines that run before and after, in a namespace of their own."""

    folder: Path
    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    around: tuple[str, ...] = ()  # what the command is run by
    environment: dict[str, str] = field(default_factory=dict)
    open: ExitStack = field(default_factory=ExitStack)

    @property
    def data(self) -> Path:
        """The data folder of the set-up."""
        return self.folder / "data"

    def policy(self, text: str) -> None:
        """Lay a policy at its real place, for this set-up alone."""
        file = self.folder / "policy.toml"
        file.write_text(text, encoding="utf-8")
        place = "/etc/channel-editor"
        self.before += [
            f"mkdir -p {place} && mount -t tmpfs none {place} && cp {file} {place}/policy.toml"
        ]

    def settings(self, text: str) -> None:
        """The person's own file."""
        self.data.mkdir(mode=0o700)
        config = self.data / "config"
        config.mkdir()
        (config / "settings.toml").write_text(text, encoding="utf-8")


Make = Callable[[Setup], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """One set-up, the facts of ``doctor`` that must say so, and what must be among their words."""

    name: str
    make: Make
    facts: tuple[str, ...]
    words: str = ""
    tools: tuple[str, ...] = ()  # without which it cannot be made
    well: tuple[str, ...] = ()  # facts that must be right all the same

    @property
    def lacking(self) -> str:
        """The tools that are not on this computer."""
        return " ".join(one for one in self.tools if shutil.which(one) is None)


def wrong_key(setup: Setup) -> None:
    setup.policy('# 统一设置\nportal-url = "https://portal.example"\nunit = "zkgwb"\n')


def wrong_type(setup: Setup) -> None:
    setup.policy('sync_seconds = "300"\nlocked = "sync_seconds"\nproxy proxy:8080\n')


def no_certificate(setup: Setup) -> None:
    file = setup.folder / "root.pem"
    file.write_text("-----BEGIN CERTIFICATE-----\nno certificate\n", encoding="utf-8")
    setup.settings(f'ca_file = "{file}"\n')


def proxy_that_offers(*offers: str) -> Make:
    """It lets nobody through who does not sign in."""

    def make(setup: Setup) -> None:
        proxy = setup.open.enter_context(connect_proxy())
        proxy.refusing, proxy.offers = 407, offers
        setup.settings(f'portal_url = "https://portal.example"\nproxy = "{proxy.url}"\n')
        setup.words = ["--portal"]

    return make


def unknown_authority(setup: Setup) -> None:
    root = authority(setup.folder)
    portal = setup.open.enter_context(https_server(certificate(setup.folder, root)))
    setup.words = ["--portal", portal.url]


def network_share(setup: Setup) -> None:
    """A folder served by SFTP and mounted: the server speaks on a pipe, so no port is opened."""
    server = setup.folder / "server"
    server.write_text(f"#!/bin/sh\nexec {_SFTP}\n", encoding="utf-8")
    server.chmod(0o700)
    (setup.folder / "served").mkdir(mode=0o700)
    setup.data.mkdir(mode=0o700)
    share = f"server:{setup.folder}/served"
    setup.before.append(f"sshfs -o ssh_command={server} {share} {setup.data}")
    setup.after.append(f"umount {setup.data}")


def synced_folder(setup: Setup) -> None:
    setup.folder = setup.folder / "我的坚果云"
    setup.folder.mkdir()


def unwritable(setup: Setup) -> None:
    setup.data.mkdir(mode=0o700)
    setup.before.append(f"mount -t tmpfs -o ro,mode=0700 none {setup.data}")


def full_home(setup: Setup) -> None:
    setup.data.mkdir(mode=0o700)
    setup.before += [
        f"mount -t tmpfs -o size=1m,mode=0700 none {setup.data}",
        f"head -c 2M /dev/zero > {setup.data}/filler 2>/dev/null || true",
    ]


def of_somebody_else(setup: Setup) -> None:
    """Two people on one computer, and one folder for both."""
    setup.data.mkdir(mode=0o777)
    setup.before.append(f"chown 12345 {setup.data} && chmod 0777 {setup.data}")


def clock_off(by: str) -> Make:
    """For every call of this one process; files keep their dates."""

    def make(setup: Setup) -> None:
        setup.around = ("faketime", "-f", by)
        setup.environment["NO_FAKE_STAT"] = "1"

    return make


def no_keyring(setup: Setup) -> None:
    setup.environment["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent"


SETUPS = (
    Broken(
        name="策略文件有错误的键 · policy with a wrong key",
        make=wrong_key,
        facts=("policy",),
        words="perhaps portal_url",
    ),
    Broken(
        name="策略文件类型错误 · policy with wrong types",
        make=wrong_type,
        facts=("policy",),
        words="policy.toml:3",
    ),
    Broken(
        name="证书文件不是证书 · CA file that is no certificate",
        make=no_certificate,
        facts=("settings",),
        words="root.pem",
    ),
    Broken(
        name="代理要求登录 · proxy that needs sign-in",
        make=proxy_that_offers('Basic realm="office"'),
        facts=("way-proxy",),
        words="407",
    ),
    Broken(
        name="证书签发者不受信任 · unknown authority",
        make=unknown_authority,
        facts=("way-tls",),
        words="政务外网根证书",
    ),
    Broken(
        name="数据在网络共享上 · profile on a network share",
        make=network_share,
        facts=("data-place",),
        words="fuse.sshfs",
        tools=("sshfs", _SFTP),
    ),
    Broken(
        name="数据在同步盘中 · profile in a synchronised folder",
        make=synced_folder,
        facts=("data-place",),
        words="坚果云",
    ),
    Broken(name="没有写权限 · no write permission", make=unwritable, facts=("data-folder",)),
    Broken(name="磁盘已满 · full home", make=full_home, facts=("data-folder", "disk")),
    Broken(
        name="两人共用一个文件夹 · two users, one folder",
        make=of_somebody_else,
        facts=("data-place",),
        words="12345",
    ),
    Broken(
        name="时钟差十年 · clock ten years off",
        make=clock_off("-10y"),
        facts=("clock",),
        tools=("faketime",),
    ),
    Broken(
        name="没有密钥环 · no keyring",
        make=no_keyring,
        facts=(),
        words="memory only",
        well=("keyring",),
    ),
)


def told_by_doctor(setup: Setup, *words: str) -> str:
    """What ``doctor`` prints in this set-up."""
    arguments = ["--data", str(setup.data), "doctor", *words, *setup.words]
    lines = [*setup.before, "code=0", '"$@" || code=$?', *setup.after, "exit $code"]
    done = subprocess.run(
        [
            "unshare",
            "-m",
            "sh",
            "-ec",
            "\n".join(lines),
            "sh",
            *setup.around,
            sys.executable,
            "-m",
            "editor_app",
            *arguments,
        ],
        cwd=ROOT,
        env={
            **os.environ,
            "LANGUAGE": "zh_CN",
            "QT_QPA_PLATFORM": "offscreen",
            **setup.environment,
        },
        capture_output=True,
        text=True,
        timeout=_SECONDS,
        check=False,
    )
    if done.returncode not in (0, 1) or "Traceback" in done.stderr or done.stderr.strip():
        raise AssertionError(done.stderr)
    return done.stdout


@contextmanager
def made(broken: Broken, folder: Path) -> Iterator[Setup]:
    """One set-up, in a folder of its own."""
    folder.mkdir(parents=True)
    setup = Setup(folder=folder)
    with setup.open:
        broken.make(setup)
        yield setup


def missed(broken: Broken, setup: Setup) -> list[str]:
    """What ``doctor`` did not say of a set-up."""
    facts = {one["key"]: one for one in json.loads(told_by_doctor(setup, "--json"))["facts"]}
    wrong = [key for key in broken.facts if facts[key]["ok"]]
    wrong += [f"{key} is well" for key in broken.well if not facts[key]["ok"]]
    said = json.dumps(list(facts.values()), ensure_ascii=False)
    return wrong + ([broken.words] if broken.words not in said else [])


def main(argv: Sequence[str], setups: Sequence[Broken], made_by: str) -> int:
    """Make all of them in the folder that is named, else in one that goes away."""
    with tempfile.TemporaryDirectory(prefix="broken-") as made_here:
        given = Path(argv[0]) if argv else Path(made_here) / "setups"
        return show(given.absolute(), setups, made_by)


def show(folder: Path, setups: Sequence[Broken], made_by: str) -> int:
    """Print every set-up with doctor's own words; 1 when one was not recognised."""
    print("# doctor in broken set-ups\n")
    print(f"Made by `python -m tests.e2e.{made_by}`, as root; each in a mount namespace.\n")
    failed = 0
    for number, broken in enumerate(setups, 1):
        if broken.lacking:
            failed += 1
            print(f"## {number}. {broken.name}\n\nNOT made: install {broken.lacking}\n")
            continue
        with made(broken, folder / f"{number:02}") as setup:
            lost = missed(broken, setup)
            failed += bool(lost)
            print(f"## {number}. {broken.name}\n\n```")
            text = told_by_doctor(setup).replace(str(folder), "/home/lin")
            print("\n".join(_shown(text, broken)))
            print(f"```\n\n{'recognised' if not lost else f'NOT recognised: {lost}'}\n")
    print(f"{len(setups) - failed} of {len(setups)} recognised.")
    return int(failed > 0)


def _shown(text: str, broken: Broken) -> list[str]:
    """The lines that are not well, and the facts concerned; not thirty lines of defaults."""
    lines, keep = [], False
    for line in text.splitlines():
        if not line.startswith("    "):
            keep = line.startswith("✗") or bool(broken.words and broken.words in line)
            keep = keep or line.startswith(tuple(f"✓ {key}:" for key in broken.well))
        if keep and "出厂默认" not in line:
            lines.append(line)
    return lines


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], SETUPS, "broken_setups"))
