"""TPL-02: the parts a body must have."""

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from editor_app.checks.markdown_scan import BodyScan
from editor_app.checks.subject import Hit, Said, Subject, joined
from editor_app.domain.template import Section

# GB/T 9704-2012 7.3.5: the signature closes with the date in Arabic numerals.
_DATE_LINE = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日")
_SPEAKER = re.compile(r"(?:\*\*)?([^\s：:*]{1,12})(?:\*\*)?[：:](?:\*\*)?\s*\S")
_ADDRESSEES = re.compile(r"[^。；]{2,200}[：:]")
_NUMBERING = re.compile(
    r"^(?:第?[一二三四五六七八九十百]+[章节条、.．]|[（(][一二三四五六七八九十]+[）)]|\d+[.．、])\s*"
)


def required_sections(subject: Subject) -> Iterator[Hit]:
    """Report the absent sections in one sentence; a filled field of the same name counts."""
    absent = tuple(
        Said(section.title_zh, section.title("en"))
        for section in subject.template.body.sections
        if section.required
        and (section.when is None or section.when.holds(subject.content.fields))
        and not is_present(subject, section)
    )
    if absent:
        yield Hit(
            where="body",
            vars={"sections": joined(absent)},
            facts={"sections": [one.zh for one in absent]},
        )


def is_present(subject: Subject, section: Section) -> bool:
    """Whether a heading, a block or a filled field stands for the section."""
    if subject.template.field(section.key) is not None and subject.filled(section.key):
        return True
    if section.block:
        return _BLOCKS[section.block](subject.scan)
    names = (section.title_zh, *section.aliases)
    headings = [_NUMBERING.sub("", heading.text) for heading in subject.scan.headings]
    return any(name in heading for heading in headings for name in names)


def _signature(scan: BodyScan) -> bool:
    """A line that is a date, below a line that may be a name."""
    return any(
        _DATE_LINE.fullmatch(line) and not _is_sentence(above)
        for above, line in zip(scan.lines, scan.lines[1:], strict=False)
    )


def _is_sentence(line: str) -> bool:
    return line.endswith(("。", "！", "？", "；", "：")) or line.startswith("#")


def _dialogue(scan: BodyScan) -> bool:
    """At least two voices that speak in turn."""
    speakers = [match[1] for match in map(_SPEAKER.match, scan.lines) if match]
    return len(set(speakers)) >= 2 and len(speakers) >= 2


def _recipient(scan: BodyScan) -> bool:
    return bool(scan.lines) and bool(_ADDRESSEES.fullmatch(scan.lines[0]))


_BLOCKS: Mapping[str, Callable[[BodyScan], bool]] = MappingProxyType(
    {
        "signature": _signature,
        "recipient": _recipient,
        "qa": _dialogue,
        "heading": lambda scan: bool(scan.headings),
        "link": lambda scan: any(not link.image for link in scan.links),
        "image": lambda scan: any(link.image for link in scan.links),
        "list": lambda scan: any(re.match(r"(?:[-*+]|\d+[.)])\s", line) for line in scan.lines),
        "table": lambda scan: any(re.match(r"\|?\s*:?-{2,}", line) for line in scan.lines),
        "quote": lambda scan: any(line.startswith(">") for line in scan.lines),
        "paragraph": lambda scan: bool(scan.lines),
        "video": lambda scan: any(tag.name in ("video", "iframe") for tag in scan.tags),
        "attachment_ref": lambda scan: any("附件" in line for line in scan.lines),
    }
)
