"""The receipt of a Word document adds up: every element of it has exactly one fate."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.importers.docx import read_docx
from editor_app.importers.docx_elements import accounted
from editor_app.importers.limits import Limits
from editor_app.importers.receipt import NoteKind
from tests.importers.docx_counting import elements
from tests.importers.word_files import (
    NAMESPACES,
    PNG,
    noted,
    p,
    parts,
    picture,
    r,
    read,
    relation,
    table,
    text_box,
    zipped,
)

TESTS = Path(__file__).parents[1]
MADE = (
    *sorted((TESTS / "importers" / "made_elsewhere").glob("*.docx")),
    TESTS / "files" / "made_by_office" / "letter.docx",
)
BEGIN, MIDDLE, END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)
LINKS = (
    relation("safe", "hyperlink", "https://example.gov.cn/", external=True)
    + relation("unsafe", "hyperlink", "javascript:x", external=True)
    + relation("here", "image", "media/a.png")
    + relation("away", "image", "https://example.com/a.png", external=True)
    + relation("up", "header", "header1.xml")
    + relation("empty", "footer", "footer1.xml")
)
NOTES = (
    f"<w:footnotes {NAMESPACES}>"
    f'<w:footnote w:id="0" w:type="separator">{p("—")}</w:footnote>'
    f'<w:footnote w:id="1">{p("注文一")}{table(("甲", "乙"))}</w:footnote>'
    f'<w:footnote w:id="2">{p("没有引用")}</w:footnote></w:footnotes>'
)
ENDNOTES = (
    f"<w:endnotes {NAMESPACES}>"
    f'<w:endnote w:id="1"><w:p><w:pPr><w:pPrChange/></w:pPr></w:p></w:endnote></w:endnotes>'
)
COMMENTS = (
    f'<w:comments {NAMESPACES}><w:comment w:id="0">{p("请核对")}{p("再核对")}</w:comment>'
    f'<w:comment w:id="1">{p(r("改"), properties="<w:pPrChange/>")}</w:comment></w:comments>'
)
FILES = {
    "word/media/a.png": PNG,
    "word/header1.xml": f"<w:hdr {NAMESPACES}>{p('内部资料')}{p(picture('x'))}</w:hdr>".encode(),
    "word/footer1.xml": f"<w:ftr {NAMESPACES}><w:p/></w:ftr>".encode(),
}
MARK = "<w:rPr>{}</w:rPr>"


def field(instruction: str, shown: str) -> str:
    """A field as Word writes it, in five runs."""
    told = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return f"{BEGIN}{told}{MIDDLE}{shown}{END}"


def changed_cell(change: str) -> str:
    """A table with a cell that a tracked change is about."""
    cell = f"<w:tc><w:tcPr>{change}</w:tcPr>{p('此格')}</w:tc>"
    return f"<w:tbl><w:tr>{cell}<w:tc>{p('彼格')}</w:tc></w:tr></w:tbl>"


def made(body: str) -> bytes:
    """A document with this body and everything that can stand beside it."""
    named = parts(body, LINKS, footnotes=NOTES, endnotes=ENDNOTES, comments=COMMENTS)
    return zipped({**named, **FILES})


def spoken(data: bytes) -> int:
    return accounted(read_docx(data, "a.docx", Limits()).receipt)


@pytest.mark.parametrize("file", MADE, ids=lambda file: file.stem)
def test_a_document_of_another_program_adds_up(file: Path) -> None:
    data = file.read_bytes()
    assert spoken(data) == elements(data) > 0


CASES = {
    "words": p("一"),
    "nothing": "<w:p/>",
    "a title": p("关于测试的通知", properties='<w:pStyle w:val="Title"/>') + p("正文。"),
    "a picture": p(picture("here")),
    "a picture that is elsewhere": p("字", picture("away"), picture("none")),
    "a text box": p(text_box(p("框"), "<w:p/>")),
    "a shape": p("<w:r><w:pict><v:rect/></w:pict></w:r>"),
    "a picture only an unknown wrapper holds": f"<w:what>{p(picture('here'))}</w:what>",
    "an inserted paragraph": f"<w:ins>{p('一')}</w:ins>",
    "an inserted end": p("一", properties=MARK.format("<w:ins/>")),
    "a deleted end": p("一", properties=MARK.format("<w:del/>")) + p("二"),
    "a moved end": p("一", properties=MARK.format("<w:moveFrom/>")) + p("二"),
    "a deleted picture": p(f"<w:del>{picture('here')}</w:del>"),
    "a deleted table": f"<w:del>{table(('甲', '乙'))}</w:del>",
    "a hidden picture": p(f"<w:r><w:rPr><w:vanish/></w:rPr>{picture('here')[5:]}"),
    "a change of format": p(r("字", "<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>")),
    "a table": table(("甲", "乙"), ("丙", "丁")),
    "a table in a table": table(("甲", f"<w:tc>{table(('乙', '丙'))}<w:p/></w:tc>")),
    "a frame": table((f"<w:tc>{p('一')}{p('二')}</w:tc>",)),
    "a picture in a cell": table(("甲", f"<w:tc>{p(picture('here'))}</w:tc>")),
    "a link in a cell": table(
        ("甲", f'<w:tc>{p(f"""<w:hyperlink r:id="safe">{r("链")}</w:hyperlink>""")}</w:tc>')
    ),
    "a table without rows": "<w:tbl><w:tblPr/></w:tbl>",
    "a deleted row": "<w:tbl><w:tr><w:trPr><w:ins/><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr>"
    "</w:tbl>",
    "an inserted cell": changed_cell("<w:cellIns/>"),
    "a deleted cell": changed_cell("<w:cellDel/>"),
    "a merged cell": changed_cell("<w:cellMerge/>"),
    "a deleted frame": "<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr>"
    "<w:p/></w:tc></w:tr></w:tbl>",
    "rows in a deletion": f"<w:tbl><w:del><w:tr><w:tc>{p('一')}</w:tc></w:tr></w:del></w:tbl>",
    "a link": p(f'<w:hyperlink r:id="safe">{r("链")}</w:hyperlink>'),
    "two links to one place": p(*[f'<w:hyperlink r:id="safe">{r("链")}</w:hyperlink>'] * 2),
    "a link nobody follows": p(f'<w:hyperlink r:id="unsafe">{r("链")}</w:hyperlink>'),
    "a link without words": p('<w:hyperlink r:id="safe"/>'),
    "a link without a place": p(f"<w:hyperlink>{r('链')}</w:hyperlink>"),
    "a page number": p(field("PAGE", r("1"))),
    "a link written as a field": p(field('HYPERLINK "https://example.gov.cn/"', r("链"))),
    "an entry of an index": p("一", f"{BEGIN}{END}"),
    "a field without an end": p("一", BEGIN),
    "a field in a field": p(field("IF", field("REF a", r("甲")))),
    "more fields than are followed": p(BEGIN * 70, "一"),
    "a simple field": p('<w:fldSimple w:instr="DATE"><w:r><w:t>今</w:t></w:r></w:fldSimple>'),
    "an equation": p("<m:oMathPara><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></m:oMathPara>"),
    "an equation among paragraphs": "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>",
    "an object": p('<w:r><w:object><v:shape><v:imagedata r:id="here"/></v:shape></w:object></w:r>'),
    "an embedded document": '<w:altChunk r:id="x"/>',
    "a phonetic guide": p("<w:r><w:ruby><w:rt/><w:rubyBase><w:r><w:t>字</w:t></w:r></w:rubyBase>"
    "</w:ruby></w:r>"),
    "references to notes": p("一", '<w:r><w:footnoteReference w:id="1"/></w:r>',
    '<w:r><w:endnoteReference w:id="1"/></w:r>'),
}  # fmt: skip


@pytest.mark.parametrize("body", CASES.values(), ids=CASES)
def test_a_document_adds_up(body: str) -> None:
    data = made(p("第一段话。") + body + p("最后一段话。"))
    assert spoken(data) == elements(data)


@pytest.mark.parametrize("body", CASES.values(), ids=CASES)
def test_an_element_more_is_a_fate_more(body: str) -> None:
    """The law counts what the case is about, not only what stands around it."""
    without = made(p("第一段话。") + p("最后一段话。"))
    with_it = made(p("第一段话。") + body + p("最后一段话。"))
    assert spoken(with_it) > spoken(without)


inlines = st.sampled_from(
    [
        r("字"),
        r("藏", "<w:vanish/>"),
        picture("here"),
        text_box(p("框"), table(("甲", "乙"))),
        field("PAGE", r("1")),
        field('HYPERLINK "https://example.gov.cn/"', r("链")),
        f'<w:hyperlink r:id="safe">{r("链")}</w:hyperlink>',
        '<w:r><w:footnoteReference w:id="1"/></w:r>',
        "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>",
    ]
)
wrapped = st.builds(
    lambda form, inner: form.format(inner),
    st.sampled_from(["{}", "<w:ins>{}</w:ins>", "<w:del>{}</w:del>", "<w:what>{}</w:what>"]),
    inlines,
)
properties = st.sampled_from(
    ["", MARK.format("<w:ins/>"), MARK.format("<w:del/>"), '<w:jc w:val="center"/>']
)
paragraphs = st.builds(
    lambda row, about: p(*row, properties=about), st.lists(wrapped, max_size=4), properties
)
cells = st.lists(paragraphs, min_size=1, max_size=2).map(
    lambda inner: f"<w:tc>{''.join(inner)}<w:p/></w:tc>"
)
tables = st.lists(st.tuples(cells, cells), min_size=1, max_size=2).map(lambda rows: table(*rows))
nested = st.builds(lambda inner: table((f"<w:tc>{inner}<w:p/></w:tc>", "乙")), tables)
blocks = st.builds(
    lambda form, inner: form.format(inner),
    st.sampled_from(["{}", "<w:ins>{}</w:ins>", "<w:moveFrom>{}</w:moveFrom>"]),
    paragraphs | tables | nested,
)


@settings(max_examples=150, deadline=None)
@given(st.lists(blocks | st.sampled_from(list(CASES.values())), max_size=6))
def test_any_document_adds_up(bodies: list[str]) -> None:
    data = made("".join(bodies) + p("最后一段话。"))
    assert spoken(data) == elements(data)


def test_a_link_goes_with_its_words() -> None:
    link = '<w:hyperlink r:id="safe">{}</w:hyperlink>'
    hidden = r("链", "<w:vanish/>")
    imported = read(p("第一段话。") + p(link.format(r("链"))) + p(link.format(hidden)), LINKS)
    assert [note.count for note in noted(imported, NoteKind.LINKS)] == [1]
    (dropped,) = noted(imported, NoteKind.LINK_DROPPED)
    assert (dropped.count, dropped.sample) == (1, "https://example.gov.cn/")


def test_a_deleted_cell_keeps_its_place_and_tells_its_words() -> None:
    imported = read(p("第一段话。") + changed_cell("<w:cellDel/>"))
    assert "此格" not in imported.markdown
    assert "彼格" in imported.markdown
    (deleted,) = noted(imported, NoteKind.REVISION_DELETED)
    assert deleted.sample == "此格"
