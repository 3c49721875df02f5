"""Whole programs as processes: the tour, and the installed wheel."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.portal.conftest import postgres_cluster

__all__ = ["postgres_cluster"]  # a fixture of these tests, too

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 180


@dataclass(frozen=True, slots=True, kw_only=True)
class Toured:
    """What one tour left behind."""

    folder: Path
    code: int
    output: str
    errors: str
    told: dict[str, Any]  # tour.json

    @property
    def steps(self) -> list[dict[str, Any]]:
        """The recorded steps."""
        found: list[dict[str, Any]] = self.told["steps"]
        return found

    def facts(self, name: str) -> dict[str, Any]:
        """What a step found."""
        (found,) = [step["facts"] for step in self.steps if step["name"].endswith(f"-{name}")]
        facts: dict[str, Any] = found
        return facts


def tour(folder: Path, *words: str, **environment: str) -> Toured:
    """Run ``demo --tour`` without a display."""
    command = [sys.executable, "-m", "editor_app", "demo", "--tour", str(folder), *words]
    ended = run(command, ROOT, **environment)
    file = folder / "tour.json"
    told = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return Toured(
        folder=folder, code=ended.returncode, output=ended.stdout, errors=ended.stderr, told=told
    )


def run(command: Sequence[str], folder: Path, **more: str) -> "subprocess.CompletedProcess[str]":
    """Run a program to its end, without a display and without this shell's settings of Python."""
    kept = {name: value for name, value in os.environ.items() if name not in _OURS}
    return subprocess.run(
        command,
        cwd=folder,
        env={**kept, "LANG": "zh_CN.UTF-8", **more},
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )


_OURS = frozenset(
    {
        "DISPLAY",
        "WAYLAND_DISPLAY",
        "QT_QPA_PLATFORM",
        "PYTHONPATH",
        "PYTHONWARNINGS",
        "PYTHONWARNDEFAULTENCODING",  # libraries of others would tell their own mistakes
        "LANGUAGE",
        "LC_ALL",
        "LC_MESSAGES",
    }
)
