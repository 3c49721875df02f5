"""An audit that could not be made is none: it says so, and does not pass."""

import sys
from functools import partial
from pathlib import Path

import pytest

from tests.packaging.scripts import script

AUDIT = script("supply/audit.py")
LIST = (
    "alpha==1.0 \\\n    --hash=sha256:00\n"
    "beta[x]==2.1 ; sys_platform == 'win32' \\\n    --hash=sha256:11\n"
)
KNOWN = {"id": "PYSEC-2026-1", "fix_versions": ["1.1"], "aliases": [], "description": "bad"}


def tool(folder: Path, rows: list[dict[str, object]] | None, words: str = "") -> list[str]:
    """A database's voice: writes these rows where pip-audit would, or fails with these words."""
    file = folder / "tool.py"
    file.write_text(
        "import json, sys\n"
        f"rows = {rows!r}\n"
        "if rows is None: sys.exit(" + repr(words) + ")\n"
        "asked = open(sys.argv[sys.argv.index('--requirement') + 1]).read()\n"
        "assert '--hash' not in asked and ';' not in asked, asked\n"
        "out = sys.argv[sys.argv.index('--output') + 1]\n"
        "json.dump({'dependencies': rows}, open(out, 'w'))\n",
        encoding="utf-8",
    )
    return [sys.executable, str(file)]


def asked(pinned: Path, tool: list[str]) -> int:
    """The exit code of one list, asked by this tool."""
    return int(AUDIT.audit(pinned, partial(AUDIT.by_tool, tool)))


@pytest.fixture
def pinned(tmp_path: Path) -> Path:
    file = tmp_path / "run.txt"
    file.write_text(LIST, encoding="utf-8")
    return file


def row(name: str, version: str, *vulns: object) -> dict[str, object]:
    return {"name": name, "version": version, "vulns": list(vulns)}


def test_an_unreachable_database_is_no_clean_answer(
    pinned: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    silent = tool(pinned.parent, None, "ConnectionError: Failed to resolve 'db'")
    assert asked(pinned, silent) == AUDIT.NOT_ASKED
    told = capsys.readouterr()
    assert "NOT AUDITED: no database answered about any of the 2 pins" in told.err
    assert "Failed to resolve" in told.err
    assert "nothing known" not in told.out


def test_a_missing_tool_is_no_clean_answer(pinned: Path) -> None:
    assert asked(pinned, [str(pinned.parent / "absent")]) == AUDIT.NOT_ASKED


@pytest.mark.parametrize(
    "second",
    [[], [{"name": "beta", "version": "2.1", "skip_reason": "not found on the registry"}]],
    ids=["left out", "skipped"],
)
def test_half_an_answer_is_no_clean_answer(
    pinned: Path, second: list[dict[str, object]], capsys: pytest.CaptureFixture[str]
) -> None:
    half = tool(pinned.parent, [row("alpha", "1.0"), *second])
    assert asked(pinned, half) == AUDIT.NOT_ASKED
    assert "about beta" in capsys.readouterr().err


def test_a_vulnerability_is_named(pinned: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = tool(pinned.parent, [row("alpha", "1.0", KNOWN), row("Beta", "2.1")])
    assert asked(pinned, told) == AUDIT.KNOWN
    assert "alpha 1.0: PYSEC-2026-1, mended in 1.1" in capsys.readouterr().out


def test_a_whole_answer_without_any_is_clean(
    pinned: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = tool(pinned.parent, [row("alpha", "1.0"), row("beta", "2.1")])
    assert asked(pinned, told) == AUDIT.CLEAN
    assert "2 pins, nothing known" in capsys.readouterr().out


def test_two_versions_of_one_part_are_asked_about_one_by_one() -> None:
    lists = AUDIT._single("a==1\na==2\nb==1\n")
    assert lists == ["a==1\nb==1\n", "a==2\n"]


def test_the_lists_of_pins_are_read_whole() -> None:
    debian = AUDIT.FOLDER / "sources.txt"  # what the interpreter is made of, by Debian's names
    for file in sorted({*AUDIT.FOLDER.glob("*.txt")} - {debian}):
        text = file.read_text(encoding="utf-8")
        heads = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
        assert len(AUDIT.without_markers(text).splitlines()) == len(heads)
