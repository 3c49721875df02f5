"""Compile the installer around a frozen program; makensis runs on Windows and on Debian.

python packaging/windows/installer.py PAYLOAD --icon FILE.ico --out DIR
"""

import argparse
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "frozen"), str(HERE.parent / "supply")]
from vendor import vendor
from windows_version import four_numbers, version_of

ROOT = HERE.parents[1]
_PLACES = ("C:/Program Files (x86)/NSIS/makensis.exe", "C:/Program Files/NSIS/makensis.exe")


def makensis() -> str:
    """The compiler, also where its installer told nobody."""
    found = shutil.which("makensis") or next((p for p in _PLACES if Path(p).exists()), None)
    if found is None:
        raise SystemExit("makensis is not installed (Debian: nsis; Windows: NSIS 3.08 or newer)")
    return found


def compile_installer(payload: Path, icon: Path, out: Path) -> Path:
    """Gives the installer; a warning of the compiler is an error."""
    version, by = version_of(ROOT), vendor()
    installer = out.resolve() / f"channel-editor-{version}-windows-AMD64.exe"
    out.mkdir(parents=True, exist_ok=True)
    said = {
        "VERSION": version,
        "FOUR": ".".join(map(str, four_numbers(version))),
        "PUBLISHER": by.name,
        "COPYRIGHT": by.copyright,
        "PAYLOAD": payload.resolve(),
        "ICON": icon.resolve(),
        "OUTPUT": installer,
    }
    words = [f"-D{name}={value}" for name, value in said.items()]
    source = str(HERE / "installer.nsi")
    subprocess.run([makensis(), "-V2", "-WX", "-INPUTCHARSET", "UTF8", *words, source], check=True)
    return installer


def main(words: Sequence[str]) -> int:
    """Print where it is."""
    parser = argparse.ArgumentParser(description="the installer for Windows")
    parser.add_argument("payload", type=Path)
    parser.add_argument("--icon", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    told = parser.parse_args(words)
    print(compile_installer(told.payload, told.icon, told.out))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
