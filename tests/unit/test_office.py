"""LibreOffice as a converter: what it is given, what it leaves, how it ends."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.office.convert import Office, OfficeCancelled, find_office, require_office

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-ins are shell scripts")

Program = Callable[[str], Office]


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """Makes an office of a few lines of shell; ``$8`` is the folder for the result."""

    def make(script: str) -> Office:
        file = tmp_path / "soffice"
        file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        file.chmod(0o755)
        return Office(program=file, seconds=10)

    return make


def test_the_result_is_the_file_it_wrote(program: Program) -> None:
    office = program('mkdir -p "$9"; cp "${10}" "$9/in.pdf"')
    assert office.convert(b"text", "old.doc", "pdf") == b"text"


def test_no_folder_is_left_behind(program: Program, tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    office = program(f'pwd > "{seen}"; mkdir -p "$9"; cp "${{10}}" "$9/x"')
    office.convert(b"text", "a.docx", "pdf")
    assert not Path(seen.read_text(encoding="utf-8").strip()).exists()


def test_its_profile_forbids_macros_links_and_network(program: Program) -> None:
    office = program('mkdir -p "$9"; cat profile/user/*.xcu > "$9/x"')
    profile = office.convert(b"", "a.docx", "pdf").decode()
    assert '"DisableMacrosExecution" oor:op="fuse"><value>true' in profile
    assert '"ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1' in profile


def test_it_learns_nothing_of_the_person(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_WORD", "hush")
    office = program('mkdir -p "$9"; env > "$9/x"')
    told = office.convert(b"", "a.docx", "pdf").decode()
    assert "hush" not in told
    assert f"HOME={Path.home()}" not in told


def test_without_a_result_it_failed(program: Program) -> None:
    with pytest.raises(EditorError) as caught:
        program("exit 0").convert(b"", "a.docx", "pdf")
    assert caught.value.code is Code.OFFICE_FAILED


def test_it_has_a_time_limit_and_leaves_no_process(program: Program, tmp_path: Path) -> None:
    number = tmp_path / "pid"
    office = program(f'sleep 60 & echo $! > "{number}"; wait')
    with pytest.raises(EditorError) as caught:
        Office(program=office.program, seconds=0.5).convert(b"", "a.docx", "pdf")
    assert caught.value.code is Code.OFFICE_FAILED
    assert _ends(int(number.read_text(encoding="utf-8")))


def test_it_can_be_cancelled(program: Program) -> None:
    with pytest.raises(OfficeCancelled):
        program("sleep 60").convert(b"", "a.docx", "pdf", cancelled=lambda: True)


def test_a_result_that_is_too_large_is_refused(program: Program) -> None:
    office = program('mkdir -p "$9"; echo 12345678 > "$9/x"')
    with pytest.raises(EditorError) as caught:
        Office(program=office.program, most_bytes=4).convert(b"", "a.docx", "pdf")
    assert caught.value.code is Code.TOO_LARGE


def test_without_libreoffice_it_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_office(()) is None


def test_an_installed_one_off_the_path_is_found(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    there = tmp_path / "libreoffice24.8" / "program" / "soffice"
    there.parent.mkdir(parents=True)
    there.touch()
    found = find_office([(str(tmp_path), "libreoffice*/program/soffice")])
    assert found is not None
    assert found.program == there


@pytest.mark.slow
@pytest.mark.skipif(find_office(()) is None, reason="LibreOffice is not installed")
def test_the_real_one_makes_a_pdf() -> None:
    pdf = require_office().convert("你好\n".encode(), "a.txt", "pdf")
    assert pdf.startswith(b"%PDF-")


def _ends(process: int) -> bool:
    """Whether a killed process is gone: the kernel takes a moment to bury it."""
    end = time.monotonic() + 5
    while time.monotonic() < end:
        try:
            state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").split()[2]
        except OSError:
            return True
        if state == "Z":
            return True
    return False
