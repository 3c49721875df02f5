"""Processes that the program starts of itself, frozen or not."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from editor_app.children import (
    CHILDREN,
    WORD,
    child_command,
    give_back_environment,
    program_command,
)
from editor_app.services.find import Hit, Query
from editor_app.services.find_child import answer, question
from tests.packaging.scripts import ROOT


def sources(word: str) -> Iterator[tuple[str, ast.AST]]:
    """Every node of every source that has this word at all: parsing them all takes seconds."""
    for file in sorted((ROOT / "editor_app").rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        if word in text:
            for node in ast.walk(ast.parse(text)):
                yield file.relative_to(ROOT).as_posix(), node


@pytest.fixture
def frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    """As PyInstaller's loader marks its programs."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/usr/lib/channel-editor/channel-editor")


def test_one_module_alone_starts_the_interpreter() -> None:
    """Elsewhere a frozen program would start itself with ``-m`` or ``-c``, and a second window.

    ``Path(sys.executable)`` asks where the program is, and may stand anywhere.
    """
    nodes = list(sources("executable"))
    places = {
        id(argument)
        for _, node in nodes
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Path"
        for argument in node.args
    }
    using = [
        file
        for file, node in nodes
        if isinstance(node, ast.Attribute)
        and id(node) not in places
        and node.attr in ("executable", "_base_executable")
        and isinstance(node.value, ast.Name)
        and node.value.id == "sys"
    ]
    assert set(using) == {"editor_app/children.py"}


def test_nothing_is_left_to_multiprocessing() -> None:
    """It starts interpreters of its own, which a frozen program has not."""
    named = [
        file
        for word in ("multiprocessing", "ProcessPoolExecutor")
        for file, node in sources(word)
        if (isinstance(node, ast.Import) and word in (alias.name for alias in node.names))
        or (isinstance(node, ast.ImportFrom) and (node.module or "") == word)
        or (isinstance(node, ast.Name) and node.id == word)
    ]
    assert named == []


@pytest.mark.parametrize("name", CHILDREN)
def test_each_child_has_a_life(name: str) -> None:
    assert callable(import_module(CHILDREN[name]).main)


def test_a_frozen_program_starts_itself_by_a_word(frozen: None) -> None:
    program = "/usr/lib/channel-editor/channel-editor"
    assert child_command("import") == [program, WORD, "import"]
    assert program_command() == [program]


def test_on_windows_children_have_streams(monkeypatch: pytest.MonkeyPatch, frozen: None) -> None:
    monkeypatch.setattr(sys, "executable", str(Path("x") / "channel-editor.exe"))
    assert child_command("file")[0] == str(Path("x") / "channel-editor-console.exe")


def test_the_word_makes_the_program_a_child() -> None:
    """The way of the frozen program, walked by the interpreter."""
    asked = question(["甲乙丙"], Query(needle="乙"))
    command = [sys.executable, "-m", "editor_app", WORD, "find"]
    ended = subprocess.run(command, input=asked, capture_output=True, cwd=ROOT, check=True)
    assert answer(ended.stdout) == (Hit(0, 1, 2, ""),)


def test_a_name_that_no_child_has_is_no_way_in() -> None:
    command = [sys.executable, "-m", "editor_app", WORD, "os"]
    ended = subprocess.run(command, capture_output=True, cwd=ROOT, check=False)
    assert ended.returncode != 0
    assert b"KeyError" in ended.stderr


def test_other_programs_get_their_own_libraries_back(frozen: None) -> None:
    environment = {
        "LD_LIBRARY_PATH": "/usr/lib/channel-editor/lib:/opt/theirs",
        "LD_LIBRARY_PATH_ORIG": "/opt/theirs",
        "HOME": "/home/lin",
    }
    give_back_environment(environment)
    assert environment == {"LD_LIBRARY_PATH": "/opt/theirs", "HOME": "/home/lin"}


def test_a_variable_of_the_loader_goes_when_there_was_none(frozen: None) -> None:
    environment = {"LD_LIBRARY_PATH": "/usr/lib/channel-editor/lib"}
    give_back_environment(environment)
    assert environment == {}


def test_the_variables_of_a_source_tree_are_its_own() -> None:
    environment = {"LD_LIBRARY_PATH": "/opt/theirs"}
    give_back_environment(environment)
    assert environment == {"LD_LIBRARY_PATH": "/opt/theirs"}
