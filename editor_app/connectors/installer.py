"""Putting a new version in the place of this one, when no window is open any more."""

import ctypes
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.updates import Artefact, Fault, Installed, Release, refused

PREVIOUS = ".previous"  # beside the portable program's folder: the version before
# apt ends rather than take other programs out for ours; a lower version it refuses by itself.
_APT = ("apt-get", "install", "--yes", "--no-remove")
_AT_FDCWD, _EXCHANGE = -100, 2  # renameat2(2)


def install(release: Release, file: Path, installed: Installed) -> None:
    """Hand a verified package over. Raises FORM, FILE_UNREADABLE, FILE_UNWRITABLE, MALFORMED."""
    ways: dict[Artefact, Callable[[], None]] = {
        Artefact.DEB: lambda: (_wait_for if _is_root() else _start)(deb_command(file)),
        Artefact.EXE: lambda: _start([str(file)]),
        Artefact.TAR: lambda: _replace(release, file, installed),
    }
    if installed.artefact is not release.artefact:
        raise refused(Fault.FORM)
    ways[release.artefact]()


def deb_command(file: Path) -> list[str]:
    """Ask for the administrator's password and install; else show the package in its own program.

    An administrator is not asked. Raises FORM where there is neither.
    """
    if _is_root() and shutil.which("apt-get"):
        return [*_APT, "--quiet", "--no-install-recommends", str(file)]
    if shutil.which("pkexec") and shutil.which("apt-get"):
        return ["pkexec", *_APT, str(file)]
    if shutil.which("xdg-open"):
        return ["xdg-open", str(file)]
    raise refused(Fault.FORM)


def go_back(folder: Path) -> Path:
    """The version before takes the place of the portable program; raises MISSING without one."""
    kept = folder.with_name(folder.name + PREVIOUS)
    if not kept.is_dir():
        raise refused(Fault.MISSING, file=kept.name)
    exchange(folder, kept)
    return kept


def exchange(one: Path, other: Path) -> None:
    """Two folders take each other's place in one step, or one of them steps aside.

    Linux does it in one (renameat2): there is no moment without a program. Elsewhere a cut in
    between leaves it under ``other`` with ``.aside``.
    """
    if _exchanged(one, other):
        return
    aside = other.with_name(other.name + ".aside")
    try:
        one.rename(aside)
        other.rename(one)
        aside.rename(other)
    except OSError as failed:
        if not one.exists() and aside.exists():
            aside.rename(one)
        raise EditorError(Code.FILE_UNWRITABLE, file=one.name, problem=str(failed)) from failed


def _exchanged(one: Path, other: Path) -> bool:
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    names = os.fsencode(one), os.fsencode(other)
    return bool(rename(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _EXCHANGE) == 0)


def _start(command: list[str]) -> None:
    """It goes on when this program has ended."""
    try:
        subprocess.Popen(  # noqa: S603 - a command of ours, and a file that was verified
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as failed:
        raise EditorError(Code.FILE_UNREADABLE, file=command[0], problem=str(failed)) from failed


def _is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def _wait_for(command: list[str]) -> None:
    """Installed by a command line of the administrator, whose script goes on when it is done.

    This program's own files are exchanged meanwhile: what is still to be said is loaded already.
    """
    try:
        ended = subprocess.run(command, stdin=subprocess.DEVNULL, check=False)  # noqa: S603 - as below
    except OSError as failed:
        raise EditorError(Code.FILE_UNREADABLE, file=command[0], problem=str(failed)) from failed
    if ended.returncode:
        problem = f"{command[0]}: {ended.returncode}"
        raise EditorError(Code.FILE_UNREADABLE, file=Path(command[-1]).name, problem=problem)


def _replace(release: Release, file: Path, installed: Installed) -> None:
    folder = installed.folder
    if folder is None:
        raise refused(Fault.FORM)
    fresh = folder.with_name(f"{folder.name}.new-{release.version}")
    kept = folder.with_name(folder.name + PREVIOUS)
    try:
        shutil.rmtree(fresh, ignore_errors=True)
        top = _unpacked(file, fresh)
        exchange(folder, top)
        shutil.rmtree(kept, ignore_errors=True)
        top.rename(kept)
    except tarfile.TarError as broken:
        raise refused(Fault.MALFORMED) from broken
    except OSError as failed:
        raise EditorError(Code.FILE_UNWRITABLE, file=folder.name, problem=str(failed)) from failed
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _unpacked(file: Path, into: Path) -> Path:
    """The one folder of the archive. ``data`` takes no way out, no device, no rights of others."""
    into.mkdir(mode=0o755)
    with tarfile.open(file) as archive:
        if hasattr(tarfile, "data_filter"):
            archive.extractall(into, filter="data")
        else:  # Python 3.11.2 of Debian 12, which packages carry
            for member in archive:
                _extract(archive, member, into)
    tops = list(into.iterdir())
    if len(tops) != 1 or not tops[0].is_dir() or not any(tops[0].iterdir()):
        raise refused(Fault.MALFORMED)
    return tops[0]


def _extract(archive: tarfile.TarFile, member: tarfile.TarInfo, into: Path) -> None:
    """As the filter ``data`` of newer Pythons; links are followed as they are at this moment."""
    top = os.path.realpath(into)
    ends = [os.path.join(top, member.name)]
    if member.issym():
        ends.append(os.path.join(os.path.dirname(ends[0]), member.linkname))
    inside = all(os.path.realpath(end).startswith(top + os.sep) for end in ends)
    if not inside or not (member.isreg() or member.isdir() or member.issym()):
        raise tarfile.ReadError(f"{member.name} leads out of its folder")
    member.mode = 0o755 if member.isdir() else member.mode & 0o755
    member.uid, member.gid, member.uname, member.gname = os.getuid(), os.getgid(), "", ""
    archive.extract(member, into)
