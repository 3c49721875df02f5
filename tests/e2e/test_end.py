"""How a program that copied something ends: by its own exit code, not by a crash."""

import signal
import sys
from pathlib import Path

import pytest

from tests.e2e.conftest import ROOT, run

pytestmark = pytest.mark.slow
_COPYING = """
import sys
from pathlib import Path
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication
from editor_app.paths import Paths
from editor_app.ui.application import Application

paths = Paths.discover(Path(sys.argv[1]))
qt = Application(paths).qt if sys.argv[2] == "ours" else QApplication([])
copied = QMimeData()
copied.setText("通知")
qt.clipboard().setMimeData(copied)
sys.exit(7)
"""


def _end(folder: Path, whose: str) -> int:
    words = [sys.executable, "-c", _COPYING, str(folder), whose]
    return run(words, ROOT, QT_QPA_PLATFORM="offscreen").returncode


def test_copied_text_does_not_outlive_the_interpreter(tmp_path: Path) -> None:
    assert _end(tmp_path, "ours") == 7


def test_a_bare_application_still_needs_that(tmp_path: Path) -> None:
    """When this fails Qt has learned it, and ``release_clipboard`` may go."""
    assert _end(tmp_path, "bare") == -signal.SIGSEGV
