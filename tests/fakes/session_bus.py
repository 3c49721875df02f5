"""A D-Bus session of a test's own."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

HERE = sys.platform.startswith("linux") and shutil.which("dbus-daemon") is not None


@contextmanager
def session_bus() -> Iterator[str]:
    """Its address; it ends with the block."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert daemon.stdout is not None
    try:
        yield daemon.stdout.readline().decode().strip()
    finally:
        daemon.terminate()
        daemon.wait(5)
        daemon.stdout.close()
