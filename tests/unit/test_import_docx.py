"""What becomes of each thing a Word document can hold."""

from pathlib import Path

import pytest

from editor_app.domain.canonical import sha256_hex
from editor_app.importers.docx import import_docx
from editor_app.importers.receipt import NoteKind, Outcome
from editor_app.rendering.markdown_source import canonicalize
from tests.importers.word_files import (
    NAMESPACES,
    PNG,
    noted,
    p,
    picture,
    r,
    read,
    relation,
    table,
    text_box,
)

MADE_ELSEWHERE = Path(__file__).parents[1] / "importers" / "made_elsewhere"
LEAD = p("导语。")


def style(key: str, name: str, more: str = "") -> str:
    return (
        f'<w:styles {NAMESPACES}><w:style w:type="paragraph" w:styleId="{key}">'
        f'<w:name w:val="{name}"/>{more}</w:style></w:styles>'
    )


@pytest.mark.parametrize("file", sorted(MADE_ELSEWHERE.glob("*.docx")), ids=lambda f: f.stem)
def test_a_file_of_another_program_comes_out_canonical(file: Path) -> None:
    imported = import_docx(file)
    assert imported.title.endswith("通知")
    assert imported.fields["formed_on"] == "2024-11-05"
    assert canonicalize(imported.markdown) == imported.markdown


def test_two_programs_write_the_same_document_and_it_reads_the_same() -> None:
    one = import_docx(MADE_ELSEWHERE / "notice_python_docx.docx")
    other = import_docx(MADE_ELSEWHERE / "notice_python_docx_by_libreoffice.docx")
    assert (one.title, one.markdown, one.fields) == (other.title, other.markdown, other.fields)


def test_a_notice_gives_its_fields() -> None:
    imported = import_docx(MADE_ELSEWHERE / "notice_python_docx.docx")
    assert imported.title == "关于做好2024年冬季消防安全工作的通知"
    assert imported.fields == {
        "doc_no": "东高管办〔2024〕18号",
        "recipients": "各街道办事处，各有关单位",
        "formed_on": "2024-11-05",
        "publisher": "东屿高新区管委会办公室",
        "openness": "active",
        "attachment_names": ["检查表", "联系人名单"],
    }


def test_nested_lists_and_raised_letters_of_libreoffice_are_read() -> None:
    markdown = import_docx(MADE_ELSEWHERE / "notice_libreoffice.docx").markdown
    assert "1. 甲项\n2. 乙项" in markdown
    assert "脚注<sup>1</sup>。" in markdown


def test_a_heading_takes_its_level_from_the_style() -> None:
    body = LEAD + p("总体要求", properties='<w:pStyle w:val="H2"/>')
    assert "### 总体要求" in read(body, styles=style("H2", "heading 2")).markdown


def test_a_heading_takes_its_level_from_the_outline_level_of_a_base_style() -> None:
    more = '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'
    body = LEAD + p("要求", properties='<w:pStyle w:val="X"/>')
    assert "#### 要求" in read(body, styles=style("X", "自定义", more)).markdown


def test_a_heading_below_the_fourth_level_becomes_one_of_the_fourth() -> None:
    imported = read(LEAD + p("细目", properties='<w:outlineLvl w:val="6"/>'))
    assert "##### 细目" in imported.markdown
    assert noted(imported, NoteKind.DEEP_HEADING)


def test_typed_chinese_numbers_make_headings() -> None:
    body = LEAD + p("一、总体要求") + p("（一）工作目标") + p("（二）这是一句完整的话。")
    assert read(body).markdown == (
        "导语。\n\n## 一、总体要求\n\n### （一）工作目标\n\n（二）这是一句完整的话。\n"
    )


