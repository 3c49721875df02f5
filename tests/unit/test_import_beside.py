"""Files beside a document: taken from its own folder, and nothing else is even asked for."""

import sys
from pathlib import Path

import pytest

from editor_app.importers.beside import Surroundings
from tests.importers.word_files import PNG

OUTSIDE = ["//host/share/x.png", "/etc/hostname.png", "../x.png", "media/../../x.png"]


@pytest.fixture
def document(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "media").mkdir(parents=True)
    (folder / "media" / "x.png").write_bytes(PNG)
    (tmp_path / "x.png").write_bytes(PNG)
    document = folder / "通知.md"
    document.write_text("正文", encoding="utf-8")
    return document


def test_a_picture_in_the_folder_is_taken_in(document: Path) -> None:
    markdown, files = Surroundings(document).pictures("![图](media/x.png)")
    assert markdown == f"![图](att:{files[0].sha256})"
    assert files[0].data == PNG


def test_captions_and_tables_of_html_keep_their_pictures(document: Path) -> None:
    for before, behind in (("![甲\\]乙](", ' "题")'), ('<td><img alt="图" src="', '"></td>')):
        markdown, files = Surroundings(document).pictures(f"{before}media/x.png{behind}")
        assert markdown == f"{before}att:{files[0].sha256}{behind}"


@pytest.mark.parametrize("target", OUTSIDE)
def test_no_path_outside_is_looked_at(
    document: Path, target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    around, resolve, looked = Surroundings(document), Path.resolve, list[Path]()

    def noted(path: Path, strict: bool = False) -> Path:
        looked.append(path)
        return resolve(path, strict)

    monkeypatch.setattr(Path, "resolve", noted)
    assert around.pictures(f"![图]({target})") == (f"![图]({target})", ())
    assert looked == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_a_link_that_leads_out_is_not_followed(document: Path) -> None:
    (document.parent / "y.png").symlink_to(document.parents[1] / "x.png")
    assert Surroundings(document).pictures("![图](y.png)")[1] == ()
