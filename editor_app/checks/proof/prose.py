"""A text as a proofreader reads it: no markup, no addresses, and the way back to the source."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from editor_app.checks.markdown_scan import CODE, LinkMark, scan_body
from editor_app.checks.subject import Said

HOLE = "\x00"  # stands for an address or code: no character of a sentence
CJK = "\u3400-\u9fff〇"

_ADDRESS = re.compile(
    r"https?://[A-Za-z0-9\-._~:/?#@!$&*+,;=%]+|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
)
_LINE_MARK = re.compile(r"^[ \t]{0,3}(?:#{1,6}[ \t]+|(?:>[ \t]?)+|[-*+][ \t]+)", re.MULTILINE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,10});")
# stars between digits are a mask
_EMPHASIS = re.compile(r"(?<![*\\])(?!(?<=\d)\*{1,3}\d)(?:\*{1,3}(?!\*)|~~)")
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")

Cut = tuple[int, int, str]  # from, to, what stands there for the reader


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip in a text: offsets are those of ``Prose.plain``."""

    check: str
    start: int
    end: int
    suggestion: Said
    better: str | None = None  # what may safely take the place of the stretch
    doubtful: bool = False  # told, but not as a warning


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or table row of the plain text."""

    start: int
    text: str
    heading: bool = False
    row: bool = False


@dataclass(frozen=True, slots=True)
class Prose:
    """``plain[i]`` stands at ``at[i]`` in the source."""

    where: str
    source: str
    plain: str
    at: tuple[int, ...]
    blocks: tuple[Block, ...]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of the plain text as offsets of the source."""
        return self.at[start], self.at[end - 1] + 1

    def unbroken(self, start: int, end: int) -> bool:
        """Whether no markup stands inside a stretch, so that it can be replaced."""
        return self.at[end - 1] - self.at[start] == end - 1 - start


@lru_cache(maxsize=8)
def read_body(source: str) -> Prose:
    """A Markdown body; the last few are remembered, for checks run again after each pause."""
    cuts = sorted(_cuts(source), key=lambda cut: (cut[0], -cut[1]))
    return _read("body", source, cuts)


def read_field(where: str, source: str) -> Prose:
    """The value of a text field."""
    return _read(where, source, list(_addresses(source)))


def _read(where: str, source: str, cuts: list[Cut]) -> Prose:
    pieces: list[str] = []
    at: list[int] = []
    behind = 0
    for start, end, instead in cuts:
        if start < behind:
            continue
        pieces.append(source[behind:start])
        at.extend(range(behind, start))
        pieces.append(instead)
        at.extend([start] * len(instead))
        behind = end
    pieces.append(source[behind:])
    at.extend(range(behind, len(source)))
    plain = "".join(pieces)
    return Prose(where, source, plain, tuple(at), tuple(_blocks(plain, source, at)))


def _cuts(source: str) -> Iterator[Cut]:
    scan = scan_body(source)
    for match in CODE.finditer(source):
        yield (*match.span(), HOLE)
    for link in scan.links:
        yield from _link_cuts(source, link)
    for tag in scan.tags:
        yield tag.start, tag.end, "\n" if tag.name in _BREAKS else ""
    for pattern, instead in ((_LINE_MARK, ""), (_EMPHASIS, ""), (_ESCAPE, ""), (_ENTITY, HOLE)):
        for match in pattern.finditer(source):
            yield (*match.span(), instead)
    yield from _addresses(source)


_BREAKS = frozenset({"br", "p", "tr", "td", "th", "div", "li", "table", "script", "style"})


def _link_cuts(source: str, link: LinkMark) -> Iterator[Cut]:
    end = link.start + link.length
    if link.element:
        return  # the tag goes as a whole
    words = link.start + 1
    if link.image or link.bare or not source.startswith(link.text, words):
        yield link.start, end, HOLE
        return
    yield link.start, words, ""
    yield words + len(link.text), end, ""


def _addresses(source: str) -> Iterator[Cut]:
    for match in _ADDRESS.finditer(source):
        yield (*match.span(), HOLE)


def _blocks(plain: str, source: str, at: list[int]) -> Iterator[Block]:
    """Paragraphs end at a blank line; headings, rows and list items are lines of their own."""
    for line_start, line in _lines(plain):
        if not line.strip():
            continue
        begin = at[line_start]
        mark = source[source.rfind("\n", 0, begin) + 1 : begin]
        yield Block(line_start, line, heading="#" in mark, row=line.lstrip().startswith("|"))


def _lines(plain: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in plain.split("\n"):
        yield start, line
        start += len(line) + 1
