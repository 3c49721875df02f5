"""What is inside archives and OFD files: found with its place; bombs end as facts."""

import os
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from editor_app.domain.file_facts import (
    FileFacts,
    Trace,
    Unread,
    as_text,
    from_text,
    may_tell_more,
)
from editor_app.files.inspection import inspect
from editor_app.files.reader import IsolatedReader
from editor_app.office.convert import Office, find_office
from tests.checks.asking import NEWS, ask, in_context, sample, with_files
from tests.checks.name_lists import workbook
from tests.checks.test_personal_files import found, places
from tests.files.office_made import docx, made, para, parts_of, relations, script_pdf, zipped

ID = "441300190001010008"
_OFD = 'xmlns:ofd="http://www.ofdspec.org/2016"'


def ofd(*pages: str, author: str = "") -> bytes:
    """Two text objects on one line for a page of "a|b"."""
    objects = [
        "".join(
            f'<ofd:TextObject Boundary="{30 * at} 40 30 5"><ofd:TextCode X="0" Y="4">{words}'
            "</ofd:TextCode></ofd:TextObject>"
            for at, words in enumerate(page.split("|"))
        )
        for page in pages
    ]
    listed = "".join(
        f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(pages))
    )
    return zipped(
        {
            "OFD.xml": f"<ofd:OFD {_OFD}><ofd:DocBody><ofd:DocInfo><ofd:Author>{author}"
            "</ofd:Author></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
            "Doc_0/Document.xml": f"<ofd:Document {_OFD}><ofd:Pages>{listed}</ofd:Pages>"
            "</ofd:Document>",
            **{
                f"Doc_0/Pages/Page_{n}/Content.xml": f"<ofd:Page {_OFD}><ofd:Content><ofd:Layer>"
                f"{told}</ofd:Layer></ofd:Content></ofd:Page>"
                for n, told in enumerate(objects)
            },
        }
    )


def look(data: bytes, name: str = "资料.zip") -> FileFacts:
    facts = inspect(data, name)
    assert from_text(as_text(facts)) == facts
    return facts


def nested(data: bytes, times: int) -> bytes:
    for _ in range(times):
        data = zipped({"里.zip": data})
    return data


# ---------------------------------------------------------------- found, with its place


def test_a_list_inside_an_archive_is_found_in_its_cell() -> None:
    book = workbook({"名单": [["姓名", "身份证号"], ["测试乙", ID]]})
    assert places(zipped({"附/名单.xlsx": book}), "资料.zip") == ["附/名单.xlsx › 名单!B2"]


def test_a_letter_in_an_archive_in_an_archive_is_found() -> None:
    inner = zipped({"信.docx": docx(para(f"<w:r><w:t>{ID}</w:t></w:r>"))})
    assert places(zipped({"里.zip": inner}), "外.zip") == ["里.zip › 信.docx › 第 1 段"]


def test_a_table_of_text_in_an_archive_has_cells() -> None:
    assert places(zipped({"表.csv": f"姓名,身份证号\n测试乙,{ID}\n"}), "a.zip") == ["表.csv › B2"]


def test_the_name_of_a_file_inside_is_looked_at() -> None:
    (finding,) = found(zipped({f"{ID}.txt": "无"}), "a.zip")
    assert ID in finding.excerpt


def test_names_that_old_windows_wrote_are_readable() -> None:
    data = zipped({"xxxxxxxx.txt": ID}).replace(b"xxxxxxxx", "名单名单".encode("gb18030"))
    assert places(data, "a.zip") == ["名单名单.txt › 第 1 段"]


def test_macros_and_programs_inside_are_found() -> None:
    facts = look(zipped({"a.docm": "x", "b.txt": b"MZ\x90\0", "c.exe": "x"}))
    macros, programs = facts.get(Trace.MACROS), facts.get(Trace.PROGRAMS)
    assert macros is not None
    assert programs is not None
    assert [spot.words for spot in programs.spots] == ["b.txt", "c.exe"]


