"""Over an air gap and back, with real processes: ``python -m tests.e2e.pindao_round_trip [DIR]``.

A portal, a workstation that met it once and is then without a connection, and a courier's. The
package goes by a folder that stands for the medium. DIR keeps both packages and steps.json.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.e2e import package_client
from tests.fakes.portal_process import PortalProcess, portal_process

ROOT = Path(__file__).parents[2]


@dataclass(slots=True)
class Trip:
    """What was done, and whether each step held."""

    folder: Path
    here: bool = False  # all in this process: nothing is proved of processes
    steps: list[dict[str, Any]] = field(default_factory=list)

    def client(self, step: str, desk: str, *words: str) -> Any:
        """One step of one workstation, in a process of its own."""
        command = (step, str(self.folder / desk), *words)
        if self.here:
            return package_client.taken(*command)
        done = _run(("-m", "tests.e2e.package_client", *command))
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.splitlines()[-1])

    def program(self, desk: str, *words: str) -> tuple[int, Any]:
        """``channel-editor package …`` as people call it."""
        if self.here:
            return self.call(desk, "-", *words)
        command = ("--data", str(self.folder / desk), "package", *words, "--json")
        done = _run(("-m", "editor_app", *command))
        return done.returncode, json.loads(done.stdout or "null")

    def call(self, desk: str, person: str, *words: str) -> tuple[int, Any]:
        """The same by somebody who is signed in."""
        done = self.client("call", desk, person, *words)
        return done["code"], done["told"]

    def held(self, name: str, holds: bool, told: Any = None) -> None:
        """Note one step."""
        self.steps.append({"step": name, "held": holds, "told": told})

    def set_up(self, desk: str, url: str) -> None:
        """A fresh profile that knows its portal's address."""
        folder = self.folder / desk
        (folder / "config").mkdir(parents=True)
        text = f'portal_url = "{url}"\nundo_seconds = 0\n'
        (folder / "config" / "settings.toml").write_text(text, encoding="utf-8")


def _run(words: Sequence[str]) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        (sys.executable, *words), cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )


def travel(trip: Trip, portal: PortalProcess) -> None:
    """The whole way."""
    medium = trip.folder / "medium"
    medium.mkdir()
    out, back = str(medium / "out.pindao"), str(medium / "back.pindao")
    for desk in ("offline", "courier"):
        trip.set_up(desk, portal.url)
    met = trip.client("meet", "offline", "lin")
    trip.held("the portal learns the key at sign-in", bool(met["bound"]), met)
    written = trip.client("write", "offline", "关于做好冬季困难群众救助工作的通知")
    trip.held("written and confirmed without a session", not written["signed_in"], written)
    code, made = trip.program("offline", "export", "-o", out)
    trip.held("packed", code == 0 and made["operations"] == [written["key"]], made)
    waiting = trip.client("tell", "offline", written["key"])
    trip.held("waits in the package", waiting["state"] == "packed", waiting)
    _refuse_a_changed_byte(trip, Path(out))
    code, carried = trip.call("courier", "li", "import", out)
    rows = {one["key"]: one["receipt"] for one in carried.get("results", ())}
    trip.held("handed in by somebody else", code == 0 and bool(rows[written["key"]]), carried)
    code, answers = trip.call("courier", "li", "receipts", "-o", back)
    trip.held("receipts written", code == 0 and answers["answers"] == 1, answers)
    trip.held("one effect", portal.effects(written["item"]) == 1)
    code, again = trip.call("courier", "li", "import", out)
    trip.held("a second time it is refused", code == 1 and code_of(again) == "package-repeated")
    code, told = trip.program("offline", "import", back)
    trip.held("receipts taken in", code == 0 and told["receipted"] == 1, told)
    after = trip.client("tell", "offline", written["key"])
    right = (after["state"], after["submitted_by"], after["contributors"], after["status"])
    trip.held("as if sent", right == ("receipted", "lin", ["lin"], "review1"), after)
    trip.held("the same receipt", after["receipt"] == rows[written["key"]])
    code, again = trip.program("offline", "import", back)
    trip.held("receipts once more are refused", code_of(again) == "package-repeated", again)


def _refuse_a_changed_byte(trip: Trip, package: Path) -> None:
    changed = bytearray(package.read_bytes())
    changed[len(changed) // 2] ^= 1
    spoilt = package.with_name("spoilt.pindao")
    spoilt.write_bytes(changed)
    code, told = trip.program("courier", "show", str(spoilt))
    trip.held("one byte changed is refused", code == 1 and code_of(told) == "package-damaged", told)


def code_of(told: Any) -> str:
    """The name of a refusal; empty for none."""
    refusal = (told or {}).get("refusal")
    return str(refusal["code"]) if refusal else ""


def main(folder: Path | None = None) -> int:
    """Exit 1 when a step did not hold."""
    if folder is None:
        with tempfile.TemporaryDirectory() as made:
            return main(Path(made) / "trip")
    folder.mkdir(parents=True)
    trip = Trip(folder)
    with portal_process(folder / "portal") as portal:
        travel(trip, portal)
    told = json.dumps(trip.steps, ensure_ascii=False, indent=1)
    (folder / "steps.json").write_text(told, encoding="utf-8")
    for one in trip.steps:
        print("held " if one["held"] else "BROKE", one["step"])
    return int(not all(one["held"] for one in trip.steps))


if __name__ == "__main__":
    sys.exit(main(*(Path(one) for one in sys.argv[1:2])))
