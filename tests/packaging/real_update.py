"""From one real build to the next, as workstations go: portable and .deb, by stick and by server.

    python -m tests.packaging.real_update DIR [--suite bookworm] [--write FILE]

As root, with ``debootstrap``; some 15 minutes the first time. DIR gets two builds of the last
commit, which differ by their version and carry one publisher's root, and an empty Debian; all are
kept and used again. A server is nginx where it is installed, else that of the tests. Every command
and its answer go into the transcript; 1 when one of them did not do what it should.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.packaging.clean_root import _DRAFT, CleanRoot, tried
from tests.packaging.scripts import PACKAGING, ROOT

OLD, NEW = "0.1.0", "0.1.1"
_PORTABLE = "portable/channel-editor"  # in the person's home; the folder has no version in its name
_PROGRAM = f"{_PORTABLE}/channel-editor"
_INSTALL = "apt-get install -y -q --no-install-recommends"
_KB = 6144  # per second, for the one fetch that is killed
_SECONDS = 6  # until then
_NGINX = """\
daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{}}
http {{ access_log {folder}/access.log; client_body_temp_path {folder}/body;
  server {{ listen 127.0.0.1:{port}; root {folder}; }} }}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """The root, both builds, and the publisher."""

    here: CleanRoot
    folder: Path

    def release(self, command: str, *words: object) -> str:
        """``packaging/release.py``, as the publisher runs it."""
        tool = [sys.executable, str(PACKAGING / "release.py"), command, str(self.house)]
        told = subprocess.run([*tool, *map(str, words)], capture_output=True, text=True, check=True)
        return told.stdout

    @property
    def house(self) -> Path:
        """What the publisher serves."""
        return self.folder / "house"

    @property
    def keys(self) -> tuple[str, ...]:
        """Those of a trial need no passphrase."""
        return "--keys", str(self.folder / "keys"), "--unprotected"

    def packages(self, version: str) -> list[Path]:
        """The .deb and the archive of a build."""
        out = self.folder / version / "out"
        return [*out.glob("*.deb"), *out.glob("*.tar.xz")]

    def deb_in_root(self, version: str) -> str:
        """Copied to /tmp there; gives its name."""
        deb, _ = self.packages(version)
        shutil.copy(deb, self.here.root / "tmp" / deb.name)
        return deb.name

    def stick(self, name: str) -> Path:
        """A stick with what is published now, as it is mounted in the root."""
        mounted = self.here.root / "media" / name
        shutil.rmtree(mounted, ignore_errors=True)
        self.release("folder", mounted)
        return mounted / "channel-editor-updates"

    def drafts(self) -> dict[str, str]:
        """What the person wrote, with hashes; what was fetched of the program is none of it."""
        found = self.here.drafts()
        return {name: one for name, one in found.items() if not name.startswith("updates/")}

    def keeps(self, before: dict[str, str], when: str) -> None:
        """Every file of the person is as it was, and the program can read all of it."""
        self.here.expect(self.drafts() == before, f"{when}: {len(before)} files, the same bytes")

    def version(self, wanted: str, program: str = _PROGRAM) -> None:
        """The program says which it is, and its store is sound."""
        said = self.here.run(f"{program} --version", person=True)
        self.here.expect(said.split()[-1] == wanted, f"it is {wanted}")
        self.here.run(f"{program} verify", person=True)

    def refused(self, command: str, because: str) -> None:
        """Ends with 1 and one sentence, which names the reason."""
        said = self.here.run(command, person=True, fails=True)
        self.here.expect(because in said, f"refused: {because}")


