"""Reading real folders: what lies beside a document, and what bad files are refused for."""

import os
import sys
from pathlib import Path

import pytest

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import EditorError
from editor_app.importers.beside import Surroundings
from editor_app.importers.reader import IsolatedReader
from editor_app.services.import_folder import MOST_FILES, choose
from tests.importers.mixed_folder import BAD, GOOD, OLE, fill
from tests.importers.word_files import PNG

READER = IsolatedReader()


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fill(tmp_path_factory.mktemp("old") / "site")


def reason(path: Path, reader: IsolatedReader = READER) -> str:
    with pytest.raises(EditorError) as caught:
        reader.read(path)
    return str(caught.value.params["reason"])


@pytest.mark.parametrize(("name", "expected"), [(n, why) for n, (_, why) in BAD.items()])
def test_each_bad_file_is_refused_by_its_own_reason(mixed: Path, name: str, expected: str) -> None:
    assert reason(mixed / name) == expected


@pytest.mark.parametrize("name", [name for name in GOOD if not name.endswith(".txt")])
def test_a_good_file_among_bad_ones_is_read(mixed: Path, name: str) -> None:
    read = READER.read(mixed / name)
    assert read.title
    assert read.markdown
    assert read.sha256 == sha256_hex(GOOD[name])


def test_a_folder_gives_documents_and_no_companions(mixed: Path) -> None:
    chosen = choose([mixed], READER.reads)
    assert {path.name for path in chosen.files} == {*GOOD, *BAD}
    assert chosen.passed_over == 2  # the picture and the lock file; 附件 is a folder of its own


def test_a_file_named_twice_is_taken_once(mixed: Path) -> None:
    chosen = choose([mixed / "通知.docx", mixed], READER.reads)
    assert [path.name for path in chosen.files].count("通知.docx") == 1


def test_a_link_in_a_folder_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "x.md").symlink_to("/etc/passwd")
    assert choose([tmp_path], READER.reads).files == ()


def test_too_many_files_are_refused_with_the_limit(tmp_path: Path) -> None:
    for number in range(MOST_FILES + 1):
        (tmp_path / f"{number}.md").touch()
    with pytest.raises(EditorError) as caught:
        choose([tmp_path], READER.reads)
    assert caught.value.params["limit"] == str(MOST_FILES)


def test_a_folder_given_as_a_file_is_refused(tmp_path: Path) -> None:
    assert reason(tmp_path) == "missing"


@pytest.mark.skipif(sys.platform != "linux", reason="names are text there")
def test_a_name_in_an_old_encoding_is_read_as_words(tmp_path: Path) -> None:
    for name in ("关于.txt", "表.docx"):
        place = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name.encode("gb18030")))
        place.write_bytes("关于停水的说明\n今天晚上停水。\n".encode())
    told, misnamed = sorted(tmp_path.iterdir(), key=lambda path: path.suffix, reverse=True)
    assert READER.read(told).name == "关于.txt"
    with pytest.raises(EditorError) as caught:
        READER.read(misnamed)
    assert caught.value.params["file"] == "表.docx"


def test_pictures_beside_a_text_come_with_it(tmp_path: Path) -> None:
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "a.png").write_bytes(PNG)
    file = tmp_path / "a.md"
    file.write_text("# 标题\n\n![图](media/a.png)\n", encoding="utf-8")
    read = READER.read(file)
    assert [one.data for one in read.pictures] == [PNG]
    assert f"att:{sha256_hex(PNG)}" in read.markdown


@pytest.mark.parametrize("address", ["../secret.png", "/etc/hostname", "link.png", "a.md"])
def test_nothing_outside_the_folder_is_taken(tmp_path: Path, address: str) -> None:
    (tmp_path / "secret.png").write_bytes(PNG)
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    file = folder / "a.md"
    file.write_text(f"# 标题\n\n![图]({address})\n", encoding="utf-8")
    read = READER.read(file)
    assert read.pictures == ()
    assert address in read.markdown


def test_attachments_are_found_by_the_name_the_text_gives_them(tmp_path: Path) -> None:
    (tmp_path / "附件").mkdir()
    (tmp_path / "附件" / "检查表.xlsx").write_bytes(b"table")
    file = tmp_path / "a.txt"
    file.write_text("关于检查的通知\n请按表检查。\n附件：检查表\n", encoding="utf-8")
    read = READER.read(file)
    assert [one.name for one in read.attachments] == ["检查表.xlsx"]
    assert read.named_attachments == ("检查表",)


