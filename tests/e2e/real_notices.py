"""Reminders on a real desktop: dunst, a tray, the real window; a click opens the thing itself.

    python -m tests.e2e.real_notices [FOLDER]

An X server of its own (Xvfb), a session bus, a window manager, dunst and trayer. A policy without
interpretation and a stale column are in the store; the window is put away, a reminder has to come,
once, and the number in the tray. Without the tools it says so and ends.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from tests.fakes.real_desktop import real_desktop

TOOLS = ("Xvfb", "dbus-daemon", "dunst", "dunstctl", "trayer", "openbox", "import")


def main() -> int:
    """Make the session, and let the desk be reminded. 0: every fact held, or nothing was tried."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        print(f"Skipped: {', '.join(missing)} not installed; the desktop was not tried.")
        return 0
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp(prefix="notices-"))
    folder.mkdir(parents=True, exist_ok=True)
    with real_desktop() as desktop, ExitStack() as ending:
        environment = {**desktop.environment, "QT_QPA_PLATFORM": "xcb", "HOME": str(folder)}
        for command in (["openbox"], ["trayer", "--edge", "top", "--align", "right"]):
            started = subprocess.Popen(
                command,
                env=environment,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            ending.callback(started.wait, 5)
            ending.callback(started.terminate)
        desk = [sys.executable, "-m", "tests.e2e.notice_desk", str(folder)]
        done = subprocess.run(desk, env=environment, check=False, timeout=180)
    print(f"Pictures: {folder}")
    return done.returncode


if __name__ == "__main__":
    os.environ.setdefault("LC_ALL", "C.UTF-8")
    sys.exit(main())
