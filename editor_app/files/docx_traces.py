"""Traces in Word documents: tracked changes, comments, hidden text, with their paragraphs."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from editor_app.domain.file_facts import SpotKind, Trace
from editor_app.files.docx_rows import in_table, is_outermost, table_rows
from editor_app.files.office_traces import local, main_part
from editor_app.files.tally import Tally
from editor_app.importers.package_file import Package

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT_PARTS = re.compile(r"(?:document|header\d*|footer\d*|footnotes|endnotes)\d*\.xml")
CONTENT_CHANGES = frozenset({"ins", "del", "moveFrom", "moveTo"})
FORMAT_CHANGES = frozenset(
    {
        "rPrChange",
        "pPrChange",
        "sectPrChange",
        "tblPrChange",
        "tblGridChange",
        "tblPrExChange",
        "tcPrChange",
        "trPrChange",
        "numberingChange",
        "cellIns",
        "cellDel",
        "cellMerge",
    }
)
_CHANGES = CONTENT_CHANGES | FORMAT_CHANGES
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_FOR_OLDER = "Fallback"  # of mc:AlternateContent
_OFF = frozenset({"0", "false", "off"})


@dataclass(slots=True)
class _Walk:
    tally: Tally
    part: str  # empty in the main text
    paragraph: int = 0
    tables: int = 0

    def note(self, trace: Trace) -> None:
        if self.part:
            self.tally.add(trace, SpotKind.PART, self.part)
        else:
            self.tally.add(trace, SpotKind.PARAGRAPH, max(1, self.paragraph))

    def passage(self, words: str) -> None:
        if self.part:
            self.tally.passage(SpotKind.PART, self.part, words)
        else:
            self.tally.passage(SpotKind.PARAGRAPH, self.paragraph, words)

    def table(self, rows: Iterable[tuple[str, ...]]) -> None:
        self.tables += 1
        name = f"{self.part} {self.tables}".strip()
        for number, cells in enumerate(rows, start=1):
            self.tally.passage(SpotKind.TABLE, f"{name}!{number}", *cells)


def tell_docx(package: Package, tally: Tally) -> None:
    """Traces of the text and of everything around it."""
    main = main_part(package)
    folder = main.rpartition("/")[0]
    for part in text_parts(package):
        name = "" if part == main else part.rpartition("/")[2].removesuffix(".xml")
        _walk(package.xml(part), _Walk(tally, name))
    comments = f"{folder}/comments.xml"
    if comments in package:
        root = package.xml(comments)
        written = sum(local(one) == "comment" for one in root)
        for number, one in enumerate(root.iter(f"{W}comment"), start=1):
            tally.passage(
                SpotKind.COMMENT, number, "".join(t.text or "" for t in one.iter(f"{W}t"))
            )
        noted = tally.facts().get(Trace.COMMENTS)
        left = written - (noted.count if noted else 0)
        if left > 0:  # comments without a place in the text
            tally.add(Trace.COMMENTS, count=left)


def text_parts(package: Package) -> list[str]:
    """Main text first, then headers, footers and notes beside it."""
    main = main_part(package)
    folder = main.rpartition("/")[0]
    beside = [
        part
        for part in package.names()
        if part != main
        and part.rpartition("/")[0] == folder
        and TEXT_PARTS.fullmatch(part.rpartition("/")[2])
    ]
    return [main, *sorted(beside)] if main in package else sorted(beside)


def is_on(element: etree._Element) -> bool:
    """Whether a switch such as ``w:vanish`` is on."""
    return element.get(f"{W}val", "true").lower() not in _OFF


def hidden_runs(root: etree._Element) -> list[etree._Element]:
    """Runs with text that Word does not show."""
    return [
        run
        for run in root.iter(f"{W}r")
        if (mark := run.find(f"{W}rPr/{W}vanish")) is not None
        and is_on(mark)
        and any(local(one) in ("t", "delText", "drawing", "object") for one in run)
    ]


def _walk(root: etree._Element, walk: _Walk) -> None:
    hidden = set(hidden_runs(root))
    for element in root.iter():
        name = local(element)
        if name == "p" and not _for_older(element):
            walk.paragraph += 1
            words = _own_words(element)
            walk.tally.read("".join(t.text or "" for t in words if local(t) == "t"))
            if not in_table(element):
                walk.passage(_said(element))
        elif name == "tbl" and is_outermost(element) and not _for_older(element):
            walk.table(table_rows(element, _said))
        elif name in _CHANGES:
            walk.note(Trace.TRACKED_CHANGES)
            if name in CONTENT_CHANGES:
                _tell_change(element, name, walk)
        elif name == "commentReference":
            walk.note(Trace.COMMENTS)
        elif element in hidden:
            walk.note(Trace.HIDDEN_TEXT)


def _for_older(element: etree._Element) -> bool:
    """Whether older programs alone show it: newer ones show the same otherwise."""
    return any(local(up) == _FOR_OLDER for up in element.iterancestors())


def _said(paragraph: etree._Element) -> str:
    """All its words; struck ones are in the file, too."""
    if _for_older(paragraph):
        return ""
    return "".join(words.text or "" for words in _own_words(paragraph))


def _own_words(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The words of a paragraph without those of text boxes in it, which have their own paragraphs.

    A box that is drawn twice, for older programs, is read once.
    """
    for words in paragraph.iter(f"{W}t", f"{W}delText", f"{_M}t"):
        for up in words.iterancestors():
            if up is paragraph:
                yield words
            if up.tag == f"{W}p" or local(up) == _FOR_OLDER:
                break


def _tell_change(element: etree._Element, name: str, walk: _Walk) -> None:
    wanted = "delText" if name == "del" else "t"
    words = "".join(t.text or "" for t in element.iter(f"{W}{wanted}"))
    walk.tally.change(walk.paragraph, words, added=name in ("ins", "moveTo"))
