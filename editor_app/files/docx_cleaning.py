"""Clean Word documents: comments, tracked changes, hidden text."""

from lxml import etree

from editor_app.domain.cleaning import Order, Way
from editor_app.domain.file_facts import Trace
from editor_app.files.docx_traces import (
    FORMAT_CHANGES,
    W,
    hidden_runs,
    text_parts,
)
from editor_app.files.office_traces import local, main_part
from editor_app.files.workpiece import Workpiece

_COMMENT_PARTS = (
    "comments",
    "commentsExtended",
    "commentsIds",
    "commentsExtensible",
    "people",
)
_COMMENT_MARKS = ("commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef")
_MOVE_MARKS = (
    "moveFromRangeStart",
    "moveFromRangeEnd",
    "moveToRangeStart",
    "moveToRangeEnd",
    "customXmlInsRangeStart",
    "customXmlInsRangeEnd",
    "customXmlDelRangeStart",
    "customXmlDelRangeEnd",
)


def clean_docx(piece: Workpiece, order: Order) -> None:
    """Do what is asked, in headers and notes as well."""
    for part in text_parts(piece.package):
        if Trace.TRACKED_CHANGES in order:
            accept_changes(piece.xml(part))
        if Trace.HIDDEN_TEXT in order:
            _hidden(piece.xml(part), order[Trace.HIDDEN_TEXT])
        if Trace.COMMENTS in order:
            _drop(piece.xml(part), _COMMENT_MARKS)
    if Trace.COMMENTS in order:
        piece.cut(*_COMMENT_PARTS)
    settings = f"{main_part(piece.package).rpartition('/')[0]}/settings.xml"
    if Trace.TRACKED_CHANGES in order and settings in piece:
        _drop(piece.xml(settings), ("trackRevisions",))
    if Trace.EXTERNAL_LINKS in order:
        piece.cut("attachedTemplate")
        if settings in piece:
            _drop(piece.xml(settings), ("attachedTemplate",))


def accept_changes(root: etree._Element) -> None:
    """What was added stays, what was deleted goes, as 接受所有修订 does."""
    for row in list(root.iter(f"{W}tr")):
        if row.find(f"{W}trPr/{W}del") is not None:
            _remove(row)
    for cell in list(root.iter(f"{W}tc")):
        row = cell.getparent()
        if cell.find(f"{W}tcPr/{W}cellDel") is not None and row is not None and len(row) > 1:
            _remove(cell)
    for paragraph in list(root.iter(f"{W}p")):
        if paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None:
            _join_next(paragraph)
    for name in ("del", "moveFrom"):
        for element in list(root.iter(f"{W}{name}")):
            _remove(element)
    for name in ("ins", "moveTo"):
        for element in list(root.iter(f"{W}{name}")):
            _unwrap(element)
    _drop(root, (*FORMAT_CHANGES, *_MOVE_MARKS))


def _join_next(paragraph: etree._Element) -> None:
    """A deleted paragraph mark: the words go on in the next paragraph, which keeps its form."""
    following = paragraph.getnext()
    if following is None or following.tag != f"{W}p":
        return
    start = 1 if following.find(f"{W}pPr") is not None else 0
    for at, element in enumerate([one for one in paragraph if one.tag != f"{W}pPr"]):
        following.insert(start + at, element)
    _remove(paragraph)


def _hidden(root: etree._Element, way: Way) -> None:
    for run in hidden_runs(root):
        if way is Way.REMOVE:
            _remove(run)
        else:
            mark = run.find(f"{W}rPr/{W}vanish")
            if mark is not None:
                _remove(mark)


def _drop(root: etree._Element, names: tuple[str, ...]) -> None:
    """Take marks out; a run that held nothing else goes, too."""
    wanted = frozenset(names)
    for element in [one for one in root.iter() if local(one) in wanted]:
        run = element.getparent()
        _remove(element)
        if run is not None and local(run) == "r" and all(local(one) == "rPr" for one in run):
            _remove(run)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    for child in reversed(list(element)):
        parent.insert(at, child)
    parent.remove(element)
