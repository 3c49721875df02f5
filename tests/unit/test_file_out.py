"""Files for a person: whole or not at all, and never over another one unasked."""

import errno
import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.file_names import safe_name
from editor_app.services.file_out import put_files


def _code(
    target: Path, beside: Mapping[str, bytes] = MappingProxyType({}), *, replace: bool = False
) -> Code:
    with pytest.raises(EditorError) as caught:
        put_files(target, b"new", beside, replace=replace)
    return caught.value.code


def test_a_file_and_those_beside_it_are_written(tmp_path: Path) -> None:
    put_files(tmp_path / "a.md", b"text", {"media/x.png": b"dots"}, replace=False)
    assert (tmp_path / "a.md").read_bytes() == b"text"
    assert (tmp_path / "media" / "x.png").read_bytes() == b"dots"


def test_a_file_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")
    assert _code(target) is Code.FILE_EXISTS
    assert target.read_bytes() == b"old"


def test_it_is_replaced_when_that_was_asked(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")
    put_files(target, b"new", {}, replace=True)
    assert target.read_bytes() == b"new"


def test_a_file_beside_that_says_something_else_stops_all(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_bytes(b"somebody's")
    assert _code(tmp_path / "a.md", {"first.csv": b"1", "list.csv": b"ours"}) is Code.FILE_EXISTS
    assert [one.name for one in tmp_path.iterdir()] == ["list.csv"]


def test_an_equal_file_beside_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_bytes(b"same")
    put_files(tmp_path / "a.md", b"text", {"list.csv": b"same"}, replace=False)
    assert (tmp_path / "a.md").is_file()


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, Code.NO_ROOM),
        (errno.EDQUOT, Code.NO_ROOM),
        (errno.EIO, Code.FILE_UNWRITABLE),
    ],
)
def test_a_failing_disk_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: Code
) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("os.fsync", fail)
    assert _code(tmp_path / "new" / "a.docx") is code
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.docx").mkdir()
    assert _code(tmp_path / "a.docx") is Code.FILE_EXISTS
    assert _code(tmp_path / "a.docx", replace=True) is Code.FILE_UNWRITABLE


def test_a_file_where_a_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"")
    assert _code(tmp_path / "x" / "a.docx") in (Code.FILE_EXISTS, Code.FILE_UNWRITABLE)


def test_without_links_a_file_is_not_overwritten_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_source: Path, _target: Path) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr("os.link", refuse)
    put_files(tmp_path / "a.docx", b"first", {}, replace=False)
    assert _code(tmp_path / "a.docx") is Code.FILE_EXISTS
    assert (tmp_path / "a.docx").read_bytes() == b"first"


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("关于做好工作的通知", "关于做好工作的通知"),
        ("2026/2027：计划?", "2026_2027：计划_"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("con", "_con"),
        ("  . ", "file"),
        ("名\u202e单.csv", "名单.csv"),
        ("a\x00b", "ab"),
    ],
)
def test_a_label_becomes_a_name_every_system_takes(label: str, name: str) -> None:
    assert safe_name(label) == name


def test_a_long_label_is_cut_between_characters() -> None:
    name = safe_name("长" * 300 + ".csv")
    assert name.endswith("长.csv")
    assert len(name.encode()) <= 160
