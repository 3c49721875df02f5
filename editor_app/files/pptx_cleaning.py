"""Clean presentations: comments, speaker notes, hidden slides."""

from editor_app.domain.cleaning import Order, Way
from editor_app.domain.file_facts import Trace
from editor_app.files.office_traces import local, main_part
from editor_app.files.pptx_traces import HIDDEN, slides
from editor_app.files.workpiece import Workpiece
from editor_app.files.xlsx_traces import R

_COMMENT_PARTS = ("comments", "commentAuthors", "authors")


def clean_pptx(piece: Workpiece, order: Order) -> None:
    """Do what is asked."""
    if Trace.HIDDEN_SLIDES in order:
        _hidden_slides(piece, order[Trace.HIDDEN_SLIDES])
    if Trace.SPEAKER_NOTES in order:
        piece.cut("notesSlide")
    if Trace.COMMENTS in order:
        piece.cut(*_COMMENT_PARTS)


def _hidden_slides(piece: Workpiece, way: Way) -> None:
    show = main_part(piece.package)
    relations = piece.relations(show)
    hidden = [
        part
        for part in slides(piece.package)
        if part in piece and piece.package.xml(part).get("show", "1") in HIDDEN
    ]
    if way is Way.SHOW:
        for part in hidden:
            piece.xml(part).attrib.pop("show")
        return
    for element in [one for one in piece.xml(show).iter() if local(one) == "sldId"]:
        key = element.get(f"{R}id", "")
        parent = element.getparent()
        if key in relations and relations[key].target in hidden and parent is not None:
            piece.cut_one(show, key)
            parent.remove(element)