def test_marks_of_words_are_kept() -> None:
    body = p(
        "甲",
        r("粗", "<w:b/>"),
        "乙",
        r("斜", "<w:i/>"),
        "丙",
        r("2", '<w:vertAlign w:val="superscript"/>'),
        r("3", '<w:vertAlign w:val="subscript"/>'),
        "。",
    )
    assert read(LEAD + body).markdown.endswith("甲**粗**乙*斜*丙<sup>2</sup><sub>3</sub>。\n")


def test_bold_switched_off_is_not_bold() -> None:
    assert "**" not in read(LEAD + p(r("字", '<w:b w:val="0"/>'), "。")).markdown


def test_a_link_is_kept_with_its_address() -> None:
    body = LEAD + p(f'<w:hyperlink r:id="L">{r("门户")}</w:hyperlink>', "。")
    links = relation("L", "hyperlink", "https://www.example.gov.cn/", external=True)
    assert "[门户](https://www.example.gov.cn/)。" in read(body, links).markdown


def test_a_link_field_is_a_link() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK '
        '"https://a.cn/" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{r("门户")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert "见[门户](https://a.cn/)。" in read(LEAD + p("见", field, "。")).markdown


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "\\\\host\\a"])
def test_a_link_elsewhere_than_the_web_loses_its_address_and_keeps_its_words(address: str) -> None:
    body = LEAD + p(f'<w:hyperlink r:id="L">{r("这里")}</w:hyperlink>')
    imported = read(body, relation("L", "hyperlink", address, external=True))
    assert imported.markdown.endswith("\n\n这里\n")
    assert noted(imported, NoteKind.LINK_DROPPED)[0].sample == address


def test_a_table_keeps_its_cells() -> None:
    assert read(LEAD + table(("序号", "单位"), ("1", "消防|大队"))).markdown.endswith(
        "| 序号 | 单位 |\n| --- | --- |\n| 1 | 消防\\|大队 |\n"
    )


def test_a_table_in_a_cell_becomes_text_of_the_cell() -> None:
    inner = f"<w:tc>{table(('内一', '内二'), ('内三', '内四'))}{p()}</w:tc>"
    imported = read(LEAD + table(("甲", inner), ("乙", "丙")))
    assert "| 甲 | 内一 内二 <br>内三 内四 |" in imported.markdown
    assert noted(imported, NoteKind.NESTED_TABLE)


def test_a_table_of_one_cell_is_a_frame() -> None:
    imported = read(LEAD + table(("框里的话。",)))
    assert imported.markdown == "导语。\n\n框里的话。\n"
    assert noted(imported, NoteKind.FRAME_TABLE)


def test_a_picture_is_taken_with_its_alternative_text() -> None:
    imported = read(
        LEAD + p(picture("P", "现场 检查")),
        relation("P", "image", "media/x.png"),
        {"word/media/x.png": PNG},
    )
    assert imported.markdown.endswith(f"![现场 检查](att:{sha256_hex(PNG)})\n")
    assert [(file.name, file.media_type) for file in imported.files] == [
        ("image1.png", "image/png")
    ]


def test_a_picture_no_browser_shows_becomes_words() -> None:
    imported = read(
        LEAD + p(picture("P", "图")),
        relation("P", "image", "media/x.emf"),
        {"word/media/x.emf": b"\x01\0\0\0emf"},
    )
    assert imported.markdown.endswith("〔图片〕\n")
    assert noted(imported, NoteKind.PICTURE_UNREADABLE)[0].sample == "图"
    assert imported.files == ()


def test_a_picture_outside_the_file_is_listed_and_never_fetched() -> None:
    target = "//host/share/x.png"
    imported = read(LEAD + p(picture("P")), relation("P", "image", target, external=True))
    assert noted(imported, NoteKind.OUTSIDE)[0].sample == target
    assert "〔图片〕" in imported.markdown


def test_a_template_on_a_server_is_listed_and_never_fetched() -> None:
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + relation("T", "attachedTemplate", "http://evil.example/t.dotm", external=True)
        + "</Relationships>"
    )
    imported = read(
        LEAD,
        files={"word/_rels/settings.xml.rels": rels.encode()},
        settings=f"<w:settings {NAMESPACES}/>",
    )
    assert noted(imported, NoteKind.OUTSIDE)[0].sample == "http://evil.example/t.dotm"


