"""Styles and fonts of the exported document: one row per style, GB/T 9704-2012 chapters 5 and 7.

Fonts are named, never embedded; the font table tells each program what to take instead. Every
paragraph that is no heading says so by its outline level 9, so that no reader guesses from numbers.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.parser import parse_xml
from lxml import etree

from editor_app.exporters.docx_page import CHARACTER, LINE

SONG_TITLE, FANGSONG, HEI, KAI, SONG = (
    "方正小标宋简体",
    "仿宋_GB2312",
    "黑体",
    "楷体_GB2312",
    "宋体",
)
LATIN = "Times New Roman"

_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_BODY_TEXT = '<w:outlineLvl w:val="9"/>'
_AUTO = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
_INDENT = f'<w:ind w:firstLine="{2 * CHARACTER}"/>'


@dataclass(frozen=True, slots=True, kw_only=True)
class _Style:
    """A paragraph style; sizes are half points, an empty font is the body's."""

    name: str
    paragraph: str = ""
    font: str = ""
    size: int = 0
    next: str = "Text"


def _heading(level: int, font: str) -> _Style:
    outline = f'<w:outlineLvl w:val="{level - 1}"/>'
    return _Style(name=f"heading {level}", paragraph=f"<w:keepNext/>{_INDENT}{outline}", font=font)


# Children of w:pPr stand in the order of the schema: keepNext, pBdr, spacing, ind, jc, outlineLvl.
_STYLES: Mapping[str, _Style] = MappingProxyType(
    {
        "Text": _Style(name="公文正文", paragraph=f"{_INDENT}{_BODY_TEXT}"),
        "Number": _Style(
            name="发文字号", paragraph=f'<w:jc w:val="center"/>{_BODY_TEXT}', next="Title"
        ),
        "Title": _Style(
            name="Title",
            paragraph=f'<w:spacing w:before="{LINE}" w:after="{LINE}"/><w:jc w:val="center"/>',
            font=SONG_TITLE,
            size=44,
        ),
        "Subtitle": _Style(
            name="Subtitle",
            paragraph=f'<w:spacing w:after="{LINE}"/><w:jc w:val="center"/>{_BODY_TEXT}',
            font=KAI,
        ),
        "Heading1": _heading(1, HEI),
        "Heading2": _heading(2, KAI),
        "Heading3": _heading(3, FANGSONG),
        "Heading4": _heading(4, FANGSONG),
        "Addressee": _Style(name="主送机关", paragraph=_BODY_TEXT),
        "Files": _Style(name="附件说明", paragraph=_BODY_TEXT, next="Files"),
        "Signature": _Style(
            name="发文机关署名", paragraph=f'<w:jc w:val="right"/>{_BODY_TEXT}', next="Date"
        ),
        "Date": _Style(name="成文日期", paragraph=f'<w:jc w:val="right"/>{_BODY_TEXT}'),
        "Note": _Style(name="附注", paragraph=f"{_INDENT}{_BODY_TEXT}"),
        "ListText": _Style(name="List Paragraph", paragraph=_BODY_TEXT, next="ListText"),
        "Quote": _Style(
            name="Quote",
            paragraph=f'<w:ind w:left="{2 * CHARACTER}" w:firstLine="{2 * CHARACTER}"/>'
            f"{_BODY_TEXT}",
            font=KAI,
            next="Quote",
        ),
        "Cell": _Style(name="表格文字", paragraph=f"{_AUTO}{_BODY_TEXT}", size=28, next="Cell"),
        "HeadCell": _Style(
            name="表头",
            paragraph=f'{_AUTO}<w:jc w:val="center"/>{_BODY_TEXT}',
            font=HEI,
            size=28,
            next="Cell",
        ),
        "Picture": _Style(
            name="图片", paragraph=f'<w:keepNext/>{_AUTO}<w:jc w:val="center"/>{_BODY_TEXT}'
        ),
        "Caption": _Style(
            name="caption", paragraph=f'<w:jc w:val="center"/>{_BODY_TEXT}', font=KAI, size=28
        ),
        "FootnoteText": _Style(
            name="footnote text",
            paragraph=f'{_AUTO}<w:jc w:val="left"/>{_BODY_TEXT}',
            size=21,
            next="FootnoteText",
        ),
        "Rule": _Style(
            name="分隔线",
            paragraph='<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/>'
            f"</w:pBdr>{_BODY_TEXT}",
        ),
        "Source": _Style(
            name="原样文字", paragraph=f'<w:jc w:val="left"/>{_BODY_TEXT}', next="Source"
        ),
        "PageOdd": _Style(
            name="单页码",
            paragraph=f'{_AUTO}<w:ind w:right="280"/><w:jc w:val="right"/>',
            font=SONG,
            size=28,
        ),
        "PageEven": _Style(
            name="双页码",
            paragraph=f'{_AUTO}<w:ind w:left="280"/><w:jc w:val="left"/>',
            font=SONG,
            size=28,
        ),
    }
)

