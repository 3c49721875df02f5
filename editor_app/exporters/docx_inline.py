"""Inline content as runs: marks, breaks, hyperlinks, references to notes."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import groupby

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.ns import qn
from lxml import etree

from editor_app.exporters.docx_names import element, valued
from editor_app.rendering.markdown_inline import parse_image
from editor_app.rendering.runs import Run, RunKind, Script, flatten
from editor_app.rendering.sanitize import safe_link
from editor_app.rendering.tree import Image, Inlines

_SCRIPTS = {Script.SUPER: "superscript", Script.SUB: "subscript"}
Absolute = Callable[[str], str]  # an address as it holds outside the portal, "" if it cannot
Refer = Callable[[Inlines], etree._Element]  # the run that refers to a note of these words

Draw = Callable[[Image], etree._Element | None]  # the run that shows a picture of the item


def words_for(image: Image) -> str:
    """What stands in the place of a picture that cannot be shown."""
    return f"〔图片：{image.alt}〕" if image.alt else "〔图片〕"


class InlineWriter:
    """Writes runs into one part; equal addresses share one relationship.

    Their ids are counted here: python-docx looks through all of them for each new one (3,000 links
    took 5.4 s).
    """

    def __init__(
        self, part: Part, absolute: Absolute, refer: Refer, draw: Draw = lambda _: None
    ) -> None:
        self._part = part
        self._refer = refer
        self._draw = draw
        self._absolute = absolute
        self._links: dict[str, str] = {}

    def write(self, content: Inlines) -> list[etree._Element]:
        """The runs and hyperlinks of a line."""
        made: list[etree._Element] = []
        for (href, title), group in groupby(
            flatten(content), key=lambda run: (run.href, run.title)
        ):
            made.extend(self._stretch(href, title, group))
        return made

    def _stretch(self, href: str, title: str, runs: Iterable[Run]) -> list[etree._Element]:
        address = self._absolute(href) if href else ""
        if not address:
            return [self._run(run) for run in runs]
        link = element("w:hyperlink", *(self._run(run, linked=True) for run in runs), history=1)
        link.set(qn("r:id"), self._relationship(address))
        if title:
            link.set(qn("w:tooltip"), title)
        return [link]

    def _run(self, run: Run, *, linked: bool = False) -> etree._Element:
        if run.kind is RunKind.NOTE:
            return self._refer(run.note)
        image = parse_image(run.text) if run.kind is RunKind.RAW else None
        if image is None:
            return _run(run, linked=linked)
        drawn = self._draw(image)
        words = replace(run, kind=RunKind.TEXT, text=words_for(image))
        return _run(words, linked=linked) if drawn is None else drawn

    def _relationship(self, address: str) -> str:
        key = self._links.get(address)
        if key is None:
            key = self._links[address] = f"link{len(self._links) + 1}"
            kind = RELATIONSHIP_TYPE.HYPERLINK
            self._part.rels.add_relationship(kind, address, key, is_external=True)
        return key


def absolute_in(site: str) -> Absolute:
    """Addresses as a document outside the portal needs them; files of the item have none."""

    def absolute(href: str) -> str:
        address = f"https://{site}{href}" if site and href.startswith("/") else href
        return "" if address.startswith("att:") or not safe_link(address) else address

    return absolute


def _run(run: Run, *, linked: bool = False) -> etree._Element:
    content = element("w:br") if run.kind is RunKind.BREAK else None
    made = element("w:r")
    marks = _marks(run, linked=linked)
    if marks:
        made.append(element("w:rPr", *marks))
    made.extend([content] if content is not None else _text(run.text))
    return made


def _marks(run: Run, *, linked: bool) -> list[etree._Element]:
    marks: list[etree._Element] = []
    if linked:
        marks.append(valued("w:rStyle", "Hyperlink"))
    if run.strong:
        marks.append(element("w:b"))
    if run.emphasis:
        marks.append(element("w:i"))
    if run.script in _SCRIPTS:
        marks.append(valued("w:vertAlign", _SCRIPTS[run.script]))
    return marks


def _text(text: str) -> list[etree._Element]:
    """Text with its tabs and line ends, which raw source may hold, as elements of their own."""
    made: list[etree._Element] = []
    for at, line in enumerate(text.split("\n")):
        if at:
            made.append(element("w:br"))
        for nth, piece in enumerate(line.split("\t")):
            if nth:
                made.append(element("w:tab"))
            if piece:
                made.append(element("w:t", text=piece))
    return made
