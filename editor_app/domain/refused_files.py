"""Why a file is not taken in: one stable code and one sentence in each language per reason."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.file_names import readable_name
from editor_app.domain.refusal_words import Sentences, filled


class Refused(StrEnum):
    """Every way in which a file is refused before it belongs to an item."""

    MISSING = "missing"  # params: detail
    EMPTY = "empty"
    TYPE = "type"  # params: allowed
    SIZE = "size"  # params: size, limit
    TOTAL = "total"  # params: limit
    COUNT = "count"  # params: limit
    MISNAMED = "misnamed"  # params: suffix
    EXECUTABLE = "executable"
    NOT_A_PICTURE = "not-a-picture"
    NO_DECODER = "no-decoder"  # params: what
    PIXELS = "pixels"  # params: limit
    DAMAGED = "damaged"  # params: part
    NOT_CLEANABLE = "not-cleanable"
    UNPLACED = "unplaced"  # words of a PDF that do not stand where they are seen
    LEFT = "left"  # words in parts of a file that are not rewritten
    LIMIT = "limit"  # params: detail; whatever bound of reading it passed
    TIME = "time"  # params: limit
    CRASHED = "crashed"


_WORDS: Mapping[Refused, Sentences] = MappingProxyType(
    {
        Refused.MISSING: ("it cannot be opened ({detail})", "无法打开（{detail}）"),
        Refused.EMPTY: ("it is empty", "文件是空的"),
        Refused.TYPE: (
            "files of this type are not accepted; accepted are {allowed}",
            "不接受这种类型；可以用 {allowed}",
        ),
        Refused.SIZE: (
            "it has {size}; a file may have at most {limit}",
            "文件有 {size}，单个文件最多 {limit}",
        ),
        Refused.TOTAL: (
            "all files together would have more than {limit}",
            "加上它，附件总大小会超过 {limit}",
        ),
        Refused.COUNT: ("an item takes at most {limit} files", "一篇稿件最多 {limit} 个附件"),
        Refused.MISNAMED: (
            "its content is not that of a {suffix} file",
            "内容与扩展名 {suffix} 不符",
        ),
        Refused.EXECUTABLE: ("it is a program", "这是可执行文件"),
        Refused.NOT_A_PICTURE: ("it is no picture that can be read", "不是能读取的图片"),
        Refused.NO_DECODER: (
            "{what} pictures cannot be read here; save it as JPEG or PNG first",
            "这里读不了 {what} 图片，请先另存为 JPEG 或 PNG",
        ),
        Refused.PIXELS: ("it has more than {limit} pixels", "图片超过 {limit} 像素"),
        Refused.DAMAGED: ("it is damaged ({part})", "文件已损坏（{part}）"),
        Refused.NOT_CLEANABLE: (
            "files of this type cannot be cleaned here",
            "这种类型的文件不能在这里清理",
        ),
        Refused.UNPLACED: (
            "the words lie behind a scan or cannot be placed; mask them where it was made",
            "文字在扫描图像之后或无法定位，请在制作它的原文件中脱敏",
        ),
        Refused.LEFT: (
            "some of it stands in parts that are not rewritten here, such as files inside; mask it"
            " where it was made",
            "有的内容在不能改写的部分（如内嵌文件、压缩包里的文件），请在原文件中脱敏",
        ),
        Refused.LIMIT: ("{detail}", "{detail_zh}"),
        Refused.TIME: ("reading it takes longer than {limit}", "读取超过 {limit}"),
        Refused.CRASHED: ("reading it failed", "读取失败"),
    }
)


def refused(file: str, reason: Refused, **params: object) -> EditorError:
    """The error to raise: FILE_REFUSED with ``reason``, ``problem`` and ``problem_zh``."""
    told = filled(_WORDS[reason], params, most=200)
    return EditorError(Code.FILE_REFUSED, file=readable_name(file), reason=reason.value, **told)
