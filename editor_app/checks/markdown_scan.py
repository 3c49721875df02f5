"""One pass over a Markdown body: headings, links, images and tags with their offsets.

Not a renderer: rules need places in the source that an editor can jump to. Code, which the house
style does not know, is blanked out first so that nothing in it counts as a link or a tag.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

CODE = re.compile(
    r"^(?P<fence>```|~~~).*?(?:^(?P=fence)|\Z)|(?<!`)(?P<ticks>`+)(?!`)[^\n]*?(?P=ticks)(?!`)",
    re.DOTALL | re.MULTILINE,
)
_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$", re.MULTILINE)
_IN_BLOCK = r"\n(?![ \t]*\n)"
# A title may hold its own mark; looking for a later one ends soon, or each link that lacks one is
# tried to the end of the line.
_TITLE = (
    rf"\"(?:[^\"\n]|{_IN_BLOCK})*\"|'(?:[^'\n]|{_IN_BLOCK})*'"
    rf"|[\"'(](?:[^\n]|{_IN_BLOCK}){{0,400}}?[\"')]"
)
_HREF = (
    r"\(\s{0,20}(?P<href><[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)"
    rf"(?:\s{{1,20}}(?:{_TITLE}))?\s{{0,20}}\)"
)
# The words of a link may go on in the next line, hold brackets in pairs, and pictures.
_SIGN = rf"[^\[\]\\\n]|\\.|{_IN_BLOCK}"
_IN_PAIRS = rf"(?<!!)\[(?:{_SIGN}|(?<!!)\[(?:{_SIGN}){{0,200}}\]){{0,400}}\]"
_PICTURE = r"(?<=!)\[(?:[^\[\]\\\n]|\\.){0,400}\]\([^()\n]{0,400}\)"
_LINK = re.compile(
    rf"(?<!\\)(?P<image>!?)\[(?P<text>(?:{_SIGN}|{_IN_PAIRS}|{_PICTURE}){{0,2000}})\]{_HREF}"
)
_IMAGE = re.compile(rf"(?<!\\)(?P<image>!)\[(?P<text>(?:[^\[\]\\\n]|\\.)*)\]{_HREF}")
_DEFINITION = re.compile(r"^ {0,3}\[(?P<text>[^\]\n]+)\]:[ \t]*(?P<href>\S+)", re.MULTILINE)
_AUTOLINK = re.compile(r"<(?P<href>[A-Za-z][A-Za-z0-9+.-]+:[^\s<>]*)>")
_BARE = re.compile(r"(?<![A-Za-z0-9_/.@(\[<\"'=])https?://[A-Za-z0-9\-._~:/?#@!$&*+,;=%]+")
_TAG = re.compile(
    r"(?<!\\)<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]*)"
    r"(?P<attributes>(?:\s(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)?)/?>"
)
_LONGEST_LINK = 500  # characters between the tags of a link
_ADDRESS = re.compile(
    r"\b(?:href|src)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading; level 1 is Markdown's ``##``, level 0 the title's ``#``."""

    level: int
    text: str
    start: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkMark:
    """A link or an image; ``start`` and ``length`` cover the whole mark."""

    href: str
    href_start: int
    href_length: int
    text: str
    start: int
    length: int
    image: bool = False
    bare: bool = False  # an address in running text
    element: str = ""  # the HTML element it is an href or src of

    @property
    def tag(self) -> bool:
        """Whether an HTML tag makes it."""
        return bool(self.element)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """An HTML tag; for script and style elements the whole element."""

    name: str  # lower case
    closing: bool
    attributes: str
    source: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyScan:
    """What a body consists of, in the order of the source."""

    source: str
    headings: tuple[Heading, ...]
    links: tuple[LinkMark, ...]
    tags: tuple[Tag, ...]
    lines: tuple[str, ...]  # text lines without blanks; markup of headings and lists kept


@lru_cache(maxsize=8)
def scan_body(source: str) -> BodyScan:
    """Scan a body; the last few bodies are remembered, for rules run again after each pause."""
    text = CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), source)
    tags = tuple(_tags(text))
    links = sorted(
        {*_links(text), *_tag_links(text, tags)}, key=lambda link: (link.start, link.href)
    )
    return BodyScan(
        source=source,
        headings=tuple(_headings(text)),
        links=tuple(links),
        tags=tags,
        lines=tuple(line.strip() for line in text.splitlines() if line.strip()),
    )


def _headings(text: str) -> Iterator[Heading]:
    for match in _HEADING.finditer(text):
        yield Heading(
            level=len(match[1]) - 1,
            text=match[2],
            start=match.start(1),
            length=len(match[0].rstrip()) - (match.start(1) - match.start()),
        )


def _links(text: str) -> Iterator[LinkMark]:
    taken = bytearray(len(text))  # which signs stand in a link
    for pattern in (_LINK, _DEFINITION, _AUTOLINK, _BARE):
        for match in pattern.finditer(text):
            if pattern in (_AUTOLINK, _BARE) and taken[match.start()]:
                continue
            taken[match.start() : match.end()] = b"\1" * len(match[0])
            yield _mark(pattern, match)
            if pattern is _LINK and not match["image"]:
                inside = _IMAGE.finditer(text, *match.span("text"))
                yield from (_mark(_IMAGE, one) for one in inside)


def _mark(pattern: re.Pattern[str], match: re.Match[str]) -> LinkMark:
    groups = match.groupdict()
    bare = pattern is _BARE
    href = match[0].rstrip(".,;:!?") if bare else groups["href"]
    start = match.start() if bare else match.start("href")
    if href.startswith("<") and href.endswith(">"):
        href, start = href[1:-1], start + 1
    return LinkMark(
        href=href,
        href_start=start,
        href_length=len(href),
        text=href if groups.get("text") is None else _IMAGE.sub(r"\g<text>", groups["text"]),
        start=match.start(),
        length=len(href) if bare else len(match[0]),
        image=bool(groups.get("image")),
        bare=bare,
    )


def _tags(text: str) -> Iterator[Tag]:
    lowered, behind = text.lower(), 0
    for match in _TAG.finditer(text):
        if match.start() < behind or _AUTOLINK.fullmatch(match[0]):
            continue
        name, end = match["name"].lower(), match.end()
        if name in ("script", "style") and not match["close"]:
            close = re.compile(rf"</{name}\s*>").search(lowered, end)
            end = behind = close.end() if close else len(text)
        yield Tag(
            name=name,
            closing=bool(match["close"]),
            attributes=match["attributes"],
            source=text[match.start() : end],
            start=match.start(),
            end=end,
        )


def _tag_links(text: str, tags: tuple[Tag, ...]) -> Iterator[LinkMark]:
    for tag in tags:
        for match in _ADDRESS.finditer(tag.attributes):
            group = next(n for n in (1, 2, 3) if match[n] is not None)
            offset = tag.source.index(tag.attributes) + match.start(group)
            yield LinkMark(
                href=match[group],
                href_start=tag.start + offset,
                href_length=len(match[group]),
                text=_words_of(text, tag) if tag.name == "a" else tag.name,
                start=tag.start,
                length=tag.end - tag.start,
                image=tag.name == "img",
                element=tag.name,
            )


def _words_of(text: str, tag: Tag) -> str:
    """The words between a tag and the end of its element; its name if it has no end near by."""
    end = text.find(f"</{tag.name}>", tag.end, tag.end + _LONGEST_LINK)
    return unescape(_TAG.sub("", text[tag.end : end])).strip() if end >= 0 else tag.name
