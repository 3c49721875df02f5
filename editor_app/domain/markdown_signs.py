"""Which signs of Markdown are escaped where: one rule for what is written and what is imported.

Both Python-Markdown and a CommonMark reader must see the same words. Text comes in as it is meant,
sources go out as they stand in a file.
"""

import re
import unicodedata

_ALWAYS = re.compile(r"[\\`*{<]")
_BRACKET = re.compile(r"[\[\]]")
_UNDERSCORE = re.compile(r"_")
_REFERENCE_LIKE = re.compile(r"&(?=#|[A-Za-z][A-Za-z0-9]*;|$)")
_BRACKETS_MATTER = re.compile(r"\]\s?[\[(:]|^\[TOC\]$", re.IGNORECASE)
_BLOCK_START = re.compile(
    r"(?P<mark>[#>]|[-+](?=\s|$)|-(?=[\s-]*$)|\+(?=\+\+)|(?<=\d)[.)](?=\s|$)|~(?=~~))"
)
_SEPARATOR_LIKE = re.compile(r"[-:| ]*\|[-:| ]*")
_ORDERED_START = re.compile(r"\d{1,9}(?=[.)](?:\s|$))")
_BEHIND_NOTE = re.compile(r"^[(:^]")


def escape(text: str, *, brackets: bool, in_cell: bool) -> str:
    """Words of a line; brackets only where they could make a link, see `brackets_matter`."""
    text = _REFERENCE_LIKE.sub("&amp;", text)
    text = _ALWAYS.sub(_escape_sign, text)
    if "_" in text:
        text = _UNDERSCORE.sub(_escape_underscore, text)
    if brackets:
        text = _BRACKET.sub(lambda match: "\\" + match.group(), text)
        text = text.replace("]:", "]&#58;")  # `[a\]:` defines a reference in Python-Markdown
    text = text.replace("![", "\\![")
    return text.replace("|", "\\|") if in_cell else text


def brackets_matter(words: str) -> bool:
    """Whether brackets in these words could make a link, a reference or a table of contents."""
    return bool(_BRACKETS_MATTER.search(words))


def escape_address(href: str) -> str:
    """The address of a link or picture."""
    return _REFERENCE_LIKE.sub("&amp;", href)


def escape_title(title: str) -> str:
    """A link or image title, to stand between double quotes."""
    escaped = _REFERENCE_LIKE.sub("&amp;", title).replace("\\", "\\\\").replace("<", "&lt;")
    return escaped.replace('"', "&quot;").replace("`", "&#96;").replace("*", "\\*")


def guard_start(source: str) -> str:
    """A line as it stands at the beginning of a block: nothing in it may start another block."""
    if _SEPARATOR_LIKE.fullmatch(source):  # below a line with a pipe it would make a table
        source = source.replace("|", "\\|")
    ordered = _ORDERED_START.match(source)
    position = ordered.end() if ordered else 0
    match = _BLOCK_START.match(source, position)
    if match is None:
        return source
    mark = "&#126;" if match["mark"] == "~" else "\\" + match["mark"]
    return source[:position] + mark + source[position + 1 :]


def guard_heading(source: str) -> str:
    """A line as it stands after the signs of a heading, which may not end in such a sign."""
    if source.startswith("#"):
        source = "\\" + source
    return f"{source[:-1]}\\#" if source.endswith("#") and source != "\\#" else source


def behind_note(source: str) -> str:
    """What stands behind a note: `[^1](` would be a link, `[^1]:` a definition."""
    return _BEHIND_NOTE.sub(lambda match: f"&#{ord(match.group())};", source)


def emphasis_shows(first: str, last: str, before: str, after: str) -> bool:
    """Whether asterisks around words are emphasis by CommonMark's rule (spec 0.31, 6.2) and ours.

    ``first`` and ``last`` are the outermost characters within, the others those outside; markup
    counts as ``<``.
    """
    if first.isspace() or last.isspace():
        return False
    if covers_digits(before, first) or covers_digits(last, after):
        return False
    opens = not _is_punctuation(first) or _parts_words(before)
    closes = not _is_punctuation(last) or _parts_words(after)
    return opens and closes


def covers_digits(before: str, after: str) -> bool:
    """Whether asterisks between two characters stand for digits: 138**1234, also 3*4*5."""
    return all(one.isascii() and one.isdigit() for one in (before, after))


def _escape_sign(match: re.Match[str]) -> str:
    return "&lt;" if match.group() == "<" else "\\" + match.group()


def _escape_underscore(match: re.Match[str]) -> str:
    """An underscore between letters is no emphasis anywhere and stays readable."""
    before = match.string[match.start() - 1 : match.start()]
    after = match.string[match.end() : match.end() + 1]
    return "_" if before.isalnum() and after.isalnum() else "\\_"


def _is_punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _parts_words(character: str) -> bool:
    return character.isspace() or unicodedata.category(character)[0] == "P" or character == "<"
