"""Bring a body into the blocks a template allows, saying what became of the others.

No word is lost: what a template does not allow becomes paragraphs, and pictures become attachments.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from editor_app.domain.imports import ReceiptLine
from editor_app.domain.template import BodyPolicy
from editor_app.rendering.markdown_source import parse
from editor_app.rendering.serialize import serialize
from editor_app.rendering.tree import (
    Block,
    Document,
    Heading,
    Image,
    Inlines,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Rule,
    Table,
    Text,
    inline_text,
)
from editor_app.services.import_lines import Fitting, line

_OWN = "att:"
_CELL_GAP = Text(text="  ")


@dataclass(frozen=True, slots=True, kw_only=True)
class FittedBody:
    """A body of allowed blocks. ``moved`` are addresses of pictures that left the text."""

    markdown: str
    moved: tuple[str, ...]
    receipt: tuple[ReceiptLine, ...]


def fit_body(markdown: str, policy: BodyPolicy) -> FittedBody:
    """The body in canonical form, in this template's blocks only."""
    fitter = _Fitter(policy)
    blocks = tuple(made for block in parse(markdown).blocks for made in fitter.fit(block))
    return FittedBody(
        markdown=serialize(Document(blocks=blocks)),
        moved=tuple(dict.fromkeys(fitter.moved)),
        receipt=fitter.lines(),
    )


@dataclass(slots=True)
class _Fitter:
    policy: BodyPolicy
    moved: list[str] = field(default_factory=list)
    _counts: dict[Fitting, int] = field(default_factory=dict)
    _samples: dict[Fitting, list[str]] = field(default_factory=dict)

    def fit(self, block: Block) -> Iterator[Block]:
        """What stands in the draft for a block of the file."""
        match block:
            case Heading():
                yield from self._heading(block)
            case Paragraph():
                yield Paragraph(content=self._inlines(block.content))
            case ListBlock():
                yield from self._list(block)
            case Table():
                yield from self._table(block)
            case Quote():
                yield from self._quote(block)
            case Image():
                yield from self._image(block)
            case Rule() if "rule" not in self.policy.blocks:
                self._note(Fitting.RULE_GONE)
            case _:
                yield block

    def lines(self) -> tuple[ReceiptLine, ...]:
        """What was changed."""
        return tuple(
            line(kind, count=count, sample=" / ".join(self._samples.get(kind, ())))
            for kind, count in self._counts.items()
        )

    def _note(self, kind: Fitting, sample: str = "", amount: int = 1) -> None:
        self._counts[kind] = self._counts.get(kind, 0) + amount
        if sample:
            self._samples.setdefault(kind, []).append(sample)

    def _heading(self, block: Heading) -> Iterator[Block]:
        most = self.policy.max_heading_level if "heading" in self.policy.blocks else 0
        content = self._inlines(block.content)
        if most == 0:
            self._note(Fitting.HEADING_TEXT)
            yield Paragraph(content=content)
            return
        if block.level > most:
            self._note(Fitting.HEADING_LEVEL)
        yield Heading(level=min(block.level, most), content=content)

    def _list(self, block: ListBlock) -> Iterator[Block]:
        if "list" in self.policy.blocks:
            yield self._kept_list(block)
            return
        for number, item in enumerate(block.items, block.start):
            self._note(Fitting.LIST_TEXT)
            mark = (Text(text=f"{number}. "),) if block.ordered else ()
            yield Paragraph(content=(*mark, *self._inlines(item.content)))
            if item.children is not None:
                yield from self._list(item.children)

    def _kept_list(self, block: ListBlock) -> ListBlock:
        items = tuple(
            ListItem(
                content=self._inlines(item.content),
                children=None if item.children is None else self._kept_list(item.children),
            )
            for item in block.items
        )
        return replace(block, items=items)

    def _table(self, block: Table) -> Iterator[Block]:
        rows = [tuple(map(self._inlines, row)) for row in (block.header, *block.rows)]
        if "table" in self.policy.blocks:
            yield replace(block, header=rows[0], rows=tuple(rows[1:]))
            return
        self._note(Fitting.TABLE_TEXT)
        for row in rows:
            cells = [cell for cell in row if inline_text(cell).strip()]
            joined = tuple(
                one for at, cell in enumerate(cells) for one in ((_CELL_GAP,) * (at > 0) + cell)
            )
            if joined:
                yield Paragraph(content=joined)

    def _quote(self, block: Quote) -> Iterator[Block]:
        paragraphs = [Paragraph(content=self._inlines(one.content)) for one in block.paragraphs]
        if "quote" in self.policy.blocks:
            yield Quote(paragraphs=tuple(paragraphs))
            return
        self._note(Fitting.QUOTE_TEXT)
        yield from paragraphs

    def _image(self, block: Image) -> Iterator[Block]:
        if "image" in self.policy.blocks:
            yield block
            return
        words = block.caption or block.alt
        if block.src.startswith(_OWN):
            self._note(Fitting.PICTURE_ATTACHED)
            self.moved.append(block.src)
        else:
            self._note(Fitting.PICTURE_OUTSIDE, block.src)
        if words:
            yield Paragraph(content=(Text(text=words),))

    def _inlines(self, content: Inlines) -> Inlines:
        if "link" in self.policy.blocks:
            return content
        made: list[Inlines] = []
        for node in content:
            if isinstance(node, Link) and not node.href.startswith(_OWN):
                self._note(Fitting.LINK_TEXT, node.href)
                shown = inline_text(node.content)
                address = "" if node.href in shown else f"（{node.href}）"
                made.append((*node.content, Text(text=address)) if address else node.content)
            else:
                made.append((node,))
        return tuple(one for group in made for one in group)