def test_a_text_box_is_read_once() -> None:
    imported = read(LEAD + p("正文。", text_box(p("框中文字。"))))
    assert imported.markdown == "导语。\n\n正文。\n\n框中文字。\n"
    assert noted(imported, NoteKind.TEXT_BOX)[0].count == 1


def test_tracked_insertions_stay_and_deletions_go_with_a_note() -> None:
    body = p(
        "共",
        f"<w:ins>{r('八')}</w:ins>",
        "<w:del><w:r><w:delText>七</w:delText></w:r></w:del>",
        "项。",
    )
    imported = read(LEAD + body)
    assert imported.markdown.endswith("共八项。\n")
    assert noted(imported, NoteKind.REVISION_DELETED)[0].sample == "七"
    assert noted(imported, NoteKind.REVISION_DELETED)[0].place == 2
    assert noted(imported, NoteKind.REVISION_INSERTED)


def test_a_place_counts_paragraphs_those_in_cells_included() -> None:
    body = LEAD + table(("甲", "乙"), ("丙", "丁")) + p(r("删", "<w:strike/>"), "。")
    assert noted(read(body), NoteKind.STRIKE)[0].place == 6


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    body = p("前半，", properties="<w:rPr><w:del/></w:rPr>") + p("后半。")
    assert read(LEAD + body).markdown.endswith("\n\n前半，后半。\n")


def test_a_moved_text_stands_only_where_it_went() -> None:
    body = p(f"<w:moveFrom>{r('移动。')}</w:moveFrom>") + p(f"<w:moveTo>{r('移动。')}</w:moveTo>")
    assert read(LEAD + body).markdown == "导语。\n\n移动。\n"


def test_hidden_text_is_dropped_and_noted() -> None:
    imported = read(LEAD + p("看得见", r("看不见", "<w:vanish/>"), "。"))
    assert imported.markdown.endswith("看得见。\n")
    assert noted(imported, NoteKind.HIDDEN_TEXT)[0].sample == "看不见"


def test_comments_are_dropped_and_noted() -> None:
    comments = f"<w:comments {NAMESPACES}><w:comment>{p('请核对')}</w:comment></w:comments>"
    imported = read(LEAD, comments=comments)
    assert noted(imported, NoteKind.COMMENT)[0].sample == "请核对"


def test_headers_are_dropped_and_noted() -> None:
    imported = read(LEAD, header=f"<w:hdr {NAMESPACES}>{p('内部资料')}</w:hdr>")
    assert noted(imported, NoteKind.HEADER_FOOTER)[0].sample == "内部资料"


def test_an_equation_leaves_its_signs_as_words() -> None:
    imported = read(LEAD + p("<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>"))
    assert imported.markdown.endswith("〔公式：a+b〕\n")
    assert noted(imported, NoteKind.EQUATION)


def test_an_embedded_object_leaves_a_placeholder() -> None:
    ole = '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'
    imported = read(LEAD + p("见", ole, "。"))
    assert imported.markdown.endswith("见〔嵌入对象〕。\n")
    assert noted(imported, NoteKind.EMBEDDED)[0].sample == "Excel.Sheet.12"


def test_a_line_break_stays_inside_its_paragraph() -> None:
    assert "甲<br>乙" in read(LEAD + p("甲", "<w:r><w:br/></w:r>", "乙。")).markdown


def test_page_breaks_tabs_indents_and_empty_paragraphs_are_counted() -> None:
    page = '<w:r><w:br w:type="page"/></w:r>'
    imported = read(LEAD + p("　　甲", "<w:r><w:tab/></w:r>", "乙。") + p() + p(page))
    assert imported.markdown.endswith("\n\n甲 乙。\n")
    assert [
        sum(note.count for note in noted(imported, kind))
        for kind in (
            NoteKind.TAB,
            NoteKind.INDENT,
            NoteKind.EMPTY_PARAGRAPH,
            NoteKind.PAGE_BREAK,
        )
    ] == [1, 1, 2, 1]


