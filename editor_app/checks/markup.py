"""HTML-01 to HTML-03: foreign markup, images without words, structure that cannot be read aloud."""

import re
from collections.abc import Iterator, Mapping

from editor_app.checks.accessible import colour_alone, same_words, video_in_words
from editor_app.checks.block_policy import CONVERSIONS, unknown_blocks
from editor_app.checks.markdown_scan import Heading, LinkMark, Tag
from editor_app.checks.picture_size import carries_exif, width_of
from editor_app.checks.subject import Hit, Said, Subject, rows
from editor_app.checks.web_address import belongs_to, host_of
from editor_app.domain.canonical import Json
from editor_app.domain.findings import Fix
from editor_app.domain.item import BlobHash
from editor_app.domain.template import FieldType

_EVENT = re.compile(r"""(?<!\s)\s+on[a-z]+\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)""", re.IGNORECASE)
_STYLE = re.compile(r"""(?<!\s)\s+style\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)""", re.IGNORECASE)
_CLASS = re.compile(r"""(?<!\s)\s+class\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)""", re.IGNORECASE)
_SRC = re.compile(r"""\bsrc\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_ALT = re.compile(r"""\balt\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_FILE_NAME = re.compile(r"\.(?:png|jpe?g|gif|bmp|webp|tiff?)$", re.IGNORECASE)
_EMPTY_HEADER = re.compile(r"^[ \t]*\|(?:[ \t]*\|)+[ \t]*\n[ \t]*\|?[ \t]*:?-{2,}", re.MULTILINE)
_OFFICE_COMMENT = re.compile(  # what Word wraps its own markup in
    r"<!--\s?\[(?:if|endif)[^\]>\n]{0,80}\](?:-->|>)?|<!\[endif\](?:-->)?|<!--(?:Start|End)Fragment-->"
)
# Words that only say that there is a link: 点击这里, 了解更多, 查看详情, 点此下载
_ACTS = "点击|单击|点|按|访问|进入|了解|查看|阅读|浏览|下载|打开|前往|跳转"
_POINTS = "这里|这儿|此处|此|更多|详情|详细|全部|链接|网址|原文|全文|我"
_VAGUE = re.compile(
    rf"(?:请|可|欢迎)?(?:{_ACTS}|{_POINTS})+|click\s?here|here|(?:read|see|learn)?\s?more|details?|link|download"
)
_ATT = "att:"


# ---------------------------------------------------------------- HTML-01


def foreign_markup(subject: Subject) -> Iterator[Hit]:
    """HTML-01: scripts, frames, forms, and the styles that pasting from Word leaves behind."""
    for match in _OFFICE_COMMENT.finditer(subject.scan.source):
        yield _markup_hit(match[0], match.start(), "")
    for tag in subject.scan.tags:
        if _forbidden(subject, tag):
            yield _tag_hit(tag, "")
        elif not tag.closing:
            cleaned = _without_styles(subject, tag)
            if cleaned != tag.source:
                yield _tag_hit(tag, cleaned)


def _forbidden(subject: Subject, tag: Tag) -> bool:
    if tag.name == "iframe":
        source = _SRC.search(tag.attributes)
        host = host_of(source[1]) if source else ""
        hosts = subject.context.layout.portal.video_hosts
        if tag.closing or any(belongs_to(host, known) for known in hosts):
            return False
    prefixed = tag.name.startswith(tuple(p.lower() for p in subject.texts("strip_prefixes")))
    return prefixed or tag.name in subject.texts("forbidden_tags")


def _without_styles(subject: Subject, tag: Tag) -> str:
    source = tag.source
    if subject.param("forbid_event_attributes"):
        source = _EVENT.sub("", source)
    if subject.param("forbid_style_attribute"):
        source = _STYLE.sub("", source)
    prefixes = tuple(prefix.lower() for prefix in subject.texts("strip_prefixes"))
    return _CLASS.sub(
        lambda match: "" if match[1].strip("\"'").lower().startswith(prefixes) else match[0], source
    )


def _tag_hit(tag: Tag, cleaned: str) -> Hit:
    return _markup_hit(tag.source, tag.start, cleaned)


def _markup_hit(source: str, start: int, cleaned: str) -> Hit:
    what = source if len(source) <= 60 else f"{source[:60]}…"
    return Hit(
        where="body",
        excerpt=source[:120],
        start=start,
        length=len(source),
        vars={"what": what.replace("\n", " ")},
        fix=Fix(label_zh="清除格式", label_en="Clear formatting", replacement=cleaned),
    )


# ---------------------------------------------------------------- HTML-02


def images(subject: Subject) -> Iterator[Hit]:
    """HTML-02: every image says what it shows and is small enough to load."""
    for number, link in enumerate((one for one in subject.scan.links if one.image), start=1):
        source = subject.scan.source[link.start : link.start + link.length]
        alt = _tag_alt(source) if link.tag else link.text
        problem = _alt_problem(subject, alt, link.href) or _size_problem(subject, link.href)
        if problem is not None:
            yield _image_hit(subject, link, number, problem)
    yield from same_words(subject)
    for spec in subject.template.fields:
        if spec.type is FieldType.IMAGE:
            yield from _field_images(subject, spec.key)


def _field_images(subject: Subject, key: str) -> Iterator[Hit]:
    for row in rows(subject.content.fields.get(key)):
        name = str(row.get("name", ""))
        address = f"{_ATT}{row.get('sha256', '')}"
        problem = _alt_problem(subject, str(row.get("alt") or ""), name)
        problem = problem or _row_problem(subject, key, row) or _size_problem(subject, address)
        if problem is not None:
            yield Hit(where=key, excerpt=name, vars={"image": name, "problem": problem})


def _row_problem(subject: Subject, key: str, row: Mapping[str, Json]) -> Said | None:
    """A file may be known by its size alone, before its bytes are here."""
    size, most = row.get("size"), subject.tightest(key, "max_kb", "max_kb")
    if isinstance(size, int) and size > most * 1024:
        return Said(f"有 {size // 1024} KB", f"has {size // 1024} KB")
    return None


def _image_hit(subject: Subject, link: LinkMark, number: int, problem: Said) -> Hit:
    source = subject.scan.source[link.start : link.start + link.length]
    place = Said(f"第 {number} 张", f"no. {number}")  # a hash names nothing to people
    name = place if link.href.startswith(_ATT) else link.href.rpartition("/")[2][:40]
    return Hit(
        where="body",
        excerpt=source[:120],
        start=link.start,
        length=link.length,
        vars={"image": link.text or name, "problem": problem},
    )


def _tag_alt(source: str) -> str:
    match = _ALT.search(source)
    return (match[1] or match[2] or "") if match else ""


def _alt_problem(subject: Subject, alt: str, href: str) -> Said | None:
    words = alt.strip()
    meaningless = {word.lower() for word in subject.texts("meaningless_alt")}
    stem = re.sub(r"[\s_\-\d()（）.一二三四五六七八九十]", "", words).lower()
    least, most = subject.number("alt_min_chars"), subject.number("alt_max_chars")
    if not words:
        return Said("没有替代文字", "has no alternative text")
    if stem in meaningless or len(words) < least or not re.search(r"[^\W\d_]", words):
        return Said("的替代文字没有说明内容", "has an alternative text that says nothing")
    file_name = re.split(r"[/:\\]", href)[-1]
    if _FILE_NAME.search(words) or words in (file_name, file_name.rpartition(".")[0]):
        return Said("的替代文字是文件名", "has a file name as alternative text")
    if len(words) > most:
        return Said(f"的替代文字超过 {most} 个字", f"has more than {most} characters as text")
    return None


def _size_problem(subject: Subject, href: str) -> Said | None:
    if not href.startswith(_ATT):
        return None
    data = subject.context.file_bytes(BlobHash(href.removeprefix(_ATT)))
    if data is None:
        return None
    kilobytes, width = len(data) // 1024, width_of(data)
    if kilobytes > subject.number("max_kb"):
        return Said(f"有 {kilobytes} KB", f"has {kilobytes} KB")
    if width > subject.number("max_width_px"):
        return Said(f"宽 {width} 像素", f"is {width} pixels wide")
    if subject.param("strip_exif") and carries_exif(data):
        return Said(
            "带有拍摄信息（时间、设备，可能有地点），请删除后重新插入",
            "tells when and with what it was taken, maybe where; insert it again",
        )
    return None


# ---------------------------------------------------------------- HTML-03


def structure(subject: Subject) -> Iterator[Hit]:
    """HTML-03: heading order, header rows, link words that name their target."""
    policy = subject.template.body
    most = min(policy.max_heading_level, subject.number("max_heading_level"))
    deepest = policy.max_heading_level if "heading" in policy.blocks else 0
    above = 0
    for heading in subject.scan.headings:
        problem = _heading_problem(heading.level, above, most)
        above = heading.level
        if problem is not None:
            fix = CONVERSIONS["heading"] if heading.level > deepest else None
            yield _structure_hit(subject, heading, problem, fix)
    yield from unknown_blocks(subject)
    yield from colour_alone(subject)
    yield from video_in_words(subject)
    for match in _EMPTY_HEADER.finditer(subject.scan.source):
        yield _table_hit(match.start(), match[0].splitlines()[0])
    yield from _raw_tables(subject)
    for link in subject.scan.links:
        words = re.sub(r"[\s*_“”\"\[\]【】（）()<>《》>»→：:。，！!,.…]", "", link.text).lower()
        empty = not words and not link.tag  # a tag may hold a picture
        meaningless = words in subject.texts("meaningless_link_text")
        vague = empty or meaningless or bool(_VAGUE.fullmatch(words))
        if vague and not link.image:
            yield Hit(
                where="body",
                excerpt=link.text,
                start=link.start,
                length=link.length,
                vars={
                    "where": Said(f"链接“{link.text}”", f"The link “{link.text}”"),
                    "problem": Said("没有说明去向", "does not name its target"),
                },
            )


def _heading_problem(level: int, above: int, most: int) -> Said | None:
    if level == 0:
        return Said("正文里不再写稿件标题", "repeats the title, which stands above the text")
    if level > above + 1:
        return Said("小标题跳级", "skips a level")
    if level > most:
        return (
            Said(f"小标题超过 {most} 级", f"is deeper than {most} levels")
            if most
            else Said("本类稿件不用小标题", "has no place in this kind of item")
        )
    return None


def _structure_hit(subject: Subject, heading: Heading, problem: Said, fix: Fix | None) -> Hit:
    return Hit(
        where="body",
        excerpt=subject.scan.source[heading.start : heading.start + heading.length],
        start=heading.start,
        length=heading.length,
        vars={
            "where": Said(f"小标题“{heading.text}”", f"The heading “{heading.text}”"),
            "problem": problem,
        },
        fix=fix,
    )


def _raw_tables(subject: Subject) -> Iterator[Hit]:
    tables = [tag for tag in subject.scan.tags if tag.name == "table" and not tag.closing]
    source = subject.scan.source
    heads = [
        tag.start
        for tag in subject.scan.tags
        if tag.name == "th" and not tag.closing and not source.startswith("</th>", tag.end)
    ]
    for tag, following in zip(tables, [*tables[1:], None], strict=False):
        end = following.start if following else len(source)
        if not any(tag.start < start < end for start in heads):
            yield _table_hit(tag.start, tag.source)


def _table_hit(start: int, source: str) -> Hit:
    return Hit(
        where="body",
        excerpt=source[:120],
        start=start,
        length=len(source),
        vars={
            "where": Said("表格", "A table"),
            "problem": Said("没有表头行", "has no header row"),
        },
    )
