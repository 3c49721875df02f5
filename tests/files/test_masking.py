"""Personal data masked in a copy: text files, workbooks and letters, and nothing else changed."""

from collections.abc import Callable
from io import BytesIO

import docx as python_docx
import pypdfium2
import pytest
from PIL.PngImagePlugin import PngInfo

from editor_app.checks.file_kinds import kind_of
from editor_app.checks.folding import without_unseen
from editor_app.domain.cleaning import MASKABLE
from editor_app.domain.errors import EditorError
from editor_app.files.cleaner import IsolatedCleaner
from editor_app.files.inspection import inspect
from editor_app.files.masking import mask
from tests.checks.name_lists import name_list, sheet, workbook
from tests.files.office_made import changed, docx, para, parts_of, zipped
from tests.files.pictures_made import encoded, exif, opened, photo

ID, MASKED = "441300190001010008", "44*************008"
WORDS = {ID: MASKED, "13800000000": "138****0000"}


def run(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


def words_of(data: bytes) -> list[str]:
    return [cell for one in inspect(data, "附件").passages for cell in one.cells]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_text_file_keeps_its_encoding(encoding: str) -> None:
    data = f"姓名,证件\r\n测试甲,{ID}\r\n".encode(encoding)
    assert mask(data, "名单.csv", WORDS).data == data.decode(encoding).replace(ID, MASKED).encode(
        encoding
    )


def test_numbers_in_cells_become_masked_texts() -> None:
    book = mask(workbook({"名单": [["电话"], ["13800000000"], ["1200"]]}), "名单.xlsx", WORDS).data
    assert words_of(book) == ["名单", "电话", "138****0000", "1200"]


def test_hidden_sheets_and_headers_are_masked_too() -> None:
    book = workbook({"公开": [["无"]], "底稿": [[ID]]}, hidden=frozenset({"底稿"}))
    around = sheet([["无"]], f"<headerFooter><oddHeader>&amp;L {ID}</oddHeader></headerFooter>")
    book = changed(book, {"xl/worksheets/sheet1.xml": around})
    assert ID not in "".join(words_of(mask(book, "名单.xlsx", WORDS).data))


def test_a_number_in_several_runs_is_masked() -> None:
    runs = "".join(f"<w:r><w:t>{part}</w:t></w:r>" for part in ("证件4413", "0019000101", "0008。"))
    letter = mask(docx(para("正文") + para(runs)), "函.docx", WORDS).data
    assert words_of(letter) == ["正文", f"证件{MASKED}。"]
    assert python_docx.Document(BytesIO(docx(para("正文")))).paragraphs[0].text == "正文"


@pytest.mark.parametrize("sign", ["\u200b", "\u00ad", "\ufeff", "\u2060"])
@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("名单.csv", lambda told: f"姓名,证件\n甲\u200b,{told}\n".encode()),
        ("函.docx", lambda told: docx(para(run(told[:5]) + run(told[5:])))),
        ("名单.xlsx", lambda told: workbook({"名单": [["证件"], [told]]})),
    ],
)
def test_signs_of_no_width_in_a_number_do_not_save_it(
    sign: str, name: str, made: Callable[[str], bytes]
) -> None:
    copy = mask(made(ID[:6] + sign + ID[6:12] + sign + ID[12:]), name, WORDS).data
    told = "".join(words_of(copy))
    assert MASKED in told
    assert ID not in without_unseen(told)
    assert ("甲\u200b" in told) == name.endswith("csv")  # what is not masked stays as it was


def test_a_text_of_broken_signs_is_read_back_too() -> None:
    """Readers take half a sign at the end for a question mark; strict decoding gives up."""
    with pytest.raises(EditorError) as caught:
        mask(f"证件{ID}".encode("utf-16") + b"\0", "名单.csv", WORDS)
    assert caught.value.params["reason"] == "left"


def test_a_letter_without_such_words_says_the_same() -> None:
    letter = docx(para("正文") + para("结语"))
    assert words_of(mask(letter, "函.docx", WORDS).data) == ["正文", "结语"]


def test_a_whole_list_is_masked_in_the_child_process() -> None:
    """The numbers below 联系电话 are numbers, not texts: each cell is rewritten."""
    rows = name_list(300)
    words = {row[2]: MASKED for row in rows[2:]} | {row[3]: "138****0000" for row in rows[2:]}
    copy = IsolatedCleaner().mask(workbook({"名单": rows}), "名单.xlsx", words)
    assert words_of(copy.data).count(MASKED) == 300
    assert words_of(copy.data).count("138****0000") == 300


@pytest.mark.parametrize("name", ["图.png", "文.pdf"])
def test_other_and_broken_files_are_refused(name: str) -> None:
    with pytest.raises(EditorError):
        mask(b"%PDF-1.4", name, WORDS)


