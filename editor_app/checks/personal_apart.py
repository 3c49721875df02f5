"""Numbers whose digits stand apart in the source and together on the page.

``**441300**19…``, a zero-width blank, a tag or ``&#49;`` between digits hide a number from a look
at the source, but from no reader.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from editor_app.checks.personal import Finder, Found

_DIGIT = "0-9０-９"
_INLINE = "a|b|strong|i|em|u|s|del|mark|small|span|font|sup|sub"
_UNSEEN = rf"[\u200b-\u200f\u2060\ufeff\u00ad]|\\\n|(?i:</?(?:{_INLINE})(?:\s[^<>\n]{{0,200}})?>)"
_BLANK = r"&(?:#(?:173|820[3-7]|8288|65279|[xX](?:ad|200[b-fB-F]|2060|feff|FEFF|AD))|shy|zwn?j);"
_ENTITY = r"&#(?:4[89]|5[0-7]|[xX]3[0-9]);"
_BETWEEN = re.compile(
    rf"(?<=[{_DIGIT};])(?:{_UNSEEN}|{_BLANK}|\*\*|__|~~)+(?=[{_DIGIT}xX&])|(?P<digit>{_ENTITY})"
)
_MARKS = re.compile(r"[*_~<\\]")
_CERTAIN = frozenset({"id_card"})  # the check of a number tells emphasis from a short mask


def apart(finder: Finder, source: str) -> Iterator[Found]:
    """What a finder sees in the text as it is read, and not in its source; places of the source."""
    read, at = _read(source)
    if read == source:
        return
    for one in finder.find(read):
        start, end = at[one.start], at[one.end]
        written = source[start:end]
        if written != one.value and ("**" not in written or one.kind in _CERTAIN):
            yield replace(one, start=start, value=written)


def replaceable(found: Found) -> bool:
    """Whether its source can be replaced as a whole: half a pair of marks would stay behind."""
    return not _MARKS.search(found.value)


def _read(source: str) -> tuple[str, list[int]]:
    """The text without what nobody sees between digits, and where each character begins."""
    pieces: list[str] = []
    at: list[int] = []
    behind = 0
    for match in _BETWEEN.finditer(source):
        pieces.append(source[behind : match.start()])
        at.extend(range(behind, match.start()))
        if match["digit"]:
            pieces.append(unescape(match["digit"]))
            at.append(match.start())
        behind = match.end()
    if not behind:
        return source, []
    pieces.append(source[behind:])
    at.extend(range(behind, len(source) + 1))
    return "".join(pieces), at