def test_an_archive_with_a_program_is_refused_by_name() -> None:
    data = zipped({"安装/c.exe": "x"})
    one = with_files(sample(NEWS), {"资料.zip": data})
    (finding,) = ask("ATT-01", in_context(one, file_facts=lambda _: look(data)))
    assert "安装/c.exe" in finding.message_zh


def test_scripts_and_authors_inside_come_with_their_file() -> None:
    facts = look(zipped({"a.pdf": script_pdf(), "信.docx": made("letter.docx")}))
    assert facts.get(Trace.SCRIPTS)
    author = facts.get(Trace.AUTHOR)
    assert author is not None
    assert author.spots[0].inside == "信.docx"


def test_marks_of_secrecy_and_wrong_words_are_found_in_files_with_their_place() -> None:
    words = para("<w:r><w:t>机密★10年，残废人</w:t></w:r>")
    data = docx(para("<w:r><w:t>文</w:t></w:r>") + words)
    one = in_context(with_files(sample(NEWS), {"信.docx": data}), file_facts=lambda _: look(data))
    for rule in ("GK-09", "TXT-03"):
        finding = ask(rule, one)[0]
        assert finding.location.where == "信.docx"
        assert finding.facts["place"] == "（第 2 段）"


def test_links_to_closed_domains_in_files_are_found() -> None:
    old, new = "http://old.example.gov.cn/a", "https://www.example.gov.cn/a"
    text = docx(para(f"<w:r><w:t>见{old}，{new}</w:t></w:r>"))
    target = relations(("r9", "hyperlink", old), external=True)
    clicked = docx(para("<w:r><w:t>见</w:t></w:r>"), word___rels__document_DOT_xml_DOT_rels=target)
    for data, place in ((text, "（第 1 段）"), (clicked, f"（{old}）")):
        one = with_files(sample(NEWS), {"信.docx": data})
        facts = look(data)
        (finding,) = ask("LNK-01", in_context(one, file_facts=lambda _, told=facts: told))
        assert (finding.excerpt, finding.facts["place"]) == (old, place)


# ---------------------------------------------------------------- OFD


def test_a_number_cut_into_pieces_is_found_on_its_page() -> None:
    assert places(ofd("公告", f"身份证号{ID[:6]}|{ID[6:]}"), "公告.ofd") == ["第 2 页"]


def test_an_ofd_names_its_author() -> None:
    facts = look(ofd("公告", author="测试甲"))
    assert facts.unread is None
    author = facts.get(Trace.AUTHOR)
    assert author is not None
    assert author.spots[0].words == "测试甲"


# ---------------------------------------------------------------- bad archives


def bomb() -> bytes:
    return zipped({"a.txt": b"0" * (30 * 1024 * 1024)})


@pytest.mark.parametrize(
    ("data", "unread"),
    [
        (bomb(), Unread.LIMIT),
        (nested(zipped({"a.txt": "x"}), 8), Unread.LIMIT),
        (zipped({f"{n}.txt": "x" for n in range(600)}), Unread.LIMIT),
        (zipped({"a.zip": bomb()}), Unread.LIMIT),
        (zipped({"a.txt": "x"})[:-10], Unread.DAMAGED),
        (zipped({"../../etc/passwd": "x"}), Unread.DAMAGED),
        (zipped({"信.docx": made("letter.docx")[:-30]}), Unread.DAMAGED),
        (zipped({"a.pdf": made("locked.pdf")}), Unread.ENCRYPTED),
    ],
)
def test_what_was_not_read_inside_is_said(data: bytes, unread: Unread) -> None:
    assert look(data).unread is unread


