"""What making a draft of a file adds to its receipt: one row per kind, with its sentences."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from editor_app.domain.imports import Outcome, ReceiptLine

_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Label:
    """What a field is called, in both languages."""

    zh: str
    en: str


_NO_LABEL = Label("", "")


class Fitting(StrEnum):
    """Why something of a file looks different in the draft; stable, used in ``--json``."""

    FIELD_IN_TEXT = "field-in-text"
    FIELD_UNUSED = "field-unused"
    FIELD_READONLY = "field-readonly"
    FIELD_VALUE = "field-value"
    ATTACHED = "attached"
    ATTACHMENT_MISSING = "attachment-missing"
    HEADING_LEVEL = "heading-level"
    HEADING_TEXT = "heading-text"
    LIST_TEXT = "list-text"
    TABLE_TEXT = "table-text"
    QUOTE_TEXT = "quote-text"
    LINK_TEXT = "link-text"
    PICTURE_ATTACHED = "picture-attached"
    VIDEO_LINK = "video-link"
    PICTURE_SCALED = "picture-scaled"
    PICTURE_CONVERTED = "picture-converted"
    PICTURE_PLACE = "picture-place"
    PICTURE_METADATA = "picture-metadata"
    PICTURE_UNREADABLE = "picture-damaged"


_KINDS: Mapping[Fitting, tuple[Outcome, str, str]] = MappingProxyType(
    {
        Fitting.FIELD_IN_TEXT: (
            Outcome.CONVERTED,
            "本模板没有“{label}”，这一行留在正文里：{sample}",
            "This template has no “{label}”; the line stays in the text: {sample}",
        ),
        Fitting.FIELD_UNUSED: (
            Outcome.DROPPED,
            "本模板没有“{label}”，内容只在原文件里：{sample}",
            "This template has no “{label}”; it stands in the original file only: {sample}",
        ),
        Fitting.FIELD_READONLY: (
            Outcome.DROPPED,
            "“{label}”由系统给出，文件里的内容未填：{sample}",
            "“{label}” is given by the system; the file's value was not filled in: {sample}",
        ),
        Fitting.FIELD_VALUE: (
            Outcome.DROPPED,
            "“{label}”不接受这个内容，未填：{sample}",
            "“{label}” does not take this value and was left as it is: {sample}",
        ),
        Fitting.ATTACHED: (
            Outcome.CONVERTED,
            "文件旁边的 {count} 个附件已附上：{sample}",
            "{count} attachments beside the file were attached: {sample}",
        ),
        Fitting.ATTACHMENT_MISSING: (
            Outcome.DROPPED,
            "文中提到的 {count} 个附件不在文件旁边，请自行添加：{sample}",
            "{count} attachments the text names are not beside the file, please add: {sample}",
        ),
        Fitting.HEADING_LEVEL: (
            Outcome.CONVERTED,
            "{count} 个小标题超出本模板的级数，改为最低一级",
            "{count} headings below the template's levels became lowest-level headings",
        ),
        Fitting.HEADING_TEXT: (
            Outcome.CONVERTED,
            "本模板没有小标题，{count} 个改为段落",
            "This template has no headings; {count} became paragraphs",
        ),
        Fitting.LIST_TEXT: (
            Outcome.CONVERTED,
            "本模板没有列表，{count} 项改为段落",
            "This template has no lists; {count} items became paragraphs",
        ),
        Fitting.TABLE_TEXT: (
            Outcome.CONVERTED,
            "本模板没有表格，{count} 张改为逐行的段落",
            "This template has no tables; {count} became paragraphs, one per row",
        ),
        Fitting.QUOTE_TEXT: (
            Outcome.CONVERTED,
            "本模板没有引文，{count} 处改为段落",
            "This template has no quotations; {count} became paragraphs",
        ),
        Fitting.LINK_TEXT: (
            Outcome.CONVERTED,
            "本模板没有链接，{count} 处改为文字并写出网址：{sample}",
            "This template has no links; {count} became words with the address: {sample}",
        ),
        Fitting.PICTURE_ATTACHED: (
            Outcome.CONVERTED,
            "本模板正文不放图片，{count} 张改为附件：{sample}",
            "This template has no pictures in the text; {count} were attached: {sample}",
        ),
        Fitting.PICTURE_SCALED: (
            Outcome.CONVERTED,
            "{count} 张图片已缩小或压缩到网页的限度",
            "{count} pictures were scaled or compressed to what a page takes",
        ),
        Fitting.PICTURE_CONVERTED: (
            Outcome.CONVERTED,
            "{count} 张图片已转为网页能显示的格式和颜色",
            "{count} pictures were converted to a format and colours of the web",
        ),
        Fitting.PICTURE_PLACE: (
            Outcome.DROPPED,
            "{count} 张图片里的拍摄地点（GPS）",
            "the place where {count} pictures were taken (GPS)",
        ),
        Fitting.PICTURE_METADATA: (
            Outcome.DROPPED,
            "{count} 张图片里的拍摄信息（EXIF）",
            "camera data of {count} pictures (EXIF)",
        ),
        Fitting.PICTURE_UNREADABLE: (
            Outcome.CONVERTED,
            "{count} 张图片无法读取，以文字占位",
            "{count} pictures cannot be read and became placeholder text",
        ),
        Fitting.VIDEO_LINK: (
            Outcome.CONVERTED,
            "本模板没有视频，{count} 个改为链接",
            "This template has no videos; {count} became links",
        ),
    }
)


def line(
    kind: Fitting, *, count: int = 1, sample: str = "", label: Label = _NO_LABEL
) -> ReceiptLine:
    """One line of the receipt."""
    outcome, chinese, english = _KINDS[kind]
    words = " ".join(sample.split())
    cut = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
    return ReceiptLine(
        outcome=outcome,
        kind=kind.value,
        count=count,
        zh=chinese.format(count=count, sample=cut, label=label.zh),
        en=english.format(count=count, sample=cut, label=label.en),
        sample=cut,
    )
