"""接手 with real processes: ``python -m tests.e2e.handover_desks [DIR]``.

A portal, 林晓雯's and 苏敏's workstations as programs of their own; both type at the same moment.
Then the portal's trail is exported and judged without it. DIR keeps steps.json and trail.jsonl.
Exit 1: a step did not hold.
"""

import json
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from tests.e2e.pindao_round_trip import ROOT, Trip
from tests.fakes.portal_process import portal_process

_MINE, _THEIRS, _LATER = (
    "林晓雯在火车上写的一段。",
    "苏敏接手后续写的一段。",
    "林晓雯返岗后的一段。",
)
_WHY = "稿件今天到期"


class Desks(Trip):
    """Two workstations beside a portal."""

    def at(self, step: str, who: str, *words: str) -> Any:
        """One step of one person's workstation, in a process of its own."""
        command = ("-m", "tests.e2e.handover_client", step, str(self.folder / who), who, *words)
        done = subprocess.run(
            (sys.executable, *command), cwd=ROOT, capture_output=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.splitlines()[-1])


def taken_over(desks: Desks) -> str:
    """With a warrant, while the colleague types on without a connection."""
    item = str(desks.at("write", "lin", "关于做好防汛值班工作的通知")["item"])
    desks.held("without a warrant nothing is offered", desks.at("offers", "su") == [])
    head = desks.at("tell", "lin", item)["head"]
    told = desks.at("force", "su", item, head, "")
    desks.held("nor taken", told == {"refused": "no-warrant"}, told)
    warrant = desks.at("lend", "lin", "lin", "su", "2")["warrant"]
    listed = desks.at("offers", "su")
    desks.held("offered with the warrant", [one[0] for one in listed] == [item], listed)
    desks.at("type", "lin", item, "begin", _MINE)
    told = desks.at("take", "su", item, _WHY)
    desks.held("taken over, with its text", told.get("by") == "su", told)
    told = desks.at("force", "su", item, head, warrant)
    desks.held("twice is refused", told == {"refused": "handed-already"}, told)
    return item


def typed_at_once(desks: Desks, item: str) -> None:
    """Both synchronise at the same moment; whoever comes second has both texts."""
    desks.at("type", "su", item, "end", _THEIRS)
    with ThreadPoolExecutor(2) as pool:
        passes = list(pool.map(lambda who: desks.at("sync", who), ("lin", "su")))
    desks.held("who was away is told", "苏敏" in [n for one in passes for n in one["told"]], passes)
    for who in ("lin", "su", "lin"):  # what one sent meanwhile reaches the other
        desks.at("sync", who)
    both = {who: desks.at("tell", who, item) for who in ("lin", "su")}
    desks.held("nobody lost a word", _MINE in both["lin"]["body"] and _THEIRS in both["su"]["body"])
    behind = next((who for who, one in both.items() if one["newer"]), "")
    desks.held("one of them is told to merge", bool(behind), both)
    if behind:
        merged = desks.at("merge", behind, item)
        desks.held("it merges without a decision", merged["undecided"] == 0, merged)
        desks.at("sync", behind)
    for who in ("lin", "su"):
        desks.at("sync", who)
        body = desks.at("tell", who, item)["body"]
        desks.held(f"{who} has both paragraphs", _MINE in body and _THEIRS in body, body)


def submitted(desks: Desks, item: str) -> None:
    """The deputy submits; who was away types on in the same minute."""
    desks.at("type", "lin", item, "end", _LATER)
    told = desks.at("submit", "su", item)
    desks.held("submitted by the deputy", told["sent"] == 1, told)
    desks.at("sync", "lin")
    here = desks.at("tell", "lin", item)
    desks.held("what she typed meanwhile is there", _LATER in here["body"], here)
    desks.held("and waits to be merged", here["status"] == "conflict", here)
    trace = [["苏敏", "林晓雯", _WHY, True]]
    desks.held("the trace is with both", here["handed"] == trace, here["handed"])
    desks.held("… and there", desks.at("tell", "su", item)["handed"] == trace)


def refused(desks: Desks) -> None:
    """Rights that ended, and people who have none."""
    item = str(desks.at("write", "lin", "关于做好春节期间值班工作的通知")["item"])
    head = desks.at("tell", "lin", item)["head"]
    revoked = desks.at("lend", "li", "lin", "su", "0")["warrant"]
    told = desks.at("force", "su", item, head, revoked)
    desks.held("a revoked warrant is refused", told == {"refused": "warrant-over"}, told)
    told = desks.at("force", "zhou", item, head, revoked)
    desks.held("another unit sees nothing", told == {"refused": "not-found"}, told)
    told = desks.at("lend", "zhou", "lin", "zhou", "2")
    desks.held("nor lends itself the right", "refused" in told, told)


def audited(desks: Desks) -> None:
    """The trail, exported and judged without the portal."""
    trail = desks.folder / "trail.jsonl"
    export = ("portal", "audit", "--data", str(desks.folder / "portal"), "-o", str(trail))
    for words in (export, ("audit", "verify", str(trail))):
        done = subprocess.run(
            (sys.executable, "-m", "editor_app", *words),
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        desks.held(" ".join(words[:2]), done.returncode == 0, done.stdout + done.stderr)
    rows = [json.loads(line) for line in trail.read_text(encoding="utf-8").splitlines()]
    found = [one for one in rows if one.get("action") == "hand-over"]
    told = json.loads(found[0]["detail"]) if found else {}
    holds = (found[0]["person"], told["for"], told["reason"]) == ("su", "lin", _WHY)
    desks.held("it names who, whose, when and why", len(found) == 1 and holds, found)
    desks.held("and the warrant", bool(told.get("warrant")), told)


def main(folder: Path | None = None) -> int:
    """Exit 1 when a step did not hold."""
    if folder is None:
        with tempfile.TemporaryDirectory() as made:
            return main(Path(made) / "desks")
    folder.mkdir(parents=True)
    desks = Desks(folder)
    with portal_process(folder / "portal") as portal:
        for who in ("lin", "su", "li", "zhou"):
            desks.set_up(who, portal.url)
        item = taken_over(desks)
        typed_at_once(desks, item)
        submitted(desks, item)
        refused(desks)
    audited(desks)
    told = json.dumps(desks.steps, ensure_ascii=False, indent=1)
    (folder / "steps.json").write_text(told, encoding="utf-8")
    for one in desks.steps:
        print("held " if one["held"] else "BROKE", one["step"])
    return int(not all(one["held"] for one in desks.steps))


if __name__ == "__main__":
    sys.exit(main(*(Path(one) for one in sys.argv[1:2])))
