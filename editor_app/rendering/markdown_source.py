"""Read the product's Markdown into a block tree, and bring any Markdown into canonical form.

Every line belongs to some block afterwards: what fits no block of the schema (HTML, code, a `#`
title, reference definitions, lists and tables of unusual shape) becomes `Raw` with its lines as
they were. Reading is total: there is no Markdown that fails.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from editor_app.rendering.list_source import LIST_LINE, read_list
from editor_app.rendering.markdown_inline import (
    References,
    parse_image,
    parse_inlines,
    reference_target,
)
from editor_app.rendering.notes import Noted, take_notes, taken_out
from editor_app.rendering.raw_source import read_raw
from editor_app.rendering.serialize import serialize
from editor_app.rendering.table_html_source import FIRST_LINE, read_html_table
from editor_app.rendering.table_source import read_table, starts_table
from editor_app.rendering.tree import (
    Block,
    Document,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Raw,
    Rule,
)

_LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029\x85\x0b\x0c]")
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffc\ufffe\uffff]"
)
_HEADING = re.compile(r" {0,3}(#{1,6})(?!#)[ \t]*(.*?)[ \t]*$")
_CLOSING_SIGNS = re.compile(r"(?<!\\)(?:^|(?<=[^#\\]))#+$")
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_QUOTE = re.compile(r" {0,3}>")
_QUOTE_SIGN = re.compile(r"^ {0,3}> ?")
_ATTRIBUTES = re.compile(r"(?<!\\)\{[:#.][^{}]*\}\s*$")
_DEFINITION = re.compile(r" {0,3}\[([^\[\]]+)\]:[ ]*\S+")
_DEEPEST = 20  # quotes within quotes; no stack is endless
_BREAK_AT_END = re.compile(r"(?: {2,}|\t)\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lines:
    """The lines of a text and the labels its reference definitions give."""

    lines: Sequence[str]
    references: References
    depth: int = 0  # quotes around them


_Reading = tuple[list[Block], int]
_Reader = Callable[[_Lines, int], _Reading | None]


def parse(markdown: str) -> Document:
    """Read Markdown; equal to reading its canonical form."""
    text = clean(markdown)
    blocks = _read_blocks(text)
    if "[^" in text:
        blocks = take_notes(blocks, _labels(text.split("\n")))
    return Document(blocks=tuple(join_neighbours(blocks)))


def without_notes(markdown: str) -> Noted:
    """The text without the definitions of its notes, and the words of the notes by label."""
    if "[^" not in markdown:
        return Noted(text=markdown, notes={})
    return taken_out(markdown, _read_blocks(markdown), _labels(markdown.split("\n")))


def canonicalize(markdown: str) -> str:
    """The one way this product writes the given Markdown."""
    return serialize(parse(markdown))


def clean(text: str) -> str:
    """Unify line ends and drop control characters, which no format on the way out can carry."""
    return _UNPRINTABLE.sub("", _LINE_ENDS.sub("\n", text))


def _read_blocks(text: str) -> list[Block]:
    lines = text.split("\n")
    source = _Lines(lines=lines, references=_labels(lines))
    blocks: list[Block] = []
    position = 0
    while position < len(lines):
        if not lines[position].strip():
            position += 1
            continue
        found, position = _read_at(source, position)
        blocks.extend(found)
    return blocks


def _labels(lines: Sequence[str]) -> References:
    """What reference definitions the lines give; of two for one label the last counts."""
    matches = [match for line in lines if (match := _DEFINITION.match(line))]
    told = {match[1].lower(): reference_target(match.string) for match in matches}
    return {label: target for label, target in told.items() if target or label.startswith("^")}


def _read_at(source: _Lines, position: int) -> _Reading:
    for reader in _READERS:
        reading = reader(source, position)
        if reading is not None:
            return reading
    return _read_paragraph(source, position)


def _read_html_table(source: _Lines, position: int) -> _Reading | None:
    if source.lines[position] != FIRST_LINE:
        return None
    end = read_raw(source.lines, position)
    table = read_html_table(source.lines[position:end])
    return ([table], end) if table else None


def _read_raw(source: _Lines, position: int) -> _Reading | None:
    end = read_raw(source.lines, position)
    return (_raw(source, position, end), end) if end > position else None


def _read_heading(source: _Lines, position: int) -> _Reading | None:
    match = _HEADING.match(source.lines[position])
    if match is None:
        return None
    level = len(match.group(1)) - 1
    text = _CLOSING_SIGNS.sub("", match.group(2)).strip()
    content = parse_inlines(text, source.references)
    if not 1 <= level <= 4 or not content or _ATTRIBUTES.search(text):
        return _raw(source, position, position + 1), position + 1
    return [Heading(level=level, content=content)], position + 1


def _read_rule(source: _Lines, position: int) -> _Reading | None:
    return ([Rule()], position + 1) if _RULE.match(source.lines[position]) else None


def _read_quote(source: _Lines, position: int) -> _Reading | None:
    if not _QUOTE.match(source.lines[position]):
        return None
    end = _until_blank(source, position)
    if source.depth >= _DEEPEST:
        return _raw(source, position, end), end
    inner = "\n".join(_QUOTE_SIGN.sub("", line) for line in source.lines[position:end])
    nested = _Lines(lines=inner.split("\n"), references=source.references, depth=source.depth + 1)
    blocks = _nested_blocks(nested)
    paragraphs = tuple(block for block in blocks if isinstance(block, Paragraph))
    if not paragraphs or len(paragraphs) != len(blocks):
        return _raw(source, position, end), end
    return [Quote(paragraphs=paragraphs)], end


def _nested_blocks(source: _Lines) -> list[Block]:
    blocks: list[Block] = []
    position = 0
    while position < len(source.lines):
        if source.lines[position].strip():
            found, position = _read_at(source, position)
            blocks.extend(found)
        else:
            position += 1
    return blocks


def _read_table(source: _Lines, position: int) -> _Reading | None:
    if not starts_table(source.lines, position):
        return None
    end = _until_blank(source, position)
    table = read_table(source.lines[position:end], source.references)
    return ([table] if table else _raw(source, position, end)), end


def _read_list(source: _Lines, position: int) -> _Reading | None:
    match = LIST_LINE.match(source.lines[position])
    if match is None or len(match["indent"]) > 3:
        return None
    end = position + 1
    while end < len(source.lines) and not _ends_list(source, end):
        end += 1
    while not source.lines[end - 1].strip():
        end -= 1
    blocks = read_list(source.lines[position:end], source.references)
    return (list(blocks) if blocks else _raw(source, position, end)), end


def _ends_list(source: _Lines, position: int) -> bool:
    line = source.lines[position]
    if not line.strip():
        return False
    if LIST_LINE.match(line) and not _RULE.match(line):
        return False
    return not source.lines[position - 1].strip() or _interrupts(source, position)


def _read_definition(source: _Lines, position: int) -> _Reading | None:
    if not _DEFINITION.match(source.lines[position]):
        return None
    return _raw(source, position, position + 1), position + 1


def _read_paragraph(source: _Lines, position: int) -> _Reading:
    end = position + 1
    while end < len(source.lines) and source.lines[end].strip():
        underline = _UNDERLINE.match(source.lines[end])
        if underline and end == position + 1:
            return _read_underlined(source, position, underline.group(1)[0])
        if _interrupts(source, end):
            break
        end += 1
    lines = source.lines[position:end]
    images = [parse_image(line.strip(), source.references) for line in lines]
    if all(images):
        return [image for image in images if image], end
    content = parse_inlines(join_lines(lines), source.references)
    if not content or _ATTRIBUTES.search(lines[-1]):
        return _raw(source, position, end), end
    return [Paragraph(content=content)], end


def _read_underlined(source: _Lines, position: int, sign: str) -> _Reading:
    content = parse_inlines(source.lines[position].strip(), source.references)
    if sign == "=" or not content:
        return _raw(source, position, position + 2), position + 2
    return [Heading(level=1, content=content)], position + 2


def _interrupts(source: _Lines, position: int) -> bool:
    """Whether another block begins here although no blank line stands before it."""
    line = source.lines[position]
    if line.startswith(("    ", "\t")):
        return False
    bullet = LIST_LINE.match(line)
    return (
        bool(_HEADING.match(line) or _RULE.match(line) or _QUOTE.match(line))
        or bool(bullet and not bullet["number"])
        or starts_table(source.lines, position)
        or read_raw(source.lines, position) > position
        or bool(_DEFINITION.match(line))
    )


def join_lines(lines: Sequence[str]) -> str:
    """Make one line of the lines of a paragraph; Chinese needs no space between them."""
    joined = lines[0].strip()
    for previous, line in pairwise(lines):
        text = line.strip()
        if _BREAK_AT_END.search(previous):
            joined += "<br>" + text
        elif joined and text and _is_wide(joined[-1]) and _is_wide(text[0]):
            joined += text
        else:
            joined += " " + text
    return joined


def _is_wide(character: str) -> bool:
    return "\u2e80" <= character <= "\uffef" or character in "“”‘’…—·" or character > "\U0001ffff"


def _until_blank(source: _Lines, position: int) -> int:
    end = position
    while end < len(source.lines) and source.lines[end].strip():
        end += 1
    return end


def _raw(source: _Lines, position: int, end: int) -> list[Block]:
    return [Raw(source="\n".join(source.lines[position:end]).rstrip())]


def join_neighbours(blocks: Sequence[Block]) -> list[Block]:
    """Lists of one kind, and quotes, that only blank lines part are one block."""
    joined: list[Block] = []
    for block in blocks:
        previous = joined[-1] if joined else None
        if (
            isinstance(previous, ListBlock)
            and isinstance(block, ListBlock)
            and previous.ordered == block.ordered
        ):
            joined[-1] = replace(previous, items=previous.items + block.items)
        elif isinstance(previous, Quote) and isinstance(block, Quote):
            joined[-1] = Quote(paragraphs=previous.paragraphs + block.paragraphs)
        else:
            joined.append(block)
    return joined


_READERS: tuple[_Reader, ...] = (
    _read_html_table,
    _read_raw,
    _read_heading,
    _read_rule,
    _read_quote,
    _read_table,
    _read_list,
    _read_definition,
)
