"""Python-Markdown set up for articles: tables, fences, sane lists, and our few rules."""

import re
from urllib.parse import quote
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import HashHeaderProcessor
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX, AtomicString

from editor_app.rendering.covered import with_names_told
from editor_app.rendering.emphasis import COVERING

# CommonMark asks for a blank after the signs; without it "#1楼" would be a heading.
_HEADING = re.compile(r"(?:^|\n)(?P<level>#{1,6})[ \t]+(?P<header>(?:\\.|[^\\])*?)#*(?:\n|$)")
_RELATIVE = re.compile(r"(?:[^\s/\\:?#<>\"]+/)*[^\s/\\:?#<>\"]+")
_ASTERISK = f"{STX}{ord('*')}{ETX}"  # as an escaped one lies in Python-Markdown
_ALIGNED = {"left": "at-left", "center": "at-center", "right": "at-right"}


def make_converter() -> Markdown:
    """A converter of its own: it keeps state while it converts, so threads never share one."""
    converter = Markdown(
        extensions=["tables", "fenced_code", "sane_lists"],
        extension_configs={"tables": {"use_align_attribute": True}},
        output_format="html",
    )
    converter.parser.blockprocessors.register(_HeadingWithBlank(converter.parser), "hashheader", 70)
    # Links, tags and code are taken out by then, emphasis (60) is not.
    converter.inlinePatterns.register(_Covering(COVERING.pattern), "covering", 65)
    # Higher than "inline" (20): no emphasis is looked for yet.
    converter.treeprocessors.register(_CoveredNames(converter), "covered_names", 25)
    # Lower than "inline" (20): links and pictures exist by then.
    converter.treeprocessors.register(_HouseRules(converter), "house_rules", 5)
    return converter


class _HeadingWithBlank(HashHeaderProcessor):
    RE = _HEADING


class _Covering(InlineProcessor):
    """Asterisks in the place of digits or letters are words, as for the editor."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown calls it
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        return _ASTERISK * len(m[0]), m.start(0), m.end(0)


class _CoveredNames(Treeprocessor):
    """张**、李** likewise, where the editor keeps the source and escapes nothing."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.text and not isinstance(element.text, AtomicString):
                element.text = with_names_told(element.text, _ASTERISK)
            if element.tail:
                element.tail = with_names_told(element.tail, _ASTERISK)


class _HouseRules(Treeprocessor):
    """One ``h1`` per page, pictures with captions, alignment by class, files by address."""

    def run(self, root: Element) -> Element:
        for element in list(root.iter()):
            if element.tag == "h1":
                element.tag = "h2"
            elif element.tag == "img":
                _name_file(element)
            elif element.tag in {"th", "td"}:
                _align(element)
            elif element.tag == "p" and _is_only_picture(element):
                _make_figure(element)
        return root


def _name_file(picture: Element) -> None:
    """``media/a.png`` beside a Markdown file becomes an address that is not relative."""
    source = picture.get("src", "")
    if _RELATIVE.fullmatch(source) and ".." not in source.split("/"):
        picture.set("src", "att:rel/" + quote(source, safe="/%"))


def _align(cell: Element) -> None:
    side = cell.attrib.pop("align", "")
    if side in _ALIGNED:
        cell.set("class", _ALIGNED[side])


def _is_only_picture(paragraph: Element) -> bool:
    return (
        len(paragraph) == 1
        and paragraph[0].tag == "img"
        and not (paragraph.text or "").strip()
        and not (paragraph[0].tail or "").strip()
    )


def _make_figure(paragraph: Element) -> None:
    """A picture on a line of its own; Markdown's image title is the caption."""
    paragraph.tag = "figure"
    caption = paragraph[0].attrib.pop("title", "")
    if caption:
        below = Element("figcaption")
        below.text = caption
        paragraph.append(below)
