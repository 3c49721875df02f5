"""Write inline content as canonical Markdown, letter for letter as ``rendering.serialize`` does."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from editor_app.domain.markdown_signs import (
    behind_note,
    brackets_matter,
    emphasis_shows,
    escape,
    escape_address,
    guard_heading,
    guard_start,
)
from editor_app.importers.pieces import NOTE_PLACE, Mark, Node, Pieces, clean_text, nest, plain

_SIGN = re.compile(
    "\\[\\^\ufdd0(\\d+)\ufdd0\\]"
)  # a note until the whole is written; no text holds it
_SHOWN = {Mark.BREAK: "\n", Mark.NOTE: NOTE_PLACE}
_LABEL = re.compile(r"\[\^([^\[\]\s\\]+)\\?\]")


def line_source(pieces: Pieces) -> str:
    """A line as it stands at the beginning of a block: nothing in it may start another block."""
    return guard_start(inline_source(pieces))


def heading_source(pieces: Pieces) -> str:
    """A line as it stands after the signs of a heading."""
    return guard_heading(inline_source(pieces))


def cell_source(pieces: Pieces) -> str:
    """A line as it stands in a table cell."""
    return inline_source(pieces, in_cell=True)


def inline_source(pieces: Pieces, *, in_cell: bool = False) -> str:
    """Inline content, not guarded against starting a block."""
    nodes = nest(pieces)
    # links and notes stand outermost
    linked = any(node.mark in (Mark.LINK, Mark.NOTE) for node in nodes)
    brackets = linked or brackets_matter(_visible_text(nodes))
    return _Writer(brackets=brackets, in_cell=in_cell).write(nodes)


def note_sign(number: str) -> str:
    """What stands for a note until `numbered`."""
    return f"[^\ufdd0{number}\ufdd0]"


def numbered(sources: Sequence[str], notes: Mapping[str, Pieces]) -> list[str]:
    """Blocks with labels in the place of their signs, then the notes' own words.

    No label is one that stands for something else in the text.
    """
    order = [match[1] for source in sources for match in _SIGN.finditer(source)]
    if not order:
        return list(sources)
    words = [inline_source(notes[number]) for number in order]
    taken = {match[1] for source in (*sources, *words) for match in _LABEL.finditer(source)}
    free = (str(number) for number in count(1) if str(number) not in taken)
    labels = dict(zip(order, free, strict=False))
    written = [_SIGN.sub(lambda match: f"[^{labels[match[1]]}]", one) for one in sources]
    defined = zip(order, words, strict=True)
    return [*written, *(f"[^{labels[number]}]: {text}" for number, text in defined)]


def image_source(address: str, alt: str) -> str:
    """A picture on a line of its own."""
    words = " ".join(clean_text(alt)[0].split())
    return f"![{escape(words, brackets=True, in_cell=False)}]({escape_address(address)})"


def is_blank(pieces: Pieces) -> bool:
    """Whether nothing would be written."""
    return not plain(pieces).strip()


def _visible_text(nodes: tuple[Node, ...]) -> str:
    return "".join(
        _SHOWN.get(node.mark) or node.text or _visible_text(node.children) for node in nodes
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Writer:
    brackets: bool
    in_cell: bool

    def write(self, nodes: tuple[Node, ...], *, emphasised: bool = False) -> str:
        parts: list[str] = []
        for index, node in enumerate(nodes):
            before = nodes[index - 1] if index else None
            after = nodes[index + 1] if index + 1 < len(nodes) else None
            parts.append(self._node(node, before, after, emphasised))
        return "".join(parts)

    def _node(self, node: Node, before: Node | None, after: Node | None, emphasised: bool) -> str:
        match node.mark:
            case Mark.TEXT:
                return self._text(node, before, after)
            case Mark.BREAK:
                return "<br>"
            case Mark.SUPERSCRIPT | Mark.SUBSCRIPT:
                return f"<{node.mark}>{self.write(node.children, emphasised=True)}</{node.mark}>"
            case Mark.NOTE:
                return note_sign(node.text)
            case Mark.LINK:
                words = _behind(before, self.write(node.children))
                return f"[{words}]({escape_address(node.href)})"
            case Mark.STRONG | Mark.EMPHASIS:
                inner = self.write(node.children, emphasised=True)
                if emphasised or not _is_visible(node.children, before, after):
                    return f"<{node.mark}>{inner}</{node.mark}>"
                sign = "**" if node.mark is Mark.STRONG else "*"
                return f"{sign}{inner}{sign}"

    def _text(self, node: Node, before: Node | None, after: Node | None) -> str:
        source = escape(node.text, brackets=self.brackets, in_cell=self.in_cell)
        if source.endswith("!") and after is not None and after.mark in (Mark.LINK, Mark.NOTE):
            source = source[:-1] + "\\!"
        return _behind(before, source)


def _behind(before: Node | None, source: str) -> str:
    return source if before is None or before.mark is not Mark.NOTE else behind_note(source)


def _is_visible(content: tuple[Node, ...], before: Node | None, after: Node | None) -> bool:
    """Whether asterisks around `content` are emphasis to a CommonMark reader."""
    emphasis = (Mark.STRONG, Mark.EMPHASIS)
    if any(node is not None and node.mark in emphasis for node in (before, after)):
        return False
    return emphasis_shows(
        _edge(content[0], first=True),
        _edge(content[-1], first=False),
        _edge(before, first=False) if before else " ",
        _edge(after, first=True) if after else " ",
    )


def _edge(node: Node, *, first: bool) -> str:
    """The outermost character of a node; markup counts as punctuation."""
    if node.mark is Mark.TEXT and node.text:
        return node.text[0 if first else -1]
    return "<"