@pytest.mark.parametrize("suffix", [".doc", ".wps"])
def test_an_old_file_without_libreoffice_is_told_what_to_do(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"a{suffix}"
    file.write_bytes(OLE + b"\0" * 600)
    with pytest.raises(EditorError) as caught:
        IsolatedReader(find=lambda: None).read(file)
    assert caught.value.params["reason"] == "needs-office"
    assert ".docx" in str(caught.value.params["problem_zh"])


def test_an_old_name_on_a_new_file_is_no_case_for_libreoffice(tmp_path: Path) -> None:
    file = tmp_path / "a.doc"
    file.write_bytes(b"plain words")
    assert reason(file, IsolatedReader(find=lambda: None)) == "misnamed"


def page_file(folder: Path, *sources: str) -> Path:
    """A page as a browser saves it, with a folder of its pictures."""
    (folder / "通知_files").mkdir(parents=True)
    (folder / "通知_files" / "图 1.png").write_bytes(PNG)
    shown = "".join(f'<p>正文。</p><p><img alt="图示" src="{source}"></p>' for source in sources)
    file = folder / "通知.html"
    file.write_text(f"<!DOCTYPE html><html><body>{shown}</body></html>", encoding="utf-8")
    return file


@pytest.mark.parametrize(
    "source", ["通知_files/图 1.png", "./%E9%80%9A%E7%9F%A5_files/%E5%9B%BE%201.png?v=2#top"]
)
def test_pictures_beside_a_saved_page_come_with_it(tmp_path: Path, source: str) -> None:
    read = READER.read(page_file(tmp_path, source, source))
    assert [one.data for one in read.pictures] == [PNG]
    assert read.markdown.count(f"![图示](att:{sha256_hex(PNG)})") == 2
    assert [line.count for line in read.receipt if line.kind == "pictures"] == [2]
    assert not [line for line in read.receipt if line.kind == "picture-missing"]


HOSTILE = (
    *("../secret.png", "通知_files/../../secret.png", "%2e%2e/secret.png", "..%2fsecret.png"),
    *("通知_files/../通知_files/图 1.png", "通知_files/link.png", "folder-link/secret.png"),
    *("{root}/secret.png", "file://{root}/secret.png", "FILE:secret.png", "//host/share/a.png"),
    *("\\\\host\\share\\a.png", "C:\\secret.png", "c:/secret.png", "beside:通知_files/图 1.png"),
    *("通知.html", "通知_files", "通知_files/none.png", "通知_files/words.png", "", "%00", "%25"),
    *("https://example.com/a.png", "图 1.png%00.png", "x" * 5000),
)


@pytest.mark.parametrize("source", HOSTILE, ids=range(len(HOSTILE)))
def test_a_saved_page_reaches_nothing_else(tmp_path: Path, source: str) -> None:
    (tmp_path / "secret.png").write_bytes(PNG)
    folder = tmp_path / "site"
    file = page_file(folder, source.replace("{root}", str(tmp_path)))
    (folder / "通知_files" / "link.png").symlink_to(tmp_path / "secret.png")
    (folder / "folder-link").symlink_to(tmp_path)
    (folder / "通知_files" / "words.png").write_bytes(b"no picture")
    read = READER.read(file)
    assert read.pictures == ()
    assert "〔图片：图示〕" in read.markdown
    assert "![" not in read.markdown
    assert [line.count for line in read.receipt if line.kind == "picture-missing"] == [1]
    assert not [line for line in read.receipt if line.kind == "pictures"]


def test_a_picture_too_large_to_show_stays_beside_the_page(tmp_path: Path) -> None:
    file = page_file(tmp_path, "通知_files/图 1.png")
    size = (100_000).to_bytes(4) * 2
    bomb = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + size + b"\0" * 40
    (tmp_path / "通知_files" / "图 1.png").write_bytes(bomb)
    assert READER.read(file).pictures == ()


@pytest.mark.parametrize("place", ["../secret.png", "%2e%2e/secret.png", "/etc/hostname"])
def test_a_place_is_judged_again_when_the_child_names_it(tmp_path: Path, place: str) -> None:
    (tmp_path / "secret.png").write_bytes(PNG)
    file = page_file(tmp_path / "site")
    text, _, files = Surroundings(file).page_pictures(f"![图](beside:{place})\n", ())
    assert (text, files) == ("〔图片：图〕\n", ())
