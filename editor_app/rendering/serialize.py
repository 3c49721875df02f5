"""Write a block tree as canonical Markdown: one paragraph, one line.

Strong and emphasised words are written with asterisks where both Python-Markdown and a CommonMark
reader see them, and as `<strong>`/`<em>` where CommonMark's flanking rule would fail, which is
usual next to Chinese punctuation. Line breaks inside a paragraph are `<br>`: it works in table
cells too and no editor strips it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from editor_app.domain.markdown_signs import (
    behind_note,
    brackets_matter,
    emphasis_shows,
    escape,
    escape_address,
    escape_title,
    guard_heading,
    guard_start,
)
from editor_app.rendering.markdown_inline import NOTE_SIGN
from editor_app.rendering.notes import notes_of, numbered
from editor_app.rendering.table_html import html_table
from editor_app.rendering.table_shape import is_plain
from editor_app.rendering.tree import (
    Alignment,
    Block,
    Document,
    Emphasis,
    HardBreak,
    Heading,
    Image,
    Inline,
    Inlines,
    Link,
    ListBlock,
    Note,
    Paragraph,
    Quote,
    Raw,
    RawInline,
    Rule,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
    inline_text,
)

NESTED_INDENT = "    "
_SEPARATORS = {
    Alignment.NONE: "---",
    Alignment.LEFT: ":---",
    Alignment.CENTER: ":---:",
    Alignment.RIGHT: "---:",
}


def serialize(document: Document) -> str:
    """The canonical Markdown of a document; ends with a newline unless it is empty."""
    sources = [serialize_block(block) for block in document.blocks]
    signed = [
        block for block, source in zip(document.blocks, sources, strict=True) if NOTE_SIGN in source
    ]
    return join_blocks(numbered(sources, [inline_source(note) for note in notes_of(signed)]))


def join_blocks(sources: Sequence[str]) -> str:
    """Put the Markdown of single blocks together."""
    return "\n\n".join(sources) + "\n" if sources else ""


def serialize_block(block: Block) -> str:
    """The canonical Markdown of one block, without a final newline; notes are `NOTE_SIGN`."""
    match block:
        case Paragraph():
            return line_source(block.content)
        case Heading():
            return f"{'#' * (block.level + 1)} {heading_source(block.content)}"
        case ListBlock():
            return "\n".join(_list_lines(block, ""))
        case Table():
            return _table(block) if is_plain(block) else html_table(block)
        case Image():
            return _image(block)
        case Quote():
            return "\n>\n".join(f"> {line_source(quoted.content)}" for quoted in block.paragraphs)
        case Rule():
            return "---"
        case Raw():
            return block.source


def line_source(content: Inlines) -> str:
    """A line as it stands at the beginning of a block: nothing in it may start another block."""
    return guard_start(inline_source(content))


def heading_source(content: Inlines) -> str:
    """A line as it stands after the signs of a heading, which may not end in such a sign."""
    return guard_heading(inline_source(content))


def inline_source(content: Inlines, *, in_cell: bool = False) -> str:
    """The canonical Markdown of inline content, not guarded against starting a block."""
    return _InlineWriter.for_line(content, in_cell).write(content)


def _list_lines(block: ListBlock, indent: str) -> list[str]:
    lines: list[str] = []
    for number, item in enumerate(block.items, start=block.start):
        marker = f"{number}." if block.ordered else "-"
        lines.append(f"{indent}{marker} {line_source(item.content)}")
        if item.children is not None:
            lines.extend(_list_lines(item.children, indent + NESTED_INDENT))
    return lines


def _table(table: Table) -> str:
    lines = [
        _row([inline_source(cell, in_cell=True) for cell in table.header]),
        _row([_SEPARATORS[alignment] for alignment in table.alignments]),
    ]
    lines.extend(_row([inline_source(cell, in_cell=True) for cell in row]) for row in table.rows)
    return "\n".join(lines)


def _row(cells: Sequence[str]) -> str:
    return "|" + "".join(f" {cell} |" if cell else " |" for cell in cells)


def _image(image: Image) -> str:
    caption = f' "{escape_title(image.caption)}"' if image.caption else ""
    alt = escape(image.alt, brackets=True, in_cell=False)
    return f"![{alt}]({escape_address(image.src)}{caption})"


@dataclass(frozen=True, slots=True, kw_only=True)
class _InlineWriter:
    """Writes the inlines of one line; brackets are escaped only where they could make a link."""

    brackets: bool
    in_cell: bool

    @classmethod
    def for_line(cls, content: Inlines, in_cell: bool) -> _InlineWriter:
        linked = any(_holds_link(node) for node in content)
        noted = any(isinstance(node, Note) for node in content)
        matter = linked or noted or brackets_matter(inline_text(content))
        return cls(brackets=matter, in_cell=in_cell)

    def write(self, content: Inlines, *, emphasised: bool = False) -> str:
        parts: list[str] = []
        for index, node in enumerate(content):
            before = content[index - 1] if index else None
            after = content[index + 1] if index + 1 < len(content) else None
            parts.append(self._node(node, before, after, emphasised))
        return "".join(parts)

    def _node(
        self, node: Inline, before: Inline | None, after: Inline | None, emphasised: bool
    ) -> str:
        match node:
            case Text():
                return self._text(node, before, after)
            case HardBreak():
                return "<br>"
            case RawInline():
                if self.in_cell and "|" in node.source:
                    return self._text(Text(text=node.source), before, after)
                return node.source
            case Superscript():
                return f"<sup>{self.write(node.content, emphasised=True)}</sup>"
            case Subscript():
                return f"<sub>{self.write(node.content, emphasised=True)}</sub>"
            case Link():
                title = f' "{escape_title(node.title)}"' if node.title else ""
                words = self.write(node.content)
                if isinstance(before, Note):  # `[^1][^2]` would be two references
                    words = behind_note(words)
                return f"[{words}]({escape_address(node.href)}{title})"
            case Note():
                return NOTE_SIGN
            case Strong() | Emphasis():
                return self._emphasis(node, before, after, emphasised)

    def _text(self, node: Text, before: Inline | None, after: Inline | None) -> str:
        source = escape(node.text, brackets=self.brackets, in_cell=self.in_cell)
        if source.endswith("!") and isinstance(after, Link | Note):
            source = source[:-1] + "\\!"
        if isinstance(before, Note):  # `[^1](` would be a link, `[^1]:` a definition
            source = behind_note(source)
        return source

    def _emphasis(
        self,
        node: Strong | Emphasis,
        before: Inline | None,
        after: Inline | None,
        emphasised: bool,
    ) -> str:
        inner = self.write(node.content, emphasised=True)
        sign, tag = ("**", "strong") if isinstance(node, Strong) else ("*", "em")
        if emphasised or not _is_visible(node.content, before, after):
            return f"<{tag}>{inner}</{tag}>"
        return f"{sign}{inner}{sign}"


def _holds_link(node: Inline) -> bool:
    match node:
        case Link():
            return True
        case Strong() | Emphasis() | Superscript() | Subscript():
            return any(_holds_link(child) for child in node.content)
        case _:
            return False


def _is_visible(content: Inlines, before: Inline | None, after: Inline | None) -> bool:
    """Whether asterisks around `content` are emphasis to a CommonMark reader."""
    if isinstance(before, Strong | Emphasis) or isinstance(after, Strong | Emphasis):
        return False
    return emphasis_shows(
        _edge(content[0], first=True),
        _edge(content[-1], first=False),
        _edge(before, first=False) if before else " ",
        _edge(after, first=True) if after else " ",
    )


def _edge(node: Inline, *, first: bool) -> str:
    """The outermost character of a node; markup counts as punctuation."""
    if isinstance(node, Text) and node.text:
        return node.text[0 if first else -1]
    return "<"
