"""PII-02 wherever a number may hide in a file: found, with its place, and counted once."""

import zlib
from io import BytesIO
from struct import pack

import pypdfium2
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from editor_app.files.reader import IsolatedReader
from tests.checks.asking import NEWS, ask, in_context, sample, with_files
from tests.checks.name_lists import workbook
from tests.checks.test_personal_files import found
from tests.files.office_made import changed, docx, para, pptx, zipped
from tests.files.pictures_made import encoded, exif, photo

ID = "441300190001010008"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_VT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_BOX = f"<w:txbxContent>{para(ID)}</w:txbxContent>"
_CUT = f'<a:p xmlns:a="{_A}"><a:r><a:t>{ID[:7]}</a:t></a:r><a:r><a:t>{ID[7:]}</a:t></a:r></a:p>'
BOOK = workbook({"名单": [["无"]]})


def letter(body: str = "", **parts: str | bytes) -> bytes:
    return docx(para("正文") + body, **parts)


def book(part: str, words: str) -> bytes:
    return changed(BOOK, {part: words})


def table(*rows: tuple[str, ...], span: int = 1) -> str:
    """A table of a letter; the first cell of each row spans so many columns."""
    wide = f'<w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>'
    told = ""
    for first, *others in rows:
        cells = "".join(f"<w:tc>{para(one)}</w:tc>" for one in others)
        told += f"<w:tr><w:tc>{wide}{para(first)}</w:tc>{cells}</w:tr>"
    return f"<w:tbl>{told}</w:tbl>"


_HEADS = ("姓名", "身份证号", "家庭住址")
IN_OFFICE = {
    "an old number below its head in a table of a letter": (
        letter(table(_HEADS, ("测试甲", "441300900101001", "无"))),
        "表 1!B2",
    ),
    "a village below its head, behind a cell that spans two columns": (
        letter(table(("无",)) + table(_HEADS, ("甲", "无", "青榆县榆荫镇榆荫村"), span=2)),
        "表 2!D2",
    ),
    "a formula": (
        letter(f'<w:p><m:r xmlns:m="{_M}"><m:t>{ID}</m:t></m:r></w:p>'),
        "第 2 段",
    ),
    "a page that Word takes in when it opens the letter": (
        letter(word__chunk_DOT_html=f"<p>{ID}</p>"),
        "chunk.html › 第 1 段",
    ),
    "a table in a table": (
        letter(f"<w:tbl><w:tr><w:tc>{para('无')}{table(('号码', ID))}</w:tc></w:tr></w:tbl>"),
        "表 1!A1",
    ),
    "a text box, drawn twice for older programs": (
        letter(
            para(
                f'<w:r xmlns:mc="{_MC}"><mc:AlternateContent><mc:Choice>{_BOX}</mc:Choice>'
                f"<mc:Fallback>{_BOX}</mc:Fallback></mc:AlternateContent></w:r>"
            )
        ),
        "第 3 段",
    ),
    "a footnote": (
        letter(word__footnotes_DOT_xml=f'<w:footnotes xmlns:w="{_W}">{para(ID)}</w:footnotes>'),
        "footnotes",
    ),
    "a comment": (
        letter(
            word__comments_DOT_xml=f'<w:comments xmlns:w="{_W}"><w:comment>{para(ID)}</w:comment>'
            "</w:comments>"
        ),
        "批注 1",
    ),
    "a property of one's own": (
        letter(
            docProps__custom_DOT_xml=f'<Properties xmlns:vt="{_VT}"><property name="电话">'
            f"<vt:lpwstr>{ID}</vt:lpwstr></property></Properties>"
        ),
        "文档属性 电话",
    ),
    "a title among the parts of app.xml": (
        letter(
            docProps__app_DOT_xml=f'<Properties xmlns:vt="{_VT}"><TitlesOfParts><vt:vector>'
            f"<vt:lpstr>{ID}</vt:lpstr></vt:vector></TitlesOfParts></Properties>"
        ),
        "文档属性 TitlesOfParts",
    ),
    "an alternative text": (
        letter(
            para(f'<w:r><wp:docPr xmlns:wp="{_WP}" id="1" name="图" descr="{ID}"/></w:r>'),
        ),
        "document",
    ),
    "a field code": (
        letter(para(f'<w:r><w:instrText>HYPERLINK "tel:{ID}"</w:instrText></w:r>')),
        "document",
    ),
    "a variable of the document": (
        letter(
            word__settings_DOT_xml=f'<w:settings xmlns:w="{_W}"><w:docVar w:name="a" w:val="{ID}"/>'
            "</w:settings>"
        ),
        "settings",
    ),
    "custom XML": (letter(customXml__item1_DOT_xml=f"<data><row>{ID}</row></data>"), "item1"),
    "the values of a chart": (
        letter(
            word__charts__chart1_DOT_xml=f'<c:chart xmlns:c="{_C}"><c:pt><c:v>{ID}</c:v></c:pt>'
            "</c:chart>"
        ),
        "chart1",
    ),
    "a drawn box in a sheet, cut in two": (
        book("xl/drawings/drawing1.xml", f"<d>{_CUT}</d>"),
        "drawing1",
    ),
    "the cache of a pivot table": (
        book("xl/pivotCache/pivotCacheRecords1.xml", f'<r xmlns="{_S}"><s v="{ID}"/></r>'),
        "pivotCacheRecords1",
    ),
    "values of another workbook": (
        book("xl/externalLinks/externalLink1.xml", f'<e xmlns="{_S}"><cell><v>{ID}</v></cell></e>'),
        "externalLink1",
    ),
    "a defined name": (
        changed(
            BOOK,
            {
                "xl/workbook.xml": f'<workbook xmlns="{_S}"><definedNames><definedName name="x">'
                f'"{ID}"</definedName></definedNames></workbook>'
            },
        ),
        "workbook",
    ),
    "the choices of a cell": (
        book(
            "xl/worksheets/sheet1.xml",
            f'<worksheet xmlns="{_S}"><sheetData/><dataValidations><dataValidation>'
            f'<formula1>"{ID},无"</formula1></dataValidation></dataValidations></worksheet>',
        ),
        "sheet1",
    ),
    "what a link of a sheet shows": (
        book(
            "xl/worksheets/sheet1.xml",
            f'<worksheet xmlns="{_S}"><sheetData/><hyperlinks><hyperlink ref="A1"'
            f' tooltip="{ID}"/></hyperlinks></worksheet>',
        ),
        "sheet1",
    ),
    "a master of slides": (
        changed(pptx(), {"ppt/slideMasters/slideMaster1.xml": f"<m>{_CUT}</m>"}),
        "slideMaster1",
    ),
    "a workbook inside a letter": (
        letter(word__embeddings__b_DOT_xlsx=workbook({"名单": [["身份证号"], [ID]]})),
        "b.xlsx › 名单!A2",
    ),
    "a letter in a zip in a zip": (
        zipped({"里.zip": zipped({"信.docx": letter(para(ID))})}),
        "里.zip › 信.docx › 第 2 段",
    ),
}


