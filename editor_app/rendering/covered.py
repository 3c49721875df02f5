"""Asterisks that are words, told to Python-Markdown as such.

It takes 138****1234 and 139****5678 for emphasis, the editor takes them for words, and the
editor's reading counts: a piece with such asterisks is rendered as the editor writes it. What the
editor keeps as source is told apart line by line: `# 名单：张**、李**`.
"""

import re
from collections.abc import Iterator

from editor_app.rendering.emphasis import BEHIND_WORDS, COVERING, Marks
from editor_app.rendering.markdown_source import canonicalize

_ESCAPED = "\\*"
_SIGN = re.compile(r"\\.|\*", re.DOTALL)
_ESCAPE = re.compile(r"\\(.)")
_ATOM = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)|\]\([^()]*\)|<[^<>]*>|\\.", re.DOTALL)
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
    elif (told := _escaped_like(written, piece)) and canonicalize(told) == written:
        written = told  # nothing but the asterisks is written anew
    if _VERBATIM.search(written):
        return written
    return COVERING.sub(lambda run: _STAR * len(run[0]), _ESCAPE.sub(_starred, written))


def with_asterisks(html: str) -> str:
    """The HTML of such a piece."""
    return html.replace(_STAR, "*")


def with_names_told(line: str, star: str) -> str:
    """A line in which ``star`` stands for asterisks that only cover the rest of a name.

    They stand behind a word, open nothing there, and nothing is open that they would close.
    """
    if not BEHIND_WORDS.search(line):
        return line
    seen = COVERING.sub(_hidden, _ATOM.sub(_hidden, line))
    literal = frozenset(_not_emphasis(seen))
    told, at = list[str](), 0
    for run in BEHIND_WORDS.finditer(seen):
        if run.start() in literal:
            told += (line[at : run.start()], star * len(run[0]))
            at = run.end()
    return "".join((*told, line[at:]))


def _hidden(atom: re.Match[str]) -> str:
    return "\0" * len(atom[0])


def _not_emphasis(line: str) -> Iterator[int]:
    """Where runs begin that neither open nor close.

    Beside an open one, those that may be taken in parts (three or more) end the search.
    """
    marks = Marks(line, lambda position, end: _next_star(line, position + 1, end))
    within, unclosed = [(0, len(line))], False
    while within:
        position, end = within.pop()
        while (position := _next_star(line, position, end)) < end:
            width = marks.width(position, end)
            after, opens = position + width, marks.opens(position, width, end)
            close = marks.close("*", width, after, end) if opens else -1
            unclosed = unclosed or width > len("***") or (opens and close < 0)
            if close > 0:
                within.append((after, close))
                position = close + width
            elif unclosed and width >= len("***"):
                return
            else:
                yield position
                position = after


def _next_star(line: str, position: int, end: int) -> int:
    found = line.find("*", position, end)
    return end if found < 0 else found


def _escaped_like(written: str, piece: str) -> str:
    """The piece, where each asterisk is escaped that is escaped in ``written``."""
    stars = (sign[0] for sign in _SIGN.finditer(written) if sign[0][-1] == "*")

    def told(sign: re.Match[str]) -> str:
        return max(sign[0], next(stars, ""), key=len) if sign[0][-1] == "*" else sign[0]

    return _SIGN.sub(told, piece)


def _starred(escape: re.Match[str]) -> str:
    return _STAR if escape[1] == "*" else escape[0]
