"""The short form of ``python -m tests.e2e.broken_setups``: two of its set-ups, made for real."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.broken_setups import SETUPS, Broken, made, missed


def _can_unshare() -> bool:
    if not sys.platform.startswith("linux") or os.getuid():
        return False
    return subprocess.run(("unshare", "-m", "true"), check=False).returncode == 0


@pytest.mark.skipif(not _can_unshare(), reason="needs root and mount namespaces")
@pytest.mark.parametrize("broken", [SETUPS[1], SETUPS[8]], ids=lambda one: one.name)
def test_doctor_says_what_is_broken(broken: Broken, tmp_path: Path) -> None:
    with made(broken, tmp_path / "setup") as setup:
        assert missed(broken, setup) == []
