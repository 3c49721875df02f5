"""A window that is killed: what its label called 已保存 is there (I-1, I-2)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.kill_label import LabelKills, Told, judge

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_no_kill_takes_what_the_window_called_saved() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "tests.faults.kill_label", "--kills", "2", "--seed", "5"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "2 kills" in ended.stdout


def test_a_label_that_came_too_early_is_seen() -> None:
    result = LabelKills()
    judge(result, Told(keys=[0.0, 0.1, 5.0], labels=["23:59:59"]), 1, 0)
    assert "已保存" in result.broken[-1]


def test_more_than_two_seconds_of_typing_is_too_much() -> None:
    result = LabelKills()
    judge(result, Told(keys=[10.0, 11.0, 13.5], labels=[]), 1, 0)
    assert result.broken == ["kill 0: 2.50 s are missing"]
