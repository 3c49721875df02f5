"""The child process: what it answers, what stops it, and what it cannot reach."""

import contextlib
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from editor_app.children import child_command
from editor_app.domain.errors import Code, EditorError
from editor_app.importers.child import refuse_outside
from editor_app.importers.front import import_file
from editor_app.importers.isolation import ImportCancelled, import_isolated
from editor_app.importers.limits import MEGABYTE, Limits
from tests.importers.word_files import PNG, p, parts, picture, relation, zipped

posix = pytest.mark.skipif(sys.platform == "win32", reason="no resource limits on Windows")


def script(code: str) -> list[str]:
    """A child that runs this code instead of the importers."""
    return [sys.executable, "-I", "-c", code]


def reason(path: Path, limits: Limits | None = None, command: list[str] | None = None) -> str:
    with pytest.raises(EditorError) as caught:
        import_isolated(path, limits, command=command)
    return str(caught.value.params["reason"])


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    body = p("关于测试的通知") + p("各单位：") + p("正文。") + p(picture("P", "图"))
    entries = {**parts(body, relation("P", "image", "x.png")), "word/x.png": PNG}
    file = tmp_path / "通知.docx"
    file.write_bytes(zipped(entries))
    return file


@pytest.fixture
def long_document(tmp_path: Path) -> Path:
    signs = random.Random(7).choices([chr(0x4E00 + i) for i in range(3000)], k=1_200_000)
    texts = ["".join(signs[i : i + 12]) for i in range(0, len(signs), 12)]
    file = tmp_path / "long.docx"
    file.write_bytes(zipped(parts("".join(p(f"{text}。") for text in texts))))
    return file


def test_the_child_answers_what_the_importer_gives(notice: Path) -> None:
    imported = import_isolated(notice)
    assert imported == import_file(notice)
    assert imported.title == "关于测试的通知"
    assert imported.files[0].data == PNG


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "关于测试的通知\n\n各单位：\n　　正文。\n"),
        ("a.md", '+++\ntitle = "题"\n+++\n正文。\n'),
        ("a.html", "<html><body><h1>题</h1><p>正文。</p></body></html>"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_every_format_is_read_behind_the_bars(
    name: str, text: str, encoding: str, tmp_path: Path
) -> None:
    file = tmp_path / name
    file.write_bytes(text.encode(encoding))
    imported = import_isolated(file)
    assert imported == import_file(file)
    assert "正文。" in imported.markdown


def test_a_refusal_comes_through_with_its_words(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(PNG)
    with pytest.raises(EditorError) as caught:
        import_isolated(file)
    assert caught.value.code is Code.FILE_UNREADABLE
    assert caught.value.params["reason"] == "misnamed"
    assert "扩展名 .docx 不符" in str(caught.value.params["problem_zh"])


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert reason(tmp_path / "none.docx") == "missing"


def test_a_file_over_the_limit_is_refused(notice: Path) -> None:
    assert reason(notice, Limits(file_bytes=100)) == "file-size"


@pytest.mark.slow
def test_a_hundred_thousand_paragraphs_are_read_within_the_limits(long_document: Path) -> None:
    assert import_isolated(long_document).markdown.count("\n\n") == 99_999


@posix
def test_a_child_over_its_memory_is_refused(long_document: Path) -> None:
    told = reason(long_document, Limits(memory_bytes=110 * MEGABYTE))
    assert told in ("memory", "crashed")  # libxml2 may fall over before it says so


def test_a_child_that_takes_too_long_is_ended(notice: Path) -> None:
    endless = script("import sys\nwhile True: pass")
    assert reason(notice, Limits(seconds=0.3), endless) == "time"


def test_a_child_that_crashes_is_a_sentence(notice: Path) -> None:
    assert reason(notice, command=script("import os; os.abort()")) == "crashed"


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"rubbish",
        b"\0\0\0\0\0\0\0\x02[]",
        b"\0\0\0\0\0\0\0\x02{}",
        b"\xff" * 8,
        b'\0\0\0\0\0\0\0\x18{"refused": 1,"params":1}',
    ],
)
def test_a_child_that_answers_nonsense_is_not_believed(notice: Path, answer: bytes) -> None:
    code = f"import sys; sys.stdout.buffer.write({answer!r})"
    assert reason(notice, command=script(code)) == "crashed"


def test_a_child_that_answers_without_end_is_stopped(notice: Path) -> None:
    endless = script("import sys\nwhile True: sys.stdout.buffer.write(b'x' * 65536)")
    assert reason(notice, Limits(answer_bytes=MEGABYTE), endless) == "expanded"


def test_an_import_can_be_called_off(notice: Path) -> None:
    endless = script("while True: pass")
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 2

    with pytest.raises(ImportCancelled):
        import_isolated(notice, cancelled=cancelled, command=endless)


@pytest.mark.parametrize(
    "event",
    ["open", "socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "os.remove"],
)
def test_the_hook_refuses_what_reaches_outside(event: str) -> None:
    with pytest.raises(PermissionError):
        refuse_outside(event, ())


@pytest.mark.parametrize(
    "attempt",
    [
        "open('/etc/passwd')",
        "__import__('os').open('/etc/passwd', 0)",
        "socket.socket()",
        "socket.create_connection(('127.0.0.1', 9))",
        "subprocess.run(['true'])",
        "__import__('os').system('true')",
    ],
)
def test_behind_the_hook_nothing_can_be_opened(attempt: str) -> None:
    *begin, root = child_command("import")
    code = (
        "import sys, socket, subprocess; sys.path.insert(0, sys.argv[1])\n"
        "from editor_app.importers.child import refuse_outside\n"
        "sys.addaudithook(refuse_outside)\n"
        f"try:\n    {attempt}\nexcept PermissionError:\n    print('refused')\n"
    )
    done = subprocess.run([*begin[:-1], code, root], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "refused"


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
@pytest.mark.parametrize("kind", ["docx", "html", "txt", "doctype", "outside"])
def test_the_system_sees_no_file_and_no_socket_opened(
    kind: str, notice: Path, tmp_path: Path
) -> None:
    """RELIABILITY I-17: after its input is read a child asks the system for nothing outside."""
    files = {
        "docx": ("a.docx", notice.read_bytes()),
        "html": ("a.html", "<body><img src='//host/x.png'><p>文。</p>".encode("gb18030")),
        "txt": ("a.txt", "文。".encode("gb18030")),
        "doctype": (
            "a.docx",
            zipped({**parts(""), "x.xml": b'<!DOCTYPE d SYSTEM "http://evil.example/d"><d/>'}),
        ),
        "outside": (
            "a.docx",
            zipped(parts(p("文。"), relation("S", "styles", "file:///etc/passwd", external=True))),
        ),
    }
    name, data = files[kind]
    (tmp_path / name).write_bytes(data)
    log = tmp_path / "calls"
    calls = "trace=open,openat,openat2,socket,connect,execve,read"
    watched = ["strace", "-f", "-e", calls, "-o", str(log), *child_command("import")]
    with contextlib.suppress(EditorError):
        import_isolated(tmp_path / name, command=watched)
    lines = log.read_text(errors="replace").splitlines()
    first = next(index for index, line in enumerate(lines) if " read(0, " in line)
    assert any("openat(" in line for line in lines[:first])  # the log sees what it should
    assert [line for line in lines[first:] if re.search(r" (?!read)\w+\(", line)] == []
