"""What the child process of files may reach: nothing, whatever the job."""

import contextlib
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from editor_app.children import child_command
from editor_app.domain.cleaning import Way
from editor_app.domain.errors import EditorError
from editor_app.domain.file_facts import Trace
from editor_app.domain.pictures import PictureOrder
from editor_app.files.child import refuse
from editor_app.files.cleaner import IsolatedCleaner
from editor_app.files.pictures import IsolatedPictures
from editor_app.files.reader import IsolatedReader
from tests.files.office_made import changed, docx, made, para, script_pdf
from tests.files.pictures_made import encoded, exif, photo

Job = Callable[[list[str]], object]
PAGE = PictureOrder(max_width=100, max_bytes=10_000)
OUTSIDE = {"x.xml": '<!DOCTYPE d SYSTEM "http://evil.example/d"><d/>'}
JOBS: dict[str, Job] = {
    "jpeg": lambda c: IsolatedPictures(command=c).prepare(
        encoded(photo(), "JPEG", exif=exif()), "a", PAGE
    ),
    "webp": lambda c: IsolatedPictures(command=c).prepare(encoded(photo(), "WEBP"), "a", PAGE),
    "tiff": lambda c: IsolatedPictures(command=c).prepare(encoded(photo(), "TIFF"), "a", PAGE),
    "unknown": lambda c: IsolatedPictures(command=c).prepare(b"%!PS-Adobe-3.0 EPSF", "a", PAGE),
    "pdf": lambda c: IsolatedReader(command=c).inspect(made("letter.pdf"), "a"),
    "script": lambda c: IsolatedReader(command=c).inspect(script_pdf(), "a"),
    "docx": lambda c: IsolatedReader(command=c).inspect(made("letter.docx"), "a"),
    "doctype": lambda c: IsolatedReader(command=c).inspect(changed(docx(para("文")), OUTSIDE), "a"),
    "xls": lambda c: IsolatedReader(command=c).inspect(made("book.xls"), "a"),
    "clean": lambda c: IsolatedCleaner(command=c).clean(
        made("letter.pdf"), "a.pdf", {Trace.AUTHOR: Way.REMOVE}
    ),
}


@pytest.mark.parametrize("event", ["open", "socket.connect", "subprocess.Popen", "ctypes.dlopen"])
def test_the_hook_refuses_what_reaches_outside(event: str) -> None:
    with pytest.raises(PermissionError):
        refuse(event, ())


def test_calls_into_the_loaded_library_pass() -> None:
    refuse("ctypes.addressof", ())


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
@pytest.mark.parametrize("job", JOBS)
def test_the_system_sees_no_file_and_no_socket_opened(job: str, tmp_path: Path) -> None:
    """RELIABILITY I-17: after its input is read a child asks the system for nothing outside."""
    log = tmp_path / "calls"
    calls = "trace=open,openat,openat2,socket,connect,execve,read"
    with contextlib.suppress(EditorError):
        JOBS[job](["strace", "-f", "-e", calls, "-o", str(log), *child_command("file")])
    lines = log.read_text(errors="replace").splitlines()
    first = next(index for index, line in enumerate(lines) if " read(0, " in line)
    assert any("openat(" in line for line in lines[:first])  # the log sees what it should
    assert [line for line in lines[first:] if re.search(r" (?!read)\w+\(", line)] == []
