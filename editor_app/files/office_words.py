"""Words in parts of an Office package that a reader of its kind does not look at.

Text boxes, charts, drawings, caches of pivot tables, defined names, lists of a cell's choices,
field codes, alternative texts, custom XML: whoever unpacks the file reads them. Files inside are
looked into by their own readers.
"""

import re
from collections.abc import Iterator

from lxml import etree

from editor_app.domain.errors import EditorError
from editor_app.domain.file_facts import SpotKind
from editor_app.files.inner_files import Budget, Inspect, tell_inner
from editor_app.files.office_traces import local
from editor_app.files.tally import Tally
from editor_app.importers.package_file import Package

_DRAWN = ".vml"
_XML = (".xml", _DRAWN)
# Looks, numbers and relations hold no words; properties are read as such.
_WORDLESS = re.compile(
    r"(?:^|/)(?:\[Content_Types\]|_rels/|docProps/|theme/|styles|stylesWithEffects|fontTable"
    r"|webSettings|numbering|calcChain|tableStyles|presProps|viewProps|printerSettings)"
)
# Parts whose text the reader of their kind takes with exact places.
_TOLD = re.compile(
    r"word/(?:document|header|footer|footnotes|endnotes|comments)\d*\.xml"
    r"|xl/(?:sharedStrings\.xml|worksheets/|comments|threadedComments/)"
    r"|ppt/(?:slides|notesSlides|comments)/"
)
_CELLS = "sheetData"
_PARAGRAPH, _PIECES = "p", frozenset({"r", "fld"})
_SPOKEN = frozenset(
    {
        *("descr", "title", "alt", "tooltip", "display", "caption", "prompt", "promptTitle"),
        *("error", "errorTitle", "author", "userId", "displayText", "location"),
    }
)
_OF_VALUES = frozenset({"docVar", "alias", "tag", "s", "n", "listItem", "x"})  # with val, v, value
_VALUES = frozenset({"val", "v", "value", "displayText", "name"})
_CODES = frozenset({"instrText", "definedName", "formula1", "formula2"})
_SIGNS = re.compile(r"\d{5}|@|[\u4e00-\u9fff]{2}")  # less than that tells of nobody
_FOREIGN = (".html", ".htm", ".mht", ".txt", ".rtf")  # what Word is told to take in when it opens
_OTHER_READER = (b"PK\x03\x04", b"%PDF")


def tell_elsewhere(package: Package, tally: Tally, budget: Budget, inspect: Inspect) -> None:
    """Passages of every further part, and what the files inside hold."""
    for part in package.names():
        if "/embeddings/" in part.lower() or part.lower().endswith(_FOREIGN):
            _tell_file(package, part, tally, budget, inspect)
        elif part.lower().endswith(_XML) and not _WORDLESS.search(part):
            name = part.rpartition("/")[2].rpartition(".")[0]
            for words in dict.fromkeys(_words(package, part)):
                tally.passage(SpotKind.PART, name, words)


def _tell_file(package: Package, part: str, tally: Tally, budget: Budget, inspect: Inspect) -> None:
    """A workbook behind a chart, a letter in a slide; OLE wrappers are told as files inside."""
    data = package.read(part)
    if data.startswith(_OTHER_READER) or part.lower().endswith(_FOREIGN):
        tell_inner(data, part.rpartition("/")[2], tally, budget, inspect)


def _words(package: Package, part: str) -> Iterator[str]:
    try:
        root = package.xml(part)
    except EditorError:
        if part.lower().endswith(_DRAWN):
            return  # what old Office drew need not be well-formed
        raise
    told = _TOLD.match(part) is not None
    for element in outside_cells(root):
        yield from filter(_SIGNS.search, _said(element, told=told))


def outside_cells(root: etree._Element) -> Iterator[etree._Element]:
    """All elements but those of a sheet's cells, which are many and read elsewhere."""
    yield root
    for child in root:
        if local(child) != _CELLS:
            yield from child.iter()


def _said(element: etree._Element, *, told: bool) -> Iterator[str]:
    """What one element says by itself. A paragraph whole: its runs may cut a number in pieces."""
    name = local(element)
    for key, value in element.items():
        plain = str(key).rpartition("}")[2]
        if plain in _SPOKEN or (plain in _VALUES and name in _OF_VALUES):
            yield str(value)
    if name in _CODES:
        yield element.text or ""
    elif told:
        return
    elif name == _PARAGRAPH:
        yield "".join(element.itertext()).strip()
    elif not len(element) and ((up := element.getparent()) is None or local(up) not in _PIECES):
        yield element.text or ""