# What each program may take instead, and to which family a font belongs (Word's own names).
_FALLBACKS = (
    (SONG_TITLE, "方正小标宋_GBK", "roman"),
    (FANGSONG, "仿宋", "modern"),
    (KAI, "楷体", "modern"),
    (HEI, "SimHei", "modern"),
    (SONG, "SimSun", "roman"),
)


def set_styles(document: Document) -> None:
    """Replace python-docx's own styles and fonts."""
    _fill(document.styles.element, _styles_xml())
    part = document.part
    for key, relation in list(part.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.FONT_TABLE:
            part.rels.pop(key)
    table = Part(
        PackURI("/word/fontTable.xml"),
        CONTENT_TYPE.WML_FONT_TABLE,
        _fonts_xml().encode("utf-8"),
        part.package,
    )
    part.relate_to(table, RELATIONSHIP_TYPE.FONT_TABLE)


def _fill(root: etree._Element, xml: str) -> None:
    for child in list(root):
        root.remove(child)
    root.extend(list(parse_xml(xml)))


def _styles_xml() -> str:
    rows = "".join(_style_xml(key, style) for key, style in _STYLES.items())
    return f"<w:styles {_NAMESPACE}>{_DEFAULTS}{_BASE}{rows}{_OTHERS}</w:styles>"


def _style_xml(key: str, style: _Style) -> str:
    fonts = _fonts(style.font) if style.font else ""
    size = f'<w:sz w:val="{style.size}"/><w:szCs w:val="{style.size}"/>' if style.size else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="Normal"/><w:next w:val="{style.next}"/><w:qFormat/>'
        f"<w:pPr>{style.paragraph}</w:pPr><w:rPr>{fonts}{size}</w:rPr></w:style>"
    )


def _fonts(east: str) -> str:
    # The hint makes “ ” ‘ ’ … — Chinese signs of full width instead of Latin ones.
    return (
        f'<w:rFonts w:hint="eastAsia" w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:cs="{LATIN}" '
        f'w:eastAsia="{east}"/>'
    )


def _fonts_xml() -> str:
    rows = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/>'
        f'<w:family w:val="{family}"/></w:font>'
        for name, other, family in _FALLBACKS
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<w:fonts {_NAMESPACE}>{rows}</w:fonts>'


_DEFAULTS = (
    f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(FANGSONG)}"
    '<w:spacing w:val="-5"/><w:kern w:val="0"/><w:sz w:val="32"/><w:szCs w:val="32"/>'
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    "<w:pPrDefault/></w:docDefaults>"
)
_BASE = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    '<w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/>'
    '<w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>'
    f'<w:spacing w:before="0" w:after="0" w:line="{LINE}" w:lineRule="exact"/>'
    '<w:jc w:val="both"/></w:pPr></w:style>'
)
_OTHERS = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/></w:style>'
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
    '<w:rPr><w:u w:val="single"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="FootnoteReference">'
    '<w:name w:val="footnote reference"/>'
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/>'
    '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + "</w:tblBorders></w:tblPr></w:style>"
)
