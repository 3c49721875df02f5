"""What the frozen program needs of the workstation: each library, and the package that has it."""

import re
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

# Library -> Debian package; newer releases gave some of them a second name.
PACKAGES: Mapping[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libbrotlicommon.so.1": "libbrotli1",
    "libcrypto.so.3": "libssl3t64 | libssl3",
    "libdbus-1.so.3": "libdbus-1-3",
    "libexpat.so.1": "libexpat1",
    "libffi.so.8": "libffi8",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "liblzma.so.5": "liblzma5",
    "libsqlite3.so.0": "libsqlite3-0",
    "libssl.so.3": "libssl3t64 | libssl3",
    "libstdc++.so.6": "libstdc++6",
    "libuuid.so.1": "libuuid1",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
# Plug-ins that Qt tries and goes on without: what they need is recommended, not required.
OPTIONAL = ("platformthemes/libqgtk3.so", "wayland", "libQt6Wayland", "libQt6WlShell")
RECOMMENDED = (
    "libgtk-3-0t64 | libgtk-3-0",
    "libwayland-client0",
    "libwayland-cursor0",
    "libwayland-egl1",
)
_GLIBC = re.compile(r"lib(c|m|dl|pthread|rt|util|resolv)\.so\.\d+|ld-linux[\w-]*\.so\.\d")
_NEEDED = re.compile(r"NEEDED\s+(\S+)")
_VERSION = re.compile(r"GLIBC_(\d+)\.(\d+)(?![\d.])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Needed:
    """What the program's folder cannot give itself."""

    packages: tuple[str, ...]  # as a Depends field names them, sorted
    glibc: str  # the oldest that will do, "2.34"


def needed_by(program: Path) -> Needed:
    """Read every program and library below ``program``. Stops at a library that no table names."""
    files = [file for file in sorted(program.rglob("*")) if _is_elf(file)]
    inside = {file.name for file in program.rglob("*")}
    packages: set[str] = set()
    newest = (0, 0)
    for file in files:
        told = _headers(file)
        newest = max([newest, *((int(a), int(b)) for a, b in _VERSION.findall(told))])
        if not any(part in file.as_posix() for part in OPTIONAL):
            packages |= set(_packages(file, _NEEDED.findall(told), inside))
    return Needed(packages=tuple(sorted(packages)), glibc=f"{newest[0]}.{newest[1]}")


def _packages(file: Path, libraries: Iterable[str], inside: set[str]) -> Iterable[str]:
    for library in libraries:
        if library in inside or _GLIBC.fullmatch(library):
            continue
        if library not in PACKAGES:
            raise SystemExit(f"{file.name} needs {library}: no package is known for it")
        yield PACKAGES[library]


def _is_elf(file: Path) -> bool:
    if file.is_symlink() or not file.is_file():
        return False
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"


def _headers(file: Path) -> str:
    return subprocess.run(
        ["objdump", "-p", str(file)], capture_output=True, text=True, check=True
    ).stdout
