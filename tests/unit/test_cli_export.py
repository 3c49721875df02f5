"""``channel-editor export``: files and drafts, one or all, and sentences when it cannot."""

from pathlib import Path

from tests.unit.docx_reading import lines, opened
from tests.unit.test_cli import CLEAN, NEWS, Call, call

__all__ = ["call"]


def _draft(call: Call) -> str:
    return call("draft", "new", "--template", "news", "--column", NEWS, "--from", CLEAN).out.strip()


def test_an_item_file_becomes_a_word_document(call: Call, tmp_path: Path) -> None:
    said = call("export", CLEAN, "-o", "x.docx")
    assert (said.code, said.out) == (0, "x.docx\n")
    assert "青榆街道开展冬季消防安全联合检查" in lines(opened((tmp_path / "x.docx").read_bytes()))


def test_an_exported_item_file_makes_the_same_draft(call: Call, tmp_path: Path) -> None:
    item = _draft(call)
    assert call("export", item, "--format", "md", "-o", "out/x.md").code == 0
    assert call("check", "out/x.md").code == 0
    again = call("draft", "new", "--template", "news", "--column", NEWS, "--from", "out/x.md")
    call("export", again.out.strip(), "-o", "two/x.md")
    assert (tmp_path / "two/x.md").read_bytes() == (tmp_path / "out/x.md").read_bytes()


def test_everything_goes_into_a_folder(call: Call, tmp_path: Path) -> None:
    _draft(call)
    said = call("export", "--all", "-o", "all")
    assert (said.code, said.out) == (0, "1/1 all\n")
    assert (tmp_path / "all" / "index.html").is_file()


def test_a_file_that_is_there_needs_force(call: Call) -> None:
    assert call("export", CLEAN, "-o", "x.html").code == 0
    said = call("export", CLEAN, "-o", "x.html")
    assert said.code == 1
    assert "x.html" in said.err
    assert call("export", CLEAN, "-o", "x.html", "--force").code == 0


def test_an_item_that_is_not_here_is_one_sentence(call: Call) -> None:
    said = call("export", "00000000-0000-4000-8000-000000000000", "-o", "x.docx")
    assert said.code == 1
    assert said.err.count("\n") == 1


def test_an_unknown_ending_is_wrong_usage(call: Call) -> None:
    assert call("export", CLEAN, "-o", "x.xyz").code == 2
    assert call("export", "-o", "x.docx").code == 2
