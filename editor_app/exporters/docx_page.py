"""The page of GB/T 9704-2012: A4, 22 lines of 28 characters, page number `— 1 —` at the outer side.

Margins 37/28/26/35 mm leave 156 × 225 mm. A document grid alone gives 19 lines of 14 characters in
LibreOffice; an exact line of 28.95 pt and 0.25 pt less between characters of 16 pt gives 22 × 28 in
every program (637.8 / 28.95 = 22.03; 442.2 / 15.75 = 28.08).
"""

from docx.document import Document
from docx.oxml.ns import qn
from docx.section import Section, _Footer
from docx.shared import Mm
from lxml import etree

from editor_app.exporters.docx_names import element, valued

LINE = 579  # twentieths of a point: 28.95 pt
CHARACTER = 315  # a character with its spacing: 15.75 pt
TEXT_WIDTH = 8845  # 156 mm
WIDTH_MM, HEIGHT_MM = 156.0, 225.0


def set_page(document: Document) -> None:
    """Size, margins and page numbers of the only section."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.header_distance = Mm(15)
    section.footer_distance = Mm(23)  # the line stands 7 mm below the text (7.5)
    for grid in section._sectPr.findall(qn("w:docGrid")):
        section._sectPr.remove(grid)
    _settle(document)
    _number_pages(section)


def _settle(document: Document) -> None:
    """Settings of our own: python-docx's template is Japanese and names who saved it when."""
    root = document.settings.element
    for child in list(root):
        root.remove(child)
    mode = element(
        "w:compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val=15,
    )
    compatibility = element(
        "w:compat",
        element("w:doNotExpandShiftReturn"),  # a line that ends in a break is not stretched
        element("w:useFELayout"),
        mode,
    )
    root.append(element("w:zoom", percent=100))
    root.append(element("w:evenAndOddHeaders"))
    root.append(valued("w:characterSpacingControl", "doNotCompress"))
    root.append(compatibility)
    root.append(element("w:themeFontLang", val="en-US", eastAsia="zh-CN"))


def _number_pages(section: Section) -> None:
    """Odd pages to the right, even pages to the left, one character in."""
    _fill(section.footer, "PageOdd")
    _fill(section.even_page_footer, "PageEven")


def _fill(footer: _Footer, style: str) -> None:
    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]._p
    for child in list(paragraph):
        paragraph.remove(child)
    paragraph.append(element("w:pPr", valued("w:pStyle", style)))
    paragraph.append(_run("— "))
    for kind in ("begin", "instruction", "separate", "shown", "end"):
        paragraph.append(_field(kind))
    paragraph.append(_run(" —"))


def _field(kind: str) -> etree._Element:
    if kind == "instruction":
        return element("w:r", element("w:instrText", text=" PAGE "))
    if kind == "shown":
        return _run("1")
    return element("w:r", element("w:fldChar", fldCharType=kind))


def _run(text: str) -> etree._Element:
    return element("w:r", element("w:t", text=text))
