"""Old Word and WPS files, OpenDocument and RTF: LibreOffice makes a docx of them.

LibreOffice is a large program, and the file is not to be trusted. It runs with a profile made for
this one file: no macros, no links followed, no network where the system can take it away, bounded
time and memory. What it writes goes the way of every docx, through the child process.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from editor_app.domain.imports import ImportCancelled
from editor_app.importers.limits import Limits
from editor_app.importers.refusals import Reason, refusal

_NAMES = ("soffice", "libreoffice")
_USUAL = (
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)
_TICK = 0.05
_SECONDS = 90.0  # a first start on a slow PC takes 20 s
_MEMORY_KB = 4 * 1024 * 1024
_NEEDED_VARIABLES = ("SYSTEMROOT", "PATH", "LANG", "TEMP", "TMP")
_FILTERS = MappingProxyType(  # named, or LibreOffice takes bytes it does not know for plain text
    {
        ".doc": "MS Word 97",
        ".dot": "MS Word 97",
        ".odt": "writer8",
        ".ott": "writer8_template",
        ".rtf": "Rich Text Format",
    }
)
_SETTINGS = (
    ("/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    ("/org.openoffice.Inet/Settings", "ooInetProxyType", "2"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)


def find_office() -> Path | None:
    """Where LibreOffice is: on the PATH, else in the usual places."""
    for name in _NAMES:
        found = shutil.which(name)
        if found:
            return Path(found)
    return next((Path(place) for place in _USUAL if Path(place).is_file()), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """One file on its way to docx. ``folder`` is private, empty, and thrown away afterwards."""

    office: Path
    source: Path  # named as it is to be read: LibreOffice looks at the suffix
    folder: Path
    label: str  # the file's own name, for sentences
    seconds: float = _SECONDS

    def run(self, limits: Limits, cancelled: Callable[[], bool]) -> Path:
        """The docx. Raises ``EditorError`` (TIME, CONVERSION, FILE_SIZE) or ``ImportCancelled``."""
        made = self.folder / "out" / f"{self.source.stem}.docx"
        profile = self.folder / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_settings(), encoding="utf-8")
        process = self._start(profile, made.parent)
        try:
            self._wait(process, cancelled)
        finally:
            _end(process)
        if process.returncode or not made.is_file():
            raise refusal(self.label, Reason.CONVERSION, what=self.source.suffix)
        return made

    def _start(self, profile: Path, out: Path) -> "subprocess.Popen[bytes]":
        command = [
            str(self.office),
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--nodefault",
            "--nologo",
            f"--infilter={_FILTERS[self.source.suffix]}",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            str(out),
            str(self.source),
        ]
        own = {key: os.environ[key] for key in _NEEDED_VARIABLES if key in os.environ}
        return subprocess.Popen(  # noqa: S603  # our own words; the file is only an argument
            bounded(command),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=self.folder,
            env={**own, "HOME": str(self.folder), "SAL_USE_VCLPLUGIN": "svp"},
            start_new_session=True,
        )

    def _wait(self, process: "subprocess.Popen[bytes]", cancelled: Callable[[], bool]) -> None:
        end = time.monotonic() + self.seconds
        while process.poll() is None:
            if cancelled():
                raise ImportCancelled(self.label)
            if time.monotonic() > end:
                raise refusal(self.label, Reason.TIME, limit=f"{self.seconds:g} s")
            time.sleep(_TICK)


def bounded(command: Sequence[str]) -> list[str]:
    """The command with a bound on memory, and without network where that can be had."""
    if sys.platform == "win32":
        return list(command)
    limited = ["/bin/sh", "-c", f'ulimit -v {_MEMORY_KB}; exec "$0" "$@"', *command]
    return [*_without_network(), *limited]


def _without_network() -> list[str]:
    """Linux gives a process a network of its own, with nothing in it, if the system allows."""
    unshare = shutil.which("unshare") if sys.platform.startswith("linux") else None
    if unshare is None:
        return []
    alone = [unshare, "--map-root-user", "--net"]
    probe = subprocess.run([*alone, "true"], capture_output=True, check=False)  # noqa: S603
    return alone if probe.returncode == 0 else []


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End what was started and everything it started."""
    if sys.platform == "win32":
        process.kill()
    elif process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _settings() -> str:
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in _SETTINGS
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        f"{items}</oor:items>"
    )
