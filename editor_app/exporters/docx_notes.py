"""Notes as footnotes of Word: a part of its own, with the lines that part them from the text."""

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from lxml import etree

from editor_app.exporters.docx_inline import Absolute, InlineWriter
from editor_app.exporters.docx_names import element, valued
from editor_app.rendering.tree import Inlines

_LINES = (("separator", -1), ("continuationSeparator", 0))  # the ids Word gives them


class NotesPart:
    """Collects the footnotes of one document; without any the document has no such part."""

    def __init__(self, document: Document, absolute: Absolute) -> None:
        self._document = document
        self._root = element("w:footnotes", *(_line(kind, key) for kind, key in _LINES))
        self._part = XmlPart(
            PackURI("/word/footnotes.xml"),
            CONTENT_TYPE.WML_FOOTNOTES,
            self._root,
            document.part.package,
        )
        self._inline = InlineWriter(self._part, absolute, self.refer)
        self._count = 0

    def refer(self, words: Inlines) -> etree._Element:
        """Add a note; the run that refers to it."""
        self._count += 1
        lead = element("w:r", _raised(), element("w:footnoteRef"))
        blank = element("w:r", element("w:t", text=" "))
        style = element("w:pPr", valued("w:pStyle", "FootnoteText"))
        paragraph = element("w:p", style, lead, blank, *self._inline.write(words))
        self._root.append(element("w:footnote", paragraph, id=self._count))
        return element("w:r", _raised(), element("w:footnoteReference", id=self._count))

    def attach(self) -> None:
        """Put the part into the document, if there is a note."""
        if not self._count:
            return
        self._document.part.relate_to(self._part, RELATIONSHIP_TYPE.FOOTNOTES)
        lines = (element("w:footnote", id=key) for _, key in _LINES)
        compatibility = self._document.settings.element.find(qn("w:compat"))
        compatibility.addprevious(element("w:footnotePr", *lines))  # the schema's order


def _line(kind: str, key: int) -> etree._Element:
    run = element("w:r", element(f"w:{kind}"))
    return element("w:footnote", element("w:p", run), type=kind, id=key)


def _raised() -> etree._Element:
    return element("w:rPr", valued("w:rStyle", "FootnoteReference"))
