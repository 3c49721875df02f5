"""Find stretches of Markdown that stay verbatim: HTML blocks, fenced and indented code."""

from __future__ import annotations

import re
from collections.abc import Sequence

_FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")
_INDENTED = re.compile(r" {4}|\t| {1,3}\t")
_COMMENT = re.compile(r" {0,3}<(?:!--|!\[CDATA|\?|![A-Za-z])")
_COMMENT_ENDS = {"!--": "-->", "![C": "]]>", "?": "?>"}
_BLOCK_TAGS = (
    "address|article|aside|audio|base|blockquote|body|button|canvas|caption|center|col|colgroup|"
    "dd|details|dialog|dir|div|dl|dt|embed|fieldset|figcaption|figure|footer|form|frame|frameset|"
    "h[1-6]|head|header|hgroup|hr|html|iframe|legend|li|link|main|map|marquee|math|menu|meta|nav|"
    "noframes|noscript|object|ol|optgroup|option|output|p|param|pre|progress|script|search|"
    "section|select|source|style|summary|svg|table|tbody|td|template|textarea|tfoot|th|thead|"
    "title|tr|track|ul|video"
)
_HTML = re.compile(rf" {{0,3}}</?({_BLOCK_TAGS})(?=[\s/>]|$)", re.IGNORECASE)


def read_raw(lines: Sequence[str], position: int) -> int:
    """The line after the verbatim block that begins at `position`; `position` if none does."""
    line = lines[position]
    if _INDENTED.match(line):
        return _until_blank(lines, position)
    if match := _FENCE.match(line):
        return _fence_end(lines, position, match.group(1))
    if match := _COMMENT.match(line):
        return _comment_end(lines, position)
    if match := _HTML.match(line):
        return _element_end(lines, position, match.group(1))
    return position


def in_html(source: str, at: int) -> bool:
    """Whether a place of a text lies in an HTML block, where signs of Markdown are plain ones.

    A paragraph that only begins with a tag, like `<u>`, is none.
    """
    lines = source.split("\n")
    line, position = source.count("\n", 0, at), 0
    while position <= line:
        begins = position == 0 or not lines[position - 1].strip()
        html = _HTML.match(lines[position]) or _COMMENT.match(lines[position])
        end = read_raw(lines, position) if begins and html else position
        if line < end:
            return True
        position = max(end, position + 1)
    return False


def _until_blank(lines: Sequence[str], position: int) -> int:
    while position < len(lines) and lines[position].strip():
        position += 1
    return position


def _fence_end(lines: Sequence[str], position: int, fence: str) -> int:
    closing = re.compile(rf" {{0,3}}{fence[0]}{{{len(fence)},}}\s*$")
    for index in range(position + 1, len(lines)):
        if closing.match(lines[index]):
            return index + 1
    return _until_blank(lines, position)


def _comment_end(lines: Sequence[str], position: int) -> int:
    opening = lines[position].lstrip()[1:4]
    ending = next((end for start, end in _COMMENT_ENDS.items() if opening.startswith(start)), ">")
    for index in range(position, len(lines)):
        if ending in lines[index]:
            return _until_blank(lines, index)
    return _until_blank(lines, position)


def _element_end(lines: Sequence[str], position: int, name: str) -> int:
    """Where the element is closed, blank lines included; the next blank line if it never is."""
    tag = re.compile(rf"<(/?){name}(?:\s[^<>]*)?(/?)>", re.IGNORECASE)
    depth = 0
    for index in range(position, len(lines)):
        for match in tag.finditer(lines[index]):
            if not match.group(2):
                depth += -1 if match.group(1) else 1
        if depth <= 0 and index >= _until_blank(lines, position) - 1:
            return _until_blank(lines, index)
    return _until_blank(lines, position)
