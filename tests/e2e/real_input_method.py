"""Type pinyin with real keys through a real input method into the real body editor.

    python -m tests.e2e.real_input_method [FOLDER]

An X server of its own (Xvfb), a session bus, a window manager, fcitx5 with its pinyin engine, and
the editor page over a real store. xdotool presses the keys; what is committed is read from the
store, and the pictures show where the candidates stand. Without the tools it says so and ends.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TOOLS = ("Xvfb", "dbus-run-session", "fcitx5", "xdotool", "openbox", "import")
_SCREEN = "1440x900x24"
_PROFILE = """[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin

[Groups/0/Items/0]
Name=pinyin
Layout=

[GroupOrder]
0=Default
"""


def main() -> int:
    """Make the session, and let the desk type in it. 0: every fact held, or nothing was tried."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        print(f"Skipped: {', '.join(missing)} not installed; the input method was not tried.")
        return 0
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp(prefix="input-method-"))
    folder.mkdir(parents=True, exist_ok=True)
    with screen() as display:
        desk = [sys.executable, "-m", "tests.e2e.input_method_desk", str(folder)]
        done = subprocess.run(
            ["dbus-run-session", "--", *desk], env=_environment(display, folder), check=False
        )
    print(f"Pictures: {folder}")
    return done.returncode


@contextmanager
def screen() -> Iterator[str]:
    """An X server of its own; its number."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", _SCREEN, "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as said:
            yield f":{said.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def _environment(display: str, folder: Path) -> dict[str, str]:
    """A home of its own: nobody's dictionaries and habits, and no offscreen platform."""
    home = folder / "home"
    profile = home / "config" / "fcitx5" / "profile"
    profile.parent.mkdir(parents=True, exist_ok=True)
    profile.write_text(_PROFILE, encoding="utf-8")
    runtime = home / "run"
    runtime.mkdir(mode=0o700, exist_ok=True)
    kept = {key: os.environ[key] for key in ("PATH", "LANG", "PYTHONPATH") if key in os.environ}
    return {
        **kept,
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_RUNTIME_DIR": str(runtime),
        "DISPLAY": display,
        "LC_ALL": "C.UTF-8",
        "QT_QPA_PLATFORM": "xcb",
        "QT_IM_MODULE": "fcitx",  # as a desktop sets it; prepare_environment makes it ibus
        "XMODIFIERS": "@im=fcitx",
        "GTK_IM_MODULE": "fcitx",
    }


if __name__ == "__main__":
    sys.exit(main())
