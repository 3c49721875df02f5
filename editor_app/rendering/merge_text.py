"""A body as blocks that can be merged one by one, and the canonical Markdown of merged blocks.

Notes stand inside their blocks, between the signs ⁅ and ⁆: their numbers count through the whole
text, and a note more at the top must not make every block below another one.
"""

import re
from collections.abc import Iterator, Sequence

from editor_app.domain.merge_text import Block, BlockKind, BodyText
from editor_app.rendering.markdown_inline import NOTE_SIGN
from editor_app.rendering.markdown_source import canonicalize, parse
from editor_app.rendering.notes import free_labels, notes_of
from editor_app.rendering.serialize import inline_source, join_blocks, serialize_block
from editor_app.rendering.table_shape import is_plain
from editor_app.rendering.tree import Block as TreeBlock
from editor_app.rendering.tree import ListBlock, Quote, Raw, Table

OPEN, CLOSE = "\u2045", "\u2046"
_NOTE = re.compile(f"{OPEN}([^{OPEN}{CLOSE}\n]+){CLOSE}")
_SIGNS = {OPEN: "&#8261;", CLOSE: "&#8262;"}  # of the text's own


def blocks_of(markdown: str) -> tuple[Block, ...]:
    """The blocks of a body in order."""
    return tuple(_block(one) for one in parse(markdown).blocks)


def markdown_of(blocks: Sequence[Block]) -> str:
    """The canonical Markdown of blocks, whoever wrote them."""
    sources = [block.text for block in blocks]
    cut = [
        [source] if block.kind is BlockKind.RAW else _NOTE.split(source)
        for block, source in zip(blocks, sources, strict=True)
    ]
    notes = [note for parts in cut for note in parts[1::2]]
    labels = iter(free_labels(sources, notes))
    written = ["".join(_signed(parts, labels)) for parts in cut]
    labels = iter(free_labels(sources, notes))
    told = [f"[^{label}]: {note}" for label, note in zip(labels, notes, strict=True)]
    return canonicalize(join_blocks([*written, *told]))


def is_whole(text: str) -> bool:
    """Whether a text woven of two is one block and reads back as it stands."""
    found = blocks_of(markdown_of([Block(BlockKind.TEXT, text)]))
    return len(found) == 1 and found[0].text == text


def typed_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of what a person typed by hand, notes between their signs."""
    return blocks_of(markdown_of([Block(BlockKind.TEXT, text)])) if text.strip() else ()


def _signed(parts: Sequence[str], labels: Iterator[str]) -> Iterator[str]:
    for at, part in enumerate(parts):
        yield f"[^{next(labels)}]" if at % 2 else part


def _block(block: TreeBlock) -> Block:
    source = serialize_block(block)
    if isinstance(block, Raw):
        return Block(BlockKind.RAW, source)
    if isinstance(block, Table) and not is_plain(block):
        return Block(BlockKind.WHOLE, _noted(source, block))
    kind = BlockKind.LINES if isinstance(block, ListBlock | Table | Quote) else BlockKind.TEXT
    return Block(kind, _noted(source, block))


def _spelled(source: str) -> str:
    for sign, told in _SIGNS.items():
        source = source.replace(sign, told)
    return source


def _noted(source: str, block: TreeBlock) -> str:
    source = _spelled(source)
    if NOTE_SIGN not in source:
        return source
    first, *parts = source.split(NOTE_SIGN)
    words = (_spelled(inline_source(note)) for note in notes_of([block]))
    return first + "".join(
        f"{OPEN}{note}{CLOSE}{part}" for note, part in zip(words, parts, strict=True)
    )


BODY_TEXT = BodyText(blocks=blocks_of, markdown=markdown_of, is_whole=is_whole, typed=typed_blocks)
