"""The command line: exit codes, sentences instead of tracebacks, output for machines."""

import argparse
import errno
import json
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from editor_app import __version__, cli
from editor_app.cli import COMMANDS, build_parser, main
from editor_app.domain.errors import Code, EditorError

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
CLEAN = str(SAMPLES / "01-news.md")
DIRTY = str(SAMPLES / "10-notice-violations.md")
NOW = ("--now", "2026-11-20T10:00")
NEWS = "gov_info.statutory.news"
CHINESE = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Said:
    """What a command ended with and printed."""

    code: int
    out: str
    err: str


Call = Callable[..., Said]


@pytest.fixture
def call(
    qapp: QApplication,  # a sentence needs an application; the tests after us want this one
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Call:
    """Call the program as the console does, with a data folder of its own."""
    monkeypatch.setenv("LANGUAGE", "zh_CN")
    monkeypatch.chdir(tmp_path)

    def called(*words: str) -> Said:
        code = main(["--data", str(tmp_path / "data"), *words])
        told = capsys.readouterr()
        return Said(code, told.out, told.err)

    return called


def test_the_version_is_told(call: Call) -> None:
    assert call("--version") == Said(0, f"channel-editor {__version__}\n", "")


def test_help_names_every_command(call: Call) -> None:
    shown = call("--help").out
    assert [name for name, _, _ in COMMANDS if f"\n    {name}" not in shown] == []


@pytest.mark.parametrize("name", [name for name, _, _ in COMMANDS])
def test_every_command_has_its_own_help(call: Call, name: str) -> None:
    said = call(name, "--help")
    assert said.code == 0
    assert f"channel-editor {name}" in said.out


@pytest.mark.parametrize(
    "words",
    [
        ("check",),
        ("check", CLEAN, "--phase", "someday"),
        ("check", CLEAN, "--now", "someday"),
        ("preview",),
        ("portal",),
        ("portal", "serve"),
        ("portal", "serve", "--data", "x", "--port", "many"),
        ("portal", "serve", "--data", "x", "--port", "65536"),
        ("draft", "new"),
        ("draft", "new", "--template", "news", "--column", NEWS, "--unit", "nowhere"),
        ("demo", "--person", "nobody"),
        ("demo", "--tour", "out", "--fault", "flood"),
        ("demo", "--tour", "out", "--size", "wide"),
        ("demo", "--tour", "out", "--size", "10x10"),
        ("doctor", "--thoroughly"),
    ],
)
def test_wrong_usage_exits_with_2_and_a_sentence(call: Call, words: tuple[str, ...]) -> None:
    said = call(*words)
    assert said.code == 2
    assert said.err.startswith("channel-editor")
    assert "Traceback" not in said.err


def test_a_tour_into_a_file_is_wrong_usage(call: Call, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("", encoding="utf-8")
    assert call("demo", "--tour", "out").code == 2


def test_a_clean_file_exits_with_0(call: Call) -> None:
    assert call("check", CLEAN, *NOW).code == 0


def test_findings_exit_with_1(call: Call) -> None:
    assert call("check", DIRTY, *NOW).code == 1


def test_findings_are_told_in_chinese_first(call: Call) -> None:
    said = call("check", DIRTY, *NOW)
    assert "阻断" in said.out or "警告" in said.out


def test_findings_are_told_in_english_in_an_english_locale(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "en_GB")
    lines = call("check", DIRTY, *NOW).out.splitlines()[1:]
    assert all(line.split()[0] in ("block", "warn", "info") for line in lines)


def test_a_folder_means_all_its_files(call: Call) -> None:
    told = json.loads(call("check", str(SAMPLES), "--json", *NOW).out)["items"]
    assert [one["file"] for one in told] == sorted(p.name for p in SAMPLES.glob("*.md"))


def test_a_missing_file_is_told_in_one_line(call: Call) -> None:
    said = call("check", "missing.md")
    assert (said.code, said.out) == (1, "")
    assert "missing.md" in said.err
    assert len(said.err.splitlines()) == 1


def test_failures_speak_the_language_of_the_locale(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert CHINESE.search(call("check", "missing.md").err)
    monkeypatch.setenv("LANGUAGE", "en")
    assert not CHINESE.search(call("check", "missing.md").err)


def test_a_preview_goes_to_standard_output(call: Call) -> None:
    said = call("preview", CLEAN)
    assert said.code == 0
    assert said.out.startswith("<!DOCTYPE html>")


def test_a_preview_goes_into_a_file(call: Call, tmp_path: Path) -> None:
    assert call("preview", CLEAN, "-o", "page.html") == Said(0, "", "")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert page == call("preview", CLEAN).out


def test_a_preview_that_cannot_be_written_is_told(call: Call) -> None:
    said = call("preview", CLEAN, "-o", "missing/page.html")
    assert said.code == 1
    assert "missing/page.html" in said.err


def test_a_file_without_kind_takes_the_one_given(call: Call, tmp_path: Path) -> None:
    (tmp_path / "plain.md").write_text("正文。\n", encoding="utf-8")
    assert call("preview", "plain.md").code == 1
    assert call("preview", "plain.md", "--kind", "news", "--column", NEWS).code == 0


def test_a_draft_is_made_without_a_window(call: Call) -> None:
    said = call("draft", "new", "--template", "news", "--column", NEWS, "--from", CLEAN, "--json")
    assert said.code == 0
    assert json.loads(said.out)["title"] == "青榆街道开展冬季消防安全联合检查"


def test_a_draft_in_a_branch_is_refused(call: Call) -> None:
    said = call("draft", "new", "--template", "news", "--column", "gov_info")
    assert said.code == 1
    assert CHINESE.search(said.err)


def test_the_doctor_tells_facts_for_machines(call: Call) -> None:
    said = call("doctor", "--json")
    told = json.loads(said.out)
    assert told["version"] == __version__
    assert {"program", "qt", "sqlite", "data-folder", "layout"} <= {f["key"] for f in told["facts"]}
    assert said.code == int(not all(fact["ok"] for fact in told["facts"]))


def test_the_doctor_marks_every_fact(call: Call) -> None:
    lines = [line for line in call("doctor").out.splitlines() if not line.startswith("    ")]
    assert all(line[0] in "✓✗" for line in lines)


def test_the_interface_document_is_printed(call: Call) -> None:
    assert call("portal", "openapi").out.startswith("openapi:")


def test_a_bug_is_a_sentence_and_exits_with_1(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "build_parser", _broken)
    said = call("doctor")
    assert said.code == 1
    assert "ZeroDivisionError: on purpose" in said.err
    assert "Traceback" not in said.err


def test_a_bug_shows_itself_when_asked(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "build_parser", _broken)
    monkeypatch.setenv("CHANNEL_EDITOR_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        call("doctor")


def test_an_interruption_exits_with_130(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "build_parser", _interrupted)
    assert call("doctor").code == 130


def _broken(_: str) -> None:
    raise ZeroDivisionError("on purpose")


def _interrupted(_: str) -> None:
    raise KeyboardInterrupt


def test_a_folder_without_items_is_no_pass(call: Call, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    said = call("check", "empty")
    assert said.code == 1
    assert "empty" in said.err


def test_a_database_address_that_leads_nowhere_is_one_sentence(call: Call) -> None:
    said = call("portal", "serve", "--data", "p", "--port", "0", "--db", "bogus://x")
    assert said.code == 2
    assert "--db" in said.err
    assert said.err.count("\n") == 1


def test_a_window_without_a_screen_is_one_sentence(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    said = call("gui")
    assert said.code == 2
    assert "DISPLAY" in said.err


def test_a_rule_is_explained_with_its_basis(call: Call) -> None:
    said = call("rule", "pii-01")
    assert said.code == 0
    assert "PII-01" in said.out
    assert "个人信息保护法" in said.out
    assert "转载件" in said.out  # how sure that is


def test_all_rules_are_listed(call: Call) -> None:
    assert len(call("rule").out.splitlines()) == len(json.loads(call("rule", "--json").out))


def test_a_rule_that_does_not_exist_is_told(call: Call) -> None:
    said = call("rule", "XX-99")
    assert said.code == 1
    assert "XX-99" in said.err


def _unexplained(parser: argparse.ArgumentParser, path: str) -> Iterator[str]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, below in action.choices.items():
                yield from _unexplained(below, f"{path} {name}")
        elif not action.help:
            yield f"{path}: {action.dest}"


@pytest.mark.parametrize("name", [name for name, _, _ in COMMANDS])
def test_every_argument_says_what_it_is(name: str) -> None:
    whole = build_parser(name)
    (commands,) = [a for a in whole._actions if isinstance(a, argparse._SubParsersAction)]
    assert list(_unexplained(commands.choices[name], name)) == []


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        OSError(errno.ENOMEM, "Cannot allocate memory"),
        ImportError("libQt6Gui.so.6: failed to map segment from shared object"),
        RuntimeError("can't start new thread"),
        EditorError(Code.NO_MEMORY),
    ],
)
def test_want_of_memory_is_no_bug(
    error: Exception, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(_: object) -> int:
        raise ValueError from error  # wherever it arose

    monkeypatch.setattr("editor_app.cli.rule.run", fails)
    assert main(["rule"]) == 1
    told = capsys.readouterr().err
    assert "内存不足" in told
    assert "bug" not in told
