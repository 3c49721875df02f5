"""The .deb in an empty Debian: installed, used, upgraded, removed; drafts stay all the while.

    python -m tests.packaging.clean_root DIR OUT [--suite bookworm] [--write FILE]

As root, with ``debootstrap``. DIR gets the root (kept, and used again), OUT is what
``packaging/deb.sh`` made. Every command and its answer go into the transcript; 1 when one of them
did not do what it should.
"""

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from tests.packaging import older
from tests.packaging.scripts import ROOT

_HOME = "/home/lin"
_DATA = f"{_HOME}/.local/share/channel-editor"
# Beside what the package itself asks for: a desktop's usual services, a font, eyes for the test.
_DESKTOP = (
    "fonts-wqy-microhei shared-mime-info desktop-file-utils hicolor-icon-theme ca-certificates "
    "xvfb xauth xdotool imagemagick openbox dbus-x11 adduser procps time"
)
_NOISE = ("debconf:", "(Reading", "Get:", "Hit:", "Reading ", "Building ", "This plugin does not")
_OLDER_DRAFTS = ("01-news.md", "09-closure-notice.md", "10-notice-violations.md")
_DRAFT = "draft new --template notice --column gov_info.statutory.notices --unit gwb --from"


class Failed(Exception):  # noqa: N818 - a finding of this run, told in its sentence
    """Something was not so."""


