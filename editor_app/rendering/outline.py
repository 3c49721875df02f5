"""Name the style of each block of a body: addressee line, headings, signature, date.

Official documents (GB/T 9704-2012, 7.3) open with the addressee, flush left and ending in a colon,
and close with the issuing body and the date of formation. In Markdown all three are ordinary
paragraphs; place and shape tell them apart.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from enum import StrEnum

from editor_app.rendering.tree import (
    Block,
    Document,
    Heading,
    Image,
    ListBlock,
    Paragraph,
    Quote,
    Raw,
    Rule,
    Table,
    plain_text,
)


class BlockStyle(StrEnum):
    """What a block is called in the margin of the sheet."""

    RECIPIENT = "recipient"
    PARAGRAPH = "paragraph"
    CLAUSE = "clause"  # a paragraph that begins with a second-level number: （一）
    HEADING_1 = "h1"
    HEADING_2 = "h2"
    HEADING_3 = "h3"
    HEADING_4 = "h4"
    LIST = "list"
    TABLE = "table"
    IMAGE = "image"
    QUOTE = "quote"
    RULE = "rule"
    RAW = "raw"
    ANNEX = "annex"  # 附件说明: the list of what is attached
    SIGNATURE = "signature"
    DATE = "date"


_STYLES: dict[type[Block], BlockStyle] = {
    ListBlock: BlockStyle.LIST,
    Table: BlockStyle.TABLE,
    Image: BlockStyle.IMAGE,
    Quote: BlockStyle.QUOTE,
    Rule: BlockStyle.RULE,
    Raw: BlockStyle.RAW,
}
_CLAUSE = re.compile(r"（[一二三四五六七八九十百]{1,4}）")
_ANNEX = re.compile(r"附件[：:]\s*\S")  # GB/T 9704-2012, 7.3.4
_NUMBERED = re.compile(r"\d+[.．、]")  # further annexes, where each is a paragraph
_ANNOTATION = re.compile(r"（[^（）]{2,60}）$")  # 7.3.6: 附注 stands below the date
_DATE = re.compile(r"(?:\d{4}|[〇○零一二三四五六七八九]{4})年.{1,3}月.{1,3}日$")
_LONGEST_SIGNATURE = 40
_LONGEST_RECIPIENT = 200
_AS_FOLLOWS = "如下"  # such a line opens a list, it names nobody
_RECIPIENT_PLACES = 3  # the addressee stands at the very top, at most below a number line


def classify(document: Document, template_blocks: Collection[str]) -> list[BlockStyle]:
    """The style of each block; parts of a letter only where the template knows them."""
    lines = [_words(block) for block in document.blocks]
    styles = [_style(*pair) for pair in zip(document.blocks, lines, strict=True)]
    if "recipient" in template_blocks:
        _mark_recipient(lines, styles)
    if "attachment_ref" in template_blocks:
        _mark_annexes(lines, styles)
    if "signature" in template_blocks:
        _mark_signatures(document.blocks, lines, styles)
    return styles


def _words(block: Block) -> str | None:
    """The words of a paragraph; other blocks are told by what they are."""
    return plain_text(block) if isinstance(block, Paragraph) else None


def _style(block: Block, line: str | None) -> BlockStyle:
    if line is not None:
        return BlockStyle.CLAUSE if _CLAUSE.match(line) else BlockStyle.PARAGRAPH
    if isinstance(block, Heading):
        return BlockStyle(f"h{block.level}")
    return _STYLES[type(block)]


def _mark_recipient(lines: Sequence[str | None], styles: list[BlockStyle]) -> None:
    for index, text in enumerate(lines[:_RECIPIENT_PLACES]):
        if text is None:
            return
        names = len(text) <= _LONGEST_RECIPIENT and "。" not in text and _AS_FOLLOWS not in text
        if names and text.endswith(("：", ":")):
            styles[index] = BlockStyle.RECIPIENT
            return


def _mark_annexes(lines: Sequence[str | None], styles: list[BlockStyle]) -> None:
    for index, text in enumerate(lines):
        if text is None:
            continue
        follows = index > 0 and styles[index - 1] is BlockStyle.ANNEX
        pattern = _NUMBERED if follows else _ANNEX
        if pattern.match(text):
            styles[index] = BlockStyle.ANNEX


def _mark_signatures(
    blocks: Sequence[Block], lines: Sequence[str | None], styles: list[BlockStyle]
) -> None:
    """A date closes a document: at the end, or before the heading of what the document issues."""
    for index, text in enumerate(lines):
        if text is None or not _DATE.match(text) or not _closes(blocks[index + 1 : index + 3]):
            continue
        styles[index] = BlockStyle.DATE
        if index and styles[index - 1] is not BlockStyle.ANNEX and _is_signature(lines[index - 1]):
            styles[index - 1] = BlockStyle.SIGNATURE


def _closes(following: Sequence[Block]) -> bool:
    """Whether a document ends with a date before these two blocks."""
    first = following[0] if following else None
    if isinstance(first, Paragraph) and _ANNOTATION.match(plain_text(first)):
        following = following[1:]
    return not following or isinstance(following[0], Heading)


def _is_signature(text: str | None) -> bool:
    if text is None:
        return False
    return len(text) <= _LONGEST_SIGNATURE and not text.endswith(("。", "；", "：", "！", "？"))
