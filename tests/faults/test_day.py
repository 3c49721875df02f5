"""A minute of the compressed working day; ``python -m tests.faults.day`` is the whole."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.slow
def test_a_short_day_loses_and_doubles_nothing() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "tests.faults.day", "--scale", "0.005"],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "0 violations" in ended.stdout