def test_a_known_symbol_becomes_its_character_and_an_unknown_one_a_geta() -> None:
    known = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
    unknown = '<w:r><w:sym w:font="Wingdings" w:char="F021"/></w:r>'
    imported = read(LEAD + p("甲", known, unknown, "。"))
    assert imported.markdown.endswith("甲☑〓。\n")
    assert noted(imported, NoteKind.SYMBOL)[0].count == 1


def test_a_phonetic_guide_stands_in_brackets() -> None:
    ruby = f"<w:r><w:ruby><w:rt>{r('yǔ')}</w:rt><w:rubyBase>{r('屿')}</w:rubyBase></w:ruby></w:r>"
    assert "东屿（yǔ）区。" in read(LEAD + p("东", ruby, "区。")).markdown


def test_a_content_control_and_unknown_wrappers_hide_nothing() -> None:
    body = f"<w:sdt><w:sdtContent>{p('控件。')}</w:sdtContent></w:sdt>"
    inner = f"<w:smartTag>{r('标签')}</w:smartTag><w:new>{r('新物')}</w:new>"
    assert read(LEAD + body + p(inner)).markdown == "导语。\n\n控件。\n\n标签新物\n"


def test_lines_of_contents_are_dropped_and_noted() -> None:
    body = LEAD + p("一、总则1", properties='<w:pStyle w:val="T"/>')
    imported = read(body, styles=style("T", "toc 1"))
    assert imported.markdown == "导语。\n"
    assert noted(imported, NoteKind.CONTENTS)[0].sample == "一、总则1"


def test_strict_open_xml_reads_the_same() -> None:
    from_office = read(LEAD + p(r("粗", "<w:b/>"), "。"))
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = f'<w:document xmlns:w="{main}"><w:body>{LEAD}{p(r("粗", "<w:b/>"), "。")}</w:body>'
    strict = strict.replace(main, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    other = read("", files={"word/document.xml": f"{strict}</w:document>".encode()})
    assert other.markdown == from_office.markdown


def test_macros_are_noted_and_dropped() -> None:
    imported = read(
        LEAD, relation("M", "vbaProject", "vbaProject.bin"), {"word/vbaProject.bin": b"x"}
    )
    (note,) = noted(imported, NoteKind.MACROS)
    assert note.outcome is Outcome.DROPPED


def form(data: str) -> str:
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
    return f'{begin}<w:r><w:fldChar w:fldCharType="end"/></w:r>'


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        ("<w:checkBox><w:checked/></w:checkBox>", "☑"),
        ('<w:checkBox><w:default w:val="1"/></w:checkBox>', "☑"),
        ('<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>', "□"),
        (
            '<w:ddList><w:result w:val="1"/><w:listEntry w:val="甲"/><w:listEntry w:val="乙"/>'
            "</w:ddList>",
            "乙",
        ),
    ],
)
def test_what_is_ticked_or_chosen_in_a_form_is_shown(data: str, shown: str) -> None:
    assert read(LEAD + p("选：", form(data), "。")).markdown.endswith(f"选：{shown}。\n")


def test_a_picture_in_a_header_is_noted() -> None:
    imported = read(LEAD, header=f"<w:hdr {NAMESPACES}>{p(picture('P'))}</w:hdr>")
    assert noted(imported, NoteKind.HEADER_FOOTER)[0].sample == "〔图片〕"


def test_a_document_inside_the_document_leaves_a_placeholder() -> None:
    imported = read(LEAD + '<w:altChunk r:id="A"/>')
    assert imported.markdown.endswith("〔嵌入文件〕\n")
    assert noted(imported, NoteKind.EMBEDDED)[0].sample == "A"
