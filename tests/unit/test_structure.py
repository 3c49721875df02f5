"""The shape of the code: what a reader takes in at once. The numbers only ever go down."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = ("editor_app", "tests", "packaging")
LINES_OF_A_FILE = 400
LINES_OF_A_FUNCTION, LONGEST_FUNCTION, LONG_FUNCTIONS = 40, 49, 29
METHODS_OF_A_CLASS, MOST_METHODS, LARGE_CLASSES = 15, 17, 6

Measured = tuple[int, str]


@cache
def _trees() -> tuple[tuple[str, int, ast.Module], ...]:
    found = []
    for path in sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        found.append((str(path.relative_to(ROOT)), text.count("\n"), ast.parse(text)))
    return tuple(found)


def _functions() -> Iterator[Measured]:
    for path, _, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                assert node.end_lineno is not None
                yield node.end_lineno - node.lineno + 1, f"{path}:{node.lineno} {node.name}"


def _classes() -> Iterator[Measured]:
    for path, _, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                methods = [one for one in node.body if isinstance(one, ast.FunctionDef)]
                public = sum(not one.name.startswith("_") for one in methods)
                yield public, f"{path}:{node.lineno} {node.name}"


def _over(limit: int, measured: Iterator[Measured]) -> list[Measured]:
    return sorted((one for one in measured if one[0] > limit), reverse=True)


def test_no_file_is_longer_than_one_subject() -> None:
    lengths = ((lines, path) for path, lines, _ in _trees())
    assert _over(LINES_OF_A_FILE, lengths) == []


def test_functions_that_are_too_long_become_fewer() -> None:
    long = _over(LINES_OF_A_FUNCTION, _functions())
    assert _over(LONGEST_FUNCTION, iter(long)) == []
    assert len(long) <= LONG_FUNCTIONS, long


def test_classes_that_answer_too_much_become_fewer() -> None:
    large = _over(METHODS_OF_A_CLASS, _classes())
    assert _over(MOST_METHODS, iter(large)) == []
    assert len(large) <= LARGE_CLASSES, large
