"""What a frozen program carries and leaves out, as far as sources tell."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from pprint import pformat

import pytest

from editor_app import __version__
from tests.packaging.scripts import PACKAGING, ROOT, script

TRIM = script("frozen/trim.py")


def imported(among: set[str]) -> Iterator[str]:
    """Every module that a source of ours names, deferred imports too.

    Only sources that have the last word of one of ``among`` are parsed: all of them take seconds.
    """
    words = re.compile("|".join(rf"\b{name.rpartition('.')[2]}\b" for name in among))
    for file in (ROOT / "editor_app").rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)) if words.search(text) else ():
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield node.module
                yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_nothing_left_out_is_imported() -> None:
    left_out = set(TRIM.EXCLUDED_MODULES)
    assert not [
        name
        for name in sorted(set(imported(left_out)))
        if any(name == one or name.startswith(f"{one}.") for one in left_out)
    ]


@pytest.mark.parametrize("module", ["readline", "_gdbm"])
def test_modules_that_link_gpl_libraries_stay_out(module: str) -> None:
    assert module in TRIM.EXCLUDED_MODULES


@pytest.mark.parametrize(
    ("place", "source", "wanted"),
    [
        ("libssl.so.3", "/usr/lib/x86_64-linux-gnu/libssl.so.3", False),
        ("libreadline.so.8", "/lib/x86_64-linux-gnu/libreadline.so.8", False),
        ("libxcb-cursor.so.0", "/lib/x86_64-linux-gnu/libxcb-cursor.so.0", True),
        ("PySide6/Qt/plugins/platforminputcontexts/libibus.so", "/v/libibus.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", "/v/libqvnc.so", False),
        ("PySide6\\Qt\\translations\\qtbase_de.qm", "C:\\v\\qtbase_de.qm", False),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", "/v/qtbase_zh_CN.qm", True),
        ("editor_app/i18n/editor_app_en.qm", "/v/editor_app_en.qm", True),
        ("qtawesome/fonts/remixicon.ttf", "/v/remixicon.ttf", True),
        ("qtawesome/fonts/fontawesome5-solid.ttf", "/v/f.ttf", False),
        ("pydantic-2.14.3.dist-info/direct_url.json", "/v/direct_url.json", False),
    ],
)
def test_what_comes_along(place: str, source: str, wanted: bool) -> None:
    assert TRIM.is_wanted(place, source) is wanted


def test_a_library_that_no_package_has_stops_the_build() -> None:
    libraries = script("linux/libraries.py")
    with pytest.raises(SystemExit, match=r"needs libunknown\.so\.9"):
        list(libraries._packages(Path("x.so"), ["libc.so.6", "libunknown.so.9"], set()))


@pytest.mark.skipif(sys.platform != "linux", reason="reads ELF")
def test_the_oldest_libc_is_read_in_the_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the interpreter itself, which surely needs one."""
    libraries = script("linux/libraries.py")
    (tmp_path / "program").write_bytes(Path(sys.executable).resolve().read_bytes())
    monkeypatch.setitem(libraries.PACKAGES, "libpython3.11.so.1.0", "python3.11")
    assert int(libraries.needed_by(tmp_path).glibc.split(".")[1]) >= 2


def test_an_interpreter_forgets_where_it_was_built(tmp_path: Path) -> None:
    """The width of a line depended on the length of the folder's name, and bytes on that."""
    forget = script("linux/forget_places.py").forget
    made = []
    for place in ("/a", "/a much longer place/of a build"):
        file = tmp_path / "_sysconfigdata.py"
        table = {"Z": 1, "LDFLAGS": f"-L{place}/lib -lsqlite3 -Wl,-rpath"}
        file.write_text(f"build_time_vars = {pformat(table, width=40)}\n", encoding="utf-8")
        forget(file, {place: "/build"})
        made.append(file.read_text(encoding="utf-8"))
    assert made[0] == made[1]
    assert "'-L/build/lib -lsqlite3 -Wl,-rpath'" in made[0]


def test_one_place_tells_the_version() -> None:
    versions = script("frozen/windows_version.py")
    assert versions.version_of(ROOT) == __version__
    assert versions.four_numbers("1.2.3.dev4+abc") == (1, 2, 3, 0)
    assert versions.four_numbers("2.0") == (2, 0, 0, 0)


def test_what_is_built_stays_out_of_the_repository() -> None:
    assert ".build/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert not (PACKAGING / "build").exists()
