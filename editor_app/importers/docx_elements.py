"""What the elements of a Word document are; each has one fate, so that its receipt adds up.

The law: the counts of the notes whose kind is not in ``DOCX_REMARKS`` add up to the number of
elements. The elements of the document and its cited and uncited footnotes and endnotes are:

- every paragraph (``w:p``), in cells, text boxes and notes too; one whose end was deleted by a
  tracked change goes on in the next and is none of its own;
- every table, text box, picture (``a:blip``, ``v:imagedata``), chart or SmartArt, embedded object
  with its preview, embedded document, equation, phonetic guide, hyperlink and field; a drawing
  that holds none of these is one shape;
- every footnote and endnote, but not the lines that part them from the text;
- every tracked change: words, rows or cells inserted, deleted, moved (two), or of format.

Further elements are every comment, and every header and footer that holds anything, each with the
elements inside. Of alternatives (``mc:AlternateContent``) one counts. Runs, rows and cells,
characters, properties, bookmarks, content controls and other wrappers are no elements: their
words are read as if the wrapper was not there.
"""

from lxml import etree

from editor_app.importers.docx_drawings import THINGS, walk_to_boxes
from editor_app.importers.docx_names import MC, M, W, chosen, local, walk
from editor_app.importers.note_kinds import REMARKS
from editor_app.importers.receipt import Ledger, Note, NoteKind

INSERTED = frozenset({f"{W}ins", f"{W}moveTo"})
REMOVED = frozenset({f"{W}del", f"{W}moveFrom"})
_FORMAT_CHANGES = frozenset(
    W + name
    for name in (
        *("rPrChange", "pPrChange", "tblPrChange", "tblPrExChange", "tblGridChange"),
        *("trPrChange", "tcPrChange", "sectPrChange", "numberingChange"),
        "cellMerge",
    )
)
_EQUATIONS = frozenset({f"{M}oMathPara", f"{M}oMath"})
_NOTES = frozenset({f"{W}footnote", f"{W}endnote"})
_ONE_EACH = (
    INSERTED
    | REMOVED
    | _EQUATIONS
    | _NOTES
    | frozenset(
        W + name
        for name in (
            *("tbl", "txbxContent", "comment", "hdr", "ftr", "altChunk", "subDoc"),
            *("ruby", "hyperlink", "fldSimple", "cellIns", "cellDel"),
        )
    )
)
DOCX_REMARKS = (REMARKS - {NoteKind.FIELD}) | frozenset(
    (
        *(NoteKind.NUMBERS, NoteKind.NUMBER_FORMAT, NoteKind.DEEP_HEADING, NoteKind.MERGES_KEPT),
        *(NoteKind.MERGED_CELLS, NoteKind.CELL_PICTURE, NoteKind.PICTURE_MOVED, NoteKind.STRIKE),
        *(NoteKind.FORMATTING, NoteKind.PAGE_BREAK, NoteKind.HIDDEN_TEXT, NoteKind.OUTSIDE),
        *(NoteKind.MACROS, NoteKind.PART_IGNORED),
    )
)
"""What is said of runs, characters, properties and parts. A paragraph that fills a field is an
element, so ``FIELD`` is its fate here."""


def end_deleted(paragraph: etree._Element) -> bool:
    """Whether a tracked change deleted the end of a paragraph."""
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    return mark is not None and any(child.tag in REMOVED for child in mark)


def inside(element: etree._Element) -> int:
    """How many elements are below this one, changes of format left out."""
    if element.tag == f"{MC}AlternateContent":
        branch = chosen(element)
        return 0 if branch is None else inside(branch)
    same = element.tag in _EQUATIONS  # a row of equations is one
    return sum(_weight(one) - (same and one.tag in _EQUATIONS) for one in element)


def drop(
    ledger: Ledger, element: etree._Element, kind: NoteKind, sample: str, place: int = 0
) -> None:
    """Note that something goes with everything inside it."""
    ledger.add(kind, sample, place)
    ledger.count(NoteKind.WITHIN, inside(element))


def format_changes(element: etree._Element) -> int:
    """How many tracked changes of format an element holds."""
    return sum(1 for one in walk(element) if one.tag in _FORMAT_CHANGES)


def accounted(notes: tuple[Note, ...]) -> int:
    """How many elements a receipt of a Word document speaks of."""
    return sum(note.count for note in notes if note.kind not in DOCX_REMARKS)


def _weight(element: etree._Element) -> int:
    """The elements of a subtree, its root among them."""
    tag = element.tag
    if tag in _FORMAT_CHANGES:
        return 0
    if tag in (f"{W}drawing", f"{W}pict", f"{W}object"):
        return _drawn(element)
    if tag == f"{W}p":
        return int(not end_deleted(element)) + inside(element)
    if tag == f"{W}fldChar":
        return int(element.get(f"{W}fldCharType") == "begin")
    return int(tag in _ONE_EACH) + inside(element)


def _drawn(element: etree._Element) -> int:
    nodes = list(walk_to_boxes(element))
    boxes = sum(_weight(node) for node in nodes if node.tag == f"{W}txbxContent")
    if element.tag == f"{W}object":
        return 1 + boxes
    return boxes + sum(local(node) in THINGS for node in nodes) or 1