@pytest.mark.parametrize(
    "part",
    {
        "xl/pivotCache/pivotCacheRecords1.xml": f'<r><s v="{ID}"/></r>',
        "xl/drawings/drawing1.xml": f"<d><p><r><t>{ID[:9]}</t></r><r><t>{ID[9:]}</t></r></p></d>",
        "xl/charts/chart1.xml": f"<c><pt><v>{ID}</v></pt></c>",
        "customXml/item1.xml": f"<data>{ID}</data>",
        "docProps/app.xml": f"<p><TitlesOfParts><v><s>{ID}</s></v></TitlesOfParts></p>",
    }.items(),
    ids=lambda one: str(one[0]),
)
def test_words_are_masked_in_every_part_they_are_found_in(part: tuple[str, str]) -> None:
    book = changed(workbook({"名单": [["无"]]}), dict([part]))
    assert ID in "".join(words_of(book))
    copy = mask(book, "名单.xlsx", WORDS).data
    assert ID not in "".join(words_of(copy))
    assert MASKED in parts_of(copy)[part[0]].decode()


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_picture_loses_what_it_says_beside_its_pixels(kind: str) -> None:
    told = PngInfo()
    told.add_itxt("Comment", ID)
    tags = exif()
    tags[0x010E] = ID
    data = encoded(photo(40, 30), kind, exif=tags, **({"pnginfo": told} if kind == "PNG" else {}))
    name = f"照片.{kind.lower()}"
    assert ID in "".join(words_of(data))
    copy = mask(data, name, WORDS).data
    assert words_of(copy) == []
    assert opened(copy).size == (40, 30)
    assert kind_of(name) in MASKABLE


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (zipped({"里/信.docx": docx(para(ID))}), "资料.zip", "not-cleanable"),
        (
            docx(para("文"), word__embeddings__b_DOT_xlsx=workbook({"表": [[ID]]})),
            "函.docx",
            "left",
        ),
    ],
)
def test_a_copy_that_would_still_say_it_is_refused(data: bytes, name: str, reason: str) -> None:
    with pytest.raises(EditorError) as caught:
        mask(data, name, WORDS)
    assert caught.value.params["reason"] == reason


# ---------------------------------------------------------------- PDF


def pdf(*pages: str, turned: int = 0, before: str = "") -> bytes:
    """Pages of 400 x 200 points with one line of 20 points each."""
    fonts = "/Resources << /Font << /F 1 0 R >> >>"
    parts = ["1 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Courier >> endobj"]
    kids = []
    for at, words in enumerate(pages):
        drawn = f"BT {before} /F 20 Tf 20 100 Td ({words}) Tj ET"
        stream, page = 10 + 2 * at, 11 + 2 * at
        parts.append(f"{stream} 0 obj << /Length {len(drawn)} >> stream\n{drawn}\nendstream endobj")
        parts.append(
            f"{page} 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Rotate {turned}"
            f" {fonts} /Contents {stream} 0 R >> endobj"
        )
        kids.append(f"{page} 0 R")
    parts.append(
        f"2 0 obj << /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >> endobj"
        " 3 0 obj << /Type /Catalog /Pages 2 0 R >> endobj"
    )
    return ("%PDF-1.4\n" + "\n".join(parts) + "\ntrailer << /Root 3 0 R >>\n%%EOF\n").encode()


def covered(data: bytes, x: float, y: float) -> bool:
    """Whether a bar lies there, in points from the lower left corner of an unturned page."""
    image = pypdfium2.PdfDocument(data)[0].render(scale=2).to_pil().convert("L")
    return bool(image.getpixel((int(2 * x), int(2 * (200 - y)))) < 80)


def test_a_page_with_such_words_becomes_a_picture_with_bars() -> None:
    source = pdf(f"No {ID}.", "second page")
    copy = mask(source, "文.pdf", WORDS).data
    assert "second page" in "".join(words_of(copy))
    assert ID not in "".join(words_of(copy))
    assert ID.encode() not in copy
    # Courier: 12 points each; "No 44" is shown, what follows is covered at any height of a letter
    middle = 20 + 12 * (3 + 2 + 6)
    assert covered(copy, middle, 98)
    assert covered(copy, middle, 112)
    assert not covered(copy, 20 + 12 * (3 + 18) + 3, 112)  # the full stop behind it


def test_pages_that_are_turned_are_covered_where_the_words_are() -> None:
    upright, turned = (mask(pdf(f"No {ID}.", turned=n), "文.pdf", WORDS).data for n in (0, 180))
    image = pypdfium2.PdfDocument(turned)[0].render(scale=2).to_pil().convert("L").rotate(180)
    straight = pypdfium2.PdfDocument(upright)[0].render(scale=2).to_pil().convert("L")
    at = (2 * (20 + 12 * 11), 2 * (200 - 105))
    assert image.getpixel(at) < 80
    assert straight.getpixel(at) < 80


def test_words_behind_a_scan_are_refused_with_what_to_do() -> None:
    with pytest.raises(EditorError) as told:
        mask(pdf(ID, before="3 Tr"), "扫描.pdf", WORDS)
    assert "原文件" in str(told.value.params["problem_zh"])


def test_the_window_offers_to_mask_a_pdf() -> None:
    assert "pdf" in MASKABLE


def test_the_child_masks_a_pdf_too() -> None:
    copy = IsolatedCleaner().mask(pdf(ID), "文.pdf", WORDS)
    assert copy.data == mask(pdf(ID), "文.pdf", WORDS).data
