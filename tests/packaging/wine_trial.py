"""The installer for Windows under Wine: per user, per machine, silent, removed; drafts stay.

    python -m tests.packaging.wine_trial DIR

Needs Debian's ``wine64 wine nsis``. The payload is a stand-in: what is tried is the installer, not
the program, which is frozen on Windows alone. DIR gets Wine's own world and the installer.
"""

import os
import subprocess
import sys
from pathlib import Path

from tests.packaging.scripts import script
from tests.packaging.test_windows import icon, stand_in

_CLASSES = r"Software\Classes\ChannelEditor.pindao"
_LISTED = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\ChannelEditor"
_SECONDS = 180


class Trial:
    """One world of Wine, with a person who has drafts."""

    def __init__(self, folder: Path) -> None:
        self.drive = folder / "wine" / "drive_c"
        self._environment = {**os.environ, "WINEPREFIX": str(folder / "wine"), "WINEDEBUG": "-all"}
        self._environment.pop("DISPLAY", None)
        self.failed = 0
        self.wine("-i", program="wineboot")
        self.wine("-v", "win10", program="winecfg")
        self.mine = next((self.drive / "users").glob("[!P]*")) / "AppData" / "Local"
        self.draft = self.mine / "channel-editor" / "profiles" / "default" / "channel.db"
        self.draft.parent.mkdir(parents=True, exist_ok=True)
        self.draft.write_text("稿件", encoding="utf-8")

    def wine(self, *words: str, program: str = "wine") -> int:
        """Run it to its end; its exit status."""
        return subprocess.run(
            [program, *words],
            env=self._environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
        ).returncode

    def known(self, key: str) -> bool:
        """Whether the registry has it."""
        return self.wine("reg", "query", key) == 0

    def settle(self) -> None:
        """The uninstaller goes on as a copy of itself: wait until Wine is idle."""
        subprocess.run(["wineserver", "--wait"], env=self._environment, check=False, timeout=60)

    def fact(self, holds: bool, words: str) -> None:
        """Tell it, and count those that do not hold."""
        print(f"{'ok' if holds else 'FAILED'}: {words}")
        self.failed += not holds


def one_way(trial: Trial, setup: Path, word: str, root: str, place: Path) -> None:
    """Installed, installed again over itself, and removed."""
    program = place / "channel-editor.exe"
    trial.fact(trial.wine(str(setup), "/S", word) == 0, f"{word} /S ends with 0")
    trial.fact(program.is_file(), f"{word}: the program is in {place.name}")
    trial.fact(trial.known(rf"{root}\{_CLASSES}\shell\open\command"), f"{word}: .pindao opens it")
    trial.fact(trial.known(rf"{root}\{_LISTED}"), f"{word}: Windows lists it")
    other = "HKCU" if root == "HKLM" else "HKLM"
    trial.fact(not trial.known(rf"{other}\{_CLASSES}"), f"{word}: nothing is written to {other}")
    (place / "lib" / "old.dll").write_text("of an older version", encoding="utf-8")
    (place / "notes.txt").write_text("of a person", encoding="utf-8")
    trial.fact(trial.wine(str(setup), "/S", word) == 0, f"{word}: over itself ends with 0")
    trial.fact(not (place / "lib" / "old.dll").exists(), f"{word}: old libraries are gone")
    trial.fact(trial.wine(str(place / "Uninstall.exe"), "/S", word) == 0, f"{word}: removed with 0")
    trial.settle()
    left = sorted(file.name for file in place.iterdir()) if place.is_dir() else []
    trial.fact(left == ["notes.txt"], f"{word}: only a person's file is left ({left})")
    trial.fact(not trial.known(rf"{root}\{_CLASSES}"), f"{word}: .pindao is forgotten")
    trial.fact(not trial.known(rf"{root}\{_LISTED}"), f"{word}: Windows lists it no more")
    kept = trial.draft.is_file() and trial.draft.read_text(encoding="utf-8") == "稿件"
    trial.fact(kept, f"{word}: the draft is the same")


def main() -> int:
    """Try both ways; 1 when a fact does not hold."""
    folder = Path(sys.argv[1]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    payload = folder / "program"
    if not payload.exists():
        stand_in(payload)
    setup = script("windows/installer.py").compile_installer(
        payload, icon(folder / "icons"), folder
    )
    trial = Trial(folder)
    programs = trial.mine / "Programs" / "Channel Editor"
    one_way(trial, setup, "/CurrentUser", "HKCU", programs)
    one_way(trial, setup, "/AllUsers", "HKLM", trial.drive / "Program Files" / "Channel Editor")
    return int(trial.failed > 0)


if __name__ == "__main__":
    sys.exit(main())
