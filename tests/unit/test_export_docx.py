"""The Word document: parts of an official letter, properties, pictures, and the page of 22 × 28."""

import zipfile
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image as Pixels

from editor_app.cli.layout import bundled_layout
from editor_app.domain.canonical import Json, sha256_hex
from editor_app.domain.item import Attachment, BlobHash, ColumnKey, Content, Kind, UnitKey
from editor_app.exporters import docx, pdf
from editor_app.exporters.print_html import print_job
from editor_app.exporters.source import Source
from editor_app.importers.docx import read_docx
from editor_app.importers.item_file import read_item_file
from editor_app.importers.limits import Limits
from editor_app.office.convert import find_office
from editor_app.rendering.scene import SystemValues
from editor_app.rendering.serialize import serialize
from editor_app.rendering.tree import Alignment, Document, Inlines, Span, Table, Text
from tests.unit.docx_reading import lines, noted, opened, styles

SAMPLES = Path(__file__).parents[1] / "samples"
needs_office = pytest.mark.skipif(find_office() is None, reason="LibreOffice is not installed")


def _source(
    body: str,
    fields: dict[str, Json] | None = None,
    kind: str = "notice",
    files: dict[BlobHash, bytes] | None = None,
    attachments: tuple[Attachment, ...] = (),
) -> Source:
    layout = bundled_layout()
    content = Content(
        kind=Kind(kind),
        unit=UnitKey(layout.portal.units[0].key),
        column=ColumnKey("x"),
        template_version="1",
        layout_version=layout.version,
        fields={"title": "关于测试的通知", **(fields or {})},
        body=body,
        attachments=attachments,
    )
    data = (files or {}).get
    return Source(content=content, layout=layout, system=SystemValues(), data=data)


def _styles(source: Source) -> list[tuple[str, str]]:
    return styles(opened(docx.write(source).main))


def _sample(name: str) -> Source:
    item = read_item_file(SAMPLES / name, bundled_layout())
    return Source(
        content=item.content,
        layout=bundled_layout(),
        system=SystemValues(),
        data=dict(item.files).get,
    )


def _picture(kind: str = "PNG", size: tuple[int, int] = (2000, 100)) -> bytes:
    made = BytesIO()
    Pixels.new("RGB", size, "teal").save(made, kind)
    return made.getvalue()


def test_the_parts_of_the_notice_stand_in_their_order() -> None:
    shown = _styles(_sample("notice-2017.md"))
    assert shown[0] == ("发文字号", "惠仲委办函〔2017〕104号")
    assert shown[1][0] == "Title"
    assert shown[2] == ("主送机关", "各园区，各镇（街道），区直各单位：")
    assert shown[-2:] == [
        ("发文机关署名", "仲恺高新区管委会办公室"),
        ("成文日期", "2017年5月18日"),
    ]
    assert [text for style, text in shown if style == "Heading 1"] == [
        "一、总体要求",
        "二、实施步骤",
        "三、保障措施",
    ]


def test_what_the_text_of_a_letter_lacks_comes_from_its_fields() -> None:
    fields: dict[str, Json] = {
        "recipients": "各镇",
        "publisher": "管委会",
        "formed_on": "2026-01-05",
    }
    shown = _styles(_source("正文。\n", fields))
    assert shown[1:] == [
        ("主送机关", "各镇："),
        ("公文正文", "正文。"),
        ("发文机关署名", "管委会"),
        ("成文日期", "2026年1月5日"),
    ]


def test_attachments_are_listed_above_the_signature() -> None:
    two = tuple(
        Attachment(name=name, sha256=BlobHash(name * 32), size=1, media_type="text/csv")
        for name in ("名单.csv", "表.csv")
    )
    shown = _styles(_source("正文。\n\n管委会\n\n2026年1月5日\n", attachments=two))
    assert [text for _, text in shown[2:]] == [
        "附件：1. 名单\n2. 表",
        "管委会",
        "2026年1月5日",
    ]


def test_an_annex_above_the_signature_signs_nothing() -> None:
    text = "附件：1.甲\n\n2.登记表\n\n管委会\n\n2026年1月5日\n"
    placed = {text: style for style, text in _styles(_source(text))}
    assert placed["2.登记表"] != placed["管委会"]


def test_what_a_letter_issues_begins_on_a_page_of_its_own() -> None:
    document = opened(docx.write(_sample("02-policy-document.md")).main)
    opening = [p.text for p in document.paragraphs if p.paragraph_format.page_break_before]
    assert opening == ["东屿高新区科技型企业研发投入补助办法（试行）"]


