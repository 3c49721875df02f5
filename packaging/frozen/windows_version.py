"""The version block of the Windows programs, from the one place that knows the version."""

import re
from pathlib import Path

PRODUCT = "频道采编 Channel Editor"


def version_of(root: Path) -> str:
    """``editor_app.__version__``, read without importing the program."""
    text = (root / "editor_app" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    if found is None:
        raise SystemExit("editor_app/__init__.py does not say its version")
    return found[1]


def four_numbers(version: str) -> tuple[int, int, int, int]:
    """As Windows counts; what follows the numbers is left out."""
    numbers = [int(n) for n in re.findall(r"\d+", version.partition("+")[0])]
    major, minor, patch = [*numbers, 0, 0, 0][:3]
    return major, minor, patch, 0


def version_info(root: Path) -> object:
    """What PyInstaller writes into the executables; only on Windows it knows these classes."""
    from PyInstaller.utils.win32 import versioninfo as win

    version = version_of(root)
    words = [
        win.StringStruct("ProductName", PRODUCT),
        win.StringStruct("FileDescription", PRODUCT),
        win.StringStruct("ProductVersion", version),
        win.StringStruct("FileVersion", version),
    ]
    return win.VSVersionInfo(
        ffi=win.FixedFileInfo(filevers=four_numbers(version), prodvers=four_numbers(version)),
        kids=[
            win.StringFileInfo([win.StringTable("080404B0", words)]),
            win.VarFileInfo([win.VarStruct("Translation", [0x0804, 1200])]),
        ],
    )
