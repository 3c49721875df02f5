"""An item as a Word document in the layout of GB/T 9704-2012."""

from lxml import etree

from editor_app.domain.export import Written
from editor_app.exporters.arrangement import Placed, Role, arrange
from editor_app.exporters.docx_blocks import BlockWriter
from editor_app.exporters.docx_inline import InlineWriter, absolute_in
from editor_app.exporters.docx_names import element
from editor_app.exporters.docx_notes import NotesPart
from editor_app.exporters.docx_package import begin, packed
from editor_app.exporters.docx_page import CHARACTER, LINE, set_page
from editor_app.exporters.docx_pictures import drawing
from editor_app.exporters.docx_styles import set_styles
from editor_app.exporters.source import Source
from editor_app.rendering.markdown_source import clean, parse
from editor_app.rendering.scene import make_scene
from editor_app.rendering.tree import Inlines, Paragraph, inline_text

_STYLES = {
    Role.NUMBER: "Number",
    Role.TITLE: "Title",
    Role.SUBTITLE: "Subtitle",
    Role.ADDRESSEE: "Addressee",
    Role.FILES: "Files",
    Role.SIGNATURE: "Signature",
    Role.DATE: "Date",
    Role.NOTE: "Note",
}
_SIGNED = frozenset({Role.SIGNATURE, Role.DATE})


def write(source: Source) -> Written:
    """The document. The same item gives the same bytes."""
    scene = make_scene(source.content, source.layout, source.system)
    document = begin(" ".join(clean(source.content.title).split()))
    set_styles(document)
    set_page(document)
    body = document.element.body
    for paragraph in list(body)[:-1]:
        body.remove(paragraph)
    absolute = absolute_in(source.layout.portal.site_domain)
    notes = NotesPart(document, absolute)
    draw = drawing(document, source.data)
    inline = InlineWriter(document.part, absolute, notes.refer, draw)
    writer = BlockWriter(document, inline, draw)
    placed = arrange(scene, parse(source.content.body))
    for at, one in enumerate(placed):
        if isinstance(one.block, Paragraph) and one.role is not Role.TEXT:
            properties = _properties(one, _right_side(placed, at))
            writer.paragraph(_STYLES[one.role], one.block.content, *properties)
        else:
            writer.write(one.block, opens_page=one.opens_page)
    notes.attach()
    return Written(main=packed(document))


def _properties(one: Placed, right: int) -> list[etree._Element]:
    """An empty line above the first line of a group, and how far it stands from the right."""
    made: list[etree._Element] = []
    if one.first:
        made.append(element("w:spacing", before=LINE))
    if one.role is Role.FILES:
        # two characters in; further lines stand below the first name (7.3.4)
        made.append(element("w:ind", left=5 * CHARACTER, hanging=3 * CHARACTER))
    elif right:
        made.append(element("w:ind", right=right))
    return made


def _right_side(placed: tuple[Placed, ...], at: int) -> int:
    """Without a seal the name stands two characters in, the date begins two after it (7.3.5.2)."""
    if placed[at].role not in _SIGNED:
        return 0
    begin = end = at
    while begin and placed[begin - 1].role in _SIGNED and not placed[begin].first:
        begin -= 1
    while end + 1 < len(placed) and placed[end + 1].role in _SIGNED and not placed[end + 1].first:
        end += 1
    group = placed[begin : end + 1]
    names = max((_width(one) for one in group if one.role is Role.SIGNATURE), default=0.0)
    date = max((_width(one) for one in group if one.role is Role.DATE), default=0.0)
    if not names:
        return 2 * CHARACTER if date < 20 else 0
    shift = max(2.0, names - date)  # what the date keeps free at its right
    free = shift if placed[at].role is Role.DATE else shift + date + 2 - names
    return round(min(free, 20.0) * CHARACTER)


def _width(one: Placed) -> float:
    """In characters; Latin letters and digits are half as wide."""
    text = inline_text(_content(one)).strip()
    return sum(0.5 if sign < "\u2000" else 1.0 for sign in text)


def _content(one: Placed) -> Inlines:
    return one.block.content if isinstance(one.block, Paragraph) else ()
