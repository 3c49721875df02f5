"""One SQLite library in the process of the window: a second one would break the first one's locks.

With two, closing a file in one drops the POSIX locks of the other (RELIABILITY.md, finding 3).
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

_PROBE = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from editor_app.bootstrap import build
from editor_app.installation import read_settings
from editor_app.paths import Paths
from editor_app.ui.application import Application
from editor_app.ui.shell import Shell

paths = Paths.discover(Path(sys.argv[1]))
settings = read_settings(paths)
application = Application(paths)
shell = Shell(application, settings, lambda key: build(paths, settings, profile=key))
bench = shell.open("default")
for key in ("home", "items", "review", "import", "outbox", "settings"):
    bench.window.show_screen(key)
if len(sys.argv) > 2:
    __import__(sys.argv[2])

def look():
    names = {"sqlite3", "_sqlite3", "PySide6.QtSql", "pysqlite3", "sqlcipher3"}
    maps = Path("/proc/self/maps").read_text() if sys.platform == "linux" else ""
    files = {line.split()[-1].rpartition("/")[2] for line in maps.splitlines() if "/" in line}
    print(json.dumps({
        "modules": sorted(names & set(sys.modules)),
        "libraries": sorted(name for name in files if "sqlite" in name.lower()),
    }))
    bench.end(application.qt.quit)

QTimer.singleShot(1500, look)
application.qt.exec()
"""


def _found(folder: Path, *extra: str) -> dict[str, list[str]]:
    done = subprocess.run(
        [sys.executable, "-c", _PROBE, str(folder), *extra],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    found: dict[str, list[str]] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.mark.slow
def test_the_window_has_one_sqlite_in_its_process(tmp_path: Path) -> None:
    assert _found(tmp_path) == {"modules": [], "libraries": []}


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="/proc tells what is mapped")
def test_the_probe_sees_a_second_library(tmp_path: Path) -> None:
    found = _found(tmp_path, "sqlite3")
    assert "_sqlite3" in found["modules"]
    assert found["libraries"] != []