def build(folder: Path, version: str, root: Path) -> None:
    """The last commit under a version, with the publisher's root in it; nothing else differs."""
    source, out = folder / version / "source", folder / version / "out"
    shutil.rmtree(source, ignore_errors=True)
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(source)], check=True)
    file = source / "editor_app" / "__init__.py"
    text = file.read_text(encoding="utf-8")
    told = re.sub(r"(?m)^__version__ = .*$", f'__version__ = "{version}"', text)
    file.write_text(told, encoding="utf-8")
    (source / "resources" / "updates").mkdir()
    shutil.copyfile(root, source / "resources" / "updates" / "root.json")
    shared = {"BUILD_VENV": folder.resolve() / "venv", "BUILD_PYTHON": folder.resolve() / "python"}
    kept = {name: str(place) for name, place in shared.items()}
    subprocess.run(
        ["bash", "packaging/deb.sh", str(out)],
        cwd=source,
        env={"PACKAGE_EFFORT": "1", **kept, **os.environ},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    shutil.rmtree(source)


# ---------------------------------------------------------------- facts, in order


def is_published(trial: Trial) -> None:
    """The older version first; two holders of keys sign it apart."""
    here = trial.here
    here.heading("Published")
    deb, tar = trial.packages(OLD)
    trial.release("add", deb, tar, "--version", OLD, "--staged")
    for key in sorted((trial.folder / "keys").glob("targets-*.pem")):
        told = trial.release("sign", "--role", "targets", "--key", key, "--unprotected")
        here.note(f"- {told.strip()}")
    trial.release("publish", *trial.keys)
    trial.stick("old")


def portable_by_stick(trial: Trial) -> None:
    """A to B, back, and forward again; the drafts stay."""
    here = trial.here
    here.heading(f"Portable, by stick: {OLD} to {NEW}")
    (tar,) = (one for one in trial.packages(OLD) if one.suffix == ".xz")
    shutil.copy(tar, here.root / "tmp" / "old.tar.xz")
    here.note("The libraries of a desktop, as the .deb names them:")
    here.run(f"{_INSTALL} xz-utils /tmp/{trial.deb_in_root(OLD)}")
    here.run("apt-get remove -y -q channel-editor")
    unpack = f"mkdir {_PORTABLE} && tar xf /tmp/old.tar.xz --strip-components=1 -C {_PORTABLE}"
    here.run(f"rm -rf portable out out2; mkdir portable && {unpack}", person=True)
    samples = here.root / "home" / "lin" / "samples"
    shutil.rmtree(samples, ignore_errors=True)
    shutil.copytree(ROOT / "tests" / "samples", samples)
    here.run(f"{_PROGRAM} {_DRAFT} samples/10-notice-violations.md", person=True)
    here.run(f"{_PROGRAM} export --all -o out", person=True)
    here.run(f"{_PROGRAM} update --from /media/old", person=True)
    trial.release("add", *trial.packages(NEW), "--version", NEW, *trial.keys)
    trial.stick("new")
    before = trial.drafts()
    here.run(f"{_PROGRAM} update --from /media/new --install", person=True)
    trial.keeps(before, "after the update")
    trial.version(NEW)
    here.run(f"{_PROGRAM} export --all -o out2 && diff -r out out2", person=True)
    before = trial.drafts()
    here.run(f"{_PROGRAM} update --back", person=True)
    trial.keeps(before, "after the way back")
    trial.version(OLD)
    here.run(f"rm -r out2; {_PROGRAM} export --all -o out2 && diff -r out out2", person=True)


def what_is_refused(trial: Trial) -> None:
    """Older word than was seen, and a package with one byte changed; the program stays."""
    here = trial.here
    here.heading("Refused")
    here.note("The stick of before, after that with the newer version was seen:")
    trial.refused(f"{_PROGRAM} update --from /media/old --install", "还旧")
    stick = trial.stick("damaged")
    (package,) = (stick / "targets").glob(f"*{NEW}*.tar.xz")
    data = bytearray(package.read_bytes())
    data[len(data) // 2] ^= 1
    package.write_bytes(bytes(data))
    here.run("rm -rf .local/share/channel-editor/updates/packages", person=True)
    here.note("A package with one bit changed:")
    trial.refused(f"{_PROGRAM} update --from /media/damaged --install", "不符")
    trial.version(OLD)


def portable_by_server(trial: Trial) -> None:
    """Killed in the middle of the fetch, kept to the limit of the line, resumed, installed."""
    here = trial.here
    with served(trial) as (address, server):
        here.heading(f"Portable, by HTTP ({server})")
        config = ".config/channel-editor"
        lines = f'update_url = "{address}"\nupload_limit_kb = {_KB}\n'
        here.run(f"mkdir -p {config} && printf '{lines}' > {config}/settings.toml", person=True)
        kill = f"timeout -s KILL {_SECONDS} {_PROGRAM} update; test $? = 137"
        here.run(kill, person=True)
        packages = here.root / "home/lin/.local/share/channel-editor/updates/packages"
        (part,) = packages.glob("*.part")
        got = part.stat().st_size
        here.expect(
            0 < got <= _SECONDS * _KB * 1024,
            f"{got} bytes in {_SECONDS} s at {_KB} KB per second at most",
        )
        here.run(f"sed -i /limit/d {config}/settings.toml", person=True)
        before = trial.drafts()
        here.run(f"{_PROGRAM} doctor > told; grep -A4 ' updates:' told", person=True)
        here.run(f"{_PROGRAM} update --install", person=True)
        trial.keeps(before, "after the update")
        trial.version(NEW)
        here.note("The version that runs now is offered no lower one, and none twice:")
        here.run(f"{_PROGRAM} update", person=True)
        here.run(f"{_PROGRAM} doctor > told; grep -A4 ' updates:' told", person=True)
        here.run(f"rm {config}/settings.toml", person=True)


def the_deb(trial: Trial) -> None:
    """Fetched and verified by the person, installed by root; once more by root alone."""
    here = trial.here
    here.heading("The .deb")
    deb = trial.deb_in_root(OLD)
    here.run(f"{_INSTALL} /tmp/{deb}")
    trial.version(OLD, "channel-editor")
    here.run("channel-editor update --from /media/new", person=True)
    before = trial.drafts()
    staged = "/home/lin/.local/share/channel-editor/updates/packages/*.deb"
    here.run(f"{_INSTALL} {staged}")
    trial.keeps(before, "after the update")
    trial.version(NEW, "channel-editor")
    before = trial.drafts()
    trial.refused("channel-editor update --from /media/old --install", "还旧")
    here.note("An administrator brings the older one back, then root updates in one step:")
    here.run(f"{_INSTALL} --allow-downgrades /tmp/{deb}")
    here.run("channel-editor --data /root/updating update --from /media/new --install")
    trial.keeps(before, "after both")
    trial.version(NEW, "channel-editor")
    here.run("rm -r out2; channel-editor export --all -o out2 && diff -r out out2", person=True)


FACTS: Sequence[Callable[[Trial], None]] = (
    is_published,
    portable_by_stick,
    what_is_refused,
    portable_by_server,
    the_deb,
)


@contextmanager
def served(trial: Trial) -> Iterator[tuple[str, str]]:
    """The publisher's folder over HTTP, from a process of its own: the address, and what serves."""
    script = [sys.executable, str(ROOT / "tests" / "updates" / "server.py"), str(trial.house)]
    nginx = shutil.which("nginx")
    if nginx is None:
        process = subprocess.Popen(script, stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        address, name = f"http://127.0.0.1:{process.stdout.readline().strip()}/", "the tests' own"
    else:
        web = Path("/srv") / "channel-editor-trial"
        shutil.rmtree(web, ignore_errors=True)
        shutil.copytree(trial.house, web)
        (web / "nginx.conf").write_text(_NGINX.format(folder=web, port=18471), encoding="utf-8")
        process = subprocess.Popen([nginx, "-c", str(web / "nginx.conf")], text=True)
        address, name = "http://127.0.0.1:18471/", "nginx"
    try:
        yield address, name
    finally:
        process.terminate()
        process.wait(10)


def prepare(folder: Path, suite: str) -> Trial:
    """Builds where there are none yet, the root, and a publisher who has published nothing."""
    here = CleanRoot(folder, suite)
    trial = Trial(here=here, folder=folder)
    root = trial.house / "metadata" / "1.root.json"
    kept = folder / "house.empty"
    if not kept.exists():
        trial.release("init", *trial.keys)
        shutil.copytree(trial.house, kept)
    shutil.rmtree(trial.house, ignore_errors=True)
    shutil.copytree(kept, trial.house)
    for version in (OLD, NEW):
        if len(trial.packages(version)) != 2:
            build(folder, version, root)
    here.make()
    return trial


def main(words: Sequence[str]) -> int:
    """Try every fact; 1 when one does not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.packaging.real_update")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--suite", default="bookworm", help="bookworm or trixie")
    parser.add_argument("--write", type=Path, help="the transcript; default FOLDER/TRANSCRIPT.md")
    told = parser.parse_args(words)
    told.folder.mkdir(parents=True, exist_ok=True)
    trial = prepare(told.folder.resolve(), told.suite)
    here = trial.here
    here.lines = [
        f"# From {OLD} to {NEW}: two real builds in an empty Debian ({told.suite})",
        "",
        "Written by `python -m tests.packaging.real_update`.",
    ]
    facts = (partial(fact, trial) for fact in FACTS)
    return tried(here, facts, told.write or told.folder / "TRANSCRIPT.md")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
