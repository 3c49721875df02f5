"""What an assistive program sees of the program itself, started as people start it.

    python -m tests.e2e.at_spi_program [FOLDER] [--program PATH]

A profile is filled and closed; then ``channel-editor gui`` runs over it in a process of its own,
and the client of ``at_spi`` beside it. Nothing is reached but by keys. ``--program`` is another
one, such as a frozen program. Writes AT_SPI_PROGRAM.md. Exit 1: a node that can be used has no name
or no role, a screen did not come up, or an announcement was not heard. Needs what ``at_spi`` needs.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from editor_app.bootstrap import build
from editor_app.installation import read_settings
from editor_app.paths import Paths
from tests.e2e.at_spi import Talk, client_of, environment_of, on_a_desktop
from tests.e2e.at_spi_stops import DEEDS, STOPS, Deed, Stop
from tests.ui.scenes.filling import fill

_LISTENS = 20  # seconds, until words are called unsaid


def run(program: Sequence[str], folder: Path, display: str) -> dict[str, Any]:
    """Go to every stop; within a session bus."""
    environment = environment_of(display)
    with ExitStack() as ending:
        ending.enter_context(_running(["openbox"], environment))
        ending.enter_context(_running([*program, "--data", str(folder), "gui"], environment))
        client = client_of(environment)
        ending.callback(client.end)
        told: dict[str, Any] = {"program": json.loads(client.hear()), "stops": {}}
        heard: list[str] = []
        told["heard"] = [_hears(client, deed, heard) for deed in DEEDS]
        for stop in STOPS:
            lost = [keys for keys in stop.keys if not _pressed(client, keys)]
            found = json.loads(client.ask(stop.name))
            told["stops"][stop.name] = {**found, "lost": lost, "there": _is_there(found, stop)}
        return told


def _hears(client: Talk, deed: Deed, heard: list[str]) -> dict[str, Any]:
    """What was said since the deed before, and how often its words were among it."""
    for keys in deed.keys:
        if keys.startswith("type "):
            client.ask(keys)
        else:
            _pressed(client, keys)
    said: list[str] = []
    for _ in range(_LISTENS):
        if any(deed.says in one for one in said):
            break
        said = json.loads(client.ask("heard"))["said"][len(heard) :]
    said = json.loads(client.ask("heard"))["said"][len(heard) :]  # and not once more
    heard += said
    times = sum(deed.says in one for one in said)
    return {"name": deed.name, "says": deed.says, "times": times, "said": said}


def _pressed(client: Talk, keys: str) -> bool:
    """``False``: Tab never came there."""
    if keys.startswith(">"):
        return bool(json.loads(client.ask(f"to {keys[1:]}"))["found"])
    client.ask(f"press {keys}")
    return True


def _is_there(found: Mapping[str, Any], stop: Stop) -> bool:
    area = stop.shows.removeprefix("rail:")
    if area == stop.shows:
        return stop.shows in found["window"]
    return any(one.startswith(area) for one in found["chosen"])


@contextmanager
def _running(command: Sequence[str], environment: dict[str, str]) -> Iterator[None]:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(list(command), env=environment, stdout=quiet, stderr=quiet)
    try:
        yield
    finally:
        process.terminate()
        process.wait(15)


def report(told: Mapping[str, Any], program: Sequence[str]) -> str:
    """AT_SPI_PROGRAM.md."""
    about, stops = told["program"], told["stops"]
    started = "frozen" if len(program) == 1 else "from sources"
    lines = [
        "# What an assistive program sees of the program itself over AT-SPI",
        "",
        "`python -m tests.e2e.at_spi_program`: `channel-editor gui` in a process of its own "
        f"({started}, {about['toolkit']} {about['version']}), over a filled profile without a "
        "portal; the client is the system's Python with libatspi; nothing is reached but by keys "
        "of the X server. Scenes that are not in the table were looked at on a stage: AT_SPI.md.",
        "",
        f"{len(stops)} stops, {sum(one['nodes'] for one in stops.values()):,} nodes, "
        f"{sum(len(one['focus']) for one in stops.values())} focus events on Tab.",
        "",
        "| Stop | There | Window | Nodes | Without name | Without role | Silent focus |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, one in stops.items():
        lines.append(
            f"| {name} | {'yes' if one['there'] and not one['lost'] else 'NO'} "
            f"| {one['window'][:40]} | {one['nodes']} | {len(one['no_name'])} "
            f"| {len(one['no_role'])} | {one['silent_focus']} |"
        )
    lines += ["", "## Announced", "", "| Deed | Words | Times heard |", "|---|---|---|"]
    lines += [f"| {one['name']} | {one['says']} | {one['times']} |" for one in told["heard"]]
    flaws = [f"- {line}" for line in _flaws(told)]
    return "\n".join([*lines, "", "## Flaws", "", *(flaws or ["None."])]) + "\n"


def _flaws(told: Mapping[str, Any]) -> Iterator[str]:
    for name, one in told["stops"].items():
        yield from (f"{name}: no name: {path}" for path in dict.fromkeys(one["no_name"]))
        yield from (f"{name}: no role: {path}" for path in dict.fromkeys(one["no_role"]))
        yield from (f"{name}: Tab never reaches {keys[1:]}" for keys in one["lost"])
        if not one["there"]:
            yield f"{name}: did not come up; in front was {one['window']}"
        if one["silent_focus"]:
            yield f"{name}: {one['silent_focus']} focus events without a name"
    for one in told["heard"]:
        if one["times"] != 1:
            yield f"{one['name']}: “{one['says']}” was heard {one['times']} times"


def filled_profile(folder: Path) -> None:
    """As somebody left it: signed in, with something of everything."""
    paths = Paths.discover(folder)
    read_settings(paths).change(language="zh_CN", theme="light")
    app = build(paths, read_settings(paths))
    fill(app)
    app.close()


def main(argv: Sequence[str]) -> int:
    """See the module's text."""
    parser = argparse.ArgumentParser(prog="python -m tests.e2e.at_spi_program")
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).parent)
    parser.add_argument("--program", default="")
    parser.add_argument("--inside", default="", help=argparse.SUPPRESS)
    told = parser.parse_args(argv)
    if not told.inside:
        return on_a_desktop("tests.e2e.at_spi_program", argv)
    with tempfile.TemporaryDirectory() as data:
        filled_profile(Path(data))
        program = [told.program] if told.program else [sys.executable, "-m", "editor_app"]
        found = run(program, Path(data), told.inside)
    told.folder.mkdir(parents=True, exist_ok=True)
    (told.folder / "AT_SPI_PROGRAM.md").write_text(report(found, program), encoding="utf-8")
    flaws = list(_flaws(found))
    print(f"{len(found['stops'])} stops, {len(flaws)} flaws: {told.folder / 'AT_SPI_PROGRAM.md'}")
    return 1 if flaws else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
