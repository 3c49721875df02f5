"""What an assistive program of the desktop sees of every screen and dialog, over AT-SPI.

    python -m tests.e2e.at_spi [FOLDER] [--only KEY…]

A screen of its own (Xvfb), a session bus, the accessibility bus, the window over a filled store,
and beside it a client that is no part of it: the system's Python with libatspi (``apt install xvfb
openbox xdotool dbus at-spi2-core gir1.2-atspi-2.0 python3-gi``). It walks the tree of each scene,
presses Tab, hears focus and announcements, and writes AT_SPI.md. Exit 1: a node that can be used
has no name or no role. Without the tools it says so and ends.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from tests.e2e.at_spi_stops import STOPS
from tests.fakes.real_desktop import screen

TOOLS = ("Xvfb", "dbus-run-session", "openbox", "xdotool")
CLIENT = Path(__file__).with_name("at_spi_client.py")
PYTHON = "/usr/bin/python3"  # the one that Debian's python3-gi belongs to
# Areas by number, a new item, its end, the menu, every shortcut.
_KEYS = (*(f"ctrl+{at}" for at in range(1, 7)), "ctrl+n", "Escape", "F10", "Escape", "F1")
_SAID = "已存为版本"


class Talk:
    """A process that answers each line with one."""

    def __init__(self, command: Sequence[str], environment: dict[str, str]) -> None:
        self.process = subprocess.Popen(
            list(command),
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def hear(self) -> str:
        """The next line."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"{self.process.args!r} ended")
        return line.strip()

    def ask(self, words: str) -> str:
        """Say something; what is answered."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{words}\n")
        self.process.stdin.flush()
        return self.hear()

    def end(self) -> None:
        """Let it go."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()


