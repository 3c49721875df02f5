"""The log helps to find a mistake and holds nothing of what people write."""

import logging
from pathlib import Path

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.logs import start_log

CANARY = "尚未公开的正文"


def failing() -> None:
    """Fail twice, both times quoting what was worked on."""
    try:
        int(CANARY)
    except ValueError as first:
        raise EditorError(Code.FILE_UNREADABLE, file=CANARY) from first


@pytest.fixture
def written(tmp_path: Path) -> str:
    file = start_log(tmp_path)
    log = logging.getLogger("editor_app")
    try:
        failing()
    except EditorError:
        log.exception("it failed")
    for handler in list(log.handlers):
        log.removeHandler(handler)
        handler.close()
    return file.read_text(encoding="utf-8")


def test_the_text_that_was_worked_on_is_not_in_the_log(written: str) -> None:
    assert CANARY not in written


def test_the_place_and_kind_of_every_cause_are_in_the_log(written: str) -> None:
    assert "in failing" in written
    assert "ValueError" in written
    assert "EditorError file-unreadable" in written
