"""Cut Markdown into pieces that render alone, so that an edit renders one piece again."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_SOURCE_MARK = re.compile(r"at:(\d+)")
SOURCE_COMMENT = re.compile(f"<!--{_SOURCE_MARK.pattern}-->")
_LIST_MARK = re.compile(r" {0,3}(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)")
# What reaches beyond its own piece: link definitions, fences, and HTML blocks with blank lines.
_INLINE_TAGS = "strong|em|b|i|u|s|sub|sup|br|a|img|code"
_FAR_REACHING = re.compile(
    rf"^ {{0,3}}(?:\[[^\]\n]+\]:|```|~~~|<(?!/?(?:{_INLINE_TAGS})\b|https?:|mailto:)[a-z/!?])",
    re.IGNORECASE | re.MULTILINE,
)
# The product's own table of HTML, which ends where it says.
_TABLE = re.compile(r"(?:\A|(?<=\n\n))<table>\n(?:<.*>\n)+?</table>(?=\n\n|\Z)")


def source_marks(text: str, pieces: Sequence[str]) -> Iterator[str]:
    """A comment for each piece that says where it stands in the text.

    Blank lines may have been taken out of a piece: then its first lines are looked for.
    """
    position = 0
    for piece in pieces:
        found = text.find(piece, position)
        first = piece.partition("\n\n")[0]
        position = found if found >= 0 else text.find(first, position)
        yield f"<!--at:{position}-->"
        position += len(piece if found >= 0 else first)


def marked_offset(comment: str) -> int | None:
    """The offset a comment of ``source_marks`` names."""
    match = _SOURCE_MARK.fullmatch(comment)
    return int(match[1]) if match is not None else None


def split_blocks(markdown: str) -> tuple[str, ...]:
    """The pieces in order. Rendering them one by one gives what rendering the whole gives.

    A body with something far-reaching (a link definition, a code fence, a block of HTML other than
    the product's own tables) comes back as one piece.
    """
    text = markdown.strip("\n")
    if not text.strip():
        return ()
    if _FAR_REACHING.search(_TABLE.sub("", text) if "<table>\n" in text else text):
        return (text,)
    chunks = [chunk for chunk in _BLANK_LINES.split(text) if chunk.strip()]
    pieces = [[chunks[0]]]
    for before, chunk in pairwise(chunks):
        if _continues(pieces[-1][0], before, chunk):
            pieces[-1].append(chunk)
        else:
            pieces.append([chunk])
    return tuple("\n\n".join(piece) for piece in pieces)


def _continues(first: str, before: str, chunk: str) -> bool:
    """Whether ``chunk`` belongs to the piece that began with ``first``."""
    if chunk.startswith((" ", "\t")):
        return True
    if _LIST_MARK.match(first):
        return bool(_LIST_MARK.match(chunk))
    return before.lstrip().startswith(">") and chunk.startswith(">")
