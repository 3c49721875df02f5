"""Items as text files: front matter, body, files beside them, and what is wrong with them."""

from pathlib import Path

import pytest

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.layout import Layout
from editor_app.domain.layout_pack import parse_pack
from editor_app.importers.item_file import read_item_file
from tests.fakes.workstation import BUNDLED

SAMPLES = Path(__file__).parents[1] / "samples"


@pytest.fixture(scope="module")
def layout() -> Layout:
    return parse_pack(BUNDLED)


def test_every_sample_is_read(layout: Layout) -> None:
    for file in sorted(SAMPLES.glob("*.md")):
        assert read_item_file(file, layout).content.title, file.name


def test_the_notice_takes_its_fields_from_the_file_beside_it(layout: Layout) -> None:
    content = read_item_file(SAMPLES / "notice-2017.md", layout).content
    assert content.kind == "policy_document"
    assert content.text("doc_no") == "惠仲委办函〔2017〕104号"
    assert content.body.startswith("各园区，各镇（街道），区直各单位：")


def test_a_local_picture_is_taken_in_by_its_hash(layout: Layout) -> None:
    item = read_item_file(SAMPLES / "01-news.md", layout)
    picture = (SAMPLES / "media" / "fire-check.png").read_bytes()
    assert f"(att:{sha256_hex(picture)})" in item.content.body
    assert item.files[item.content.blobs()[0]] == picture


def test_a_picture_outside_the_folder_is_left_alone(layout: Layout, tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(b"\x89PNG")
    inner = tmp_path / "inner"
    inner.mkdir()
    file = inner / "item.md"
    file.write_text('+++\nkind = "news"\n+++\n![x](../secret.png)\n', encoding="utf-8")
    item = read_item_file(file, layout)
    assert not item.files
    assert "../secret.png" in item.content.body


def test_a_published_date_in_a_draft_counts_as_set_by_hand(layout: Layout) -> None:
    item = read_item_file(SAMPLES / "13-consultation-violations.md", layout)
    assert item.published_at is None
    assert item.content.text("published_at") == "2026-11-02T09:00:00"


def test_arguments_win_over_the_file(layout: Layout) -> None:
    item = read_item_file(SAMPLES / "01-news.md", layout, column="special", unit="kcj")
    assert item.content.column == "special"
    assert item.content.unit == "kcj"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("+++\nkind = \n+++\nx\n", Code.FILE_UNREADABLE),
        ('+++\nkind = "nothing"\n+++\nx\n', Code.UNKNOWN_TEMPLATE),
        ('+++\nkind = "news"\ncolumn = "nowhere"\n+++\nx\n', Code.UNKNOWN_COLUMN),
        ('+++\nkind = "news"\nattachments = [1]\n+++\nx\n', Code.FILE_UNREADABLE),
        ("no front matter at all\n", Code.FILE_UNREADABLE),
    ],
)
def test_what_is_wrong_is_named(layout: Layout, tmp_path: Path, text: str, code: Code) -> None:
    file = tmp_path / "item.md"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(EditorError) as caught:
        read_item_file(file, layout)
    assert caught.value.code is code


def test_bytes_that_are_no_text_are_refused(layout: Layout, tmp_path: Path) -> None:
    file = tmp_path / "item.md"
    file.write_bytes(b"\xff\xfe\x00\x01")
    with pytest.raises(EditorError) as caught:
        read_item_file(file, layout)
    assert caught.value.code is Code.FILE_UNREADABLE


def test_a_huge_file_is_refused_with_the_limit(layout: Layout, tmp_path: Path) -> None:
    file = tmp_path / "item.md"
    file.write_bytes(b"a" * (5 * 1024 * 1024 + 1))
    with pytest.raises(EditorError) as caught:
        read_item_file(file, layout)
    assert caught.value.params["limit"] == "5 MB"
