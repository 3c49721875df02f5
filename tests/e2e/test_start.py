"""Two starts on one profile, as processes: the second one leaves the window to the first."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor_app.cli.gui import PROFILE
from editor_app.ui.single import ask_to_raise
from tests.e2e.conftest import ROOT, run

pytestmark = pytest.mark.slow
GUI = (sys.executable, "-m", "editor_app", "--data")


@pytest.fixture
def first(tmp_path: Path, qtbot: QtBot) -> Iterator["subprocess.Popen[bytes]"]:
    """A running program whose window is open; somebody chose something here before."""
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "settings.toml").touch()
    started = subprocess.Popen(
        [*GUI, str(tmp_path), "gui"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.DEVNULL,
    )
    profile = tmp_path / "profiles" / PROFILE
    try:
        qtbot.waitUntil(lambda: ask_to_raise(profile), timeout=60_000)
        yield started
    finally:
        started.terminate()
        started.wait(timeout=20)


def test_a_second_start_ends_well_while_the_first_goes_on(
    first: "subprocess.Popen[bytes]", tmp_path: Path
) -> None:
    ended = run([*GUI, str(tmp_path), "gui"], ROOT, QT_QPA_PLATFORM="offscreen")
    assert (ended.returncode, "Traceback" in ended.stderr) == (0, False)
    assert first.poll() is None


def test_a_profile_in_use_is_told_where_no_window_can_be_raised(
    first: "subprocess.Popen[bytes]", tmp_path: Path
) -> None:
    words = ["draft", "new", "--template", "news", "--column", "gov_info.statutory.news"]
    ended = run([*GUI, str(tmp_path), *words], ROOT)
    assert ended.returncode == 1
    assert ended.stderr.startswith("channel-editor: ")
    assert first.poll() is None


def test_after_the_first_program_was_killed_the_profile_opens_again(
    first: "subprocess.Popen[bytes]", tmp_path: Path
) -> None:
    first.kill()
    first.wait(timeout=20)
    words = ["draft", "new", "--template", "news", "--column", "gov_info.statutory.news"]
    assert run([*GUI, str(tmp_path), *words], ROOT).returncode == 0
