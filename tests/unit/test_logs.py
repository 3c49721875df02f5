"""The log helps to find a mistake and holds nothing of what people write."""

import logging
import re
import subprocess
import sys
from pathlib import Path

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.logs import SharedLog, log_files, start_log

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


_WRITES = """
import logging, sys
from pathlib import Path
from editor_app import logs

logs._BYTES = 20_000
logs.start_log(Path(sys.argv[1]))
log = logging.getLogger("editor_app.x")
for number in range(1500):
    log.info("line %d of %d", number, int(sys.argv[2]))
"""


def test_two_processes_share_one_log_and_no_line_is_torn(tmp_path: Path) -> None:
    """The demonstration beside the window: each once wrote on in files the other had put aside."""
    running = [
        subprocess.Popen(
            (sys.executable, "-c", _WRITES, str(tmp_path), str(who)),
            cwd=Path(__file__).parents[2],
            stderr=subprocess.PIPE,
        )
        for who in (1, 2)
    ]
    assert [one.communicate(timeout=60)[1] for one in running] == [b"", b""]
    files = log_files(tmp_path)
    assert len(files) == 6
    assert all(one.stat().st_size < 21_000 for one in files)
    lines = [line for one in files for line in one.read_text(encoding="utf-8").splitlines()]
    assert all(re.fullmatch(r"\S+ \S+ INFO editor_app.x line \d+ of [12]", one) for one in lines)
    newest = files[0].read_text(encoding="utf-8") + files[1].read_text(encoding="utf-8")
    assert "line 1499 of" in newest


def test_what_cannot_be_written_is_not_printed_either(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """``logging`` prints the line with its arguments; a desktop keeps what is printed."""
    start_log(tmp_path)
    log = logging.getLogger("editor_app")
    handler = log.handlers[0]
    assert isinstance(handler, SharedLog)
    handler.close()
    handler.stream = (tmp_path / "channel-editor.log").open("r", encoding="utf-8")
    log.warning("a line of %s", CANARY)
    handler.close()
    log.removeHandler(handler)
    assert capsys.readouterr().err == ""
