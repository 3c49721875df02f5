"""Elements of WordprocessingML, built short."""

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from lxml import etree

XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def element(
    tag: str, *children: etree._Element, text: str | None = None, **attributes: object
) -> etree._Element:
    """``element("w:ind", firstLine=640)`` is ``<w:ind w:firstLine="640"/>``."""
    made: etree._Element = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    if text is not None:
        made.text = text
        made.set(XML_SPACE, "preserve")
    made.extend(children)
    return made


def valued(tag: str, value: object) -> etree._Element:
    """``<w:tag w:val="value"/>``."""
    return element(tag, val=value)
