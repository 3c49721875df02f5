"""``channel-editor audit`` and ``portal audit``: an honest trail, and forged ones."""

import ast
import io
import json
import sys
import tokenize
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from editor_app.cli import audit_replay, main
from editor_app.paths import Paths
from editor_app.portal.config import PortalConfig
from editor_app.portal.core import open_portal
from editor_app.portal.loading import load_demo

SOURCE = Path(audit_replay.__file__)
CODE_LINES = 200  # what an auditor reads in one sitting; docstrings and comments not counted
Trail = list[dict[str, Any]]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The trail of the sample district as its operator exports it."""
    folder = tmp_path_factory.mktemp("district")
    layout = Paths.discover(folder).resources / "layout"
    portal = open_portal(PortalConfig(data=folder / "portal", layout_folder=layout, demo=True))
    load_demo(portal)
    portal.database.close()
    trail = folder / "trail.jsonl"
    assert main(["portal", "audit", "--data", str(folder / "portal"), "-o", str(trail)]) == 0
    return trail


@pytest.fixture
def trail(exported: Path) -> Trail:
    return [json.loads(line) for line in exported.read_text(encoding="utf-8").splitlines()]


def written(folder: Path, entries: Trail) -> str:
    file = folder / "forged.jsonl"
    file.write_text("".join(json.dumps(one) + "\n" for one in entries), encoding="utf-8")
    return str(file)


def judged(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    capsys.readouterr()
    code = main(["audit", "verify", *words, "--json"])
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert code == (0 if told["whole"] else 1)
    return told


def test_an_honest_trail_is_whole(
    exported: Path, trail: Trail, capsys: pytest.CaptureFixture[str]
) -> None:
    told = judged(capsys, str(exported))
    assert told["whole"]
    assert (told["entries"], told["head"]) == (len(trail), trail[-1]["hash"])
    assert told["items"] > 100


def chained_anew(entries: Trail) -> Trail:
    """What a forger with write access does: every hash computed again."""
    head = "0" * 64
    for number, entry in enumerate(entries, start=1):
        entry |= {"sequence": number, "previous": head}
        head = audit_replay.Entry(**entry).computed()
        entry["hash"] = head
    return entries


def edited(entries: Trail) -> int:
    entries[40]["person"] = "somebody"
    return 41


def removed(entries: Trail) -> int:
    del entries[40]
    return 42


def swapped(entries: Trail) -> int:
    entries[40], entries[41] = entries[41], entries[40]
    return 42


def without_a_link(entries: Trail) -> int:
    entries[40]["previous"] = "f" * 64
    return 41


@pytest.mark.parametrize("forge", [edited, removed, swapped, without_a_link])
def test_the_first_wrong_entry_is_named(
    trail: Trail,
    forge: Callable[[Trail], int],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    at = forge(trail)
    told = judged(capsys, written(tmp_path, trail))
    assert (told["whole"], told["sequence"]) == (False, at)


def heads(folder: Path, entry: dict[str, Any]) -> str:
    file = folder / "heads.jsonl"
    told = {"sequence": entry["sequence"], "head": entry["hash"]}
    file.write_text(json.dumps(told) + "\n", encoding="utf-8")
    return str(file)


def test_a_tail_that_was_cut_off_is_seen_by_a_witness_alone(
    trail: Trail, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    witness = heads(tmp_path, trail[-1])
    short = written(tmp_path, trail[:-5])
    assert judged(capsys, short)["whole"]  # a bare chain does not see this
    told = judged(capsys, short, "--witness", witness)
    assert (told["whole"], told["sequence"]) == (False, len(trail) - 4)


def test_a_trail_written_anew_is_seen_by_a_witness_alone(
    trail: Trail, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    witness = heads(tmp_path, trail[60])
    trail[3]["at"] = "2020-01-01T00:00:00.000Z"
    forged = written(tmp_path, chained_anew(trail))
    assert judged(capsys, forged)["whole"]
    assert judged(capsys, forged, "--witness", witness)["sequence"] == 61


def test_a_decision_on_own_work_is_named_though_the_chain_is_whole(
    trail: Trail, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    submitted = next(one for one in trail if one["action"] == "submit")
    decision = next(
        one for one in trail if one["action"] == "approve" and one["item"] == submitted["item"]
    )
    decision["person"] = submitted["person"]
    told = judged(capsys, written(tmp_path, chained_anew(trail)))
    assert (told["sequence"], told["problem"]) == (decision["sequence"], "decided on own work")


def test_an_action_nobody_knows_is_not_waved_through(
    trail: Trail, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    publication = next(one for one in trail if one["action"] == "publish")
    publication["action"] = "force-publish"
    told = judged(capsys, written(tmp_path, chained_anew(trail)))
    assert told["sequence"] == publication["sequence"]


@pytest.mark.parametrize(
    "content",
    [b"{", b"[]\n", b'{"sequence": 1}\n', b"\xff\xfe\n", b"[" * 100_000, b'{"sequence": "1"}\n'],
)
def test_a_file_that_is_no_trail_is_refused_by_line(
    tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "trail.jsonl"
    file.write_bytes(content)
    assert main(["audit", "verify", str(file)]) == 1
    told = capsys.readouterr().err
    assert "trail.jsonl" in told
    assert "Traceback" not in told


def test_a_workstation_gives_the_heads_of_its_receipts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "heads.jsonl"
    assert main(["--data", str(tmp_path / "data"), "audit", "heads", "-o", str(out)]) == 0
    assert out.read_text(encoding="utf-8") == ""  # nothing was ever sent from here


def code_lines(source: str) -> int:
    """Lines with code: without blank ones, comments and docstrings."""
    said = {
        number
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        for number in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }
    silent = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT}
    coded = {
        number
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type not in {*silent, tokenize.ENDMARKER}
        for number in range(token.start[0], token.end[0] + 1)
    }
    return len(coded - said)


def test_the_second_reading_is_short_and_stands_alone() -> None:
    source = SOURCE.read_text(encoding="utf-8")
    assert 100 < code_lines(source) < CODE_LINES
    imported = {
        name
        for node in ast.walk(ast.parse(source))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert {name.partition(".")[0] for name in imported} <= sys.stdlib_module_names
