"""Personal data masked in a copy: text files, workbooks and letters, and nothing else changed."""

from io import BytesIO

import docx as python_docx
import pytest

from editor_app.domain.errors import EditorError
from editor_app.files.cleaner import IsolatedCleaner
from editor_app.files.inspection import inspect
from editor_app.files.masking import mask
from tests.checks.name_lists import name_list, sheet, workbook
from tests.files.office_made import changed, docx, para

ID, MASKED = "441300190001010008", "44*************008"
WORDS = {ID: MASKED, "13800000000": "138****0000"}


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


def test_a_letter_without_such_words_says_the_same() -> None:
    letter = docx(para("正文") + para("结语"))
    assert words_of(mask(letter, "函.docx", WORDS).data) == ["正文", "结语"]


def test_a_whole_list_is_masked_in_the_child_process() -> None:
    rows = name_list(300)
    words = {row[2]: MASKED for row in rows[2:]}
    copy = IsolatedCleaner().mask(workbook({"名单": rows}), "名单.xlsx", words)
    assert words_of(copy.data).count(MASKED) == 300


@pytest.mark.parametrize("name", ["图.png", "文.pdf"])
def test_other_files_are_refused(name: str) -> None:
    with pytest.raises(EditorError):
        mask(b"%PDF-1.4", name, WORDS)
