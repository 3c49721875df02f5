"""Name the Debian packages that are missing for the window (``run``) or the tests (``test``).

Prints package names separated by spaces, nothing when all is there. Loads Qt's own platform
plug-ins instead of asking the package manager, so it tells the truth on any distribution.
"""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

# What Debian 12 and Ubuntu need for the libraries that Qt 6.11's plug-ins link to.
OFFSCREEN = (
    "libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libfreetype6 libglib2.0-0 "
    "libx11-6 libbrotli1"
)
XCB = (
    "libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 "
    "libxcb-render-util0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 "
    "libxcb-xkb1 libxkbcommon-x11-0"
)
# The public's browser, for one test; Ubuntu's package manager has none.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
# What checks the packages' files; their tests are left out where one is missing.
PACKAGERS = {
    "objdump": "binutils",
    "makensis": "nsis",
    "7z": "p7zip-full",
    "appstreamcli": "appstream",
    "desktop-file-validate": "desktop-file-utils",
    "mandoc": "mandoc",
}
POSTGRESQL = ("/usr/lib/postgresql", "/usr/pgsql-16", "/usr/pgsql-15")


def loads(library: Path) -> bool:
    """Whether the dynamic linker finds everything ``library`` needs."""
    try:
        ctypes.CDLL(str(library))
    except OSError:
        return False
    return True


def chinese_font() -> bool:
    """Whether fontconfig knows a font for Chinese text."""
    if shutil.which("fc-list") is None:
        return next(Path("/usr/share/fonts").glob("**/*CJK*"), None) is not None
    told = subprocess.run(["fc-list", ":lang=zh-cn", "family"], capture_output=True, check=False)
    return bool(told.stdout.strip())


def offered(package: str) -> bool:
    """Whether the package manager has this package."""
    if shutil.which("apt-cache") is None:
        return False
    told = subprocess.run(["apt-cache", "show", package], capture_output=True, check=False)
    return told.returncode == 0


def missing(purpose: str) -> list[str]:
    """The packages to install, in order."""
    if not sys.platform.startswith("linux"):
        return []
    found = importlib.util.find_spec("PySide6")
    qt = Path(found.origin).parent / "Qt" if found and found.origin else None
    packages: list[str] = []
    if qt is not None:
        platforms = qt / "plugins" / "platforms"
        if not loads(platforms / "libqoffscreen.so") or not loads(
            qt / "lib" / "libQt6Widgets.so.6"
        ):
            packages += OFFSCREEN.split()
        if not loads(platforms / "libqxcb.so"):
            packages += XCB.split()
    if not chinese_font():
        packages += ["fontconfig", "fonts-noto-cjk"]
    headless = not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    if (purpose == "test" or headless) and shutil.which("Xvfb") is None:
        packages += ["xvfb", "xauth"]
    if purpose == "test":
        if shutil.which("initdb") is None and not any(Path(p).is_dir() for p in POSTGRESQL):
            packages.append("postgresql")
        if not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")):
            packages += ["dbus-daemon", "gnome-keyring"]
        if shutil.which("git") is None:
            packages.append("git")
        packages += [package for tool, package in PACKAGERS.items() if shutil.which(tool) is None]
        if not any(map(shutil.which, BROWSERS)) and offered(BROWSERS[0]):
            packages.append(BROWSERS[0])
    return packages


if __name__ == "__main__":
    print(" ".join(missing(sys.argv[1] if len(sys.argv) > 1 else "run")))
