"""Convert one file with LibreOffice: shared by importers (.doc, .wps, .odt) and exporters (PDF).

    office = require_office()                      # EditorError OFFICE_MISSING
    docx = office.convert(data, "old.doc", "docx")  # EditorError OFFICE_FAILED or TOO_LARGE

It runs headless, in a session and a folder of its own that are gone afterwards, with a profile that
forbids macros, links to the outside and the network. Bytes come in and go out: the person's own
files and their own LibreOffice are never opened.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.scratch_names import Scratch, scratch_prefix
from editor_app.office.confinement import confined
from editor_app.office.profile import write_profile

SECONDS = 120.0  # a cold start takes 6 to 12 s, a page some 20 ms
MOST_BYTES = 200 * 1024 * 1024
_TICK = 0.05  # how often a running conversion looks whether it is still wanted, in seconds
_KEPT_VARIABLES = ("PATH", "SYSTEMROOT", "WINDIR", "LD_LIBRARY_PATH")
_NAMES = ("soffice", "libreoffice")
_PLACES = (  # where installers put it without telling the search path
    ("/Applications", "LibreOffice*.app/Contents/MacOS/soffice"),
    ("/opt", "libreoffice*/program/soffice"),
    ("C:/Program Files", "LibreOffice*/program/soffice.com"),
    ("C:/Program Files (x86)", "LibreOffice*/program/soffice.com"),
)


class OfficeCancelled(Exception):  # noqa: N818  # a wish, not an error
    """The person who asked for the conversion no longer wants it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An installed LibreOffice."""

    program: Path
    seconds: float = SECONDS
    most_bytes: int = MOST_BYTES

    @property
    def edition(self) -> str:
        """Another word once it was installed anew: what it could not open it may open then."""
        try:
            return f"office {self.program.stat().st_mtime_ns}"
        except OSError:
            return "office"

    def convert(
        self,
        data: bytes,
        name: str,
        to: str,
        *,
        read_as: str = "",
        cancelled: Callable[[], bool] = lambda: False,
    ) -> bytes:
        """The bytes of ``data`` as ``to`` (``pdf``, ``docx``, ``docx:MS Word 2007 XML``, …).

        ``name`` says by its ending what comes in, and is what sentences call the file. ``read_as``
        names the filter that must understand it: without one, unknown bytes pass for plain text.
        ``cancelled`` is asked twenty times a second. Raises ``EditorError`` or ``OfficeCancelled``.
        """
        with tempfile.TemporaryDirectory(
            prefix=scratch_prefix(Scratch.OFFICE, os.getpid()), ignore_cleanup_errors=True
        ) as place:
            folder = Path(place)
            source = folder / f"in{Path(name).suffix.lower()}"
            source.write_bytes(data)
            command = _command(self.program, folder, source, to, read_as)
            self._run(confined(command), folder, name, cancelled)
            return self._result(folder / "out", name)

    def _run(
        self, command: list[str], folder: Path, name: str, cancelled: Callable[[], bool]
    ) -> None:
        write_profile(folder / "profile")
        try:
            child = subprocess.Popen(  # noqa: S603  # found by us, told our own words
                command,
                cwd=folder,
                env=_environment(folder, os.environ),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # it starts others; all of them end together
            )
        except OSError as problem:
            raise _failure(name, problem.strerror or "?") from problem
        try:
            self._wait(child, name, cancelled)
        finally:
            _end(child)

    def _wait(
        self, child: "subprocess.Popen[bytes]", name: str, cancelled: Callable[[], bool]
    ) -> None:
        end = time.monotonic() + self.seconds
        while child.poll() is None:
            if cancelled():
                raise OfficeCancelled(name)
            if time.monotonic() > end:
                raise _failure(name, f"> {self.seconds:g} s")
            try:
                child.wait(_TICK)
            except subprocess.TimeoutExpired:
                continue

    def _result(self, folder: Path, name: str) -> bytes:
        made = sorted(folder.iterdir()) if folder.is_dir() else []
        if not made:
            raise _failure(name, "no result")
        if made[0].stat().st_size > self.most_bytes:
            raise EditorError(Code.TOO_LARGE, limit=f"{self.most_bytes >> 20} MB", file=name)
        return made[0].read_bytes()


def find_office(places: Iterable[tuple[str, str]] = _PLACES) -> Office | None:
    """The LibreOffice of this computer, or ``None``."""
    for name in _NAMES:
        found = shutil.which(name)
        if found is not None:
            return Office(program=Path(found))
    for folder, pattern in places:
        installed = sorted(Path(folder).glob(pattern), reverse=True)
        if installed:
            return Office(program=installed[0])
    return None


def require_office() -> Office:
    """The LibreOffice of this computer. Raises ``EditorError(OFFICE_MISSING)``."""
    office = find_office()
    if office is None:
        raise EditorError(Code.OFFICE_MISSING)
    return office


def _command(program: Path, folder: Path, source: Path, to: str, read_as: str) -> list[str]:
    return [
        str(program),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--nodefault",
        *([f"--infilter={read_as}"] if read_as else []),
        "--convert-to",
        to,
        "--outdir",
        str(folder / "out"),
        str(source),
    ]


def _environment(folder: Path, around: Mapping[str, str]) -> dict[str, str]:
    """What it needs to start, and nothing that tells of the person or the desktop."""
    kept = {key: around[key] for key in _KEPT_VARIABLES if key in around}
    own = dict.fromkeys(("HOME", "TMPDIR", "TEMP", "TMP", "XDG_RUNTIME_DIR"), str(folder))
    return {**kept, **own, "LANG": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp"}


def _end(child: "subprocess.Popen[bytes]") -> None:
    """Nothing it started may live on: soffice is a script that starts the program proper."""
    if sys.platform == "win32":
        child.kill()
    else:
        with suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
    child.wait()


def _failure(name: str, problem: str) -> EditorError:
    return EditorError(Code.OFFICE_FAILED, file=name, problem=problem)
