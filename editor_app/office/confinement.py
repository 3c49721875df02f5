"""What a conversion may use: bounded memory, and no network where that can be had."""

import shutil
import subprocess
import sys
from collections.abc import Sequence

_MEMORY_KB = 4 * 1024 * 1024  # of address space; LibreOffice maps 1.5 GB at a plain letter


def confined(command: Sequence[str]) -> list[str]:
    """The command with these bounds. Windows has neither; there only time is bounded."""
    if sys.platform == "win32":
        return list(command)
    limited = ["/bin/sh", "-c", f'ulimit -v {_MEMORY_KB}; exec "$0" "$@"', *command]
    return [*_without_network(), *limited]


def _without_network() -> list[str]:
    """Linux gives a process a network of its own, with nothing in it, if the system allows."""
    unshare = shutil.which("unshare") if sys.platform.startswith("linux") else None
    if unshare is None:
        return []
    alone = [unshare, "--map-root-user", "--net"]
    probe = subprocess.run([*alone, "true"], capture_output=True, check=False)  # noqa: S603
    return alone if probe.returncode == 0 else []