def test_news_is_no_letter() -> None:
    fields: dict[str, Json] = {"publisher": "管委会", "formed_on": "2026-01-05"}
    shown = _styles(_source("以下：\n\n正文。\n", fields, kind="news"))
    assert [style for style, _ in shown] == ["Title", "公文正文", "公文正文"]


def _cells(*words: str) -> tuple[Inlines, ...]:
    return tuple((Text(text=word),) if word else () for word in words)


TABLE = Table(
    header=_cells("镇街", "户数", ""),
    rows=(_cells("", "城镇", "农村"), _cells("陈江", "12", "30")),
    alignments=(Alignment.NONE, Alignment.RIGHT, Alignment.RIGHT),
    header_rows=2,
    spans=(Span(row=0, column=0, height=2), Span(row=0, column=1, width=2)),
    widths=(50, 25, 25),
)


def test_merged_cells_stay_merged_and_header_rows_are_repeated() -> None:
    (table,) = opened(
        docx.write(_source(serialize(Document(blocks=(TABLE,))), kind="news")).main
    ).tables
    assert table.cell(0, 0)._tc is table.cell(1, 0)._tc
    assert table.cell(0, 1)._tc is table.cell(0, 2)._tc
    assert [row._tr.find(".//{*}tblHeader") is not None for row in table.rows] == [
        True,
        True,
        False,
    ]
    assert [cell.text for cell in table.rows[2].cells] == ["陈江", "12", "30"]


def test_tables_of_fields_are_tables_of_the_document() -> None:
    document = opened(docx.write(_sample("08-annual-report.md")).main)
    assert len(document.tables) >= 1
    assert all(len(table.rows) > 1 for table in document.tables)


def test_a_picture_has_its_words_and_fits_the_page() -> None:
    data = _picture()
    hash_ = BlobHash(sha256_hex(data))
    body = f'![检查现场](att:{hash_} "图1 现场")\n'
    document = opened(docx.write(_source(body, files={hash_: data})).main)
    (shape,) = document.inline_shapes
    assert shape._inline.docPr.get("descr") == "检查现场"
    assert shape.width.mm == pytest.approx(156, abs=0.1)
    assert shape.width / shape.height == pytest.approx(20, rel=0.01)
    assert ("Caption", "图1 现场") in styles(document)


def test_pictures_between_words_and_in_cells_are_shown() -> None:
    data = _picture()
    address = f"![现场](att:{sha256_hex(data)})"
    body = f"前{address}后{address}\n\n| 甲 | 乙{address} |\n| --- | --- |\n| 一 | 二 |\n"
    source = _source(body, files={BlobHash(sha256_hex(data)): data})
    drawn = opened(docx.write(source).main).element.body.findall(".//{*}docPr")
    assert [one.get("id") for one in drawn] == ["1", "2", "3"]
    assert {one.get("descr") for one in drawn} == {"现场"}
    assert len(print_job(source).pictures) == 3
    lost = "".join(lines(opened(docx.write(_source(body)).main)))
    assert "前〔图片：现场〕后〔图片：现场〕" in lost
    assert "att:" not in lost


def test_a_picture_word_cannot_show_is_turned_into_one_it_can() -> None:
    data = _picture("WEBP", (20, 10))
    hash_ = BlobHash(sha256_hex(data))
    source = _source(f"![x](att:{hash_})\n", files={hash_: data})
    assert len(opened(docx.write(source).main).inline_shapes) == 1


@pytest.mark.parametrize("data", [None, b"", b"\x89PNG broken", b"<svg/>"])
def test_a_picture_that_is_not_there_leaves_its_words(data: bytes | None) -> None:
    hash_ = BlobHash("0" * 64)
    files = {} if data is None else {hash_: data}
    source = _source(f"![检查现场](att:{hash_})\n", files=files, kind="news")
    assert list(lines(opened(docx.write(source).main)))[1:] == ["〔图片：检查现场〕"]


def test_links_are_hyperlinks_and_files_of_the_item_are_words() -> None:
    body = '[甲](https://www.gov.cn/ "提示")、[乙](/x/y)、[丙](att:' + "0" * 64 + ")\n"
    document = opened(docx.write(_source(body, kind="news")).main)
    links = document.paragraphs[1].hyperlinks
    site = bundled_layout().portal.site_domain
    assert [(link.text, link.url) for link in links] == [
        ("甲", "https://www.gov.cn/"),
        ("乙", f"https://{site}/x/y"),
    ]
    assert document.paragraphs[1].text == "甲、乙、丙"