@pytest.mark.parametrize(
    "start", [b"Rar!\x1a\x07\0", b"Rar!\x1a\x07\1\0", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b\x08"]
)
def test_an_archive_that_nobody_here_unpacks_is_told_as_one(start: bytes) -> None:
    facts = look(start + b"\0" * 40, "名单.rar")
    one = with_files(sample(NEWS), {"名单.rar": start})
    (finding,) = ask("ATT-03", in_context(one, file_facts=lambda _: facts))
    assert facts.unread is Unread.ARCHIVE
    assert "名单.rar" in finding.message_zh
    assert "RAR、7z 等压缩包打不开" in finding.message_zh


def test_files_inside_that_were_not_read_are_named() -> None:
    parts: dict[str, str | bytes] = {
        "里.rar": b"Rar!\x1a\x07\0",
        "旧.doc": made("letter.doc"),
        "文.txt": "文",
    }
    facts = look(zipped({"里.zip": zipped(parts)}))
    one = with_files(sample(NEWS), {"资料.zip": zipped(parts)})
    (finding,) = ask("ATT-03", in_context(one, file_facts=lambda _: facts))
    assert "里.zip › 里.rar：RAR、7z 等压缩包打不开" in finding.message_zh
    assert "里.zip › 旧.doc：旧格式" in finding.message_zh
    assert "文.txt" not in finding.message_zh


def test_an_archive_with_a_password_says_so() -> None:
    data = bytearray(zipped({"a.txt": "x" * 40}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    facts = look(bytes(data))
    assert facts.unread is Unread.ENCRYPTED
    assert facts.get(Trace.ENCRYPTED)


def test_many_small_bombs_share_one_budget() -> None:
    inner = zipped({f"{n}.bin": bytes(900 * 1024) for n in range(20)})
    assert look(zipped({f"{n}.zip": inner for n in range(30)})).unread is Unread.LIMIT


def test_web_pages_in_an_archive_are_no_reason_to_refuse_it() -> None:
    assert look(zipped({"a.html": f"<!DOCTYPE html><p>{ID}</p>"})).unread is None


def test_the_child_looks_into_archives_too() -> None:
    data = zipped({"附/信.docx": made("letter.docx")})
    assert IsolatedReader().inspect(data, "a.zip") == look(data)


# ---------------------------------------------------------------- old Office files


def test_an_old_letter_stays_unread_where_it_cannot_be_converted() -> None:
    broken = Office(program=Path("/bin/false"))
    data = made("letter.doc")
    assert IsolatedReader(office=lambda: broken).inspect(data, "a.doc") == inspect(data, "a.doc")


def test_an_archive_that_holds_an_old_letter_is_not_handed_to_libreoffice() -> None:
    stored = BytesIO()
    with ZipFile(stored, "w") as archive:
        archive.writestr("旧.doc", made("letter.doc"))
    broken = Office(program=Path("/bin/false"))
    facts = IsolatedReader(office=lambda: broken).inspect(stored.getvalue(), "a.zip")
    assert facts == inspect(stored.getvalue(), "a.zip")


def test_an_old_file_is_worth_another_look_once_something_else_opens_it(tmp_path: Path) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/false\n")
    without, tried = IsolatedReader(), IsolatedReader(office=lambda: Office(program=program))
    unread, facts = (one.inspect(made("letter.doc"), "a.doc") for one in (without, tried))
    assert may_tell_more(unread, tried)
    assert not may_tell_more(facts, tried)
    assert not may_tell_more(facts, without)
    assert not may_tell_more(without.inspect(b"text", "a.txt"), tried)
    os.utime(program, (1, 1))  # installed anew
    assert may_tell_more(facts, tried)


@pytest.mark.skipif(find_office() is None, reason="needs LibreOffice")
def test_an_old_book_is_read_by_way_of_libreoffice() -> None:
    facts = IsolatedReader(office=find_office).inspect(made("book.xls"), "a.xls")
    assert facts.unread is None
    assert facts.passages
    assert facts.get(Trace.HIDDEN_SHEETS)


def test_parts_of_documents_are_no_archive() -> None:
    assert "[Content_Types].xml" in parts_of(made("letter.docx"))
    assert look(made("letter.docx")).unread is None
