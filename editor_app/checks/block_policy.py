"""HTML-03, for blocks the template does not know: where each kind first stands in the body."""

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from editor_app.checks.markdown_scan import BodyScan
from editor_app.checks.subject import Hit, Said, Subject
from editor_app.domain.findings import Fix

_LIST = re.compile(r"^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+\S[^\n]*", re.MULTILINE)
_TABLE = re.compile(r"^[^\n]*\|[^\n]*\n {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[^\n]*)?$", re.MULTILINE)
_QUOTE = re.compile(r"^ {0,3}>[^\n]*", re.MULTILINE)
_FILE = "att:"


def _turn(block: str, chinese: str, english: str) -> Fix:
    return Fix(label_zh=chinese, label_en=english, replacement=None, block=block)


CONVERSIONS: Mapping[str, Fix] = MappingProxyType(
    {
        "list": _turn("list", "列表转为段落", "Turn lists into paragraphs"),
        "table": _turn("table", "表格转为段落", "Turn tables into paragraphs"),
        "image": _turn("image", "图片转为链接", "Turn pictures into links"),
        "quote": _turn("quote", "引用转为段落", "Turn quotations into paragraphs"),
        "heading": _turn("heading", "转换小标题", "Convert headings"),
        "link": _turn("link", "链接转为文字", "Turn links into words"),
        "video": _turn("video", "视频转为链接", "Turn videos into links"),
    }
)

Span = tuple[int, int]  # offset, length
_NOT_HERE = Said("本类稿件不用", "has no place in this kind of item")


def unknown_blocks(subject: Subject) -> Iterator[Hit]:
    """One hit per kind of block that the template's body policy leaves out."""
    allowed = subject.template.body.blocks
    for block, (name, find) in _FINDERS.items():
        place = find(subject.scan, allowed) if block not in allowed else None
        if place is not None:
            start, length = place
            yield Hit(
                where="body",
                excerpt=subject.scan.source[start : start + length][:120],
                start=start,
                length=length,
                vars={"where": name, "problem": _NOT_HERE},
                facts={"block": block},
                fix=CONVERSIONS[block],
            )


def _matched(pattern: re.Pattern[str]) -> Callable[[BodyScan, frozenset[str]], Span | None]:
    def find(scan: BodyScan, _: frozenset[str]) -> Span | None:
        match = pattern.search(scan.source)
        return (match.start(), match.end() - match.start()) if match else None

    return find


def _table(scan: BodyScan, _: frozenset[str]) -> Span | None:
    match = _TABLE.search(scan.source)
    if match is not None:
        return match.start(), match.end() - match.start()
    return _tag(scan, "table")


def _image(scan: BodyScan, _: frozenset[str]) -> Span | None:
    return next(((one.start, one.length) for one in scan.links if one.image), None)


def _link(scan: BodyScan, allowed: frozenset[str]) -> Span | None:
    """Addresses in running text are words; links to the item's own files need less."""
    files = "attachment_ref" in allowed
    places = (
        (one.start, one.length)
        for one in scan.links
        if not (one.image or one.bare or one.tag or (files and one.href.startswith(_FILE)))
    )
    return next(places, None)


def _video(scan: BodyScan, _: frozenset[str]) -> Span | None:
    return _tag(scan, "iframe", "video")


def _tag(scan: BodyScan, *names: str) -> Span | None:
    found = (one for one in scan.tags if one.name in names and not one.closing)
    return next(((one.start, one.end - one.start) for one in found), None)


_FINDERS: Mapping[str, tuple[Said, Callable[[BodyScan, frozenset[str]], Span | None]]] = (
    MappingProxyType(
        {
            "list": (Said("列表", "A list"), _matched(_LIST)),
            "table": (Said("表格", "A table"), _table),
            "image": (Said("图片", "A picture"), _image),
            "quote": (Said("引用", "A quotation"), _matched(_QUOTE)),
            "link": (Said("链接", "A link"), _link),
            "video": (Said("视频", "A video"), _video),
        }
    )
)