def run(keys: Sequence[str], display: str) -> dict[str, Any]:
    """Every scene; within a session bus."""
    environment = environment_of(display)
    with ExitStack() as ending:
        manager = subprocess.Popen(
            ["openbox"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        ending.callback(manager.wait, 5)
        ending.callback(manager.terminate)
        stage = Talk([sys.executable, "-m", "tests.e2e.at_spi_stage"], environment)
        ending.callback(stage.end)
        while stage.hear() != "ready":
            pass
        client = client_of(environment)
        ending.callback(client.end)
        told: dict[str, Any] = {"program": json.loads(client.hear()), "scenes": {}}
        for key in keys:
            stage.ask(f"open {key}")
            told["scenes"][key] = json.loads(client.ask(key))
        stage.ask("open home")
        told["keys"] = [(one, json.loads(client.ask(f"press {one}"))) for one in _KEYS]
        stage.ask(f"say {_SAID}")
        told["said"] = json.loads(client.ask("heard"))["said"]
        return told


def report(told: dict[str, Any]) -> str:
    """AT_SPI.md."""
    scenes = told["scenes"]
    keys = _by_keys(told["keys"]) if told["keys"] else []
    lines = [*_summary(told), "", *_scene_rows(scenes), *keys]
    return "\n".join([*lines, "", "## Flaws", "", *(_flaws(scenes) or ["None."])]) + "\n"


def _summary(told: dict[str, Any]) -> list[str]:
    scenes, program = told["scenes"], told["program"]
    nodes = sum(one["nodes"] for one in scenes.values())
    focus = sum(len(one["focus"]) for one in scenes.values())
    heard = "heard" if _SAID in told["said"] else "not heard"
    return [
        "# What an assistive program sees over AT-SPI",
        "",
        "`python -m tests.e2e.at_spi`; the client is the system's Python with libatspi. The window "
        "stands on a stage here: tests open its scenes in its own process. Those marked were also "
        "reached by keys in `channel-editor gui` itself: AT_SPI_PROGRAM.md.",
        "",
        f"Program {program['program']} ({program['toolkit']} {program['version']}): "
        f"{len(scenes)} scenes, {nodes:,} nodes, {focus:,} focus events on Tab.",
        "",
        f"- usable nodes without a name: {sum(len(one['no_name']) for one in scenes.values())}",
        f"- usable nodes without a role: {sum(len(one['no_role']) for one in scenes.values())}",
        f"- focus events without a name: {sum(one['silent_focus'] for one in scenes.values())}",
        f"- announcement (`object:announcement`): {heard}; received {len(told['said'])} in all",
    ]


def _scene_rows(scenes: dict[str, Any]) -> list[str]:
    real = {one.name for one in STOPS}
    lines = [
        "| Scene | Window | Nodes | Without name | Without role | Focus events | In the program "
        "| First stops |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for key, one in scenes.items():
        stops = "; ".join(dict.fromkeys(one["focus"]))[:90].replace("|", "/").replace("\n", " ")
        lines.append(
            f"| {key} | {one['window'][:40]} | {one['nodes']} | {len(one['no_name'])} "
            f"| {len(one['no_role'])} | {len(one['focus'])} | {'yes' if key in real else '–'} "
            f"| {stops} |"
        )
    return lines


def _by_keys(told: Sequence[tuple[str, dict[str, Any]]]) -> list[str]:
    head = ["", "## By keys alone", "", "| Keys | Window | Chosen | Nodes |", "|---|---|---|---|"]
    return head + [
        f"| {key} | {one['window'][:40]} | {', '.join(one['chosen'][:3])} | {one['nodes']} |"
        for key, one in told
    ]


def _flaws(scenes: dict[str, Any]) -> list[str]:
    return [
        f"- {key}: {what} {line}"
        for key, one in scenes.items()
        for what in ("no_name", "no_role")
        for line in dict.fromkeys(one[what])
    ]


def missing_tools() -> str:
    """What has to be installed first."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    probe = [PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0')"]
    if subprocess.run(probe, check=False, capture_output=True).returncode:
        missing.append("gir1.2-atspi-2.0")
    return ", ".join(missing)


def on_a_desktop(module: str, argv: Sequence[str]) -> int:
    """Run a module anew with ``--inside DISPLAY``, on a screen and a session bus of its own."""
    if lacking := missing_tools():
        print(f"Skipped: {lacking} not installed; nothing tried.")
        return 0
    with screen() as display:
        again = [sys.executable, "-m", module, *argv, "--inside", display]
        return subprocess.run(["dbus-run-session", "--", *again], check=False).returncode


def environment_of(display: str) -> dict[str, str]:
    """For a program on that screen that tells AT-SPI everything."""
    return {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "LC_ALL": "C.UTF-8",
    }


def client_of(environment: Mapping[str, str]) -> Talk:
    """The client beside the program: the system's Python, without anything of ours."""
    mine = ("PYTHON", "VIRTUAL")
    plain = {name: one for name, one in environment.items() if not name.startswith(mine)}
    return Talk([PYTHON, str(CLIENT)], plain)


def main(argv: Sequence[str]) -> int:
    """See the module's text."""
    parser = argparse.ArgumentParser(prog="python -m tests.e2e.at_spi")
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).parent)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--inside", default="", help=argparse.SUPPRESS)
    told = parser.parse_args(argv)
    if not told.inside:
        return on_a_desktop("tests.e2e.at_spi", argv)
    from tests.ui.scenes.listed import SCENES  # noqa: PLC0415 - only where something is tried

    found = run(told.only or [scene.key for scene in SCENES], told.inside)
    told.folder.mkdir(parents=True, exist_ok=True)
    (told.folder / "AT_SPI.md").write_text(report(found), encoding="utf-8")
    (told.folder / "at_spi.json").write_text(json.dumps(found, ensure_ascii=False, indent=1))
    flaws = sum(len(one["no_name"]) + len(one["no_role"]) for one in found["scenes"].values())
    print(f"{len(found['scenes'])} scenes, {flaws} flaws: {told.folder / 'AT_SPI.md'}")
    return 1 if flaws else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
