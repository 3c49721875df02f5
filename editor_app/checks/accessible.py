"""HTML-02 and HTML-03, what only hints at trouble: colour, pictures and videos without words."""

import re
from collections import Counter
from collections.abc import Iterator

from editor_app.checks.proof.prose import HOLE, read_body
from editor_app.checks.subject import Hit, Said, Subject
from editor_app.domain.findings import Severity

# “红色部分为必填项”: who cannot see the colour, or hears the page, does not learn which
_COLOUR = re.compile(
    r"标红|飘红|红字(?=为|是|部分|标|所|内容)"
    r"|[红绿黄蓝橙紫灰]色?(?:字体|字样|部分|标记|标注|标示|标识|底纹|背景)(?:部分|内容)?"
    r"(?=为|是|需|须|应|请|的?(?:内容|项|栏|单元格)|所|表示|代表|，)"
    r"|[红绿黄蓝橙紫]色(?:标记|标注)(?=[。；]|\Z)"
)
_VIDEO = frozenset({"video", "iframe", "embed"})
_CAPTIONED = re.compile(r"字幕|文字稿|文字实录|文字版|文字说明|手语")


def colour_alone(subject: Subject) -> Iterator[Hit]:
    """GB/T 37668: colour is never the only carrier; a note, as the words may stand elsewhere."""
    prose = read_body(subject.content.body)
    for match in _COLOUR.finditer(prose.plain):
        start, end = prose.place(*match.span())
        yield Hit(
            where="body",
            excerpt=match[0].replace(HOLE, ""),
            start=start,
            length=end - start,
            vars={
                "where": Said(f"“{match[0]}”", f"“{match[0]}”"),
                "problem": Said(
                    "只用颜色区分，看不见颜色的人无法知道是哪些",
                    "tells things apart by colour alone",
                ),
            },
            severity=Severity.INFO,
        )


def video_in_words(subject: Subject) -> Iterator[Hit]:
    """A video needs subtitles or a transcript, and a word about it; a note where there is none."""
    if not subject.param("video_needs_caption") or _CAPTIONED.search(subject.content.body):
        return
    tag = next((t for t in subject.scan.tags if t.name in _VIDEO and not t.closing), None)
    if tag is not None:
        yield Hit(
            where="body",
            excerpt=tag.source[:120],
            start=tag.start,
            length=tag.end - tag.start,
            vars={
                "where": Said("视频", "A video"),
                "problem": Said(
                    "没有字幕或文字稿的说明", "has no word about subtitles or a transcript"
                ),
            },
            severity=Severity.INFO,
        )


def same_words(subject: Subject) -> Iterator[Hit]:
    """Pictures that all have the same alternative text: it cannot say what each one shows."""
    pictures = [one for one in subject.scan.links if one.image and not one.tag]
    counts = Counter(one.text.strip() for one in pictures)
    for picture in pictures:
        words = picture.text.strip()
        if len(words) > 1 and counts[words] > 1:
            counts[words] = 0  # told once
            yield Hit(
                where="body",
                excerpt=subject.scan.source[picture.start : picture.start + picture.length][:120],
                start=picture.start,
                length=picture.length,
                vars={
                    "image": words,
                    "problem": Said(
                        "与其他图片的替代文字相同", "has the same alternative text as another one"
                    ),
                },
                severity=Severity.INFO,
            )
