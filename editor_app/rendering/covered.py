"""Asterisks that are words, told to Python-Markdown as such.

It takes 138****1234 and 139****5678 for emphasis, the editor takes them for words, and the
editor's reading counts: a piece with such asterisks is rendered as the editor writes it.
"""

import re

from editor_app.rendering.emphasis import COVERING
from editor_app.rendering.markdown_source import canonicalize

_ESCAPED = "\\*"
_ESCAPE = re.compile(r"\\(.)")
_STAR = "\ufdd1"  # stands for an asterisk in between; no text holds it
# Where a backslash may be a backslash: code, HTML, addresses.
_VERBATIM = re.compile(r"[`<\ufdd1]|~~~|\][(:\[]|^(?: {4}|\t)", re.MULTILINE)


def with_words_told(piece: str) -> str:
    """A piece of Markdown in which no asterisk is taken for emphasis that is none.

    Python-Markdown copies the whole paragraph for each escape: 5 s for 120 KB of them. Where no
    code or HTML is near, another character stands in their place until `with_asterisks`.
    """
    if "*" not in piece:
        return piece
    written = canonicalize(piece)
    if written.count(_ESCAPED) <= piece.count(_ESCAPED):
        written = piece
    if _VERBATIM.search(written):
        return written
    return COVERING.sub(lambda run: _STAR * len(run[0]), _ESCAPE.sub(_starred, written))


def with_asterisks(html: str) -> str:
    """The HTML of such a piece."""
    return html.replace(_STAR, "*")


def _starred(escape: re.Match[str]) -> str:
    return _STAR if escape[1] == "*" else escape[0]