@pytest.mark.parametrize("what", IN_OFFICE)
def test_it_is_found_once_in_office_files(what: str) -> None:
    data, place = IN_OFFICE[what]
    (finding,) = found(data, "附件")
    assert (finding.facts["count"], finding.facts["places"]) == (1, [place])


# ---------------------------------------------------------------- PDF


def pdf(catalog: str = "", page: str = "", more: tuple[str, ...] = (), info: str = "") -> bytes:
    """One page without words; further objects count from 5."""
    objects = (
        f"<</Type/Catalog/Pages 2 0 R{catalog}>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]{page}>>",
        f"<<{info}>>",
        *more,
    )
    told = "".join(f"{n} 0 obj{one}\nendobj\n" for n, one in enumerate(objects, start=1))
    size = len(objects) + 1
    return f"%PDF-1.4\n{told}trailer<</Root 1 0 R/Info 4 0 R/Size {size}>>\n%%EOF".encode()


_LINK = "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(tel:%s)>>>>"
_WIDGET = "<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(%s)/Rect[0 0 9 9]>>"
_CHILD = "<</Type/Annot/Subtype/Widget/Parent 6 0 R/Rect[0 0 9 9]>>"
_PACKET = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-'
    f'syntax-ns#"><rdf:Description xmlns:p="p" p:contact="{ID}"/></rdf:RDF></x:xmpmeta>'
)
_OUTLINES = ("<</First 6 0 R/Last 6 0 R/Count 1>>", f"<</Title({ID})/Parent 5 0 R>>")
_FORM = (_CHILD, f"<</FT/Tx/T(a)/V({ID})/Kids[5 0 R]>>")
_STREAM = f"<</Length {len(_PACKET)}>>stream\n{_PACKET}\nendstream"
IN_PDF = {
    "the title": (pdf(info=f"/Title({ID})"), "文档属性 Title"),
    "the keywords": (pdf(info=f"/Keywords({ID})"), "文档属性 Keywords"),
    "its XMP packet": (pdf("/Metadata 5 0 R", more=(_STREAM,)), "文档属性 XMP"),
    "a bookmark": (pdf("/Outlines 5 0 R", more=_OUTLINES), "文档属性 Outlines"),
    "a link": (pdf(page="/Annots[5 0 R]", more=(_LINK % ID,)), "第 1 页"),
    "a filled field": (
        pdf("/AcroForm<</Fields[5 0 R]>>", "/Annots[5 0 R]", (_WIDGET % ID,)),
        "第 1 页",
    ),
    "a field whose value its parent holds": (
        pdf("/AcroForm<</Fields[6 0 R]>>", "/Annots[5 0 R]", _FORM),
        "第 1 页",
    ),
}