class CleanRoot:
    """One root, and the record of what was done in it."""

    def __init__(self, folder: Path, suite: str) -> None:
        self.root = folder / suite
        self.suite = suite
        self.lines: list[str] = []

    def make(self) -> None:
        """An empty Debian with a person; what an earlier run left of ours is taken out."""
        if not (self.root / "usr" / "bin" / "apt").exists():
            made = ["debootstrap", "--variant=minbase", self.suite, str(self.root)]
            subprocess.run(made, check=True, stdout=subprocess.DEVNULL)
        if not (self.root / _HOME.lstrip("/")).exists():
            self._run(f"apt-get update -qq && apt-get install -y -qq {_DESKTOP}", told=False)
            self._run("adduser --disabled-password --gecos '' lin", told=False)
        self._run("apt-get purge -y -qq channel-editor; apt-get autoremove -y -qq", told=False)
        self._run("rm -rf /tmp/.X*", told=False)  # locks of screens that ended with their run
        shutil.rmtree(self.root / _DATA.lstrip("/"), ignore_errors=True)

    def heading(self, words: str) -> None:
        """A new part of the record."""
        print(f"== {words}", flush=True)
        self.lines += ["", f"## {words}", ""]

    def run(self, command: str, *, person: bool = False, fails: bool = False) -> str:
        """Run it, record it, and stop when it fails (or does not, though it should)."""
        ended, seconds = self._run(command, person=person)
        who = "lin$" if person else "root#"
        shown = _shortened(ended.stdout)
        self.lines += [f"```\n{who} {command}\n{shown}[{ended.returncode}, {seconds:.1f} s]\n```"]
        if (ended.returncode != 0) is not fails:
            raise Failed(f"{command}\n{ended.stdout[-3000:]}")
        return ended.stdout

    def note(self, words: str) -> None:
        """A sentence of the record."""
        print(f"   {words}", flush=True)
        self.lines += [words]

    def expect(self, what: bool, words: str) -> None:
        """A fact that must hold."""
        if not what:
            raise Failed(f"not so: {words}")
        self.note(f"- {words}")

    def drafts(self) -> dict[str, str]:
        """Every file of the person's data except locks and logs, with its hash."""
        folder = self.root / _DATA.lstrip("/")
        return {
            file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
            for file in sorted(folder.rglob("*"))
            if file.is_file() and "logs" not in file.parts and file.suffix != ".lock"
        }

    def _run(
        self, command: str, *, person: bool = False, told: bool = True
    ) -> tuple["subprocess.CompletedProcess[str]", float]:
        """In mount and process namespaces of its own: nothing stays mounted, nothing runs on."""
        safe = f"export LC_ALL=C.UTF-8; set -o pipefail; {command}"
        inner = ["su", "-l", "lin", "-c", safe] if person else ["bash", "-c", safe]
        mounts = " && ".join(
            f"mount {how} {self.root}{where}"
            for how, where in (
                ("-t proc proc", "/proc"),
                ("--bind /dev", "/dev"),
                ("-t tmpfs tmpfs", "/dev/shm"),
            )
        )
        outer = ["unshare", "--mount", "--pid", "--fork", "--kill-child"]
        begun = time.monotonic()
        ended = subprocess.run(
            [*outer, "sh", "-c", f'{mounts} && exec chroot "$@"', "sh", str(self.root), *inner],
            env={
                "PATH": os.environ["PATH"],
                "LANG": "C.UTF-8",
                "DEBIAN_FRONTEND": "noninteractive",
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        if not told and ended.returncode:
            raise Failed(f"{command}\n{ended.stdout[-3000:]}")
        return ended, time.monotonic() - begun


def _shortened(said: str, most: int = 14) -> str:
    lines = [line for line in said.splitlines() if not line.startswith(_NOISE)]
    if len(lines) > most:
        lines = [*lines[: most // 2], f"… {len(lines) - most} lines …", *lines[-most // 2 :]]
    return "".join(f"{line[:200]}\n" for line in lines)


# ---------------------------------------------------------------- facts, in order


def installs(here: CleanRoot, old: str, new: str) -> None:
    """A version of an older commit, with what it depends on and nothing it only recommends."""
    here.heading("Installed by apt, into a Debian without a desktop")
    said = here.run(f"apt-get install -y -q --no-install-recommends /tmp/{old}")
    fresh = re.search(r"(\d+) newly installed", said)
    here.note(f"- {fresh[1] if fresh else '?'} packages came with it")
    here.run("dpkg --verify channel-editor")
    here.run("channel-editor --version", person=True)
    here.run("channel-editor doctor", person=True)


def is_known_to_the_desktop(here: CleanRoot, old: str, new: str) -> None:
    """File type, entry, icons, manual."""
    here.heading("Known to the desktop")
    here.run("grep pindao /usr/share/mime/globs2 /usr/share/applications/mimeinfo.cache")
    here.run("desktop-file-validate /usr/share/applications/channel-editor.desktop")
    here.run("find /usr/share/icons/hicolor -name 'channel-editor.*' | wc -l")
    here.run("zcat /usr/share/man/man1/channel-editor.1.gz | head -5")


def writes_with_the_older(here: CleanRoot, old: str, new: str) -> None:
    """Drafts in the store of then; its window had them, too."""
    here.heading(f"Drafts of the older version (commit {older.COMMIT})")
    samples = here.root / "home" / "lin" / "samples"
    shutil.rmtree(samples, ignore_errors=True)
    shutil.copytree(ROOT / "tests" / "samples", samples)
    for name in _OLDER_DRAFTS:
        here.run(f"channel-editor {_DRAFT} samples/{name}", person=True)
    here.run(f"cat > /tmp/window.sh <<'EOF'\n{_WINDOW}EOF\nchmod 755 /tmp/window.sh")
    here.run("xvfb-run -a -s '-screen 0 1280x800x24' /tmp/window.sh 1", person=True)


def upgrades(here: CleanRoot, old: str, new: str) -> None:
    """The older version's drafts are the same bytes after, open, and say the same words."""
    here.heading("Upgraded")
    before = here.drafts()
    here.run(f"apt-get install -y -q --no-install-recommends /tmp/{new}")
    here.run("dpkg-query -W channel-editor")
    here.expect(here.drafts() == before, f"{len(before)} files of the person are the same bytes")
    here.run("channel-editor verify", person=True)
    here.run("rm -rf out; channel-editor export --all -o out", person=True)
    carried = {_words(file) for file in (here.root / _HOME.lstrip("/") / "out").glob("*/item.md")}
    wrote = {_words(ROOT / "tests" / "samples" / name) for name in _OLDER_DRAFTS}
    here.expect(carried == wrote, f"{len(wrote)} drafts of the older version say the same words")


def _words(file: Path) -> str:
    """The body of an item file; where its pictures lie is another matter."""
    body = file.read_text(encoding="utf-8").split("\n+++\n", 1)[1]
    return re.sub(r"\]\([^)]*\)", "]", body).strip()


def works(here: CleanRoot, old: str, new: str) -> None:
    """Drafts, checks, imports in child processes, exports, the encrypted libraries."""
    here.heading("Used on the command line")
    here.run(f"channel-editor {_DRAFT} samples/10-notice-violations.md", person=True)
    here.run(
        "channel-editor import samples/0*.md --template notice --column gov_info.statutory.notices"
        " --unit gwb | tail -2",
        person=True,
    )
    here.run(
        "channel-editor check samples/10-notice-violations.md | tail -3", person=True, fails=True
    )
    here.run(
        "rm -rf out; channel-editor export --all -o out && find out -type f | wc -l", person=True
    )
    here.run("channel-editor verify", person=True)
    here.run("channel-editor backup --to second", person=True)


def does_the_main_job(here: CleanRoot, old: str, new: str) -> None:
    """The whole tour: portal, three reviewers, public page; once more with a killed client."""
    here.heading("The tour: written, submitted, reviewed by four, published, compared")
    for words in ("tour", "tour-killed --fault kill-after-submit"):
        name = words.partition(" ")[0]
        screen = "export QT_QPA_PLATFORM=offscreen"
        tour = f"channel-editor demo --tour {words} | tail -8"
        here.run(f"rm -rf {name}; {screen}; {tour}", person=True)
        here.run(f"ls {name} | grep -c png; test -s {name}/tour.json", person=True)


def shows_its_window(here: CleanRoot, old: str, new: str) -> None:
    """On a real X server; a second start with a file raises it."""
    here.heading("The window on an X server")
    said = here.run("xvfb-run -a -s '-screen 0 1280x800x24' /tmp/window.sh 3", person=True)
    here.expect("window after" in said, "a window was there")


_WINDOW = r"""#!/bin/sh
openbox & sleep 1
for start in $(seq "$1"); do
  begun=$(date +%s%N)
  channel-editor gui & editor=$!
  until xdotool search --onlyvisible --class channel-editor >/dev/null 2>&1; do
    kill -0 $editor || exit 1
    sleep 0.02
  done
  echo "window after $(( ($(date +%s%N) - begun) / 1000000 )) ms"
  sleep 4
  import -window root /home/lin/window.png
  grep -h VmRSS /proc/$editor/status
  kill -TERM $editor; wait $editor; echo "ended with $?"
done
"""


def goes_and_leaves_the_drafts(here: CleanRoot, old: str, new: str) -> None:
    """Removal, then purge, then installed again."""
    here.heading("Removed and purged")
    before = here.drafts()
    here.run("apt-get remove -y -q channel-editor")
    here.run("test ! -e /usr/lib/channel-editor && test ! -e /usr/bin/channel-editor")
    again = f"apt-get install -y -q --no-install-recommends /tmp/{new}"
    here.run(again)
    here.run("apt-get purge -y -q channel-editor")
    here.run("dpkg-query -W channel-editor", fails=True)
    here.run(
        "grep pindao /usr/share/mime/globs2 /usr/share/applications/mimeinfo.cache", fails=True
    )
    here.expect(here.drafts() == before, f"{len(before)} files of the person are the same bytes")
    here.run(again)
    here.run("rm -rf out3; channel-editor export --all -o out3 && diff -r out out3", person=True)


FACTS: Sequence[Callable[[CleanRoot, str, str], None]] = (
    installs,
    writes_with_the_older,
    upgrades,
    is_known_to_the_desktop,
    works,
    does_the_main_job,
    shows_its_window,
    goes_and_leaves_the_drafts,
)


def _packages(out: Path, root: Path) -> tuple[str, str]:
    """The package of an older commit, made once, and the new one; both copied into the root."""
    (new,) = out.glob("channel-editor_*.deb")
    kept = out / "older"
    (old,) = kept.glob("*.deb") if any(kept.glob("*.deb")) else (older.build(older.COMMIT, kept),)
    for file in (old, new):
        shutil.copy(file, root / "tmp" / file.name)
    return old.name, new.name


def tried(here: CleanRoot, facts: Iterable[Callable[[], None]], transcript: Path) -> int:
    """One fact after the other until one does not hold; then 1."""
    code = 0
    try:
        for fact in facts:
            fact()
    except Failed as failed:
        here.note(f"FAILED: {failed}")
        code = 1
    transcript.write_text("\n".join(here.lines) + "\n", encoding="utf-8")
    print(f"{'FAILED' if code else 'All facts hold'}; transcript: {transcript}")
    return code


def main(words: Sequence[str]) -> int:
    """Try every fact; 1 when one does not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.packaging.clean_root")
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--suite", default="bookworm", help="bookworm or trixie")
    parser.add_argument("--write", type=Path, help="the transcript; default FOLDER/TRANSCRIPT.md")
    told = parser.parse_args(words)
    told.folder.mkdir(parents=True, exist_ok=True)
    here = CleanRoot(told.folder.resolve(), told.suite)
    here.make()
    old, new = _packages(told.out.resolve(), here.root)
    report = (told.out / "build.json").read_text(encoding="utf-8")
    here.lines = [
        f"# The package in an empty Debian ({told.suite})",
        "",
        "Written by `python -m tests.packaging.clean_root`.",
        f"\n```\n{report}```",
    ]
    facts = (partial(fact, here, old, new) for fact in FACTS)
    return tried(here, facts, told.write or told.folder / "TRANSCRIPT.md")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