def test_a_link_that_is_repeated_is_noted_once() -> None:
    body = "[甲](https://www.gov.cn/)、[乙](https://www.gov.cn/)、[丙](https://www.gov.cn/c)\n"
    part = opened(docx.write(_source(body, kind="news")).main).part
    outside = sorted(one.target_ref for one in part.rels.values() if one.is_external)
    assert outside == ["https://www.gov.cn/", "https://www.gov.cn/c"]


NOTED = "甲[^1]，乙[^2]。\n\n[^1]: 见[网站](https://a.gov.cn/)\n\n[^2]: 注**二**\n"


def test_notes_are_footnotes_of_word() -> None:
    file = docx.write(_source(NOTED, kind="news")).main
    with zipfile.ZipFile(BytesIO(file)) as package:
        assert package.read("word/document.xml").count(b"<w:footnoteReference ") == 2
        assert b"https://a.gov.cn/" in package.read("word/_rels/footnotes.xml.rels")
        assert b"<w:footnotePr>" in package.read("word/settings.xml")
    assert noted(file).split() == ["见网站", "注二"]
    assert read_docx(file, "a.docx", Limits()).markdown == NOTED


def test_a_text_without_notes_has_no_part_for_them() -> None:
    file = docx.write(_source("甲。\n", kind="news")).main
    assert b"footnote" not in b"".join(
        zipfile.ZipFile(BytesIO(file)).read(name)
        for name in ("word/document.xml", "word/settings.xml", "[Content_Types].xml")
    )


def test_print_without_word_has_the_notes_at_the_end() -> None:
    html = print_job(_source(NOTED, kind="news")).html
    assert "甲<sup>[1]</sup>，乙<sup>[2]</sup>。" in html
    assert html.index("[1] 见") < html.index("[2] 注") < html.index("</body>")


@needs_office
def test_the_printed_page_shows_the_notes() -> None:
    printed = pdf.write(_source(NOTED, kind="news"))
    assert printed.exact
    text = "".join(pdf.pdf_text(printed.main).split())
    assert text.index("甲1，乙2。") < text.index("见网站") < text.index("注二")


def test_the_file_tells_nothing_of_who_wrote_it_and_when() -> None:
    data = docx.write(_sample("01-news.md")).main
    told = opened(data).core_properties
    assert (told.author, told.last_modified_by, told.comments) == ("", "", "")
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert {entry.date_time[0] for entry in package.infolist()} == {1980}
        assert not [name for name in package.namelist() if "thumbnail" in name or "app.xml" in name]
        assert b"python-docx" not in b"".join(package.read(name) for name in package.namelist())


def test_no_font_is_embedded_and_each_has_another_to_fall_back_on() -> None:
    with zipfile.ZipFile(BytesIO(docx.write(_sample("01-news.md")).main)) as package:
        fonts = package.read("word/fontTable.xml").decode()
        assert fonts.count("<w:altName") == fonts.count("<w:font ") == 5
        assert not [name for name in package.namelist() if name.startswith("word/fonts")]


@pytest.mark.slow
@needs_office
def test_a_page_holds_22_lines_of_28_characters() -> None:
    """Measured on the page LibreOffice prints, with whatever fonts this computer has."""
    filler = "\n\n".join("永" * 28 * 10 for _ in range(8)) + "\n"
    printed = pdf.write(_source(filler, kind="news"))
    assert printed.exact
    document = pdfium.PdfDocument(printed.main)
    width, height = document[1].get_size()
    assert (width / 72 * 25.4, height / 72 * 25.4) == pytest.approx((210, 297), abs=0.5)
    rows = [row for row in document[1].get_textpage().get_text_range().split() if "永" in row]
    assert len(rows) == 22
    assert max(map(len, rows)) == 28
    assert sum(len(row) == 28 for row in rows) >= 18  # the others begin or end a paragraph
    document.close()


@pytest.mark.slow
@needs_office
def test_the_printed_notice_reads_like_the_item() -> None:
    printed = pdf.write(_sample("notice-2017.md"))
    assert printed.exact
    text = "".join(pdf.pdf_text(printed.main).split())
    assert "—1—" in text
    assert "仲恺高新区管委会办公室2017年5月18日" in text


def test_a_page_without_the_words_is_not_exact() -> None:
    source = _source("一人\n", kind="news")
    printed = BytesIO()
    document = pdfium.PdfDocument.new()
    document.new_page(595, 842)
    document.save(printed)
    assert not pdf.reads_like(printed.getvalue(), source)
