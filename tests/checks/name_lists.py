"""Name lists as units attach them: workbooks of thousands of rows, made here."""

from collections.abc import Iterable, Sequence
from random import Random
from xml.sax.saxutils import escape

from tests.files.office_made import relations, zipped

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)

Rows = Iterable[Sequence[str]]


def id_number(chance: Random) -> str:
    """An ID number that passes its check and belongs to nobody: born on 1 January 1900."""
    head = f"44130019000101{chance.randrange(1000):03d}"
    total = sum(int(digit) * weight for digit, weight in zip(head, _WEIGHTS, strict=True))
    return head + "10X98765432"[total % 11]


def name_list(rows: int, seed: int = 1) -> list[list[str]]:
    """Title, heads and rows of a list of households."""
    chance = Random(seed)
    listed = [["困难家庭救助名单"], ["序号", "姓名", "身份证号", "联系电话", "住址", "金额"]]
    for number in range(1, rows + 1):
        phone = f"13800{chance.randrange(1_000_000):06d}"
        home = f"榆荫路{number}号{chance.randrange(1, 9)}栋{chance.randrange(101, 909)}室"
        listed.append([str(number), "测试甲", id_number(chance), phone, home, "1200"])
    return listed


def workbook(
    sheets: dict[str, Rows], *, hidden: frozenset[str] = frozenset(), **parts: str
) -> bytes:
    """A workbook of inline texts; further parts by name, ``__`` for ``/``."""
    names = list(sheets)
    state = dict.fromkeys(hidden, ' state="hidden"')
    listed = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}" r:id="r{n}"{state.get(name, "")}/>'
        for n, name in enumerate(names, start=1)
    )
    more = {key.replace("__", "/").replace("_DOT_", "."): told for key, told in parts.items()}
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{_TYPES}"><Default Extension="xml"'
            f' ContentType="application/xml"/><Override PartName="/xl/workbook.xml"'
            f' ContentType="{_BOOK}"/></Types>',
            "_rels/.rels": relations(("r1", "officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_R}"><sheets>{listed}</sheets>'
            "</workbook>",
            "xl/_rels/workbook.xml.rels": relations(
                *(
                    (f"r{n}", "worksheet", f"worksheets/sheet{n}.xml")
                    for n, _ in enumerate(names, 1)
                )
            ),
            **{
                f"xl/worksheets/sheet{n}.xml": sheet(sheets[name])
                for n, name in enumerate(names, start=1)
            },
            **more,
        }
    )


def sheet(rows: Rows, after: str = "") -> str:
    """A sheet; ``after`` stands behind its rows."""
    told = "".join(
        f'<row r="{n}">' + "".join(_cell(n, at, words) for at, words in enumerate(row)) + "</row>"
        for n, row in enumerate(rows, start=1)
    )
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{told}</sheetData>{after}</worksheet>'


def _cell(row: int, at: int, words: str) -> str:
    place = f'r="{chr(65 + at)}{row}"'
    if words.isdecimal() and len(words) <= 15:  # as Excel keeps them
        return f"<c {place}><v>{words}</v></c>"
    return f'<c {place} t="inlineStr"><is><t>{escape(words)}</t></is></c>'
