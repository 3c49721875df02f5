"""Find what a document shows of itself: title, number, addressees, signature, date, openness.

GB/T 9704-2012 puts the document number above the title, the addressees below it, and closes with
the issuing body and the date. Title and number move into their fields, because the page's header
shows them; everything else is copied and stays in the text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from editor_app.domain.canonical import Json
from editor_app.importers.blocks import Block, Para, Role
from editor_app.importers.headings import is_numbered
from editor_app.importers.pieces import NOTE_PLACE, plain
from editor_app.importers.receipt import Ledger, NoteKind

_HEAD = 15  # blocks in which the parts above the text are looked for
_TAIL = 40
_LONGEST_TITLE = 100
_LONGEST_RECIPIENTS = 200
_LONGEST_SIGNATURE = 40
_NUMBER = re.compile(
    r"(?P<code>[\u4e00-\u9fffA-Za-z]{1,24}?)\s*[〔\[［【(（](?P<year>(?:19|20)\d{2})[〕\]］】)）]"
    r"\s*第?\s*(?P<serial>\d{1,5})\s*号"
)
_ANNOUNCEMENT = re.compile(
    r"(?:如下|事项|意见|要求|方案|内容|[以如]下.{0,8})[:：]$"
)  # no addressees
_LETTERHEAD = re.compile(r"[\u4e00-\u9fff\s]{2,60}文\s*件")
_DATE = re.compile(
    r"(?P<year>\d{4}|[〇○零一二三四五六七八九]{4})\s*年\s*(?P<month>[\d一二三四五六七八九十]{1,3})\s*月"
    r"\s*(?P<day>[\d一二三四五六七八九十]{1,3})\s*日"
)
_OPENNESS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"[（(]\s*此件(?:公开发布|主动公开)\s*[）)]|公开(?:方式|属性|选项)[:：]\s*主动公开"
        ),
        "active",
    ),
    (
        re.compile(r"[（(]\s*此件依申请公开\s*[）)]|公开(?:方式|属性|选项)[:：]\s*依申请公开"),
        "on_request",
    ),
    (
        re.compile(r"[（(]\s*此件不予?公开\s*[）)]|公开(?:方式|属性|选项)[:：]\s*不予?公开"),
        "withheld",
    ),
)
_ATTACHMENT = re.compile(r"附\s*件\s*\d*\s*[:：]\s*(?P<name>.+)")
_FURTHER = re.compile(r"(?P<number>\d{1,2})\s*[.．、]\s*(?P<name>\S.*)")
_NUMERALS = {sign: value for value, sign in enumerate("〇一二三四五六七八九十")} | {"零": 0, "○": 0}
_CLOSING = ("。", "；", "：", "！", "？", "，", ":", ";")


@dataclass(slots=True)
class Recognised:
    """The blocks that are left for the body, and what was found."""

    blocks: list[Block]
    title: str = ""
    fields: dict[str, Json] = field(default_factory=dict)


def recognise(blocks: Sequence[Block], ledger: Ledger) -> Recognised:
    """Find the parts of a document; what is not found is simply absent."""
    found = Recognised(blocks=list(blocks))
    _take_number(found, ledger)
    _take_title(found, ledger)
    _see_recipients(found)
    _see_date(found)
    _see_openness(found)
    _see_attachments(found)
    return found


def _text(block: Block) -> str:
    if not isinstance(block, Para) or block.filler:
        return ""
    return plain(block.pieces).replace(NOTE_PLACE, "").strip()


def _take_number(found: Recognised, ledger: Ledger) -> None:
    for index, block in enumerate(found.blocks[:_HEAD]):
        text = _text(block)
        match = _NUMBER.fullmatch(text.strip("（）() ")) if text else None
        if match is None:
            continue
        number = f"{match['code']}〔{match['year']}〕{int(match['serial'])}号"
        found.fields["doc_no"] = number
        ledger.add(NoteKind.FIELD, text, _place(block))
        above = [i for i in range(index) if _LETTERHEAD.fullmatch(_text(found.blocks[i]))]
        for i in above:
            ledger.add(NoteKind.FIELD, _text(found.blocks[i]), _place(found.blocks[i]))
        found.blocks = [b for i, b in enumerate(found.blocks) if i != index and i not in above]
        return


def _take_title(found: Recognised, ledger: Ledger) -> None:
    span = _marked_title(found.blocks) or _only_heading(found.blocks) or _short_first(found.blocks)
    if not span:
        return
    lines = [_text(found.blocks[index]) for index in span]
    found.title = "".join("".join(line.split("\n")) for line in lines).strip()
    for index in span:
        ledger.add(NoteKind.FIELD, _text(found.blocks[index]), _place(found.blocks[index]))
    was_heading = any(_level(found.blocks[index]) for index in span)
    found.blocks = [block for index, block in enumerate(found.blocks) if index not in span]
    levels = [_level(block) for block in found.blocks if _level(block)]
    if was_heading and levels and min(levels) > 1:  # the title was the only first-level heading
        found.blocks = [_raised(block) for block in found.blocks]


def _marked_title(blocks: Sequence[Block]) -> range | None:
    """The first row of paragraphs whose look says title."""
    for start, block in enumerate(blocks[:_HEAD]):
        if _is_title_line(block) and not _LETTERHEAD.fullmatch(_text(block)):
            end = start
            while end < len(blocks) and _is_title_line(blocks[end]):
                end += 1
            span = range(start, end)
            return span if sum(len(_text(blocks[i])) for i in span) <= _LONGEST_TITLE else None
    return None


def _is_title_line(block: Block) -> bool:
    return isinstance(block, Para) and block.role is Role.TITLE and bool(_text(block))


def _only_heading(blocks: Sequence[Block]) -> range | None:
    """A first block that is the only heading of its level and carries no number."""
    if not blocks or _level(blocks[0]) != 1 or is_numbered(_text(blocks[0])):
        return None
    others = [block for block in blocks[1:] if _level(block) == 1]
    return None if others or len(_text(blocks[0])) > _LONGEST_TITLE else range(1)


def _short_first(blocks: Sequence[Block]) -> range | None:
    """A first line that is no sentence, with more text below it."""
    if len(blocks) < 2 or not isinstance(blocks[0], Para):
        return None
    text = _text(blocks[0])
    is_line = 0 < len(text) <= 60 and not text.endswith(_CLOSING) and not is_numbered(text)
    return range(1) if is_line and "。" not in text else None


def _level(block: Block) -> int:
    return block.level if isinstance(block, Para) else 0


def _raised(block: Block) -> Block:
    if isinstance(block, Para) and block.level > 1:
        return replace(block, level=block.level - 1)
    return block


def _place(block: Block) -> int:
    return block.place if isinstance(block, Para) else 0


def _see_recipients(found: Recognised) -> None:
    for block in found.blocks[:3]:
        text = _text(block)
        if text.endswith(("：", ":")) and len(text) <= _LONGEST_RECIPIENTS and "。" not in text:
            if not is_numbered(text) and not _ANNOUNCEMENT.search(text):
                found.fields["recipients"] = text[:-1].strip()
            return


def _see_date(found: Recognised) -> None:
    """The last line that is nothing but a date, and the issuing body above it."""
    first = max(0, len(found.blocks) - _TAIL)
    for index in range(len(found.blocks) - 1, first - 1, -1):
        match = _DATE.fullmatch(_text(found.blocks[index]))
        day = None if match is None else _day(match)
        if day is None:
            continue
        found.fields["formed_on"] = day.isoformat()
        above = _text(found.blocks[index - 1]) if index else ""
        if 2 <= len(above) <= _LONGEST_SIGNATURE and not above.endswith(_CLOSING):
            found.fields["publisher"] = "".join(above.split())
        return


def _day(match: re.Match[str]) -> date | None:
    year = "".join(str(_NUMERALS.get(sign, sign)) for sign in match["year"])
    try:
        return date(int(year), _small_number(match["month"]), _small_number(match["day"]))
    except ValueError:
        return None


def _small_number(text: str) -> int:
    """1 to 99 in Arabic or Chinese numerals: 十二 is 12, 三十一 is 31."""
    if text.isascii() and text.isdigit():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _NUMERALS[text] if len(text) == 1 else 0
    return (_NUMERALS.get(tens, 0) if tens else 1) * 10 + (_NUMERALS.get(ones, 0) if ones else 0)


def _see_openness(found: Recognised) -> None:
    for block in [*found.blocks[-_TAIL:], *found.blocks[:_HEAD]]:
        for pattern, key in _OPENNESS:
            if pattern.search(_text(block)):
                found.fields["openness"] = key
                return


def _see_attachments(found: Recognised) -> None:
    names: list[str] = []
    for block in found.blocks:
        text = _text(block)
        match = _FURTHER.fullmatch(text) if names else _ATTACHMENT.fullmatch(text)
        if match is None:
            if names:
                break
            continue
        first = _FURTHER.fullmatch(match["name"].strip())
        names.append(first["name"] if first else match["name"].strip())
    if names:
        found.fields["attachment_names"] = names
