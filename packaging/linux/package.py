"""Make the .deb and the portable archive of a frozen program.

    python packaging/linux/package.py FROZEN --out DIR [--version V]

Called by ``packaging/deb.sh``. The same program, moment (SOURCE_DATE_EPOCH) and version give the
same bytes.
"""

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "frozen"), str(HERE.parent / "supply")]
from archive import gzipped, portable
from control import PACKAGE, changelog, control, copyright_file
from libraries import RECOMMENDED, needed_by
from stage import stage
from vendor import vendor
from windows_version import version_of

ROOT = HERE.parents[1]
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64", "loongarch64": "loong64"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One file, as the report and the update's metadata name it."""

    name: str
    bytes: int
    sha256: str


def build(frozen: Path, out: Path, version: str, moment: int, effort: int = 6) -> dict[str, object]:
    """Both files; gives the report that is written beside them. ``effort`` is xz's, 0 to 9."""
    machine = os.uname().machine
    architecture = ARCHITECTURES.get(machine, machine)
    needed, by = needed_by(frozen), vendor()
    tree = out / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    out.mkdir(parents=True, exist_ok=True)
    stage(frozen, tree, version=version, moment=moment, licence=by.licence)
    documents = tree / "usr" / "share" / "doc" / PACKAGE
    _write(documents / "copyright", copyright_file(by))
    told = changelog(by, version, ROOT / "packaging" / "CHANGELOG.md", moment)
    (documents / "changelog.gz").write_bytes(gzipped(told.encode()))
    kilobytes = _kilobytes(tree)
    depends = [f"libc6 (>= {needed.glibc})", *needed.packages]
    words = control(by, version, architecture, kilobytes, depends, RECOMMENDED)
    _write(tree / "DEBIAN" / "control", words)
    _write(tree / "DEBIAN" / "md5sums", _sums(tree))
    deb = out / f"{PACKAGE}_{version}_{architecture}.deb"
    _pack(tree, deb, moment, effort)
    tar = out / f"{PACKAGE}-{version}-linux-{machine}.tar.xz"
    portable(tree, tar, f"{PACKAGE}-{version}", moment, needed.glibc, effort)
    report = {
        "version": version,
        "moment": moment,
        "glibc": needed.glibc,
        "installed_kilobytes": kilobytes,
        "version_seconds": _start_seconds(frozen),
        "files": [asdict(_made(file)) for file in (deb, tar)],
    }
    _write(out / "build.json", json.dumps(report, indent=1) + "\n")
    return report


def _pack(tree: Path, deb: Path, moment: int, effort: int) -> None:
    for entry in [tree, *tree.rglob("*")]:
        os.utime(entry, (moment, moment), follow_symlinks=False)
    subprocess.run(
        [
            *("dpkg-deb", "--root-owner-group", "-Zxz", f"-z{effort}", "--threads-max=1"),
            *("--build", str(tree), str(deb)),
        ],
        env={**os.environ, "SOURCE_DATE_EPOCH": str(moment)},
        stdout=subprocess.DEVNULL,
        check=True,
    )


def _sums(tree: Path) -> str:
    files = [f for f in sorted(tree.rglob("*")) if f.is_file() and not f.is_symlink()]
    inside = [f for f in files if "DEBIAN" not in f.relative_to(tree).parts]
    return "".join(
        f"{hashlib.md5(f.read_bytes(), usedforsecurity=False).hexdigest()}  {f.relative_to(tree)}\n"
        for f in inside
    )


def _kilobytes(tree: Path) -> int:
    """As Debian's policy counts: each file in whole kilobytes, everything else as one."""
    sizes = (
        -(-f.stat().st_size // 1024) if f.is_file() and not f.is_symlink() else 1
        for f in tree.rglob("*")
    )
    return sum(sizes)


def _made(file: Path) -> Made:
    data = file.read_bytes()
    return Made(name=file.name, bytes=len(data), sha256=hashlib.sha256(data).hexdigest())


def _start_seconds(frozen: Path) -> float:
    """The best of three: ``--version``, the whole way through loader and command line."""
    times = []
    for _ in range(3):
        before = time.monotonic()
        subprocess.run([str(frozen / PACKAGE), "--version"], stdout=subprocess.DEVNULL, check=True)
        times.append(time.monotonic() - before)
    return round(min(times), 3)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def main(words: Sequence[str]) -> int:
    """Build, and tell what was made."""
    parser = argparse.ArgumentParser(description="the .deb and the portable archive")
    parser.add_argument("frozen", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--version", default=version_of(ROOT), help="of the package (for trials)")
    parser.add_argument("--effort", type=int, default=6, help="of xz; little for trials")
    told = parser.parse_args(words)
    os.umask(0o022)
    moment = int(os.environ["SOURCE_DATE_EPOCH"])
    report = build(told.frozen, told.out, told.version, moment, told.effort)
    print(json.dumps(report, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
