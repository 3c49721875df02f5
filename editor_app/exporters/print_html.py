"""The pages of an item in the HTML that Qt can print, for computers without LibreOffice."""

import re
from collections.abc import Callable
from html import escape

from editor_app.domain.export import PrintJob
from editor_app.domain.item import BlobHash
from editor_app.exporters.arrangement import Placed, Role, arrange
from editor_app.exporters.docx_inline import absolute_in, words_for
from editor_app.exporters.docx_pictures import readable
from editor_app.exporters.source import Source
from editor_app.rendering.markdown_inline import parse_image
from editor_app.rendering.markdown_source import parse
from editor_app.rendering.notes import spelled_out
from editor_app.rendering.runs import Run, RunKind, Script, flatten
from editor_app.rendering.scene import make_scene
from editor_app.rendering.table_shape import Cell, cell_rows, is_header
from editor_app.rendering.tree import (
    Block,
    Heading,
    Image,
    Inlines,
    ListBlock,
    Paragraph,
    Quote,
    Raw,
    Rule,
    Table,
    plain_text,
)

_INDENT = "text-indent:42px"
_ROLES = {
    Role.NUMBER: "text-align:center",
    Role.TITLE: "text-align:center;font-size:22pt;margin-top:39px;margin-bottom:39px",
    Role.SUBTITLE: "text-align:center;margin-bottom:39px",
    Role.ADDRESSEE: "",
    Role.FILES: "margin-left:42px;margin-top:39px",
    Role.SIGNATURE: "text-align:right;margin-right:42px",
    Role.DATE: "text-align:right;margin-right:42px",
    Role.NOTE: _INDENT,
    Role.TEXT: _INDENT,
}
_SCRIPTS = {Script.SUPER: "sup", Script.SUB: "sub"}
_PIXELS_PER_MM = 96 / 25.4
_LINES = re.compile(r"\n")


def print_job(source: Source) -> PrintJob:
    """What is handed to the printer: one HTML text, and the pictures it names."""
    scene = make_scene(source.content, source.layout, source.system)
    body = spelled_out(parse(source.content.body))
    writer = _Writer(source)
    html = "\n".join(writer.placed(one) for one in arrange(scene, body))
    return PrintJob(html=f"<html><body>{html}</body></html>", pictures=writer.pictures)


class _Writer:
    """Writes blocks and collects pictures."""

    def __init__(self, source: Source) -> None:
        self.pictures: dict[str, bytes] = {}
        self._data = source.data
        self._absolute: Callable[[str], str] = absolute_in(source.layout.portal.site_domain)

    def placed(self, one: Placed) -> str:
        """A block in its place."""
        style = _ROLES[one.role]
        if one.first and one.role in (Role.SIGNATURE, Role.DATE):
            style += ";margin-top:39px"
        if isinstance(one.block, Paragraph):
            return self._paragraph(one.block.content, style)
        if isinstance(one.block, Heading) and one.opens_page:
            return self._paragraph(one.block.content, f"{_INDENT};page-break-before:always")
        return self._block(one.block)

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph() | Heading():
                return self._paragraph(block.content, _INDENT)
            case ListBlock():
                return self._list(block)
            case Table():
                return self._table(block)
            case Image():
                return self._image(block)
            case Quote():
                style = f"margin-left:42px;{_INDENT}"
                return "".join(self._paragraph(one.content, style) for one in block.paragraphs)
            case Rule():
                return "<hr>"
            case Raw():
                return f"<p>{_text(block.source)}</p>"
            case _:  # a kind of block this writer does not know yet keeps its words
                return f"<p>{_text(plain_text(block))}</p>"

    def _paragraph(self, content: Inlines, style: str) -> str:
        return f'<p style="{style}">{self._inline(content)}</p>'

    def _inline(self, content: Inlines) -> str:
        return "".join(self._run(run) for run in flatten(content))

    def _run(self, run: Run) -> str:
        if run.kind is RunKind.BREAK:
            return "<br>"
        image = parse_image(run.text) if run.kind is RunKind.RAW else None
        html = _text(run.text) if image is None else self._shown(image)
        tags = [_SCRIPTS.get(run.script, ""), "i" if run.emphasis else ""]
        for tag in (*tags, "b" if run.strong else ""):
            html = f"<{tag}>{html}</{tag}>" if tag else html
        address = self._absolute(run.href) if run.href else ""
        return f'<a href="{escape(address)}">{html}</a>' if address else html

    def _list(self, block: ListBlock) -> str:
        tag = f'ol start="{block.start}"' if block.ordered else "ul"
        items = "".join(
            f"<li>{self._inline(item.content)}"
            f"{'' if item.children is None else self._list(item.children)}</li>"
            for item in block.items
        )
        return f"<{tag}>{items}</{tag[:2]}>"

    def _table(self, table: Table) -> str:
        rows = "".join(
            f"<tr>{''.join(self._cell(table, cell) for cell in row)}</tr>"
            for row in cell_rows(table)
        )
        look = 'border="1" cellspacing="0" cellpadding="4" width="100%"'
        return f'<table {look} style="border-collapse:collapse;font-size:14pt">{rows}</table>'

    def _cell(self, table: Table, cell: Cell) -> str:
        head = is_header(table, cell.row, cell.column)
        side = "center" if head else table.alignments[cell.column].value
        align = f' align="{side}"' if side else ""
        spans = f' rowspan="{cell.height}" colspan="{cell.width}"'
        return f"<td{spans}{align}>{self._inline(cell.content)}</td>"

    def _image(self, image: Image) -> str:
        caption = f'<p style="text-align:center;font-size:14pt">{_text(image.caption)}</p>'
        shown = self._shown(image)
        return f'<p style="text-align:center">{shown}</p>{caption if image.caption else ""}'

    def _shown(self, image: Image) -> str:
        return self._picture(image) or _text(words_for(image))

    def _picture(self, image: Image) -> str:
        if not image.src.startswith("att:"):
            return ""
        data = self._data(BlobHash(image.src.removeprefix("att:").partition("/")[0]))
        found = None if data is None else readable(data)
        if found is None:
            return ""
        name = f"picture:{len(self.pictures)}"
        self.pictures[name] = found.data
        wide, high = (round(side * _PIXELS_PER_MM) for side in (found.width_mm, found.height_mm))
        return f'<img src="{name}" width="{wide}" height="{high}">'


def _text(text: str) -> str:
    return _LINES.sub("<br>", escape(text).replace("\t", " "))
