"""The exported item file: what is read back is what was written."""

from pathlib import Path

import pytest

from editor_app.cli.layout import bundled_layout
from editor_app.domain.canonical import sha256_hex
from editor_app.domain.item import Attachment, BlobHash, ColumnKey, Content, Kind, UnitKey
from editor_app.exporters import item_file, web_folder
from editor_app.exporters.source import Source
from editor_app.importers.item_file import ItemFile, read_item_file
from editor_app.rendering.scene import SystemValues
from editor_app.services.file_out import put_files

SAMPLES = Path(__file__).parents[1] / "samples"
LIST, PICTURE = "名单,人数\n".encode(), b"\x89PNG dots"


def _source(content: Content, files: dict[BlobHash, bytes]) -> Source:
    return Source(content=content, layout=bundled_layout(), system=SystemValues(), data=files.get)


def _back(source: Source, folder: Path) -> ItemFile:
    written = item_file.write(source)
    put_files(folder / "item.md", written.main, written.beside, replace=False)
    return read_item_file(folder / "item.md", source.layout)


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.md")), ids=lambda path: path.stem)
def test_every_sample_survives_the_way_out_and_in(sample: Path, tmp_path: Path) -> None:
    item = read_item_file(sample, bundled_layout())
    back = _back(_source(item.content, dict(item.files)), tmp_path)
    assert back.content.digest() == item.content.digest()
    assert dict(back.files) == dict(item.files)


def _content(**changes: object) -> Content:
    layout = bundled_layout()
    told: dict[str, object] = {
        "kind": Kind("notice"),
        "unit": UnitKey(layout.portal.units[-1].key),
        "column": ColumnKey("gov_info.statutory.notices"),
        "template_version": layout.template("notice").version,
        "layout_version": layout.version,
        "fields": {"title": "通知"},
        "body": "正文。\n",
    }
    return Content(**{**told, **changes})  # type: ignore[arg-type]  # a table of fields


def _attachment(name: str, data: bytes) -> Attachment:
    return Attachment(
        name=name, sha256=BlobHash(sha256_hex(data)), size=len(data), media_type="text/csv"
    )


def test_pictures_with_captions_and_brackets_come_back(tmp_path: Path) -> None:
    hash_ = BlobHash(sha256_hex(PICTURE))
    body = f'![图\\]一](att:{hash_} "说明 \\"引\\"")\n'
    content = _content(body=body)
    assert _back(_source(content, {hash_: PICTURE}), tmp_path).content.body == body


def test_a_picture_in_a_table_of_merged_cells_comes_back(tmp_path: Path) -> None:
    hash_ = BlobHash(sha256_hex(PICTURE))
    cells = f'<tr><td colspan="2">甲<img alt="图" src="att:{hash_}"></td></tr>'
    body = f"<table>\n<colgroup><col><col></colgroup>\n<tbody>\n{cells}\n</tbody>\n</table>\n"
    back = _back(_source(_content(body=body), {hash_: PICTURE}), tmp_path)
    assert back.content.body == body
    assert dict(back.files) == {hash_: PICTURE}


def test_any_text_of_a_field_comes_back(tmp_path: Path) -> None:
    text = 'a"b\\c\n第二行\t"""\'\'\' # = [x] \x7f\u2028'
    content = _content(fields={"title": "通知", "description": text, "article20": ["a20_01"]})
    assert _back(_source(content, {}), tmp_path).content.fields == content.fields


def test_an_empty_body_stays_empty(tmp_path: Path) -> None:
    assert _back(_source(_content(body=""), {}), tmp_path).content.body == ""


def test_two_files_of_one_name_stay_two(tmp_path: Path) -> None:
    one, two = _attachment("名单.csv", LIST), _attachment("名单.csv", b"other")
    files = {one.sha256: LIST, two.sha256: b"other"}
    back = _back(_source(_content(attachments=(one, two)), files), tmp_path)
    assert [file.name for file in back.content.attachments] == ["名单.csv", "名单 (2).csv"]
    assert {file.sha256 for file in back.content.attachments} == set(files)


def test_a_name_that_climbs_stays_below_the_folder(tmp_path: Path) -> None:
    one = _attachment("../../x.csv", LIST)
    written = item_file.write(_source(_content(attachments=(one,)), {one.sha256: LIST}))
    assert [path.count("/") for path in written.beside] == [1]
    assert not any(".." in path.split("/") for path in written.beside)


def test_a_page_in_a_folder_leads_to_the_files_beside_it() -> None:
    one = _attachment("名单.csv", LIST)
    written = web_folder.write(_source(_content(attachments=(one,)), {one.sha256: LIST}))
    assert 'href="attachments/名单.csv"' in written.main.decode()
    assert set(written.beside) == {"attachments/名单.csv", "item.md"}