@pytest.mark.parametrize("what", IN_PDF)
def test_it_is_found_once_in_a_pdf(what: str) -> None:
    data, place = IN_PDF[what]
    (finding,) = found(data, "函.pdf")
    assert (finding.facts["count"], finding.facts["places"]) == (1, [place])


def test_a_mailbox_that_is_shown_and_linked_counts_once() -> None:
    shown = "BT /F1 12 Tf 9 99 Td (zhang@example.com) Tj ET"
    data = pdf(
        page="/Annots[5 0 R]/Contents 6 0 R/Resources<</Font<</F1 7 0 R>>>>",
        more=(
            "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(mailto:zhang@example.com)>>>>",
            f"<</Length {len(shown)}>>stream\n{shown}\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ),
    )
    (finding,) = found(data, "函.pdf")
    assert finding.facts["kinds"] == {"email": 1}


def test_a_link_of_a_pdf_to_a_closed_domain_is_told_with_its_page() -> None:
    old = "http://old.example.gov.cn/a"
    link = f"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI({old})>>>>"
    data = pdf(page="/Annots[5 0 R]", more=(link,))
    facts = IsolatedReader().inspect(data, "函.pdf")  # PDFium runs behind the bars
    one = with_files(sample(NEWS), {"函.pdf": data})
    (finding,) = ask("LNK-01", in_context(one, file_facts=lambda _: facts))
    assert (finding.excerpt, finding.facts["place"]) == (old, "（第 1 页）")


def test_a_file_inside_a_pdf_is_looked_into() -> None:
    document, out = pypdfium2.PdfDocument.new(), BytesIO()
    document.new_page(99, 99)
    document.new_attachment("名单.xlsx").set_data(workbook({"名单": [["身份证号"], [ID]]}))
    document.save(out)
    (finding,) = found(out.getvalue(), "函.pdf")
    assert finding.facts["places"] == ["名单.xlsx › 名单!A2"]


# ---------------------------------------------------------------- pictures


def png_with_text_behind_its_pixels() -> bytes:
    data = encoded(Image.new("RGB", (4, 4)), "PNG")
    end = data.rindex(b"IEND") - 4
    chunk = b"tEXtComment\0" + ID.encode()
    whole = pack(">I", len(chunk) - 4) + chunk + pack(">I", zlib.crc32(chunk))
    return data[:end] + whole + data[end:]


def png(*, packed: bool = False, key: str = "Comment", words: str = ID) -> bytes:
    told, out = PngInfo(), BytesIO()
    told.add_itxt(key, words, zip=packed)
    Image.new("RGB", (4, 4)).save(out, "PNG", pnginfo=told)
    return out.getvalue()


def jpeg(tag: int, value: object) -> bytes:
    tags = exif()
    if tag == 0x9286:
        tags.get_ifd(0x8769)[tag] = value
    else:
        tags[tag] = value
    return encoded(photo(8, 8), "JPEG", exif=tags)


def iptc() -> bytes:
    caption = b"\x1c\x02\x78" + pack(">H", len(ID)) + ID.encode()
    block = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + pack(">I", len(caption)) + caption
    data = encoded(photo(8, 8), "JPEG")
    return data[:2] + b"\xff\xed" + pack(">H", len(block) + 2) + block + data[2:]


IN_PICTURES = {
    "the description of a JPEG": (jpeg(0x010E, ID), "ImageDescription"),
    "the artist": (jpeg(0x013B, f"测试 {ID}".encode().decode("latin-1")), "Artist"),
    "a comment in UTF-16": (
        jpeg(0x9286, b"UNICODE\0" + f"电话{ID}".encode("utf-16-le")),
        "UserComment",
    ),
    "what Windows calls the subject": (jpeg(0x9C9F, ID.encode("utf-16-le")), "XPSubject"),
    "the comment segment": (encoded(photo(8, 8), "JPEG", comment=ID), "Comment"),
    "the caption of a picture desk": (iptc(), "XMP/IPTC"),
    "an XMP packet in a JPEG": (
        encoded(photo(8, 8), "JPEG", xmp=_PACKET.encode()),
        "XMP/IPTC",
    ),
    "a text of a PNG": (png(), "Comment"),
    "a packed text of a PNG": (png(packed=True), "Comment"),
    "a text behind the pixels": (png_with_text_behind_its_pixels(), "Comment"),
    "a packed XMP packet in a PNG": (
        png(packed=True, key="XML:com.adobe.xmp", words=_PACKET),
        "XMP/IPTC",
    ),
}


@pytest.mark.parametrize("what", IN_PICTURES)
def test_it_is_found_once_in_a_picture(what: str) -> None:
    data, place = IN_PICTURES[what]
    (finding,) = found(data, "照片.jpg")
    assert (finding.facts["count"], finding.facts["places"]) == (1, [f"文档属性 {place}"])
